package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is a document: the bounds to the last value that is taken, and in which words anything else is refused. */
class PackParserTest {

    private static Node parse(String document) {
        Faults faults = new Faults("f");
        Node node = PackParser.parse(document, faults);
        faults.throwIfAny();
        return node;
    }

    private static Node value(String document) {
        return ((Node.Members) parse(document)).values().get("v");
    }

    private static void refused(String document, String message) {
        assertThatThrownBy(() -> parse(document))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }

    @Test
    void yamlAndJsonAreAlike() {
        String json = "{\"v\": [1, \"x\", true, false, null, {\"a\": 2.50}]}";
        List<Node> elements = List.of(
                new Node.Numeral("1", 1),
                new Node.Text("x", 1),
                new Node.Flag(true, 1),
                new Node.Flag(false, 1),
                new Node.Nothing(1),
                new Node.Members(Map.of("a", new Node.Numeral("2.50", 1)), 1));
        assertThat(value(json)).isEqualTo(new Node.Elements(elements, 1));
        assertThat(value("v: [1, x, true, false, null, {a: 2.50}]")).isEqualTo(new Node.Elements(elements, 1));
        assertThat(value("\uFEFF \n" + json).line()).isEqualTo(2);
        assertThat(value("\uFEFF# first\nv:\n  - 1").line())
                .as("where the name stands")
                .isEqualTo(2);
    }

    @Test
    void whatStartsWithABraceIsJsonWhereverItStands() {
        refused(
                "\n {a: 1}",
                "f:2: \"a\" was not expected here: expected a property name in double quotes."
                        + " Maybe there is a comma too many?");
        refused("{\"a\": 1", "f:1: the document ends in the middle. Maybe it was cut off?");
        refused("{} {}", "f:1: there is something after the end of the document: expected one rule pack");
    }

