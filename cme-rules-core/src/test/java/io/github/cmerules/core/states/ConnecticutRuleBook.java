package io.github.cmerules.core.states;

import static io.github.cmerules.core.rule.Condition.firstCycle;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.states.States.source;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
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
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.math.RoundingMode;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** What the Connecticut Department of Public Health asks of a physician, MD or DO. */
final class ConnecticutRuleBook {

    // ---- Names ------------------------------------------------------------------------------------------------

    static final RequirementId TOTAL = RequirementId.of("us-ct/total");
    static final RequirementId VETERANS_OR_ALIKE = RequirementId.of("us-ct/behavioral-health-two-hours");

    static final Topic INFECTIOUS_DISEASES = Topic.of("infectious-diseases");
    static final Topic RISK_MANAGEMENT = Topics.RISK_MANAGEMENT;
    static final Topic SEXUAL_ASSAULT = Topic.of("sexual-assault");
    static final Topic DOMESTIC_VIOLENCE = Topic.of("domestic-violence");
    static final Topic CULTURAL_COMPETENCY = Topic.of("cultural-competency");
    static final Topic BEHAVIORAL_HEALTH = Topic.of("behavioral-health");
    static final List<Topic> SIX_TOPICS = List.of(
            INFECTIOUS_DISEASES,
            RISK_MANAGEMENT,
            SEXUAL_ASSAULT,
            DOMESTIC_VIOLENCE,
            CULTURAL_COMPETENCY,
            BEHAVIORAL_HEALTH);

    static final Topic VETERANS_MENTAL_HEALTH = Topic.of("veterans-mental-health");
    static final Topic SUICIDE_PREVENTION = Topic.of("suicide-prevention");
    static final Topic COGNITIVE_CONDITIONS = Topic.of("cognitive-conditions");

    static final InterpretationId BEHAVIORAL_HOURS = InterpretationId.of("CT-I-1");
    static final String TWO_HOURS = "two-hours";
    static final String MAY_INCLUDE = "may-include";

    static final InterpretationId SIX_YEARS = InterpretationId.of("CT-I-2");
    static final String FROM_COMPLETION = "from-completion";
    static final String FROM_RENEWAL = "from-renewal";

    private static final InterpretationId EDGES = InterpretationId.of("CT-I-3");

    // ---- Sources ----------------------------------------------------------------------------------------------

    private static final Citation STATUTE = source(
            "Conn. Gen. Stat. 20-10b",
            "https://www.lawserver.com/law/state/connecticut/ct-laws/connecticut_statutes_20-10b",
            Confidence.PRIMARY_COPY);
    private static final Citation DEPARTMENT = source(
            "Department of Public Health, Physician, Continuing Medical Education",
            "https://portal.ct.gov/DPH/Practitioner-Licensing--Investigations/Physician/Continuing-Medical-Education",
            Confidence.PRIMARY);
    private static final Citation ATLAS = source(
            "Atlas CME, Connecticut, physician",
            "https://atlascme.com/cme-requirements/connecticut/physician",
            Confidence.SECONDARY);

    private static final Vocabulary CODES = Vocabulary.builder()
            .putLicenseTypes(LicenseType.FULL, "Full license")
            .addTopic(TopicDefinition.of(INFECTIOUS_DISEASES, "infectious diseases, including HIV"))
            .addTopic(TopicDefinition.of(SEXUAL_ASSAULT, "sexual assault"))
            .addTopic(TopicDefinition.of(DOMESTIC_VIOLENCE, "domestic violence"))
            .addTopic(TopicDefinition.of(CULTURAL_COMPETENCY, "cultural competency"))
            .addTopic(TopicDefinition.of(BEHAVIORAL_HEALTH, "behavioral health"))
            .addTopic(behavioralHealth(VETERANS_MENTAL_HEALTH, "mental health of veterans"))
            .addTopic(behavioralHealth(SUICIDE_PREVENTION, "suicide prevention"))
            .addTopic(behavioralHealth(COGNITIVE_CONDITIONS, "cognitive conditions"))
            .build();

    private static TopicDefinition behavioralHealth(Topic topic, String title) {
        return new TopicDefinition(topic, title, Set.of(BEHAVIORAL_HEALTH), Set.of());
    }

    // ---- When a license is renewed ----------------------------------------------------------------------------

    /** Every year in the month of birth. */
    private static final CalendarRule CALENDAR =
            new CalendarRule(Condition.always(), new BirthMonthCalendar(1, 0), List.of(DEPARTMENT), List.of());

    private static final Condition NOT_THE_FIRST_RENEWAL = firstCycle().negate();

    // ---- What counts ------------------------------------------------------------------------------------------

    private static final Window TWO_YEARS = Window.before(Period.ofMonths(24), Anchor.end());

    /** So many minutes are a contact hour; what was completed in the two years is converted as one sum. */
    private static Exchange contactHour(int minutes) {
        return Exchange.builder()
                .of(anyCredit())
                .addShares(Share.of(Worth.minutes(
                        minutes,
                        Conversion.to(RoundingMode.HALF_UP, Amount.of("0.01")).onSum(TWO_YEARS))))
                .addCitations(STATUTE, DEPARTMENT)
                .build();
    }

