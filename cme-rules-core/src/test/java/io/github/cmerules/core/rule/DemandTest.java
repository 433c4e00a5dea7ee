package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Demand.Branch;
import io.github.cmerules.core.rule.Demand.Holds;
import io.github.cmerules.core.rule.Demand.Leaf;
import io.github.cmerules.core.rule.Demand.Way;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The ways in which a demand can be satisfied, what results call them, and demands in words. */
class DemandTest {

    private static final CreditPredicate EHR = CreditPredicate.topic(Topics.EHR);
    private static final CreditPredicate LIVE = CreditPredicate.format(Formats.LIVE);
    private static final Leaf HOURS = new Demand.Credits(Amount.of(3), EHR, Window.cycle());
    private static final Leaf COURSE = new Demand.Completions(1, LIVE, Window.ever());
    private static final Holds TEACHES = new Holds(Fact.of("teaches"));
    private static final Holds CERTIFIED = new Holds(Fact.of("certified"));
    private static final Demand ROUTES =
            Demand.anyOf(new Branch("hours", "by hours", HOURS), new Branch("course", "by a course", COURSE));
    private static final Demand PROOFS =
            Demand.anyOf(new Branch("work", "by work", TEACHES), new Branch("paper", "by paper", CERTIFIED));

    @Test
    void alternatives_without_names_are_called_by_what_they_take() {
        List<Way> ways = Demand.anyOf(HOURS, TEACHES).ways();

        assertThat(ways).containsExactly(new Way("credits", List.of(HOURS)), new Way("fact:teaches", List.of(TEACHES)));
        assertThat(ways).extracting(Way::name).containsOnly(Optional.empty());
    }

    @Test
    void alternatives_with_names_are_called_by_them() {
        assertThat(ROUTES.ways()).containsExactly(new Way("hours", List.of(HOURS)), new Way("course", List.of(COURSE)));
        assertThat(ROUTES.ways()).extracting(Way::name).containsExactly(Optional.of("hours"), Optional.of("course"));
    }

    @Test
    void alternatives_within_an_alternative_follow_its_name() {
        Demand demand = Demand.anyOf(new Branch("study", "by study", ROUTES), new Branch("work", "by work", TEACHES));

        assertThat(demand.ways())
                .containsExactly(
                        new Way("study/hours", List.of(HOURS)),
                        new Way("study/course", List.of(COURSE)),
                        new Way("work", List.of(TEACHES)));
        assertThat(demand.leaves()).containsExactly(HOURS, COURSE, TEACHES);
    }

    @Test
    void several_things_at_once_without_alternatives_are_one_way() {
        Demand demand = Demand.allOf(HOURS, COURSE, TEACHES);

        assertThat(demand.ways()).containsExactly(new Way("credits", List.of(HOURS, COURSE, TEACHES)));
        assertThat(demand.leaves()).containsExactly(HOURS, COURSE, TEACHES);
    }

    @Test
    void alternatives_among_several_things_are_combined_and_name_the_ways() {
        assertThat(Demand.allOf(HOURS, PROOFS).ways())
                .containsExactly(new Way("work", List.of(HOURS, TEACHES)), new Way("paper", List.of(HOURS, CERTIFIED)));
        assertThat(Demand.allOf(ROUTES, HOURS, PROOFS).ways())
                .containsExactly(
                        new Way("hours+work", List.of(HOURS, HOURS, TEACHES)),
                        new Way("hours+paper", List.of(HOURS, HOURS, CERTIFIED)),
                        new Way("course+work", List.of(COURSE, HOURS, TEACHES)),
                        new Way("course+paper", List.of(COURSE, HOURS, CERTIFIED)));
    }

    @Test
    void choices_without_names_leave_the_ways_without_a_name() {
        Demand demand = Demand.allOf(Demand.anyOf(HOURS, TEACHES), Demand.anyOf(COURSE, CERTIFIED));

        assertThat(demand.ways())
                .extracting(Way::id)
                .containsExactly(
                        "credits+credits",
                        "credits+fact:certified",
                        "fact:teaches+credits",
                        "fact:teaches+fact:certified");
        assertThat(demand.ways()).extracting(Way::name).containsOnly(Optional.empty());
        assertThat(Demand.allOf(Demand.anyOf(HOURS, TEACHES), PROOFS).ways())
                .extracting(Way::name)
                .containsExactly(
                        Optional.of("credits+work"),
                        Optional.of("credits+paper"),
                        Optional.of("fact:teaches+work"),
                        Optional.of("fact:teaches+paper"));
    }

    @Test
    void way_takes_facts_alone_if_nothing_in_it_is_counted() {
        assertThat(PROOFS.ways()).allMatch(Way::factsOnly);
        assertThat(Demand.allOf(TEACHES, CERTIFIED).ways()).allMatch(Way::factsOnly);
        assertThat(Demand.allOf(TEACHES, COURSE).ways()).noneMatch(Way::factsOnly);
        assertThat(Demand.allOf(HOURS, PROOFS).ways()).noneMatch(Way::factsOnly);
    }

    @Test
    void each_can_be_said_in_words() {
        Demand repeated = Demand.atLeastEvery(Period.ofYears(2), LIVE, Window.cycle());

        assertThat(repeated.describe())
                .isEqualTo("a training with format live at least every 2 years, on every day in the cycle");
        assertThat(repeated.ways()).extracting(Way::id).containsExactly("credits");
        assertThat(Demand.allOf(HOURS, TEACHES).describe())
                .isEqualTo("3 credits with topic ehr, completed in the cycle; and that teaches is true");
        assertThat(ROUTES.describe())
                .isEqualTo(
                        "3 credits with topic ehr, completed in the cycle, or a training with format live, completed at"
                                + " any time up to the deadline");
    }
}
