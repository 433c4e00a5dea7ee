package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.core.outlook.Outlook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is made of a dossier and the options of the caller. */
class DossiersTest {

    private static final InterpretationId ONE = InterpretationId.of("XX-I-1");
    private static final InterpretationId OTHER = InterpretationId.of("YY-I-1");

    private static final EvaluationOptions OPTIONS = EvaluationOptions.builder()
            .ruleBooks(SampleRuleBook.BOOKS)
            .asOf(LocalDate.of(2024, 1, 1))
            .putInterpretations(ONE, "other")
            .build();

    private static Dossier read(String document) {
        return Dossiers.read(document, SampleRuleBook.BOOKS);
    }

    @Test
    void whatTheDossierSaysGoesBeforeWhatTheCallerSays() {
        String document = SampleDocuments.line();
        Evaluation plain = Dossiers.evaluate(read(document), OPTIONS).get(0);
        assertThat(plain.asOf()).isEqualTo("2024-01-01");
        assertThat(plain.ruleBook().interpretations()).isEqualTo(Map.of(ONE, "other"));

        String own = document.replace(
                "\"version\"", "\"asOf\": \"2024-06-01\", \"interpretations\": {\"XX-I-1\": \"one\"}, \"version\"");
        Evaluation stated = Dossiers.evaluate(read(own), OPTIONS).get(0);
        assertThat(stated.asOf()).isEqualTo("2024-06-01");
        assertThat(stated.ruleBook().interpretations()).isEqualTo(Map.of(ONE, "one"));
    }

    @Test
    void aSwitchIsOfTheLicenseWhoseRuleBookHasIt() {
        Dossier dossier = read(SampleDocuments.several(SampleDocuments.LICENSE, SampleDocuments.OTHER_LICENSE)
                .replace("\"asOf\"", "\"interpretations\": {\"XX-I-1\": \"one\"}, \"asOf\""));
        EvaluationOptions both = EvaluationOptions.builder()
                .from(OPTIONS)
                .putInterpretations(OTHER, "other")
                .build();
        assertThat(Dossiers.evaluate(dossier, both))
                .extracting(evaluation -> evaluation.ruleBook().interpretations())
                .containsExactly(Map.of(ONE, "one"), Map.of(OTHER, "other"));
    }

    @Test
    void everyLicenseHasItsResultInOrder() {
        Dossier dossier = read(SampleDocuments.several(SampleDocuments.OTHER_LICENSE, SampleDocuments.LICENSE));
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();
        List<Evaluation> evaluations = Dossiers.evaluate(dossier, options);
        assertThat(evaluations)
                .extracting(evaluation -> evaluation.license().jurisdiction().toString())
                .containsExactly("US-YY", "US-XX");
        List<Readings> readings = Dossiers.readings(dossier, options);
        assertThat(readings).extracting(Readings::evaluation).isEqualTo(evaluations);
        assertThat(readings)
                .extracting(each -> each.others().get(0).interpretation())
                .containsExactly(OTHER, ONE);
        assertThat(Dossiers.outlooks(dossier, options))
                .extracting(Outlook::evaluation)
                .isEqualTo(evaluations);
    }

    @Test
    void everyProblemOfEveryLicenseIsToldOnceWhereTheLicenseIs() {
        License good = read(SampleDocuments.line()).licenses().get(0);
        License bad =
                License.builder().from(good).type(LicenseType.of("unheard-of")).build();
        Dossier dossier = new Dossier(
                List.of(bad, good, bad), true, List.of(), Optional.empty(), Map.of(InterpretationId.of("ZZ-9"), "x"));

        List<Problem> problems = catchThrowableOfType(
                        InvalidInputException.class, () -> Dossiers.evaluate(dossier, OPTIONS))
                .problems();

        assertThat(problems)
                .extracting(Problem::path)
                .containsExactlyInAnyOrder("/interpretations/ZZ-9", "/licenses/0/type", "/licenses/2/type");
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> Dossiers.evaluate(
                                        new Dossier(List.of(bad), false, List.of(), Optional.empty(), Map.of()),
                                        OPTIONS))
                        .problems())
                .extracting(Problem::path)
                .containsExactly("/license/type");
    }

    @Test
    void whatIsAbsentOrUsualIsLeftOut() {
        String document =
                SampleDocuments.dossierWith("\"prescribes\": true", "\"prescribes\": true, \"teaches\": false");
        assertThat(Dossiers.write(read(document))).isEqualTo("""
                {
                  "version": 1,
                  "license": {
                    "jurisdiction": "US-XX",
                    "profession": "MD",
                    "type": "full",
                    "status": "active",
                    "number": "17",
                    "occasion": "renewal",
                    "cycle": {
                      "start": "2023-03-15",
                      "end": "2025-03-14"
                    },
                    "facts": {
                      "prescribes": true,
                      "teaches": false
                    }
                  },
                  "credits": [
                    {
                      "id": "c1",
                      "completedOn": "2024-05-02",
                      "category": "ama-pra-1",
                      "amount": 3.5,
                      "topics": [
                        "pain"
                      ]
                    }
                  ]
                }""");
        String none = SampleDocuments.dossierWith(", \"facts\": {\"prescribes\": true}", "")
                .replace(", \"topics\": [\"pain\"]", "");
        assertThat(Dossiers.write(read(none)))
                .doesNotContain("facts", "topics", "waivers", "exemptions", "fulfilled", "credentials", "history");
        String evaluation = Evaluations.write(
                Dossiers.evaluate(read(none.replace("\"version\"", "\"asOf\": \"2024-01-01\", \"version\"")), OPTIONS)
                        .get(0));
        assertThat(evaluation).doesNotContain("joint", "limitedBy", "\"dates\"").contains("uncovered");
        assertThat(evaluation.split("uncovered", -1))
                .as("of one requirement alone")
                .hasSize(2);
    }

    @Test
    void aDossierHasOneLicenseOrAList() {
        License license = read(SampleDocuments.line()).licenses().get(0);
        assertThat(new Dossier(List.of(license), true, List.of(), Optional.empty(), Map.of()).licenses())
                .hasSize(1);
        assertThatThrownBy(() -> new Dossier(List.of(), true, List.of(), Optional.empty(), Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("licenses [0] with several [true]: expected at least one");
        assertThatThrownBy(() -> new Dossier(List.of(), false, List.of(), Optional.empty(), Map.of()))
                .hasMessage("licenses [0] with several [false]: expected one license");
        assertThatThrownBy(() -> new Dossier(List.of(license, license), false, List.of(), Optional.empty(), Map.of()))
                .hasMessage("licenses [2] with several [false]: expected one license");
    }
}
