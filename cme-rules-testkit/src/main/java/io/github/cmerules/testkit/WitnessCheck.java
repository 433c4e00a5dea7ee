package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An independent check of an evaluation against rule book, license and transcript.
 *
 * <p>It shares no code with the counting: it reads the uses and rejections that the evaluation states, and says where they
 * break a rule. It proves that the way of counting is legal, that amounts and verdict follow from it, and that nothing
 * that could be counted freely was left out; it does not prove that a division between rivals is the best one.
 */
public final class WitnessCheck {

    private static final Amount ONE = Amount.of(1);

    /** Of equal lines of one activity an earned one stands, then the best shown, then the first by id. */
    private static final Comparator<Credit> STANDS_FIRST = Comparator.comparing(Credit::planned)
            .thenComparing(Credit::evidence, Comparator.reverseOrder())
            .thenComparing(credit -> -credit.approvals().size())
            .thenComparing(Credit::id);

    private final Situation situation;
    private final Evaluation evaluation;
    private final RuleBook book;
    private final Edition edition;
    private final Schedule schedule;
    private final Circumstances circumstances;
    private final LocalDate deadline;
    private final Set<Fact> unknown = new TreeSet<>();
    private final Map<String, Credit> credits = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private WitnessCheck(Situation situation, Evaluation evaluation) {
        this.situation = situation;
        this.evaluation = evaluation;
        this.book = situation.ruleBook();
        this.deadline = situation.deadline(evaluation);
        var readings = new HashMap<>(book.chosenReadings());
        readings.putAll(situation.options().interpretations());
        this.circumstances = book.circumstances(situation.license(), evaluation.cycle(), deadline, readings);
        this.edition = book.edition(deadline).orElseThrow();
        this.schedule = edition.schedules().stream()
                .filter(candidate -> candidate.when().holds(circumstances))
                .findFirst()
                .orElseThrow();
        book.allCodes().facts().keySet().stream()
                .filter(fact -> circumstances.known(fact).isEmpty())
                .forEach(unknown::add);
        situation.credits().forEach(credit -> credits.put(credit.id(), credit));
    }

    /**
     * {@return what is wrong with an evaluation, in sentences; empty if nothing is}
     *
     * @param situation what was evaluated
     * @param evaluation the evaluation to be checked
     */
    public static List<String> violations(Situation situation, Evaluation evaluation) {
        return new WitnessCheck(situation, evaluation).run();
    }

    private List<String> run() {
        expect(evaluation.ruleBook().edition().equals(edition.id()), "edition", evaluation.ruleBook(), edition.id());
        expect(
                evaluation.asOf().equals(situation.options().asOf().orElse(deadline)),
                "asOf",
                evaluation.asOf(),
                situation.options().asOf());
        List<String> ids =
                evaluation.credits().stream().map(CreditOutcome::id).sorted().toList();
        expect(ids.equals(credits.keySet().stream().sorted().toList()), "credits of the result", ids, credits.keySet());
        var stated =
                evaluation.requirements().stream().map(RequirementOutcome::id).toList();
        var owed = schedule.requirements().stream().map(Requirement::id).toList();
        expect(stated.equals(owed), "requirements of the result", stated, owed);
        if (violations.isEmpty()) {
            for (int i = 0; i < owed.size(); i++) {
                requirement(
                        schedule.requirements().get(i),
                        evaluation.requirements().get(i));
            }
            schedule.limits().stream().filter(limit -> inForce(limit.when())).forEach(this::limit);
            schedule.relations().stream()
                    .filter(relation -> relation.exclusive() && inForce(relation.when()))
                    .forEach(this::exclusive);
            evaluation.joint().forEach(this::joint);
            verdict();
        }
        return List.copyOf(violations);
    }

    // ---- One requirement ----------------------------------------------------------------------------------------

