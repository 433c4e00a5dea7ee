package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.DATE;
import static io.github.cmerules.json.rules.Codecs.DATES;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Codecs.WHOLE;
import static io.github.cmerules.json.rules.Codecs.converted;
import static io.github.cmerules.json.rules.Codecs.lazy;
import static io.github.cmerules.json.rules.Codecs.oneOrMore;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Names.CREDENTIAL;
import static io.github.cmerules.json.rules.Names.FACT;
import static io.github.cmerules.json.rules.Names.INTERPRETATION_ID;
import static io.github.cmerules.json.rules.Names.JURISDICTION;
import static io.github.cmerules.json.rules.Names.LICENSE_TYPE;
import static io.github.cmerules.json.rules.Names.OCCASION;
import static io.github.cmerules.json.rules.Names.PROFESSION;
import static io.github.cmerules.json.rules.Names.STATUS;
import static io.github.cmerules.json.rules.Union.content;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.unwritable;
import static io.github.cmerules.json.rules.Union.word;

import io.github.cmerules.core.rule.Condition;

/** How conditions on a license stand in rule packs. */
final class Conditions {

    private Conditions() {}

    static final Union<Condition> CONDITION = new Union<>(
            "condition",
            "Something about the license that holds or not.",
            word("always", "in every case", Condition.always()),
            word("never", "in no case", Condition.never()),
            single(
                    "all-of",
                    "every one of some conditions",
                    Condition.AllOf.class,
                    Codecs.list(lazy(() -> Conditions.CONDITION)),
                    Condition.AllOf::new,
                    Condition.AllOf::parts),
            single(
                    "any-of",
                    "at least one of some conditions",
                    Condition.AnyOf.class,
                    Codecs.list(lazy(() -> Conditions.CONDITION)),
                    Condition.AnyOf::new,
                    Condition.AnyOf::parts),
            content(
                    "not",
                    "the opposite of a condition",
                    Condition.Not.class,
                    any -> true,
                    converted(
                            lazy(() -> Conditions.CONDITION), Condition::negate, not -> ((Condition.Not) not).leaf())),
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
}
