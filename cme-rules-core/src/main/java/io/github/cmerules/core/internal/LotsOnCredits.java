package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** What the lots of a requirement have to do with the credits, read credit by credit. */
final class LotsOnCredits implements OnCredits {

    private final RequirementId requirement;
    private final List<Count.Part> uses;
    private final List<Count.Rejected> rejections;
    private int use;
    private int rejection;

    /** Starts before the first credit. */
    LotsOnCredits(Claim claim) {
        this.requirement = claim.requirement().id();
        this.uses = inOrder(claim.tally().uses(), Count.Part::credit);
        this.rejections =
                inOrder(claim.tally().rejections(), rejected -> rejected.part().credit());
    }

    /** {@return the same by credit; several of one credit stay in their order} */
    private static <T> List<T> inOrder(List<T> parts, ToIntFunction<T> credit) {
        int before = -1;
        for (int i = 0; i < parts.size(); i++) {
            int now = credit.applyAsInt(parts.get(i));
            if (now < before) {
                List<T> sorted = new ArrayList<>(parts);
                sorted.sort(Comparator.comparingInt(credit));
                return sorted;
            }
            before = now;
        }
        return parts;
    }

    @Override
    public void next(int credit, List<Use> itsUses, List<Rejection> itsRejections) {
        for (; use < uses.size() && uses.get(use).credit() == credit; use++) {
            add(itsUses, new Use(requirement, uses.get(use).amount()));
        }
        for (; rejection < rejections.size() && rejections.get(rejection).part().credit() == credit; rejection++) {
            Count.Rejected rejected = rejections.get(rejection);
            add(
                    itsRejections,
                    new Rejection(
                            requirement, rejected.reason(), rejected.part().amount()));
        }
    }

    /** Adds a use of one lot; several lots of a credit that count toward the same requirement are one use of it. */
    private static void add(List<Use> uses, Use use) {
        int last = uses.size() - 1;
        if (last >= 0 && uses.get(last).requirement().equals(use.requirement())) {
            uses.set(last, new Use(use.requirement(), uses.get(last).amount().plus(use.amount())));
        } else {
            uses.add(use);
        }
    }

    /** Adds what does not count of one lot, for each requirement in the order of the reasons. */
    private static void add(List<Rejection> rejections, Rejection rejection) {
        int place = rejections.size();
        while (place > 0
                && rejections.get(place - 1).requirement().equals(rejection.requirement())
                && rejections.get(place - 1).reason().compareTo(rejection.reason()) > 0) {
            place--;
        }
        Rejection before = place == 0 ? null : rejections.get(place - 1);
        if (before != null
                && before.requirement().equals(rejection.requirement())
                && before.reason() == rejection.reason()) {
            rejections.set(
                    place - 1,
                    new Rejection(
                            rejection.requirement(),
                            rejection.reason(),
                            before.amount().plus(rejection.amount())));
        } else {
            rejections.add(place, rejection);
        }
    }
}
