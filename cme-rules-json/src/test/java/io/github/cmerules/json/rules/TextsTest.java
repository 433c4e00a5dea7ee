package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How documents are laid out: people read them and compare versions of them line by line. */
class TextsTest {

    private static Node text(String text) {
        return Node.text(text);
    }

    private static Node object(Object... namesAndValues) {
        Map<String, Node> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Node) namesAndValues[i + 1]);
        }
        return Node.object(members);
    }

    private static Node numbers(int count) {
        return Node.list(IntStream.rangeClosed(1, count)
                .mapToObj(i -> Node.number("" + i))
                .toList());
    }

    private static Node words(int count) {
        return Node.list(
                IntStream.rangeClosed(1, count).mapToObj(i -> text("word-" + i)).toList());
    }

    @Test
    void whatIsShortStandsOnOneLineAndAnythingElseHasALineForEachPart() {
        Node requirement = object(
                "id", text("us-xx/total"),
                "demand", object("credits", object("required", Node.number("2.5"), "eligible", text("any-credit"))),
                "oneTime", Node.flag(true),
                "citations", Node.list(List.of(text("code"), object("source", text("code"), "section", text("2.1")))));

        assertThat(Texts.yaml(object(
                        "version",
                        Node.number("1"),
                        "empty",
                        Node.list(List.of()),
                        "none",
                        object(),
                        "nothing",
                        new Node.Nothing(Node.NOWHERE),
                        "requirements",
                        Node.list(List.of(requirement, requirement)),
                        "lists",
                        Node.list(List.of(Node.list(List.of(requirement)), Node.list(List.of(requirement)))),
                        "few",
                        numbers(11),
                        "many",
                        numbers(12),
                        "more",
                        words(30))))
                .isEqualTo("""
                        version: 1
                        empty: []
                        none: {}
                        nothing: null
                        requirements:
                          - id: us-xx/total
                            demand: {credits: {required: 2.5, eligible: any-credit}}
                            oneTime: true
                            citations: [code, {source: code, section: "2.1"}]
                          - id: us-xx/total
                            demand: {credits: {required: 2.5, eligible: any-credit}}
                            oneTime: true
                            citations: [code, {source: code, section: "2.1"}]
                        lists:
                          - - id: us-xx/total
                              demand: {credits: {required: 2.5, eligible: any-credit}}
                              oneTime: true
                              citations: [code, {source: code, section: "2.1"}]
                          - - id: us-xx/total
                              demand: {credits: {required: 2.5, eligible: any-credit}}
                              oneTime: true
                              citations: [code, {source: code, section: "2.1"}]
                        few: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
                        many: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
                        more: [word-1, word-2, word-3, word-4, word-5, word-6, word-7, word-8, word-9, word-10, word-11, word-12, word-13,
                          word-14, word-15, word-16, word-17, word-18, word-19, word-20, word-21, word-22, word-23, word-24, word-25,
                          word-26, word-27, word-28, word-29, word-30]
                        """);
    }

    @Test
    void aTextIsInQuotesWhereItCouldBeTakenForSomethingElse() {
        assertThat(Texts.yaml(object(
                        "plain", text("Full license, renewed"),
                        "question", text("Do you prescribe?"),
                        "colon", text("as follows: this"),
                        "ends with a colon", text("as follows:"),
                        "ends with a space", text("as follows "),
                        "hash", text("C# minor"),
                        "number", text("12.5"),
                        "octal", text("0o17"),
                        "word", text("No"),
                        "capitals", text("TRUE"),
                        "empty", text(""),
                        "quotes", text("a \"b\" \\ c"),
                        "line", text("a\nb"),
                        "control", text("a\u0007b"),
                        "invisible", text("a\u200bb\ue000"),
                        "smile", text("\ud83d\ude00"),
                        "separators", text("a\u2028b\u2029c"),
                        "half", text("\ud83d"),
                        "turned", text("abc\u202edef"),
                        "soft", text("hy\u00adphen"),
                        "yes", text("yes, of course"),
                        "2", text("2 hours"),
                        "list", Node.list(List.of(text("a, b"), text("c: d"), text("7"))))))
                .isEqualTo("""
                        plain: Full license, renewed
                        question: Do you prescribe?
                        colon: "as follows: this"
                        ends with a colon: "as follows:"
                        ends with a space: "as follows "
                        hash: "C# minor"
                        number: "12.5"
                        octal: "0o17"
                        word: "No"
                        capitals: "TRUE"
                        empty: ""
                        quotes: a "b" \\ c
                        line: "a\\nb"
                        control: "a\\u0007b"
                        invisible: "a\\u200bb\\ue000"
                        smile: "\uD83D\uDE00"
                        separators: "a\\u2028b\\u2029c"
                        half: "\\ud83d"
                        turned: "abc\\u202edef"
                        soft: "hy\\u00adphen"
                        "yes": yes, of course
                        "2": 2 hours
                        list: ["a, b", "c: d", "7"]
                        """);
    }

    @Test
    void aLongTextIsFoldedWhereAFoldReadsAsASpace() {
        String sentence = String.join(" ", Collections.nCopies(20, "a sentence"));
        assertThat(Texts.yaml(object(
                        "long",
                        text(sentence),
                        "fits",
                        text("x".repeat(54) + " " + "x".repeat(53)),
                        "longer",
                        text("x".repeat(55) + " " + "x".repeat(53)),
                        "inner",
                        Node.list(List.of(object("title", text(sentence), "other", text(sentence)))))))
                .isEqualTo("""
                        long: >-
                          a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                          sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence
                          a sentence
                        fits: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                        longer: >-
                          xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                          xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                        inner:
                          - title: >-
                              a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                              sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                              sentence a sentence
                            other: >-
                              a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                              sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                              sentence a sentence
                        """);
    }

    @Test
    void whatIsLongWithinAListStandsBehindItsHyphen() {
        String sentence = String.join(" ", Collections.nCopies(14, "a sentence"));
        assertThat(Texts.yaml(object(
                        "texts", Node.list(List.of(text(sentence), text("short"))),
                        "lists", Node.list(List.of(words(20), numbers(2), Node.list(List.of()))),
                        "flags", Node.list(Collections.nCopies(13, Node.flag(true))))))
                .isEqualTo("""
                        texts:
                          - >-
                            a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a sentence a
                            sentence a sentence a sentence a sentence a sentence
                          - short
                        lists:
                          - [word-1, word-2, word-3, word-4, word-5, word-6, word-7, word-8, word-9, word-10, word-11, word-12, word-13,
                            word-14, word-15, word-16, word-17, word-18, word-19, word-20]
                          - [1, 2]
                          - []
                        flags: [true, true, true, true, true, true, true, true, true, true, true, true, true]
                        """);
    }

    @Test
    void aLongTextThatAFoldWouldChangeStaysOnItsLine() {
        String sentence = String.join(" ", Collections.nCopies(20, "a sentence"));
        assertThat(Texts.yaml(object(
                        "two spaces",
                        text(sentence + "  twice"),
                        "at the end",
                        text(sentence + " "),
                        "unusual",
                        text(sentence + " #1"),
                        "one word",
                        text("x".repeat(130)))))
                .isEqualTo("two spaces: " + sentence + "  twice\n"
                        + "at the end: \"" + sentence + " \"\n"
                        + "unusual: \"" + sentence + " #1\"\n"
                        + "one word: " + "x".repeat(130) + "\n");
    }

    @Test
    void jsonIsLaidOutAlike() {
        assertThat(Texts.json(object(
                        "version",
                        Node.number("1"),
                        "short",
                        object("a", Node.flag(false), "b", Node.list(List.of(text("x"), new Node.Nothing(0)))),
                        "text",
                        text("a \"b\"\n\u0007\u200b\ud83d\ude00"),
                        "fits",
                        Node.list(List.of(text("x".repeat(51)), text("x".repeat(49)))),
                        "does not fit",
                        Node.list(List.of(text("x".repeat(52)), text("x".repeat(49)))),
                        "long",
                        text("x".repeat(105)),
                        "inner",
                        Node.list(List.of(object("a", words(12), "b", object()))))))
                .isEqualTo("""
                        {
                          "version": 1,
                          "short": {"a": false, "b": ["x", null]},
                          "text": "a \\"b\\"\\n\\u0007\\u200b\uD83D\uDE00",
                          "fits": ["xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"],
                          "does not fit": [
                            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                          ],
                          "long": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                          "inner": [
                            {
                              "a": [
                                "word-1",
                                "word-2",
                                "word-3",
                                "word-4",
                                "word-5",
                                "word-6",
                                "word-7",
                                "word-8",
                                "word-9",
                                "word-10",
                                "word-11",
                                "word-12"
                              ],
                              "b": {}
                            }
                          ]
                        }
                        """);
    }

    /** What is not seen, or turns what is seen around, is written as a number. */
    @Test
    void charactersThatAreNotPrintedAreEscaped() {
        for (String hidden : List.of(
                "\u0007", "\u0085", "\u00ad", "\u200b", "\u202e", "\u2028", "\u2029", "\u0378", "\ue000", "\ud83d")) {
            String escaped = "\"a" + String.format("\\u%04x", (int) hidden.charAt(0)) + "b\"";
            assertThat(Texts.json(text("a" + hidden + "b"))).isEqualTo(escaped + "\n");
            assertThat(Texts.yaml(object("v", text("a" + hidden + "b")))).isEqualTo("v: " + escaped + "\n");
            assertThat(Texts.yaml(object("v", text("a: \ud83d\ude00" + hidden))))
                    .startsWith("v: \"a: \ud83d\ude00\\u");
        }
    }

    @Test
    void whatIsCountedToBeShort() {
        // Twelve values with the list itself, and then one more.
        Node twelve = Node.list(List.of(object("a", numbers(4)), object("b", numbers(3))));
        Node thirteen = Node.list(List.of(object("a", numbers(4)), object("b", numbers(4))));
        assertThat(Texts.yaml(object("v", Node.list(List.of(object("a", numbers(8)))))))
                .isEqualTo("v: [{a: [1, 2, 3, 4, 5, 6, 7, 8]}]\n");
        assertThat(Texts.yaml(object("v", twelve))).isEqualTo("v: [{a: [1, 2, 3, 4]}, {b: [1, 2, 3]}]\n");
        assertThat(Texts.yaml(object("v", thirteen))).isEqualTo("""
                v:
                  - {a: [1, 2, 3, 4]}
                  - {b: [1, 2, 3, 4]}
                """);
        // As wide as there is room for, and then by one more.
        assertThat(Texts.yaml(object("v", object("a", text("x".repeat(44)), "b", text("x".repeat(40))))))
                .isEqualTo("v: {a: " + "x".repeat(44) + ", b: " + "x".repeat(40) + "}\n");
        assertThat(Texts.yaml(object("v", object("a", text("x".repeat(44)), "b", text("x".repeat(41))))))
                .isEqualTo("v:\n  a: " + "x".repeat(44) + "\n  b: " + "x".repeat(41) + "\n");
        // Values of a list that goes on from line to line are no longer than this.
        Node.Elements fit = new Node.Elements(Collections.nCopies(13, text("x".repeat(40))), 0);
        assertThat(Texts.yaml(object("v", fit)).lines().toList())
                .hasSize(7)
                .first()
                .asString()
                .startsWith("v: [x");
        Node.Elements wide = new Node.Elements(Collections.nCopies(13, text("x".repeat(41))), 0);
        assertThat(Texts.yaml(object("v", wide)).lines().toList()).hasSize(14).contains("  - " + "x".repeat(41));
    }
}
