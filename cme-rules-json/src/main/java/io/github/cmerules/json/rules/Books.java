package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Calendars.CALENDAR_RULE;
import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.TIME;
import static io.github.cmerules.json.rules.Codecs.code;
import static io.github.cmerules.json.rules.Codecs.set;
import static io.github.cmerules.json.rules.Days.DAY;
import static io.github.cmerules.json.rules.Editions.EDITION;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Names.APPROVAL;
import static io.github.cmerules.json.rules.Names.ATTRIBUTE;
import static io.github.cmerules.json.rules.Names.FORMAT;
import static io.github.cmerules.json.rules.Names.INTERPRETATION_ID;
import static io.github.cmerules.json.rules.Names.JURISDICTION;
import static io.github.cmerules.json.rules.Names.PROFESSION;
import static io.github.cmerules.json.rules.Names.REQUIREMENT_ID;
import static io.github.cmerules.json.rules.Names.TOPIC;
import static io.github.cmerules.json.rules.Sources.CITATION;
import static io.github.cmerules.json.rules.Vocabularies.VOCABULARY;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.Optional;
import java.util.Set;

/** How a rule book stands in a rule pack. */
final class Books {

    private Books() {}

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
                    Books::plannable,
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
}
