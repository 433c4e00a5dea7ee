package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.AMOUNT;
import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.DATES;
import static io.github.cmerules.json.rules.Codecs.FLAG;
import static io.github.cmerules.json.rules.Codecs.MONTH_DAY;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.TIME;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.code;
import static io.github.cmerules.json.rules.Codecs.constant;
import static io.github.cmerules.json.rules.Codecs.converted;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Codecs.map;
import static io.github.cmerules.json.rules.Codecs.oneOrMore;
import static io.github.cmerules.json.rules.Codecs.set;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Union.content;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.unwritable;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.AnniversaryCalendar;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.BirthMonthCalendar;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.FactDefinition;
import io.github.cmerules.core.rule.FixedDateCalendar;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.JoinedCalendar;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.NumberParityCalendar;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import io.github.cmerules.json.rules.Fields.Field;
import java.math.RoundingMode;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a rule book can say, and how it stands in a rule pack. The reader, the writer, the JSON Schema and the
 * reference in {@code docs/rule-packs.md} are all this one table.
 */
final class Kinds {

    private Kinds() {}

    // ---- Names --------------------------------------------------------------------------------------------------

    private static final Codec<RequirementId> REQUIREMENT_ID = code("requirement", RequirementId::of);
    private static final Codec<InterpretationId> INTERPRETATION_ID = code("interpretation", InterpretationId::of);
    private static final Codec<Profession> PROFESSION = code("profession", Profession::of);
    private static final Codec<Jurisdiction> JURISDICTION = code("jurisdiction", Jurisdiction::of);
    private static final Codec<Topic> TOPIC = code("topic", Topic::of);
    private static final Codec<Category> CATEGORY = code("category", Category::of);
    private static final Codec<Format> FORMAT = code("format", Format::of);
    private static final Codec<Approval> APPROVAL = code("approval", Approval::of);
    private static final Codec<Attribute> ATTRIBUTE = code("attribute", Attribute::of);
    private static final Codec<LicenseType> LICENSE_TYPE = code("license type", LicenseType::of);
    private static final Codec<Fact> FACT = code("fact", Fact::of);
    private static final Codec<CredentialKind> CREDENTIAL = code("credential", CredentialKind::of);
    private static final Codec<LicenseStatus> STATUS =
            constant("license status", LicenseStatus.values(), LicenseStatus::code);
    private static final Codec<Occasion> OCCASION = constant("occasion", Occasion.values(), Occasion::code);
    private static final Codec<Evidence> EVIDENCE = constant("evidence", Evidence.values(), Evidence::code);
    private static final Codec<DuplicatePolicy> DUPLICATES = constant("policy", DuplicatePolicy.values(), Kinds::kebab);

    // ---- Sources ------------------------------------------------------------------------------------------------

    /** A document that rules cite. */
    static final Form<Source> SOURCE = ofRecord(
            "source",
            "A document that rules cite.",
            Source.class,
            field("title", TEXT, "its title"),
            maybe("url", TEXT, "where it can be read"),
            field("readOn", DATE, "the day on which it was read"),
            field(
                    "confidence",
                    constant("confidence", Citation.Confidence.values(), Citation.Confidence::code),
                    "how sure we are: the text itself, a copy of it, or what somebody says of it"));

    /** A citation without the place in the document. */
    record Source(String title, Optional<String> url, java.time.LocalDate readOn, Citation.Confidence confidence) {

        static Source of(Citation citation) {
            return new Source(citation.title(), citation.url(), citation.readOn(), citation.confidence());
        }

        Citation citation() {
            return new Citation(title, Optional.empty(), url, readOn, confidence);
        }
    }

    static final Codec<Citation> CITATION = new CitationCodec();

    private static final Field<List<Citation>> CITATIONS = list("citations", CITATION, "where it is written");
    private static final Field<List<InterpretationId>> INTERPRETATIONS =
            list("interpretations", INTERPRETATION_ID, "the open points on whose reading it rests");

    // ---- Days, windows and deadlines ----------------------------------------------------------------------------

    static final Union<Anchor> DAY = new Union<>(
            "day",
            "A day that depends on the license.",
            word("cycle-start", "the first day of the cycle", Anchor.cycleStart()),
            word("end", "the last day of the cycle, or the day of the application", Anchor.end()),
            word("deadline", "the deadline of the requirement", Anchor.deadline()),
            word("application", "the day on which the application was received", Anchor.application()),
            word("issue", "the day on which the license was issued", Anchor.issue()),
            word("birth", "the day of birth", Anchor.birth()),
            single(
                    "end-of-cycle",
                    "the last day of the cycle with this number",
                    Anchor.EndOfCycle.class,
                    WHOLE,
                    Anchor.EndOfCycle::new,
                    Anchor.EndOfCycle::number),
            single(
                    "date",
                    "this day, whatever the license",
                    Anchor.FixedDay.class,
                    DATE,
                    Anchor.FixedDay::new,
                    Anchor.FixedDay::day),
            credential("credential-issue", "the issue of a credential", Anchor.CredentialDay.Side.ISSUE),
            credential("credential-expiry", "the expiry of a credential", Anchor.CredentialDay.Side.EXPIRY),
            single(
                    "became-true",
                    "the day on which a fact became true",
                    Anchor.BecameTrue.class,
                    FACT,
                    Anchor.BecameTrue::new,
                    Anchor.BecameTrue::fact));

    private static Union.Kind<Anchor> credential(String name, String says, Anchor.CredentialDay.Side side) {
        return content(
                name,
                says,
                Anchor.CredentialDay.class,
                day -> day.side() == side,
                converted(CREDENTIAL, kind -> new Anchor.CredentialDay(kind, side), Anchor.CredentialDay::kind));
    }