    private void requirement(Requirement requirement, RequirementOutcome outcome) {
        Demand.Counted demand = counted(requirement).orElse(null);
        Amount required = ONE;
        if (demand instanceof Demand.Credits inCredits) {
            required = inCredits
                    .required()
                    .amount(circumstances.timeline(), id -> Optional.empty())
                    .orElse(Amount.ZERO);
        } else if (demand instanceof Demand.Completions completions) {
            required = Amount.of(completions.required());
        }
        String name = outcome.id().code();
        Amount used = sum(evaluation.credits().stream()
                .map(credit -> used(credit, outcome))
                .toList());
        expect(outcome.counted().equals(used), name + ": counted is not the sum of the uses", outcome.counted(), used);
        expect(outcome.required().equals(required), name + ": required", outcome.required(), required);
        expect(outcome.deadline().equals(deadline), name + ": deadline", outcome.deadline(), deadline);
        Amount missing = required.minusOrZero(used);
        boolean missingFits = outcome.status().satisfied()
                ? outcome.missing().isZero()
                : outcome.missing().equals(missing)
                        || (outcome.status() == RequirementStatus.UNDETERMINED
                                && outcome.missing().isZero());
        expect(missingFits, name + ": missing", outcome.missing(), missing);
        status(requirement, outcome, used.compareTo(required) >= 0);
        boolean silent = evaluation.credits().stream()
                .allMatch(credit -> used(credit, outcome).isZero()
                        && rejected(credit, outcome).isEmpty());
        boolean applies = outcome.status() != RequirementStatus.NOT_APPLICABLE;
        expect(applies || silent, name + ": counts credits without applying", outcome.status(), "no uses");
        // What is shown is the worst completion; there the requirement may not apply.
        boolean mayBeSilent = dependsOnUnknown(requirement.when());
        if (demand != null && applies && !(silent && mayBeSilent)) {
            evaluation.credits().forEach(credit -> parts(demand, outcome, credit));
            if (demand instanceof Demand.Coverage coverage) {
                covered(coverage, outcome);
            }
        }
    }

    private void status(Requirement requirement, RequirementOutcome outcome, boolean reached) {
        RequirementStatus status = outcome.status();
        boolean exempt = situation.license().exemptions().contains(requirement.id());
        boolean open = dependsOnUnknown(requirement.when());
        boolean applies = !exempt && (open || requirement.when().holds(circumstances));
        boolean otherwise = otherwise(requirement);
        boolean perhapsOtherwise = leaves(requirement).stream()
                .anyMatch(leaf -> leaf instanceof Demand.Holds holds && unknown.contains(holds.fact()));
        boolean waived = situation.license().waivers().stream()
                .anyMatch(waiver -> waiver.covers(deadline)
                        && waiver.requirement()
                                .map(requirement.id()::equals)
                                .orElse(book.defaultWaiverScope().contains(requirement.id())));
        boolean late = !deadline.isAfter(evaluation.asOf());
        boolean legal = switch (status) {
            case NOT_APPLICABLE -> !applies || open;
            case MET -> applies && (reached || otherwise || open || perhapsOtherwise);
            case UNMET, OPEN ->
                applies && !reached && !otherwise && !waived && late == (status == RequirementStatus.UNMET);
            case WAIVED -> applies && waived && !otherwise && (!reached || open);
            case UNDETERMINED -> applies && !waived && (open || perhapsOtherwise || rivals(requirement));
        };
        expect(
                legal,
                outcome.id() + ": status",
                status,
                "applies=" + applies + " reached=" + reached + " otherwise=" + otherwise + " waived=" + waived
                        + " late=" + late + " unknown=" + unknown);
    }

    /** {@return whether an unknown fact may decide through another requirement or a limit} */
    private boolean rivals(Requirement requirement) {
        return schedule.limits().stream()
                        .anyMatch(limit -> limit.toward().equals(requirement.id()) && dependsOnUnknown(limit.when()))
                || schedule.relations().stream()
                        .anyMatch(relation -> relation.requirements().contains(requirement.id()) && !unknown.isEmpty());
    }

    private boolean otherwise(Requirement requirement) {
        LocalDate last = evaluation.asOf().isBefore(deadline) ? evaluation.asOf() : deadline;
        return situation.license().fulfilled().stream()
                        .anyMatch(done -> done.requirement().equals(requirement.id())
                                && done.on().filter(last::isBefore).isEmpty())
                || leaves(requirement).stream()
                        .anyMatch(leaf -> leaf instanceof Demand.Holds holds
                                && circumstances.known(holds.fact()).orElse(false));
    }

    // ---- One credit for one requirement ---------------------------------------------------------------------------

