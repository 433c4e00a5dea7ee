package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the README of the module equal to the rule book. To write it anew, run this test with {@code -Dreadme.write=true}. */
class MassachusettsReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void readme_says_what_the_rule_book_says() throws IOException {
        String expected = new RuleBookPage(MassachusettsRuleBook.build()).markdown();
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(README, expected);
        }

        assertThat(Files.readString(README))
                .as("README.md; write it anew with -Dreadme.write=true")
                .isEqualTo(expected);
    }
}
