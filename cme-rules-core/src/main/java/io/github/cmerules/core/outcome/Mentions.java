package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.RequirementId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The credits that have to do with each requirement of an evaluation, in the order of the transcript. */
final class Mentions {

    /** How many credits a sentence names before it only counts the rest. */
    static final int NAMED = 5;

    private final RequirementId[] ids;
    private final OfOne[] mentions;

    /** The credits that have to do with one requirement: those that count, and the others by the reason why they do not. */
    static final class OfOne {
        private final Group used = new Group();
        private final Map<RejectionReason, Group> rejected = new EnumMap<>(RejectionReason.class);

        /** {@return what counts} */
        Group used() {
            return used;
        }

        /** {@return what does not count, in the order of the reasons} */
        Map<RejectionReason, Group> rejected() {
            return rejected;
        }

        private Group rejected(RejectionReason reason) {
            Group group = rejected.get(reason);
            if (group == null) {
                group = new Group();
                rejected.put(reason, group);
            }
            return group;
        }
    }

    /** Credits of which a sentence speaks, each with the part in question: only those are held that it may name. */
    static final class Group {
        private final CreditOutcome[] credits = new CreditOutcome[NAMED + 1];
        private final Amount[] amounts = new Amount[NAMED + 1];
        private int size;

        private void add(CreditOutcome credit, Amount amount) {
            if (size <= NAMED) {
                credits[size] = credit;
                amounts[size] = amount;
            }
            size++;
        }

        boolean isEmpty() {
            return size == 0;
        }

        /** Adds their names to a text, each with the part in question if that is in credits. */
        void addTo(StringBuilder text, Unit unit) {
            int more = size - NAMED;
            // If only one were left to count, it is named, too.
            int named = more > 1 ? NAMED : size;
            for (int i = 0; i < named; i++) {
                if (i > 0) {
                    text.append(", ");
                }
                text.append(credits[i].label());
                if (unit == Unit.CREDITS) {
                    text.append(" (");
                    amounts[i].appendTo(text);
                    text.append(')');
                }
            }
            if (more > 1) {
                text.append(" and ").append(more).append(" more");
            }
        }
    }

    /** Looks through the credits of an evaluation. */
    Mentions(Evaluation evaluation) {
        List<RequirementOutcome> requirements = evaluation.requirements();
        this.ids = new RequirementId[requirements.size()];
        this.mentions = new OfOne[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = requirements.get(i).id();
            mentions[i] = new OfOne();
        }
        List<CreditOutcome> credits = evaluation.credits();
        for (int i = 0; i < credits.size(); i++) {
            add(credits.get(i));
        }
    }

    private void add(CreditOutcome credit) {
        int place = 0;
        List<Use> uses = credit.uses();
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            place = place(use.requirement(), place);
            if (place < ids.length) {
                mentions[place].used.add(credit, use.amount());
            }
        }
        place = 0;
        List<Rejection> rejections = credit.rejections();
        for (int i = 0; i < rejections.size(); i++) {
            Rejection rejection = rejections.get(i);
            place = place(rejection.requirement(), place);
            if (place < ids.length) {
                mentions[place].rejected(rejection.reason()).add(credit, rejection.amount());
            }
        }
    }

    /** {@return the credits that have to do with a requirement, none if the evaluation does not have it} */
    OfOne of(RequirementId requirement) {
        int place = place(requirement, 0);
        return place < ids.length ? mentions[place] : new OfOne();
    }

    /** Looks from a place on first: the parts of most credits stand in the order of the requirements, by the same ids. */
    @SuppressWarnings("ReferenceEquality")
    private int place(RequirementId requirement, int from) {
        for (int place = from; place < ids.length; place++) {
            if (ids[place] == requirement) {
                return place;
            }
        }
        int place = 0;
        while (place < ids.length && !ids[place].equals(requirement)) {
            place++;
        }
        return place;
    }
}
