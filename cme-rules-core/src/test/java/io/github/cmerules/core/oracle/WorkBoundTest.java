package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.oracle.Instance.Bound;
import io.github.cmerules.core.oracle.Instance.Group;
import io.github.cmerules.core.oracle.Instance.Owed;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Relief;
import io.github.cmerules.core.oracle.Instance.Sharing;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Six lots, of which four requirements want most, and all that they need. */
class WorkBoundTest {

    private static final Way HOURS = new Way(List.of(Part.hours(1, 0)));
    private static final Way HOURS_AND_TRAINING = new Way(List.of(Part.hours(1, 0), Part.trainings(1, 0)));

    private static final Instance INSTANCE = new Instance(
            List.of(
                    owed(HOURS),
                    owed(new Way(List.of(Part.hours(1, 1)))),
                    owed(HOURS, HOURS_AND_TRAINING),
                    owed(HOURS_AND_TRAINING)),
            List.of(
                    new TestLot(4, 0b11001, 0),
                    new TestLot(4, 0b01111, 1),
                    new TestLot(4, 0b11111, 1),
                    new TestLot(4, 0b01001, 1),
                    new TestLot(3, 0b00011, 1),
                    new TestLot(4, 0b00101, 1)),
            List.of(
                    new Group(0b1010, Sharing.UNDIVIDED),
                    new Group(0b1100, Sharing.EXCLUSIVE),
                    new Group(0b0011, Sharing.UNDIVIDED)),
            List.of(),
            List.of(new Bound(0, true, 0, 4), new Bound(0, true, 1, 2)));

    @Test
    void all_that_is_needed_is_there() {
        assertThat(UnitByUnit.best(INSTANCE).compliant()).isTrue();
    }

    @Test
    void small_contest_is_decided() {
        assertThat(Library.shortfall(Library.evaluate(INSTANCE))).isEqualTo(UnitByUnit.best(INSTANCE));
    }

    private static Owed owed(Way... ways) {
        return new Owed(List.of(ways), Relief.NONE);
    }
}
