package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.rule.Citation;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sources are called in a pack: people read these names in every rule. */
class SourceNamesTest {

    private static Citation citation(String title, String section) {
        return new Citation(
                title, Optional.of(section), Optional.empty(), LocalDate.of(2026, 1, 2), Citation.Confidence.PRIMARY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sample Code | sample-code",
                "243 CMR 2.06 (6) | 243-cmr-2-06-6",
                "\u00a7 7 of the Code | 7-of-the-code",
                "\u00a7\u00a7 | source",
                "A title that is as long as is fit | a-title-that-is-as-long-as-is",
                "A title that is as long as it may | a-title-that-is-as-long-as-it",
                "A title of two and thirty signs, | a-title-of-two-and-thirty-signs",
                "Exactly thirty two characters is | exactly-thirty-two-characters-is",
                "Exactly thirty-three characters is | exactly-thirty-three-characters",
                "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void aNameIsMadeOfTheWordsOfTheTitle(String title, String name) {
        assertThat(new SourceNames().of(citation(title, "1"))).isEqualTo(name);
    }

    @Test
    void oneDocumentHasOneNameAndNoTwoHaveTheSame() {
        SourceNames names = new SourceNames();
        assertThat(names.of(citation("Code", "1"))).isEqualTo("code");
        assertThat(names.of(citation("Code", "2"))).isEqualTo("code");
        assertThat(names.of(citation("CODE", "1"))).isEqualTo("code-2");
        assertThat(names.of(citation("Code!", "1"))).isEqualTo("code-3");
        assertThat(names.of(citation("Guide", "1"))).isEqualTo("guide");
        assertThat(names.all()).containsOnlyKeys("code", "code-2", "code-3", "guide");
        assertThat(names.all().get("code")).isEqualTo(SourceNames.document(citation("Code", "9")));
    }
}
