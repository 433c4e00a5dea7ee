package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes of closed sets are API: this table must never change but by a new entry. */
class EnumCodesTest {

    static Stream<Arguments> sets() {
        return Stream.of(
                set(Evidence.values(), Evidence::find, "attested", "documented", "verified"),
                set(
                        LicenseStatus.values(),
                        LicenseStatus::find,
                        "active",
                        "inactive",
                        "retired",
                        "lapsed",
                        "suspended"),
                set(Occasion.values(), Occasion::find, "initial", "renewal", "revival"),
                set(
                        Verdict.values(),
                        Verdict::find,
                        "compliant",
                        "non-compliant",
                        "in-progress",
                        "undetermined",
                        "exempt"),
                set(
                        RequirementStatus.values(),
                        RequirementStatus::find,
                        "met",
                        "unmet",
                        "open",
                        "not-applicable",
                        "waived",
                        "undetermined"),
                set(
                        RejectionReason.values(),
                        RejectionReason::find,
                        "wrong-topic",
                        "wrong-category",
                        "not-approved",
                        "insufficient-evidence",
                        "duplicate",
                        "planned",
                        "after-as-of",
                        "outside-window",
                        "over-limit",
                        "used-elsewhere"),
                set(UndeterminedCause.values(), UndeterminedCause::find, "fact", "no-published-rule", "amount-unknown"),
                set(Unit.values(), Unit::find, "credits", "completions"),
                set(
                        Citation.Confidence.values(),
                        Citation.Confidence::find,
                        "primary",
                        "primary-copy",
                        "quoted",
                        "secondary",
                        "weak"));
    }

    private static <E extends Enum<E>> Arguments set(
            E[] values, Function<String, Optional<E>> finder, String... codes) {
        return Arguments.of(
                Named.of(values[0].getDeclaringClass().getSimpleName(), Arrays.asList(values)),
                Named.of("find", finder),
                List.of(codes));
    }

    @ParameterizedTest
    @MethodSource("sets")
    <E extends Enum<E>> void codes_stand_in_this_order_and_are_found(
            List<E> values, Function<String, Optional<E>> finder, List<String> codes) {
        assertThat(values).extracting(Object::toString).isEqualTo(codes);
        for (int i = 0; i < codes.size(); i++) {
            assertThat(finder.apply(codes.get(i))).contains(values.get(i));
        }
        assertThat(finder.apply("no-such-code")).isEmpty();
        assertThat(finder.apply(values.get(0).name())).isEmpty();
    }
}
