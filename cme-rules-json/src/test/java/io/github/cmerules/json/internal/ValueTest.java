package io.github.cmerules.json.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Values that are read as something, and what is said where they are something else. */
class ValueTest {

    private static Value value(String json, Problems problems) {
        return JsonInput.of(json, 1_000).document(problems, true);
    }

    /** {@return what a value is read as, or the problems that are noted instead} */
    private static Object read(String json, Function<Value, Optional<?>> reader) {
        Problems problems = new Problems();
        Optional<?> read = reader.apply(value(json, problems));
        assertThat(read.isEmpty()).isEqualTo(problems.count() > 0);
        return read.isPresent()
                ? read.get()
                : String.join(
                        "; ", problems.all().stream().map(Problem::toString).toList());
    }

    @Test
    void texts() {
        assertThat(read("\"a\ud83d\ude00b\"", Value::text)).isEqualTo("a\ud83d\ude00b");
        assertThat(read("\"\ud83d\ude00\ud83d\ude00\"", Value::text)).isEqualTo("\ud83d\ude00\ud83d\ude00");
        assertThat(read("\"a\\ude00\"", Value::text)).asString().endsWith("has half of a surrogate pair");
        assertThat(read("\"\\ud83d\"", Value::text)).asString().endsWith("has half of a surrogate pair");
        assertThat(read("\"\ud83d\ude00\\ud83d\"", Value::text)).asString().endsWith("has half of a surrogate pair");
        assertThat(read("7", Value::text)).isEqualTo("7 is not a text: expected a text in double quotes");
        assertThat(read("\"2024-02-29\"", Value::date)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(read("\"2023-02-29\"", Value::date)).isEqualTo("\"2023-02-29\" is not a date: there is no such day");
    }

    @Test
    void codesAndConstants() {
        List<Topic> known = List.of(Topic.of("pain"), Topic.of("ehr"));
        assertThat(read("\"ehr\"", value -> value.known("topic", Topic::of, known)))
                .isEqualTo(Topic.of("ehr"));
        assertThat(read("\"pan\"", value -> value.known("topic", Topic::of, known)))
                .isEqualTo("\"pan\" is not a known topic: expected one of ehr, pain. Maybe \"pain\"?");
        assertThat(read("\"ehr\"", value -> value.known("topic", Topic::of, Set.of())))
                .isEqualTo("\"ehr\" is not a known topic: none is known");
        assertThat(read("\"exempt\"", value -> value.oneOf("verdict", Verdict::find, Verdict.values())))
                .isEqualTo(Verdict.EXEMPT);
        assertThat(read("\"exemt\"", value -> value.oneOf("verdict", Verdict::find, Verdict.values())))
                .asString()
                .startsWith("\"exemt\" is not a known verdict: expected one of compliant, exempt, ")
                .endsWith(". Maybe \"exempt\"?");
    }

    @Test
    void flags() {
        assertThat(read("true", Value::flag)).isEqualTo(true);
        assertThat(read("false", Value::flag)).isEqualTo(false);
        assertThat(read("null", Value::flag)).isEqualTo("null is not true or false: expected true or false");
        assertThat(read("\"true\"", Value::flag))
                .isEqualTo("\"true\" is not true or false: expected true or false without quotes");
    }

    @Test
    void amounts() {
        assertThat(read("0.000", Value::amount)).isEqualTo(Amount.ZERO);
        assertThat(read("1000000", Value::amount)).isEqualTo(Amount.MAX_STATED);
        String range = " is out of range: expected 0 to 1000000 credits. Maybe it is in minutes?";
        assertThat(read("1000000.01", Value::amount)).isEqualTo("1000000.01" + range);
        assertThat(read("1000000.01", Value::sum)).isEqualTo(Amount.of("1000000.01"));
        assertThat(read("999999999999999.99", Value::sum)).isEqualTo(Amount.of("999999999999999.99"));
        assertThat(read("1000000000000000", Value::sum)).isEqualTo("1000000000000000" + range);
        assertThat(read("1e99999999999", Value::sum)).isEqualTo("1e99999999999" + range);
        assertThat(read("-0.01", Value::sum)).isEqualTo("-0.01 is negative: expected 0 or more");
        assertThat(read("0.125", Value::sum))
                .isEqualTo("0.125 has more than two decimals: amounts are taken as certified and never rounded");
        assertThat(read("\"1\"", Value::sum)).isEqualTo("\"1\" is not an amount: expected a number without quotes");
        assertThat(read("[]", Value::sum)).isEqualTo("a list is not an amount: expected a number");
        assertThat(read("60.0", Value::integer)).isEqualTo(60);
        assertThat(read("60.5", Value::integer)).isEqualTo("60.5 is not a whole number in range: expected such as 60");
    }

    @Test
    void partsOfObjectsAndLists() {
        Problems problems = new Problems();
        Value object = value("{\"a/b\": [1, \"x\", 2], \"known\": true, \"knon\": 1}", problems);
        Fields fields = object.object().orElseThrow();
        List<Value> list = fields.optional("a/b").orElseThrow().list();
        assertThat(list).extracting(Value::path).containsExactly("/a~1b/0", "/a~1b/1", "/a~1b/2");
        assertThat(fields.optional("a/b").orElseThrow().list(Value::integer)).containsExactly(1, 2);
        assertThat(fields.optional("known")).isPresent();
        assertThat(fields.unasked()).containsExactly("knon");
        assertThat(fields.required("missing")).isEmpty();
        fields.done();
        assertThat(object.list()).isEmpty();
        assertThat(list.get(0).members()).isEmpty();
        assertThat(list.get(0).object()).isEmpty();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "/a~1b/1: \"x\" is not a whole number: expected a number without quotes",
                        "/missing: is missing",
                        "/knon: \"knon\" is not a known property: expected one of a/b, known, missing. Maybe"
                                + " \"known\"?",
                        "an object is not a list: expected a list in brackets",
                        "/a~1b/0: 1 is not an object: expected an object in braces",
                        "/a~1b/0: 1 is not an object: expected an object in braces");

        Problems none = new Problems();
        JsonInput.of("{\"a\": 1}", 100)
                .document(none, false)
                .object()
                .orElseThrow()
                .done();
        assertThat(none.all()).as("where more may be added").isEmpty();
    }

    @Test
    void switches() {
        Problems problems = new Problems();
        Value value = value("{\"XX-1\": \"one\", \"XX-2\": 2, \"?\": \"three\"}", problems);
        assertThat(value.interpretations()).isEqualTo(Map.of(InterpretationId.of("XX-1"), "one"));
        assertThat(problems.all()).extracting(Problem::path).containsExactly("/XX-2", "/?");
        assertThat(value("7", problems).interpretations()).isEmpty();
    }

    @Test
    void whatTheModelRefusesIsAProblemOfThePlace() {
        Problems problems = new Problems();
        Value value = new Value("/license", new Json.Text("x"), problems, true);
        assertThat(value.made(() -> "made")).contains("made");
        assertThat(value.<String>made(() -> {
                    throw InvalidInputException.of("/cycle", "is wrong");
                }))
                .isEmpty();
        assertThat(problems.all()).containsExactly(new Problem("/license/cycle", "is wrong"));
    }
}
