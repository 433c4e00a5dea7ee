package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether what passes between a cycle and the one before it is within its bound, and serves one cycle only.
 *
 * <p>What a cycle used of each credit is taken away, and the cycle before is evaluated with the rest: it may not be shorter
 * than with everything. What fills a shortfall of the cycle before is given to it on its last day.
 *
 * <p>What is not checked: that what passes is the best for the licensee, or what another policy leaves over; cycles
 * before the one before; and, where relations are in force, a line is worth several things, or a rule looks at the size of a
 * line or, if it fills a shortfall, at its day, that no unit serves two cycles.
 */
final class PassingCheck {

    private PassingCheck() {}

    static List<String> violations(
            Situation situation, Evaluation evaluation, Owed owed, Worths worths, List<Credit> credits) {
        List<String> violations = new ArrayList<>();
        owed.passing.ifPresent(passing -> {
            Amount least = credits.stream()
                    .map(credit -> leastThatPassed(evaluation, owed, worths, credit))
                    .reduce(Amount.ZERO, Amount::plus);
            passing.atMost()
                    .filter(most -> least.compareTo(most) > 0)
                    .ifPresent(most ->
                            violations.add("carried over: is [" + least + "], expected at most [" + most + "]"));
        });
        owed.before.filter(before -> canBeTold(situation, owed, before, worths)).ifPresent(before -> {
            Map<String, Amount> used = new TreeMap<>();
            situation.credits().forEach(credit -> used.put(credit.id(), used(evaluation, owed, credit)));
            Evaluation all = before(situation, owed, worths, Map.of());
            Evaluation rest = before(situation, owed, worths, used);
            for (Requirement requirement : needs(owed, before)) {
                Amount missing = missing(all, requirement);
                Amount withRest = missing(rest, requirement);
                if (withRest.compareTo(missing) > 0) {
                    violations.add("units used in two cycles: " + requirement.id() + " of the cycle before needs ["
                            + withRest + "] more, expected [" + missing + "]");
                }
            }
        });
        return violations;
    }

    private static Amount missing(Evaluation evaluation, Requirement requirement) {
        return evaluation
                .requirement(requirement.id())
                .map(RequirementOutcome::missing)
                .orElseThrow();
    }

    // ---- The bound ----------------------------------------------------------------------------------------------

    /** {@return whether so much may have passed that a bound is used up for a credit} */
    static boolean full(Evaluation evaluation, Owed owed, Worths worths, List<Credit> credits, Credit credit) {
        return owed.passing
                .filter(passing -> worths.lots(credit).stream().anyMatch(passing::admits))
                .filter(passing -> passing.atMost()
                        .filter(most -> mayHavePassed(evaluation, passing, worths, credits)
                                        .compareTo(most)
                                >= 0)
                        .isPresent())
                .isPresent();
    }

    private static Amount mayHavePassed(Evaluation evaluation, Passing passing, Worths worths, List<Credit> credits) {
        Amount passed = Amount.ZERO;
        for (Credit credit : credits) {
            List<Lot> lots =
                    worths.lots(credit).stream().filter(passing::admits).toList();
            boolean all = passing.ruled() && worths.standing(credit).isEmpty();
            List<Use> uses =
                    lots.isEmpty() ? List.of() : outcome(evaluation, credit).uses();
            boolean unknown = uses.stream().anyMatch(use -> !inCredits(evaluation, use.requirement()));
            Stream<Amount> amounts = all || unknown
                    ? lots.stream().map(Lot::worth)
                    : uses.stream().map(Use::amount);
            passed = amounts.reduce(passed, Amount::plus);
        }
        return passed;
    }

    /** {@return how much of a credit a requirement uses at least: what a completion takes of it is not known} */
    private static Amount used(Evaluation evaluation, Credit credit, RequirementId requirement) {
        return inCredits(evaluation, requirement)
                ? UseCheck.used(outcome(evaluation, credit), requirement)
                : Amount.ZERO;
    }

    private static boolean inCredits(Evaluation evaluation, RequirementId requirement) {
        return evaluation.requirement(requirement).orElseThrow().unit() == Unit.CREDITS;
    }

    /** {@return what passed of a credit at least, if lots of it that do not pass are used first} */
    private static Amount leastThatPassed(Evaluation evaluation, Owed owed, Worths worths, Credit credit) {
        Passing passing = owed.passing.orElseThrow();
        Amount least = Amount.ZERO;
        for (Requirement requirement : owed.schedule.requirements()) {
            boolean brought = worths.lots(credit).stream().anyMatch(lot -> passing.bringsTo(requirement.id(), lot));
            Amount others = worths.lots(credit).stream()
                    .filter(lot -> !passing.bringsTo(requirement.id(), lot))
                    .map(Lot::worth)
                    .reduce(Amount.ZERO, Amount::plus);
            Amount used = used(evaluation, credit, requirement.id()).minusOrZero(others);
            least = brought && used.compareTo(least) > 0 ? used : least;
        }
        return least;
    }