    // ---- What is owed -----------------------------------------------------------------------------------------

    private static final Requirement FIFTY_HOURS = Requirement.builder()
            .id(TOTAL)
            .title("Contact hours")
            .when(NOT_THE_FIRST_RENEWAL)
            .demand(Demand.credits(Amount.of(50), anyCredit(), TWO_YEARS))
            .addCitations(STATUTE, DEPARTMENT, ATLAS)
            .addInterpretations(EDGES)
            .build();

    static RequirementId hourOf(Topic topic) {
        return RequirementId.of("us-ct/" + topic);
    }

    /** An hour in a topic at the first renewal that asks for education, and never more than six years apart. */
    private static Requirement hour(Topic topic, Window sixYears) {
        return Requirement.builder()
                .id(hourOf(topic))
                .title("An hour in " + topic.code().replace('-', ' '))
                .when(NOT_THE_FIRST_RENEWAL)
                .demand(Demand.credits(Amount.of(1), topic(topic), sixYears))
                .addCitations(STATUTE.at("(b)(3)"), DEPARTMENT)
                .addInterpretations(SIX_YEARS)
                .build();
    }

    /** The hour in behavioral health is two hours on the mental health of veterans, or on what came to stand for it. */
    private static Requirement twoHoursOnVeterans(Window sixYears) {
        return Requirement.builder()
                .id(VETERANS_OR_ALIKE)
                .title("Two hours in the mental health of veterans, suicide prevention or cognitive conditions")
                .when(NOT_THE_FIRST_RENEWAL.and(reading(BEHAVIORAL_HOURS, TWO_HOURS)))
                .demand(Demand.credits(
                        Amount.of(2),
                        topic(VETERANS_MENTAL_HEALTH, SUICIDE_PREVENTION, COGNITIVE_CONDITIONS),
                        sixYears))
                .addCitations(STATUTE.at("(b)(3)"), DEPARTMENT)
                .addInterpretations(BEHAVIORAL_HOURS, SIX_YEARS)
                .build();
    }

    // ---- The book ---------------------------------------------------------------------------------------------

    private static Schedule renewal(String reading, Window sixYears) {
        return Schedule.builder()
                .title("Full license, renewal")
                .when(licenseType(LicenseType.FULL).and(reading(SIX_YEARS, reading)))
                .addRequirements(FIFTY_HOURS)
                .addRequirements(
                        SIX_TOPICS.stream().map(topic -> hour(topic, sixYears)).toArray(Requirement[]::new))
                .addRequirements(twoHoursOnVeterans(sixYears))
                .addCitations(STATUTE, DEPARTMENT)
                .addInterpretations(SIX_YEARS)
                .build();
    }

    static final RuleBook BOOK = withContactHourOf(50);

    /** {@return the rules with a contact hour of so many minutes; the law's own has 50} */
    static RuleBook withContactHourOf(int minutes) {
        return RuleBook.builder()
                .id(RuleBookId.of("us-ct/physician"))
                .title("Connecticut Department of Public Health, physicians")
                .jurisdiction(Jurisdiction.of("US-CT"))
                .addProfessions(Profession.MD, Profession.DO)
                .verifiedThrough(States.READ_ON)
                .vocabulary(CODES)
                .addCalendars(CALENDAR)
                .addEditions(Edition.builder()
                        .id("2022-10-01")
                        .inForce(DateRange.from(States.day("2022-10-01")))
                        .addSchedules(
                                renewal(FROM_COMPLETION, Window.before(Period.ofYears(6), Anchor.end())),
                                // A renewal counts for six years: the credits of its own year and of six more.
                                renewal(FROM_RENEWAL, Window.before(Period.ofYears(7), Anchor.end())))
                        .addValuations(contactHour(minutes))
                        .build())
                .addInterpretations(
                        Interpretation.of(
                                        BEHAVIORAL_HOURS,
                                        "Behavioral health takes two hours on the mental health of veterans or what"
                                                + " came to stand for it.",
                                        "One hour in behavioral health will do, and it may be on veterans.",
                                        "The statute says that it may include the two hours; the Department and"
                                                + " secondary sources ask for them.")
                                .withChoice(TWO_HOURS, MAY_INCLUDE),
                        Interpretation.of(
                                        SIX_YEARS,
                                        "The six years run from the completion of the hour.",
                                        "They run from the renewal in which it was used.",
                                        "The statute says only how often the hour is due.")
                                .withChoice(FROM_COMPLETION, FROM_RENEWAL),
                        Interpretation.of(
                                EDGES,
                                "The 24 months start on the day of the month on which they end.",
                                "They start on the first of a month.",
                                "The statute names months, not days."))
                .addDefaultWaiverScope(TOTAL)
                .retention(new RuleBook.Retention(Period.ofYears(6), ATLAS))
                .addNotCovered(
                        "Renewals before 2022-10-01.",
                        "That education lies in the physician's own area of practice.",
                        "Waivers of up to ten hours for service on boards.",
                        "The separate clock of the registration for controlled substances.")
                .build();
    }

    private ConnecticutRuleBook() {}
}
