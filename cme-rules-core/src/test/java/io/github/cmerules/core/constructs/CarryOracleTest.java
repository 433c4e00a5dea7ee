package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares what is missing with all ways to give units to two cycles, one unit after another: what the cycle before leaves over
 * may pass to the next one, or what it lacks is made up in the next one, and requirements exclude each other in both.
 */
class CarryOracleTest {

    private static final Cycle FIRST = Cycle.of("2021-01-01/2022-12-31");
    private static final Cycle SECOND = Cycle.of("2023-01-01/2024-12-31");
    private static final List<String> TOPICS = List.of("x", "y", "z");
    private static final int SIZE = 3;

    /** Some units about some topics, in the first cycle or in the second. */
    private record Lot(int units, int topics, boolean first) {}

    /**
     * A book of a requirement a topic, and a transcript; sets are bit sets.
     *
     * @param needs the units that each requirement needs
     * @param inCycle which requirements take credits of their cycle alone; the others take credits of any time
     * @param rivals for each requirement those that it excludes
     * @param toward the requirements toward which credits that pass count
     * @param atMost the most units that pass
     * @param carried whether credits pass to the second cycle, else to the first
     */
    private record Instance(
            int[] needs, int inCycle, int[] rivals, int toward, int atMost, boolean carried, List<Lot> lots) {

        static Instance draw(Random random) {
            int[] needs = random.ints(SIZE, 1, 4).toArray();
            int inCycle = 1 + random.nextInt(7);
            int[] rivals = new int[SIZE];
            for (int one = 0; one < SIZE; one++) {
                for (int other = 0; other < one; other++) {
                    if (random.nextBoolean()) {
                        rivals[one] |= 1 << other;
                        rivals[other] |= 1 << one;
                    }
                }
            }
            int toward = inCycle & (1 + random.nextInt(7));
            boolean carried = random.nextInt(3) > 0;
            List<Lot> lots = new ArrayList<>();
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                lots.add(new Lot(1 + random.nextInt(3), 1 + random.nextInt(7), random.nextInt(3) == 0 ^ carried));
            }
            return new Instance(
                    needs,
                    inCycle,
                    rivals,
                    toward == 0 ? inCycle : toward,
                    carried ? 1 + random.nextInt(4) : Integer.MAX_VALUE,
                    carried,
                    lots);
        }

        boolean share(int set) {
            return IntStream.range(0, SIZE).allMatch(r -> (set >> r & 1) == 0 || (rivals[r] & set) == 0);
        }

        // ---- The oracle -----------------------------------------------------------------------------------------

        /** {@return what each requirement of the second cycle misses, after the first cycle got what it can} */
        List<Integer> missing() {
            Set<List<Integer>> states = new HashSet<>();
            states.add(Stream.generate(() -> 0).limit(2 * SIZE + 1).toList());
            for (Lot lot : lots) {
                List<Taking> takings = takings(lot);
                for (int unit = 0; unit < lot.units(); unit++) {
                    Set<List<Integer>> after = new HashSet<>();
                    for (List<Integer> state : states) {
                        takings.stream()
                                .filter(taking -> !taking.passes() || state.get(2 * SIZE) < atMost)
                                .forEach(taking -> after.add(given(state, taking)));
                    }
                    states = after;
                }
            }
            return states.stream()
                    .map(this::missing)
                    .min((one, other) -> {
                        int difference = 0;
                        for (int i = 0; i < one.size() && difference == 0; i++) {
                            difference = one.get(i).compareTo(other.get(i));
                        }
                        return difference;
                    })
                    .map(all -> all.subList(SIZE + 2, all.size()))
                    .orElseThrow();
        }

        /** {@return the sum of the first cycle, what each of its requirements misses, and the same of the second cycle} */
        private List<Integer> missing(List<Integer> state) {
            List<Integer> missing = new ArrayList<>();
            for (int cycle = 0; cycle < 2; cycle++) {
                int sum = missing.size();
                missing.add(0);
                for (int r = 0; r < SIZE; r++) {
                    boolean asks = cycle == 1 || (inCycle >> r & 1) == 1;
                    int lacks = asks ? needs[r] - state.get(cycle * SIZE + r) : 0;
                    missing.add(lacks);
                    missing.set(sum, missing.get(sum) + lacks);
                }
            }
            return missing;
        }

        /**
         * Some requirements of both cycles that may take a unit together.
         *
         * @param passes whether it passes from its cycle to the other
         */
        private record Taking(int first, int second, boolean passes) {

            boolean isLess(Taking other) {
                return passes == other.passes
                        && !equals(other)
                        && (first & ~other.first) == 0
                        && (second & ~other.second) == 0;
            }
        }

