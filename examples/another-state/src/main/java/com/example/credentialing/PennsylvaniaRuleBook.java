package com.example.credentialing;

import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.firstCycle;
import static io.github.cmerules.core.rule.Condition.holdsCredential;
import static io.github.cmerules.core.rule.Condition.issuedBefore;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.licensedLessThan;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.topic;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.CredentialKind;
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
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Citation.Confidence;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.FixedDateCalendar;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
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

/** What the Pennsylvania State Board of Medicine asks of an MD who renews. */
public final class PennsylvaniaRuleBook {

    // ---- Names ------------------------------------------------------------------------------------------------

    public static final RequirementId TOTAL = RequirementId.of("us-pa/total");
    public static final RequirementId CATEGORY_1 = RequirementId.of("us-pa/category-1");
    public static final RequirementId CHILD_ABUSE = RequirementId.of("us-pa/child-abuse");
    public static final RequirementId OPIOIDS = RequirementId.of("us-pa/opioids");
    public static final RequirementId OPIOIDS_FOUR_HOURS = RequirementId.of("us-pa/opioids-four-hours");
    public static final RequirementId INITIAL_PAIN = RequirementId.of("us-pa/initial-pain-or-addiction");
    public static final RequirementId INITIAL_PRESCRIBING = RequirementId.of("us-pa/initial-prescribing");
    public static final RequirementId SAFETY = RequirementId.of("us-pa/patient-safety");
    public static final RequirementId ORGAN_DONATION = RequirementId.of("us-pa/organ-donation");

    public static final Topic ABUSE = Topics.CHILD_ABUSE;
    public static final Topic PAIN_MANAGEMENT = Topic.of("pain-management");
    public static final Topic ADDICTION = Topic.of("addiction");
    public static final Topic OPIOID_PRESCRIBING = Topic.of("opioid-prescribing");
    public static final Topic PATIENT_SAFETY = Topics.PATIENT_SAFETY;
    public static final Topic ORGANS = Topic.of("organ-donation");
    public static final Topic OFFICE_MANAGEMENT = Topic.of("office-management");
    public static final Topic PRACTICE_BUILDING = Topic.of("practice-building");

    public static final Approval DHS = Approval.of("pa-department-of-human-services");
    public static final CredentialKind DEA = CredentialKind.of("dea");
    public static final Fact USES_ANOTHERS_NUMBER = Fact.of("uses-dea-number-of-another");

    public static final InterpretationId OPIOID_HOURS = InterpretationId.of("PA-I-1");
    public static final String TWO = "two";
    public static final String FOUR = "four";

    public static final InterpretationId ABUSE_AND_OPIOIDS = InterpretationId.of("PA-I-2");
    public static final String SHARED = "shared";
    public static final String SINGLE_USE = "single-use";

    public static final InterpretationId ABUSE_AT_FIRST_RENEWAL = InterpretationId.of("PA-I-3");

    // ---- Sources ----------------------------------------------------------------------------------------------

    /** The day on which the sources were last read. */
    private static final LocalDate READ_ON = LocalDate.of(2026, 11, 21);

