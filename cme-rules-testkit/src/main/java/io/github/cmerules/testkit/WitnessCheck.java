package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An independent check of an evaluation against rule book, license and transcript.
 *
 * <p>It shares no code with the counting: it works out again what is owed ({@link Owed}) and what each line is worth
 * ({@link Worths}), and says where the uses, rejections and amounts that the evaluation states break a rule. What is
 * checked:
 *
 * <ul>
 *   <li>of each line its worth, and that it is used or rejected as a whole, for the first reason that holds
 *       ({@link UseCheck});
 *   <li>of each requirement the amounts, the dates, limits, the alternative shown and the status;
 *   <li>that requirements which may not share, or count among others, could be given the units that they use
 *       ({@link SharingCheck});
 *   <li>what passes between cycles: toward which requirements, from which cycle, how much, and that no unit serves two
 *       cycles ({@link PassingCheck});
 *   <li>the verdict, the sums of joint shortfalls, and the days to know.
 * </ul>
 *
 * <p>The check of the uses themselves is small: {@link SharingCheck}, and the sums in {@link UseCheck}. Most of the rest works
 * out which lots are eligible, what they are worth and why they are not, because a check that took these from the evaluation
 * would believe what it is to check: a credit outside the window or a worth too great is as wrong as a unit used twice. The
 * two are not kept apart by a table of what is eligible: reasons, completions, alternatives and what passes between cycles
 * look at lots and rules again, so that the table would be as much to read as the rules.
 *
 * <p>What is not checked: that a division between rivals is the best one; that a requirement which was given more time was
 * short before it; which units serve each of several parts asked for at once, of which only upper bounds are known; and
 * where a line has several lots, more than each limit and each exclusion by itself.
 *
 * <p>Where facts are unknown, {@link Completions} checks what is made of the completions, and each of these is checked here.
 */
public final class WitnessCheck {

    private final Situation situation;
    private final Evaluation evaluation;
    private final Owed owed;
    private final Worths worths;
    private final List<Credit> credits;
    private final List<String> violations = new ArrayList<>();

    private WitnessCheck(Situation situation, Evaluation evaluation) {
        this.situation = situation;
        this.evaluation = evaluation;
        this.owed = new Owed(situation, evaluation.cycle());
        this.worths = new Worths(situation, owed);
        this.credits = Stream.concat(
                        situation.credits().stream(), owed.stated().stream().map(Lot::credit))
                .sorted(Comparator.comparing(Credit::completedOn).thenComparing(Credit::id))
                .toList();
    }

    /**
     * {@return what is wrong with an evaluation, in sentences; empty if nothing is}
     *
     * @param situation what was evaluated
     * @param evaluation the evaluation to be checked
     */
    public static List<String> violations(Situation situation, Evaluation evaluation) {
        List<Situation> completions = Completions.of(situation, evaluation);
        if (completions.size() == 1) {
            return new WitnessCheck(situation, evaluation).run();
        }
        List<String> violations = new ArrayList<>(Completions.violations(situation, evaluation));
        completions.forEach(known -> violations.addAll(new WitnessCheck(known, known.evaluate()).run()));
        return violations;
    }

    private List<String> run() {
        expect("edition", evaluation.ruleBook().edition(), owed.edition.id());
        expect("asOf", evaluation.asOf(), owed.asOf);
        expect(
                "credits of the result",
                evaluation.credits().stream().map(CreditOutcome::id).toList(),
                credits.stream().map(Credit::id).toList());
        expect(
                "requirements of the result",
                evaluation.requirements().stream().map(RequirementOutcome::id).toList(),
                owed.schedule.requirements().stream().map(Requirement::id).toList());
        if (violations.isEmpty()) {
            for (int i = 0; i < credits.size(); i++) {
                worth(credits.get(i), evaluation.credits().get(i));
            }
            evaluation.requirements().forEach(outcome -> requirement(owed.find(outcome.id()), outcome));
            violations.addAll(PassingCheck.violations(situation, evaluation, owed, worths, credits));
            violations.addAll(SharingCheck.violations(evaluation, owed, worths, credits));
            evaluation.joint().forEach(this::joint);
            expect("verdict", evaluation.verdict(), verdict());
            expect("dates", evaluation.dates(), owed.dates());
        }
        return List.copyOf(violations);
    }

    private void worth(Credit credit, CreditOutcome outcome) {
        expect(credit.id() + ": claimed", outcome.claimed(), credit.amount());
        Amount worth = worths.lots(credit).stream().map(Lot::worth).reduce(Amount.ZERO, Amount::plus);
        expect(credit.id() + ": worth", outcome.worth(), worth);
    }

