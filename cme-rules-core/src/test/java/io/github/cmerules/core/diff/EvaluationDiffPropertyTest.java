package io.github.cmerules.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.diff.VariedEvaluation.Variation;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Evaluations that differ in any number of ways, or in none. */
class EvaluationDiffPropertyTest {

    @Provide
    Arbitrary<Set<Variation>> variations() {
        return Arbitraries.of(Variation.class).set().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Set<Variation>> few() {
        return Arbitraries.of(Variation.class).set().ofMaxSize(2);
    }

    @Property(tries = 1000)
    void evaluationsDifferInTheDiffIfAndOnlyIfTheyAreUnequalApartFromTheDay(
            @ForAll("variations") Set<Variation> common, @ForAll("few") Set<Variation> more) {
        Evaluation before = VariedEvaluation.with(common);
        Set<Variation> all = new HashSet<>(common);
        all.addAll(more);
        Evaluation after = VariedEvaluation.with(all);
        Evaluation sameDay =
                Evaluation.builder().from(after).asOf(before.asOf()).build();

        EvaluationDiff diff = EvaluationDiff.between(before, after);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(sameDay));
        if (diff.changes().stream()
                .anyMatch(change -> change.property(EvaluationProperty.ORDER).isPresent())) {
            all.removeAll(common);
            assertThat(all).containsAnyOf(Variation.ORDER_OF_CREDITS, Variation.ORDER_OF_REQUIREMENTS);
        }
    }

    @Property(tries = 500)
    void swappingTheEvaluationsMirrorsTheDiff(
            @ForAll("variations") Set<Variation> first, @ForAll("variations") Set<Variation> second) {
        Evaluation before = VariedEvaluation.with(first);
        Evaluation after = VariedEvaluation.with(second);
        EvaluationDiff there = EvaluationDiff.between(before, after);
        EvaluationDiff back = EvaluationDiff.between(after, before);

        assertThat(back.changes()).containsExactlyInAnyOrderElementsOf(mirrored(there.changes()));
        assertThat(back.newlyCounted()).containsExactlyInAnyOrderElementsOf(mirrored(there.noLongerCounted()));
    }

    @Property(tries = 500)
    void everyChangeIsSaidInASentence(
            @ForAll("variations") Set<Variation> first, @ForAll("variations") Set<Variation> second) {
        EvaluationDiff diff = EvaluationDiff.between(VariedEvaluation.with(first), VariedEvaluation.with(second));

        assertThat(diff.changes())
                .allSatisfy(change ->
                        assertThat(change.sentences()).isNotEmpty().allMatch(sentence -> sentence.endsWith(".")));
    }

    private static List<EvaluationChange> mirrored(List<EvaluationChange> changes) {
        return changes.stream().map(EvaluationDiffPropertyTest::mirrored).toList();
    }

    private static EvaluationChange mirrored(EvaluationChange change) {
        return new EvaluationChange(
                change.part(),
                change.name(),
                change.requirement(),
                change.title(),
                switch (change.kind()) {
                    case ADDED -> PartChange.Kind.REMOVED;
                    case REMOVED -> PartChange.Kind.ADDED;
                    case CHANGED -> PartChange.Kind.CHANGED;
                },
                change.properties().stream()
                        .map(value -> new EvaluationChange.Value(value.property(), value.after(), value.before()))
                        .toList());
    }
}
