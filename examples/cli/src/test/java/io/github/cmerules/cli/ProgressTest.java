package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter terminal = new StringWriter();

    @Test
    void aThousandLinesAreWorthALineThatGoesInTheEnd() {
        count(2_500);

        assertThat(terminal.toString())
                .isEqualTo("\r1000 lines evaluated\r2000 lines evaluated\r" + " ".repeat(20) + "\r");
    }

    @Test
    void aFewAreNot() {
        count(999);

        assertThat(terminal.toString()).isEmpty();
    }

    private void count(long lines) {
        try (Progress progress = new Progress(new PrintWriter(terminal))) {
            for (long line = 1; line <= lines; line++) {
                progress.accept(line);
            }
        }
    }
}
