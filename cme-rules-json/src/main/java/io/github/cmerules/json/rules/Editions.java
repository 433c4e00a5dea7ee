package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.DATES;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Names.DUPLICATES;
import static io.github.cmerules.json.rules.Predicates.PREDICATE;
import static io.github.cmerules.json.rules.Schedules.NOTICE;
import static io.github.cmerules.json.rules.Schedules.SCHEDULE;
import static io.github.cmerules.json.rules.Valuations.VALUATION;

import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Notice;

/** How editions stand in rule packs. */
final class Editions {

    private Editions() {}

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
}
