package com.example.credentialing;

import static io.github.cmerules.core.rule.Condition.cycleNumber;
import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.firstCycle;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.attribute;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.topic;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Citation.Confidence;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.NumberParityCalendar;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** What the Texas Medical Board asks of a physician, MD or DO. */
public final class TexasRuleBook {

    // ---- Names ------------------------------------------------------------------------------------------------

    public static final RequirementId TOTAL = RequirementId.of("us-tx/total");
    public static final RequirementId FORMAL = RequirementId.of("us-tx/formal");
    public static final RequirementId ETHICS = RequirementId.of("us-tx/ethics");
    public static final RequirementId TRAFFICKING = RequirementId.of("us-tx/human-trafficking");
    public static final RequirementId OPIOIDS_FIRST_YEAR = RequirementId.of("us-tx/opioids-first-year");
    public static final RequirementId OPIOIDS_FIRST_PERIODS = RequirementId.of("us-tx/opioids-first-periods");
    public static final RequirementId OPIOIDS_EIGHT_YEARS = RequirementId.of("us-tx/opioids-eight-years");
    public static final RequirementId PAIN_CLINIC = RequirementId.of("us-tx/pain-clinic");

    public static final Topic ETHICS_OR_RESPONSIBILITY = Topics.MEDICAL_ETHICS;
    public static final Topic HUMAN_TRAFFICKING = Topic.of("human-trafficking");
    public static final Topic OPIOIDS = Topics.OPIOID_PAIN;

    public static final Attribute MONITORING = Attribute.of("board-appointed-monitoring");
    public static final Category MEDICAL_ASSOCIATION = Category.of("texas-medical-association");
    public static final Approval BOARD = Approval.of("texas-medical-board");

    public static final Fact DIRECT_PATIENT_CARE = Fact.of("direct-patient-care");
    public static final Fact PAIN_CLINIC_PERSONNEL = Fact.of("pain-clinic-personnel");

    public static final InterpretationId START_OF_RULE = InterpretationId.of("TX-I-1");
    public static final InterpretationId WHO_CHOOSES = InterpretationId.of("TX-I-3");
    public static final InterpretationId THIRD_PERIODS = InterpretationId.of("TX-I-2");
    public static final String FIRST_FOURTH_SEVENTH = "first-fourth-seventh";
    public static final String FIRST_THIRD_SIXTH = "first-third-sixth";

    // ---- Sources ----------------------------------------------------------------------------------------------

    /** The day on which the sources were last read. */
    private static final LocalDate READ_ON = LocalDate.of(2026, 11, 21);

    private static final Citation RULE = source(
            "22 TAC 161.35",
            "https://www.law.cornell.edu/regulations/texas/22-Tex-Admin-Code-SS-161-35",
            Confidence.PRIMARY_COPY);
    private static final Citation OPIOID_STATUTE = source(
            "Tex. Occ. Code 156.055",
            "https://codes.findlaw.com/tx/occupations-code/occ-sect-156-055/",
            Confidence.PRIMARY_COPY);
    private static final Citation OPIOID_EXAMPLE = source(
            "Texas Medical Association, Texas Medicine",
            "https://www.texmed.org/TexasMedicineDetail.aspx?Pageid=46106&id=66087",
            Confidence.SECONDARY);
    private static final Citation TRAFFICKING_STATUTE = source(
            "Tex. Occ. Code 156.060",
            "https://texas.public.law/statutes/tex._occ._code_section_156.060",
            Confidence.PRIMARY_COPY);
    private static final Citation QUARTER_DAYS = source(
            "Mocingbird, Texas Medical Board", "https://mocingbird.com/texas-medical-board", Confidence.SECONDARY);
    private static final Citation BOARD_PAGE = source(
            "Texas Medical Board, continuing education requirements for physicians",
            "https://www.tmb.texas.gov/apply-renew/physician/continuing-education-requirements-for-physicians",
            Confidence.WEAK);

    // ---- When a license is renewed ----------------------------------------------------------------------------

    /** Every two years on a quarter day, in even years for even license numbers. */
    private static final CalendarRule CALENDAR = new CalendarRule(
            Condition.always(),
            new NumberParityCalendar(
                    List.of(MonthDay.of(2, 28), MonthDay.of(5, 31), MonthDay.of(8, 31), MonthDay.of(11, 30))),
            List.of(QUARTER_DAYS),
            List.of());

    /** What is short on the renewal date may be filled for thirty days. */
    private static final Deadline RENEWAL = Deadline.end().curable(Period.ofDays(30));

    // ---- What counts ------------------------------------------------------------------------------------------

    private static final CreditPredicate FORMAL_CREDIT = category(
                    Categories.AMA_PRA_1, Categories.AAFP_PRESCRIBED, Categories.AOA_1A, MEDICAL_ASSOCIATION)
            .or(topic(ETHICS_OR_RESPONSIBILITY).and(approvedBy(BOARD)))
            .or(attribute(MONITORING))
            .as("formal credit");

