package io.github.cmerules.core.internal;

import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/** The comparisons of {@link IntegerProgramPropertyTest} on the same programs each time, by the profile {@code mutation} only. */
class IntegerProgramSampleRun {

    private static final int SIZE = 60;

    @Test
    void solution_is_allowed_and_no_other_reaches_more() {
        assertAreBest(new IntegerProgramPropertyTest().programs());
    }

    @Test
    void numbers_too_great_to_calculate_with_do_not_change_that() {
        assertAreBest(new IntegerProgramPropertyTest().programsOfGreatNumbers());
    }

    private static void assertAreBest(Arbitrary<IntegerProgramPropertyTest.Program> programs) {
        JqwikSession.run(() -> {
            RandomGenerator<IntegerProgramPropertyTest.Program> generator = programs.generator(SIZE, true);
            Random random = new Random(20261123);
            for (int i = 0; i < SIZE; i++) {
                IntegerProgramPropertyTest.assertIsBest(generator.next(random).value());
            }
        });
    }
}