    static final Union<Window> WINDOW = new Union<>(
            "window",
            "The dates from which a requirement takes credits. It ends with the deadline at the latest.",
            word("cycle", "the cycle", Window.cycle()),
            word("ever", "any day", Window.ever()),
            kind(
                    "before",
                    "from the same day of the month some time before a day, through that day",
                    Window.Before.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "before which day")),
            kind(
                    "last",
                    "exactly so much time, ending with a day",
                    Window.Last.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "the last day")),
            kind(
                    "by-application",
                    "one of two windows, by when the application was received",
                    Window.ByApplication.class,
                    field("day", DATE, "the first day of the second window"),
                    field("before", lazy(() -> Kinds.WINDOW), "the window of applications before that day"),
                    field("from", lazy(() -> Kinds.WINDOW), "the window of applications on that day or later")),
            kind(
                    "after",
                    "from a day on, for some time",
                    Window.After.class,
                    field("day", DAY, "the first day"),
                    field("time", TIME, "how long")),
            single("since", "from a day on", Window.Since.class, DAY, Window.Since::new, Window.Since::anchor),
            single(
                    "dates",
                    "from one date to another",
                    Window.Dates.class,
                    DATES,
                    Window.Dates::new,
                    Window.Dates::range),
            single(
                    "calendar-years-before",
                    "so many calendar years before the one in which the cycle ends",
                    Window.CalendarYearsBefore.class,
                    WHOLE,
                    Window.CalendarYearsBefore::new,
                    Window.CalendarYearsBefore::years));

    private static final Form<Deadline.Move> MOVE = ofRecord(
            "move",
            "A deadline that the authority moved.",
            Deadline.Move.class,
            field("from", DATE, "the deadline as it was"),
            field("to", DATE, "the deadline as it is"));

    static final Union<Deadline> DEADLINE = new Union<>(
            "deadline",
            "The last day on which a requirement can be met.",
            content(
                    "day",
                    "a day",
                    Deadline.After.class,
                    after -> after.period().isZero(),
                    converted(DAY, day -> new Deadline.After(day, Period.ZERO), Deadline.After::anchor)),
            kind(
                    "after",
                    "some time after a day",
                    Deadline.After.class,
                    field("day", DAY, "after which day"),
                    field("time", TIME, "how long")),
            kind(
                    "before",
                    "some time before a day",
                    Deadline.Before.class,
                    field("time", TIME, "how long"),
                    field("day", DAY, "before which day")),
            single(
                    "earliest",
                    "the earliest of several",
                    Deadline.Earliest.class,
                    Codecs.list(lazy(() -> Kinds.DEADLINE)),
                    Deadline.Earliest::new,
                    Deadline.Earliest::parts),
            kind(
                    "moved",
                    "a deadline that was moved where it falls on certain days",
                    Deadline.Moved.class,
                    field("deadline", lazy(() -> Kinds.DEADLINE), "the deadline as it would be"),
                    list("moves", MOVE, "which days were moved to which")),
            kind(
                    "curable",
                    "a deadline after which what was short can still be made up",
                    Deadline.Curable.class,
                    field("deadline", lazy(() -> Kinds.DEADLINE), "the deadline"),
                    field("within", TIME, "how long after it")));

    // ---- Conditions ---------------------------------------------------------------------------------------------

    static final Union<Condition> CONDITION = new Union<>(
            "condition",
            "Something about the license that holds or not.",
            word("always", "in every case", Condition.always()),
            word("never", "in no case", Condition.never()),
            single(
                    "all-of",
                    "every one of some conditions",
                    Condition.AllOf.class,
                    Codecs.list(lazy(() -> Kinds.CONDITION)),
                    Condition.AllOf::new,
                    Condition.AllOf::parts),
            single(
                    "any-of",
                    "at least one of some conditions",
                    Condition.AnyOf.class,
                    Codecs.list(lazy(() -> Kinds.CONDITION)),
                    Condition.AnyOf::new,
                    Condition.AnyOf::parts),
            content(
                    "not",
                    "the opposite of a condition",
                    Condition.Not.class,
                    any -> true,
                    converted(lazy(() -> Kinds.CONDITION), Condition::negate, not -> ((Condition.Not) not).leaf())),
            single(
                    "fact",
                    "a fact is true",
                    Condition.FactIsTrue.class,
                    FACT,
                    Condition.FactIsTrue::new,
                    Condition.FactIsTrue::fact),
            single(
                    "license-type",
                    "the license is of one of some types",
                    Condition.HasLicenseType.class,
                    oneOrMore(LICENSE_TYPE),
                    Condition.HasLicenseType::new,
                    Condition.HasLicenseType::types),
            single(
                    "occasion",
                    "the license is issued, renewed or revived",
                    Condition.OnOccasion.class,
                    oneOrMore(OCCASION),
                    Condition.OnOccasion::new,
                    Condition.OnOccasion::occasions),
            single(
                    "status",
                    "the license has one of some statuses",
                    Condition.HasStatus.class,
                    oneOrMore(STATUS),
                    Condition.HasStatus::new,
                    Condition.HasStatus::statuses),
            single(
                    "profession",
                    "the licensee is of one of some professions",
                    Condition.OfProfession.class,
                    oneOrMore(PROFESSION),
                    Condition.OfProfession::new,
                    Condition.OfProfession::professions),
            single(
                    "applied-before",
                    "the application was received before a day",
                    Condition.AppliedBefore.class,
                    DATE,
                    Condition.AppliedBefore::new,
                    Condition.AppliedBefore::dayExclusive),
            kind(
                    "reading",
                    "an open point is read in some way",
                    Condition.UnderReading.class,
                    field("interpretation", INTERPRETATION_ID, "the open point"),
                    field("value", TEXT, "the reading, one of its choice")),
            kind(
                    "cycle-number",
                    "the cycle has this number, counted from the issue of the license",
                    Condition.CycleNumber.class,
                    field("first", WHOLE, "the number, 1 for the first cycle"),
                    field("every", WHOLE, 0, "and again every so many cycles; not again")),
            single(
                    "issued-before",
                    "the license was issued before a day",
                    Condition.IssuedBefore.class,
                    DATE,
                    Condition.IssuedBefore::new,
                    Condition.IssuedBefore::dayExclusive),
            single(
                    "licensed-less-than-months",
                    "the license has been held for fewer whole months",
                    Condition.LicensedLessThan.class,
                    WHOLE,
                    Condition.LicensedLessThan::new,
                    Condition.LicensedLessThan::months),
            single(
                    "end-within",
                    "the cycle ends within some dates",
                    Condition.EndWithin.class,
                    DATES,
                    Condition.EndWithin::new,
                    Condition.EndWithin::range),
            word("ends-in-even-year", "the cycle ends in an even year", Condition.endsInEvenYear()),
            word("even-license-number", "the number of the license is even", Condition.evenNumber()),
            kind(
                    "holds-credential",
                    "the licensee holds a credential when the cycle ends",
                    Condition.HoldsCredential.class,
                    field("kind", CREDENTIAL, "which credential"),
                    maybe("jurisdiction", JURISDICTION, "of which jurisdiction; any")),
            unwritable(
                    Condition.Custom.class,
                    custom -> "the custom condition [" + custom.description()
                            + "] is code, which no file can hold. Maybe a kind of condition says the same?"));

    // ---- Credits ------------------------------------------------------------------------------------------------

    private static final Form<ApprovedCourse> APPROVED_COURSE = ofRecord(
            "approved-course",
            "A course that an authority approved.",
            ApprovedCourse.class,
            field("activityId", TEXT, "the id of the activity"),
            field("valid", DATES, io.github.cmerules.core.model.DateRange.ALL, "when the approval held; always"));

    static final Union<CreditPredicate> PREDICATE = new Union<>(
            "predicate",
            "Which credits are meant.",
            word("any-credit", "every credit", CreditPredicate.anyCredit()),
            word("no-credit", "no credit", CreditPredicate.anyCredit().negate()),
            single(
                    "all-of",
                    "credits that meet every one of some predicates",
                    CreditPredicate.AllOf.class,
                    Codecs.list(lazy(() -> Kinds.PREDICATE)),
                    CreditPredicate.AllOf::new,
                    CreditPredicate.AllOf::parts),
            single(
                    "any-of",
                    "credits that meet at least one of some predicates",
                    CreditPredicate.AnyOf.class,
                    Codecs.list(lazy(() -> Kinds.PREDICATE)),
                    CreditPredicate.AnyOf::new,
                    CreditPredicate.AnyOf::parts),
            content(
                    "not",
                    "credits that do not meet a predicate",
                    CreditPredicate.Not.class,
                    any -> true,
                    converted(
                            lazy(() -> Kinds.PREDICATE),
                            CreditPredicate::negate,
                            not -> ((CreditPredicate.Not) not).leaf())),
            single(
                    "topic",
                    "credits about one of some topics, or about a narrower one",
                    CreditPredicate.HasTopic.class,
                    oneOrMore(TOPIC),
                    CreditPredicate.HasTopic::new,
                    CreditPredicate.HasTopic::topics),
            single(
                    "category",
                    "credits of one of some categories",
                    CreditPredicate.HasCategory.class,
                    oneOrMore(CATEGORY),
                    CreditPredicate.HasCategory::new,
                    CreditPredicate.HasCategory::categories),
            single(
                    "format",
                    "credits of one of some formats",
                    CreditPredicate.HasFormat.class,
                    oneOrMore(FORMAT),
                    CreditPredicate.HasFormat::new,
                    CreditPredicate.HasFormat::formats),
            single(
                    "approval",
                    "credits with one of some approvals",
                    CreditPredicate.HasApproval.class,
                    oneOrMore(APPROVAL),
                    CreditPredicate.HasApproval::new,
                    CreditPredicate.HasApproval::approvals),
            single(
                    "attribute",
                    "credits with one of some attributes",
                    CreditPredicate.HasAttribute.class,
                    oneOrMore(ATTRIBUTE),
                    CreditPredicate.HasAttribute::new,
                    CreditPredicate.HasAttribute::attributes),
            single(
                    "worth-at-least",
                    "credits of at least this worth",
                    CreditPredicate.WorthAtLeast.class,
                    AMOUNT,
                    CreditPredicate.WorthAtLeast::new,
                    CreditPredicate.WorthAtLeast::amount),
            single(
                    "in-steps-of",
                    "credits claimed in a multiple of this amount",
                    CreditPredicate.InStepsOf.class,
                    AMOUNT,
                    CreditPredicate.InStepsOf::new,
                    CreditPredicate.InStepsOf::step),
            single(
                    "approved-course",
                    "credits of one of some courses, completed while its approval held",
                    CreditPredicate.IsApprovedCourse.class,
                    Codecs.list(APPROVED_COURSE),
                    CreditPredicate.IsApprovedCourse::new,
                    CreditPredicate.IsApprovedCourse::courses),
            single(
                    "completed-within",
                    "credits completed within some dates",
                    CreditPredicate.CompletedWithin.class,
                    DATES,
                    CreditPredicate.CompletedWithin::new,
                    CreditPredicate.CompletedWithin::range),
            single(
                    "evidence-at-least",
                    "credits with at least this evidence",
                    CreditPredicate.EvidenceAtLeast.class,
                    EVIDENCE,
                    CreditPredicate.EvidenceAtLeast::new,
                    CreditPredicate.EvidenceAtLeast::evidence),
            single(
                    "share",
                    "the share with this label of what an exchange gives; for limits",
                    CreditPredicate.IsShare.class,
                    TEXT,
                    CreditPredicate.IsShare::new,
                    CreditPredicate.IsShare::label),
            kind(
                    "named",
                    "what a predicate means, in words of its own for explanations",
                    CreditPredicate.Named.class,
                    field("words", TEXT, "the words"),
                    field("credits", lazy(() -> Kinds.PREDICATE), "the predicate")),
            unwritable(
                    CreditPredicate.Custom.class,
                    custom -> "the custom predicate [" + custom.description()
                            + "] is code, which no file can hold. Maybe a kind of predicate says the same?"));

    // ---- Demands ------------------------------------------------------------------------------------------------

    static final Form<Rounding> ROUNDING = ofRecord(
            "rounding",
            "How an amount that is computed is rounded.",
            Rounding.class,
            field("mode", constant("mode", modes(), Kinds::kebab), "in which direction"),
            field("step", AMOUNT, "to a multiple of this amount"));

    private static RoundingMode[] modes() {
        return java.util.Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toArray(RoundingMode[]::new);
    }

    private static final Form<RequiredAmount.DeadlineStep> DEADLINE_STEP = ofRecord(
            "deadline-step",
            "An amount from a deadline on.",
            RequiredAmount.DeadlineStep.class,
            field("from", DATE, "the first deadline"),
            field("amount", AMOUNT, "the amount in credits"));

    private static final Form<RequiredAmount.MonthStep> MONTH_STEP = ofRecord(
            "month-step",
            "An amount from some time of holding the license on.",
            RequiredAmount.MonthStep.class,
            field("months", WHOLE, "the fewest whole months at the end of the cycle"),
            field("amount", AMOUNT, "the amount in credits"));

    static final Union<RequiredAmount> REQUIRED = new Union<>(
            "required-amount",
            "How many credits are owed.",
            single(
                    "",
                    "always this amount",
                    RequiredAmount.Fixed.class,
                    AMOUNT,
                    RequiredAmount.Fixed::new,
                    RequiredAmount.Fixed::amount),
            word("not-set", "the authority has not set an amount yet", RequiredAmount.notSet()),
            single(
                    "by-deadline",
                    "an amount that depends on the deadline; nothing before the first step",
                    RequiredAmount.ByDeadline.class,
                    Codecs.list(DEADLINE_STEP),
                    RequiredAmount.ByDeadline::new,
                    RequiredAmount.ByDeadline::steps),
            single(
                    "by-months-licensed",
                    "an amount that depends on how long the license has been held; nothing before the first step",
                    RequiredAmount.ByMonthsLicensed.class,
                    Codecs.list(MONTH_STEP),
                    RequiredAmount.ByMonthsLicensed::new,
                    RequiredAmount.ByMonthsLicensed::steps),
            kind(
                    "per-year",
                    "an amount for each year of the cycle",
                    RequiredAmount.PerYear.class,
                    field("rate", AMOUNT, "the amount a year"),
                    field("rounding", ROUNDING, "how a part of a year is rounded")),
            kind(
                    "percent-of",
                    "a share of what another requirement asks for",
                    RequiredAmount.PercentOf.class,
                    field("percent", WHOLE, "the share, in hundredths"),
                    field("requirement", REQUIREMENT_ID, "the other requirement"),
                    field("rounding", ROUNDING, "how the result is rounded")));

    private static final Form<Demand.Coverage.Part> COVERAGE_PART = ofRecord(
            "coverage-part",
            "One thing to be covered.",
            Demand.Coverage.Part.class,
            field("title", TEXT, "the thing in words"),
            field("covers", PREDICATE, "which credits cover it"));

    static final Union<Demand> DEMAND = new Union<>(
            "demand",
            "What a requirement asks for.",
            kind(
                    "credits",
                    "an amount of credits",
                    Demand.Credits.class,
                    field("required", REQUIRED, "how many"),
                    field("eligible", PREDICATE, "which credits"),
                    field("window", WINDOW, "from which dates")),
            kind(
                    "completions",
                    "a number of trainings, whatever their hours",
                    Demand.Completions.class,
                    field("required", WHOLE, "how many"),
                    field("eligible", PREDICATE, "which credits show one"),
                    field("window", WINDOW, "from which dates")),
            kind(
                    "coverage",
                    "every one of some parts, together one completion",
                    Demand.Coverage.class,
                    field("parts", Codecs.list(COVERAGE_PART), "what has to be covered"),
                    field("window", WINDOW, "from which dates")),
            kind(
                    "recurrence",
                    "a training that is never longer ago than some time",
                    Demand.Recurrence.class,
                    field("every", TIME, "the longest time between two trainings"),
                    field("eligible", PREDICATE, "which credits show one"),
                    field("window", WINDOW, "on which days it must be good")),
            single(
                    "holds",
                    "a fact that must be true",
                    Demand.Holds.class,
                    FACT,
                    Demand.Holds::new,
                    Demand.Holds::fact),
            single(
                    "any-of",
                    "one of some alternatives",
                    Demand.AnyOf.class,
                    Codecs.list(new AlternativeCodec(lazy(() -> Kinds.DEMAND))),
                    Demand.AnyOf::new,
                    Demand.AnyOf::branches),
            single(
                    "all-of",
                    "several things at once",
                    Demand.AllOf.class,
                    Codecs.list(lazy(() -> Kinds.DEMAND)),
                    Demand.AllOf::new,
                    Demand.AllOf::parts));

    // ---- Valuations ---------------------------------------------------------------------------------------------

    static final Union<Conversion.Over> OVER = new Union<>(
            "over",
            "On what a conversion is rounded.",
            word("each-activity", "on each activity", new Conversion.EachActivity()),
            single(
                    "sum",
                    "on the sum of what was completed in a window",
                    Conversion.Sum.class,
                    WINDOW,
                    Conversion.Sum::new,
                    Conversion.Sum::window));

    private static final Form<Conversion> CONVERSION = ofRecord(
            "conversion",
            "How an authority converts into credits.",
            Conversion.class,
            field("rounding", ROUNDING, "how the result is rounded"),
            field("least", AMOUNT, Amount.ZERO, "less than this is worth nothing"),
            field("over", OVER, new Conversion.EachActivity(), "on what it is rounded"));

    static final Union<Worth> WORTH = new Union<>(
            "worth",
            "What a record is worth.",
            single("", "always this amount", Worth.Fixed.class, AMOUNT, Worth.Fixed::new, Worth.Fixed::amount),
            word("claimed", "the amount claimed", Worth.claimed()),
            kind(
                    "rate",
                    "some credits for every so many claimed",
                    Worth.Rate.class,
                    field("credits", WHOLE, "so many credits"),
                    field("per", WHOLE, "for every so many claimed"),
                    field("conversion", CONVERSION, "how it is rounded")),
            kind(
                    "minutes",
                    "a credit for every so many minutes",
                    Worth.Minutes.class,
                    field("perCredit", WHOLE, "the minutes"),
                    field("conversion", CONVERSION, "how it is rounded")));

    private static final Form<Share> SHARE = ofRecord(
            "share",
            "Credits that an exchange gives.",
            Share.class,
            field("worth", WORTH, "how many"),
            maybe("category", CATEGORY, "of which category; that of the record"),
            maybe("topics", set(TOPIC), "about which topics; those of the record"),
            maybe("label", TEXT, "a name by which limits can tell it from other shares"),
            maybe("every", TIME, "the time between two, where it is given more than once"),
            field("times", WHOLE, 1, "how often it is given"));

    private static final Field<Condition> WHEN =
            field("when", CONDITION, Condition.always(), "the condition under which it holds; always");

    static final Union<Valuation> VALUATION = new Union<>(
            "valuation",
            "What some records are worth to the authority, whatever was claimed.",
            content(
                    "exchange",
                    "records that are worth other credits than claimed",
                    Exchange.class,
                    any -> true,
                    built(
                            "exchange",
                            "Records that are worth other credits than claimed.",
                            Exchange::builder,
                            Exchange.Builder::build,
                            part(field("of", PREDICATE, "which records"), Exchange::of, Exchange.Builder::of),
                            part(
                                    list("shares", SHARE, "what they are worth"),
                                    Exchange::shares,
                                    (b, all) -> b.addShares(all.toArray(Share[]::new))),
                            part(WHEN, Exchange::when, Exchange.Builder::when),
                            part(
                                    maybe(
                                            "repeats",
                                            DUPLICATES,
                                            "all such records being one activity, which of them counts"),
                                    Exchange::repeats,
                                    (b, policy) -> policy.ifPresent(b::repeats)),
                            part(
                                    CITATIONS,
                                    Exchange::citations,
                                    (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
                            part(
                                    INTERPRETATIONS,
                                    Exchange::interpretations,
                                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))))),
            kind(
                    "when-covered",
                    "records that together cover a requirement",
                    Valuation.WhenCovered.class,
                    field("of", PREDICATE, "which records"),
                    field("requirement", REQUIREMENT_ID, "the requirement of coverage"),
                    field("worth", AMOUNT, "what all parts together are worth"),
                    field("eachPart", FLAG, false, "whether that is what each part is worth; no"),
                    field("category", CATEGORY, "of which category"),
                    field("topics", set(TOPIC), Set.of(), "about which topics; none"),
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS));

    // ---- Schedules ----------------------------------------------------------------------------------------------

    private static final Form<Notice> NOTICE = ofRecord(
            "notice",
            "Something to be told with an evaluation.",
            Notice.class,
            field("code", TEXT, "its name"),
            field("text", TEXT, "the sentence"));

    static final Form<Requirement> REQUIREMENT = built(
            "requirement",
            "Something that the licensee owes.",
            Requirement::builder,
            Requirement.Builder::build,
            part(
                    field("id", REQUIREMENT_ID, "its name, which never changes"),
                    Requirement::id,
                    Requirement.Builder::id),
            part(field("title", TEXT, "a heading"), Requirement::title, Requirement.Builder::title),
            part(
                    field("when", CONDITION, Condition.always(), "whom it concerns; everybody"),
                    Requirement::when,
                    Requirement.Builder::when),
            part(
                    field("oneTime", FLAG, false, "whether it is owed once, not in every cycle; no"),
                    Requirement::oneTime,
                    Requirement.Builder::oneTime),
            part(
                    field("demand", new DemandGuard(DEMAND), "what it asks for"),
                    Requirement::demand,
                    Requirement.Builder::demand),
            part(
                    field("deadline", DEADLINE, Deadline.end(), "by when; the end of the cycle, or the application"),
                    Requirement::deadline,
                    Requirement.Builder::deadline),
            part(
                    field("waivedWhen", CONDITION, Condition.never(), "who need not meet it; nobody"),
                    Requirement::waivedWhen,
                    Requirement.Builder::waivedWhen),
            part(
                    list("supersededBy", REQUIREMENT_ID, "requirements that take its place where they apply"),
                    Requirement::supersededBy,
                    (b, all) -> b.addSupersededBy(all.toArray(RequirementId[]::new))),
            part(CITATIONS, Requirement::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Requirement::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<Limit> LIMIT = built(
            "limit",
            "An upper bound on what counts.",
            Limit::builder,
            Limit.Builder::build,
            part(field("title", TEXT, "the limit in words"), Limit::title, Limit.Builder::title),
            part(field("toward", REQUIREMENT_ID, "toward which requirement"), Limit::toward, Limit.Builder::toward),
            part(field("credits", PREDICATE, "which credits are bounded"), Limit::credits, Limit.Builder::credits),
            part(field("atMost", AMOUNT, "how many count at most"), Limit::atMost, Limit.Builder::atMost),
            part(WHEN, Limit::when, Limit.Builder::when),
            part(CITATIONS, Limit::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Limit::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    private static final Field<List<RequirementId>> REQUIREMENTS =
            field("requirements", Codecs.list(REQUIREMENT_ID), "two requirements or more");
    private static final Field<RequirementId> INNER = field("inner", REQUIREMENT_ID, "the requirement that is bounded");
    private static final Field<RequirementId> OUTER = field("outer", REQUIREMENT_ID, "the requirement it stays within");

    static final Union<Relation> RELATION = new Union<>(
            "relation",
            "Which requirements may share a credit. Without a relation they share.",
            kind(
                    "exclusive",
                    "a unit of credit serves at most one of some requirements",
                    Relation.Exclusive.class,
                    REQUIREMENTS,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "undivided",
                    "a credit as a whole serves at most one of some requirements",
                    Relation.Undivided.class,
                    REQUIREMENTS,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "within",
                    "one requirement takes only credits that are eligible for another",
                    Relation.Within.class,
                    INNER,
                    OUTER,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "among-counted",
                    "one requirement takes only credits that are counted toward another",
                    Relation.AmongCounted.class,
                    INNER,
                    OUTER,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS));

    static final Union<Excess> EXCESS = new Union<>(
            "excess",
            "Which credits are left over for the next cycle.",
            word("stated", "what the history of the license states", Excess.stated()),
            word("best-for-licensee", "what serves the next cycle best", Excess.bestForLicensee()),
            word("newest", "the newest of what the earlier cycle did not need", Excess.newest()),
            single(
                    "after",
                    "what the earlier cycle did not need after it used up these credits",
                    Excess.After.class,
                    PREDICATE,
                    Excess.After::new,
                    Excess.After::first));

    private static final Field<List<RequirementId>> TOWARD =
            list("toward", REQUIREMENT_ID, "toward which requirements");
    private static final Field<CreditPredicate> CREDITS =
            field("credits", PREDICATE, CreditPredicate.anyCredit(), "which credits; any");

    static final Form<CarryOver> CARRY_OVER = built(
            "carry-over",
            "Credits that a cycle does not need and the next one takes.",
            CarryOver::builder,
            CarryOver.Builder::build,
            part(field("title", TEXT, "the rule in words"), CarryOver::title, CarryOver.Builder::title),
            part(TOWARD, CarryOver::toward, (b, all) -> b.addToward(all.toArray(RequirementId[]::new))),
            part(CREDITS, CarryOver::credits, CarryOver.Builder::credits),
            part(
                    maybe("atMost", AMOUNT, "how many at most; any number"),
                    CarryOver::atMost,
                    (b, most) -> most.ifPresent(b::atMost)),
            part(
                    field("excess", EXCESS, Excess.stated(), "which credits are left over; what the history states"),
                    CarryOver::excess,
                    CarryOver.Builder::excess),
            part(
                    field("declared", FLAG, false, "whether they must have been declared to the authority; no"),
                    CarryOver::declared,
                    CarryOver.Builder::declared),
            part(WHEN, CarryOver::when, CarryOver.Builder::when),
            part(CITATIONS, CarryOver::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    CarryOver::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<MakeUp> MAKE_UP = built(
            "make-up",
            "Credits of a cycle that first fill what the cycle before was short of.",
            MakeUp::builder,
            MakeUp.Builder::build,
            part(field("title", TEXT, "the rule in words"), MakeUp::title, MakeUp.Builder::title),
            part(TOWARD, MakeUp::toward, (b, all) -> b.addToward(all.toArray(RequirementId[]::new))),
            part(CREDITS, MakeUp::credits, MakeUp.Builder::credits),
            part(WHEN, MakeUp::when, MakeUp.Builder::when),
            part(CITATIONS, MakeUp::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    MakeUp::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<Milestone> MILESTONE = ofRecord(
            "milestone",
            "A day to be told, such as the last one on which an application is in time.",
            Milestone.class,
            field("code", TEXT, "its name"),
            field("title", TEXT, "the day in words"),
            field("day", DEADLINE, "which day"),
            CITATIONS,
            INTERPRETATIONS);

    static final Form<Schedule> SCHEDULE = built(
            "schedule",
            "What is asked of one kind of license on one occasion.",
            Schedule::builder,
            Schedule.Builder::build,
            part(
                    field("title", TEXT, "the kind of license and the occasion in words"),
                    Schedule::title,
                    Schedule.Builder::title),
            part(field("when", CONDITION, "whom it concerns"), Schedule::when, Schedule.Builder::when),
            part(
                    field("unpublished", FLAG, false, "whether the authority has published no rule; no"),
                    Schedule::unpublished,
                    Schedule.Builder::unpublished),
            part(
                    list("requirements", REQUIREMENT, "what is owed, in the order of importance"),
                    Schedule::requirements,
                    (b, all) -> b.addRequirements(all.toArray(Requirement[]::new))),
            part(
                    list("limits", LIMIT, "upper bounds"),
                    Schedule::limits,
                    (b, all) -> b.addLimits(all.toArray(Limit[]::new))),
            part(
                    list("relations", RELATION, "which requirements may share a credit"),
                    Schedule::relations,
                    (b, all) -> b.addRelations(all.toArray(Relation[]::new))),
            part(
                    list("carryOvers", CARRY_OVER, "what passes to the next cycle"),
                    Schedule::carryOvers,
                    (b, all) -> b.addCarryOvers(all.toArray(CarryOver[]::new))),
            part(
                    list("makeUps", MAKE_UP, "what fills the cycle before"),
                    Schedule::makeUps,
                    (b, all) -> b.addMakeUps(all.toArray(MakeUp[]::new))),
            part(
                    list("milestones", MILESTONE, "days to be told"),
                    Schedule::milestones,
                    (b, all) -> b.addMilestones(all.toArray(Milestone[]::new))),
            part(
                    list("notices", NOTICE, "what is told with every evaluation"),
                    Schedule::notices,
                    (b, all) -> b.addNotices(all.toArray(Notice[]::new))),
            part(CITATIONS, Schedule::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Schedule::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    // ---- Editions -----------------------------------------------------------------------------------------------

    private static final Form<CreditNotice> CREDIT_NOTICE = ofRecord(
            "credit-notice",
            "Something to be told where some credit was counted.",
            CreditNotice.class,
            field("of", PREDICATE, "which credits"),
            field("notice", NOTICE, "what is told"));

    static final Form<Edition> EDITION = built(
            "edition",
            "What is asked over a range of dates.",
            Edition::builder,
            Edition.Builder::build,
            part(field("id", TEXT, "its name, usually its first day"), Edition::id, Edition.Builder::id),
            part(field("inForce", DATES, "the dates that select it"), Edition::inForce, Edition.Builder::inForce),
            part(
                    field(
                            "duplicates",
                            DUPLICATES,
                            DuplicatePolicy.EVERY_CLAIM,
                            "which repeated claims of one activity count; `every-claim`"),
                    Edition::duplicates,
                    Edition.Builder::duplicates),
            part(
                    list("schedules", SCHEDULE, "what is asked of whom, the first that fits"),
                    Edition::schedules,
                    Edition.Builder::schedules),
            part(
                    list("valuations", VALUATION, "what some records are worth, the first that fits"),
                    Edition::valuations,
                    Edition.Builder::valuations),
            part(
                    list("notices", NOTICE, "what is told with every evaluation"),
                    Edition::notices,
                    (b, all) -> b.addNotices(all.toArray(Notice[]::new))),
            part(
                    list("creditNotices", CREDIT_NOTICE, "what is told where some credit was counted"),
                    Edition::creditNotices,
                    (b, all) -> b.addCreditNotices(all.toArray(CreditNotice[]::new))));

    // ---- Calendars and codes ------------------------------------------------------------------------------------

    private static final Field<Integer> YEARS = field("years", WHOLE, "the years of a cycle");
    private static final Field<Integer> SHORT_MONTHS = field(
            "shortMonths", WHOLE, 0, "a first cycle of so many months or fewer is prolonged by a whole one; none");

    static final Union<LicenseCalendar> CALENDAR = new Union<>(
            "calendar",
            "How cycles are laid out.",
            kind(
                    "birthday",
                    "cycles that end on the birthday",
                    BirthdayCalendar.class,
                    YEARS,
                    field(
                            "first",
                            constant("first renewal", BirthdayCalendar.First.values(), Kinds::kebab),
                            "the first renewal"),
                    SHORT_MONTHS),
            kind(
                    "birth-month",
                    "cycles that end with the month of birth",
                    BirthMonthCalendar.class,
                    YEARS,
                    SHORT_MONTHS),
            kind(
                    "fixed-date",
                    "cycles that end on the same day for everybody",
                    FixedDateCalendar.class,
                    YEARS,
                    field("last", MONTH_DAY, "the last day"),
                    field("someYear", WHOLE, "some year in which a cycle ends")),
            kind(
                    "anniversary",
                    "cycles that end before the anniversary of the issue",
                    AnniversaryCalendar.class,
                    YEARS),
            kind(
                    "number-parity",
                    "cycles of two years that end in even or odd years as the license number is",
                    NumberParityCalendar.class,
                    field(
                            "days",
                            Codecs.list(MONTH_DAY),
                            "the days on which licenses end; the first on or after the issue holds")),
            kind(
                    "joined",
                    "several cycles of the license taken together",
                    JoinedCalendar.class,
                    field("base", lazy(() -> Kinds.CALENDAR), "the cycles of the license"),
                    field("cycles", WHOLE, "how many are taken together"),
                    field("apart", WHOLE, 0, "how many first ones stand by themselves; none")));

    static final Form<CalendarRule> CALENDAR_RULE = ofRecord(
            "calendar-rule",
            "The calendar of some licenses.",
            CalendarRule.class,
            field("when", CONDITION, Condition.always(), "of which licenses; all"),
            field("calendar", CALENDAR, "how their cycles are laid out"),
            CITATIONS,
            INTERPRETATIONS);

    /** A topic without its code, which is the name of the property. */
    record TopicWords(String title, Set<Topic> broader, Set<Topic> standsFor) {}

    private static final Form<TopicWords> TOPIC_WORDS = ofRecord(
            "topic",
            "A topic.",
            TopicWords.class,
            field("title", TEXT, "what it is called"),
            field("broader", set(TOPIC), Set.of(), "the topics that it also satisfies; none"),
            field("standsFor", set(TOPIC), Set.of(), "the topics that it means all of; none"));

    private static final Codec<Map<Topic, TopicDefinition>> TOPICS = converted(
            map(TOPIC, TOPIC_WORDS),
            words -> mapped(
                    words, (topic, said) -> new TopicDefinition(topic, said.title(), said.broader(), said.standsFor())),
            topics -> mapped(topics, (topic, said) -> new TopicWords(said.title(), said.broader(), said.standsFor())));

    private static final Codec<Map<Fact, FactDefinition>> FACTS = converted(
            map(FACT, TEXT),
            questions -> mapped(questions, FactDefinition::new),
            facts -> mapped(facts, (fact, said) -> said.question()));

    private static <K, V, W> Map<K, W> mapped(Map<K, V> map, java.util.function.BiFunction<K, V, W> change) {
        Map<K, W> changed = new LinkedHashMap<>();
        map.forEach((key, value) -> changed.put(key, change.apply(key, value)));
        return changed;
    }

    static final Form<Vocabulary> VOCABULARY = built(
            "vocabulary",
            "The codes that the rule book adds to those that every rule book knows.",
            Vocabulary::builder,
            Vocabulary.Builder::build,
            part(
                    field("licenseTypes", map(LICENSE_TYPE, TEXT), Map.of(), "types of license with their titles"),
                    Vocabulary::licenseTypes,
                    Vocabulary.Builder::licenseTypes),
            part(field("topics", TOPICS, Map.of(), "topics"), Vocabulary::topics, Vocabulary.Builder::topics),
            part(
                    field("categories", set(CATEGORY), Set.of(), "categories of credit"),
                    Vocabulary::categories,
                    Vocabulary.Builder::categories),
            part(
                    field("formats", set(FORMAT), Set.of(), "formats of activities"),
                    Vocabulary::formats,
                    Vocabulary.Builder::formats),
            part(
                    field("approvals", map(APPROVAL, TEXT), Map.of(), "approvals with their titles"),
                    Vocabulary::approvals,
                    Vocabulary.Builder::approvals),
            part(
                    field("attributes", map(ATTRIBUTE, TEXT), Map.of(), "attributes of credits with their titles"),
                    Vocabulary::attributes,
                    Vocabulary.Builder::attributes),
            part(
                    field(
                            "facts",
                            FACTS,
                            Map.of(),
                            "facts about the licensee, each with the question that asks for it"),
                    Vocabulary::facts,
                    Vocabulary.Builder::facts));

    private static final Form<Interpretation.Choice> CHOICE = ofRecord(
            "choice",
            "The values of a switch.",
            Interpretation.Choice.class,
            field("chosen", TEXT, "the one that the rule book chose"),
            field("others", Codecs.list(TEXT), "the others"));

    static final Form<Interpretation> INTERPRETATION = ofRecord(
            "interpretation",
            "A point that the sources leave open.",
            Interpretation.class,
            field("id", INTERPRETATION_ID, "its name"),
            field("reading", TEXT, "how the rule book reads it"),
            field("alternative", TEXT, "how else it could be read"),
            field("basis", TEXT, "what speaks for the reading"),
            maybe("choice", CHOICE, "the values, where callers can switch"));

    private static final Form<RuleBook.Retention> RETENTION = ofRecord(
            "retention",
            "How long evidence should be kept.",
            RuleBook.Retention.class,
            field("afterCycle", TIME, "how long after the end of the cycle"),
            field("citation", CITATION, "who says so"));

    static final Form<Plannable> PLANNABLE = ofRecord(
            "plannable",
            "The kinds of education that can be planned.",
            Plannable.class,
            field("formats", set(FORMAT), Set.of(), "the formats besides a course without a stated one; none"),
            field("approvals", set(APPROVAL), Set.of(), "the approvals that a course can be looked for by; none"),
            field("attributes", set(ATTRIBUTE), Set.of(), "the properties that a course can be looked for by; none"),
            list("taughtTogether", set(TOPIC), "topics that one hour can have together"));

    /** {@return what can be planned, empty where it is what a rule book without a word about it means} */
    private static Optional<Plannable> plannable(RuleBook book) {
        return Optional.of(book.plannable()).filter(said -> !said.equals(Plannable.courses(book.vocabulary())));
    }

    // ---- The book -----------------------------------------------------------------------------------------------

    static final Form<RuleBook> RULE_BOOK = built(
            "rule-pack",
            "The rules of one authority for some professions, in all their editions.",
            RuleBook::builder,
            RuleBook.Builder::build,
            part(
                    field("id", code("rule book", RuleBookId::of), "its name, which never changes"),
                    RuleBook::id,
                    RuleBook.Builder::id),
            part(field("title", TEXT, "the authority and what it licenses"), RuleBook::title, RuleBook.Builder::title),
            part(
                    field("jurisdiction", JURISDICTION, "where the authority sits, such as US-CT"),
                    RuleBook::jurisdiction,
                    RuleBook.Builder::jurisdiction),
            part(
                    field("professions", set(PROFESSION), "the professions licensed under these rules"),
                    RuleBook::professions,
                    RuleBook.Builder::professions),
            part(
                    field("verifiedThrough", DATE, "the last day of which the sources were read"),
                    RuleBook::verifiedThrough,
                    RuleBook.Builder::verifiedThrough),
            part(
                    maybe("derivedFrom", code("rule book", RuleBookId::of), "the rule book from which it was derived"),
                    RuleBook::derivedFrom,
                    (b, id) -> id.ifPresent(b::derivedFrom)),
            part(
                    field("vocabulary", VOCABULARY, Vocabulary.builder().build(), "the codes that it adds"),
                    RuleBook::vocabulary,
                    RuleBook.Builder::vocabulary),
            part(
                    list("interpretations", INTERPRETATION, "the points that the sources leave open"),
                    RuleBook::interpretations,
                    RuleBook.Builder::interpretations),
            part(
                    list("calendars", CALENDAR_RULE, "how cycles are laid out, the first that fits"),
                    RuleBook::calendars,
                    (b, all) -> b.addCalendars(all.toArray(CalendarRule[]::new))),
            part(
                    field(
                            "editionDate",
                            DAY,
                            Anchor.end(),
                            "the day that selects the edition; the end of the cycle, or the application"),
                    RuleBook::editionDate,
                    RuleBook.Builder::editionDate),
            part(
                    list(
                            "defaultWaiverScope",
                            REQUIREMENT_ID,
                            "the requirements that a waiver without a requirement concerns"),
                    RuleBook::defaultWaiverScope,
                    (b, all) -> b.addDefaultWaiverScope(all.toArray(RequirementId[]::new))),
            part(
                    maybe(
                            "plannable",
                            PLANNABLE,
                            "the education that can be planned; courses and reading of every kind"),
                    Kinds::plannable,
                    (b, said) -> said.ifPresent(b::plannable)),
            part(
                    maybe("retention", RETENTION, "how long evidence should be kept"),
                    RuleBook::retention,
                    (b, kept) -> kept.ifPresent(b::retention)),
            part(
                    list("notCovered", TEXT, "what is not covered yet, a sentence each"),
                    RuleBook::notCovered,
                    (b, all) -> b.addNotCovered(all.toArray(String[]::new))),
            part(
                    list("editions", new EditionCodec(EDITION), "the editions by date"),
                    RuleBook::editions,
                    RuleBook.Builder::editions));

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
