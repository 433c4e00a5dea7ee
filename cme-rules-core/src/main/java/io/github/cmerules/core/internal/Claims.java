package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.RequirementId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the requirements of one cycle ask for, and what the transcript holds for each as if it had it to itself. */
final class Claims {

    private final int age;
    private final Setting setting;
    private final List<Passage> passages;
    private final DirectCount direct;
    private final Map<CountKey, List<List<Optional<Count>>>> counts = new HashMap<>();
    private final Map<ClaimKey, Claim> claims = new HashMap<>();
    private final Map<RequirementId, Set<Condition.Leaf>> conditions = new HashMap<>();

    /**
     * A requirement up to a day under some of the limits of the schedule and within some others, which are named by their
     * place: it is quick to compare.
     */
    private record CountKey(
            RequirementId requirement, LocalDate deadline, List<Integer> limits, List<Integer> within) {}

    /** A requirement under the answers that concern it. */
    private record ClaimKey(RequirementId requirement, boolean cured, Map<Condition.Leaf, Boolean> concerned) {}

    /**
     * Sets up the requirements of a cycle.
     *
     * @param age which cycle it is: 0 for the one evaluated, 1 for the one before
     * @param setting the cycle
     * @param passages what passes between cycles
     * @param direct what counts one requirement
     */
    Claims(int age, Setting setting, List<Passage> passages, DirectCount direct) {
        this.age = age;
        this.setting = setting;
        this.passages = passages;
        this.direct = direct;
    }

    /**
     * {@return every requirement, in the order of the book}
     *
     * @param circumstances what conditions are decided on
     * @param cured the requirements that have more time because they are short on their deadline
     */
    List<Claim> under(Circumstances circumstances, Set<RequirementId> cured) {
        Set<RequirementId> outer = relations(circumstances).stream()
                .filter(Relation::amongCounted)
                .flatMap(relation -> relation.outer().stream())
                .collect(Collectors.toSet());
        List<Claim> claims = new ArrayList<>();
        for (Requirement requirement : setting.schedule().requirements()) {
            Claim claim = remembered(requirement, circumstances, cured.contains(requirement.id()));
            if (claim.asks()) {
                claims.add(claim);
            } else {
                claims.add(outer.contains(requirement.id()) ? claim.shortestFirst() : claim.shortest());
            }
        }
        return claims;
    }

    /** {@return what a requirement asks for, worked out once for all answers that are the same to it} */
    private Claim remembered(Requirement requirement, Circumstances circumstances, boolean cured) {
        if (circumstances.assumed().isEmpty()) {
            return claim(requirement, circumstances, cured);
        }
        Set<Condition.Leaf> concerning = conditions.computeIfAbsent(requirement.id(), id -> conditions(requirement));
        Map<Condition.Leaf, Boolean> concerned = new HashMap<>();
        circumstances.assumed().forEach((leaf, answer) -> {
            if (concerning.contains(leaf)) {
                concerned.put(leaf, answer);
            }
        });
        return claims.computeIfAbsent(
                new ClaimKey(requirement.id(), cured, concerned), key -> claim(requirement, circumstances, cured));
    }

    /** {@return everything about the license on which a claim depends} */
    private Set<Condition.Leaf> conditions(Requirement requirement) {
        Set<Condition.Leaf> all = new HashSet<>(requirement.conditions());
        for (RequirementId other : requirement.supersededBy()) {
            setting.schedule().find(other).ifPresent(found -> all.addAll(conditions(found)));
        }
        for (Limit limit : setting.schedule().limits()) {
            if (limit.toward().equals(requirement.id())) {
                all.addAll(limit.when().leaves());
            }
        }
        for (Relation relation : setting.schedule().relations()) {
            if (relation.requirements().contains(requirement.id())) {
                all.addAll(relation.when().leaves());
            }
        }
        return all;
    }

    /** {@return what an earlier cycle needs of the credits that pass between cycles} */
    List<Claim> needs(Circumstances circumstances) {
        return under(circumstances, Set.of()).stream()
                .filter(claim -> claim.asks() && claim.requirement().usesUp())
                .toList();
    }

    Circumstances circumstances() {
        return setting.circumstances();
    }

    /** {@return the relations in force} */
    List<Relation> relations(Circumstances circumstances) {
        return setting.schedule().relations().stream()
                .filter(relation -> relation.when().holds(circumstances))
                .toList();
    }

