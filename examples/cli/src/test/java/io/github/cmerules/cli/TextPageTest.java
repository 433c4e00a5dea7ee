package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.cli.TextPage.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPageTest {

    private final TextPage page = new TextPage();

    @Test
    void wordsWrapBelowTheFirstOne() {
        page.entry("  ", "Label", "word ".repeat(30));

        assertThat(page.toString().lines())
                .containsExactly(
                        "  Label       " + "word ".repeat(17).strip(),
                        " ".repeat(14) + "word ".repeat(13).strip());
    }

    @Test
    void aLongLabelHasItsOwnLine() {
        page.entry("  ", "x".repeat(12), "word");

        assertThat(page.toString().lines()).containsExactly("  " + "x".repeat(12), " ".repeat(14) + "word");
    }

    @Test
    void aLineMayBeFull() {
        String full = "x".repeat(49) + " " + "y".repeat(50);

        assertThat(page.paragraph("", full).toString()).isEqualTo(full + "\n");
    }

    @Test
    void aWordThatIsTooLongIsCut() {
        page.paragraph("  ", "x".repeat(150));

        assertThat(page.toString().lines()).containsExactly("  " + "x".repeat(98), "  " + "x".repeat(52));
    }

    @Test
    void anAddressIsNotCut() {
        assertThat(page.unbroken("  ", "x".repeat(150)).toString()).isEqualTo("  " + "x".repeat(150) + "\n");
    }

    @Test
    void whatSteersATerminalBecomesSpace() {
        page.paragraph("", "a\u001b[31m red\r\nand \u202ereversed\tword");

        assertThat(page.toString()).isEqualTo("a [31m red and reversed word\n");
    }

    @Test
    void aCellThatIsTooLongGoesOnBelow() {
        page.row(
                List.of(new Column(4, false), new Column(10, false), new Column(5, true)),
                List.of("MET", "a title of four", "12"));

        assertThat(page.toString().lines()).containsExactly("MET   a title of     12", "      four");
    }

    @Test
    void nothingNeedsNoSection() {
        assertThat(page.section("Heading", List.of()).toString()).isEmpty();
        assertThat(page.section("Heading", List.of("one", "two")).toString()).isEqualTo("Heading\n  - one\n  - two\n");
    }
}
