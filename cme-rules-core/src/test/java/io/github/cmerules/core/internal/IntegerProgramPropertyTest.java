package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Compares solutions with every assignment of small numbers to the variables.
 *
 * <p>The weights are such that the best solution is often not whole before it is split, and several goals in a row leave
 * something to decide for the next one.
 */
class IntegerProgramPropertyTest {

    private static final int VARIABLES = 5;
    private static final int GREATEST = 3;

    /** An upper bound on a weighted sum of all variables. */
    record Sum(List<Long> weights, long atMost) {

        boolean allows(List<Long> values) {
            long sum = 0;
            for (int v = 0; v < VARIABLES; v++) {
                sum += weights.get(v) * values.get(v);
            }
            return sum <= atMost;
        }
    }

    /** Bounds for each variable and for sums; a goal is the set of variables whose sum shall be great. */
    record Program(List<Integer> bounds, List<Sum> sums, List<Integer> goals) {

        boolean allows(List<Long> values) {
            return IntStream.range(0, VARIABLES).allMatch(v -> values.get(v) >= 0 && values.get(v) <= bounds.get(v))
                    && sums.stream().allMatch(sum -> sum.allows(values));
        }

        List<Long> reached(List<Long> values) {
            return goals.stream()
                    .map(goal ->
                            IntStream.of(members(goal)).mapToLong(values::get).sum())
                    .toList();
        }

        List<Long> solve() {
            IntegerProgram program = new IntegerProgram("", "refused");
            int[] variables =
                    IntStream.range(0, VARIABLES).map(v -> program.variable()).toArray();
            for (int v = 0; v < VARIABLES; v++) {
                program.atMost(new int[] {v}, bounds.get(v));
            }
            for (Sum sum : sums) {
                program.atMost(
                        variables,
                        sum.weights().stream().mapToLong(Long::longValue).toArray(),
                        sum.atMost());
            }
            goals.forEach(goal -> program.maximize(members(goal)));
            return LongStream.of(program.solve()).boxed().toList();
        }
    }

    private static int[] members(int set) {
        return IntStream.range(0, VARIABLES).filter(v -> (set >> v & 1) == 1).toArray();
    }

    @Provide
    Arbitrary<Program> programs() {
        return programs(1);
    }

    /** Two of their weights have a product that is a great number, and five have one that is no number of 64 bits. */
    @Provide
    Arbitrary<Program> programsOfGreatNumbers() {
        return programs(1_000_000_007L);
    }

    private static Arbitrary<Program> programs(long scale) {
        Arbitrary<Sum> sums = Combinators.combine(
                        Arbitraries.longs()
                                .between(-3 * scale, 5 * scale)
                                .list()
                                .ofSize(VARIABLES),
                        Arbitraries.longs().between(0, 12 * scale))
                .as(Sum::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, GREATEST).list().ofSize(VARIABLES),
                        sums.list().ofMaxSize(5),
                        Arbitraries.integers()
                                .between(1, (1 << VARIABLES) - 1)
                                .list()
                                .ofMaxSize(6))
                .as(Program::new);
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.MIXIN)
    void solution_is_allowed_and_no_other_reaches_more(@ForAll("programs") Program program) {
        assertIsBest(program);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.MIXIN)
    void numbers_too_great_to_calculate_with_do_not_change_that(@ForAll("programsOfGreatNumbers") Program program) {
        assertIsBest(program);
    }

    static void assertIsBest(Program program) {
        List<Long> solution = program.solve();
        assertThat(program.allows(solution)).isTrue();
        assertThat(program.reached(solution)).isEqualTo(best(program));
    }

    /** {@return the goals as far as any assignment reaches them} */
    private static List<Long> best(Program program) {
        List<Long> best = program.reached(List.of(0L, 0L, 0L, 0L, 0L));
        for (int number = 0; number < 1 << 2 * VARIABLES; number++) {
            List<Long> values = new ArrayList<>();
            for (int v = 0; v < VARIABLES; v++) {
                values.add((long) (number >> 2 * v & GREATEST));
            }
            if (program.allows(values) && isMore(program.reached(values), best)) {
                best = program.reached(values);
            }
        }
        return best;
    }

    private static boolean isMore(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) > other.get(i);
            }
        }
        return false;
    }
}