    private Claim claim(Requirement requirement, Circumstances circumstances, boolean cured) {
        Optional<Terms> known = setting.terms(requirement);
        Optional<String> because = because(requirement, circumstances);
        if (because.isPresent() || known.isEmpty()) {
            return new Claim(
                    age,
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
        return new Claim(
                age,
                requirement,
                because,
                tallies(requirement, circumstances, dates, deadline),
                otherwise(requirement, circumstances, deadline),
                requirement.waivedWhen().holds(circumstances) || waived(requirement.id(), dates.last()),
                deadline,
                dates.amountSet() ? Optional.empty() : Optional.of(UndeterminedCause.AMOUNT_UNKNOWN));
    }

    private static Tally nothing(Requirement requirement, Optional<Terms> known) {
        List<Demand.Way> ways = requirement.ways();
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
        return setting.license().exemptions().contains(requirement.id())
                ? Optional.of("exempt on a stated ground")
                : becauseOfTheRule(requirement, circumstances);
    }

    /** An exemption is no reason to owe what a requirement takes the place of: it never hurts. */
    private Optional<String> becauseOfTheRule(Requirement requirement, Circumstances circumstances) {
        return requirement
                .when()
                .failing(circumstances)
                .map(Condition::negate)
                .map(Condition::describe)
                .or(() -> requirement.supersededBy().stream()
                        .filter(id -> setting.schedule()
                                .find(id)
                                .filter(other ->
                                        becauseOfTheRule(other, circumstances).isEmpty())
                                .isPresent())
                        .findFirst()
                        .map(id -> id + " applies in its place"))
                .or(() -> setting.terms(requirement).flatMap(this::notOwed));
    }

    private Optional<String> notOwed(Terms dates) {
        if (dates.due().isAfter(setting.deadline())) {
            return Optional.of("due by " + dates.due());
        }
        if (setting.cycle().filter(cycle -> dates.due().isBefore(cycle.start())).isPresent()) {
            return Optional.of("due in an earlier cycle, by " + dates.due());
        }
        return dates.nothingRequired() ? Optional.of("nothing is required on this deadline") : Optional.empty();
    }

    /** {@return what is counted for each way; ways that take facts alone only where there is no other} */
    private List<Tally> tallies(Requirement requirement, Circumstances circumstances, Terms dates, LocalDate deadline) {
        List<Demand.Way> ways = requirement.ways();
        List<List<Optional<Count>>> counted = counts(requirement, ways, circumstances, dates, deadline);
        List<Tally> tallies = new ArrayList<>(ways.size());
        for (int i = 0; i < ways.size(); i++) {
            if (!ways.get(i).factsOnly()) {
                tallies.add(tally(ways.get(i), counted.get(i), circumstances));
            }
        }
        return tallies.isEmpty() ? List.of(tally(ways.get(0), counted.get(0), circumstances)) : tallies;
    }

    private static Tally tally(Demand.Way way, List<Optional<Count>> counted, Circumstances circumstances) {
        List<Count> parts = new ArrayList<>(counted.size());
        for (int part = 0; part < counted.size(); part++) {
            Optional<Count> count = counted.get(part);
            parts.add(count.isPresent() ? count.get() : fact(way.parts().get(part), circumstances));
        }
        return new Tally(way, parts);
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
                                    ? Optional.of(count(requirement.id(), demand, dates, deadline, outer, bounds))
                                    : Optional.<Count>empty())
                            .toList())
                    .toList();
        });
    }

    private Count count(
            RequirementId requirement,
            Demand.Counted demand,
            Terms dates,
            LocalDate deadline,
            List<List<Eligibility.Term>> outer,
            List<Limit> bounds) {
        Terms.Part part = dates.part(demand);
        Eligibility.Term own =
                new Eligibility.Term(demand.eligible(), dates.range(part, deadline), passing(requirement));
        return direct.count(part, new Eligibility(own, outer), bounds);
    }

    /** {@return what each way of an outer requirement asks of a lot, up to the day on which a shortfall of it can be filled} */
    private List<Eligibility.Term> outer(RequirementId id) {
        return setting.schedule().find(id).flatMap(setting::terms).stream()
                .flatMap(dates -> dates.parts().stream()
                        .map(part -> new Eligibility.Term(
                                part.demand().eligible(), dates.range(part, dates.cure()), passing(id))))
                .toList();
    }

    /** {@return what passes from other cycles to a requirement of this one} */
    private List<Passage> passing(RequirementId requirement) {
        return passages.stream()
                .filter(passage -> passage.leadsTo(age, requirement))
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
        return requirement.ways().stream()
                .filter(Demand.Way::factsOnly)
                .filter(way -> facts(way).allMatch(circumstances::isTrue))
                .min(Comparator.comparing(way ->
                        facts(way).anyMatch(fact -> circumstances.known(fact).isEmpty())))
                .map(Demand.Way::id);
    }

    private static Stream<Fact> facts(Demand.Way way) {
        return way.parts().stream().filter(Demand.Holds.class::isInstance).map(leaf -> ((Demand.Holds) leaf).fact());
    }

    private boolean waived(RequirementId id, LocalDate deadline) {
        return setting.license().waivers().stream()
                .filter(waiver -> waiver.covers(deadline))
                .anyMatch(waiver -> waiver.requirement()
                        .map(id::equals)
                        .orElseGet(() -> setting.ruleBook().defaultWaiverScope().contains(id)));
    }
}
