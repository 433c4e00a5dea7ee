package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Evaluations that were changed on their way: what is wrong with them is told with its place. */
class EvaluationsTest {

    /** An evaluation that says everything that there is to say. */
    private static final String DOCUMENT = LongStream.range(0, 2_000)
            .mapToObj(Samples::evaluation)
            .filter(EvaluationsTest::isFull)
            .map(Evaluations::write)
            .findFirst()
            .orElseThrow();

    private static boolean isFull(Evaluation evaluation) {
        return Stream.of(
                                evaluation.requirements(),
                                evaluation.credits(),
                                evaluation.joint(),
                                evaluation.questions(),
                                evaluation.outlook(),
                                evaluation.keep(),
                                evaluation.dates())
                        .noneMatch(List::isEmpty)
                && evaluation.requirements().stream()
                        .anyMatch(outcome -> !outcome.citations().isEmpty())
                && evaluation.credits().stream()
                        .anyMatch(credit ->
                                !credit.uses().isEmpty() && !credit.rejections().isEmpty());
    }

    private static List<String> problems(String document) {
        return catchThrowableOfType(InvalidInputException.class, () -> Evaluations.read(document)).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String name : List.of(
                "license",
                "verdict",
                "asOf",
                "ruleBook",
                "requirements",
                "credits",
                "questions",
                "outlook",
                "keep",
                "notices")) {
            assertThat(problems(DOCUMENT.replace("\n  \"" + name + "\":", "\n  \"x\":")))
                    .as(name)
                    .containsExactly("/" + name + ": is missing");
        }
    }

    @Test
    void whatIsMissingWithinAPartIsNamed() {
        for (String name : List.of(
                "jurisdiction",
                "profession",
                "edition",
                "verifiedThrough",
                "digest",
                "interpretations",
                "status",
                "unit",
                "required",
                "counted",
                "deadline",
                "citations",
                "readOn",
                "confidence",
                "claimed",
                "worth",
                "uses",
                "rejections",
                "reason",
                "affects",
                "fact",
                "serves",
                "credit",
                "until",
                "code",
                "date",
                "id",
                "title",
                "amount",
                "missing",
                "requirement")) {
            assertThat(problems(DOCUMENT.replace("\"" + name + "\":", "\"x\":")))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem).endsWith("/" + name + ": is missing"));
        }
    }

    @Test
    void whatIsNoneOfItsKindIsNamed() {
        String document = DOCUMENT.replaceAll("\"verdict\": \"[a-z-]+\"", "\"verdict\": \"perhaps\"")
                .replaceAll("\"unit\": \"[a-z-]+\"", "\"unit\": \"hours\"")
                .replaceAll("\"confidence\": \"[a-z-]+\"", "\"confidence\": \"sure\"")
                .replaceAll("\"reason\": \"[a-z-]+\"", "\"reason\": \"because\"")
                .replaceAll("\"status\": \"[a-z-]+\"", "\"status\": \"lost\"");
        assertThat(String.join("\n", problems(document)))
                .contains(
                        "/verdict: \"perhaps\" is not a known verdict",
                        "/unit: \"hours\" is not a known unit: expected one of completions, credits",
                        "/confidence: \"sure\" is not a known confidence",
                        "/reason: \"because\" is not a known reason",
                        "/status: \"lost\" is not a known status");
        assertThat(problems(DOCUMENT.replace("\"version\": 1", "\"version\": 2")))
                .containsExactly("/version: 2 is not a known version: expected 1");
        assertThat(problems("[]")).containsExactly("a list is not an object: expected an object in braces");
    }

    @Test
    void aListOfEvaluationsHasAVersionToo() {
        assertThat(catchThrowableOfType(
                                InvalidInputException.class,
                                () -> Evaluations.readAll("{\"evaluations\": [" + DOCUMENT + ", 7]}"))
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "/version: is missing", "/evaluations/1: 7 is not an object: expected an object in braces");
    }

    @Test
    void whatIsNotKnownIsIgnored() {
        assertThat(Evaluations.read(DOCUMENT.replace("\"version\"", "\"more\": {\"x\": []}, \"version\"")))
                .isEqualTo(Evaluations.read(DOCUMENT));
    }
}
