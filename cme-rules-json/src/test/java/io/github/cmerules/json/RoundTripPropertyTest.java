package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.diff.EvaluationDiff;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What is written and read again is the same as before. */
class RoundTripPropertyTest {

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void dossierIsTheSame(@ForAll("dossiers") Dossier dossier) {
        assertThat(Dossiers.read(Dossiers.write(dossier), SampleRuleBook.BOOKS)).isEqualTo(dossier);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void dossierFitsItsSchema(@ForAll("dossiers") Dossier dossier) {
        assertThat(TestSchemas.DOSSIER.faults(Dossiers.write(dossier))).isEmpty();
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void evaluationIsTheSame(@ForAll("evaluations") Evaluation evaluation) {
        assertThat(Evaluations.read(Evaluations.write(evaluation))).isEqualTo(evaluation);
        assertThat(Evaluations.read(Evaluations.writeLine(evaluation))).isEqualTo(evaluation);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void evaluationFitsItsSchema(@ForAll("evaluations") Evaluation evaluation) {
        assertThat(TestSchemas.EVALUATION.faults(Evaluations.write(evaluation))).isEmpty();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void severalEvaluationsAreTheSame(
            @ForAll("evaluations") Evaluation first, @ForAll("evaluations") Evaluation second) {
        assertThat(Evaluations.readAll(Evaluations.write(List.of(first, second))))
                .containsExactly(first, second);
        assertThat(Evaluations.readAll(Evaluations.write(first))).containsExactly(first);
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void differencesFitTheirSchema(@ForAll("evaluations") Evaluation before, @ForAll("evaluations") Evaluation after) {
        assertThat(TestSchemas.EVALUATION_DIFF.faults(EvaluationDiffs.write(EvaluationDiff.between(before, after))))
                .isEmpty();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void evaluationsThatAreWrittenAndReadDoNotDiffer(@ForAll("evaluations") Evaluation evaluation) {
        assertThat(EvaluationDiff.between(evaluation, Evaluations.read(Evaluations.write(evaluation)))
                        .isEmpty())
                .isTrue();
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void evaluationIsOnOneLineWithoutExponents(@ForAll("evaluations") Evaluation evaluation) {
        assertThat(Evaluations.writeLine(evaluation)).doesNotContain("\n").doesNotContainPattern("\": ?[0-9.]+[eE]");
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return Samples.dossiers();
    }

    @Provide
    Arbitrary<Evaluation> evaluations() {
        return Samples.evaluations();
    }
}
