package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.AMOUNT;
import static io.github.cmerules.json.rules.Codecs.DATES;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.converted;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Codecs.oneOrMore;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Names.APPROVAL;
import static io.github.cmerules.json.rules.Names.ATTRIBUTE;
import static io.github.cmerules.json.rules.Names.CATEGORY;
import static io.github.cmerules.json.rules.Names.EVIDENCE;
import static io.github.cmerules.json.rules.Names.FORMAT;
import static io.github.cmerules.json.rules.Names.TOPIC;
import static io.github.cmerules.json.rules.Union.content;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.unwritable;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.CreditPredicate;

/** How it is said in rule packs which credits count. */
final class Predicates {

    private Predicates() {}

    private static final Form<ApprovedCourse> APPROVED_COURSE = ofRecord(
            "approved-course",
            "A course that an authority approved.",
            ApprovedCourse.class,
            field("activityId", TEXT, "the id of the activity"),
            field("valid", DATES, DateRange.ALL, "when the approval held; always"));

    static final Union<CreditPredicate> PREDICATE = new Union<>(
            "predicate",
            "Which credits are meant.",
            word("any-credit", "every credit", CreditPredicate.anyCredit()),
            word("no-credit", "no credit", CreditPredicate.anyCredit().negate()),
            single(
                    "all-of",
                    "credits that meet every one of some predicates",
                    CreditPredicate.AllOf.class,
                    Codecs.list(lazy(() -> Predicates.PREDICATE)),
                    CreditPredicate.AllOf::new,
                    CreditPredicate.AllOf::parts),
            single(
                    "any-of",
                    "credits that meet at least one of some predicates",
                    CreditPredicate.AnyOf.class,
                    Codecs.list(lazy(() -> Predicates.PREDICATE)),
                    CreditPredicate.AnyOf::new,
                    CreditPredicate.AnyOf::parts),
            content(
                    "not",
                    "credits that do not meet a predicate",
                    CreditPredicate.Not.class,
                    any -> true,
                    converted(
                            lazy(() -> Predicates.PREDICATE),
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
                    field("credits", lazy(() -> Predicates.PREDICATE), "the predicate")),
            unwritable(
                    CreditPredicate.Custom.class,
                    custom -> "the custom predicate [" + custom.description()
                            + "] is code, which no file can hold. Maybe a kind of predicate says the same?"));
}
