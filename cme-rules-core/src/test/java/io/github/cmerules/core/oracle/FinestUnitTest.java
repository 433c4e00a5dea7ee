package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.oracle.Instance.Bound;
import io.github.cmerules.core.oracle.Instance.Owed;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Relief;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three credits, each under two of three limits: half of each counts, whether or not one of them is stated in halves. */
class FinestUnitTest {

    private static final TestLot FIRST = new TestLot(100, 0b0111, 0);
    private static final TestLot SECOND = new TestLot(100, 0b1101, 0);
    private static final TestLot THIRD = new TestLot(100, 0b1011, 0);
    private static final TestLot HALF_OF_THIRD = new TestLot(50, 0b1011, 0);

    @Test
    void halves_count_where_a_credit_is_stated_in_halves() {
        assertThat(missing(FIRST, SECOND, HALF_OF_THIRD, HALF_OF_THIRD)).isEqualTo(50);
    }

    @Test
    void halves_count_where_no_credit_is_stated_in_halves() {
        assertThat(missing(FIRST, SECOND, THIRD)).isEqualTo(50);
    }

    private static long missing(TestLot... lots) {
        Owed owed = new Owed(List.of(new Way(List.of(Part.hours(200, 0)))), Relief.NONE);
        List<Bound> bounds =
                List.of(new Bound(0, false, 1, 100), new Bound(0, false, 2, 100), new Bound(0, false, 3, 100));
        Instance instance = new Instance(List.of(owed), List.of(lots), List.of(), List.of(), bounds);
        return Library.shortfall(Library.evaluate(instance)).credits();
    }
}
