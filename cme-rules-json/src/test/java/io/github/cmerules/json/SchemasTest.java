package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Readings;
import io.github.cmerules.json.packets.Packet;
import io.github.cmerules.json.packets.Packets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SchemasTest {

    @Test
    void documentsOfTheSpecificationFit() {
        assertThat(TestSchemas.DOSSIER.faults(resource("dossier.json"))).isEmpty();
        assertThat(TestSchemas.EVALUATION.faults(resource("evaluation.json"))).isEmpty();
        assertThat(TestSchemas.JSON_LINES_RESULT.faults(resource("evaluation.json")))
                .isEmpty();
        assertThat(TestSchemas.JSON_LINES_RESULT.faults(resource("error-line.json")))
                .isEmpty();
        assertThat(TestSchemas.LAW_CASE.faults(resource("law-case.json"))).isEmpty();
        assertThat(TestSchemas.PLAN.faults(resource("plan.json"))).isEmpty();
    }

    @Test
    void everySchemaHasTheNameOfItsFile() {
        Map<String, String> schemas = Map.of(
                "dossier", Schemas.dossier(),
                "evaluation", Schemas.evaluation(),
                "evaluation-diff", Schemas.evaluationDiff(),
                "json-lines-result", Schemas.jsonLinesResult(),
                "law-case", Schemas.lawCase(),
                "outlook", Schemas.outlook(),
                "packet-manifest", Schemas.packetManifest(),
                "plan", Schemas.plan(),
                "rule-pack", Schemas.rulePack(),
                "witness", Schemas.witness());
        schemas.forEach((name, schema) -> assertThat(schema).contains("/" + name + ".schema.json\","));
    }

    @Test
    void severalLicensesFit() {
        assertThat(TestSchemas.DOSSIER.faults(SampleDocuments.several(SampleDocuments.LICENSE)))
                .isEmpty();
        assertThat(TestSchemas.DOSSIER.faults(
                        SampleDocuments.several(SampleDocuments.LICENSE).replace("\"asOf\"", "\"as\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1 | \"version\": 2",
                "\"version\": 1 | \"version\": 1, \"extra\": 1",
                "\"type\": \"full\" | \"extra\": 1, \"type\": \"full\"",
                "\"id\": \"c1\" | \"id\": \"c1\", \"extra\": 1",
                "\"id\": \"c1\" | \"activityId\": \"c1\"",
                "\"amount\": 3.0 | \"amount\": \"3.0\"",
                "\"amount\": 3.0 | \"amount\": -3",
                "\"2024-05-02\" | \"2025-02-30\"",
                "\"documented\" | \"seen\"",
                "\"reference\" | \"reverence\"",
                "\"on\": \"2014-05-01\" | \"at\": \"2014-05-01\"",
            })
    void faultyDossierDoesNotFit(String part, String replacement) {
        String document = resource("dossier.json");
        assertThat(document).contains(part);
        assertThat(TestSchemas.DOSSIER.faults(document.replace(part, replacement)))
                .isNotEmpty();
    }

    @Test
    void outputMayHaveMoreProperties() {
        String evaluation = resource("evaluation.json").replace("\"version\"", "\"extra\": 1, \"version\"");
        assertThat(TestSchemas.EVALUATION.faults(evaluation)).isEmpty();
        assertThat(TestSchemas.EVALUATION.faults(evaluation.replace("\"in-progress\"", "\"perhaps\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\": 1 | \"version\": 2",
                "\"completions\": 0 | \"completions\": 0.5",
                "\"amount\": 3.0, \"topics\" | \"amount\": -3, \"topics\"",
                "\"by\": \"2025-03-14\" | \"by\": \"2025-02-30\"",
                "\"by\" | \"until\"",
                "\"categories\": [ | \"categories\": [1, ",
                "\"serves\" | \"server\"",
                "\"impossible\": [] | \"impossible\": [{\"reason\": \"bad-luck\"}]",
                "\"licenses\" | \"licences\""
            })
    void faultyPlanDoesNotFit(String part, String replacement) {
        String document = resource("plan.json");
        assertThat(document).contains(part);
        assertThat(TestSchemas.PLAN.faults(document.replace(part, replacement))).isNotEmpty();
        assertThat(TestSchemas.PLAN.faults(document.replace("\"version\"", "\"extra\": 1, \"version\"")))
                .isEmpty();
    }

    @Test
    void readingsFitAndAreReadAsTheEvaluationAlone() {
        Evaluation evaluation = Dossiers.evaluate(
                        Dossiers.read(SampleDocuments.line(), SampleRuleBook.BOOKS),
                        EvaluationOptions.builder()
                                .ruleBooks(SampleRuleBook.BOOKS)
                                .build())
                .get(0);
        InterpretationId id = InterpretationId.of("XX-1");
        Readings readings = new Readings(
                evaluation,
                List.of(
                        new Readings.Other(id, "both", Optional.of(Verdict.COMPLIANT), List.of()),
                        new Readings.Other(
                                id,
                                "neither",
                                Optional.empty(),
                                List.of(new Problem("/license/cycle", "is missing")))));

        String document = Evaluations.write(readings);

        assertThat(document).contains("\"value\": \"both\"", "\"verdict\": \"compliant\"", "\"errors\"");
        assertThat(TestSchemas.EVALUATION.faults(document)).isEmpty();
        assertThat(TestSchemas.EVALUATION.faults(Evaluations.writeReadings(List.of(readings, readings))))
                .isEmpty();
        assertThat(TestSchemas.EVALUATION.faults(document.replace("\"errors\"", "\"error\"")))
                .isNotEmpty();
        assertThat(Evaluations.read(document)).isEqualTo(evaluation);
    }

    @Test
    void theFilesOfAnAuditPacketFit() {
        byte[] dossier = SampleDocuments.line().getBytes(StandardCharsets.UTF_8);
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(SampleRuleBook.BOOKS).build();
        Packet packet = Packets.of(dossier, options);
        String manifest = new String(packet.file(Packet.MANIFEST), StandardCharsets.UTF_8);
        String witness = new String(packet.file(Packet.WITNESS), StandardCharsets.UTF_8);

        assertThat(TestSchemas.PACKET_MANIFEST.faults(manifest)).isEmpty();
        assertThat(TestSchemas.PACKET_MANIFEST.faults(manifest.replace("\"witness.json\"", "\"../witness.json\"")))
                .isNotEmpty();
        assertThat(TestSchemas.WITNESS.faults(witness)).isEmpty();
        assertThat(TestSchemas.WITNESS.faults(witness.replace("\"amount\": 3.5", "\"amount\": 3.555")))
                .isNotEmpty();
        assertThat(TestSchemas.EVALUATION.faults(new String(packet.file(Packet.EVALUATION), StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void faultyLawCaseDoesNotFit() {
        String lawCase = resource("law-case.json");
        assertThat(TestSchemas.LAW_CASE.faults(lawCase.replace("\"expect\"", "\"expected\"")))
                .isNotEmpty();
        assertThat(TestSchemas.LAW_CASE.faults(lawCase.replace("\"c1\"", "1"))).isNotEmpty();
    }

    @Test
    void errorLineWithoutErrorsDoesNotFit() {
        assertThat(TestSchemas.JSON_LINES_RESULT.faults("{\"version\": 1, \"line\": 17, \"errors\": []}"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestSchemas.class)
    void schemaIsOfTheDraftThatItNames(TestSchemas schema) {
        assertThat(schema.faults("{}")).isNotEmpty();
        assertThat(schema.faults("[]")).isNotEmpty();
    }

    @Test
    void documentsAreWrittenAsByHand() {
        assertThat(Dossiers.write(Dossiers.read(SampleDocuments.line(), SampleRuleBook.BOOKS)))
                .startsWith("{\n  \"version\": 1,\n  \"license\": {\n    \"jurisdiction\": \"US-XX\",\n");
    }

    static String resource(String name) {
        try (InputStream in = SchemasTest.class.getResourceAsStream("examples/" + name)) {
            assertThat(in).describedAs(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
