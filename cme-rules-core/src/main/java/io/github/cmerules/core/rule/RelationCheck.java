package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the relations of one schedule may not say, because credits could not be divided so. */
final class RelationCheck {

    /** The greatest number of combinations of alternatives that requirements tied together may have. */
    private static final int MAX_COMBINATIONS = 256;

    private final String path;
    private final Schedule schedule;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<RequirementId, RequirementId> parents = new HashMap<>();

    private RelationCheck(String path, Schedule schedule) {
        this.path = path;
        this.schedule = schedule;
    }

    static List<Problem> problems(String path, Schedule schedule) {
        RelationCheck check = new RelationCheck(path, schedule);
        check.checkKinds();
        check.checkRings();
        if (!schedule.relations().isEmpty()) {
            check.checkNesting();
        }
        check.checkCombinations();
        return check.problems;
    }

    private void checkKinds() {
        for (int i = 0; i < schedule.relations().size(); i++) {
            Relation relation = schedule.relations().get(i);
            String at = "/relations/" + i;
            for (RequirementId id : relation.requirements()) {
                schedule.find(id)
                        .flatMap(requirement -> fault(relation, requirement.demand()))
                        .ifPresent(fault -> add(at + "/requirements", "requirement [" + id + "] " + fault));
            }
            if (relation.amongCounted()) {
                RequirementId inner = relation.requirements().get(0);
                if (parents.putIfAbsent(inner, relation.outer().orElseThrow()) != null) {
                    add(at, "requirement [" + inner + "] is counted among several others: expected at most one");
                }
            }
        }
    }

    private static Optional<String> fault(Relation relation, Demand demand) {
        List<Demand.Leaf> counted = demand.leaves().stream()
                .filter(Demand.Counted.class::isInstance)
                .toList();
        if (relation.amongCounted()) {
            boolean plain = demand.ways().stream()
                    .filter(way -> !way.factsOnly())
                    .allMatch(way -> way.parts().size() == 1 && way.parts().get(0) instanceof Demand.Credits);
            return plain && !counted.isEmpty() ? Optional.empty() : Optional.of("is not counted in credits alone");
        }
        if (counted.isEmpty()) {
            return Optional.of("is not counted from the transcript");
        }
        boolean shared =
                counted.stream().allMatch(part -> part instanceof Demand.Credits || part instanceof Demand.Completions);
        return relation.exclusive() && !shared
                ? Optional.of("is a coverage or recurs, which takes no share of a credit")
                : Optional.empty();
    }

    /** A requirement within another one may not be the outer one of that, directly or through others. */
    private void checkRings() {
        Map<RequirementId, Set<RequirementId>> outers = new HashMap<>();
        for (Relation relation : schedule.relations()) {
            relation.outer()
                    .ifPresent(outer -> outers.computeIfAbsent(
                                    relation.requirements().get(0), id -> new LinkedHashSet<>())
                            .add(outer));
        }
        for (RequirementId id : outers.keySet()) {
            Set<RequirementId> reached = new LinkedHashSet<>(outers.get(id));
            for (boolean grown = true; grown; ) {
                grown = false;
                for (RequirementId outer : List.copyOf(reached)) {
                    grown |= reached.addAll(outers.getOrDefault(outer, Set.of()));
                }
            }
            if (reached.contains(id)) {
                add("/relations", "requirement [" + id + "] is within itself in the end");
                return;
            }
        }
    }

    /** Requirements that exclude each other, or whose outer ones do, must take their units from the same place. */
    private void checkNesting() {
        if (parents.keySet().stream().anyMatch(id -> outers(id).contains(id))) {
            return;
        }
        Set<Set<RequirementId>> rivals = new HashSet<>();
        for (Relation relation : schedule.relations()) {
            for (RequirementId one : relation.exclusive() ? relation.requirements() : List.<RequirementId>of()) {
                for (RequirementId other : relation.requirements()) {
                    rivals.add(Set.copyOf(new HashSet<>(List.of(one, other))));
                }
            }
        }
        for (int i = 0; i < schedule.relations().size(); i++) {
            Relation relation = schedule.relations().get(i);
            for (RequirementId one : relation.exclusive() ? relation.requirements() : List.<RequirementId>of()) {
                for (RequirementId other : relation.requirements()) {
                    if (one.compareTo(other) < 0 && !divisible(one, other, relation, rivals)) {
                        add(
                                "/relations/" + i,
                                "requirements [" + one + "] and [" + other
                                        + "] exclude each other, but are not counted among the same requirement."
                                        + " Maybe let both be, or let the outer one be exclusive?");
                    }
                }
            }
        }
    }

    private boolean divisible(
            RequirementId one, RequirementId other, Relation relation, Set<Set<RequirementId>> rivals) {
        Set<RequirementId> outerOfOne = outers(one);
        Set<RequirementId> outerOfOther = outers(other);
        if (outerOfOne.equals(outerOfOther)) {
            return outerOfOne.isEmpty() || !relation.undivided();
        }
        outerOfOne.add(one);
        outerOfOther.add(other);
        for (RequirementId a : outerOfOne) {
            for (RequirementId b : outerOfOther) {
                boolean siblings = Optional.ofNullable(parents.get(a)).equals(Optional.ofNullable(parents.get(b)));
                if (siblings && !a.equals(b) && rivals.contains(Set.of(a, b))) {
                    return !relation.undivided();
                }
            }
        }
        return false;
    }

    private Set<RequirementId> outers(RequirementId id) {
        Set<RequirementId> outers = new LinkedHashSet<>();
        for (RequirementId outer = parents.get(id); outer != null && outers.add(outer); ) {
            outer = parents.get(outer);
        }
        return outers;
    }

    private void checkCombinations() {
        List<Set<RequirementId>> tied = new ArrayList<>();
        for (Requirement requirement : schedule.requirements()) {
            tied.add(new LinkedHashSet<>(Set.of(requirement.id())));
        }
        for (Relation relation : schedule.relations()) {
            Set<RequirementId> merged = new LinkedHashSet<>(relation.requirements());
            tied.removeIf(set -> {
                boolean meets = set.stream().anyMatch(relation.requirements()::contains);
                if (meets) {
                    merged.addAll(set);
                }
                return meets;
            });
            tied.add(merged);
        }
        for (Set<RequirementId> set : tied) {
            long combinations = 1;
            for (RequirementId id : set) {
                combinations = Math.min(MAX_COMBINATIONS + 1L, combinations * Math.max(1, countedWays(id)));
            }
            if (combinations > MAX_COMBINATIONS) {
                add(
                        "/requirements",
                        set + " have too many combinations of alternatives: expected at most " + MAX_COMBINATIONS);
            }
        }
    }

    private long countedWays(RequirementId id) {
        Optional<Requirement> requirement = schedule.find(id);
        long ways = 0;
        if (requirement.isPresent()) {
            for (Demand.Way way : requirement.get().ways()) {
                ways += way.factsOnly() ? 0 : 1;
            }
        }
        return ways;
    }

    private void add(String at, String message) {
        problems.add(new Problem(path + at, message));
    }
}
