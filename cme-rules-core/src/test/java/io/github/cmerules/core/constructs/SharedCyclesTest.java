package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.amongCounted;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.Counting.undivided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which units go to whom where credits pass between cycles and requirements of one cycle exclude each other, too. */
class SharedCyclesTest {

    private static final Cycle FIRST = Cycle.of("2019-01-01/2020-12-31");
    private static final Cycle SECOND = Cycle.of("2021-01-01/2022-12-31");
    private static final Cycle THIRD = Cycle.of("2023-01-01/2024-12-31");
    private static final CreditPredicate ANY = CreditPredicate.anyCredit();

    private static Credit in(Cycle cycle, int day, int amount, String... topics) {
        String on = cycle.start().plusDays(day).toString();
        return ConstructBook.credit(
                        on,
                        on,
                        String.valueOf(amount),
                        Stream.of(topics).map(Topic::of).toArray(Topic[]::new))
                .build();
    }

    private static Requirement ever(int amount, String name, CreditPredicate eligible) {
        return owes(name, Demand.credits(Amount.of(amount), eligible, Window.ever()));
    }

    private static CarryOver.Builder carried(String... toward) {
        return CarryOver.builder()
                .title("carried over")
                .addToward(Stream.of(toward).map(Counting::id).toArray(RequirementId[]::new))
                .excess(Excess.bestForLicensee())
                .addCitations(ACT);
    }

    private static MakeUp madeUp(String... toward) {
        return MakeUp.builder()
                .title("made up")
                .addToward(Stream.of(toward).map(Counting::id).toArray(RequirementId[]::new))
                .addCitations(ACT)
                .build();
    }

    /** The third cycle, after one with a verdict. */
    private static Evaluation after(Verdict before, ConstructBook book, Credit... credits) {
        return evaluate(book, List.of(new PastCycle(SECOND, before, List.of(), false)), credits);
    }

    private static Evaluation afterCompliance(ConstructBook book, Credit... credits) {
        return after(Verdict.COMPLIANT, book, credits);
    }

    private static Evaluation evaluate(ConstructBook book, List<PastCycle> history, Credit... credits) {
        License license = ConstructBook.license().cycle(THIRD).history(history).build();
        return book.evaluate(license, List.of(credits));
    }

    /** {@return what each credit counts toward, in order of their dates} */
    private static List<String> uses(Evaluation evaluation) {
        return evaluation.credits().stream()
                .map(CreditOutcome::uses)
                .map(uses -> String.join(
                        ", ",
                        uses.stream()
                                .map(use -> use.requirement().code().substring("us-xx/".length()) + " " + use.amount())
                                .toList()))
                .toList();
    }

    @Test
    void surplus_goes_to_the_parts_of_a_requirement_in_the_order_of_the_book() {
        Demand both = Demand.allOf(credits(2, ANY), credits(1, about("w")));
        ConstructBook book = book(List.of(owes("v", both), owes(1, "w")), exclusive("v", "w"));

        Evaluation evaluation = afterCompliance(book, in(THIRD, 1, 4, "v"), in(THIRD, 2, 3, "w"));

        assertThat(uses(evaluation)).containsExactly("v 4", "v 1, w 2");
    }

    @Test
    void rivals_of_one_cycle_share_what_passes_and_what_serves_any_time() {
        Demand both = Demand.allOf(credits(4, about("v")), credits(3, ANY));
        ConstructBook book = book(List.of(owes("v", both), owes(3, "w"), ever(4, "x", ANY)), exclusive("w", "x"))
                .schedule(s -> s.addCarryOvers(carried("v", "w").build()));

        Evaluation evaluation = afterCompliance(
                book,
                in(SECOND, 1, 3, "w"),
                in(SECOND, 2, 3, "w", "x"),
                in(THIRD, 1, 3, "v", "w", "x"),
                in(THIRD, 2, 1, "v", "w", "x"));

        assertThat(uses(evaluation)).containsExactly("x 3", "v 3, w 3", "v 3, w 3", "v 1, x 1");
    }

