package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.cmerules.json.Schemas;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documents of docs/interchange.md fit their schemas, and the results are what the dossier gives. */
class InterchangeDocumentTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The schema of each kind of document; one schema refers to another by its id, and nothing is looked up. */
    private static final Map<String, String> SCHEMAS = Map.of(
            "dossier", Schemas.dossier(),
            "evaluation", Schemas.evaluation(),
            "plan", Schemas.plan(),
            "error", Schemas.jsonLinesResult());

    static List<CodeBlock> documents() {
        return CodeBlock.of("docs/interchange.md");
    }

    private static String document(String kind) {
        List<CodeBlock> found =
                documents().stream().filter(block -> block.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0).text();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_fits_its_schema(CodeBlock document) {
        assertThat(SCHEMAS).containsKey(document.kind());
        Map<String, String> all = SCHEMAS.values().stream()
                .collect(Collectors.toMap(
                        schema -> MAPPER.readTree(schema).get("$id").asString(), Function.identity()));
        JsonSchema schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(all)))
                .getSchema(SchemaLocation.of(
                        MAPPER.readTree(SCHEMAS.get(document.kind())).get("$id").asString()));

        assertThat(schema.validate(document.text(), InputFormat.JSON))
                .extracting(ValidationMessage::toString)
                .isEmpty();
    }

    @Test
    void every_kind_of_document_is_shown() {
        assertThat(documents()).extracting(CodeBlock::kind).containsExactlyInAnyOrderElementsOf(SCHEMAS.keySet());
    }

    @Test
    void the_dossier_gives_the_evaluation() {
        assertShown(document("evaluation"), Run.reading(document("dossier"), "evaluate", "--format", "json"));
    }

    @Test
    void the_dossier_gives_the_plan() {
        assertShown(document("plan"), Run.reading(document("dossier"), "plan", "--format", "json"));
    }

    @Test
    void a_bad_line_gives_the_errors() {
        String good = document("dossier").replace("\n", " ");
        String bad =
                good.replace("2024-05-02", "2025-02-30").replace("\"topics\": [\"wellness", "\"topic\": [\"wellness");

        Run run = Run.reading(good + "\n" + bad + "\n", "evaluate", "--jsonl");

        assertThat(MAPPER.readTree(run.out().lines().toList().get(1))).isEqualTo(MAPPER.readTree(document("error")));
    }

    private static void assertShown(String part, Run run) {
        assertThat(run.err()).isEmpty();
        JsonNode whole = MAPPER.readTree(run.out());
        assertThat(contains(whole, MAPPER.readTree(part)))
                .as("%s\nis a part of\n%s", part, run.out())
                .isTrue();
    }

    /** An object may have more properties than are shown, and a list more elements; digests stand for any. */
    private static boolean contains(JsonNode whole, JsonNode part) {
        if (part.isObject()) {
            return part.properties().stream()
                    .allMatch(property -> property.getKey().equals("digest")
                            || whole.has(property.getKey())
                                    && contains(whole.get(property.getKey()), property.getValue()));
        }
        if (part.isArray()) {
            return part.valueStream().allMatch(shown -> whole.valueStream().anyMatch(each -> contains(each, shown)));
        }
        return whole.isNumber()
                ? part.isNumber() && whole.decimalValue().compareTo(part.decimalValue()) == 0
                : whole.equals(part);
    }
}
