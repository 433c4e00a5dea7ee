package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How the least number is found that is enough. */
class OpenItemsTest {

    @Test
    void least_number_that_is_enough_is_found_at_every_place() {
        for (long most = 0; most <= 20; most++) {
            for (long enough = 0; enough <= most; enough++) {
                long least = enough;
                assertThat(OpenItems.least(most, number -> number >= least))
                        .as("%s of %s", least, most)
                        .isEqualTo(least);
            }
        }
    }

    @Test
    void only_numbers_below_the_greatest_are_tried_and_no_number_twice() {
        List<Long> tried = new ArrayList<>();
        OpenItems.least(100, number -> {
            tried.add(number);
            return number >= 37;
        });

        assertThat(tried).doesNotHaveDuplicates().hasSizeLessThan(10);
        assertThat(tried).isSubsetOf(LongStream.range(0, 100).boxed().toList());
    }

    @Test
    void nothing_is_tried_below_nothing() {
        assertThat(OpenItems.least(0, number -> true)).isZero();
    }
}
