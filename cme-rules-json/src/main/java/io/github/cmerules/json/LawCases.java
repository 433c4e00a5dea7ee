package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.Problems;
import io.github.cmerules.json.internal.Value;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entry point for documents with worked examples of the law, of at most 4 MiB; otherwise what is said of
 * {@link Dossiers} holds for them, too.
 */
public final class LawCases {

    private static final List<String> GRADES = List.of("official", "derived");

    private LawCases() {}

    /**
     * Reads a law case from UTF-8.
     *
     * @param json the document; the stream is read to its end and not closed
     * @param books the rule books whose codes the document may use
     * @return the law case
     * @throws InvalidInputException if the document is no JSON, exceeds a bound, is no law case, or its dossier cannot be
     *     evaluated, with every problem listed
     * @throws UncheckedIOException if the stream fails
     */
    public static LawCase read(InputStream json, RuleBooks books) {
        return read(JsonInput.of(json, Bounds.LAW_CASE_BYTES), books);
    }

    /**
     * Reads a law case.
     *
     * @param json the document
     * @param books the rule books whose codes the document may use
     * @return the law case
     * @throws InvalidInputException if the document is no JSON, exceeds a bound, is no law case, or its dossier cannot be
     *     evaluated, with every problem listed
     */
    public static LawCase read(String json, RuleBooks books) {
        return read(JsonInput.of(json, Bounds.LAW_CASE_BYTES), books);
    }

    private static LawCase read(JsonInput input, RuleBooks books) {
        Problems problems = new Problems();
        EvaluationOptions options = EvaluationOptions.builder().ruleBooks(books).build();
        Optional<LawCase> lawCase = input.document(problems, true).object().flatMap(fields -> lawCase(fields, options));
        problems.throwIfAny();
        return lawCase.orElseThrow();
    }

    private static Optional<LawCase> lawCase(Fields fields, EvaluationOptions options) {
        Optional<String> name = fields.required("name").flatMap(Value::text);
        Optional<String> caseId = fields.required("case").flatMap(Value::text);
        Optional<String> grade = fields.required("grade")
                .flatMap(value -> value.oneOf(
                        "grade",
                        text -> GRADES.stream().filter(text::equals).findFirst(),
                        GRADES.toArray(String[]::new)));
        List<String> sources = texts(fields, "sources");
        List<String> interpretations = texts(fields, "interpretations");
        Optional<String> changedIn = fields.optional("changedIn").flatMap(Value::text);
        Optional<Dossier> dossier = fields.required("dossier").flatMap(value -> DossierReader.read(value, options));
        Optional<Expectation> expect =
                fields.required("expect").flatMap(Value::object).map(LawCases::expectation);
        fields.done();
        return name.isPresent() && caseId.isPresent() && grade.isPresent() && dossier.isPresent() && expect.isPresent()
                ? Optional.of(new LawCase(
                        caseId.get(),
                        name.get(),
                        grade.get(),
                        sources,
                        interpretations,
                        changedIn,
                        dossier.get(),
                        expect.get()))
                : Optional.empty();
    }

    private static List<String> texts(Fields fields, String name) {
        return fields.required(name).map(value -> value.list(Value::text)).orElse(List.of());
    }

    private static Expectation expectation(Fields fields) {
        Expectation expectation = new Expectation(
                fields.optional("verdict").flatMap(value -> value.oneOf("verdict", Verdict::find, Verdict.values())),
                fields.optional("requirements").map(LawCases::outcomes).orElse(Map.of()),
                fields.optional("joint").flatMap(Value::object).flatMap(LawCases::joint));
        fields.done();
        return expectation;
    }

    private static Map<RequirementId, Expectation.Outcome> outcomes(Value value) {
        Map<RequirementId, Expectation.Outcome> outcomes = new LinkedHashMap<>();
        value.members().forEach((name, json) -> {
            Value outcome = value.child(name, json);
            Optional<RequirementId> id = outcome.made(() -> RequirementId.of(name));
            outcome.object().ifPresent(fields -> {
                Expectation.Outcome expected = new Expectation.Outcome(
                        EvaluationReader.status(fields.optional("status")),
                        fields.optional("required").flatMap(Value::amount),
                        fields.optional("counted").flatMap(Value::amount),
                        fields.optional("missing").flatMap(Value::amount));
                fields.done();
                id.ifPresent(known -> outcomes.put(known, expected));
            });
        });
        return outcomes;
    }

    private static Optional<Expectation.Joint> joint(Fields fields) {
        List<RequirementId> requirements = fields.required("requirements")
                .map(value -> value.list(id -> id.parsed(RequirementId::of)))
                .orElse(List.of());
        Optional<Amount> missing = fields.required("missing").flatMap(Value::amount);
        fields.done();
        return missing.map(amount -> new Expectation.Joint(requirements, amount));
    }
}
