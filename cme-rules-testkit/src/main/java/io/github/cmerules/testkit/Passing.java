package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.MakeUp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What passes between a cycle and the one before it, read once more from the rules and the history of the license.
 *
 * @param before the cycle before
 * @param range the dates of the cycle whose credits pass
 * @param credits which credits pass
 * @param toward the requirements of the other cycle toward which they count
 * @param makeUp whether the cycle before takes them; else it leaves them over
 * @param atMost the most that passes, if there is a bound
 * @param stated what the history states as left over, if only that passes
 * @param ruled whether a rule says what is left over, so that credits pass which nothing uses
 */
record Passing(
        Cycle before,
        DateRange range,
        CreditPredicate credits,
        List<RequirementId> toward,
        boolean makeUp,
        Optional<Amount> atMost,
        Optional<List<Lot>> stated,
        boolean ruled) {

    private static final String STATED = "carried over";

    /** {@return what passes, empty if no rule in force says that anything does, or the history has no such cycle} */
    static Optional<Passing> of(Owed owed) {
        List<PastCycle> history = owed.license.history();
        return IntStream.range(0, history.size())
                .filter(place -> owed.circumstances
                        .timeline()
                        .cycle()
                        .filter(cycle ->
                                history.get(place).cycle().end().plusDays(1).equals(cycle.start()))
                        .isPresent())
                .boxed()
                .findFirst()
                .flatMap(place -> of(owed, history.get(place), "/license/history/" + place + "/carried/"));
    }

    private static Optional<Passing> of(Owed owed, PastCycle past, String path) {
        Cycle before = past.cycle();
        if (past.verdict() == Verdict.NON_COMPLIANT) {
            DateRange now = owed.circumstances.timeline().cycle().orElseThrow().range();
            return first(owed.schedule.makeUps(), owed)
                    .map(rule -> new Passing(
                            before,
                            now,
                            rule.credits(),
                            rule.toward(),
                            true,
                            Optional.empty(),
                            Optional.empty(),
                            false));
        }
        return owed.schedule.carryOvers().stream()
                .filter(rule -> rule.when().holds(owed.circumstances))
                .findFirst()
                .filter(rule -> past.verdict() == Verdict.COMPLIANT && (past.declared() || !rule.declared()))
                .map(rule -> of(rule, past, path));
    }

    private static Optional<MakeUp> first(List<MakeUp> rules, Owed owed) {
        return rules.stream()
                .filter(rule -> rule.when().holds(owed.circumstances))
                .findFirst();
    }

    private static Passing of(CarryOver rule, PastCycle past, String path) {
        boolean onlyStated = !past.carried().isEmpty() || rule.excess() instanceof Excess.Stated;
        List<Lot> stated = IntStream.range(0, past.carried().size())
                .mapToObj(i -> stated(path + i, past, past.carried().get(i)))
                .toList();
        return new Passing(
                past.cycle(),
                past.cycle().range(),
                rule.credits(),
                rule.toward(),
                false,
                rule.atMost(),
                onlyStated ? Optional.of(stated) : Optional.empty(),
                !onlyStated && !(rule.excess() instanceof Excess.BestForLicensee));
    }

    private static Lot stated(String id, PastCycle past, PastCycle.Carried carried) {
        Credit line = Credit.builder()
                .id(id)
                .completedOn(past.cycle().end())
                .category(carried.category())
                .amount(carried.amount())
                .build();
        return new Lot(line, line.amount(), line.category(), Set.of(), line.completedOn(), Optional.of(STATED));
    }

    static boolean isStated(Lot lot) {
        return lot.share().filter(STATED::equals).isPresent();
    }

    /** {@return whether a lot may pass} */
    boolean admits(Lot lot) {
        return range.contains(lot.countsOn()) && isStated(lot) == stated.isPresent() && credits.matches(lot);
    }

    /** {@return whether a lot may pass to a requirement of the later cycle} */
    boolean bringsTo(RequirementId requirement, Lot lot) {
        return !makeUp && toward.contains(requirement) && admits(lot);
    }
}
