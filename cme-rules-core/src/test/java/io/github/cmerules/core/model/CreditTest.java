package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreditTest {

    private static Credit.Builder minimal() {
        return Credit.builder().id("c1").completedOn(LocalDate.of(2024, 5, 2));
    }

    @Test
    void states_little_by_default() {
        Credit credit = minimal().build();

        assertThat(credit.amount()).isEqualTo(Amount.ZERO);
        assertThat(credit.category()).isEqualTo(Categories.NONE);
        assertThat(credit.evidence()).isEqualTo(Evidence.ATTESTED);
        assertThat(credit.planned()).isFalse();
        assertThat(credit.topics()).isEmpty();
    }

    @Test
    void reading_is_category_2_unless_stated_otherwise() {
        assertThat(minimal().format(Formats.JOURNAL).build().category()).isEqualTo(Categories.AMA_PRA_2);
        assertThat(minimal().format(Formats.POINT_OF_CARE).build().category()).isEqualTo(Categories.AMA_PRA_2);
        assertThat(minimal().format(Formats.LIVE).build().category()).isEqualTo(Categories.NONE);
        assertThat(minimal()
                        .format(Formats.JOURNAL)
                        .category(Categories.AMA_PRA_1)
                        .build()
                        .category())
                .isEqualTo(Categories.AMA_PRA_1);
    }

    @Test
    void lists_every_problem_at_once() {
        String tooLong = "x".repeat(Credit.MAX_TEXT + 1);
        Credit.Builder builder = Credit.builder()
                .id("")
                .completedOn(LocalDate.of(2024, 5, 2))
                .activityId("")
                .title(tooLong)
                .provider(tooLong)
                .amount(Amount.MAX_STATED.plus(new Amount(1)))
                .minutes(Credit.MAX_MINUTES + 1);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::path)
                        .containsExactly("/id", "/activityId", "/title", "/provider", "/amount", "/minutes"))
                .withMessageContaining("1000000.01 is more than 1000000 credits. Maybe it is in minutes?");
    }

    @Test
    void negative_minutes_are_out_of_range() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> minimal().minutes(-1).build())
                .withMessage("/minutes: -1 is out of range: expected 0 to 60000");
        assertThat(minimal().minutes(Credit.MAX_MINUTES).build().minutes()).hasValue(Credit.MAX_MINUTES);
    }

    @Test
    void bounds_themselves_are_accepted() {
        Credit credit = minimal()
                .id("x".repeat(Credit.MAX_TEXT))
                .title("")
                .amount(Amount.MAX_STATED)
                .build();

        assertThat(credit.amount()).isEqualTo(Amount.MAX_STATED);
    }

    @Test
    void id_and_day_are_required() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Credit.builder().build())
                .withMessageContaining("id")
                .withMessageContaining("completedOn");
    }

    @Test
    void equal_statements_are_equal_credits_whatever_the_order_of_topics() {
        Credit one = minimal().addTopics(Topics.EHR, Topics.PATIENT_SAFETY).build();
        Credit other =
                minimal().topics(List.of(Topics.PATIENT_SAFETY, Topics.EHR)).build();

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(Credit.builder().from(one).id("c2").build()).isNotEqualTo(one);
        assertThat(Credit.builder().from(one).build()).isEqualTo(one);
    }

    @Test
    void does_not_change_with_the_set_it_was_made_from() {
        Set<Topic> topics = new HashSet<>(Set.of(Topics.EHR));
        Credit credit = minimal().topics(topics).build();

        topics.clear();

        assertThat(credit.topics()).containsExactly(Topics.EHR);
    }
}
