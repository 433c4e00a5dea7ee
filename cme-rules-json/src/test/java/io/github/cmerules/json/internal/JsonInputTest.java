package io.github.cmerules.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is a document, to the last value and character that is taken. */
class JsonInputTest {

    private static final String TOO_LARGE = ": a credit, or everything beside the credits, is too large: expected at"
            + " most 20000 values and 1000000 characters";

    private static Json read(String document) {
        Problems problems = new Problems();
        Json json = JsonInput.of(document, Bounds.DOCUMENT_BYTES)
                .document(problems, true)
                .json();
        problems.throwIfAny();
        return json;
    }

    private static List<String> credits(String document) {
        List<String> credits = new ArrayList<>();
        Problems problems = new Problems();
        Value rest = JsonInput.of(document, Bounds.DOCUMENT_BYTES)
                .document(
                        problems,
                        Set.of("/credits", "/dossier/credits"),
                        credit ->
                                credits.add(credit.path() + " " + credit.json().shown()));
        problems.throwIfAny();
        credits.add(rest.json().toString());
        return credits;
    }

    private static void refused(String document, String message) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith(message);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyKindOfValue() {
        Json json = read("{\"a\": [1.50, \"x\", true, false, null], \"b\": {}}");
        assertThat(json)
                .isEqualTo(new Json.Members(Map.of(
                        "a",
                        new Json.Elements(List.of(
                                new Json.Numeral("1.50"),
                                new Json.Text("x"),
                                Json.Word.TRUE,
                                Json.Word.FALSE,
                                Json.Word.NULL)),
                        "b",
                        new Json.Members(Map.of()))));
        assertThat(List.of(json, ((Json.Members) json).values().get("a"), Json.Word.NULL, new Json.Text("x")))
                .extracting(Json::shown)
                .containsExactly("an object", "a list", "null", "\"x\"");
    }

    @Test
    void someListsAreHandedOverElementByElement() {
        assertThat(credits("{\"credits\": [1, {\"a\": [2]}], \"other\": [3]}"))
                .containsExactly(
                        "/credits/0 1",
                        "/credits/1 an object",
                        "Members[values={credits=Elements[values=[]], other=Elements[values=[Numeral[digits=3]]]}]");
        assertThat(credits("{\"dossier\": {\"credits\": [1]}, \"x\": {\"credits\": [2]}}"))
                .containsExactly(
                        "/dossier/credits/0 1",
                        "Members[values={dossier=Members[values={credits=Elements[values=[]]}],"
                                + " x=Members[values={credits=Elements[values=[Numeral[digits=2]]]}]}]");
        assertThat(credits("{\"dossier\": 7}")).containsExactly("Members[values={dossier=Numeral[digits=7]}]");
        assertThat(credits("{\"credits\": 7}")).containsExactly("Members[values={credits=Numeral[digits=7]}]");
        assertThat(credits("[1]")).containsExactly("Elements[values=[Numeral[digits=1]]]");
    }

    @Test
    void thirtyTwoLevels() {
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Elements.class);
        refused(
                "[".repeat(33) + "]".repeat(33),
                ": objects and lists lie too deep within each other: expected at most 32 levels");
    }

    @Test
    void namesTextsAndNumbers() {
        assertThat(read("{\"" + "x".repeat(200) + "\": 1}")).isInstanceOf(Json.Members.class);
        refused(
                "{\"" + "x".repeat(201) + "\": 1}",
                ": the name of a property is too long: expected at most 200 characters");
        assertThat(read("[\"" + "x".repeat(10_000) + "\"]")).isInstanceOf(Json.Elements.class);
        refused(
                "[\"" + "x".repeat(10_001) + "\"]",
                ": a text or a number is too long: expected at most 10000 characters, or 50 digits");
        assertThat(read("[" + "7".repeat(50) + "]")).isInstanceOf(Json.Elements.class);
        refused("[" + "7".repeat(51) + "]", ": a number is too long: expected at most 50 digits");
    }

    /** A number or a text is counted as a value of a list and, for its characters, once more. */
    @Test
    void valuesAndCharacters() {
        assertThat(read("[" + "true,".repeat(19_998) + "true]")).isInstanceOf(Json.Elements.class);
        refused("[" + "true,".repeat(19_999) + "true]", TOO_LARGE);

        String text = "\"" + "x".repeat(10_000) + "\"";
        assertThat(read("[" + (text + ",").repeat(99) + text + "]")).isInstanceOf(Json.Elements.class);
        refused("[" + (text + ",").repeat(99) + text + ",\"x\"]", TOO_LARGE);
        refused("[" + (text + ",").repeat(99) + text + ",{\"x\":true}]", TOO_LARGE);
    }

    @Test
    void everyCreditMayBeAsLargeAsEverythingBeside() {
        String many = "[" + "true,".repeat(15_000) + "true]";
        assertThat(credits("{\"credits\": [" + many + ", " + many + "], \"other\": " + many + "}"))
                .hasSize(3);
        assertThatThrownBy(() ->
                        credits("{\"first\": " + many + ", \"credits\": [" + many + "], \"other\": " + many + "}"))
                .hasMessageEndingWith(TOO_LARGE);
    }

    @Test
    void whatThisLibraryWroteHasNoSuchBounds() {
        String text = "x".repeat(2_000_000);
        Problems problems = new Problems();
        assertThat(JsonInput.ofOwn("[\"" + text + "\"]")
                        .document(problems, false)
                        .json())
                .isEqualTo(new Json.Elements(List.of(new Json.Text(text))));
    }

    @Test
    void bytesAndCharactersOfADocument() throws IOException {
        assertThat(JsonInput.of(bytes("[1]"), 3).document(new Problems(), true).json())
                .isInstanceOf(Json.Elements.class);
        assertThatThrownBy(() -> JsonInput.of(bytes("[1] "), 3).document(new Problems(), true))
                .hasMessage("the document is too large: expected at most 3 bytes");
        assertThat(JsonInput.of("[1]", 3).document(new Problems(), true).json()).isInstanceOf(Json.Elements.class);
        assertThatThrownBy(() -> JsonInput.of("[1] ", 3))
                .hasMessage("the document is too large: expected at most 3 bytes");
        InputStream bounded = Source.bounded(bytes("abc"), 2);
        assertThat(bounded.read()).isEqualTo('a');
        assertThat(bounded.read()).isEqualTo('b');
        assertThatThrownBy(bounded::read).isInstanceOf(InvalidInputException.class);
        assertThat(Source.bounded(bytes("abc"), 3).readAllBytes()).hasSize(3);
        InputStream single = Source.bounded(bytes("a"), 1);
        assertThat(single.read()).isEqualTo('a');
        assertThat(single.read()).isEqualTo(-1);
        assertThat(single.read(new byte[4], 0, 4)).isEqualTo(-1);
    }

    @Test
    void aMistakeIsToldWithItsLineAndColumn() {
        assertThatThrownBy(() -> JsonInput.of(bytes("{\n  \"a\": 01}"), 100, 5).document(new Problems(), true))
                .hasMessage("line 6, column 9: a number has a leading zero: expected such as 1 or 0.5");
        refused("{} {}", "there is something after the end of the document: expected one JSON object");
        refused("", "the document is empty: expected a JSON object");
        refused("{\"a\": {\"b/c\": 1, \"b/c\": 2}}", "/a/b~1c: \"b/c\" is given twice: expected once");
        assertThatThrownBy(() -> credits("{} {}")).hasMessageContaining("there is something after the end");
    }
}
