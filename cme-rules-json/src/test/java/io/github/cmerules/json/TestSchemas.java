package io.github.cmerules.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas, each ready to validate documents. */
enum TestSchemas {
    DOSSIER(Schemas.dossier()),
    EVALUATION(Schemas.evaluation()),
    LAW_CASE(Schemas.lawCase()),
    JSON_LINES_RESULT(Schemas.jsonLinesResult()),
    OUTLOOK(Schemas.outlook()),
    EVALUATION_DIFF(Schemas.evaluationDiff()),
    PLAN(Schemas.plan()),
    PACKET_MANIFEST(Schemas.packetManifest()),
    WITNESS(Schemas.witness());

    private final JsonSchema schema;

    TestSchemas(String text) {
        // One schema refers to another by its id, and nothing is looked up on a network.
        Map<String, String> all = Stream.of(
                        Schemas.dossier(),
                        Schemas.evaluation(),
                        Schemas.lawCase(),
                        Schemas.jsonLinesResult(),
                        Schemas.outlook(),
                        Schemas.evaluationDiff())
                .collect(Collectors.toMap(TestSchemas::id, schema -> schema));
        this.schema = JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(all)))
                .getSchema(text);
    }

    private static String id(String schema) {
        Matcher id = Pattern.compile("\"\\$id\": \"(.+?)\"").matcher(schema);
        if (!id.find()) {
            throw new IllegalArgumentException("no $id in " + schema);
        }
        return id.group(1);
    }

    List<String> faults(String document) {
        return schema
                .validate(
                        document,
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
