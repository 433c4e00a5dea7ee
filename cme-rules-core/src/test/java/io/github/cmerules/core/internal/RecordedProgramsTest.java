package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.recorded.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The solutions of some programs, and how much work they take, stay as they were recorded.
 *
 * <p>Of several best solutions callers get the same one each time. The work is bounded, so that a solver which takes more of
 * it refuses what it solved before, although every solution that it finds is right.
 */
class RecordedProgramsTest {

    private static final int PROGRAMS = 150;

    private final Random random = new Random(20261124);

    private int between(int least, int greatest) {
        return least + random.nextInt(greatest - least + 1);
    }

    private int[] some(int variables, int of) {
        return IntStream.range(0, variables)
                .filter(v -> random.nextInt(of) == 0)
                .toArray();
    }

    private long[] weights(int[] summands, int least, int greatest, long scale) {
        return IntStream.of(summands)
                .mapToLong(v -> between(least, greatest) * scale)
                .toArray();
    }

    private static String words(int[] summands, long[] weights) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < summands.length; i++) {
            words.add(weights[i] + "x" + summands[i]);
        }
        return String.join(" ", words);
    }

    @Test
    void whole_solutions_and_their_work_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (int i = 0; i < PROGRAMS; i++) {
            IntegerProgram program = new IntegerProgram("/credits", "is too hard");
            int variables = between(2, 12);
            // Numbers that soon grow too great to calculate with, so that programs are split without a solution.
            long scale = i % 5 == 0 ? 1_000_000_007L : 1;
            List<String> words = new ArrayList<>();
            for (int v = 0; v < variables; v++) {
                int bound = between(0, 3) == 0 ? 1 : between(0, 9);
                program.atMost(new int[] {program.variable()}, bound);
                words.add("x" + v + "<=" + bound);
            }
            for (int row = between(1, 10); row > 0; row--) {
                int[] summands = some(variables, 2);
                long[] weights = weights(summands, -4, 7, scale);
                long constant = between(0, 2) == 0 ? 0 : between(0, 30) * scale;
                program.atMost(summands, weights, constant);
                words.add(words(summands, weights) + "<=" + constant);
            }
            if (between(0, 2) == 0) {
                int[] summands = some(variables - 1, 2);
                program.atMostSum(variables - 1, summands);
                words.add("x" + (variables - 1) + "<=sum" + Arrays.toString(summands));
            }
            for (int goal = between(1, 6); goal > 0; goal--) {
                int[] summands = some(variables, 2);
                if (between(0, 3) == 0) {
                    long[] weights = weights(summands, -5, 3, 1);
                    program.minimize(summands, weights);
                    words.add("min " + words(summands, weights));
                } else {
                    program.maximize(summands);
                    words.add("max " + Arrays.toString(summands));
                }
            }
            recording.add("program " + i + ": " + String.join("; ", words));
            try {
                recording.add("  " + Arrays.toString(program.solve()));
            } catch (InvalidInputException refused) {
                recording.add(refused);
            }
            recording.add("  work " + program.work());
        }
        recording.check("programs");
    }

    @Test
    void goals_and_the_work_for_them_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (int i = 0; i < PROGRAMS; i++) {
            int variables = between(2, 14);
            long[] lower = new long[variables];
            long[] upper = new long[variables];
            for (int v = 0; v < variables; v++) {
                lower[v] = between(0, 3) == 0 ? between(1, 3) : 0;
                upper[v] = lower[v] + between(0, 6);
            }
            List<Relaxation.Row> rows = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (int row = between(1, 12); row > 0; row--) {
                int[] summands = some(variables, between(1, 3));
                long[] weights = weights(summands, -4, 7, 1);
                long least = 0;
                for (int k = 0; k < summands.length; k++) {
                    least += weights[k] * lower[summands[k]];
                }
                // Some can be kept only by more of something than its least.
                long constant = least + (between(0, 4) == 0 ? -between(1, 4) : between(0, 2) == 0 ? 0 : between(0, 30));
                rows.add(new Relaxation.Row(summands, weights, constant));
                words.add(words(summands, weights) + "<=" + constant);
            }
            recording.add("program " + i + ": " + Arrays.toString(lower) + " to " + Arrays.toString(upper) + "; "
                    + String.join("; ", words));
            long[] work = new long[1];
            Relaxation relaxation = new Relaxation(rows, lower, upper, entries -> work[0] += entries);
            recording.add("  " + (relaxation.feasible() ? "allowed" : "not allowed") + " after " + work[0]);
            boolean whole = relaxation.feasible();
            for (int goal = between(1, 6); goal > 0 && whole; goal--) {
                int[] summands = some(variables, 2);
                long[] weights = weights(summands, -2, 4, 1);
                var most = relaxation.maximize(summands, weights);
                recording.add("  max " + words(summands, weights) + " " + most + " "
                        + relaxation.fractional(v -> v % 2 == 0) + " " + relaxation.fractional(v -> true) + " "
                        + IntStream.range(0, variables)
                                .mapToLong(relaxation::floor)
                                .boxed()
                                .toList()
                        + " after " + work[0]);
                whole = most.isPresent();
            }
        }
        recording.check("goals");
    }
}
