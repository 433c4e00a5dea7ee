package io.github.cmerules.json.rules;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Some rules of every kind, always the same ones, are written and read back; see {@link KindsPropertyTest} for any. */
class KindsTest {

    private static final int EACH = 40;

    static Stream<Arguments> rules() {
        return KindsPropertyTest.ROWS.stream()
                .flatMap(row -> LongStream.range(0, EACH).mapToObj(seed -> Arguments.of(row, seed)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsReadBack(KindsPropertyTest.Row<?> row, long seed) {
        KindsPropertyTest.roundTrip(row, seed, Texts::yaml);
    }
}
