package io.github.cmerules.json.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What messages are made of: guesses, places and lists of problems. */
class WordsTest {

    private static final List<String> KNOWN = List.of("completedOn", "category", "amount", "topics", "id", "title");

    @ParameterizedTest
    @CsvSource({
        "completed_on, completedOn",
        "COMPLETED-ON, completedOn",
        "completed on, completedOn",
        "completedAt, completedOn",
        "kategory, category",
        "categories, ''",
        "amont, amount",
        "amounts, amount",
        "titles, title",
        "titel, ''",
        "tpcs, topics",
        "tpc, ''",
        "ib, ''",
        "x, ''",
        "'', ''"
    })
    void aNameThatIsAlikeIsGuessed(String name, String guess) {
        assertThat(Hints.maybe(name, KNOWN)).isEqualTo(guess.isEmpty() ? "" : ". Maybe \"" + guess + "\"?");
    }

    @Test
    void ofNamesThatAreEquallyAlikeTheFirstIsGuessed() {
        assertThat(Hints.maybe("format-c", List.of("format-b", "format-a"))).isEqualTo(". Maybe \"format-a\"?");
        assertThat(Hints.maybe("format-bb", List.of("format-aa", "format-b"))).isEqualTo(". Maybe \"format-b\"?");
        assertThat(Hints.maybe("x".repeat(200), List.of("x".repeat(199)))).contains("Maybe");
        assertThat(Hints.maybe("x".repeat(201), List.of("x".repeat(200)))).isEmpty();
        assertThat(Hints.maybe("amount", List.of())).isEmpty();
    }

    @Test
    void placesArePointers() {
        assertThat(Pointers.child("/a", "b/c~d")).isEqualTo("/a/b~1c~0d");
        assertThat(Pointers.child("", 7)).isEqualTo("/7");
        assertThat(Pointers.printable("/a\u0000\u009fb\u00a0")).isEqualTo("/a\uFFFD\uFFFDb\u00a0");
        assertThat(Pointers.move("/license/cycle", "/license", "/licenses/1")).isEqualTo("/licenses/1/cycle");
        assertThat(Pointers.move("/license", "/license", "/licenses/1")).isEqualTo("/licenses/1");
        assertThat(Pointers.move("/licensee", "/license", "/licenses/1")).isEqualTo("/licensee");
    }

    @Test
    void aProblemTouchesWhatIsAboveAndBelowIt() {
        Problems problems = new Problems();
        assertThat(problems.touch("/license")).isFalse();
        problems.add("/license/cycle", "is wrong");
        assertThat(problems.touch("/license/cycle")).isTrue();
        assertThat(problems.touch("/license")).isTrue();
        assertThat(problems.touch("/license/cycle/start")).isTrue();
        assertThat(problems.touch("/license/cycles")).isFalse();
        assertThat(problems.touch("/license/c")).isFalse();
        assertThat(problems.count()).isEqualTo(1);
        assertThat(problems.all()).containsExactly(new Problem("/license/cycle", "is wrong"));

        Problems whole = new Problems();
        whole.throwIfAny();
        whole.add("", "is no object");
        assertThat(whole.touch("/license"))
                .as("what is said of the whole document")
                .isFalse();
        assertThatThrownBy(whole::throwIfAny)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("is no object");
    }

    @Test
    void theListOfProblemsEnds() {
        Problems problems = new Problems();
        for (int i = 1; i < 1_000; i++) {
            problems.add("/" + i, "is wrong");
        }
        assertThatThrownBy(() -> problems.addAll("/license", InvalidInputException.of("/cycle", "is wrong")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(1_001)
                                .endsWith(
                                        new Problem("/license/cycle", "is wrong"),
                                        new Problem(
                                                "",
                                                "there are 1000 problems or more: the rest of the document was not"
                                                        + " checked")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Illegal unquoted character ((CTRL-CHAR, code 10)) | a line break or another control character in a text has to"
                        + " be escaped, such as \\n",
                "Invalid numeric value: Leading zeroes not allowed | a number has a leading zero: expected such as 1 or 0.5",
                "Unexpected character ('}' (code 125)): was expecting double-quote to start property name | \"}\" was not"
                        + " expected here: expected a property name in double quotes. Maybe there is a comma too many?",
                "Unexpected character ('2' (code 50)): was expecting comma to separate | \"2\" was not expected here: expected a"
                        + " comma. Maybe one is missing?",
                "Unrecognized token 'foo': was expecting | \"foo\" was not expected here: expected JSON",
                "Something else | this is not JSON: expected JSON"
            })
    void whatIsNoJsonIsToldInPlainWords(String parser, String words) {
        assertThat(Complaints.notJson(parser)).isEqualTo(words);
    }
}
