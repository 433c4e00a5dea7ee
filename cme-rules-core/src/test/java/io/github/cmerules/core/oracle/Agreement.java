package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import java.util.function.Function;

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
        check(Library.evaluate(instance), oracle.apply(instance));
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
        Evaluation evaluation = Library.evaluate(instance);
        check(evaluation, best.shortfall());
        checkUses(instance, evaluation, best);
        return best.shortfall();
    }

    private static void checkUses(Instance instance, Evaluation evaluation, BruteForce.Result best) {
        if (instance.owed().stream().allMatch(Agreement::orderTells)) {
            assertThat(evaluation.requirements())
                    .extracting(outcome -> outcome.counted().hundredths())
                    .isEqualTo(
                            best.counted().stream().map(units -> (long) units).toList());
            if (firstTellsLotsApart(instance)) {
                assertThat(Witness.uses(instance, evaluation, 0)).isEqualTo(ofCredits(instance, best.usesOfFirst()));
            }
        }
        if (instance.owed().stream()
                .allMatch(owed -> owed.plain() && owed.ways().size() == 1)) {
            Witness.check(instance, evaluation);
        }
    }

    private static List<Integer> ofCredits(Instance instance, List<Integer> ofLots) {
        return instance.credits().stream()
                .map(lots -> lots.stream().mapToInt(ofLots::get).sum())
                .toList();
    }

    private static void check(Evaluation evaluation, Shortfall expected) {
        assertThat(Library.shortfall(evaluation)).isEqualTo(expected);
        assertThat(evaluation.verdict()).isEqualTo(expected.compliant() ? Verdict.COMPLIANT : Verdict.NON_COMPLIANT);
    }

    /**
     * {@return whether the first requirement takes lots under limits of its own, no two under the same ones}
     *
     * <p>Lots that it does not tell apart may be divided as one, in the place of the oldest of them.
     */
    private static boolean firstTellsLotsApart(Instance instance) {
        Instance.Part first = instance.owed().get(0).choices().get(0).parts().get(0);
        List<List<Instance.Bound>> limits = instance.lots().stream()
                .filter(lot -> lot.about(first.topic()))
                .map(lot -> instance.bounds().stream()
                        .filter(bound -> bound.toward() == 0 && bound.on(lot))
                        .toList())
                .toList();
        return instance.owed().get(0).ways().size() == 1
                && limits.stream().distinct().count() == limits.size();
    }

    private static boolean orderTells(Instance.Owed owed) {
        return owed.plain() && (owed.asks() || owed.choices().size() == 1);
    }
}
