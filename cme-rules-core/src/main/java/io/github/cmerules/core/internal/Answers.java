package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The third stage: counts under every set of answers to what is not known. */
final class Answers {

    private final Setting setting;
    private final DirectCount direct;
    private final Sharing sharing;
    private final Map<CountKey, Count> counts = new HashMap<>();

    /** A requirement under some of the limits of the schedule, which are named by their place: it is quick to compare. */
    private record CountKey(RequirementId requirement, List<Integer> limits) {}

    Answers(Setting setting, List<ValuedCredit> transcript) {
        this.setting = setting;
        this.direct = new DirectCount(setting, transcript);
        this.sharing = new Sharing();
    }

    /** {@return what holds under every set of answers; bit {@code i} of the index says that fact {@code i} is false} */
    List<Answer> all(List<Fact> unknown) {
        List<Answer> answers = new ArrayList<>(1 << unknown.size());
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<Fact, Boolean> assumed = new TreeMap<>();
            for (int fact = 0; fact < unknown.size(); fact++) {
                assumed.put(unknown.get(fact), (bits & bit(fact, unknown.size())) == 0);
            }
            answers.add(under(assumed));
        }
        return answers;
    }

    /** {@return the bit of a fact: the first fact changes slowest, so that ties go to true before false in order} */
    static int bit(int fact, int facts) {
        return 1 << (facts - 1 - fact);
    }

    private Answer under(Map<Fact, Boolean> assumed) {
        Circumstances circumstances = setting.circumstances().assuming(assumed);
        List<Claim> claims = setting.schedule().requirements().stream()
                .map(requirement -> claim(requirement, circumstances))
                .toList();
        List<Relation> relations = setting.schedule().relations().stream()
                .filter(relation -> relation.when().holds(circumstances))
                .toList();
        Sharing.Settlement settled = sharing.settle(claims, relations);
        return new Answer(
                assumed,
                settled.claims(),
                settled.claims().stream().map(this::outcome).toList(),
                settled.joint());
    }

    private Claim claim(Requirement requirement, Circumstances circumstances) {
        Count count = count(requirement, circumstances);
        Optional<String> because = setting.license().exemptions().contains(requirement.id())
                ? Optional.of("exempt on a stated ground")
                : requirement
                        .when()
                        .failing(circumstances)
                        .map(Condition::negate)
                        .map(Condition::describe);
        if (because.isPresent()) {
            Count nothing = Count.nothing(count.unit(), count.required());
            return new Claim(requirement, because, nothing, Optional.empty(), false);
        }
        Optional<String> otherwise = otherwise(requirement, circumstances);
        return new Claim(requirement, because, count, otherwise, waived(requirement.id()));
    }

    private Count count(Requirement requirement, Circumstances circumstances) {
        List<Limit> limits = setting.schedule().limits();
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            if (limit.toward().equals(requirement.id()) && limit.when().holds(circumstances)) {
                active.add(i);
            }
        }
        return counts.computeIfAbsent(
                new CountKey(requirement.id(), active),
                key -> requirement.demand().ways().stream()
                        .filter(Demand.Counted.class::isInstance)
                        .findFirst()
                        .map(way -> direct.count(
                                (Demand.Counted) way,
                                active.stream().map(limits::get).toList()))
                        .orElseGet(() -> Count.nothing(Unit.COMPLETIONS, Amount.of(1))));
    }

    private Optional<String> otherwise(Requirement requirement, Circumstances circumstances) {
        LocalDate lastDay = setting.asOf().isBefore(setting.deadline()) ? setting.asOf() : setting.deadline();
        for (Fulfillment fulfillment : setting.license().fulfilled()) {
            if (fulfillment.requirement().equals(requirement.id())
                    && fulfillment.on().filter(lastDay::isBefore).isEmpty()) {
                return Optional.of("fulfilled");
            }
        }
        // What is known goes before what is only assumed, so that no reason is given that may be false.
        return requirement.demand().ways().stream()
                .filter(Demand.Holds.class::isInstance)
                .map(way -> ((Demand.Holds) way).fact())
                .filter(circumstances::isTrue)
                .min(Comparator.comparing(fact -> circumstances.known(fact).isEmpty()))
                .map(fact -> "fact:" + fact);
    }

    private RequirementOutcome outcome(Claim claim) {
        Count count = claim.count();
        RequirementStatus status = status(claim);
        boolean several = claim.otherwise().isPresent() || claim.requirement().demand() instanceof Demand.AnyOf;
        Optional<String> satisfiedBy = status == RequirementStatus.MET && several
                ? Optional.of(count.reached() ? "credits" : claim.otherwise().orElseThrow())
                : Optional.empty();
        return RequirementOutcome.builder()
                .id(claim.requirement().id())
                .title(claim.requirement().title())
                .status(status)
                .unit(count.unit())
                .required(count.required())
                .counted(count.counted())
                .missing(status.satisfied() ? Amount.ZERO : count.missing())
                .deadline(setting.deadline())
                .citations(claim.requirement().citations())
                .satisfiedBy(satisfiedBy)
                .because(claim.because())
                .limitedBy(count.limitedBy())
                .uncovered(status.satisfied() ? List.of() : count.uncovered())
                .build();
    }

    private RequirementStatus status(Claim claim) {
        if (!claim.applies()) {
            return RequirementStatus.NOT_APPLICABLE;
        }
        if (claim.count().reached() || claim.otherwise().isPresent()) {
            return RequirementStatus.MET;
        }
        if (claim.waived()) {
            return RequirementStatus.WAIVED;
        }
        return setting.deadline().isAfter(setting.asOf()) ? RequirementStatus.OPEN : RequirementStatus.UNMET;
    }

    private boolean waived(RequirementId id) {
        return setting.license().waivers().stream()
                .filter(waiver -> waiver.covers(setting.deadline()))
                .anyMatch(waiver -> waiver.requirement()
                        .map(id::equals)
                        .orElseGet(() -> setting.ruleBook().defaultWaiverScope().contains(id)));
    }
}
