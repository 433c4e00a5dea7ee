package io.github.cmerules.core.states;

import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.issuedOnOrAfter;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.source;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.BirthMonthCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Citation.Confidence;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.RequiredAmount.MonthStep;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.List;

/** What the Medical Board of California asks of an MD. */
final class CaliforniaRuleBook {

    // ---- Names ------------------------------------------------------------------------------------------------

    static final RequirementId TOTAL = RequirementId.of("us-ca/total");
    static final RequirementId PAIN = RequirementId.of("us-ca/pain-and-terminal-care");
    static final RequirementId ADDICTION_RISK = RequirementId.of("us-ca/addiction-risk");
    static final RequirementId GERIATRICS = RequirementId.of("us-ca/geriatrics");

    static final Topic PAIN_MANAGEMENT = Topic.of("pain-management");
    static final Topic TERMINAL_CARE = Topics.END_OF_LIFE;
    static final Topic RISK_OF_ADDICTION = Topic.of("schedule-2-addiction-risk");
    static final Topic OPIATE_DEPENDENCE = Topic.of("opiate-dependence");
    static final Topic BUPRENORPHINE = Topic.of("buprenorphine");
    static final Topic GERIATRIC_MEDICINE = Topic.of("geriatric-medicine");

    static final Category CALIFORNIA_MEDICAL_ASSOCIATION = Category.of("california-medical-association");

    static final Fact PATHOLOGY_OR_RADIOLOGY = Fact.of("pathology-or-radiology");
    static final Fact MANY_PATIENTS_OVER_65 = Fact.of("primary-care-with-many-patients-over-65");

    private static final InterpretationId FIRST_PERIOD = InterpretationId.of("CA-I-1");

    // ---- Sources ----------------------------------------------------------------------------------------------

    private static final Citation WAIVERS = source(
            "Medical Board of California, audits and waivers",
            "https://www.mbc.ca.gov/Licensees/Continuing_Education/Audit_Waiver.aspx",
            Confidence.PRIMARY);
    private static final Citation RULES = source(
            "16 CCR 1336-1339",
            "https://govt.westlaw.com/calregs/Document/I01FB68B7943F451DA3985986A1D83E1E",
            Confidence.PRIMARY_COPY);
    private static final Citation PAIN_STATUTE = source(
            "Bus. & Prof. Code 2190.5", "https://law.uslawyerdatabase.com/section-2190-5", Confidence.PRIMARY_COPY);
    private static final Citation PAIN_PAGE = source(
            "Medical Board of California, pain management",
            "https://www.mbc.ca.gov/Licensees/Continuing_Education/Pain_Management.aspx",
            Confidence.PRIMARY);
    private static final Citation ALTERNATIVE_STATUTE = source("Bus. & Prof. Code 2190.6", Confidence.SECONDARY);
    private static final Citation STATUTES = source("Bus. & Prof. Code 2190-2196", Confidence.QUOTED);
    private static final Citation QUESTIONS = source(
            "Medical Board of California, questions on continuing medical education",
            "https://mbc.ca.gov/FAQs/?cat=Licensees&topic=Continuing%20Medical%20Education%20(CME)",
            Confidence.PRIMARY);

    // ---- When a license is renewed ----------------------------------------------------------------------------

    /** Every two years on the last day of the birth month; one that follows the issue within a month is passed over. */
    private static final CalendarRule CALENDAR = new CalendarRule(
            Condition.always(), new BirthMonthCalendar(2, 1), List.of(RULES.at("1336(a)")), List.of(FIRST_PERIOD));

    // ---- What counts ------------------------------------------------------------------------------------------

    private static final CreditPredicate APPROVED =
            category(Categories.AMA_PRA_1, CALIFORNIA_MEDICAL_ASSOCIATION, Categories.AAFP_PRESCRIBED);

    /** A board examination is a hundred hours: fifty in the period in which it was passed and fifty in the next. */
    private static final Exchange EXAMINATION = Exchange.builder()
            .of(format(Formats.BOARD_CERTIFICATION))
            .addShares(Share.of(Amount.of(50)).in(Categories.AMA_PRA_1).again(Period.ofYears(2), 2))
            .addCitations(QUESTIONS)
            .build();

    // ---- What is owed -----------------------------------------------------------------------------------------

    /** Half as much where the first license was issued for less than thirteen months. */
    private static final Requirement FIFTY_HOURS = Requirement.builder()
            .id(TOTAL)
            .title("Approved hours")
            .demand(Demand.credits(
                    RequiredAmount.byMonthsLicensed(new MonthStep(0, Amount.of(25)), new MonthStep(13, Amount.of(50))),
                    APPROVED,
                    Window.cycle()))
            .addCitations(RULES.at("1336(a)"))
            .build();

    private static final Deadline FOUR_YEARS_OR_SECOND_RENEWAL = Deadline.earliest(
            Deadline.after(Anchor.issue(), Period.ofYears(4)), Deadline.after(Anchor.renewal(2), Period.ZERO));

    private static Demand.Credits hours(int amount, Topic... topics) {
        return new Demand.Credits(Amount.of(amount), topic(topics).and(APPROVED), Window.ever());
    }

