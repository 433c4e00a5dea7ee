package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The third stage: counts under every set of answers to what is not known. */
final class Answers {

    private final Setting setting;
    private final DirectCount direct;
    private final Sharing sharing;
    private final Map<CountKey, List<List<Optional<Count>>>> counts = new HashMap<>();
    private final Map<RequirementId, Optional<Terms>> terms = new HashMap<>();

    /**
     * A requirement up to a day under some of the limits of the schedule and within some others, which are named by their
     * place: it is quick to compare.
     */
    private record CountKey(
            RequirementId requirement, LocalDate deadline, List<Integer> limits, List<Integer> within) {}

    Answers(Setting setting, List<ValuedCredit> transcript) {
        this.setting = setting;
        this.direct = new DirectCount(transcript);
        this.sharing = new Sharing();
        setting.schedule()
                .requirements()
                .forEach(requirement -> terms.put(requirement.id(), setting.terms(requirement)));
    }

    /** {@return what holds under every set of answers; bit {@code i} of the index says that what is in place {@code i} is not so} */
    List<Answer> all(List<Condition.Leaf> unknown) {
        List<Answer> answers = new ArrayList<>(1 << unknown.size());
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<Condition.Leaf, Boolean> assumed = new LinkedHashMap<>();
            for (int i = 0; i < unknown.size(); i++) {
                assumed.put(unknown.get(i), (bits & bit(i, unknown.size())) == 0);
            }
            answers.add(under(assumed));
        }
        return answers;
    }

    /** {@return the bit of a place: the first place changes slowest, so that ties go to true before false in order} */
    static int bit(int place, int places) {
        return 1 << (places - 1 - place);
    }

    private Answer under(Map<Condition.Leaf, Boolean> assumed) {
        Circumstances circumstances = setting.circumstances().assuming(assumed);
        List<Relation> relations = setting.schedule().relations().stream()
                .filter(relation -> relation.when().holds(circumstances))
                .toList();
        Set<RequirementId> cured = new HashSet<>();
        while (true) {
            List<Claim> claims = setting.schedule().requirements().stream()
                    .map(requirement -> claim(requirement, circumstances, cured.contains(requirement.id())))
                    .toList();
            Sharing.Settlement settled = sharing.settle(claims, relations);
            // Only what is short on its deadline is given more time.
            List<RequirementId> curable = settled.claims().stream()
                    .filter(this::curable)
                    .map(claim -> claim.requirement().id())
                    .toList();
            if (!cured.addAll(curable)) {
                return new Answer(
                        assumed,
                        settled.claims(),
                        settled.claims().stream().map(this::outcome).toList(),
                        settled.joint());
            }
        }
    }

    private boolean curable(Claim claim) {
        Optional<Terms> dates = terms(claim.requirement());
        return claim.asks()
                && claim.undetermined().isEmpty()
                && !claim.tally().reached()
                && dates.filter(d -> d.cure().isAfter(d.last())).isPresent()
                && !setting.asOf().isBefore(dates.get().last());
    }

    private Optional<Terms> terms(Requirement requirement) {
        return terms.getOrDefault(requirement.id(), Optional.empty());
    }

    private Claim claim(Requirement requirement, Circumstances circumstances, boolean cured) {
        Optional<Terms> known = terms(requirement);
        Optional<String> because = because(requirement, circumstances);
        if (because.isPresent() || known.isEmpty()) {
            return new Claim(
                    requirement,
                    because,
                    List.of(nothing(requirement, known)),
                    Optional.empty(),
                    false,
                    known.map(Terms::last).orElse(setting.deadline()),
                    because.isPresent() ? Optional.empty() : Optional.of(UndeterminedCause.FACT));
        }
        Terms dates = known.get();
        LocalDate deadline = cured ? dates.cure() : dates.last();
        Claim claim = new Claim(
                requirement,
                because,
                tallies(requirement, circumstances, dates, deadline),
                otherwise(requirement, circumstances, deadline),
                waived(requirement.id(), dates.last()),
                deadline,
                dates.amountSet() ? Optional.empty() : Optional.of(UndeterminedCause.AMOUNT_UNKNOWN));
        return claim.asks() ? claim : claim.shortest();
    }

    private static Tally nothing(Requirement requirement, Optional<Terms> known) {
        List<Demand.Way> ways = requirement.demand().ways();
        Demand.Way shown =
                ways.stream().filter(way -> !way.factsOnly()).findFirst().orElse(ways.get(0));
        return new Tally(
                shown,
                shown.parts().stream()
                        .map(leaf -> Count.nothing(
                                leaf instanceof Demand.Credits ? Unit.CREDITS : Unit.COMPLETIONS,
                                leaf instanceof Demand.Counted counted
                                        ? known.map(dates -> dates.part(counted).required())
                                                .orElse(Amount.ZERO)
                                        : Amount.of(1)))
                        .toList());
    }

    /** {@return why a requirement does not apply, as a phrase, empty if it does} */
    private Optional<String> because(Requirement requirement, Circumstances circumstances) {
        if (setting.license().exemptions().contains(requirement.id())) {
            return Optional.of("exempt on a stated ground");
        }
        return requirement
                .when()
                .failing(circumstances)
                .map(Condition::negate)
                .map(Condition::describe)
                .or(() -> requirement.supersededBy().stream()
                        .filter(id -> setting.schedule()
                                .find(id)
                                .filter(other -> because(other, circumstances).isEmpty())
                                .isPresent())
                        .findFirst()
                        .map(id -> id + " applies in its place"))
                .or(() -> terms(requirement).flatMap(this::notOwed));
    }

    private Optional<String> notOwed(Terms dates) {
        if (dates.due().isAfter(setting.deadline())) {
            return Optional.of("due by " + dates.due());
        }
        return dates.nothingRequired() ? Optional.of("nothing is required on this deadline") : Optional.empty();
    }

    /** {@return what is counted for each way; ways that take facts alone only where there is no other} */
    private List<Tally> tallies(Requirement requirement, Circumstances circumstances, Terms dates, LocalDate deadline) {
        List<Demand.Way> ways = requirement.demand().ways();
        List<List<Optional<Count>>> counted = counts(requirement, ways, circumstances, dates, deadline);
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
            Requirement requirement,
            List<Demand.Way> ways,
            Circumstances circumstances,
            Terms dates,
            LocalDate deadline) {
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
        return counts.computeIfAbsent(new CountKey(requirement.id(), deadline, active, within), key -> {
            List<Limit> bounds = active.stream().map(limits::get).toList();
            List<List<Eligibility.Term>> outer = within.stream()
                    .map(i -> outer(relations.get(i).outer().orElseThrow()))
                    .toList();
            return ways.stream()
                    .map(way -> way.parts().stream()
                            .map(leaf -> leaf instanceof Demand.Counted demand
                                    ? Optional.of(count(demand, dates, deadline, outer, bounds))
                                    : Optional.<Count>empty())
                            .toList())
                    .toList();
        });
    }

    private Count count(
            Demand.Counted demand,
            Terms dates,
            LocalDate deadline,
            List<List<Eligibility.Term>> outer,
            List<Limit> bounds) {
        Terms.Part part = dates.part(demand);
        Eligibility.Term own = new Eligibility.Term(demand.eligible(), dates.range(part, deadline));
        return direct.count(demand, part.required(), new Eligibility(own, outer), bounds);
    }

    /** {@return what each way of an outer requirement asks of a lot} */
    private List<Eligibility.Term> outer(RequirementId id) {
        return setting.schedule().find(id).flatMap(this::terms).stream()
                .flatMap(dates -> dates.parts().stream()
                        .map(part -> new Eligibility.Term(part.demand().eligible(), dates.range(part, dates.last()))))
                .toList();
    }

    private Optional<String> otherwise(Requirement requirement, Circumstances circumstances, LocalDate deadline) {
        LocalDate lastDay = setting.asOf().isBefore(deadline) ? setting.asOf() : deadline;
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
                        tally.reached() && claim.undetermined().isEmpty()
                                ? tally.way().id()
                                : claim.otherwise().orElseThrow())
                : Optional.empty();
        return RequirementOutcome.builder()
                .id(claim.requirement().id())
                .title(claim.requirement().title())
                .status(status)
                .unit(tally.unit())
                .required(tally.required())
                .counted(tally.counted())
                .missing(status.satisfied() ? Amount.ZERO : tally.missing())
                .deadline(claim.deadline())
                .citations(claim.requirement().citations())
                .satisfiedBy(satisfiedBy)
                .undeterminedBy(status == RequirementStatus.UNDETERMINED ? claim.undetermined() : Optional.empty())
                .because(claim.because())
                .limitedBy(tally.limitedBy())
                .uncovered(status.satisfied() ? List.of() : tally.uncovered())
                .build();
    }

    private RequirementStatus status(Claim claim) {
        if (!claim.applies()) {
            return RequirementStatus.NOT_APPLICABLE;
        }
        boolean reached = claim.undetermined().isEmpty() && claim.tally().reached();
        if (reached || claim.otherwise().isPresent()) {
            return RequirementStatus.MET;
        }
        if (claim.waived()) {
            return RequirementStatus.WAIVED;
        }
        if (claim.undetermined().isPresent()) {
            return RequirementStatus.UNDETERMINED;
        }
        return claim.deadline().isAfter(setting.asOf()) ? RequirementStatus.OPEN : RequirementStatus.UNMET;
    }

    private boolean waived(RequirementId id, LocalDate deadline) {
        return setting.license().waivers().stream()
                .filter(waiver -> waiver.covers(deadline))
                .anyMatch(waiver -> waiver.requirement()
                        .map(id::equals)
                        .orElseGet(() -> setting.ruleBook().defaultWaiverScope().contains(id)));
    }
}
