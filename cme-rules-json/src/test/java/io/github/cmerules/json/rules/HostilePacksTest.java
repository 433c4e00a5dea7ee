package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.Reader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to take time or memory, or to break something, give one clear message. */
class HostilePacksTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static void refused(String document, String message) {
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> RulePacks.read(document, "f"))
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining(message)
                        .satisfies(refusal ->
                                assertThat(refusal.getMessage().length()).isLessThan(200_000)));
    }

    @Test
    void aDocumentThatStandsForAHugeOneIsRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        IntStream.range(1, 30)
                .forEach(i -> laughs.append("a%d: &a%d [%s]\n"
                        .formatted(i, i, String.join(", ", Collections.nCopies(9, "*a" + (i - 1))))));

        refused(laughs.toString(), "the document is too large: expected at most 500000 values, those that aliases");
    }

    @Test
    void aChainOfAliasesIsNoWayAroundTheDepth() {
        StringBuilder chain = new StringBuilder("a0: &a0 [x]\n");
        IntStream.range(1, 1_000).forEach(i -> chain.append("a%d: &a%d [*a%d]\n".formatted(i, i, i - 1)));

        refused(chain.toString(), "too deep within each other: expected at most 64 levels");
    }

    @Test
    void aValueCannotHoldItself() {
        refused("a: &a [*a]\n", "\"*a\" stands for nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "- ", "{a: ", "[[", "? - "})
    void deepNestingIsRefused(String open) {
        Assertions.assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> RulePacks.read(open.repeat(200_000), "f"))
                        .isInstanceOf(InvalidInputException.class));
        refused("version: 1\nid: " + "[".repeat(100_000), "too deep");
    }

    @Test
    void longTextsAndNumbersAreRefused() {
        refused("title: \"" + "x".repeat(20_000) + "\"\n", "too long: expected at most 10000 characters");
        refused("version: " + "9".repeat(20_000), "too long");
        refused("{\"title\": \"" + "x".repeat(2_000_000) + "\"}", "too long: expected at most 10000 characters");
        refused("{\"version\": " + "9".repeat(20_000) + "}", "too long");
        refused("x".repeat(500) + ": 1\n", "the name of a property is too long");
        refused("{\"" + "x".repeat(500) + "\": 1}", "the name of a property is too long");
    }

    @Test
    void largeDocumentsAreRefusedWithoutBeingRead() {
        refused("# \n".repeat(1_100_000), "the document is too large: expected at most 3000000 characters");
        refused("{" + " ".repeat(8_000_001), "the document is too large: expected at most 8000000 characters");
        Reader endless = new Reader() {
            private long delivered;

            @Override
            public int read(char[] buffer, int offset, int length) {
                delivered += length;
                assertThat(delivered).isLessThan(20_000_000);
                Arrays.fill(buffer, offset, offset + length, ' ');
                return length;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> RulePacks.read(endless, "f")).hasMessageContaining("too large");
    }

    /** The parser of YAML reads in pieces, whose edges fall on any place. */
    @Test
    @Tag("large")
    void aCharacterOfTwoHalvesMayStandAnywhere() {
        for (int shift = 0; shift < 1_100; shift += 3) {
            String title = "x".repeat(shift) + "\ud83d\ude00".repeat(1_100) + "x";
            String document = SamplePack.with("title: Choice", "title: " + title);
            assertThat(RulePacks.read(document, "f")
                            .ruleBook()
                            .editions()
                            .get(1)
                            .schedules()
                            .get(0)
                            .requirements()
                            .get(1)
                            .title())
                    .isEqualTo(title);
        }
    }

    @Test
    void manyFaultsAreCutOff() {
        refused("a: 1\n".repeat(100_000), "there are 1000 problems or more");
    }

    @Test
    void alternativesThatMultiplyAreRefused() {
        String choice =
                "{any-of: [{holds: prescribes}, {completions: {required: 1, eligible: any-credit, window: ever}}]}";
        String demand = "demand: {all-of: [" + String.join(", ", Collections.nCopies(60, choice)) + "]}\n";
        String document = SamplePack.YAML.replaceAll(
                "(?s)demand:\n {18}any-of:.*?(\n {16}citations: \\[\\{)", demand.strip() + "$1");
        document = document.equals(SamplePack.YAML)
                ? SamplePack.YAML.replaceAll(
                        "(?s)demand:\\s+any-of:.*?\\n(\\s+)citations: \\[\\{", demand + "$1citations: [{")
                : document;

        refused(document, "has too many combinations of alternatives: expected at most 1000");
    }

    @Test
    @Tag("large")
    void everyTruncationIsRefused() {
        String json = RulePacks.toJson(RulePacks.read(SamplePack.YAML, "f"));
        for (int end = 0; end < json.stripTrailing().length(); end += 7) {
            String cut = json.substring(0, end);
            assertThatThrownBy(() -> RulePacks.read(cut, "f")).isInstanceOf(InvalidInputException.class);
        }
        for (int end = 0; end < SamplePack.YAML.length() - 700; end += 7) {
            String cut = SamplePack.YAML.substring(0, end);
            try {
                RulePacks.read(cut, "f");
            } catch (InvalidInputException expected) {
                assertThat(expected.problems()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: !!java.net.URL [http://example.org]",
                "!!set {a, b}",
                "a: !!binary aGk=",
                "a: !x y",
                "<<: {version: 1}",
                "a: *none",
                "a: &x",
                "&x *y : 1",
                "? [a]\n: b",
                "\u0000",
                "a: \u0007",
                "\ud83d",
                "a: \"\\ud83d\"",
                "a: @x",
                "%YAML 9.9\n---\na: 1",
                "%TAG ! tag:x:\n---\n!y z",
                "--- \n...\n---\n",
                "null",
                "42",
                "true",
                "[]",
                "{}",
                "\"a\"",
                "{\"a\": 1,}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "{\"a\": 01}",
                "{\"version\": 1} x",
                "a: |2\n x",
                "\t\ta: b"
            })
    void whatIsNoRulePackIsRefused(String document) {
        assertThatThrownBy(() -> RulePacks.read(document, "f"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("f:");
    }
}