    /** Twelve hours once, in whatever split, or twelve on opiate dependence instead. */
    private static final Requirement TWELVE_HOURS_OF_PAIN = Requirement.builder()
            .id(PAIN)
            .title("Pain management and the care of the terminally ill")
            .oneTime(true)
            .when(issuedOnOrAfter(day("2002-01-01"))
                    .and(fact(PATHOLOGY_OR_RADIOLOGY).negate()))
            .demand(Demand.anyOf(
                    new Demand.Branch(
                            "pain-and-terminal-care",
                            "12 hours in pain management and terminal care",
                            hours(12, PAIN_MANAGEMENT, TERMINAL_CARE)),
                    new Demand.Branch(
                            "opiate-dependence",
                            "12 hours on patients dependent on opiates, 8 of them on buprenorphine",
                            Demand.allOf(hours(12, OPIATE_DEPENDENCE, BUPRENORPHINE), hours(8, BUPRENORPHINE)))))
            .deadline(FOUR_YEARS_OR_SECOND_RENEWAL)
            .addCitations(PAIN_STATUTE, PAIN_PAGE, ALTERNATIVE_STATUTE)
            .build();

    private static final Requirement SCHEDULE_2 = Requirement.builder()
            .id(ADDICTION_RISK)
            .title("The risks of addiction to Schedule II drugs, as a part of those hours")
            .oneTime(true)
            .when(issuedOnOrAfter(day("2019-01-01"))
                    .and(fact(PATHOLOGY_OR_RADIOLOGY).negate()))
            .demand(Demand.completion(
                    topic(RISK_OF_ADDICTION, OPIATE_DEPENDENCE, BUPRENORPHINE).and(APPROVED), Window.ever()))
            .deadline(FOUR_YEARS_OR_SECOND_RENEWAL)
            .addCitations(PAIN_STATUTE.at("(a)(2)"))
            .build();

    private static final Requirement A_FIFTH_IN_GERIATRICS = Requirement.builder()
            .id(GERIATRICS)
            .title("Geriatric medicine")
            .when(fact(MANY_PATIENTS_OVER_65))
            .demand(Demand.credits(
                    RequiredAmount.percentOf(20, TOTAL, Rounding.HUNDREDTHS),
                    topic(GERIATRIC_MEDICINE).and(APPROVED),
                    Window.cycle()))
            .addCitations(STATUTES)
            .build();

    /** After a waiver was denied, the license is renewed once and the missing hours are made up in the next period. */
    private static final MakeUp AFTER_A_DENIED_WAIVER = MakeUp.builder()
            .title("hours that the period before was short of are made up by the end of this one")
            .addToward(TOTAL)
            .credits(APPROVED)
            .addCitations(WAIVERS)
            .build();

    // ---- The book ---------------------------------------------------------------------------------------------

    static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("us-ca/md"))
            .title("Medical Board of California, MD")
            .jurisdiction(Jurisdiction.of("US-CA"))
            .addProfessions(Profession.MD)
            .verifiedThrough(States.READ_ON)
            .vocabulary(Vocabulary.builder()
                    .putLicenseTypes(LicenseType.FULL, "Full license")
                    .categories(List.of(CALIFORNIA_MEDICAL_ASSOCIATION))
                    .addTopic(TopicDefinition.of(PAIN_MANAGEMENT, "pain management"))
                    .addTopic(TopicDefinition.of(RISK_OF_ADDICTION, "risks of addiction to Schedule II drugs"))
                    .addTopic(TopicDefinition.of(OPIATE_DEPENDENCE, "treatment of patients dependent on opiates"))
                    .addTopic(TopicDefinition.of(BUPRENORPHINE, "buprenorphine"))
                    .addTopic(TopicDefinition.of(GERIATRIC_MEDICINE, "geriatric medicine"))
                    .addFact(PATHOLOGY_OR_RADIOLOGY, "Does the licensee practice pathology or radiology?")
                    .addFact(
                            MANY_PATIENTS_OVER_65,
                            "Is the licensee a general internist or family physician of whose patients more than a"
                                    + " quarter are 65 or older?")
                    .build())
            .addCalendars(CALENDAR)
            .addEditions(Edition.builder()
                    .id("2019-01-01")
                    .inForce(DateRange.from(day("2019-01-01")))
                    .addSchedules(Schedule.builder()
                            .title("Full license, renewal")
                            .when(licenseType(LicenseType.FULL))
                            .addRequirements(FIFTY_HOURS, TWELVE_HOURS_OF_PAIN, SCHEDULE_2, A_FIFTH_IN_GERIATRICS)
                            .addMakeUps(AFTER_A_DENIED_WAIVER)
                            .addCitations(RULES, STATUTES)
                            .build())
                    .addValuations(EXAMINATION)
                    .build())
            .addInterpretations(Interpretation.of(
                    FIRST_PERIOD,
                    "The first period ends with the next birth month, or two years later if that ends within a month.",
                    "It is laid out in another way.",
                    "The rule names the last day of the birth month and says nothing of the first period."))
            .addDefaultWaiverScope(TOTAL)
            .retention(new RuleBook.Retention(Period.ofYears(4), RULES))
            .addNotCovered(
                    "Renewals before 2019-01-01.",
                    "Exemptions from pain management that the Board may grant by practice status.")
            .build();

    private CaliforniaRuleBook() {}
}