    private static final Citation MCARE = source(
            "40 P.S. 1303.910",
            "https://casetext.com/statute/pennsylvania-statutes/statutes-unconsolidated/title-40-ps-insurance/"
                    + "chapter-5c-medical-care-availability-and-reduction-of-error-mcare-act/chapter-7-insurance/"
                    + "chapter-9-administrative-provisions/section-1303910-continuing-medical-education",
            Confidence.PRIMARY_COPY);
    private static final Citation RULE = source(
            "49 Pa. Code 16.19",
            "https://regulations.justia.com/states/pennsylvania/title-49/part-i/subpart-a/chapter-16/"
                    + "subchapter-b/section-16-19",
            Confidence.PRIMARY_COPY);
    private static final Citation BOARD = source(
            "State Board of Medicine, CME for the unrestricted license",
            "https://www.pa.gov/content/dam/copapwp-pagov/en/dos/department-and-offices/bpoa/medicine/"
                    + "continuing-ed/MedM%20-%20CME%20MD%20Unrestricted%20License.pdf",
            Confidence.QUOTED);
    private static final Citation FAMILY_PHYSICIANS = source(
            "Pennsylvania Academy of Family Physicians, CME requirements and tracking",
            "https://www.pafp.com/cme-events/cme-requirements-tracking",
            Confidence.SECONDARY);
    private static final Citation MEDICAL_SOCIETY = source(
            "Pennsylvania Medical Society, MD CME requirements",
            "https://www.pamedsoc.org/learn-lead/topics/general/MD%20CME%20requirements",
            Confidence.SECONDARY);
    private static final Citation ACT_124 = source(
            "Pennsylvania Medical Society, FAQs on the new opioid CME requirements",
            "https://www.pamedsoc.org/detail/article/faqs-new-opioids-CME-requirements",
            Confidence.SECONDARY);
    private static final Citation CATEGORY_2_WILL_DO =
            source("Main Line Health, CME, FAQ", "https://site-dr.mainlinehealth.org/cme/faq", Confidence.SECONDARY);
    private static final Citation NO_DOUBLE_COUNT =
            source("UPMC, MD renewal", "https://cce.upmc.edu/md_renewal", Confidence.SECONDARY);
    private static final Citation ORGANS_DATA = source(
            "49 Pa. Code 16.19",
            "https://www.pacodeandbulletin.gov/Display/pacode?file=/secure/pacode/data/049/chapter16/s16.19.html",
            Confidence.WEAK);

    // ---- When a license is renewed ----------------------------------------------------------------------------

    /** On 31 December of even years. */
    private static final CalendarRule CALENDAR = new CalendarRule(
            Condition.always(),
            new FixedDateCalendar(2, MonthDay.of(12, 31), 2024),
            List.of(FAMILY_PHYSICIANS),
            List.of());

    private static final Condition AFTER_THE_FIRST_BIENNIUM = firstCycle().negate();

    // ---- What counts ------------------------------------------------------------------------------------------

    private static final CreditPredicate CREDIT = category(Categories.AMA_PRA_1, Categories.AMA_PRA_2)
            .and(topic(OFFICE_MANAGEMENT, PRACTICE_BUILDING).negate());

    // ---- What is owed: what stands first is filled first where credits may serve only one ----------------------

    private static final Requirement HUNDRED = Requirement.builder()
            .id(TOTAL)
            .title("Total credit hours")
            .when(AFTER_THE_FIRST_BIENNIUM)
            .demand(Demand.credits(Amount.of(100), CREDIT, Window.cycle()))
            .addCitations(MCARE.at("(b)"), RULE.at("(b)"))
            .build();

    private static final Requirement TWENTY_OF_CATEGORY_1 = Requirement.builder()
            .id(CATEGORY_1)
            .title("AMA PRA Category 1")
            .when(AFTER_THE_FIRST_BIENNIUM)
            .demand(Demand.credits(Amount.of(20), category(Categories.AMA_PRA_1).and(CREDIT), Window.cycle()))
            .addCitations(RULE.at("(b)(1)"))
            .build();

    private static final Requirement CHILD_ABUSE_COURSE = Requirement.builder()
            .id(CHILD_ABUSE)
            .title("Child abuse recognition and reporting")
            .demand(Demand.credits(Amount.of(2), topic(ABUSE).and(approvedBy(DHS)), Window.cycle()))
            .addCitations(RULE.at("(b)"), MEDICAL_SOCIETY)
            .addInterpretations(ABUSE_AT_FIRST_RENEWAL)
            .build();

    /** Not for those who need no registration with the DEA and use the number of nobody else. */
    private static final Condition CONTROLLED_SUBSTANCES = holdsCredential(DEA).or(fact(USES_ANOTHERS_NUMBER));

    private static final CreditPredicate PAIN_ADDICTION_OR_PRESCRIBING =
            topic(PAIN_MANAGEMENT, ADDICTION, OPIOID_PRESCRIBING).and(CREDIT);

    private static final Requirement TWO_HOURS_IN_OPIOIDS = Requirement.builder()
            .id(OPIOIDS)
            .title("Pain management, addiction or prescribing of opioids")
            .when(AFTER_THE_FIRST_BIENNIUM.and(CONTROLLED_SUBSTANCES).and(reading(OPIOID_HOURS, TWO)))
            .demand(Demand.credits(Amount.of(2), PAIN_ADDICTION_OR_PRESCRIBING, Window.cycle()))
            .addCitations(ACT_124, BOARD, CATEGORY_2_WILL_DO)
            .addInterpretations(OPIOID_HOURS)
            .build();

