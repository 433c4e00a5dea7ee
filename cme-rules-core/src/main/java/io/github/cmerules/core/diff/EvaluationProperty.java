package io.github.cmerules.core.diff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A property of a part of an evaluation. New properties may be added. */
public enum EvaluationProperty {
    /** Whether the license complies. */
    VERDICT("verdict", "verdict"),
    /** Why the verdict or a status is undetermined. */
    UNDETERMINED_BY("undeterminedBy", "undetermined by"),
    /** Until when the result is valid, that day excluded. */
    VALID_UNTIL("validUntil", "valid until", "any day"),
    /** The cycle, both ends included. */
    CYCLE("cycle", "cycle"),
    /** The rule book. */
    RULE_BOOK("ruleBook", "rule book"),
    /** The edition of the rule book. */
    EDITION("edition", "edition"),
    /** What the edition says, as a hash. */
    DIGEST("digest", "digest of the edition"),
    /** The day through which the rules were checked against their sources, included. */
    VERIFIED_THROUGH("verifiedThrough", "rules verified through"),
    /** The number of the license. */
    NUMBER("number", "license number", "not stated"),
    /** The order in which things are listed; no values are given. */
    ORDER("order", "order"),
    /** The value of a switch. */
    VALUE("value", "read as"),
    /** The heading. */
    TITLE("title", "called"),
    /** What has become of a requirement. */
    STATUS("status", "status"),
    /** What a requirement is counted in. */
    UNIT("unit", "counted in"),
    /** The least amount, in the unit of the requirement. */
    REQUIRED("required", "required"),
    /** What counts, in the unit of the requirement. */
    COUNTED("counted", "counted"),
    /** What is missing, in the unit of the requirement. */
    MISSING("missing", "missing"),
    /** The last day on which it could be met, included. */
    DEADLINE("deadline", "due by"),
    /** What satisfied a requirement. */
    SATISFIED_BY("satisfiedBy", "satisfied by"),
    /** The alternative that takes least. */
    CLOSEST("closest", "closest alternative", "none"),
    /** Why a requirement does not apply. */
    BECAUSE("because", "not applicable because", "applicable"),
    /** The upper bounds that cut what counts. */
    LIMITED_BY("limitedBy", "limited by"),
    /** What is not covered. */
    UNCOVERED("uncovered", "not covered"),
    /** Where it is written. */
    CITATIONS("citations", "written in"),
    /** The credits as awarded. */
    CLAIMED("claimed", "claimed"),
    /** The credits that it is worth to the authority. */
    WORTH("worth", "worth"),
    /** The parts that do not count toward a requirement, each an amount and a reason. */
    NOT_COUNTED("notCounted", "not counted"),
    /** A question in words. */
    QUESTION("question", "asking", "in no words"),
    /** The requirements whose status depends on an answer. */
    AFFECTS("affects", "affecting"),
    /** The requirements that a credit would serve. */
    SERVES("serves", "serving"),
    /** The last day, included. */
    UNTIL("until", "to be kept until"),
    /** The day. */
    DATE("date", "on");

    private static final Set<EvaluationProperty> QUOTED = EnumSet.of(TITLE, QUESTION);

    private final String code;
    private final String label;
    private final String unstated;

    EvaluationProperty(String code, String label) {
        this(code, label, "nothing");
    }

    EvaluationProperty(String code, String label, String unstated) {
        this.code = code;
        this.label = label;
        this.unstated = unstated;
    }

    /** {@return the code as it is written in documents: the name under which an evaluation has it, mostly} */
    public String code() {
        return code;
    }

    /** {@return a value with what goes before it in a sentence} */
    String phrase(Optional<String> value) {
        return label + " " + words(value);
    }

    /** {@return a value in a sentence, or the words for none} */
    String words(Optional<String> value) {
        return value.map(stated -> QUOTED.contains(this) ? '"' + stated + '"' : stated)
                .orElse(unstated);
    }

    @Override
    public String toString() {
        return code;
    }
}
