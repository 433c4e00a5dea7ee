package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether requirements that may not share units could be given those that they use.
 *
 * <p>No set of requirements may use more of a credit than there is, times the number of its members that may share a unit:
 * of three that exclude each other one, of a ring of five two. That is asked of every set. It is necessary whatever
 * excludes what, and it is enough unless six or more requirements are tangled up, such as a hub that excludes all of a
 * ring of five.
 */
final class SharingCheck {

    private final Evaluation evaluation;
    private final Owed owed;
    private final Worths worths;
    private final List<Relation> relations;
    private final List<String> violations = new ArrayList<>();

    private SharingCheck(Evaluation evaluation, Owed owed, Worths worths) {
        this.evaluation = evaluation;
        this.owed = owed;
        this.worths = worths;
        this.relations = owed.relations();
    }

    static List<String> violations(Evaluation evaluation, Owed owed, Worths worths, List<Credit> credits) {
        SharingCheck check = new SharingCheck(evaluation, owed, worths);
        for (int i = 0; i < credits.size(); i++) {
            check.check(credits.get(i), evaluation.credits().get(i));
        }
        return check.violations;
    }

    private void check(Credit credit, CreditOutcome outcome) {
        List<RequirementId> users =
                outcome.uses().stream().map(Use::requirement).toList();
        Amount worth = outcome.worth().isZero() ? new Amount(1) : outcome.worth();
        atMost(
                credit,
                outcome,
                users.stream().filter(id -> owed.amongOf(id).isEmpty()).toList(),
                worth);
        for (RequirementId outer :
                evaluation.requirements().stream().map(RequirementOutcome::id).toList()) {
            List<RequirementId> inner = users.stream()
                    .filter(id -> owed.amongOf(id).map(Requirement::id).equals(Optional.of(outer)))
                    .toList();
            atMost(credit, outcome, inner, UseCheck.used(outcome, outer));
        }
        for (Relation relation : relations) {
            List<RequirementId> members =
                    users.stream().filter(relation.requirements()::contains).toList();
            if (relation.undivided() && members.size() > 1) {
                violations.add(credit.id() + ": serves more than one of " + members + ", which divide no credit");
            }
        }
    }

    /** Asks every set of some requirements whether it uses more than there is. */
    private void atMost(Credit credit, CreditOutcome outcome, List<RequirementId> users, Amount there) {
        // Who excludes nobody can be served beside all others.
        List<RequirementId> rivals = users.stream()
                .filter(id -> users.stream().anyMatch(other -> exclude(id, other)))
                .toList();
        users.stream()
                .filter(id -> units(credit, outcome, id).compareTo(there) > 0)
                .forEach(id -> violations.add(credit.id() + ": serves " + id + " with more than " + there));
        for (int bits = 0; bits < 1 << rivals.size(); bits++) {
            List<RequirementId> set = new ArrayList<>();
            Amount used = Amount.ZERO;
            for (int i = 0; i < rivals.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(rivals.get(i));
                    used = used.plus(units(credit, outcome, rivals.get(i)));
                }
            }
            if (used.hundredths() > there.hundredths() * mostThatShare(set)) {
                violations.add(credit.id() + ": serves more than one of " + set + " with " + used + " of " + there);
                return;
            }
        }
    }

    /** {@return the greatest number of some requirements of which no two exclude each other} */
    private int mostThatShare(List<RequirementId> some) {
        if (some.isEmpty()) {
            return 0;
        }
        RequirementId first = some.get(0);
        List<RequirementId> others = some.subList(1, some.size());
        int withFirst = 1
                + mostThatShare(
                        others.stream().filter(id -> !exclude(first, id)).toList());
        return Math.max(withFirst, mostThatShare(others));
    }

    private boolean exclude(RequirementId one, RequirementId other) {
        return !one.equals(other)
                && relations.stream()
                        .anyMatch(relation ->
                                relation.exclusive() && relation.requirements().containsAll(List.of(one, other)));
    }

    /** {@return how many units a requirement takes at least; a completion takes a whole lot, the smallest it might be} */
    private Amount units(Credit credit, CreditOutcome outcome, RequirementId id) {
        if (evaluation.requirement(id).orElseThrow().unit() == Unit.CREDITS) {
            return UseCheck.used(outcome, id);
        }
        boolean wholeLots = owed.find(id).counted().stream().noneMatch(Demand.Credits.class::isInstance);
        return worths.lots(credit).stream()
                .map(Lot::worth)
                .min(Comparator.naturalOrder())
                .filter(worth -> wholeLots && !worth.isZero())
                .orElse(new Amount(1));
    }
}
