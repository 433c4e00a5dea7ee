package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Window;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the parts of one way add up: in credits if all of them are, else in parts that are done. */
class TallyTest {

    private static final Demand.Leaf HOURS =
            (Demand.Leaf) Demand.credits(Amount.of(5), CreditPredicate.topic(Topic.of("ethics")), Window.cycle());
    private static final Demand.Leaf TRAINING =
            (Demand.Leaf) Demand.completion(CreditPredicate.topic(Topic.of("child-abuse")), Window.ever());

    private static Tally tally(List<Demand.Leaf> parts, Count... counts) {
        return new Tally(new Demand.Way("both", parts), List.of(counts));
    }

    private static Count hours(String required, Count.Part... uses) {
        return Count.nothing(Unit.CREDITS, Amount.of(required)).with(List.of(uses), List.of(), List.of());
    }

    private static Count trainings(int required, Count.Part... uses) {
        return trainings(required, List.of(uses), List.of());
    }

    private static Count trainings(int required, List<Count.Part> uses, List<String> uncovered) {
        return Count.of(Unit.COMPLETIONS, Amount.of(required), Count.Lots.free(uses, uses, List.of(), uncovered));
    }

    private static Count.Part part(int credit, String amount) {
        return new Count.Part(credit, 0, Amount.of(amount));
    }

    private static Count.Rejected rejected(Count.Part part, RejectionReason reason) {
        return new Count.Rejected(part, reason, true);
    }

    @Test
    void one_part_counts_its_surplus_and_several_do_not() {
        assertThat(tally(List.of(HOURS), hours("5", part(0, "7"))).counted()).isEqualTo(Amount.of(7));

        Tally both = tally(List.of(HOURS, HOURS), hours("5", part(0, "7")), hours("3", part(1, "1")));
        assertThat(both.counted()).isEqualTo(Amount.of(6));
        assertThat(both.required()).isEqualTo(Amount.of(8));
        assertThat(both.missing()).isEqualTo(Amount.of(2));
        assertThat(both.reached()).isFalse();
    }

    @Test
    void hours_beside_a_training_are_one_completion() {
        Tally lacking = tally(List.of(HOURS, TRAINING), hours("5", part(0, "4.99")), trainings(2, part(1, "1")));

        assertThat(lacking.unit()).isEqualTo(Unit.COMPLETIONS);
        assertThat(lacking.required()).isEqualTo(Amount.of(3));
        assertThat(lacking.counted()).isEqualTo(Amount.of(1));
        assertThat(lacking.missing()).isEqualTo(Amount.of(2));
        assertThat(lacking.missing(Unit.COMPLETIONS)).isEqualTo(Amount.of(2));
        assertThat(lacking.missing(Unit.CREDITS)).isEqualTo(Amount.ZERO);

        Tally reached = tally(List.of(HOURS, TRAINING), hours("5", part(0, "5")), trainings(1, part(1, "1")));
        assertThat(reached.reached()).isTrue();
        assertThat(reached.missing()).isEqualTo(Amount.ZERO);
        assertThat(reached.counted()).isEqualTo(Amount.of(2));
    }

    @Test
    void completions_short_go_before_credits_short() {
        Tally noTraining = tally(List.of(TRAINING), trainings(1));
        Tally tenHours = tally(List.of(HOURS), hours("10"));
        Tally twoHours = tally(List.of(HOURS), hours("2"));
        Tally done = tally(List.of(TRAINING), trainings(1, part(0, "1")));

        assertThat(Stream.of(noTraining, tenHours, done, twoHours).sorted(Tally::compareShortfalls))
                .containsExactly(done, twoHours, tenHours, noTraining);
    }

    @Test
    void lot_of_several_parts_is_used_as_far_as_its_greatest_use() {
        Tally both = tally(
                List.of(HOURS, HOURS), hours("5", part(0, "2"), part(1, "3")), hours("3", part(0, "3"), part(2, "1")));

        assertThat(both.uses()).containsExactly(part(0, "3"), part(1, "3"), part(2, "1"));
    }

    @Test
    void hours_used_beside_a_training_are_one_use() {
        Tally both = tally(List.of(HOURS, TRAINING), hours("5", part(0, "5")), trainings(1, part(1, "1")));

        assertThat(both.uses()).containsExactly(part(0, "1"), part(1, "1"));
    }

    @Test
    void rest_of_a_lot_is_rejected_for_the_nearest_miss() {
        Count first = Count.nothing(Unit.CREDITS, Amount.of(5))
                .with(
                        List.of(part(0, "1")),
                        List.of(rejected(part(0, "3"), RejectionReason.OVER_LIMIT)),
                        List.of("at most 1"));
        Count second = Count.nothing(Unit.CREDITS, Amount.of(5))
                .with(List.of(), List.of(rejected(part(0, "4"), RejectionReason.WRONG_CATEGORY)), List.of());

        Tally both = tally(List.of(HOURS, HOURS), first, second);
        assertThat(both.rejections()).containsExactly(rejected(part(0, "3"), RejectionReason.OVER_LIMIT));
        assertThat(both.limitedBy()).containsExactly("at most 1");
        assertThat(tally(List.of(HOURS, HOURS), second, first).limitedBy()).containsExactly("at most 1");
        assertThat(both.cut()).isTrue();
        assertThat(tally(List.of(HOURS, HOURS), second, second).cut()).isFalse();
    }