    @Test
    void of_credits_that_are_alike_the_cycle_before_takes_the_older_ones() {
        ConstructBook book =
                book(owes(2, "v")).schedule(s -> s.addCarryOvers(carried("v").build()));

        Evaluation evaluation = afterCompliance(book, in(SECOND, 1, 4, "v"), in(SECOND, 2, 2, "v"));

        assertThat(uses(evaluation)).containsExactly("v 2", "v 2");
    }

    @Test
    void what_makes_up_for_the_cycle_before_last_is_not_carried_over() {
        ConstructBook book = book(List.of(owes(4, "v"), owes(4, "w")))
                .schedule(s -> s.addCarryOvers(carried("v").atMost(Amount.of(3)).build())
                        .addMakeUps(madeUp("v", "w")));

        Evaluation evaluation = evaluate(
                book,
                List.of(
                        new PastCycle(SECOND, Verdict.COMPLIANT, List.of(), false),
                        new PastCycle(FIRST, Verdict.NON_COMPLIANT, List.of(), false)),
                in(SECOND, 1, 1, "v", "w"),
                in(SECOND, 2, 1, "w"));

        assertThat(uses(evaluation)).containsExactly("", "");
    }

    @Test
    void bound_on_what_is_carried_over_holds_for_rivals_together() {
        ConstructBook book = book(List.of(owes(1, "v"), owes(4, "w")), exclusive("v", "w"))
                .schedule(s ->
                        s.addCarryOvers(carried("v", "w").atMost(Amount.of(4)).build()));

        Evaluation evaluation =
                afterCompliance(book, in(SECOND, 1, 3, "v", "w"), in(SECOND, 2, 3, "v"), in(SECOND, 3, 4, "w"));

        assertThat(outcome(evaluation, "w").limitedBy()).containsExactly("carried over");
        assertThat(uses(evaluation)).containsExactly("w 3", "v 1", "");
    }

    @Test
    void credits_that_two_may_not_divide_go_to_one_as_a_whole_although_they_are_alike() {
        ConstructBook book = book(List.of(owes(2, "v"), owes("w", credits(1, ANY))), undivided("v", "w"));

        Evaluation evaluation = afterCompliance(
                book,
                in(THIRD, 1, 1, "v"),
                in(THIRD, 2, 2, "v", "w"),
                in(THIRD, 3, 4, "v", "w"),
                in(THIRD, 4, 3, "v", "w"));

        assertThat(uses(evaluation)).containsExactly("w 1", "v 2", "v 4", "v 3");
    }

    @Test
    void each_cycle_before_leaves_over_what_it_uses_up_last() {
        ConstructBook book = book(List.of(owes("v", credits(2, ANY)), ever(3, "w", about("w"))))
                .schedule(s -> s.addCarryOvers(carried("v")
                        .excess(Excess.after(CreditPredicate.category(Categories.AMA_PRA_2)))
                        .credits(about("v"))
                        .build()));

        Evaluation evaluation = evaluate(
                book,
                List.of(
                        new PastCycle(SECOND, Verdict.COMPLIANT, List.of(), false),
                        new PastCycle(FIRST, Verdict.COMPLIANT, List.of(), false)),
                in(FIRST, 1, 4, "v"),
                in(FIRST, 2, 3, "w"),
                in(SECOND, 1, 2, "w"),
                in(THIRD, 1, 3, "v", "w"));

        assertThat(uses(evaluation)).containsExactly("", "w 3", "w 2", "v 3, w 3");
    }

    @Test
    void what_is_made_up_is_missing_in_every_part() {
        Demand both = Demand.allOf(credits(3, about("v")), credits(2, about("v")));
        ConstructBook book = book(owes("v", both)).schedule(s -> s.addMakeUps(madeUp("v")));

        Evaluation evaluation = after(Verdict.NON_COMPLIANT, book, in(THIRD, 1, 3, "v"), in(THIRD, 2, 2, "v"));

        assertThat(uses(evaluation)).containsExactly("v 2", "");
    }

