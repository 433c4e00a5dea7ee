package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From licenses and a transcript to the least that is left to do. */
public final class Planning {

    /** Up to so many combinations of what earlier cycles may get are tried; of more only all and nothing. */
    private static final int MAX_RULES = 64;

    private final Person person;

    private Planning(Person person) {
        this.person = person;
    }

    /**
     * Plans for everything that is not known at once: whatever the answers are, the plan is enough.
     *
     * @param requests what is asked for each license, all from one day and with one transcript
     * @return the plan
     * @throws InvalidInputException if a request cannot be evaluated, with every problem listed, or if the plan is beyond
     *     the work bound
     */
    public static Plan safe(List<Request> requests) {
        return new Planning(Person.of(requests)).plan();
    }

    /**
     * Plans for each set of answers to what is not known and matters.
     *
     * @param requests what is asked for each license, all from one day and with one transcript
     * @return the plans, of answers that lead to the same plan the first
     * @throws InvalidInputException if a request cannot be evaluated, with every problem listed, or if a plan is beyond the
     *     work bound
     */
    public static List<Plan> each(List<Request> requests) {
        List<Target> targets = Person.targets(requests);
        Map<String, Set<Integer>> askedBy = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            Setting end = targets.get(i).end();
            for (var leaf : end.unknown()) {
                for (String name : end.lacking(leaf).stream().toList()) {
                    askedBy.computeIfAbsent(name, key -> new TreeSet<>()).add(i);
                }
            }
        }
        List<String> unknown = List.copyOf(askedBy.keySet());
        if (unknown.size() > Setting.MAX_UNKNOWN) {
            Set<Integer> concerned = new TreeSet<>();
            askedBy.values().forEach(concerned::addAll);
            throw Person.unknown(
                    List.copyOf(concerned),
                    targets.size(),
                    unknown.size() + " facts are unknown: expected at most " + Setting.MAX_UNKNOWN
                            + ". Maybe state some of " + unknown + "?");
        }
        Map<Object, Plan> plans = new HashMap<>();
        return WhatMatters.plans(unknown, answers -> {
            Person person = new Person(Person.asOf(requests), targets, answers);
            return plans.computeIfAbsent(person.asked(), key -> new Planning(person).plan());
        });
    }

    private Plan plan() {
        List<PlanItem> items = person.scenarios().isEmpty() ? List.of() : items();
        Prospect prospect = Prospect.of(person, PlanItems.lines(items));
        List<PlanItem> served = new ArrayList<>(served(items, prospect));
        List<PlanItem> joined = joined(served);
        if (joined.size() < served.size()) {
            // What is alike may still be two things to somebody who may not divide a credit.
            Prospect together = Prospect.of(person, PlanItems.lines(joined));
            if (together.impossible().equals(prospect.impossible())
                    && served(joined, together).equals(joined)) {
                served = joined;
            }
        }
        served.sort(Comparator.comparing(PlanItem::by));
        return new Plan(
                person.asOf(), served, prospect.impossible(), prospect.planned(), person.licenses(), person.assuming());
    }

    /** {@return items with what they serve if all of them are done} */
    private static List<PlanItem> served(List<PlanItem> items, Prospect prospect) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> PlanItem.builder()
                        .from(items.get(i))
                        .serves(prospect.serves(items.get(i).credits(PlanItems.prefix(i)).stream()
                                .map(Credit::id)
                                .toList()))
                        .build())
                .toList();
    }

    /** {@return the same items, one for all that are alike but for how much they are} */
    private static List<PlanItem> joined(List<PlanItem> items) {
        Map<PlanItem, PlanItem> alike = new LinkedHashMap<>();
        for (PlanItem item : items) {
            PlanItem kind = PlanItem.builder()
                    .from(item)
                    .amount(Amount.ZERO)
                    .completions(Math.min(item.completions(), 1))
                    .build();
            alike.merge(
                    kind,
                    item,
                    (one, other) -> PlanItem.builder()
                            .from(one)
                            .amount(one.amount().plus(other.amount()))
                            .completions(one.completions() + other.completions())
                            .build());
        }
        return new ArrayList<>(alike.values());
    }

    // ---- What is to be done -------------------------------------------------------------------------------------

    private List<PlanItem> items() {
        Kinds kinds = new Kinds(new Offers(person.scenarios()), person.scenarios());
        OpenItems open = new OpenItems(person, kinds);
        Tightening tightening = new Tightening(person, kinds, open);
        PlanProgram.Least least = kinds.weakened(least(kinds, false));
        List<PlanItem> items = tightening.items(least);
        return least.unmet().isEmpty() || meetsAllElse(items, least)
                ? items
                : open.trimmed(tightening.items(kinds.weakened(least(kinds, true))));
    }

    /** {@return whether what cannot be met takes nothing from what can} */
    private boolean meetsAllElse(List<PlanItem> items, PlanProgram.Least least) {
        Set<PlanProgram.Duty> concerned = person.scenarios().stream()
                .flatMap(scenario -> scenario.concerned().stream()
                        .mapToObj(place ->
                                PlanProgram.Duty.of(scenario, scenario.claims().get(place))))
                .collect(Collectors.toSet());
        return Prospect.of(person, PlanItems.lines(items)).unmet().stream()
                .allMatch(duty -> !concerned.contains(duty) || least.unmet().contains(duty));
    }

    /**
     * {@return the least that is to be taken}
     *
     * <p>What is done may be used up by an earlier cycle that is short. It takes as much as it can before anything counts now,
     * so either it gets all that it misses, in one of its ways, or nothing is planned that it could take.
     *
     * @param progress whether what cannot be met gets as much as it can
     */
    private PlanProgram.Least least(Kinds kinds, boolean progress) {
        return rules(progress).stream()
                .map(kinds::least)
                .reduce((one, other) -> other.beats(one) ? other : one)
                .orElseThrow();
    }

    private List<PlanProgram.Rule> rules(boolean progress) {
        List<List<PlanProgram.Choice>> each = new ArrayList<>();
        long number = 1;
        for (Map.Entry<PlanProgram.Duty, Scenario> entry : shortBefore().entrySet()) {
            List<PlanProgram.Choice> choices = PlanProgram.Choice.all(entry.getKey(), entry.getValue());
            each.add(choices);
            number = Math.min(number, MAX_RULES) * choices.size();
        }
        if (number > MAX_RULES) {
            each.replaceAll(choices -> choices.subList(0, 2));
            return IntStream.range(0, 2)
                    .mapToObj(choice -> PlanProgram.Rule.of(
                            each.stream().map(choices -> choices.get(choice)).toList(), progress))
                    .toList();
        }
        List<List<PlanProgram.Choice>> chosen = List.of(List.of());
        for (List<PlanProgram.Choice> choices : each) {
            chosen = chosen.stream()
                    .flatMap(some -> choices.stream()
                            .map(choice -> Stream.concat(some.stream(), Stream.of(choice))
                                    .toList()))
                    .toList();
        }
        return chosen.stream().map(some -> PlanProgram.Rule.of(some, progress)).toList();
    }

    /** {@return the requirements of earlier cycles that are short, each with a case in which it is} */
    private Map<PlanProgram.Duty, Scenario> shortBefore() {
        Map<PlanProgram.Duty, Scenario> all = new LinkedHashMap<>();
        for (Scenario scenario : person.scenarios()) {
            scenario.shortBefore()
                    .forEach(place -> all.putIfAbsent(
                            PlanProgram.Duty.of(scenario, scenario.claims().get(place)), scenario));
        }
        return all;
    }
}
