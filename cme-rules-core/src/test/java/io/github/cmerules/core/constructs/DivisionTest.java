package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.amongCounted;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.Counting.undivided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who gets which units of credits that requirements may not share, and what is said of the rest. */
class DivisionTest {

    private static Credit safe(int number, int amount, String... topics) {
        return line(number, String.valueOf(amount), Categories.AMA_PRA_1, topics)
                .build();
    }

    private static Use use(String requirement, int amount) {
        return new Use(id(requirement), Amount.of(amount));
    }

    @Test
    void what_is_missing_goes_by_the_order_of_the_book_before_any_surplus() {
        ConstructBook book =
                book(List.of(owes(1, "v"), owes(1, "x"), owes(1, "y")), exclusive("v", "x"), exclusive("x", "y"));

        Evaluation evaluation = book.evaluate(safe(1, 1, "v"), safe(2, 1, "v", "x", "y"));

        assertThat(outcome(evaluation, "v").counted()).isEqualTo(Amount.of(1));
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, "y").missing()).isEqualTo(Amount.of(1));
    }

    @Test
    void hours_of_a_training_that_cannot_be_done_go_before_surplus() {
        Demand both = Demand.allOf(
                credits(3, about("x")),
                Demand.completion(about("z"), credits(1, about("z")).window()));
        ConstructBook book = book(List.of(owes(1, "v"), owes("x", both)), exclusive("v", "x"));

        Evaluation evaluation = book.evaluate(safe(1, 1, "v"), safe(2, 2, "v", "x"));

        assertThat(evaluation.credits().get(1).uses()).containsExactly(use("x", 1));
        assertThat(outcome(evaluation, "v").counted()).isEqualTo(Amount.of(1));
    }

    @Test
    void answers_under_which_other_limits_hold_divide_anew() {
        Limit limit = Limit.builder()
                .title("at most 1")
                .toward(id("x"))
                .credits(about("x"))
                .atMost(Amount.of(1))
                .when(Condition.fact(CERTIFIED))
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook book =
                book(List.of(owes(2, "x"), owes(2, "y")), exclusive("x", "y")).schedule(s -> s.addLimits(limit));

        Evaluation evaluation = book.evaluate(safe(1, 4, "x", "y"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.of(1));
        assertThat(outcome(evaluation, "y").status()).isEqualTo(RequirementStatus.MET);
    }

    private static Verdict unknown(Relation ifCertified, List<Relation> always, Credit... credits) {
        List<Relation> relations = new ArrayList<>(always);
        relations.add(ifCertified);
        return book(List.of(owes(1, "x"), owes(1, "y"), owes(1, "z")), relations.toArray(Relation[]::new))
                .evaluate(credits)
                .verdict();
    }

    @Test
    void answers_under_which_other_relations_hold_divide_anew() {
        Condition certified = Condition.fact(CERTIFIED);
        List<Citation> act = List.of(ConstructBook.ACT);
        List<RequirementId> both = List.of(id("x"), id("y"));
        List<Relation> lastAlone = List.of(exclusive("x", "z"), exclusive("y", "z"));

        assertThat(unknown(Relation.exclusive(both, certified, act, List.of()), lastAlone, safe(1, 2, "x", "y", "z")))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(unknown(
                        Relation.undivided(both, certified, act, List.of()),
                        List.of(exclusive("x", "y", "z")),
                        safe(1, 2, "x", "y"),
                        safe(2, 1, "z")))
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(unknown(
                        Relation.amongCounted(id("x"), id("y"), certified, act, List.of()),
                        lastAlone,
                        safe(1, 1, "x", "z"),
                        safe(2, 1, "y", "z"),
                        safe(3, 1, "z")))
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void one_that_counts_among_another_takes_what_the_other_could_where_that_does_not_apply() {
        ConstructBook book = book(List.of(owes(1, "x"), owes(1, "y")), amongCounted("x", "y"));
        License exempt = ConstructBook.license().exemptions(List.of(id("y"))).build();

        assertThat(book.evaluate(exempt, List.of(safe(1, 1, "x", "y"))).verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(book.evaluate(exempt, List.of(safe(1, 1, "x"))).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static ConstructBook ring(int need) {
        return book(
                List.of(owes(need, "v"), owes(need, "w"), owes(need, "x"), owes(need, "y")),
                exclusive("v", "w"),
                exclusive("w", "x"),
                exclusive("x", "y"),
                exclusive("v", "y"));
    }

    @Test
    void two_pairs_in_a_ring_share_the_older_and_the_newer_credit() {
        Evaluation evaluation = ring(1).evaluate(safe(1, 1, "v", "w", "x", "y"), safe(2, 1, "v", "w", "x", "y"));

        assertThat(evaluation.credits().get(0).uses()).containsExactly(use("v", 1), use("x", 1));
        assertThat(evaluation.credits().get(1).uses()).containsExactly(use("w", 1), use("y", 1));
    }

    @Test
    void two_pairs_in_a_ring_divide_a_credit() {
        Evaluation evaluation = ring(2).evaluate(safe(1, 1, "v", "w", "x", "y"), safe(2, 3, "v", "w", "x", "y"));

        assertThat(evaluation.credits().get(0).uses()).containsExactly(use("v", 1), use("x", 1));
        assertThat(evaluation.credits().get(1).uses())
                .containsExactly(use("v", 1), use("w", 2), use("x", 1), use("y", 2));
    }

    @Test
    void what_a_rival_took_is_used_elsewhere_and_what_a_limit_cuts_is_over_it() {
        List<Requirement> owed = List.of(owes(2, "x"), owes(2, "y"));
        CreditPredicate live = CreditPredicate.format(Formats.LIVE);
        Credit own = safe(1, 2, "x");
        Credit both = line(2, "2", Categories.AMA_PRA_1, "x", "y")
                .format(Formats.LIVE)
                .build();
        Credit outside =
                ConstructBook.credit("early", "2023-01-01", "1", Topic.of("x")).build();

        Evaluation roomy = book(owed, exclusive("x", "y"))
                .schedule(s -> s.addLimits(atMost(5, live, "x")))
                .evaluate(outside, own, both);
        assertThat(roomy.credits().get(2).uses()).containsExactly(use("y", 2));
        assertThat(roomy.credits().get(2).rejections())
                .containsExactly(new Rejection(id("x"), RejectionReason.USED_ELSEWHERE, Amount.of(2)));
        assertThat(outcome(roomy, "x").limitedBy()).isEmpty();
        assertThat(roomy.credits().get(0).rejections())
                .containsExactly(new Rejection(id("x"), RejectionReason.OUTSIDE_WINDOW, Amount.of(1)));

        Credit more = Credit.builder().from(both).amount(Amount.of(4)).build();
        Evaluation cut = book(owed, exclusive("x", "y"))
                .schedule(s -> s.addLimits(atMost(1, live, "x")))
                .evaluate(safe(1, 1, "x"), more);
        assertThat(cut.credits().get(1).uses()).containsExactly(use("x", 1), use("y", 3));
        assertThat(cut.credits().get(1).rejections())
                .containsExactly(
                        new Rejection(id("x"), RejectionReason.OVER_LIMIT, Amount.of(3)),
                        new Rejection(id("y"), RejectionReason.USED_ELSEWHERE, Amount.of(1)));
        assertThat(outcome(cut, "x").limitedBy()).containsExactly("at most 1");
    }

    @Test
    void what_counts_among_what_counts_among_another_takes_no_more_than_that_gets() {
        ConstructBook book = book(
                List.of(owes(1, "z"), owes(1, "y"), owes(1, "x"), owes(10, "v")),
                amongCounted("z", "y"),
                amongCounted("y", "x"),
                exclusive("x", "v"));

        Evaluation evaluation = book.evaluate(safe(1, 10, "v", "x", "y", "z"));

        assertThat(evaluation.credits().get(0).uses())
                .containsExactlyInAnyOrder(use("z", 1), use("y", 1), use("x", 1), use("v", 9));
    }

    @Test
    void limit_that_is_just_reached_cuts_nothing() {
        ConstructBook book =
                book(owes(2, "x")).schedule(s -> s.addLimits(atMost(3, about("x"), "x"), atMost(2, about("y"), "x")));

        Evaluation reached = book.evaluate(safe(1, 3, "x"));
        assertThat(outcome(reached, "x").counted()).isEqualTo(Amount.of(3));
        assertThat(outcome(reached, "x").limitedBy()).isEmpty();

        Evaluation cut = book.evaluate(safe(1, 3, "x", "y"));
        assertThat(outcome(cut, "x").counted()).isEqualTo(Amount.of(2));
        assertThat(outcome(cut, "x").limitedBy()).containsExactly("at most 2");
        assertThat(cut.credits().get(0).rejections())
                .containsExactly(new Rejection(id("x"), RejectionReason.OVER_LIMIT, Amount.of(1)));
    }

    @Test
    void rivals_in_a_ring_that_divide_no_credit_are_served_by_two_of_them() {
        ConstructBook book = book(
                List.of(owes(1, "v"), owes(1, "w"), owes(1, "x"), owes(1, "y")),
                undivided("v", "w"),
                undivided("w", "x"),
                undivided("x", "y"),
                undivided("v", "y"));

        Evaluation one = book.evaluate(safe(1, 2, "v", "w", "x", "y"));
        assertThat(one.credits().get(0).uses()).containsExactly(use("v", 2), use("x", 2));

        Evaluation two = book.evaluate(safe(1, 2, "v", "w", "x", "y"), safe(2, 1, "v", "w", "x", "y"));
        assertThat(two.credits().get(0).uses()).containsExactly(use("v", 2), use("x", 2));
        assertThat(two.credits().get(1).uses()).containsExactly(use("w", 1), use("y", 1));
        assertThat(two.verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void what_is_missing_goes_by_the_order_of_requirements_before_that_of_their_parts() {
        Demand both = Demand.allOf(credits(1, about("x")), credits(2, about("y")));
        ConstructBook book = book(List.of(owes("v", both), owes(3, "z")), undivided("v", "z"));

        Evaluation evaluation = book.evaluate(safe(1, 2, "x", "z"), safe(2, 3, "y", "z"));

        assertThat(outcome(evaluation, "v").missing()).isEqualTo(Amount.of(1));
        assertThat(outcome(evaluation, "z").missing()).isEqualTo(Amount.of(1));
    }

    @Test
    void credit_that_is_not_divided_says_nothing_of_others_that_are_alike() {
        Exchange split = Exchange.builder()
                .of(CreditPredicate.category(Categories.AMA_PRA_2))
                .addShares(
                        Share.of(Amount.of(1)).about(Topic.of("x")),
                        Share.of(Amount.of(1)).about(Topic.of("y")))
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook book = book(List.of(owes(3, "x"), owes(1, "y")), undivided("x", "y"))
                .edition(edition -> edition.addValuations(split));

        Evaluation evaluation = book.evaluate(line(1, "1", Categories.AMA_PRA_2).build(), safe(2, 3, "x"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.credits().get(0).uses()).containsExactly(use("y", 1));
        assertThat(evaluation.credits().get(1).uses()).containsExactly(use("x", 3));
    }

    @Test
    void who_holds_another_part_of_a_credit_is_not_in_the_way() {
        Exchange split = Exchange.builder()
                .of(CreditPredicate.category(Categories.AMA_PRA_2))
                .addShares(
                        Share.of(Amount.of(1)).about(Topic.of("x")),
                        Share.of(Amount.of(1)).about(Topic.of("y")))
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook book = book(List.of(owes(1, "x"), owes(1, "z"), owes(2, "y")), exclusive("x", "y", "z"))
                .edition(edition -> edition.addValuations(split));

        Evaluation evaluation = book.evaluate(line(1, "1", Categories.AMA_PRA_2).build(), safe(2, 1, "x", "y", "z"));

        assertThat(evaluation.credits().get(0).uses()).containsExactlyInAnyOrder(use("x", 1), use("y", 1));
        assertThat(evaluation.joint()).containsExactly(new JointShortfall(List.of(id("z"), id("y")), Amount.of(1)));
    }
}
