package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.AMOUNT;
import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.TIME;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.constant;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Days.WINDOW;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Names.FACT;
import static io.github.cmerules.json.rules.Names.REQUIREMENT_ID;
import static io.github.cmerules.json.rules.Predicates.PREDICATE;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Rounding;
import java.math.RoundingMode;
import java.util.Arrays;

/** How it stands in rule packs what a requirement asks for. */
final class Demands {

    private Demands() {}

    static final Form<Rounding> ROUNDING = ofRecord(
            "rounding",
            "How an amount that is computed is rounded.",
            Rounding.class,
            field("mode", constant("mode", modes(), Names::kebab), "in which direction"),
            field("step", AMOUNT, "to a multiple of this amount"));

    private static RoundingMode[] modes() {
        return Arrays.stream(RoundingMode.values())
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
                    Codecs.list(new AlternativeCodec(lazy(() -> Demands.DEMAND))),
                    Demand.AnyOf::new,
                    Demand.AnyOf::branches),
            single(
                    "all-of",
                    "several things at once",
                    Demand.AllOf.class,
                    Codecs.list(lazy(() -> Demands.DEMAND)),
                    Demand.AllOf::new,
                    Demand.AllOf::parts));
}
