package io.github.cmerules.core.states;

import static io.github.cmerules.core.rule.Condition.endWithin;
import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.source;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
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
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Citation.Confidence;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;

/** What the Osteopathic Medical Board of California asks of a DO; the cycle is given. */
final class CaliforniaOsteopathicRuleBook {

    // ---- Names ------------------------------------------------------------------------------------------------

    static final RequirementId TOTAL = RequirementId.of("us-ca-do/total");
    static final RequirementId AOA_1 = RequirementId.of("us-ca-do/aoa-1a-or-1b");
    static final RequirementId PAIN = RequirementId.of("us-ca-do/pain");
    static final RequirementId SCHEDULE_2 = RequirementId.of("us-ca-do/schedule-2-or-addiction");

    static final Topic PAIN_MANAGEMENT = Topic.of("pain-management");
    static final Topic TERMINAL_CARE = Topics.END_OF_LIFE;
    static final Topic SCHEDULE_2_DRUGS = Topic.of("schedule-2-drugs");
    static final Topic OPIOID_ADDICTION = Topic.of("opioid-addiction");

    static final Fact YEAR_IN_RESIDENCY = Fact.of("year-of-the-period-in-residency");

    static final InterpretationId WINDOW = InterpretationId.of("CA-DO-I-1");
    static final String LICENSE_PERIOD = "license-period";
    static final String CALENDAR_YEARS = "calendar-years";

    // ---- Sources ----------------------------------------------------------------------------------------------

    private static final Citation BOARD = source(
            "Osteopathic Medical Board of California, CME",
            "https://www.ombc.ca.gov/licensees/cme.shtml",
            Confidence.PRIMARY);
    private static final Citation RULE = source("16 CCR 1635", Confidence.PRIMARY_COPY);
    private static final Citation DOCUMENT_OF_2025 = source(
            "Osteopathic Medical Board of California, CME", "https://www.ombc.ca.gov/licensees/cme", Confidence.WEAK);

    // ---- What counts ------------------------------------------------------------------------------------------

    /** Credit of the American Medical Association is of Category 2 here. */
    private static final Exchange AMA_IS_CATEGORY_2 = Exchange.builder()
            .of(category(Categories.AMA_PRA_1, Categories.AMA_PRA_2))
            .addShares(Share.of(Worth.claimed()).in(Categories.AOA_2B))
            .addCitations(BOARD)
            .build();

    /** A journal that was read is half a unit of Category 2. */
    private static final Exchange HALF_A_UNIT_FOR_A_JOURNAL = Exchange.builder()
            .of(format(Formats.JOURNAL))
            .addShares(Share.of(Worth.rate(1, 2, Conversion.exact())).in(Categories.AOA_2B))
            .addCitations(BOARD)
            .build();

    // ---- What is owed -----------------------------------------------------------------------------------------

    /** A year of training takes away fifty hours, which is all that a period asks for. */
    private static final Condition NOT_IN_RESIDENCY = fact(YEAR_IN_RESIDENCY).negate();

    private static Requirement fiftyHours(Window period) {
        return Requirement.builder()
                .id(TOTAL)
                .title("Total hours")
                .when(NOT_IN_RESIDENCY)
                .demand(Demand.credits(Amount.of(50), anyCredit(), period))
                .addCitations(BOARD, RULE)
                .addInterpretations(WINDOW)
                .build();
    }

    private static Requirement twentyOfAoa1(Window period) {
        return Requirement.builder()
                .id(AOA_1)
                .title("AOA Category 1-A or 1-B")
                .when(NOT_IN_RESIDENCY)
                .demand(Demand.credits(Amount.of(20), category(Categories.AOA_1A, Categories.AOA_1B), period))
                .addCitations(BOARD, RULE)
                .addInterpretations(WINDOW)
                .build();
    }

    private static final Requirement TWELVE_HOURS_OF_PAIN = Requirement.builder()
            .id(PAIN)
            .title("Pain management and the care of the terminally ill")
            .oneTime(true)
            .demand(Demand.credits(Amount.of(12), topic(PAIN_MANAGEMENT, TERMINAL_CARE), Window.ever()))
            .addCitations(BOARD)
            .build();

    private static Requirement hourOnSchedule2(Window period) {
        return Requirement.builder()
                .id(SCHEDULE_2)
                .title("Schedule II drugs or opioid addiction")
                .when(endWithin(DateRange.from(day("2025-10-01"))))
                .demand(Demand.credits(Amount.of(1), topic(SCHEDULE_2_DRUGS, OPIOID_ADDICTION), period))
                .addCitations(DOCUMENT_OF_2025)
                .addInterpretations(WINDOW)
                .build();
    }

    /** What a period was short of is filled first, by hours that then no longer serve their own period. */
    private static final MakeUp PAST_DEFICIT = MakeUp.builder()
            .title("hours of this period fill the deficit of the one before")
            .addToward(TOTAL, AOA_1)
            .addCitations(BOARD)
            .build();

    // ---- The book ---------------------------------------------------------------------------------------------

    private static Schedule renewal(String reading, Window period, MakeUp... makeUps) {
        return Schedule.builder()
                .title("Full license, renewal")
                .when(licenseType(LicenseType.FULL).and(reading(WINDOW, reading)))
                .addRequirements(
                        fiftyHours(period), twentyOfAoa1(period), TWELVE_HOURS_OF_PAIN, hourOnSchedule2(period))
                .addMakeUps(makeUps)
                .addCitations(BOARD, RULE)
                .addInterpretations(WINDOW)
                .build();
    }

    static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("us-ca/do"))
            .title("Osteopathic Medical Board of California, DO")
            .jurisdiction(Jurisdiction.of("US-CA"))
            .addProfessions(Profession.DO)
            .verifiedThrough(States.READ_ON)
            .vocabulary(Vocabulary.builder()
                    .putLicenseTypes(LicenseType.FULL, "Full license")
                    .addTopic(TopicDefinition.of(PAIN_MANAGEMENT, "pain management"))
                    .addTopic(TopicDefinition.of(SCHEDULE_2_DRUGS, "Schedule II drugs"))
                    .addTopic(TopicDefinition.of(OPIOID_ADDICTION, "opioid addiction"))
                    .addFact(YEAR_IN_RESIDENCY, "Did the licensee spend a year of the period in residency?")
                    .build())
            .addEditions(Edition.builder()
                    .id("2018-01-01")
                    .inForce(DateRange.from(day("2018-01-01")))
                    .addSchedules(
                            renewal(LICENSE_PERIOD, Window.cycle(), PAST_DEFICIT),
                            renewal(CALENDAR_YEARS, Window.calendarYearsBefore(2)))
                    .addValuations(HALF_A_UNIT_FOR_A_JOURNAL, AMA_IS_CATEGORY_2)
                    .build())
            .addInterpretations(Interpretation.of(
                            WINDOW,
                            "The two years are those of the license.",
                            "They are the two calendar years before the year of renewal.",
                            "The Board speaks of each period of two years; secondary sources name the calendar years.")
                    .withChoice(LICENSE_PERIOD, CALENDAR_YEARS))
            .addDefaultWaiverScope(TOTAL)
            .addNotCovered("Renewals before 2018-01-01, when 150 hours in three years were due.")
            .build();

    private CaliforniaOsteopathicRuleBook() {}
}
