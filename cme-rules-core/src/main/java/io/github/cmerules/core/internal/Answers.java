package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
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
import java.util.stream.Stream;

/** The third stage: counts under every set of answers to what is not known. */
final class Answers {

    private final Setting setting;
    private final DirectCount direct;
    private final Sharing sharing;
    private final Map<CountKey, List<List<Optional<Count>>>> counts = new HashMap<>();

    /**
     * A requirement under some of the limits of the schedule and within some others, which are named by their place: it is
     * quick to compare.
     */
    private record CountKey(RequirementId requirement, List<Integer> limits, List<Integer> within) {}

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
        List<Tally> tallies = tallies(requirement, circumstances);
        Optional<String> because = setting.license().exemptions().contains(requirement.id())
                ? Optional.of("exempt on a stated ground")
                : requirement
                        .when()
                        .failing(circumstances)
                        .map(Condition::negate)
                        .map(Condition::describe);
        if (because.isPresent()) {
            return new Claim(requirement, because, List.of(tallies.get(0).nothing()), Optional.empty(), false);
        }
        Optional<String> otherwise = otherwise(requirement, circumstances);
        Claim claim = new Claim(requirement, because, tallies, otherwise, waived(requirement.id()));
        return claim.asks() ? claim : claim.shortest();
    }

    /** {@return what is counted for each way; ways that take facts alone only where there is no other} */
    private List<Tally> tallies(Requirement requirement, Circumstances circumstances) {
        List<Demand.Way> ways = requirement.demand().ways();
        List<List<Optional<Count>>> counted = counts(requirement, ways, circumstances);
        List<Tally> tallies = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            List<Count> parts = new ArrayList<>();
            for (int part = 0; part < ways.get(i).parts().size(); part++) {
                Demand.Leaf leaf = ways.get(i).parts().get(part);
                parts.add(counted.get(i).get(part).orElseGet(() -> fact(leaf, circumstances)));
            }
            tallies.add(new Tally(ways.get(i), parts));
        }
        List<Tally> fromTranscript =
                tallies.stream().filter(tally -> !tally.way().factsOnly()).toList();
        return fromTranscript.isEmpty() ? List.of(tallies.get(0)) : fromTranscript;
    }

    private static Count fact(Demand.Leaf leaf, Circumstances circumstances) {
        return Count.fact(leaf instanceof Demand.Holds holds && circumstances.isTrue(holds.fact()));
    }

    /** {@return the count of each part of each way, empty for a fact} */
    private List<List<Optional<Count>>> counts(
            Requirement requirement, List<Demand.Way> ways, Circumstances circumstances) {
        List<Limit> limits = setting.schedule().limits();
        List<Integer> active = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            Limit limit = limits.get(i);
            if (limit.toward().equals(requirement.id()) && limit.when().holds(circumstances)) {
                active.add(i);
            }
        }
        List<Relation> relations = setting.schedule().relations();
        List<Integer> within = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            Relation relation = relations.get(i);
            if (relation.outer().isPresent()
                    && relation.requirements().get(0).equals(requirement.id())
                    && relation.when().holds(circumstances)) {
                within.add(i);
            }
        }
        return counts.computeIfAbsent(new CountKey(requirement.id(), active, within), key -> {
            List<Limit> bounds = active.stream().map(limits::get).toList();
            List<List<Demand.Counted>> outer = within.stream()
                    .map(i -> counted(relations.get(i).outer().orElseThrow()))
                    .toList();
            return ways.stream()
                    .map(way -> way.parts().stream()
                            .map(leaf -> leaf instanceof Demand.Counted demand
                                    ? Optional.of(direct.count(demand, bounds, outer))
                                    : Optional.<Count>empty())
                            .toList())
                    .toList();
        });
    }

    private List<Demand.Counted> counted(RequirementId id) {
        return setting.schedule().find(id).stream()
                .flatMap(requirement -> requirement.demand().leaves().stream())
                .filter(Demand.Counted.class::isInstance)
                .map(Demand.Counted.class::cast)
                .toList();
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
                .filter(Demand.Way::factsOnly)
                .filter(way -> facts(way).allMatch(circumstances::isTrue))
                .min(Comparator.comparing(way ->
                        facts(way).anyMatch(fact -> circumstances.known(fact).isEmpty())))
                .map(Demand.Way::id);
    }

    private static Stream<Fact> facts(Demand.Way way) {
        return way.parts().stream().filter(Demand.Holds.class::isInstance).map(leaf -> ((Demand.Holds) leaf).fact());
    }

    private RequirementOutcome outcome(Claim claim) {
        Tally tally = claim.tally();
        RequirementStatus status = status(claim);
        boolean several = claim.otherwise().isPresent()
                || claim.requirement().demand().ways().size() > 1;
        Optional<String> satisfiedBy = status == RequirementStatus.MET && several
                ? Optional.of(
                        tally.reached() ? tally.way().id() : claim.otherwise().orElseThrow())
                : Optional.empty();
        return RequirementOutcome.builder()
                .id(claim.requirement().id())
                .title(claim.requirement().title())
                .status(status)
                .unit(tally.unit())
                .required(tally.required())
                .counted(tally.counted())
                .missing(status.satisfied() ? Amount.ZERO : tally.missing())
                .deadline(setting.deadline())
                .citations(claim.requirement().citations())
                .satisfiedBy(satisfiedBy)
                .because(claim.because())
                .limitedBy(tally.limitedBy())
                .uncovered(status.satisfied() ? List.of() : tally.uncovered())
                .build();
    }

    private RequirementStatus status(Claim claim) {
        if (!claim.applies()) {
            return RequirementStatus.NOT_APPLICABLE;
        }
        if (claim.tally().reached() || claim.otherwise().isPresent()) {
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