    // ---- One cycle only -----------------------------------------------------------------------------------------

    private static boolean canBeTold(Situation situation, Owed owed, Owed before, Worths worths) {
        boolean makeUp = owed.passing.orElseThrow().makeUp();
        return situation.credits().stream()
                        .allMatch(credit -> ofWorth(worths, credit).size() <= 1)
                && (before.passing.isEmpty() || !makeUp)
                && owed.edition.equals(before.edition)
                && owed.relations().isEmpty()
                && before.relations().isEmpty()
                && owed.schedule.limits().stream().noneMatch(limit -> looksAtLines(limit.credits(), makeUp))
                && owed.schedule.requirements().stream()
                        .flatMap(requirement -> requirement.counted().stream())
                        .noneMatch(part -> looksAtLines(part.eligible(), makeUp));
    }

    private static List<Lot> ofWorth(Worths worths, Credit credit) {
        return worths.lots(credit).stream().filter(lot -> !lot.worth().isZero()).toList();
    }

    private static boolean looksAtLines(CreditPredicate predicate, boolean daysChange) {
        return predicate.leaves().stream()
                .anyMatch(leaf -> leaf instanceof CreditPredicate.WorthAtLeast
                        || leaf instanceof CreditPredicate.InStepsOf
                        || (daysChange && leaf instanceof CreditPredicate.CompletedWithin));
    }

    /** {@return the requirements of the cycle before that use up what may pass} */
    private static List<Requirement> needs(Owed owed, Owed before) {
        Passing passing = owed.passing.orElseThrow();
        return before.schedule.requirements().stream()
                .filter(Requirement::usesUp)
                .filter(requirement -> !passing.makeUp() || passing.toward().contains(requirement.id()))
                .toList();
    }

    /** {@return how much of a credit the cycle used up: without relations its requirements share it} */
    private static Amount used(Evaluation evaluation, Owed owed, Credit credit) {
        return owed.schedule.requirements().stream()
                .filter(Requirement::usesUp)
                .map(requirement -> used(evaluation, credit, requirement.id()))
                .max(Amount::compareTo)
                .orElse(Amount.ZERO);
    }

    private static CreditOutcome outcome(Evaluation evaluation, Credit credit) {
        return evaluation.credits().stream()
                .filter(outcome -> outcome.id().equals(credit.id()))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the evaluation of the cycle before without what is used; each line is claimed at its worth} */
    private static Evaluation before(Situation situation, Owed owed, Worths worths, Map<String, Amount> used) {
        Passing passing = owed.passing.orElseThrow();
        Cycle cycle = passing.before();
        LocalDate day = owed.asOf.isBefore(cycle.end()) ? owed.asOf : cycle.end();
        List<Credit> lines = new ArrayList<>();
        for (Credit credit : situation.credits()) {
            for (Lot lot : worths.standing(credit).isPresent() ? List.<Lot>of() : ofWorth(worths, credit)) {
                boolean moves = passing.makeUp() && passing.admits(lot);
                Amount taken = used.getOrDefault(credit.id(), Amount.ZERO);
                lines.add(Credit.builder()
                        .from(credit)
                        .activityId(credit.id())
                        .completedOn(moves ? cycle.end() : lot.countsOn())
                        .category(lot.category())
                        .topics(lot.topics())
                        .amount(lot.worth().minusOrZero(taken))
                        .build());
            }
        }
        License then = License.builder()
                .from(situation.license())
                .cycle(cycle)
                .history(situation.license().history().stream()
                        .filter(past -> past.cycle().end().isBefore(cycle.start()))
                        .toList())
                .build();
        RuleBook book = RuleBook.builder()
                .from(owed.book)
                .editions(owed.book.editions().stream()
                        .map(PassingCheck::withoutValuations)
                        .toList())
                .build();
        return new Situation(
                        then,
                        lines,
                        EvaluationOptions.builder()
                                .from(situation.options())
                                .asOf(day)
                                .ruleBooks(RuleBooks.of(book))
                                .build())
                .evaluate();
    }

    private static Edition withoutValuations(Edition edition) {
        return Edition.builder()
                .id(edition.id())
                .inForce(edition.inForce())
                .schedules(edition.schedules())
                .duplicates(edition.duplicates())
                .build();
    }
}
