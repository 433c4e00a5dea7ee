package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.statistics.Statistics;

/** Compares the library with an oracle. */
final class Agreement {

    private Agreement() {}

    /**
     * Requires the same verdict and the same shortfalls.
     *
     * @param instance what is counted
     * @param oracle who says how it is to be counted
     */
    static void check(Instance instance, Function<Instance, Shortfall> oracle) {
        evaluate(instance).ifPresent(evaluation -> check(evaluation, oracle.apply(instance)));
    }

    /**
     * Requires the same verdict and the same shortfalls as those of the best division that there is and, where the order
     * of the book alone tells what is counted, the same amounts, from credits that may be used so.
     *
     * @param instance what is counted
     * @return what is missing in the best division
     */
    static Shortfall checkWithUses(Instance instance) {
        BruteForce.Result best = BruteForce.best(instance);
        evaluate(instance).ifPresent(evaluation -> {
            check(evaluation, best.shortfall());
            checkUses(instance, evaluation, best.counted());
        });
        return best.shortfall();
    }

    private static void checkUses(Instance instance, Evaluation evaluation, List<Integer> counted) {
        if (instance.owed().stream().allMatch(Agreement::orderTells)) {
            assertThat(evaluation.requirements())
                    .extracting(outcome -> outcome.counted().hundredths())
                    .isEqualTo(counted.stream()
                            .map(units -> (long) units * instance.unit())
                            .toList());
        }
        if (instance.owed().stream()
                .allMatch(owed -> owed.plain() && owed.ways().size() == 1)) {
            Witness.check(instance, evaluation);
        }
    }

    private static void check(Evaluation evaluation, Shortfall expected) {
        assertThat(Library.shortfall(evaluation)).isEqualTo(expected);
        assertThat(evaluation.verdict()).isEqualTo(expected.compliant() ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT);
    }

    private static boolean orderTells(Instance.Owed owed) {
        return owed.plain() && (owed.asks() || owed.choices().size() == 1);
    }

    /**
     * {@return the evaluation, empty where nothing can be compared}
     *
     * <p>The library refuses some small instances as too much work, see {@link WorkBoundTest}. Once it does not, this
     * method goes.
     */
    private static Optional<Evaluation> evaluate(Instance instance) {
        if (knownToDiffer(instance)) {
            return Optional.empty();
        }
        Optional<Evaluation> evaluation;
        try {
            evaluation = Optional.of(Library.evaluate(instance));
        } catch (InvalidInputException e) {
            assertThat(e).hasMessageContaining("within the work bound of this version");
            evaluation = Optional.empty();
        }
        Statistics.label("REFUSED").collect(evaluation.isEmpty());
        return evaluation;
    }

    /**
     * {@return whether the library is known to count an instance differently}
     *
     * <p>Where a requirement asks for nothing, the library goes one way of it without a look at those that count among
     * it, see {@link OuterWayTest}. Once it does look, this method goes.
     */
    static boolean knownToDiffer(Instance instance) {
        return instance.nestings().stream()
                .filter(Instance.Nesting::counted)
                .map(nesting -> instance.owed().get(nesting.outer()))
                .anyMatch(outer -> !outer.asks() && outer.choices().size() > 1);
    }
}
