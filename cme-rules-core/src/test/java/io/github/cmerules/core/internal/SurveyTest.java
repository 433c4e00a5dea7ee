package io.github.cmerules.core.internal;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one look over a transcript says of it, so that nothing more is done for one that is as usual. */
class SurveyTest {

    private static final Credit USUAL = credit("usual", "2024-01-01", "1").build();
    private static final Credit CERTIFICATION = credit("certification", "2024-01-02", "1")
            .format(Formats.BOARD_CERTIFICATION)
            .build();

    private static Survey survey(Credit... credits) {
        return new Survey(SampleSetting.of(SampleRuleBook.book(), Evidence.ATTESTED), List.of(credits));
    }

    @Test
    void known_codes_and_names_of_their_own_need_no_further_check() {
        Credit strange = Credit.builder()
                .from(USUAL)
                .id("strange")
                .addTopics(Topic.of("unheard-of"))
                .build();

        assertThat(survey().sound()).isTrue();
        assertThat(survey(USUAL, CERTIFICATION).sound()).isTrue();
        assertThat(survey(USUAL, USUAL).sound()).isFalse();
        assertThat(survey(USUAL, strange).sound()).isFalse();
        assertThat(survey(strange, USUAL).sound()).isFalse();
    }

    @Test
    void transcript_is_valued_if_some_credit_is() {
        assertThat(survey(USUAL).valued()).isFalse();
        assertThat(survey(USUAL, CERTIFICATION).valued()).isTrue();
        assertThat(survey(CERTIFICATION, USUAL).valued()).isTrue();
    }

    @Test
    void book_without_valuations_values_nothing() {
        RuleBook book = SampleRuleBook.book();
        RuleBook plain = RuleBook.builder()
                .from(book)
                .editions(book.editions().stream()
                        .map(edition -> Edition.builder()
                                .from(edition)
                                .valuations(List.of())
                                .build())
                        .toList())
                .build();

        assertThat(new Valuer(SampleSetting.of(plain, Evidence.ATTESTED)).values())
                .isFalse();
        assertThat(new Valuer(SampleSetting.of(book, Evidence.ATTESTED)).values())
                .isTrue();
    }
}
