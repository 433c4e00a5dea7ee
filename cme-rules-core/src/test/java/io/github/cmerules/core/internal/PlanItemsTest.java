package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.plan.PlanItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an item leaves to choose, one choice after the other. */
class PlanItemsTest {

    /** Two categories, two formats or none, a subject and another one, and three courses. */
    private static final PlanItem OPEN = PlanItem.builder()
            .amount(Amount.of(3))
            .completions(1)
            .topics(Set.of(Topics.EHR))
            .alternativeTopics(Set.of(Topics.OPIOID_PAIN))
            .categories(List.of(Categories.AMA_PRA_1, Categories.AMA_PRA_2))
            .formats(List.of(Formats.LIVE, Formats.JOURNAL))
            .formatRequired(false)
            .approvals(Set.of())
            .attributes(Set.of())
            .courses(List.of("a", "b", "c"))
            .inOneActivity(false)
            .notBefore(LocalDate.of(2024, 1, 1))
            .by(LocalDate.of(2024, 12, 31))
            .build();

    private static PlanItem.Builder like(PlanItem item) {
        return PlanItem.builder().from(item);
    }

    private static List<PlanItem> chosen(PlanItem item, int choices) {
        return IntStream.range(0, choices)
                .mapToObj(choice -> PlanItems.chosen(item, choice))
                .toList();
    }

    @Test
    void as_many_choices_are_made_as_there_are_of_what_most_is_left_of() {
        assertThat(PlanItems.choices(OPEN)).isEqualTo(3);
        assertThat(PlanItems.choices(like(OPEN).formats(Set.of()).build())).isEqualTo(3);
        assertThat(PlanItems.choices(like(OPEN).courses(Set.of()).build())).isEqualTo(3);
        assertThat(PlanItems.choices(
                        like(OPEN).courses(Set.of()).formats(Set.of()).build()))
                .isEqualTo(2);
        assertThat(PlanItems.choices(like(OPEN)
                        .courses(Set.of())
                        .formats(Set.of())
                        .categories(List.of(Categories.AMA_PRA_1))
                        .build()))
                .isEqualTo(2);
        assertThat(PlanItems.choices(like(OPEN)
                        .alternativeTopics(Set.of(Topics.OPIOID_PAIN, Topics.END_OF_LIFE, Topics.IMPLICIT_BIAS))
                        .build()))
                .isEqualTo(4);
    }

    @Test
    void each_of_what_is_left_open_is_chosen_once() {
        List<PlanItem> chosen = chosen(OPEN, 3);

        assertThat(chosen)
                .extracting(item -> item.categories().get(0))
                .containsExactly(Categories.AMA_PRA_1, Categories.AMA_PRA_2, Categories.AMA_PRA_1);
        assertThat(chosen)
                .extracting(PlanItem::formats)
                .containsExactly(Set.of(Formats.LIVE), Set.of(Formats.JOURNAL), Set.of());
        assertThat(chosen).extracting(PlanItem::formatRequired).containsExactly(true, true, false);
        assertThat(chosen)
                .extracting(PlanItem::topics)
                .containsExactly(Set.of(Topics.EHR), Set.of(Topics.OPIOID_PAIN), Set.of(Topics.EHR));
        assertThat(chosen).extracting(PlanItem::courses).containsExactly(Set.of("a"), Set.of("b"), Set.of("c"));
        assertThat(chosen).allSatisfy(item -> {
            assertThat(item.categories()).hasSize(1);
            assertThat(item.amount()).isEqualTo(OPEN.amount());
            assertThat(item.by()).isEqualTo(OPEN.by());
        });
        assertThat(chosen.get(1).alternativeTopics()).isEmpty();
    }

    @Test
    void of_several_subjects_each_takes_the_place_of_the_first() {
        PlanItem open = like(OPEN)
                .alternativeTopics(List.of(Topics.OPIOID_PAIN, Topics.END_OF_LIFE))
                .build();

        assertThat(chosen(open, 3))
                .extracting(PlanItem::topics)
                .containsExactly(Set.of(Topics.EHR), Set.of(Topics.OPIOID_PAIN), Set.of(Topics.END_OF_LIFE));
    }

    @Test
    void format_that_is_required_is_one_of_those_named() {
        PlanItem open = like(OPEN).formatRequired(true).build();

        assertThat(chosen(open, 3))
                .extracting(
                        item -> PlanItems.lines(List.of(item)).get(0).format().orElseThrow())
                .containsExactly(Formats.LIVE, Formats.JOURNAL, Formats.LIVE);
    }

    @Test
    void item_without_courses_has_none_whatever_is_chosen() {
        PlanItem open = like(OPEN).courses(Set.of()).build();

        assertThat(chosen(open, 3)).extracting(PlanItem::courses).containsOnly(Set.of());
    }

    @Test
    void closed_item_is_carried_out_by_the_same_line_and_leaves_nothing_to_choose() {
        for (PlanItem open : List.of(
                OPEN,
                like(OPEN).formatRequired(true).build(),
                like(OPEN).courses(Set.of()).build())) {
            PlanItem closed = PlanItems.closed(open);

            assertThat(PlanItems.lines(List.of(closed))).isEqualTo(PlanItems.lines(List.of(open)));
            assertThat(closed.categories()).containsExactly(Categories.AMA_PRA_1);
            assertThat(closed.alternativeTopics()).isEmpty();
            assertThat(closed.formats()).hasSize(open.formatRequired() ? 1 : 0);
            assertThat(closed.courses()).hasSize(open.courses().isEmpty() ? 0 : 1);
        }
    }

    @Test
    void lines_of_items_have_names_of_their_own() {
        assertThat(PlanItems.lines(List.of(OPEN, like(OPEN).completions(2).build())))
                .extracting(Credit::id)
                .doesNotHaveDuplicates()
                .hasSize(3);
    }

    @Test
    void hours_are_what_has_an_amount_that_is_up_to_the_plan() {
        assertThat(draft(false, 1).inHours()).isTrue();
        assertThat(draft(false, 0).inHours()).isFalse();
        assertThat(draft(true, 1).inHours()).isFalse();
        assertThat(draft(false, 1).perhapsUsedUp()).isFalse();
    }

    private static PlanItems.Draft draft(boolean whole, long amount) {
        Traits traits = new Traits(
                whole,
                Amount.ZERO,
                Amount.ZERO,
                Set.of(),
                Categories.AMA_PRA_1,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty());
        return new PlanItems.Draft(traits, new DateRange(OPEN.notBefore(), OPEN.by()), amount, 0, List.of());
    }
}
