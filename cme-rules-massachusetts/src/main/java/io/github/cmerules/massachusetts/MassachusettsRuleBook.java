package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.id;
import static io.github.cmerules.massachusetts.MassachusettsTopics.BOARD_REGULATIONS;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_1;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_2;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_3;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
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
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the Massachusetts Board of Registration in Medicine asks of a physician, with the source of each rule.
 *
 * <p>The Board licenses MD and DO under the same rules. Covered is the renewal of a full license on or after 2024-04-11,
 * the day of the Board's present chart and guidelines; {@link RuleBook#notCovered()} says what is not.
 */
public final class MassachusettsRuleBook {

    /** Massachusetts. */
    public static final Jurisdiction JURISDICTION = Jurisdiction.of("US-MA");

    /** The name of the rule book. */
    public static final RuleBookId ID = RuleBookId.of("us-ma/physician");

    // Kinds of credit (MA-I-44): what is Category 1, what is Category 2.
    private static final List<Category> CATEGORY_1 = List.of(
            Categories.AMA_PRA_1,
            Categories.AOA_1A,
            Categories.AOA_1B,
            Categories.AAFP_PRESCRIBED,
            Categories.ACOG_COGNATE);
    private static final List<Category> CATEGORY_2 =
            List.of(Categories.AMA_PRA_2, Categories.AOA_2A, Categories.AOA_2B, Categories.AAFP_ELECTIVE);

    private static final CreditPredicate READING = topic(BOARD_REGULATIONS, CMR_1, CMR_2, CMR_3);

    // Service counts only with the Board's papers (Policy 94-05); reading is no service, whatever form it is recorded
    // in.
    private static final CreditPredicate BOARD_WORK =
            format(Formats.BOARD_SERVICE).and(READING.negate());

    private static final CreditPredicate PUBLIC_SERVICE =
            format(Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH).and(READING.negate());

    private static final CreditPredicate SERVICE_IS_APPROVED = BOARD_WORK
            .negate()
            .or(approvedBy(MassachusettsApprovals.EXECUTIVE_DIRECTOR, MassachusettsApprovals.BOARD_MEMBER))
            .and(PUBLIC_SERVICE.negate().or(approvedBy(MassachusettsApprovals.LICENSING_COMMITTEE)));

    private static final CreditPredicate CREDIT = category(
                    Stream.concat(CATEGORY_1.stream(), CATEGORY_2.stream()).toList())
            .and(SERVICE_IS_APPROVED)
            .as("Category 1 or 2");

    private static final CreditPredicate CATEGORY_1_CREDIT =
            category(CATEGORY_1).and(SERVICE_IS_APPROVED).as("Category 1");

    // The subjects of risk management study, 243 CMR 2.01(4) as the guidelines give it, and what the chart adds.
    private static final List<Topic> RISK_SUBJECTS = List.of(
            Topics.PATIENT_SAFETY,
            Topics.MEDICAL_ERROR_PREVENTION,
            Topics.RISK_IDENTIFICATION,
            Topics.MEDICAL_ETHICS,
            Topics.QUALITY_ASSURANCE,
            Topics.MEDICAL_LEGAL,
            Topics.PATIENT_RELATIONS,
            Topics.UTILIZATION_REVIEW_QA,
            Topics.EHR,
            Topics.END_OF_LIFE,
            Topics.OPIOID_PAIN,
            Topics.IMPLICIT_BIAS,
            BOARD_REGULATIONS,
            CMR_1,
            CMR_2,
            CMR_3);

    private static final CreditPredicate RISK_MANAGEMENT =
            topic(Stream.concat(RISK_SUBJECTS.stream(), Stream.of(Topics.WELLNESS_BURNOUT, Topics.RISK_MANAGEMENT))
                    .toList());

    // ---- What is owed -------------------------------------------------------------------------------------------

