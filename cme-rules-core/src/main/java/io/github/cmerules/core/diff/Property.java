package io.github.cmerules.core.diff;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A property of a part of an edition. New properties may be added. */
public enum Property {
    /** The heading. */
    TITLE("title", "called"),
    /** In which case it is in force. */
    WHEN("when", "applied", "in every case"),
    /** Whether it is owed once. */
    ONE_TIME("oneTime", "owed", "each time"),
    /** What is asked for. */
    DEMAND("demand", "asked for"),
    /** The last day. */
    DEADLINE("deadline", "due by"),
    /** For whom the authority waived it. */
    WAIVED_WHEN("waivedWhen", "waived", "in no case"),
    /** What takes its place. */
    SUPERSEDED_BY("supersededBy", "superseded by"),
    /** The requirements toward which credits count. */
    TOWARD("toward", "toward"),
    /** Which credits it concerns. */
    CREDITS("credits", "of credits with"),
    /** The most that counts. */
    AT_MOST("atMost", "at most", "any amount"),
    /** Who says what is left over. */
    EXCESS("excess", "what is left over being"),
    /** Whether it has to be declared. */
    DECLARED("declared", "passing on", "without a declaration"),
    /** Whether the authority has published no rule. */
    UNPUBLISHED("unpublished", "with rules that are", "published"),
    /** The day as a rule. */
    DAY("day", "on"),
    /** The text of a notice. */
    TEXT("text", "saying"),
    /** The notice that goes with some credits. */
    NOTICE("notice", "saying"),
    /** Which credits it values or concerns. */
    OF("of", "of credits with"),
    /** What a record is worth, in parts. */
    SHARES("shares", "worth"),
    /** How records of a kind are treated together. */
    REPEATS("repeats", "repeated records:", "treated like any activity"),
    /** The requirement of coverage. */
    REQUIREMENT("requirement", "for covering"),
    /** What the coverage is worth. */
    WORTH("worth", "worth"),
    /** Whether the worth is that of each part. */
    EACH_PART("eachPart", "given", "for the whole"),
    /** The category in which it counts. */
    CATEGORY("category", "in category"),
    /** The subjects in which it counts. */
    TOPICS("topics", "in the subjects", "of none"),
    /** How repeated claims of one activity are treated. */
    DUPLICATES("duplicates", "repeated claims:"),
    /** Where it is written. */
    CITATIONS("citations", "written in"),
    /** The open points on which it stands. */
    INTERPRETATIONS("interpretations", "resting on the reading of"),
    /** The order of the schedules. */
    SCHEDULES("schedules", "schedules in the order"),
    /** The order of the valuations. */
    VALUATIONS("valuations", "valuations in the order"),
    /** The order of the requirements. */
    REQUIREMENTS("requirements", "requirements in the order"),
    /** The order of the limits. */
    LIMITS("limits", "limits in the order"),
    /** The order of the relations. */
    RELATIONS("relations", "relations in the order"),
    /** The order of the rules for carrying over. */
    CARRY_OVERS("carryOvers", "rules for carrying over in the order"),
    /** The order of the rules for making up a shortfall. */
    MAKE_UPS("makeUps", "rules for making up a shortfall in the order"),
    /** The order of the days to know. */
    MILESTONES("milestones", "days to know in the order"),
    /** The order of the notices. */
    NOTICES("notices", "notices in the order"),
    /** The order of the notices that go with some credits. */
    CREDIT_NOTICES("creditNotices", "notices about credits in the order");

    /** Values that are texts of their own. */
    private static final Set<Property> QUOTED = EnumSet.of(TITLE, TEXT, NOTICE);

    private final String code;
    private final String label;
    private final String unstated;

    Property(String code, String label) {
        this(code, label, "nothing");
    }

    Property(String code, String label, String unstated) {
        this.code = code;
        this.label = label;
        this.unstated = unstated;
    }

    /** {@return the code as it is written in documents: the name under which the part has it} */
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