    private static final Requirement FOUR_HOURS_IN_OPIOIDS = Requirement.builder()
            .from(TWO_HOURS_IN_OPIOIDS)
            .id(OPIOIDS_FOUR_HOURS)
            .when(AFTER_THE_FIRST_BIENNIUM.and(CONTROLLED_SUBSTANCES).and(reading(OPIOID_HOURS, FOUR)))
            .demand(Demand.credits(Amount.of(4), PAIN_ADDICTION_OR_PRESCRIBING, Window.cycle()))
            .build();

    /** Two hours and two hours within a year of the license, asked in the period that has the anniversary. */
    private static Requirement withinTheFirstYear(RequirementId id, String title, CreditPredicate subjects) {
        return Requirement.builder()
                .id(id)
                .title(title)
                .when(CONTROLLED_SUBSTANCES.and(licensedLessThan(36)))
                .demand(Demand.credits(Amount.of(2), subjects, Window.ever()))
                .deadline(Deadline.after(Anchor.issue(), Period.ofMonths(12)))
                .addCitations(ACT_124)
                .build();
    }

    private static final Requirement TWO_IN_PAIN_OR_ADDICTION =
            withinTheFirstYear(INITIAL_PAIN, "Pain management or addiction", topic(PAIN_MANAGEMENT, ADDICTION));

    private static final Requirement TWO_IN_PRESCRIBING =
            withinTheFirstYear(INITIAL_PRESCRIBING, "Prescribing of opioids", topic(OPIOID_PRESCRIBING));

    private static final Requirement TWELVE_IN_SAFETY = Requirement.builder()
            .id(SAFETY)
            .title("Patient safety and risk management")
            .when(AFTER_THE_FIRST_BIENNIUM)
            .demand(Demand.credits(
                    Amount.of(12), topic(PATIENT_SAFETY, Topics.RISK_MANAGEMENT).and(CREDIT), Window.cycle()))
            .addCitations(MCARE.at("(b)"), RULE.at("(b)(1)"))
            .build();

    /** Once, within five years of the first renewal on or after 2026-05-01. */
    private static final Requirement ORGANS_ONCE = Requirement.builder()
            .id(ORGAN_DONATION)
            .title("Organ donation")
            .oneTime(true)
            .when(issuedBefore(LocalDate.of(2026, 5, 1)))
            .demand(Demand.credits(Amount.of(2), topic(ORGANS), Window.ever()))
            .deadline(Deadline.after(Anchor.date(LocalDate.of(2026, 12, 31)), Period.ofYears(5)))
            .addCitations(ORGANS_DATA)
            .build();

    // ---- How they share credits -------------------------------------------------------------------------------

    private static Relation notForSafetyToo(RequirementId requirement) {
        return Relation.exclusive(
                List.of(requirement, SAFETY),
                Condition.always(),
                List.of(NO_DOUBLE_COUNT, FAMILY_PHYSICIANS, BOARD),
                List.of());
    }

    private static Relation oneOfBoth(RequirementId opioids) {
        return Relation.exclusive(
                List.of(CHILD_ABUSE, opioids),
                reading(ABUSE_AND_OPIOIDS, SINGLE_USE),
                List.of(NO_DOUBLE_COUNT),
                List.of(ABUSE_AND_OPIOIDS));
    }

    private static final Relation TWO_HOURS_AND_TWO_HOURS = Relation.exclusive(
            List.of(INITIAL_PAIN, INITIAL_PRESCRIBING), Condition.always(), List.of(ACT_124), List.of());

    // ---- The book ---------------------------------------------------------------------------------------------

    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .putLicenseTypes(LicenseType.FULL, "Unrestricted license")
            .addTopic(TopicDefinition.of(PAIN_MANAGEMENT, "pain management"))
            .addTopic(TopicDefinition.of(ADDICTION, "identification of addiction"))
            .addTopic(TopicDefinition.of(OPIOID_PRESCRIBING, "prescribing practices for opioids"))
            .addTopic(TopicDefinition.of(ORGANS, "organ donation"))
            .addTopic(TopicDefinition.of(OFFICE_MANAGEMENT, "office management"))
            .addTopic(TopicDefinition.of(PRACTICE_BUILDING, "practice building"))
            .putApprovals(DHS, "course approved by the Department of Human Services")
            .addFact(USES_ANOTHERS_NUMBER, "Does the licensee use the DEA number of somebody else?")
            .build();

