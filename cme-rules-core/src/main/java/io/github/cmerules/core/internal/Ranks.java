package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How some requirements share units, by their places: who are rivals, who divides no credit, and who counts among whom. */
final class Ranks {

    private final List<BitSet> rivals;
    private final List<BitSet> undivided;
    private final int[] outer;

    private Ranks(List<BitSet> rivals, List<BitSet> undivided, int[] outer) {
        this.rivals = rivals;
        this.undivided = undivided;
        this.outer = outer;
    }

    /**
     * Reads how requirements share units.
     *
     * @param claims the requirements, of every cycle
     * @param relations the relations in force, by the age of their cycle
     */
    Ranks(List<Claim> claims, List<List<Relation>> relations) {
        this(sets(claims.size()), sets(claims.size()), new int[claims.size()]);
        Arrays.fill(outer, -1);
        for (int age = 0; age < relations.size(); age++) {
            Map<RequirementId, Integer> places = places(claims, age);
            for (Relation relation : relations.get(age)) {
                rank(relation, members(relation, places));
            }
        }
    }

    /** {@return the places of the requirements of a cycle that apply} */
    static Map<RequirementId, Integer> places(List<Claim> claims, int age) {
        Map<RequirementId, Integer> places = new HashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).age() == age && claims.get(i).applies()) {
                places.put(claims.get(i).requirement().id(), i);
            }
        }
        return places;
    }

    /** {@return the places of the requirements that a relation concerns} */
    static int[] members(Relation relation, Map<RequirementId, Integer> places) {
        int[] members = new int[relation.requirements().size()];
        int found = 0;
        for (RequirementId id : relation.requirements()) {
            Integer place = places.get(id);
            if (place != null) {
                members[found++] = place;
            }
        }
        return Arrays.copyOf(members, found);
    }

    private void rank(Relation relation, int[] members) {
        if (relation.exclusive()) {
            for (int one : members) {
                for (int other : members) {
                    if (one != other) {
                        rivals.get(one).set(other);
                        undivided
                                .get(one)
                                .set(
                                        other,
                                        relation.undivided()
                                                || undivided.get(one).get(other));
                    }
                }
            }
        } else if (relation.amongCounted() && members.length == 2) {
            outer[members[0]] = members[1];
        }
    }

    private static List<BitSet> sets(int number) {
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sets.add(new BitSet());
        }
        return sets;
    }

    /** {@return those with which a requirement may not share a unit} */
    BitSet rivals(int place) {
        return rivals.get(place);
    }

    /** {@return those with which a requirement may not share a credit} */
    BitSet undivided(int place) {
        return undivided.get(place);
    }

    /** {@return the requirement among whose units a requirement takes its own, or -1} */
    int outer(int place) {
        return outer[place];
    }

    /** {@return the same for some of the places, renumbered} */
    Ranks among(List<Integer> some) {
        return new Ranks(
                some.stream().map(place -> among(rivals.get(place), some)).toList(),
                some.stream().map(place -> among(undivided.get(place), some)).toList(),
                some.stream().mapToInt(place -> some.indexOf(outer[place])).toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranks ranks
                && rivals.equals(ranks.rivals)
                && undivided.equals(ranks.undivided)
                && Arrays.equals(outer, ranks.outer);
    }

    @Override
    public int hashCode() {
        return rivals.hashCode();
    }

    private static BitSet among(BitSet set, List<Integer> some) {
        BitSet among = new BitSet();
        for (int i = 0; i < some.size(); i++) {
            among.set(i, set.get(some.get(i)));
        }
        return among;
    }
}