    /** Work as an evaluator or monitor whom the Board appointed counts an hour for a credit, up to twelve. */
    private static final Limit TWELVE_OF_MONITORING = Limit.builder()
            .title("at most 12 formal credits of evaluation or monitoring")
            .toward(FORMAL)
            .credits(attribute(MONITORING))
            .atMost(Amount.of(12))
            .addCitations(RULE)
            .build();

    // ---- What is owed: what a topic takes is part of the formal half -------------------------------------------

    private static final Requirement FORTY_EIGHT = Requirement.builder()
            .id(TOTAL)
            .title("Total credits")
            .demand(Demand.credits(Amount.of(48), anyCredit(), Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(RULE)
            .addInterpretations(START_OF_RULE)
            .build();

    private static final Requirement HALF_FORMAL = Requirement.builder()
            .id(FORMAL)
            .title("Formal credits")
            .demand(Demand.credits(Amount.of(24), FORMAL_CREDIT, Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(RULE)
            .build();

    /** Two of the formal credits. */
    private static final Requirement ETHICS_CREDITS = Requirement.builder()
            .id(ETHICS)
            .title("Medical ethics or professional responsibility")
            .demand(Demand.credits(Amount.of(2), topic(ETHICS_OR_RESPONSIBILITY).and(FORMAL_CREDIT), Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(RULE.at("(a)(2)"))
            .build();

    /** An hour that is also designated as ethics, in the first period and in every third one. */
    private static final Requirement TRAFFICKING_COURSE = Requirement.builder()
            .id(TRAFFICKING)
            .title("Human trafficking prevention")
            .when(fact(DIRECT_PATIENT_CARE)
                    .and(firstCycle()
                            .or(reading(THIRD_PERIODS, FIRST_FOURTH_SEVENTH).and(cycleNumber(1, 3)))
                            .or(reading(THIRD_PERIODS, FIRST_THIRD_SIXTH).and(cycleNumber(3, 3)))))
            .demand(Demand.credits(
                    Amount.of(1),
                    topic(HUMAN_TRAFFICKING)
                            .and(topic(ETHICS_OR_RESPONSIBILITY))
                            .and(FORMAL_CREDIT),
                    Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(RULE.at("(a)(2)"), TRAFFICKING_STATUTE)
            .addInterpretations(THIRD_PERIODS)
            .build();

    /** Two hours by the first anniversary, asked in the period that has it. */
    private static final Requirement OPIOIDS_BY_ANNIVERSARY = Requirement.builder()
            .id(OPIOIDS_FIRST_YEAR)
            .title("Opioids, by the first anniversary of issuance")
            .when(fact(DIRECT_PATIENT_CARE))
            .demand(Demand.credits(Amount.of(2), topic(OPIOIDS).and(FORMAL_CREDIT), Window.since(Anchor.issue())))
            .deadline(Deadline.after(Anchor.issue(), Period.ofYears(1)))
            .addCitations(OPIOID_STATUTE.at("(b)"), OPIOID_EXAMPLE)
            .build();

    private static final Condition FIRST_TWO_PERIODS = firstCycle().or(cycleNumber(2, 0));

    private static final Requirement OPIOIDS_AT_FIRST = Requirement.builder()
            .id(OPIOIDS_FIRST_PERIODS)
            .title("Opioids, in each of the first two periods")
            .when(fact(DIRECT_PATIENT_CARE).and(FIRST_TWO_PERIODS))
            .demand(Demand.credits(Amount.of(2), topic(OPIOIDS).and(FORMAL_CREDIT), Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(OPIOID_STATUTE.at("(b)"), OPIOID_EXAMPLE)
            .build();

    private static final Requirement OPIOIDS_LATER = Requirement.builder()
            .id(OPIOIDS_EIGHT_YEARS)
            .title("Opioids, every eight years")
            .when(fact(DIRECT_PATIENT_CARE).and(FIRST_TWO_PERIODS.negate()))
            .demand(Demand.credits(
                    Amount.of(2), topic(OPIOIDS).and(FORMAL_CREDIT), Window.before(Period.ofYears(8), Anchor.end())))
            .deadline(RENEWAL)
            .addCitations(OPIOID_STATUTE.at("(c)"), OPIOID_EXAMPLE)
            .build();

    private static final Requirement PAIN_CLINIC_EDUCATION = Requirement.builder()
            .id(PAIN_CLINIC)
            .title("Pain management, personnel of pain clinics")
            .when(fact(PAIN_CLINIC_PERSONNEL))
            .demand(Demand.credits(
                    RequiredAmount.perYear(Amount.of(10), Rounding.HUNDREDTHS), topic(OPIOIDS), Window.cycle()))
            .deadline(RENEWAL)
            .addCitations(BOARD_PAGE)
            .build();

    /** Hours in opioids do not serve as the education of the personnel of a pain clinic. */
    private static Relation notForPainClinics(RequirementId opioids) {
        return Relation.exclusive(
                List.of(opioids, PAIN_CLINIC), Condition.always(), List.of(OPIOID_STATUTE.at("(e)")), List.of());
    }

    /** What a period has too much serves the next one, but no topic. */
    private static final CarryOver EXCESS = CarryOver.builder()
            .title("at most 48 credits carried forward")
            .addToward(TOTAL, FORMAL)
            .atMost(Amount.of(48))
            .excess(Excess.bestForLicensee())
            .addCitations(RULE.at("(c)"))
            .addInterpretations(WHO_CHOOSES)
            .build();

    // ---- The book ---------------------------------------------------------------------------------------------

    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .putLicenseTypes(LicenseType.FULL, "Full license")
            .addTopic(TopicDefinition.of(HUMAN_TRAFFICKING, "human trafficking prevention"))
            .categories(List.of(MEDICAL_ASSOCIATION))
            .putAttributes(MONITORING, "evaluation or monitoring by appointment of the Board")
            .putApprovals(BOARD, "ethics course approved by the Board")
            .addFact(DIRECT_PATIENT_CARE, "Does the licensee designate a direct patient care practice?")
            .addFact(PAIN_CLINIC_PERSONNEL, "Does the licensee work at a certified pain clinic?")
            .build();

    /** Nobody plans to be appointed as a monitor; and only a course that is ethics, too, counts as human trafficking. */
    private static final Plannable PLANNABLE =
            Plannable.courses(VOCABULARY).withAttributes().taughtTogether(HUMAN_TRAFFICKING, ETHICS_OR_RESPONSIBILITY);

    private static final Schedule FULL_LICENSE = Schedule.builder()
            .title("Full license, registration")
            .when(licenseType(LicenseType.FULL)
                    .and(occasion(Occasion.RENEWAL))
                    .and(status(LicenseStatus.ACTIVE, LicenseStatus.SUSPENDED)))
            .addRequirements(
                    FORTY_EIGHT,
                    HALF_FORMAL,
                    ETHICS_CREDITS,
                    TRAFFICKING_COURSE,
                    OPIOIDS_BY_ANNIVERSARY,
                    OPIOIDS_AT_FIRST,
                    OPIOIDS_LATER,
                    PAIN_CLINIC_EDUCATION)
            .addLimits(TWELVE_OF_MONITORING)
            .addCarryOvers(EXCESS)
            .addRelations(
                    notForPainClinics(OPIOIDS_FIRST_YEAR),
                    notForPainClinics(OPIOIDS_FIRST_PERIODS),
                    notForPainClinics(OPIOIDS_EIGHT_YEARS))
            .addCitations(RULE)
            .addInterpretations(START_OF_RULE)
            .build();

    private static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("us-tx/physician"))
            .title("Texas Medical Board, physicians")
            .jurisdiction(Jurisdiction.of("US-TX"))
            .addProfessions(Profession.MD, Profession.DO)
            .verifiedThrough(READ_ON)
            .vocabulary(VOCABULARY)
            .plannable(PLANNABLE)
            .addCalendars(CALENDAR)
            .addEditions(Edition.builder()
                    .id("2025-01-01")
                    .inForce(DateRange.from(LocalDate.of(2025, 1, 1)))
                    .addSchedules(FULL_LICENSE)
                    .build())
            .addInterpretations(
                    Interpretation.of(
                            START_OF_RULE,
                            "Section 161.35 governs renewals from 2025-01-01.",
                            "It took effect on another day.",
                            "Its predecessor, 166.2, was still current on 2024-12-06; the day of the change is not"
                                    + " established."),
                    Interpretation.of(
                                    THIRD_PERIODS,
                                    "Human trafficking is due in periods 1, 4, 7 and so on.",
                                    "It is due in periods 1, 3, 6 and so on.",
                                    "The statute says every third renewal period following the first.")
                            .withChoice(FIRST_FOURTH_SEVENTH, FIRST_THIRD_SIXTH),
                    Interpretation.of(
                            WHO_CHOOSES,
                            "The licensee chooses which credits are excess.",
                            "The oldest credits are used up first.",
                            "The rule does not say in which order credits are used up."))
            .addDefaultWaiverScope(TOTAL)
            .addNotCovered(
                    "Renewals before 2025-01-01.",
                    "Applications for a first license, and licenses that are inactive, retired or lapsed.",
                    "The presumption of compliance by certification, training or its recent end (156.052).",
                    "The special rule on opioids for those licensed on 2021-01-01 (156.055(g)).",
                    "What is announced: forensic evidence, nutrition and the course for obstetric care.")
            .build();

    private TexasRuleBook() {}

    /** {@return the rule book} */
    public static RuleBook ruleBook() {
        return BOOK;
    }

    private static Citation source(String title, String url, Confidence confidence) {
        return new Citation(title, Optional.empty(), Optional.of(url), READ_ON, confidence);
    }
}
