package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.Values.frozen;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of education that somebody can plan to do. What is not among them, such as a certification or service for the
 * authority, is never part of a plan, whatever it would count for.
 *
 * <p>A course without a stated format can always be planned, in any category and on any subject.
 *
 * @param formats the formats that can be planned besides
 * @param approvals the approvals that a course can be looked for by
 * @param attributes the further properties that a course can be looked for by
 * @param taughtTogether sets of subjects that one hour can have; without it an hour has one subject and all that follows
 *     from it
 */
public record Plannable(
        Set<Format> formats, Set<Approval> approvals, Set<Attribute> attributes, List<Set<Topic>> taughtTogether) {

    private static final List<Format> COURSES = List.of(
            Formats.LIVE,
            Formats.ENDURING,
            Formats.JOURNAL,
            Formats.POINT_OF_CARE,
            Formats.PERFORMANCE_IMPROVEMENT,
            Formats.SELF_STUDY);

    /** Takes copies of the collections, in the order given. */
    public Plannable {
        formats = frozen(formats);
        approvals = frozen(approvals);
        attributes = frozen(attributes);
        List<Set<Topic>> together = new ArrayList<>();
        for (Set<Topic> topics : taughtTogether) {
            together.add(frozen(topics));
        }
        taughtTogether = List.copyOf(together);
    }

    /**
     * {@return courses and reading of every kind, with any approval and property that a rule book knows}
     *
     * @param vocabulary the codes that the rule book adds
     */
    public static Plannable courses(Vocabulary vocabulary) {
        return new Plannable(
                new LinkedHashSet<>(COURSES),
                vocabulary.approvals().keySet(),
                vocabulary.attributes().keySet(),
                List.of());
    }

    /**
     * {@return the same kinds with some of the approvals only}
     *
     * @param only the approvals that a course can be looked for by
     */
    public Plannable withApprovals(Approval... only) {
        return new Plannable(formats, new LinkedHashSet<>(List.of(only)), attributes, taughtTogether);
    }

    /**
     * {@return the same kinds with some of the properties only}
     *
     * @param only the further properties that a course can be looked for by
     */
    public Plannable withAttributes(Attribute... only) {
        return new Plannable(formats, approvals, new LinkedHashSet<>(List.of(only)), taughtTogether);
    }

    /**
     * {@return the same kinds with some of the formats only}
     *
     * @param only the formats that can be planned besides a course without a stated format
     */
    public Plannable withFormats(Format... only) {
        return new Plannable(new LinkedHashSet<>(List.of(only)), approvals, attributes, taughtTogether);
    }

    /**
     * {@return the same kinds, and hours that have several subjects at once}
     *
     * @param topics the subjects that one hour can have
     */
    public Plannable taughtTogether(Topic... topics) {
        List<Set<Topic>> together = new ArrayList<>(taughtTogether);
        together.add(new LinkedHashSet<>(List.of(topics)));
        return new Plannable(formats, approvals, attributes, together);
    }
}