    @Test
    void greatest_use_may_come_first() {
        Tally both = tally(List.of(HOURS, HOURS), hours("5", part(0, "3")), hours("3", part(0, "2")));

        assertThat(both.uses()).containsExactly(part(0, "3"));
    }

    @Test
    void of_several_parts_nothing_is_told_without_lots() {
        Blueprint.Part part =
                new Blueprint.Part(0, (Demand.Counted) HOURS, Trial.alone(CreditPredicate.anyCredit()), 0, true);
        Count told = Count.sum(100, part, new Count.Finder() {
            @Override
            public Amount required(Blueprint.Part part) {
                return Amount.of(5);
            }

            @Override
            public Count.Lots lots(Blueprint.Part part) {
                return Count.Lots.none(Amount.ZERO);
            }

            @Override
            public OnCredits onCredits(Blueprint.Part part) {
                return (credit, uses, rejections) -> {};
            }
        });

        assertThat(tally(List.of(HOURS), told).onCredits()).isNotNull();
        assertThat(tally(List.of(HOURS, HOURS), told, told).onCredits()).isNull();
    }

    @Test
    void of_two_misses_that_are_as_near_the_one_in_the_dates_stands() {
        Count.Part lot = part(0, "3");
        Count inDates = missed(new Count.Rejected(lot, RejectionReason.PLANNED, true));
        Count outside = missed(new Count.Rejected(lot, RejectionReason.PLANNED, false));

        assertThat(tally(List.of(HOURS, HOURS), inDates, outside).rejections())
                .containsExactly(new Count.Rejected(lot, RejectionReason.PLANNED, true));
        assertThat(tally(List.of(HOURS, HOURS), outside, inDates).rejections())
                .containsExactly(new Count.Rejected(lot, RejectionReason.PLANNED, true));
        assertThat(tally(List.of(HOURS, HOURS), outside, outside).rejections())
                .containsExactly(new Count.Rejected(lot, RejectionReason.PLANNED, false));
    }

    private static Count missed(Count.Rejected rejected) {
        return Count.nothing(Unit.CREDITS, Amount.of(5)).with(List.of(), List.of(rejected), List.of());
    }

    private static Count cut(String use, String rest, RejectionReason reason) {
        List<Count.Part> uses = use.equals("0") ? List.of() : List.of(part(0, use));
        return Count.nothing(Unit.CREDITS, Amount.of(5))
                .with(uses, List.of(rejected(part(0, rest), reason)), List.of());
    }

    @Test
    void rest_is_what_no_part_uses_of_the_greatest_that_one_has_to_do_with() {
        Count small = cut("1", "2", RejectionReason.OVER_LIMIT);
        Count great = cut("0", "4", RejectionReason.OVER_LIMIT);
        Count all = hours("5", part(0, "3"));

        assertThat(tally(List.of(HOURS, HOURS), small, hours("5")).rejections())
                .containsExactly(rejected(part(0, "2"), RejectionReason.OVER_LIMIT));
        assertThat(tally(List.of(HOURS, HOURS), small, great).rejections())
                .containsExactly(rejected(part(0, "3"), RejectionReason.OVER_LIMIT));
        assertThat(tally(List.of(HOURS, HOURS), great, small).rejections())
                .containsExactly(rejected(part(0, "3"), RejectionReason.OVER_LIMIT));
        assertThat(tally(List.of(HOURS, HOURS), small, all).rejections()).isEmpty();
        assertThat(tally(List.of(HOURS, TRAINING), small, trainings(1)).rejections())
                .isEmpty();
    }

    @Test
    void nearest_miss_may_come_last() {
        Count far = cut("0", "3", RejectionReason.WRONG_CATEGORY);
        Count near = cut("0", "3", RejectionReason.OVER_LIMIT);

        assertThat(tally(List.of(HOURS, HOURS), far, near).rejections())
                .containsExactly(rejected(part(0, "3"), RejectionReason.OVER_LIMIT));
        assertThat(tally(List.of(HOURS, HOURS), near, far).rejections())
                .containsExactly(rejected(part(0, "3"), RejectionReason.OVER_LIMIT));
    }

    @Test
    void any_part_whose_limits_overlap_is_enough() {
        Count tangled = Count.of(
                Unit.CREDITS,
                Amount.of(5),
                new Count.Lots(
                        Amount.ZERO,
                        List.of(),
                        List.of(),
                        List.of(),
                        true,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(tally(List.of(HOURS, HOURS), hours("5"), tangled).tangled()).isTrue();
        assertThat(tally(List.of(HOURS, HOURS), tangled, hours("5")).tangled()).isTrue();
        assertThat(tally(List.of(HOURS, HOURS), hours("5"), hours("5")).tangled())
                .isFalse();
    }

    @Test
    void part_that_is_not_done_is_said_in_words_unless_it_says_itself_what_is_not_covered() {
        Count covering = trainings(2, List.of(), List.of("part two"));

        Tally both = tally(List.of(HOURS, TRAINING), hours("5"), covering);
        assertThat(both.uncovered()).containsExactly(HOURS.describe(), "part two");
        assertThat(tally(List.of(HOURS), hours("5")).uncovered()).isEmpty();
    }

    @Test
    void nothing_of_a_way_still_needs_all_of_it() {
        Tally nothing = tally(List.of(HOURS, TRAINING), hours("5", part(0, "5")), trainings(1, part(1, "1")))
                .nothing();

        assertThat(nothing.required()).isEqualTo(Amount.of(2));
        assertThat(nothing.counted()).isEqualTo(Amount.ZERO);
        assertThat(nothing.uses()).isEmpty();
    }
}