    @Test
    void anAliasStandsForTheValueWithThatAnchor() {
        Node.Members document = (Node.Members) parse("v: &x [1, {a: b}]\nw: *x\nx:\n  - *x");
        assertThat(document.values().get("v").line()).isEqualTo(1);
        assertThat(document.values().get("w").line()).isEqualTo(2);
        assertThat(document.values().get("w"))
                .isEqualTo(document.values().get("v").at(2));
        assertThat(document.values().get("x").within())
                .containsExactly(document.values().get("v").at(4));
        refused(
                "v: 1\nw: *x",
                "f:2: \"*x\" stands for nothing: expected the name of an anchor before it, on an object"
                        + " or a list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "v: !!str 1 | f:1: tags such as !!str are not taken: expected a plain value",
                "v: !own [1] | f:1: tags such as !!str are not taken: expected a plain value",
                "? [a] | f:1: the name of a property is no plain text: expected a name and a colon",
                "v: 1: 2 | f:1: this is not YAML: mapping values are not allowed here. Maybe a line is not indented as its"
                        + " neighbors, or a text needs double quotes?",
                "v: [1 | f:1: this is not YAML: expected ',' or ']', but got <stream end>. Maybe a line is not indented as its"
                        + " neighbors, or a text needs double quotes?",
                "v: @x | f:1: this is not YAML: found character '@' that cannot start any token. (Do not use @ for"
                        + " indentation). Maybe a line is not indented as its neighbors, or a text needs double quotes?"
            })
    void whatIsNoYamlIsToldInAFewWords(String document, String message) {
        refused(document, message);
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> parse("a: 1\nb:\n  - c\n d: 2\n"))
                .hasMessageStartingWith("f:4: this is not YAML: ")
                .hasMessageNotContaining("\n");
    }

    // ---- Bounds -------------------------------------------------------------------------------------------------

    @Test
    void sixtyFourLevels() {
        assertThat(parse("[".repeat(64) + "]".repeat(64))).isInstanceOf(Node.Elements.class);
        refused(
                "[".repeat(65) + "]".repeat(65),
                "f:1: objects and lists lie too deep within each other: expected at most 64 levels");
        assertThat(parse("{\"a\":".repeat(64) + "1" + "}".repeat(64))).isInstanceOf(Node.Members.class);
        refused(
                "{\"a\":".repeat(65) + "1" + "}".repeat(65),
                "f:1: objects and lists lie too deep within each other: expected at most 64 levels");
    }

    /** Each stands for a list with the one before in it. */
    private static String chain(int length, String open, String close) {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        IntStream.rangeClosed(1, length)
                .forEach(i -> chain.append("a" + i + ": &a" + i + " " + open + "*a" + (i - 1) + " " + close + "\n"));
        return chain.toString();
    }

    @Test
    void levelsThatAliasesStandForAreCounted() {
        assertThat(parse(chain(62, "[", "]")).within()).hasSize(63);
        refused(
                chain(63, "[", "]"),
                "f:64: objects and lists lie too deep within each other: expected at most 64 levels");
        assertThat(parse(chain(62, "{b: ", "}")).within()).hasSize(63);
        refused(
                chain(63, "{b: ", "}"),
                "f:64: objects and lists lie too deep within each other: expected at most 64 levels");
    }

    @Test
    void halfAMillionValues() {
        assertThat(value("{\"v\": [" + "1,".repeat(499_997) + "1]}").within()).hasSize(499_998);
        refused(
                "{\"v\": [" + "1,".repeat(499_998) + "1]}",
                "f:1: the document is too large: expected at most 500000 values, those that aliases stand for counted"
                        + " each time");
    }

    @Test
    void valuesThatAliasesStandForAreCountedEachTime() {
        String start = "a: &a [" + "x, ".repeat(998) + "x]\nb: &b ["
                + String.join(", ", Collections.nCopies(100, "*a ")) + "]\nv: [*b , *b , *b , "
                + String.join(", ", Collections.nCopies(98, "*a ")) + ", ";
        assertThat(value(start + "x, ".repeat(993) + "x]").within()).hasSize(3 + 98 + 994);
        refused(
                start + "x, ".repeat(994) + "x]",
                "f:3: the document is too large: expected at most 500000 values, those that aliases stand for counted"
                        + " each time");
    }

    @Test
    void namesTextsAndNumbers() {
        String name = "f:1: the name of a property is too long: expected at most 200 characters";
        assertThat(parse("x".repeat(200) + ": 1").within()).hasSize(1);
        refused("x".repeat(201) + ": 1", name);
        assertThat(parse("{\"" + "x".repeat(200) + "\": 1}").within()).hasSize(1);
        refused("{\"" + "x".repeat(201) + "\": 1}", name);

        String text = "f:1: a text or a number is too long: expected at most 10000 characters, or 50 digits";
        assertThat(value("v: " + "x".repeat(10_000))).isEqualTo(new Node.Text("x".repeat(10_000), 1));
        refused("v: " + "x".repeat(10_001), text);
        assertThat(value("{\"v\": \"" + "x".repeat(10_000) + "\"}")).isEqualTo(new Node.Text("x".repeat(10_000), 1));
        refused("{\"v\": \"" + "x".repeat(10_001) + "\"}", text);

        assertThat(value("{\"v\": " + "7".repeat(50) + "}")).isEqualTo(new Node.Numeral("7".repeat(50), 1));
        refused("{\"v\": " + "7".repeat(51) + "}", text);
    }

    @Test
    void charactersOfADocument() {
        assertThat(value("{\"v\": 1}" + " ".repeat(7_999_992))).isEqualTo(new Node.Numeral("1", 1));
        refused(
                "{\"v\": 1}" + " ".repeat(7_999_993),
                "f:1: the document is too large: expected at most 8000000 characters");
        refused(
                "v: 1\n" + " ".repeat(2_999_996),
                "f:1: the document is too large: expected at most 3000000 characters");
    }

    @Test
    void aThousandProblems() {
        Faults faults = new Faults("f");
        for (int i = 1; i < 1_000; i++) {
            faults.add(i, "/v", "is wrong");
        }
        assertThatThrownBy(() -> faults.add(1_000, "", "is wrong, too"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(1_001)
                                .extracting(Object::toString)
                                .startsWith("f:1 /v: is wrong", "f:2 /v: is wrong")
                                .endsWith(
                                        "f:1000: is wrong, too",
                                        "f: there are 1000 problems or more: the rest of the document was not checked"));
    }
}
