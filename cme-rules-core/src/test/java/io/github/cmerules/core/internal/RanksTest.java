package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What ties requirements together, and which groups of them exclude each other. */
class RanksTest {

    private static List<BitSet> rivals(int size, int... pairs) {
        List<BitSet> rivals =
                IntStream.range(0, size).mapToObj(i -> new BitSet()).toList();
        for (int i = 0; i < pairs.length; i += 2) {
            rivals.get(pairs[i]).set(pairs[i + 1]);
            rivals.get(pairs[i + 1]).set(pairs[i]);
        }
        return rivals;
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        IntStream.of(members).forEach(set::set);
        return set;
    }

    @Test
    void whatIsTiedThroughOthersIsOneSet() {
        Ties ties = new Ties(6);
        ties.tie(5, 3);
        ties.tie(0, 2);
        ties.tie(3, 2);

        assertThat(ties.sets(place -> true)).containsExactly(List.of(0, 2, 3, 5), List.of(1), List.of(4));
        assertThat(ties.sets(place -> place > 0)).containsExactly(List.of(1), List.of(2, 3, 5), List.of(4));
    }

    @Test
    void groupsOfATriangleWithATailAreTheTriangleAndTheTail() {
        List<BitSet> rivals = rivals(4, 0, 1, 0, 2, 1, 2, 2, 3);

        Optional<int[]> order = Cliques.colorOrder(rivals, set(0, 1, 2, 3));

        assertThat(Cliques.maximal(rivals, order.orElseThrow())).containsExactlyInAnyOrder(set(0, 1, 2), set(2, 3));
        assertThat(Cliques.components(rivals, set(0, 1, 3))).containsExactly(set(0, 1), set(3));
    }

    @Test
    void ringOfFourHasNoOrderAndTwoGroupsWithoutRivals() {
        List<BitSet> ring = rivals(4, 0, 1, 1, 2, 2, 3, 3, 0);

        assertThat(Cliques.colorOrder(ring, set(0, 1, 2, 3))).isEmpty();
        assertThat(Cliques.colorOrder(ring, set(0, 1, 2))).isPresent();
        assertThat(Cliques.independent(ring, set(0, 1, 2, 3))).containsExactly(set(0, 2), set(1, 3));
    }

    @Test
    void lastOneWhoseRivalsAreAGroupComesLast() {
        List<BitSet> path = rivals(3, 0, 1, 1, 2);

        assertThat(Cliques.colorOrder(path, set(0, 1, 2)).orElseThrow()).containsExactly(0, 1, 2);
        assertThat(Cliques.colorOrder(rivals(4, 0, 3, 1, 3, 2, 3), set(0, 1, 2, 3))
                        .orElseThrow())
                .containsExactly(0, 3, 1, 2);
        assertThat(Cliques.maximal(path, new int[] {0, 1, 2})).containsExactly(set(0, 1), set(1, 2));
    }

    @Test
    void pairsAreThoseOfRivals() {
        List<BitSet> ring = rivals(5, 0, 1, 1, 2, 2, 3, 3, 4, 4, 0);

        assertThat(Cliques.pairs(ring, set(0, 1, 2, 3, 4)))
                .containsExactly(set(0, 1), set(0, 4), set(1, 2), set(2, 3), set(3, 4));
        assertThat(Cliques.pairs(ring, set(0, 2, 4))).containsExactly(set(0, 4));
    }

    @Test
    void groupsWithoutRivalsAreInTheOrderOfTheirFirstPlaces() {
        List<BitSet> rivals = rivals(5, 0, 3, 0, 4, 1, 3, 2, 3);

        assertThat(Cliques.independent(rivals, set(0, 1, 2, 3, 4)))
                .containsExactly(set(0, 1, 2), set(1, 2, 4), set(3, 4));
    }

