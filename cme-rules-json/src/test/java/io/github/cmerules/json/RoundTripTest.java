package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Some documents, always the same ones, are written and read back; see {@link RoundTripPropertyTest} for any. */
class RoundTripTest {

    @Test
    void dossiersAreTheSame() {
        LongStream.range(0, 60).mapToObj(Samples::dossier).forEach(dossier -> {
            String document = Dossiers.write(dossier);
            assertThat(TestSchemas.DOSSIER.faults(document)).isEmpty();
            assertThat(Dossiers.read(document, SampleRuleBook.BOOKS)).isEqualTo(dossier);
        });
    }

    @Test
    void evaluationsAreTheSame() {
        LongStream.range(0, 60).mapToObj(Samples::evaluation).forEach(evaluation -> {
            String document = Evaluations.write(evaluation);
            assertThat(TestSchemas.EVALUATION.faults(document)).isEmpty();
            assertThat(Evaluations.read(document)).isEqualTo(evaluation);
            assertThat(Evaluations.read(Evaluations.writeLine(evaluation))).isEqualTo(evaluation);
        });
    }

    @Test
    void severalEvaluationsAreTheSame() {
        List<Evaluation> several =
                LongStream.range(0, 5).mapToObj(Samples::evaluation).toList();
        assertThat(Evaluations.readAll(Evaluations.write(several))).isEqualTo(several);
        assertThat(Evaluations.readAll(Evaluations.writeLine(several))).isEqualTo(several);
        assertThat(Evaluations.readAll(Evaluations.write(several.get(0)))).containsExactly(several.get(0));
        assertThat(Evaluations.readAll(Evaluations.write(List.of()))).isEmpty();
    }
}
