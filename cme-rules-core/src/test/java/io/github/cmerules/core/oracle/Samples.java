package io.github.cmerules.core.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Draws the same each time. */
final class Samples {

    private Samples() {}

    static <T> List<T> of(Arbitrary<T> arbitrary, int size) {
        List<T> sample = new ArrayList<>();
        JqwikSession.run(() -> {
            RandomGenerator<T> generator = arbitrary.generator(size, false);
            Random random = new Random(20261123);
            for (int i = 0; i < size; i++) {
                sample.add(generator.next(random).value());
            }
        });
        return sample;
    }
}
