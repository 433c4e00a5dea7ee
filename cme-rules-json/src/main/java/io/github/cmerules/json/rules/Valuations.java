package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.AMOUNT;
import static io.github.cmerules.json.rules.Codecs.FLAG;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.TIME;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.set;
import static io.github.cmerules.json.rules.Conditions.CONDITION;
import static io.github.cmerules.json.rules.Days.WINDOW;
import static io.github.cmerules.json.rules.Demands.ROUNDING;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Names.CATEGORY;
import static io.github.cmerules.json.rules.Names.DUPLICATES;
import static io.github.cmerules.json.rules.Names.REQUIREMENT_ID;
import static io.github.cmerules.json.rules.Names.TOPIC;
import static io.github.cmerules.json.rules.Predicates.PREDICATE;
import static io.github.cmerules.json.rules.Sources.CITATIONS;
import static io.github.cmerules.json.rules.Sources.INTERPRETATIONS;
import static io.github.cmerules.json.rules.Union.content;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Worth;
import io.github.cmerules.json.rules.Fields.Field;
import java.util.Set;

/** How it stands in rule packs what credits are worth. */
final class Valuations {

    private Valuations() {}

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

    static final Field<Condition> WHEN =
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
}
