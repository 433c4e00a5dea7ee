package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.oracle.Instance.Nesting;
import io.github.cmerules.core.oracle.Instance.Owed;
import io.github.cmerules.core.oracle.Instance.Part;
import io.github.cmerules.core.oracle.Instance.Relief;
import io.github.cmerules.core.oracle.Instance.TestLot;
import io.github.cmerules.core.oracle.Instance.Way;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A requirement that counts among another one that has several ways and needs none of them. */
class OuterWayTest {

    private static final TestLot LOT = new TestLot(1, 0b01, 0);

    @Test
    void inner_counts_where_the_outer_one_takes_its_topic_first() {
        assertThat(verdict(hours(0), hours(1))).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void inner_counts_where_the_outer_one_takes_its_topic_second() {
        assertThat(verdict(hours(1), hours(0))).isEqualTo(Verdict.COMPLIANT);
    }

    private static Verdict verdict(Way first, Way second) {
        Owed inner = new Owed(List.of(hours(0)), Relief.NONE);
        Owed outer = new Owed(List.of(first, second), Relief.WAIVED);
        Instance instance = new Instance(
                List.of(inner, outer),
                List.of(LOT, new TestLot(1, 0b10, 0)),
                List.of(),
                List.of(new Nesting(0, 1, true)),
                List.of());
        return Library.evaluate(instance).verdict();
    }

    private static Way hours(int topic) {
        return new Way(List.of(Part.hours(1, topic)));
    }
}