    private void requirement(Requirement requirement, RequirementOutcome outcome) {
        LocalDate last = owed.last(requirement);
        LocalDate cure = owed.asOf.isBefore(last) ? last : owed.cure(requirement);
        expect(
                outcome.id() + ": deadline",
                outcome.deadline(),
                outcome.deadline().equals(cure) ? cure : last);
        expect(outcome.id() + ": status", outcome.status(), status(requirement, outcome));
        Amount missing =
                outcome.status().satisfied() ? Amount.ZERO : outcome.required().minusOrZero(outcome.counted());
        expect(outcome.id() + ": missing", outcome.missing(), missing);
        boolean several = requirement.demand().ways().size() > 1;
        boolean open = several && !outcome.status().satisfied();
        if (outcome.closest().isPresent() && !open) {
            violations.add(outcome.id() + ": closest: is [" + outcome.closest() + "], expected none");
        }
        // Of alternatives that one is checked which is said to satisfy the requirement, or else any.
        violations.addAll(requirement.demand().ways().stream()
                .filter(way -> outcome.satisfiedBy()
                        .filter(id -> isWay(requirement, id))
                        .map(way.id()::equals)
                        .orElse(true))
                .filter(way -> !open || outcome.closest().equals(way.name()))
                .map(way -> new UseCheck(evaluation, owed, worths, credits).violations(requirement, outcome, way))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> List.of(outcome.id() + ": closest: is [" + outcome.closest() + "], which is no way")));
    }

    private static boolean isWay(Requirement requirement, String id) {
        return requirement.demand().ways().stream().anyMatch(way -> way.id().equals(id) && !way.factsOnly());
    }

    private RequirementStatus status(Requirement requirement, RequirementOutcome outcome) {
        if (!owed.applies(requirement)) {
            return RequirementStatus.NOT_APPLICABLE;
        }
        boolean reached = owed.amountsSet(requirement) && outcome.counted().compareTo(outcome.required()) >= 0;
        List<String> otherwise = owed.otherwise(requirement, outcome.deadline());
        if (reached || !otherwise.isEmpty()) {
            Optional<String> by = outcome.satisfiedBy();
            boolean several =
                    !otherwise.isEmpty() || requirement.demand().ways().size() > 1;
            if (by.isPresent() != several || (!reached && !otherwise.contains(by.orElse("")))) {
                violations.add(outcome.id() + ": satisfied by " + by + ", expected one of " + otherwise);
            }
            return RequirementStatus.MET;
        }
        if (owed.waived(requirement)) {
            return RequirementStatus.WAIVED;
        }
        if (!owed.amountsSet(requirement)) {
            return RequirementStatus.UNDETERMINED;
        }
        boolean moreTime =
                owed.cure(requirement).isAfter(outcome.deadline()) && !owed.asOf.isBefore(outcome.deadline());
        return outcome.deadline().isAfter(owed.asOf) || moreTime ? RequirementStatus.OPEN : RequirementStatus.UNMET;
    }

    private void joint(JointShortfall joint) {
        Amount missing = joint.requirements().stream()
                .flatMap(id -> evaluation.requirement(id).stream())
                .map(RequirementOutcome::missing)
                .reduce(Amount.ZERO, Amount::plus);
        expect("joint shortfall of " + joint.requirements(), joint.missing(), missing);
        if (missing.isZero() || joint.requirements().size() < 2) {
            violations.add("joint shortfall of " + joint.requirements() + ": is none");
        }
    }

    private Verdict verdict() {
        Set<RequirementStatus> statuses = evaluation.requirements().stream()
                .map(RequirementOutcome::status)
                .collect(Collectors.toSet());
        if (statuses.contains(RequirementStatus.UNMET)) {
            return Verdict.NON_COMPLIANT;
        }
        if (owed.schedule.unpublished() || statuses.contains(RequirementStatus.UNDETERMINED)) {
            return Verdict.UNDETERMINED;
        }
        if (statuses.contains(RequirementStatus.OPEN)) {
            return Verdict.IN_PROGRESS;
        }
        return Set.of(RequirementStatus.NOT_APPLICABLE).containsAll(statuses) ? Verdict.EXEMPT : Verdict.COMPLIANT;
    }

    private void expect(String what, Object actual, Object expected) {
        if (!actual.equals(expected)) {
            violations.add(what + ": is [" + actual + "], expected [" + expected + "]");
        }
    }
}
