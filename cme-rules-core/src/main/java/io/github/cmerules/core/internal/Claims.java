package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.UndeterminedCause;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the requirements of one cycle ask for, and what the transcript holds for each as if it had it to itself. */
final class Claims implements Count.Finder {

    private final int age;
    private final Setting setting;
    private final List<Passage> passages;
    private final Transcript transcript;
    private @Nullable Remembered remembered;
    private @Nullable Sums sums;

    /**
     * A requirement up to a day under some of the limits of the schedule and within some others, which are named by their
     * place.
     */
    private record Counting(Blueprint.Item item, LocalDate deadline, List<Integer> limits, List<Integer> within) {}

    /** What is the same for several answers, by a list of all that it depends on. */
    private static final class Remembered {
        private final Map<List<Object>, Count> counts = new HashMap<>();
        private final Map<List<Object>, Claim> claims = new HashMap<>();
        private final Map<RequirementId, Set<Condition.Leaf>> conditions = new HashMap<>();
    }

    private Remembered remembered() {
        Remembered known = remembered;
        if (known == null) {
            known = new Remembered();
            remembered = known;
        }
        return known;
    }

    /**
     * Sets up the requirements of a cycle.
     *
     * @param age which cycle it is: 0 for the one evaluated, 1 for the one before
     * @param setting the cycle
     * @param passages what passes between cycles
     * @param transcript the credits
     */
    Claims(int age, Setting setting, List<Passage> passages, Transcript transcript) {
        this.age = age;
        this.setting = setting;
        this.passages = passages;
        this.transcript = transcript;
    }