    /** Each part of a credit is used or rejected, for the first reason that holds. */
    private void parts(Demand.Counted demand, RequirementOutcome outcome, CreditOutcome credit) {
        Map<RejectionReason, Amount> expected = new EnumMap<>(RejectionReason.class);
        Amount eligible = Amount.ZERO;
        Set<RejectionReason> lacks = new TreeSet<>(Comparator.reverseOrder());
        boolean matches = false;
        for (Lot lot : lots(credit)) {
            Optional<RejectionReason> reason = lack(demand, lot);
            reason.ifPresent(lacks::add);
            matches |= reason.isEmpty();
            reason = reason.or(() -> standing(lot.credit(), demand));
            if (reason.isEmpty()) {
                eligible = eligible.plus(lot.worth());
            } else if (outcome.unit() == Unit.CREDITS) {
                expected.merge(reason.get(), lot.worth(), Amount::plus);
            }
        }
        if (outcome.unit() == Unit.COMPLETIONS) {
            Credit line = line(credit);
            Optional<RejectionReason> reason =
                    matches ? standing(line, demand) : lacks.stream().findFirst();
            reason.ifPresent(r -> expected.put(r, ONE));
            eligible = reason.isEmpty() ? ONE : Amount.ZERO;
        }
        expected.remove(RejectionReason.WRONG_TOPIC);
        expected.values().removeIf(Amount::isZero);
        Map<RejectionReason, Amount> actual = rejected(credit, outcome);
        Amount counted = used(credit, outcome);
        Amount leftOver = sum(List.of(
                actual.getOrDefault(RejectionReason.OVER_LIMIT, Amount.ZERO),
                actual.getOrDefault(RejectionReason.USED_ELSEWHERE, Amount.ZERO)));
        String name = credit.id() + " for " + outcome.id();
        if (actual.containsKey(RejectionReason.OVER_LIMIT)) {
            expect(someLimitIsFull(outcome, credit), name + ": is over no limit", actual, "counted");
        }
        if (actual.containsKey(RejectionReason.USED_ELSEWHERE)) {
            expect(usedByRival(outcome, credit), name + ": is used by no rival", actual, "counted");
        }
        actual.remove(RejectionReason.OVER_LIMIT);
        actual.remove(RejectionReason.USED_ELSEWHERE);
        expect(actual.equals(expected), name + ": rejections", actual, expected);
        boolean all = demand instanceof Demand.Coverage
                ? counted.compareTo(eligible) <= 0
                : counted.plus(leftOver).equals(eligible);
        expect(all, name + ": counted and left over are not what is eligible", counted + " + " + leftOver, eligible);
    }

    private Optional<RejectionReason> lack(Demand.Counted demand, Lot lot) {
        return eligible(demand).mismatch(lot).map(mismatch -> switch (mismatch.lack()) {
            case TOPIC -> RejectionReason.WRONG_TOPIC;
            case CATEGORY -> RejectionReason.WRONG_CATEGORY;
            case APPROVAL -> RejectionReason.NOT_APPROVED;
            case EVIDENCE -> RejectionReason.INSUFFICIENT_EVIDENCE;
            case DATE -> RejectionReason.OUTSIDE_WINDOW;
        });
    }

    private Optional<RejectionReason> standing(Credit credit, Demand.Counted demand) {
        if (credit.evidence().compareTo(situation.options().minimumEvidence()) < 0) {
            return Optional.of(RejectionReason.INSUFFICIENT_EVIDENCE);
        }
        if (duplicate(credit)) {
            return Optional.of(RejectionReason.DUPLICATE);
        }
        if (credit.planned()) {
            return Optional.of(RejectionReason.PLANNED);
        }
        if (credit.completedOn().isAfter(evaluation.asOf())) {
            return Optional.of(RejectionReason.AFTER_AS_OF);
        }
        DateRange window = demand.window().resolve(circumstances.timeline()).orElseThrow();
        return window.contains(credit.completedOn()) && !credit.completedOn().isAfter(deadline)
                ? Optional.empty()
                : Optional.of(RejectionReason.OUTSIDE_WINDOW);
    }

    private boolean duplicate(Credit credit) {
        if (edition.duplicates() == DuplicatePolicy.EVERY_CLAIM
                || credit.activityId().isEmpty()) {
            return false;
        }
        List<Credit> lines = situation.credits().stream()
                .filter(other -> other.activityId().equals(credit.activityId()))
                .toList();
        LocalDate day = lines.stream()
                .min(Comparator.comparing(Credit::planned).thenComparing(Credit::completedOn))
                .orElse(credit)
                .completedOn();
        return !credit.completedOn().equals(day)
                || lines.stream()
                        .filter(other -> other.completedOn().equals(day)
                                && other.category().equals(credit.category())
                                && other.topics().equals(credit.topics())
                                && other.amount().equals(credit.amount())
                                && other.minutes().equals(credit.minutes()))
                        .anyMatch(other -> STANDS_FIRST.compare(other, credit) < 0);
    }

