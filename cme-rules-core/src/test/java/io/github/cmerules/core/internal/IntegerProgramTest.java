package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import org.junit.jupiter.api.Test;

/** Bounds of single variables, and programs that are too hard; the rest is compared with other solvers. */
class IntegerProgramTest {

    private static final long LARGE = Long.MAX_VALUE / 3;

    private final IntegerProgram program = new IntegerProgram("/credits", "is too hard");

    @Test
    void bound_on_a_multiple_of_one_variable_is_rounded_down() {
        int x = program.variable();
        program.atMost(new int[] {x}, new long[] {3}, 11);
        program.maximize(x);

        assertThat(program.solve()).containsExactly(3);
    }

    @Test
    void of_several_bounds_on_one_variable_the_least_holds() {
        int x = program.variable();
        program.atMost(new int[] {x}, 5);
        program.atMost(new int[] {x}, new long[] {2}, 8);
        program.atMost(new int[] {x}, 7);
        program.maximize(x);

        assertThat(program.solve()).containsExactly(4);
    }

    @Test
    void negative_multiple_of_one_variable_is_no_bound() {
        int x = program.variable();
        int y = program.variable();
        program.atMost(new int[] {y}, new long[] {-2}, 0);
        program.atMost(new int[] {x, y}, 6);
        program.maximize(y);

        assertThat(program.solve()).containsExactly(0, 6);
    }

    @Test
    void program_whose_numbers_grow_too_great_is_halved() {
        int x = program.variable();
        int y = program.variable();
        program.atMost(new int[] {x}, 4);
        program.atMost(new int[] {y}, 4);
        program.atMost(new int[] {x, y}, new long[] {LARGE, LARGE - 1}, LARGE);
        program.atMost(new int[] {x, y}, new long[] {LARGE - 4, LARGE - 3}, LARGE);
        program.maximize(x, y);

        assertThat(program.solve()[x] + program.solve()[y]).isEqualTo(1);
    }

    @Test
    void program_whose_numbers_grow_too_great_without_bounds_is_refused() {
        int x = program.variable();
        int y = program.variable();
        program.atMost(new int[] {x, y}, new long[] {LARGE, LARGE - 1}, LARGE);
        program.atMost(new int[] {x, y}, new long[] {LARGE - 4, LARGE - 3}, LARGE);
        program.maximize(x, y);

        assertThatThrownBy(program::solve)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.path()).isEqualTo("/credits");
                                    assertThat(problem.message()).isEqualTo("is too hard");
                                }));
    }
}