    /**
     * {@return every requirement, in the order of the book}
     *
     * @param circumstances what conditions are decided on
     * @param cured the requirements that have more time because they are short on their deadline
     */
    List<Claim> under(Circumstances circumstances, Set<RequirementId> cured) {
        List<Blueprint.Item> items = setting.blueprint().items();
        List<Claim> claims = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            Blueprint.Item item = items.get(i);
            RequirementId id = item.requirement().id();
            Claim claim = remembered(item, circumstances, cured.contains(id));
            claims.add(claim.asks() || claim.others().isEmpty() ? claim : settled(claim, circumstances));
        }
        return claims;
    }

    /** {@return what asks for nothing, with the way that takes least; with all where others count among what it counts} */
    private Claim settled(Claim claim, Circumstances circumstances) {
        Claim sorted = claim.shortestFirst();
        boolean outer = relations(circumstances).stream()
                .anyMatch(relation -> relation.amongCounted()
                        && relation.outer()
                                .filter(sorted.requirement().id()::equals)
                                .isPresent());
        return outer ? sorted : sorted.with(sorted.tally());
    }

    /** {@return what a requirement asks for, worked out once for all answers that are the same to it} */
    private Claim remembered(Blueprint.Item item, Circumstances circumstances, boolean cured) {
        if (circumstances.assumed().isEmpty()) {
            return claim(item, circumstances, cured);
        }
        Requirement requirement = item.requirement();
        Set<Condition.Leaf> concerning =
                remembered().conditions.computeIfAbsent(requirement.id(), id -> conditions(requirement));
        Map<Condition.Leaf, Boolean> concerned = new HashMap<>();
        circumstances.assumed().forEach((leaf, answer) -> {
            if (concerning.contains(leaf)) {
                concerned.put(leaf, answer);
            }
        });
        return remembered()
                .claims
                .computeIfAbsent(List.of(requirement.id(), cured, concerned), key -> claim(item, circumstances, cured));
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

    /**
     * {@return what an earlier cycle needs of some requirement if that is short on its deadline, empty if it has no more time:
     *     nothing of a later cycle cures it}
     *
     * @param need what it needs
     * @param circumstances what conditions are decided on
     */
    Optional<Claim> cured(Claim need, Circumstances circumstances) {
        return setting.blueprint()
                .find(need.requirement().id())
                .filter(item -> setting.dates().known(item)
                        && need.undetermined().isEmpty()
                        && cure(item).isAfter(need.deadline())
                        && !setting.asOf().isBefore(need.deadline()))
                .map(item -> remembered(item, circumstances, true));
    }

    /** {@return the last day on which a shortfall can still be filled, in an earlier cycle not after its end} */
    private LocalDate cure(Blueprint.Item item) {
        LocalDate cure = setting.dates().cure(item);
        return age > 0 && cure.isAfter(setting.deadline()) ? setting.deadline() : cure;
    }

    Circumstances circumstances() {
        return setting.circumstances();
    }

    /** {@return the relations in force} */
    List<Relation> relations(Circumstances circumstances) {
        List<Relation> relations = setting.schedule().relations();
        return relations.isEmpty()
                ? relations
                : relations.stream()
                        .filter(relation -> relation.when().holds(circumstances))
                        .toList();
    }

    private Claim claim(Blueprint.Item item, Circumstances circumstances, boolean cured) {
        Requirement requirement = item.requirement();
        Dates dates = setting.dates();
        boolean known = dates.known(item);
        Optional<Because> because = because(item, circumstances);
        if (because.isPresent() || !known) {
            return new Claim(
                    age,
                    requirement,
                    nothing(item, known),
                    List.of(),
                    known ? dates.last(item) : setting.deadline(),
                    Claim.Apart.of(
                            because,
                            Optional.empty(),
                            false,
                            because.isPresent() ? Optional.empty() : Optional.of(UndeterminedCause.FACT)));
        }
        LocalDate last = dates.last(item);
        LocalDate deadline = cured ? cure(item) : last;
        List<Demand.Way> ways = requirement.ways();
        Counting counting = counting(item, circumstances, deadline);
        int shown = shown(ways);
        return new Claim(
                age,
                requirement,
                tally(ways.get(shown), counting, circumstances),
                others(ways, shown, counting, circumstances),
                deadline,
                Claim.Apart.of(
                        because,
                        otherwise(requirement, circumstances, deadline),
                        requirement.waivedWhen().holds(circumstances) || waived(requirement.id(), last),
                        item.amountSet() ? Optional.empty() : Optional.of(UndeterminedCause.AMOUNT_UNKNOWN)));
    }

    private Tally nothing(Blueprint.Item item, boolean known) {
        List<Demand.Way> ways = item.requirement().ways();
        Demand.Way shown = ways.get(shown(ways));
        List<Demand.Leaf> leaves = shown.parts();
        if (leaves.size() == 1) {
            return new Tally(shown, nothing(leaves.get(0), item, known), List.of());
        }
        List<Count> counts = new ArrayList<>(leaves.size());
        for (Demand.Leaf leaf : leaves) {
            counts.add(nothing(leaf, item, known));
        }
        return new Tally(shown, counts);
    }

    private Count nothing(Demand.Leaf leaf, Blueprint.Item item, boolean known) {
        return Count.nothing(Count.unitOf(leaf), least(leaf, item, known));
    }

    private Amount least(Demand.Leaf leaf, Blueprint.Item item, boolean known) {
        if (leaf instanceof Demand.Counted counted) {
            return known ? setting.dates().required(item.part(counted)) : Amount.ZERO;
        }
        return Amount.of(1);
    }

    /** {@return why a requirement does not apply, empty if it does} */
    private Optional<Because> because(Blueprint.Item item, Circumstances circumstances) {
        return setting.license().exemptions().contains(item.requirement().id())
                ? Optional.of(new Because.Said("exempt on a stated ground"))
                : becauseOfTheRule(item, circumstances);
    }

    /** An exemption is no reason to owe what a requirement takes the place of: it never hurts. */
    private Optional<Because> becauseOfTheRule(Blueprint.Item item, Circumstances circumstances) {
        Optional<Condition> failing = item.requirement().when().failing(circumstances);
        if (failing.isPresent()) {
            return Optional.of(new Because.Failing(failing.get()));
        }
        for (RequirementId id : item.requirement().supersededBy()) {
            if (setting.blueprint()
                    .find(id)
                    .filter(other -> becauseOfTheRule(other, circumstances).isEmpty())
                    .isPresent()) {
                return Optional.of(new Because.Said(id + " applies in its place"));
            }
        }
        return setting.dates().known(item) ? notOwed(item, setting.dates()) : Optional.empty();
    }

    private Optional<Because> notOwed(Blueprint.Item item, Dates dates) {
        LocalDate due = dates.due(item);
        if (due.isAfter(setting.deadline())) {
            return Optional.of(new Because.Said("due by " + due));
        }
        if (setting.cycle().isPresent() && due.isBefore(setting.cycle().get().start())) {
            return Optional.of(new Because.Said("due in an earlier cycle, by " + due));
        }
        return dates.nothingRequired(item)
                ? Optional.of(new Because.Said("nothing is required on this deadline"))
                : Optional.empty();
    }

    /** {@return the place of the first way that is counted; ways that take facts alone only where there is no other} */
    private static int shown(List<Demand.Way> ways) {
        int shown = 0;
        while (shown < ways.size() && ways.get(shown).factsOnly()) {
            shown++;
        }
        return shown == ways.size() ? 0 : shown;
    }

    /** {@return what is counted for the ways after the first that is} */
    private List<Tally> others(List<Demand.Way> ways, int shown, Counting counting, Circumstances circumstances) {
        if (ways.size() == 1) {
            return List.of();
        }
        List<Tally> tallies = new ArrayList<>(ways.size());
        for (Demand.Way way : ways.subList(shown + 1, ways.size())) {
            if (!way.factsOnly()) {
                tallies.add(tally(way, counting, circumstances));
            }
        }
        return tallies;
    }

    private Tally tally(Demand.Way way, Counting counting, Circumstances circumstances) {
        List<Demand.Leaf> leaves = way.parts();
        if (leaves.size() == 1) {
            return new Tally(way, count(leaves.get(0), counting, circumstances), List.of());
        }
        List<Count> parts = new ArrayList<>(leaves.size());
        for (Demand.Leaf leaf : leaves) {
            parts.add(count(leaf, counting, circumstances));
        }
        return new Tally(way, parts);
    }

    private Count count(Demand.Leaf leaf, Counting counting, Circumstances circumstances) {
        if (leaf instanceof Demand.Counted demand) {
            Blueprint.Part part = counting.item().part(demand);
            // The same for all answers that are the same to it.
            return circumstances.assumed().isEmpty()
                    ? count(part, counting)
                    : remembered()
                            .counts
                            .computeIfAbsent(
                                    List.of(part.number(), counting.deadline(), counting.limits(), counting.within()),
                                    key -> count(part, counting));
        }
        return Count.fact(circumstances.isTrue(((Demand.Holds) leaf).fact()));
    }

    private Count count(Blueprint.Part part, Counting counting) {
        return isSum(part, counting)
                ? Count.sum(sums().of(part), part, this)
                : Count.of(Count.unitOf(part.demand()), required(part), lots(part, counting));
    }

    /** {@return whether all that is eligible counts, up to the last day of the deadline} */
    private boolean isSum(Blueprint.Part part, Counting counting) {
        return passages.isEmpty()
                && part.number() < Long.SIZE
                && (part.demand() instanceof Demand.Credits || part.demand() instanceof Demand.Completions)
                && counting.limits().isEmpty()
                && counting.within().isEmpty()
                && counting.deadline().equals(setting.dates().last(counting.item()));
    }

    @Override
    public Amount required(Blueprint.Part part) {
        return setting.dates().required(part);
    }

    @Override
    public Count.Lots lots(Blueprint.Part part) {
        Blueprint.Item item = setting.blueprint().item(part);
        return lots(part, new Counting(item, setting.dates().last(item), List.of(), List.of()));
    }

    @Override
    public @Nullable OnCredits onCredits(Blueprint.Part part) {
        Claimed claimed = transcript.claimed();
        if (claimed == null) {
            return null;
        }
        Dates dates = setting.dates();
        Blueprint.Item item = setting.blueprint().item(part);
        return claimed.onCredits(item.requirement().id(), part, dates.range(item, part, dates.last(item)));
    }

    private Sums sums() {
        Sums known = sums;
        if (known == null) {
            known = transcript.sums(setting.dates());
            sums = known;
        }
        return known;
    }

    /** {@return how a requirement is counted under some answers} */
    private Counting counting(Blueprint.Item item, Circumstances circumstances, LocalDate deadline) {
        List<Integer> limits = item.limits();
        if (!limits.isEmpty()) {
            limits = limits.stream()
                    .filter(i -> setting.schedule().limits().get(i).when().holds(circumstances))
                    .toList();
        }
        List<Integer> within = item.within();
        if (!within.isEmpty()) {
            within = within.stream()
                    .filter(i -> setting.schedule().relations().get(i).when().holds(circumstances))
                    .toList();
        }
        return new Counting(item, deadline, limits, within);
    }

    private Count.Lots lots(Blueprint.Part part, Counting counting) {
        Dates dates = setting.dates();
        DirectCount direct = new DirectCount(transcript);
        Eligibility.Term own = new Eligibility.Term(
                direct.trial(part.eligible().predicate()),
                dates.range(counting.item(), part, counting.deadline()),
                passing(counting.item().requirement().id()));
        List<List<Eligibility.Term>> outer = new ArrayList<>(counting.within().size());
        for (int i : counting.within()) {
            outer.add(
                    outer(direct, setting.schedule().relations().get(i).outer().orElseThrow()));
        }
        List<Limit> bounds = new ArrayList<>(counting.limits().size());
        for (int i : counting.limits()) {
            bounds.add(setting.schedule().limits().get(i));
        }
        return direct.lots(part.demand(), dates.window(part).first(), new Eligibility(own, outer), bounds);
    }

    /** {@return what each way of an outer requirement asks of a lot, up to the day on which a shortfall of it can be filled} */
    private List<Eligibility.Term> outer(DirectCount direct, RequirementId id) {
        Optional<Blueprint.Item> item = setting.blueprint().find(id).filter(setting.dates()::known);
        return item.stream()
                .flatMap(found -> found.parts().stream())
                .map(part -> {
                    Terms terms = setting.terms(item.get().requirement()).orElseThrow();
                    return new Eligibility.Term(
                            direct.trial(part.eligible().predicate()),
                            terms.range(terms.part(part.demand()), terms.cure()),
                            passing(id));
                })
                .toList();
    }

    /** {@return what passes from other cycles to a requirement of this one} */
    private List<Passage> passing(RequirementId requirement) {
        return passages.isEmpty()
                ? passages
                : passages.stream()
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
        if (requirement.ways().size() == 1 && !requirement.ways().get(0).factsOnly()) {
            return Optional.empty();
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
        List<Waiver> waivers = setting.license().waivers();
        for (int i = 0; i < waivers.size(); i++) {
            Waiver waiver = waivers.get(i);
            if (waiver.covers(deadline)
                    && waiver.requirement()
                            .map(id::equals)
                            .orElseGet(() ->
                                    setting.ruleBook().defaultWaiverScope().contains(id))) {
                return true;
            }
        }
        return false;
    }
}