    /** What other boards call education on opioids and pain teaches the management of pain. */
    private static final Plannable PLANNABLE =
            Plannable.courses(VOCABULARY).taughtTogether(Topics.OPIOID_PAIN, PAIN_MANAGEMENT);

    private static final Schedule UNRESTRICTED_LICENSE = Schedule.builder()
            .title("Unrestricted license, renewal")
            .when(licenseType(LicenseType.FULL)
                    .and(occasion(Occasion.RENEWAL))
                    .and(status(LicenseStatus.ACTIVE, LicenseStatus.SUSPENDED)))
            .addRequirements(
                    HUNDRED,
                    TWENTY_OF_CATEGORY_1,
                    CHILD_ABUSE_COURSE,
                    TWO_HOURS_IN_OPIOIDS,
                    FOUR_HOURS_IN_OPIOIDS,
                    TWO_IN_PAIN_OR_ADDICTION,
                    TWO_IN_PRESCRIBING,
                    TWELVE_IN_SAFETY,
                    ORGANS_ONCE)
            .addRelations(
                    notForSafetyToo(CHILD_ABUSE),
                    notForSafetyToo(OPIOIDS),
                    notForSafetyToo(OPIOIDS_FOUR_HOURS),
                    oneOfBoth(OPIOIDS),
                    oneOfBoth(OPIOIDS_FOUR_HOURS),
                    TWO_HOURS_AND_TWO_HOURS)
            .addCitations(MCARE, RULE)
            .build();

    private static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("us-pa/md"))
            .title("Pennsylvania State Board of Medicine, MD")
            .jurisdiction(Jurisdiction.of("US-PA"))
            .addProfessions(Profession.MD)
            .verifiedThrough(READ_ON)
            .vocabulary(VOCABULARY)
            .plannable(PLANNABLE)
            .addCalendars(CALENDAR)
            .addEditions(Edition.builder()
                    .id("2017-01-01")
                    .inForce(DateRange.from(LocalDate.of(2017, 1, 1)))
                    .addSchedules(UNRESTRICTED_LICENSE)
                    .build())
            .addInterpretations(
                    Interpretation.of(
                                    OPIOID_HOURS,
                                    "A renewal takes two hours in pain management, addiction or prescribing.",
                                    "It takes four hours.",
                                    "The statute says or, and so does the Board's document on CME; its snapshot of the"
                                            + " license says four.")
                            .withChoice(TWO, FOUR),
                    Interpretation.of(
                                    ABUSE_AND_OPIOIDS,
                                    "An hour may serve child abuse and opioids at once.",
                                    "It serves one of the two.",
                                    "Each is kept apart from patient safety; nothing is said of the two together.")
                            .withChoice(SHARED, SINGLE_USE),
                    Interpretation.of(
                            ABUSE_AT_FIRST_RENEWAL,
                            "Child abuse is due at the first renewal, too.",
                            "The first biennium is exempt from it as from the total.",
                            "Act 31 attaches to the license by itself."))
            .addDefaultWaiverScope(TOTAL)
            .retention(new RuleBook.Retention(Period.ofYears(2), RULE.at("(b)(2)")))
            .addNotCovered(
                    "Renewals before 2017-01-01.",
                    "The osteopathic board.",
                    "Applications for a first license, with three hours in child abuse.",
                    "Temporary training licenses, and licenses that are inactive, retired or lapsed.",
                    "Organ donation for licenses issued on or after 2026-05-01.")
            .build();

    private PennsylvaniaRuleBook() {}

    /** {@return the rule book} */
    public static RuleBook ruleBook() {
        return BOOK;
    }

    private static Citation source(String title, String url, Confidence confidence) {
        return new Citation(title, Optional.empty(), Optional.of(url), READ_ON, confidence);
    }
}