    /** Groups of rivals that have nothing to do with each other: there are as many choices as their sizes multiply to. */
    private static List<BitSet> groupsOf(int... sizes) {
        int size = IntStream.of(sizes).sum();
        List<BitSet> rivals = rivals(size);
        int first = 0;
        for (int one : sizes) {
            for (int i = first; i < first + one; i++) {
                rivals.get(i).set(first, first + one);
                rivals.get(i).clear(i);
            }
            first += one;
        }
        return rivals;
    }

    private static List<BitSet> independent(List<BitSet> rivals) {
        BitSet all = new BitSet();
        all.set(0, rivals.size());
        return Cliques.independent(rivals, all);
    }

    @Test
    void moreThanTwoThousandGroupsWithoutRivalsAreRefused() {
        assertThat(independent(groupsOf(2, 2, 2, 2, 5, 5, 5))).hasSize(2_000).doesNotHaveDuplicates();
        List<BitSet> tooMany = groupsOf(3, 23, 29);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> independent(tooMany))
                .withMessageContaining("exclude each other in so many rings");
    }

    private static final List<String> NAMES = List.of("us-xx/x", "us-xx/y", "us-xx/z");
    private static final Citation ACT = new Citation(
            "Sample Act", Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), Citation.Confidence.PRIMARY);

    private static Claim claim(String name) {
        Demand demand = Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle());
        Requirement requirement = Requirement.builder()
                .id(RequirementId.of(name))
                .title(name)
                .demand(demand)
                .addCitations(ACT)
                .build();
        Tally tally = new Tally(requirement.ways().get(0), Count.nothing(Unit.CREDITS, Amount.of(1)), List.of());
        return new Claim(
                0,
                requirement,
                tally,
                List.of(),
                LocalDate.of(2026, 1, 1),
                Claim.Apart.of(Optional.empty(), Optional.empty(), false, Optional.empty()));
    }

    private static Ranks ranks(Relation... relations) {
        return new Ranks(NAMES.stream().map(RanksTest::claim).toList(), List.of(List.of(relations)));
    }

    private static List<RequirementId> ids(int... places) {
        return IntStream.of(places)
                .mapToObj(place -> RequirementId.of(NAMES.get(place)))
                .toList();
    }

    private static Relation exclusive(int... places) {
        return Relation.exclusive(ids(places), Condition.always(), List.of(ACT), List.of());
    }

    private static Relation undivided(int... places) {
        return Relation.undivided(ids(places), Condition.always(), List.of(ACT), List.of());
    }

    private static Relation among(int inner, int outer) {
        return Relation.amongCounted(ids(inner).get(0), ids(outer).get(0), Condition.always(), List.of(ACT), List.of());
    }

    @Test
    void whoExcludesOneAnotherIsNoRivalOfItself() {
        Ranks ranks = ranks(exclusive(0, 1, 2), undivided(0, 2), exclusive(0, 2));

        assertThat(IntStream.range(0, 3).mapToObj(ranks::rivals)).containsExactly(set(1, 2), set(0, 2), set(0, 1));
        assertThat(IntStream.range(0, 3).mapToObj(ranks::undivided)).containsExactly(set(2), set(), set(0));
        assertThat(IntStream.range(0, 3).map(ranks::outer)).containsExactly(-1, -1, -1);
        assertThat(ranks(among(0, 2)).outer(0)).isEqualTo(2);
    }

    @Test
    void relationsThatSayTheSameRankAlike() {
        Ranks ranks = ranks(exclusive(0, 1), exclusive(1, 2));

        assertThat(ranks)
                .isEqualTo(ranks(exclusive(1, 2), exclusive(1, 0)))
                .hasSameHashCodeAs(ranks(exclusive(1, 2), exclusive(1, 0)))
                .isNotEqualTo(ranks(exclusive(0, 1, 2)))
                .isNotEqualTo(ranks(exclusive(0, 1), undivided(1, 2)))
                .isNotEqualTo(ranks(exclusive(0, 1), exclusive(1, 2), among(0, 2)))
                .isNotEqualTo("ranks");
        assertThat(ranks.hashCode()).isNotEqualTo(ranks(exclusive(0, 1)).hashCode());
    }
}