    private List<Lot> lots(CreditOutcome outcome) {
        Credit credit = line(outcome);
        Lot claimed = new Lot(
                credit, credit.amount(), credit.category(), book.allCodes().closure(credit.topics()));
        List<Lot> lots = List.of(claimed);
        Optional<Valuation> valuation = edition.valuations().stream()
                .filter(candidate -> candidate.of().matches(claimed))
                .findFirst();
        if (valuation.orElse(null) instanceof Exchange exchange) {
            lots = exchange.shares().stream()
                    .map(share -> new Lot(
                            credit,
                            share.worth().of(credit, 0),
                            share.category().orElse(claimed.category()),
                            share.topics().map(book.allCodes()::closure).orElse(claimed.topics())))
                    .toList();
        } else if (valuation.orElse(null) instanceof Valuation.WhenCovered covered) {
            expect(
                    outcome.worth().isZero() || outcome.worth().equals(covered.worth()),
                    credit.id() + ": worth",
                    outcome.worth(),
                    "0 or " + covered.worth());
            Lot line = new Lot(credit, Amount.ZERO, claimed.category(), claimed.topics());
            Lot whole = new Lot(credit, outcome.worth(), covered.category(), covered.topics());
            lots = outcome.worth().isZero() ? List.of(line) : List.of(line, whole);
        }
        Amount worth = sum(lots.stream().map(Lot::worth).toList());
        expect(outcome.worth().equals(worth), credit.id() + ": worth", outcome.worth(), worth);
        expect(
                outcome.claimed().equals(credit.amount()),
                credit.id() + ": claimed",
                outcome.claimed(),
                credit.amount());
        return lots;
    }

    private void covered(Demand.Coverage demand, RequirementOutcome outcome) {
        Set<Demand.Coverage.Part> open = new LinkedHashSet<>(demand.parts());
        List<CreditOutcome> lines = evaluation.credits().stream()
                .filter(credit -> standing(line(credit), demand).isEmpty())
                .sorted(Comparator.comparing(
                                (CreditOutcome credit) -> line(credit).completedOn())
                        .thenComparing(CreditOutcome::id))
                .toList();
        String completing = "";
        for (CreditOutcome credit : lines) {
            List<Lot> lots = lots(credit);
            open.removeIf(part -> lots.stream().anyMatch(lot -> part.covers().matches(lot)));
            completing = completing.isEmpty() && open.isEmpty() ? credit.id() : completing;
        }
        String expected = completing;
        List<String> actual = evaluation.credits().stream()
                .filter(credit -> !used(credit, outcome).isZero()
                        || rejected(credit, outcome).containsKey(RejectionReason.USED_ELSEWHERE))
                .map(CreditOutcome::id)
                .toList();
        expect(
                actual.equals(expected.isEmpty() ? List.of() : List.of(expected)),
                outcome.id() + ": is completed by",
                actual,
                expected);
    }

    // ---- Limits and relations -----------------------------------------------------------------------------------

    private void limit(Limit limit) {
        Amount counted = Amount.ZERO;
        for (CreditOutcome credit : evaluation.credits()) {
            counted = counted.plus(under(limit, credit));
        }
        expect(counted.compareTo(limit.atMost()) <= 0, "limit [" + limit.title() + "]", counted, limit.atMost());
    }

    /** {@return the least that a credit puts under a limit, if what is used of it comes from other lots first} */
    private Amount under(Limit limit, CreditOutcome credit) {
        Amount used = sum(credit.uses().stream()
                .filter(use -> use.requirement().equals(limit.toward()))
                .map(Use::amount)
                .toList());
        if (used.isZero()) {
            return used;
        }
        Demand.Counted demand =
                schedule.find(limit.toward()).flatMap(WitnessCheck::counted).orElseThrow();
        Amount free = sum(lots(credit).stream()
                .filter(lot -> lack(demand, lot).isEmpty() && !limit.credits().matches(lot))
                .map(Lot::worth)
                .toList());
        return used.minusOrZero(free);
    }

    private boolean someLimitIsFull(RequirementOutcome outcome, CreditOutcome credit) {
        return schedule.limits().stream()
                .filter(limit -> limit.toward().equals(outcome.id()) && !failsSurely(limit.when()))
                .filter(limit -> lots(credit).stream().anyMatch(limit.credits()::matches))
                .anyMatch(limit -> sum(evaluation.credits().stream()
                                .map(other -> under(limit, other))
                                .toList())
                        .equals(limit.atMost()));
    }

    private boolean usedByRival(RequirementOutcome outcome, CreditOutcome credit) {
        return schedule.relations().stream()
                .filter(relation ->
                        !failsSurely(relation.when()) && relation.requirements().contains(outcome.id()))
                .anyMatch(relation -> credit.uses().stream()
                        .anyMatch(use -> !use.requirement().equals(outcome.id())
                                && relation.requirements().contains(use.requirement())));
    }