        /**
         * {@return who may take a unit: within its own cycle or, passing, within the other one; and what takes any time}
         *
         * <p>Where more may take it, it is not given to less.
         */
        private List<Taking> takings(Lot lot) {
            List<Taking> takings = new ArrayList<>();
            for (int first = 0; first < 1 << SIZE; first++) {
                for (int second = 0; second < 1 << SIZE; second++) {
                    int usesSecond = second & inCycle;
                    int passing = carried ? usesSecond : first;
                    boolean passes = lot.first() ? usesSecond != 0 : first != 0;
                    boolean alone = lot.first() ? first == 0 : usesSecond == 0;
                    if ((first & ~inCycle) == 0
                            && ((first | second) & ~lot.topics()) == 0
                            && share(first)
                            && share(second)
                            && (!passes || (carried == lot.first() && alone && (passing & ~toward) == 0))) {
                        takings.add(new Taking(first, second, passes));
                    }
                }
            }
            return takings.stream()
                    .filter(one -> takings.stream().noneMatch(one::isLess))
                    .toList();
        }

        private List<Integer> given(List<Integer> state, Taking taking) {
            List<Integer> more = new ArrayList<>(state);
            for (int r = 0; r < SIZE; r++) {
                more.set(r, Math.min(needs[r], more.get(r) + (taking.first() >> r & 1)));
                more.set(SIZE + r, Math.min(needs[r], more.get(SIZE + r) + (taking.second() >> r & 1)));
            }
            more.set(2 * SIZE, more.get(2 * SIZE) + (taking.passes() ? 1 : 0));
            return more;
        }

        // ---- The library ----------------------------------------------------------------------------------------

        Evaluation evaluate() {
            List<Requirement> requirements = IntStream.range(0, SIZE)
                    .mapToObj(r -> owes(
                            TOPICS.get(r),
                            Demand.credits(
                                    new Amount(needs[r]),
                                    Counting.about(TOPICS.get(r)),
                                    (inCycle >> r & 1) == 1 ? Window.cycle() : Window.ever())))
                    .toList();
            List<Relation> relations = new ArrayList<>();
            for (int one = 0; one < SIZE; one++) {
                for (int other = 0; other < one; other++) {
                    if ((rivals[one] >> other & 1) == 1) {
                        relations.add(exclusive(TOPICS.get(other), TOPICS.get(one)));
                    }
                }
            }
            List<RequirementId> takers = IntStream.range(0, SIZE)
                    .filter(r -> (toward >> r & 1) == 1)
                    .mapToObj(r -> id(TOPICS.get(r)))
                    .toList();
            ConstructBook book = book(requirements, relations.toArray(Relation[]::new))
                    .schedule(s -> carried
                            ? s.addCarryOvers(CarryOver.builder()
                                    .title("carried over")
                                    .addToward(takers.toArray(RequirementId[]::new))
                                    .atMost(new Amount(atMost))
                                    .excess(Excess.bestForLicensee())
                                    .addCitations(ACT)
                                    .build())
                            : s.addMakeUps(MakeUp.builder()
                                    .title("made up")
                                    .addToward(takers.toArray(RequirementId[]::new))
                                    .addCitations(ACT)
                                    .build()));
            Verdict before = carried ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT;
            License license = ConstructBook.license()
                    .cycle(SECOND)
                    .history(List.of(new PastCycle(FIRST, before, List.of(), false)))
                    .build();
            return book.evaluate(license, credits());
        }

        private List<Credit> credits() {
            List<Credit> credits = new ArrayList<>();
            for (Lot lot : lots) {
                LocalDate day = (lot.first() ? FIRST : SECOND).start().plusDays(credits.size());
                Credit.Builder credit = ConstructBook.credit("c" + credits.size(), day.toString(), "0")
                        .amount(new Amount(lot.units()));
                IntStream.range(0, SIZE)
                        .filter(r -> (lot.topics() >> r & 1) == 1)
                        .forEach(r -> credit.addTopics(Topic.of(TOPICS.get(r))));
                credits.add(credit.build());
            }
            return credits;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothing_less_is_missing_whatever_passes_between_cycles(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Instance instance = Instance.draw(random);
            Evaluation evaluation = instance.evaluate();

            List<Integer> missing = TOPICS.stream()
                    .map(topic -> (int) outcome(evaluation, topic).missing().hundredths())
                    .toList();
            assertThat(missing).as("%s", instance).isEqualTo(instance.missing());
            assertThat(evaluation.verdict() == Verdict.COMPLIANT)
                    .isEqualTo(missing.stream().allMatch(units -> units == 0));
        }
    }
}