    @Test
    void cycle_before_uses_up_no_more_than_it_needs_although_others_count_among_it() {
        ConstructBook book = book(List.of(owes("v", credits(3, ANY)), owes(1, "w")), amongCounted("v", "w"))
                .schedule(s -> s.addCarryOvers(carried("w").credits(about("w")).build()));

        Evaluation evaluation = afterCompliance(
                book,
                in(SECOND, 1, 1, "v", "w"),
                in(SECOND, 2, 4, "v", "w"),
                in(THIRD, 1, 2, "v"),
                in(THIRD, 2, 2, "w"));

        assertThat(uses(evaluation)).containsExactly("", "w 4", "", "v 2, w 2");
    }

    /** {@return a book in which one requirement of the cycle counts among one of any time, which excludes a third one} */
    private static ConstructBook amongEver(CarryOver... over) {
        return book(
                        List.of(owes(4, "v"), ever(4, "w", about("w")), owes(3, "x")),
                        amongCounted("v", "w"),
                        exclusive("w", "x"))
                .schedule(s -> s.addCarryOvers(over));
    }

    @Test
    void what_counts_among_credits_of_any_time_counts_only_what_the_cycle_before_left() {
        ConstructBook free = amongEver(carried("v").build());
        ConstructBook limited = amongEver(carried("v").atMost(Amount.of(2)).build());
        Credit[] credits = {in(SECOND, 1, 7, "v", "w"), in(THIRD, 1, 1, "v", "w")};

        Evaluation none = afterCompliance(free, in(SECOND, 1, 4, "v", "w"));
        Evaluation some = afterCompliance(free, credits);
        Evaluation few = afterCompliance(limited, credits);

        assertThat(uses(none)).containsExactly("w 4");
        assertThat(outcome(none, "v").missing()).isEqualTo(Amount.of(4));
        assertThat(uses(some)).containsExactly("v 3, w 7", "v 1, w 1");
        assertThat(outcome(some, "v").missing()).isEqualTo(Amount.ZERO);
        assertThat(uses(few)).containsExactly("v 2, w 7", "v 1, w 1");
        assertThat(outcome(few, "v").limitedBy()).containsExactly("carried over");
    }