    private void exclusive(Relation relation) {
        for (CreditOutcome credit : evaluation.credits()) {
            List<Use> uses = credit.uses().stream()
                    .filter(use -> relation.requirements().contains(use.requirement()))
                    .toList();
            boolean whole = uses.stream()
                    .anyMatch(use -> evaluation
                            .requirement(use.requirement())
                            .filter(outcome -> outcome.unit() == Unit.COMPLETIONS)
                            .isPresent());
            Amount used = sum(uses.stream().map(Use::amount).toList());
            expect(
                    whole ? uses.size() == 1 : used.compareTo(credit.worth()) <= 0,
                    credit.id() + ": serves more than one of " + relation.requirements(),
                    uses,
                    credit.worth());
        }
    }

    private void joint(JointShortfall joint) {
        Amount missing = sum(joint.requirements().stream()
                .flatMap(id -> evaluation.requirement(id).stream())
                .map(RequirementOutcome::missing)
                .toList());
        expect(
                joint.missing().equals(missing)
                        && !missing.isZero()
                        && joint.requirements().size() > 1,
                "joint shortfall of " + joint.requirements(),
                joint.missing(),
                missing);
    }

    // ---- The verdict --------------------------------------------------------------------------------------------

    private void verdict() {
        Set<RequirementStatus> statuses = new TreeSet<>();
        evaluation.requirements().forEach(outcome -> statuses.add(outcome.status()));
        Set<Verdict> legal;
        if (schedule.unpublished()) {
            legal = Set.of(Verdict.UNDETERMINED);
        } else if (statuses.contains(RequirementStatus.UNMET)) {
            legal = Set.of(Verdict.NON_COMPLIANT);
        } else if (statuses.contains(RequirementStatus.UNDETERMINED)) {
            // Which of two is short may be unknown, and yet certain that one of them is.
            legal = Set.of(Verdict.UNDETERMINED, Verdict.NON_COMPLIANT, Verdict.IN_PROGRESS);
        } else if (statuses.contains(RequirementStatus.OPEN)) {
            legal = Set.of(Verdict.IN_PROGRESS);
        } else if (Set.of(RequirementStatus.NOT_APPLICABLE).containsAll(statuses)) {
            legal = Set.of(Verdict.EXEMPT);
        } else {
            legal = Set.of(Verdict.COMPLIANT);
        }
        expect(legal.contains(evaluation.verdict()), "verdict", evaluation.verdict(), legal + " for " + statuses);
    }

    // ---- Small things -------------------------------------------------------------------------------------------

    private boolean dependsOnUnknown(Condition condition) {
        return condition.facts().stream().anyMatch(unknown::contains);
    }

    private boolean inForce(Condition condition) {
        return !dependsOnUnknown(condition) && condition.holds(circumstances);
    }

    private boolean failsSurely(Condition condition) {
        return !dependsOnUnknown(condition) && !condition.holds(circumstances);
    }

    private static List<Demand.Leaf> leaves(Requirement requirement) {
        return requirement.demand().leaves();
    }

    private static Optional<Demand.Counted> counted(Requirement requirement) {
        return leaves(requirement).stream()
                .filter(Demand.Counted.class::isInstance)
                .map(Demand.Counted.class::cast)
                .findFirst();
    }

    static CreditPredicate eligible(Demand.Counted demand) {
        if (demand instanceof Demand.Credits inCredits) {
            return inCredits.eligible();
        }
        return demand instanceof Demand.Completions completions
                ? completions.eligible()
                : new CreditPredicate.AnyOf(((Demand.Coverage) demand)
                        .parts().stream().map(Demand.Coverage.Part::covers).toList());
    }

    private Credit line(CreditOutcome credit) {
        return Objects.requireNonNull(credits.get(credit.id()), credit.id());
    }

    private static Amount used(CreditOutcome credit, RequirementOutcome outcome) {
        return sum(credit.uses().stream()
                .filter(use -> use.requirement().equals(outcome.id()))
                .map(Use::amount)
                .toList());
    }

    private static Map<RejectionReason, Amount> rejected(CreditOutcome credit, RequirementOutcome outcome) {
        Map<RejectionReason, Amount> byReason = new TreeMap<>();
        for (Rejection rejection : credit.rejections()) {
            if (rejection.requirement().equals(outcome.id())) {
                byReason.merge(rejection.reason(), rejection.amount(), Amount::plus);
            }
        }
        return byReason;
    }

    private static Amount sum(List<Amount> amounts) {
        return amounts.stream().reduce(Amount.ZERO, Amount::plus);
    }

    private void expect(boolean legal, String what, Object actual, Object expected) {
        if (!legal) {
            violations.add(what + ": is [" + actual + "], expected [" + expected + "]");
        }
    }
}