    /** 50 credits, Category 1 or 2, in each cycle. */
    private static final Requirement TOTAL = Requirement.builder()
            .id(MassachusettsRequirements.TOTAL)
            .title("Total credits")
            .demand(Demand.credits(Amount.of(50), CREDIT, Window.cycle()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Category 1 or 2, note 5"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.POLICY_17_05)
            .addInterpretations(ids(10, 15, 17, 18, 19, 20, 23, 28, 44, 45, 46, 47, 60, 61, 62))
            .build();

    /** 10 credits of risk management study, inside the total, in each cycle. */
    private static final Requirement RISK_MANAGEMENT_STUDY = Requirement.builder()
            .id(MassachusettsRequirements.RISK_MANAGEMENT)
            .title("Risk management study")
            .demand(Demand.credits(Amount.of(10), RISK_MANAGEMENT.and(CREDIT), Window.cycle()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Risk management"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.CMR_2_01.at("(4)"),
                    MassachusettsSources.POLICY_17_05)
            .addInterpretations(ids(23, 24, 25))
            .build();

    /** The reading of 243 CMR 1.00, 2.00 and 3.00, in each cycle. */
    private static final Requirement REGULATIONS = Requirement.builder()
            .id(MassachusettsRequirements.BOARD_REGULATIONS)
            .title("Board regulations")
            .demand(Demand.coverage(
                    List.of(
                            new Demand.Coverage.Part("243 CMR 1.00", topic(CMR_1)),
                            new Demand.Coverage.Part("243 CMR 2.00", topic(CMR_2)),
                            new Demand.Coverage.Part("243 CMR 3.00", topic(CMR_3))),
                    Window.cycle()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Board regulations"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.CMR_2_01)
            .addInterpretations(ids(30))
            .build();

    /** 3 credits in each cycle for whoever prescribes. */
    private static final Requirement OPIOID_PAIN = Requirement.builder()
            .id(MassachusettsRequirements.OPIOID_PAIN)
            .title("Opioid education and pain management")
            .when(fact(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES))
            .demand(Demand.credits(Amount.of(3), topic(Topics.OPIOID_PAIN).and(CREDIT), Window.cycle()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Opioid education and pain management"),
                    MassachusettsSources.CMR_2_02.at("(1)(g)"),
                    MassachusettsSources.OPIOID_BLOG)
            .addInterpretations(ids(31, 32, 33, 40, 42))
            .build();

    /** 2 credits, once. */
    private static final Requirement END_OF_LIFE = Requirement.builder()
            .id(MassachusettsRequirements.END_OF_LIFE)
            .title("End-of-life care")
            .oneTime(true)
            .demand(Demand.credits(Amount.of(2), topic(Topics.END_OF_LIFE).and(CREDIT), Window.ever()))
            .addCitations(
                    MassachusettsSources.CHART.at("row End-of-life care"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.POLICY_17_05)
            .addInterpretations(ids(20, 31, 32, 33, 34, 35))
            .build();

    /** Proficiency shown once, by 3 credits of a Category 1 course or in another way, for whoever practices. */
    private static final Requirement EHR = Requirement.builder()
            .id(MassachusettsRequirements.EHR)
            .title("Electronic health records")
            .when(fact(MassachusettsFacts.PRACTICES_MEDICINE))
            .oneTime(true)
            .demand(Demand.anyOf(
                    new Demand.Credits(Amount.of(3), topic(Topics.EHR).and(CATEGORY_1_CREDIT), Window.ever()),
                    new Demand.Holds(MassachusettsFacts.EHR_MEANINGFUL_USE),
                    new Demand.Holds(MassachusettsFacts.EHR_HOSPITAL_AFFILIATION),
                    new Demand.Holds(MassachusettsFacts.EHR_MASS_HIWAY)))
            .addCitations(
                    MassachusettsSources.CMR_2_06.at("(2)(d)"),
                    MassachusettsSources.EHR_QUESTIONS,
                    MassachusettsSources.CHART.at("row Electronic health records, note 3"))
            .addInterpretations(ids(31, 32, 33, 34, 35, 38, 39, 41, 42))
            .build();

    /** Applications received from this day on may show implicit bias by credits of any date (MA-I-3). */
    private static final LocalDate ANY_DATE_FOR_BIAS = LocalDate.of(2024, 4, 11);

    /** 2 credits, once. */
    private static final Requirement IMPLICIT_BIAS = Requirement.builder()
            .id(MassachusettsRequirements.IMPLICIT_BIAS)
            .title("Implicit bias in health care")
            .oneTime(true)
            .demand(Demand.credits(Amount.of(2), topic(Topics.IMPLICIT_BIAS).and(CREDIT), Window.ever()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Implicit bias"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.IMPLICIT_BIAS_NEWS)
            .addInterpretations(ids(2, 3, 31, 32, 33, 34, 35))
            .build();

    /** 1 credit, once, for whoever serves adults. */
    private static final Requirement ALZHEIMERS = Requirement.builder()
            .id(MassachusettsRequirements.ALZHEIMERS)
            .title("Alzheimer's disease and related dementias")
            .when(fact(MassachusettsFacts.SERVES_ADULTS))
            .oneTime(true)
            .demand(Demand.credits(Amount.of(1), topic(Topics.ALZHEIMERS).and(CREDIT), Window.ever()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Alzheimer's disease"),
                    MassachusettsSources.CHAPTER_112_SECTION_2,
                    MassachusettsSources.ALZHEIMERS_NOTICE)
            .addInterpretations(ids(25, 31, 32, 33, 34, 35, 41, 42, 47))
            .build();

    /** A training without hours, once. */
    private static final Requirement CHILD_ABUSE = Requirement.builder()
            .id(MassachusettsRequirements.CHILD_ABUSE)
            .title("Recognizing and reporting child abuse")
            .oneTime(true)
            .demand(Demand.completion(topic(Topics.CHILD_ABUSE), Window.ever()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Child abuse"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.CHILD_ABUSE_PAGE)
            .addInterpretations(ids(25, 34, 35, 36))
            .build();

    /** A training without hours approved by the Department of Public Health, once. */
    private static final Requirement VIOLENCE = Requirement.builder()
            .id(MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE)
            .title("Domestic and sexual violence")
            .oneTime(true)
            .demand(Demand.completion(
                    topic(Topics.DOMESTIC_SEXUAL_VIOLENCE)
                            .and(approvedBy(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH)),
                    Window.ever()))
            .addCitations(
                    MassachusettsSources.CHART.at("row Domestic and sexual violence"),
                    MassachusettsSources.GUIDELINES,
                    MassachusettsSources.CHAPTER_112_SECTION_264,
                    MassachusettsSources.VIOLENCE_TRAINING)
            .addInterpretations(ids(25, 34, 35, 36, 37))
            .build();

    // ---- How much counts ----------------------------------------------------------------------------------------

    /** At most 7 credits of wellness or burnout count as risk management, where that is the only such subject. */
    private static final Limit WELLNESS =
            wellness(topic(Topics.WELLNESS_BURNOUT).and(topic(RISK_SUBJECTS).negate()), "sole-topic");

    private static final Limit WELLNESS_ON_ANY_RECORD = wellness(topic(Topics.WELLNESS_BURNOUT), "any-topic");

    /** At most 20 hours of service for the Board count in a cycle, of which 4 as risk management. */
    private static final Limit BOARD_SERVICE =
            serviceLimit("at most 20 credits of Board service", MassachusettsRequirements.TOTAL, BOARD_WORK, 20);

    private static final Limit BOARD_SERVICE_RISK = serviceLimit(
            "at most 4 credits of Board service as risk management",
            MassachusettsRequirements.RISK_MANAGEMENT,
            BOARD_WORK,
            4);

    // ---- What some records are worth ----------------------------------------------------------------------------

    /** Reading all three chapters is worth 2 credits in total. */
    private static final Valuation READING_WORTH = new Valuation.WhenCovered(
            READING,
            MassachusettsRequirements.BOARD_REGULATIONS,
            Amount.of(2),
            Categories.AMA_PRA_2,
            Set.of(BOARD_REGULATIONS),
            List.of(MassachusettsSources.CHART.at("row Board regulations"), MassachusettsSources.GUIDELINES),
            List.of(ids(29, 30)));

    /** A certification is worth 60 credits, of which 4 are risk management. */
    private static final Exchange CERTIFICATION = Exchange.builder()
            .of(format(Formats.BOARD_CERTIFICATION))
            .addShares(
                    Share.of(Amount.of(56)).in(Categories.AMA_PRA_1).about(),
                    Share.of(Amount.of(4)).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
            .addCitations(MassachusettsSources.POLICY_94_05)
            .addInterpretations(ids(49, 52))
            .build();

    /** An hour of service for the Board is worth one credit, which may be risk management up to a limit. */
    private static final Exchange BOARD_SERVICE_WORTH = Exchange.builder()
            .of(format(Formats.BOARD_SERVICE))
            .addShares(Share.of(Worth.claimed()).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
            .addCitations(MassachusettsSources.POLICY_94_05)
            .addInterpretations(ids(50, 52))
            .build();

    /** Service as a medical examiner or on a board of health is worth 4 credits of risk management each. */
    private static final Exchange PUBLIC_SERVICE_WORTH = Exchange.builder()
            .of(format(Formats.MEDICAL_EXAMINER, Formats.BOARD_OF_HEALTH))
            .addShares(Share.of(Amount.of(4)).in(Categories.AMA_PRA_1).about(Topics.RISK_MANAGEMENT))
            .addCitations(MassachusettsSources.POLICY_94_05)
            .addInterpretations(ids(51, 52))
            .build();

    // ---- What may not be shared ---------------------------------------------------------------------------------

    /** A credit serves at most one mandated topic, besides risk management and the total. */
    private static final Relation ONE_TOPIC = Relation.exclusive(
            List.of(
                    MassachusettsRequirements.OPIOID_PAIN,
                    MassachusettsRequirements.END_OF_LIFE,
                    MassachusettsRequirements.EHR,
                    MassachusettsRequirements.IMPLICIT_BIAS,
                    MassachusettsRequirements.ALZHEIMERS),
            reading(id(31), "single-use"),
            List.of(MassachusettsSources.OPIOID_BLOG, MassachusettsSources.CHART),
            List.of(ids(31, 32)));

    /** Under the other reading risk management comes on top of the total. */
    private static final Relation RISK_MANAGEMENT_ON_TOP = Relation.exclusive(
            List.of(MassachusettsRequirements.TOTAL, MassachusettsRequirements.RISK_MANAGEMENT),
            reading(id(23), "on-top"),
            List.of(MassachusettsSources.POLICY_94_05.at("example")),
            List.of(ids(23)));

    // ---- The columns of the chart -------------------------------------------------------------------------------

    private static final Schedule FULL_RENEWAL = fullRenewal(
            "Full license, renewal", Condition.appliedBefore(ANY_DATE_FOR_BIAS).negate(), IMPLICIT_BIAS);

    private static final Schedule FULL_RENEWAL_APPLIED_EARLIER = fullRenewal(
            "Full license, renewal, application received before 2024-04-11",
            Condition.appliedBefore(ANY_DATE_FOR_BIAS),
            Requirement.builder()
                    .from(IMPLICIT_BIAS)
                    .demand(Demand.credits(
                            Amount.of(2),
                            topic(Topics.IMPLICIT_BIAS).and(CREDIT),
                            Window.beforeDeadline(Period.ofYears(2))))
                    .build());

    private static Schedule fullRenewal(String title, Condition application, Requirement implicitBias) {
        return Schedule.builder()
                .title(title)
                .when(licenseType(LicenseType.FULL)
                        .and(occasion(Occasion.RENEWAL))
                        .and(status(LicenseStatus.ACTIVE, LicenseStatus.LAPSED, LicenseStatus.SUSPENDED))
                        .and(application))
                .addRequirements(
                        TOTAL,
                        RISK_MANAGEMENT_STUDY,
                        REGULATIONS,
                        OPIOID_PAIN,
                        END_OF_LIFE,
                        EHR,
                        implicitBias,
                        ALZHEIMERS,
                        CHILD_ABUSE,
                        VIOLENCE)
                .addLimits(WELLNESS, WELLNESS_ON_ANY_RECORD, BOARD_SERVICE, BOARD_SERVICE_RISK)
                .addLimits(oncePerCycle(MassachusettsRequirements.TOTAL))
                .addLimits(oncePerCycle(MassachusettsRequirements.RISK_MANAGEMENT))
                .addRelations(ONE_TOPIC, RISK_MANAGEMENT_ON_TOP)
                .addCitations(MassachusettsSources.CHART.at("column Full license renewal"))
                .addInterpretations(ids(1, 57))
                .build();
    }

    private static final Schedule NOT_PRACTICING_RENEWAL = Schedule.builder()
            .title("Inactive or retired, renewal")
            .when(licenseType(LicenseType.FULL)
                    .and(occasion(Occasion.RENEWAL))
                    .and(status(LicenseStatus.INACTIVE, LicenseStatus.RETIRED)))
            .addCitations(MassachusettsSources.CHART.at("note 1"), MassachusettsSources.RENEWAL_FAQ)
            .addInterpretations(ids(56))
            .build();

    // ---- The book -----------------------------------------------------------------------------------------------

    private static final Edition CHART_OF_2024 = Edition.builder()
            .id("2024-04-11")
            .inForce(DateRange.from(LocalDate.of(2024, 4, 11)))
            .addSchedules(FULL_RENEWAL, FULL_RENEWAL_APPLIED_EARLIER, NOT_PRACTICING_RENEWAL)
            .addValuations(READING_WORTH, CERTIFICATION, BOARD_SERVICE_WORTH, PUBLIC_SERVICE_WORTH)
            .duplicates(DuplicatePolicy.ONCE_EVER)
            .addNotices(new Notice(
                    "pilot-reverify",
                    "The amounts rest on the Board's pilot program, which has no published end: verify once a year that"
                            + " it is still in force."))
            .build();

    private static final RuleBook BOOK = RuleBook.builder()
            .id(ID)
            .title("Massachusetts Board of Registration in Medicine, physicians")
            .jurisdiction(JURISDICTION)
            .addProfessions(Profession.MD, Profession.DO)
            .verifiedThrough(MassachusettsSources.READ_ON)
            .vocabulary(vocabulary())
            .addCalendars(
                    birthdays("next-birthday", BirthdayCalendar.First.NEXT_BIRTHDAY),
                    birthdays("second-year", BirthdayCalendar.First.SECOND_YEAR))
            .addEditions(CHART_OF_2024)
            .interpretations(MassachusettsInterpretations.ALL)
            .addDefaultWaiverScope(MassachusettsRequirements.TOTAL)
            .retention(new RuleBook.Retention(Period.ofYears(2), MassachusettsSources.MMS_RENEWAL))
            .addNotCovered(
                    "Renewals before 2024-04-11.",
                    "First licenses and revivals of lapsed licenses.",
                    "Administrative, temporary faculty, limited, volunteer and other temporary licenses.")
            .build();

    private MassachusettsRuleBook() {}

    /** {@return the rule book} */
    public static RuleBook ruleBook() {
        return BOOK;
    }

    private static Vocabulary vocabulary() {
        return Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full license")
                .putLicenseTypes(LicenseType.of("administrative"), "Administrative license")
                .putLicenseTypes(LicenseType.of("temporary-faculty"), "Temporary license of a faculty member")
                .putLicenseTypes(LicenseType.of("limited"), "Limited license")
                .putLicenseTypes(LicenseType.of("volunteer"), "Volunteer license")
                .putLicenseTypes(LicenseType.of("temporary-substitute"), "Temporary license of a substitute physician")
                .putLicenseTypes(LicenseType.of("temporary-cme"), "Temporary license to take part in CME")
                .addTopic(new TopicDefinition(
                        BOARD_REGULATIONS,
                        "the Board's regulations, all three chapters",
                        Set.of(),
                        Set.of(CMR_1, CMR_2, CMR_3)))
                .addTopic(TopicDefinition.of(CMR_1, "243 CMR 1.00"))
                .addTopic(TopicDefinition.of(CMR_2, "243 CMR 2.00"))
                .addTopic(TopicDefinition.of(CMR_3, "243 CMR 3.00"))
                .putApprovals(
                        MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH,
                        "course on domestic and sexual violence approved by the Department of Public Health")
                .putApprovals(
                        MassachusettsApprovals.EXECUTIVE_DIRECTOR,
                        "certificate of service for the Board, signed by the Executive Director")
                .putApprovals(MassachusettsApprovals.BOARD_MEMBER, "member of the Board")
                .putApprovals(
                        MassachusettsApprovals.LICENSING_COMMITTEE,
                        "documents on public service approved by the Licensing Committee")
                .addFact(
                        MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES,
                        "Does the licensee prescribe controlled substances? In Massachusetts every prescription drug is"
                                + " one (Schedules II to VI).")
                .addFact(MassachusettsFacts.SERVES_ADULTS, "Does the licensee serve adults?")
                .addFact(MassachusettsFacts.PRACTICES_MEDICINE, "Is the licensee engaged in the practice of medicine?")
                .addFact(
                        MassachusettsFacts.EHR_MEANINGFUL_USE,
                        "Did the licensee take part in the Meaningful Use program as an eligible professional?")
                .addFact(
                        MassachusettsFacts.EHR_HOSPITAL_AFFILIATION,
                        "Is the licensee employed by, credentialed at or under contract with a hospital that has a"
                                + " certified Meaningful Use program?")
                .addFact(
                        MassachusettsFacts.EHR_MASS_HIWAY,
                        "Is the licensee a participant in, or an authorized user of, the Mass HIway?")
                .build();
    }

    private static CalendarRule birthdays(String value, BirthdayCalendar.First first) {
        return new CalendarRule(
                reading(id(12), value),
                new BirthdayCalendar(2, first, 3),
                List.of(MassachusettsSources.CMR_2_06.at("(1)"), MassachusettsSources.CHAPTER_112_SECTION_2),
                List.of(ids(10, 11, 12, 13, 14, 16)));
    }

    private static Limit wellness(CreditPredicate credits, String value) {
        return Limit.builder()
                .title("at most 7 credits of wellness or burnout as risk management")
                .toward(MassachusettsRequirements.RISK_MANAGEMENT)
                .credits(credits)
                .atMost(Amount.of(7))
                .when(reading(id(26), value))
                .addCitations(MassachusettsSources.CHART.at("note 4"), MassachusettsSources.GUIDELINES)
                .addInterpretations(ids(26, 28, 52))
                .build();
    }

    private static Limit serviceLimit(String title, RequirementId toward, CreditPredicate credits, int atMost) {
        return Limit.builder()
                .title(title)
                .toward(toward)
                .credits(credits)
                .atMost(Amount.of(atMost))
                .addCitations(MassachusettsSources.POLICY_94_05)
                .addInterpretations(ids(50, 51))
                .build();
    }

    private static Limit[] oncePerCycle(RequirementId toward) {
        return new Limit[] {
            serviceLimit(
                    "4 credits as a medical examiner once a cycle",
                    toward,
                    format(Formats.MEDICAL_EXAMINER).and(READING.negate()),
                    4),
            serviceLimit(
                    "4 credits on a board of health once a cycle",
                    toward,
                    format(Formats.BOARD_OF_HEALTH).and(READING.negate()),
                    4)
        };
    }

    private static InterpretationId[] ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(MassachusettsInterpretations::id).toArray(InterpretationId[]::new);
    }
}