    @Test
    void what_counts_among_credits_of_any_time_shares_what_passes_with_rivals_of_these() {
        ConstructBook book = amongEver(carried("v", "x").build());

        Evaluation evaluation = afterCompliance(book, in(SECOND, 1, 9, "v", "w", "x"));

        // The cycle before used up four, so that v and x, which takes nothing that w does, have five.
        assertThat(uses(evaluation)).containsExactly("v 4, w 8, x 1");
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.of(2));
    }

    @Test
    void what_counts_among_credits_of_any_time_does_not_count_what_makes_up_a_shortfall() {
        ConstructBook book = book(List.of(owes(4, "y"), owes(4, "v"), ever(4, "w", about("w"))), amongCounted("v", "w"))
                .schedule(s -> s.addMakeUps(madeUp("y")));

        Evaluation evaluation =
                after(Verdict.NON_COMPLIANT, book, in(SECOND, 1, 1, "y"), in(THIRD, 1, 5, "v", "w", "y"));

        assertThat(uses(evaluation)).containsExactly("", "y 2, v 2, w 5");
        assertThat(outcome(evaluation, "v").missing()).isEqualTo(Amount.of(2));
    }

    @Test
    void rival_of_any_time_gets_other_units_than_those_that_pass() {
        ConstructBook book = book(List.of(ever(4, "v", about("v")), owes(1, "x")), exclusive("v", "x"))
                .schedule(s -> s.addCarryOvers(carried("x").build()));

        Evaluation evaluation =
                afterCompliance(book, in(SECOND, 1, 4, "v", "x"), in(SECOND, 2, 1, "v", "x"), in(THIRD, 1, 1, "v"));

        assertThat(uses(evaluation)).containsExactly("v 4", "x 1", "v 1");
    }

    @Test
    void parts_of_a_requirement_take_what_passed_to_it() {
        Demand both = Demand.allOf(credits(2, about("y")), credits(3, about("y")));
        ConstructBook book =
                book(owes("y", both)).schedule(s -> s.addCarryOvers(carried("y").build()));

        Evaluation evaluation =
                afterCompliance(book, in(SECOND, 1, 2, "y"), in(SECOND, 2, 2, "y"), in(THIRD, 1, 3, "y"));

        assertThat(uses(evaluation)).containsExactly("", "y 1", "y 3");
    }

    @Test
    void who_is_short_because_of_the_cycle_before_is_not_short_because_of_others() {
        ConstructBook made = book(List.of(owes(4, "v"), owes(3, "w"))).schedule(s -> s.addMakeUps(madeUp("v", "w")));
        ConstructBook left = book(List.of(owes("v", credits(3, ANY)), owes(2, "w")), exclusive("v", "w"))
                .schedule(s -> s.addCarryOvers(carried("v").build()));

        Evaluation short5 = after(Verdict.NON_COMPLIANT, made, in(THIRD, 1, 5, "v", "w"));
        Evaluation allShort = afterCompliance(left, in(SECOND, 1, 3, "v", "w"));

        assertThat(uses(short5)).containsExactly("v 1, w 1");
        assertThat(short5.joint()).isEmpty();
        assertThat(allShort.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(allShort.joint()).isEmpty();
    }

    @Test
    void what_a_rival_of_any_time_takes_is_not_over_the_limit_of_what_passes() {
        ConstructBook book = book(
                        List.of(owes("v", credits(2, ANY)), owes("w", Demand.completion(about("w"), Window.ever()))),
                        exclusive("v", "w"))
                .schedule(s -> s.addCarryOvers(
                        carried("v").credits(about("w")).atMost(Amount.of(3)).build()));

        Evaluation evaluation =
                afterCompliance(book, in(SECOND, 1, 4, "w"), in(SECOND, 2, 2, "v"), in(THIRD, 1, 3, "v"));

        assertThat(outcome(evaluation, "v").limitedBy()).isEmpty();
        assertThat(evaluation.credits().get(0).rejections())
                .containsExactly(new Rejection(id("v"), RejectionReason.USED_ELSEWHERE, Amount.of(4)));
    }

    @Test
    void what_cured_a_shortfall_of_the_cycle_before_passes_no_more() {
        ConstructBook book = book(List.of(early("v", ANY)))
                .schedule(s -> s.addCarryOvers(carried("v").build()));
        Credit late = in(SECOND, 729, 1, "v");

        Evaluation cured = afterCompliance(book, late);
        Evaluation notShort = afterCompliance(book, in(SECOND, 1, 1, "v"), late);

        assertThat(outcome(cured, "v").missing()).isEqualTo(Amount.of(1));
        assertThat(uses(notShort)).containsExactly("", "v 1");
    }

    @Test
    void a_shortfall_of_the_cycle_before_is_cured_where_a_rival_left_it() {
        ConstructBook book = book(List.of(early("w", about("w")), early("v", ANY)), exclusive("v", "w"))
                .schedule(s -> s.addCarryOvers(carried("v", "w").build()));

        Evaluation evaluation = afterCompliance(book, in(SECOND, 1, 1, "w"), in(SECOND, 729, 1, "v"));

        assertThat(uses(evaluation)).containsExactly("", "");
    }

    /** One credit a month before the end of the cycle or, if that is missing, within two. */
    private static Requirement early(String name, CreditPredicate eligible) {
        return Requirement.builder()
                .from(owes(name, credits(1, eligible)))
                .deadline(Deadline.before(Period.ofMonths(1), Anchor.end()).curable(Period.ofMonths(2)))
                .build();
    }
}
