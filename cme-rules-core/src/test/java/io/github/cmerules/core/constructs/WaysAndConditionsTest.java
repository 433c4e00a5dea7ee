package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.TRAINING;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.amongCounted;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What decides a requirement beside its credits: facts, conditions that nobody can answer, and several ways. */
class WaysAndConditionsTest {

    private static final License UNKNOWN = ConstructBook.license().build();
    private static final License CERTIFIED_LICENSE =
            ConstructBook.license().putFacts(CERTIFIED, FactValue.TRUE).build();
    private static final License NOT_CERTIFIED =
            ConstructBook.license().putFacts(CERTIFIED, FactValue.FALSE).build();

    private static Credit safe(int number, int amount, String... topics) {
        return line(number, String.valueOf(amount), Categories.AMA_PRA_1, topics)
                .build();
    }

    private static Demand.Holds certified() {
        return new Demand.Holds(CERTIFIED);
    }

    private static RequirementStatus status(ConstructBook book, License license, Credit... credits) {
        return outcome(book.evaluate(license, List.of(credits)), "x").status();
    }

    @Test
    void fact_under_which_a_requirement_is_waived() {
        ConstructBook book = book(ConstructBook.requirement(id("x"), credits(2, about("x")))
                .waivedWhen(Condition.fact(CERTIFIED))
                .build());

        assertThat(status(book, CERTIFIED_LICENSE)).isEqualTo(RequirementStatus.WAIVED);
        assertThat(status(book, CERTIFIED_LICENSE, safe(1, 2, "x"))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book, NOT_CERTIFIED)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book, UNKNOWN)).isEqualTo(RequirementStatus.UNDETERMINED);
    }

    @Test
    void nobody_knows_whether_another_requirement_takes_the_place_of_one() {
        Requirement small = ConstructBook.requirement(id("x"), credits(2, about("x")))
                .addSupersededBy(id("y"))
                .build();
        Requirement large = ConstructBook.requirement(id("y"), credits(5, about("y")))
                .when(Condition.fact(CERTIFIED))
                .build();
        ConstructBook book = book(small, large);

        assertThat(status(book, CERTIFIED_LICENSE)).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book, NOT_CERTIFIED)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book, UNKNOWN)).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(status(book, UNKNOWN, safe(1, 2, "x"))).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void what_is_met_whatever_the_fact_is_met_by_no_way_that_depends_on_it() {
        ConstructBook applied = book(ConstructBook.requirement(id("x"), credits(2, about("x")))
                .when(Condition.fact(CERTIFIED).negate())
                .build());
        RequirementOutcome met = outcome(applied.evaluate(UNKNOWN, List.of(safe(1, 2, "x"))), "x");

        assertThat(met.status()).isEqualTo(RequirementStatus.MET);
        assertThat(met.undeterminedBy()).isEmpty();
        assertThat(met.because()).isEmpty();

        ConstructBook waived = book(owes("x", Demand.anyOf(certified(), credits(5, about("x")))));
        RequirementOutcome either = outcome(
                waived.evaluate(
                        ConstructBook.license().addWaivers(Waiver.of(id("x"))).build(), List.of()),
                "x");

        assertThat(either.status()).isEqualTo(RequirementStatus.WAIVED);
        assertThat(either.undeterminedBy()).isEmpty();
        assertThat(either.satisfiedBy()).isEmpty();
    }

    @Test
    void nobody_knows_whether_one_counts_within_another() {
        Relation within = Relation.within(id("x"), id("y"), Condition.fact(CERTIFIED), List.of(ACT), List.of());
        ConstructBook book = book(List.of(owes(1, "x"), owes(1, "y")), within);
        Credit[] apart = {safe(1, 1, "x"), safe(2, 1, "y")};

        assertThat(status(book, CERTIFIED_LICENSE, apart)).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book, NOT_CERTIFIED, apart)).isEqualTo(RequirementStatus.MET);
        assertThat(status(book, UNKNOWN, apart)).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(status(book, UNKNOWN, safe(1, 1, "x", "y"))).isEqualTo(RequirementStatus.MET);
    }

    @Test
    void hours_are_shown_although_a_fact_comes_first() {
        ConstructBook book = book(owes("x", Demand.anyOf(certified(), credits(5, about("x")))));

        Evaluation evaluation = book.evaluate(NOT_CERTIFIED, List.of(safe(1, 2, "x")));

        assertThat(outcome(evaluation, "x").unit()).isEqualTo(Unit.CREDITS);
        assertThat(outcome(evaluation, "x").required()).isEqualTo(Amount.of(5));
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.of(3));
        assertThat(outcome(book.evaluate(CERTIFIED_LICENSE, List.of()), "x").satisfiedBy())
                .contains("fact:certified");
    }

    @Test
    void fact_that_is_false_is_no_shorter_way() {
        Demand twice = Demand.anyOf(new Demand.Completions(2, about("x"), Window.cycle()), certified());

        assertThat(outcome(book(owes("x", twice)).evaluate(NOT_CERTIFIED, List.of()), "x")
                        .missing())
                .isEqualTo(Amount.of(2));
    }

    @Test
    void fact_alone_is_asked_for() {
        ConstructBook book = book(owes("x", certified()));

        assertThat(status(book, CERTIFIED_LICENSE)).isEqualTo(RequirementStatus.MET);
        assertThat(status(book, NOT_CERTIFIED)).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void what_is_known_satisfies_before_what_is_assumed() {
        Demand either = Demand.anyOf(certified(), new Demand.Holds(TRAINING), credits(5, about("x")));
        License trained =
                ConstructBook.license().putFacts(TRAINING, FactValue.TRUE).build();

        Evaluation evaluation = book(owes("x", either)).evaluate(trained, List.of());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, "x").satisfiedBy()).contains("fact:sixty-days-of-training");
    }

    @Test
    void what_does_not_apply_has_as_many_parts_as_if_it_did() {
        Demand parts = Demand.allOf(credits(5, about("x")), Demand.completion(about("y"), Window.cycle()), certified());
        Requirement requirement = ConstructBook.requirement(id("x"), parts)
                .when(Condition.fact(TRAINING))
                .build();
        License license = ConstructBook.license()
                .putFacts(CERTIFIED, FactValue.FALSE)
                .putFacts(TRAINING, FactValue.FALSE)
                .build();

        Evaluation evaluation = book(requirement).evaluate(license, List.of());

        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(outcome(evaluation, "x").required()).isEqualTo(Amount.of(3));
        assertThat(outcome(evaluation, "x").unit()).isEqualTo(Unit.COMPLETIONS);
    }

    @Test
    void predicate_of_ones_own_is_asked_for_the_requirement_that_has_it() {
        CreditPredicate large = CreditPredicate.custom(
                "of 3 credits or more", lot -> lot.worth().compareTo(Amount.of(3)) >= 0);
        ConstructBook book = book(owes(1, "x"), owes("y", credits(3, large)), owes(1, "z"));

        assertThat(book.evaluate(safe(1, 3, "safety")).requirements())
                .extracting(outcome -> outcome.counted())
                .containsExactly(Amount.ZERO, Amount.of(3), Amount.ZERO);
        assertThat(book.evaluate(safe(1, 2, "x")).requirements())
                .extracting(outcome -> outcome.counted())
                .containsExactly(Amount.of(2), Amount.ZERO, Amount.ZERO);
    }

    @Test
    void seventy_requirements_keep_to_their_own_credits() {
        Vocabulary.Builder codes = Vocabulary.builder();
        List<Requirement> owed = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            codes.addTopic(TopicDefinition.of(Topic.of("t" + i), "t" + i));
            owed.add(owes(1, "t" + i));
        }
        ConstructBook book = book(owed.toArray(Requirement[]::new)).vocabulary(codes.build());

        Evaluation some = book.evaluate(
                UNKNOWN,
                IntStream.of(0, 5, 63, 66).mapToObj(i -> safe(i, 1, "t" + i)).toList());

        assertThat(some.requirements())
                .filteredOn(outcome -> outcome.status() == RequirementStatus.MET)
                .extracting(outcome -> outcome.id().code())
                .containsExactly("us-xx/t0", "us-xx/t5", "us-xx/t63", "us-xx/t66");
    }

    private static Requirement waivedIfCertified(Demand.Branch... ways) {
        return ConstructBook.requirement(id("x"), Demand.anyOf(ways))
                .waivedWhen(Condition.fact(CERTIFIED))
                .build();
    }

    private static Demand.Branch way(int amount, String topic) {
        return new Demand.Branch(topic, amount + " about " + topic, credits(amount, about(topic)));
    }

    @Test
    void what_is_waived_is_shown_with_the_way_that_takes_least() {
        ConstructBook book = book(waivedIfCertified(way(5, "pain"), way(4, "ethics"), way(3, "culture")));

        Evaluation evaluation = book.evaluate(CERTIFIED_LICENSE, List.of(safe(1, 1, "pain"), safe(2, 2, "ethics")));

        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.WAIVED);
        assertThat(outcome(evaluation, "x").required()).isEqualTo(Amount.of(4));
        assertThat(outcome(evaluation, "x").counted()).isEqualTo(Amount.of(2));
    }

    @Test
    void what_is_waived_goes_the_way_among_whose_credits_another_one_counts() {
        ConstructBook book = book(
                List.of(waivedIfCertified(way(2, "pain"), way(5, "ethics")), owes(1, "ethics")),
                amongCounted("ethics", "x"));

        Evaluation evaluation = book.evaluate(CERTIFIED_LICENSE, List.of(safe(1, 2, "pain"), safe(2, 1, "ethics")));

        assertThat(outcome(evaluation, "ethics").status()).isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluation, "x").required()).isEqualTo(Amount.of(5));
        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.WAIVED);
    }

    @Test
    void what_is_waived_goes_the_shortest_way_where_no_other_one_counts_among_its_credits() {
        ConstructBook book = book(
                List.of(waivedIfCertified(way(5, "pain"), way(2, "culture")), owes(1, "ethics")),
                amongCounted("ethics", "x"));

        assertThat(outcome(book.evaluate(CERTIFIED_LICENSE, List.of(safe(1, 2, "pain"))), "x")
                        .required())
                .isEqualTo(Amount.of(2));
    }

    @Test
    void what_a_credit_lacks_itself_is_said_before_what_another_requirement_asks_for() {
        CreditPredicate strict = about("x").and(CreditPredicate.category(Categories.AMA_PRA_1));
        ConstructBook book = book(List.of(owes("x", credits(1, strict)), owes(1, "y")), Counting.within("x", "y"));

        Evaluation evaluation = book.evaluate(
                line(1, "1", Categories.AMA_PRA_2, "x").build(),
                line(2, "1", Categories.AMA_PRA_1, "y").build());

        assertThat(evaluation.credits().get(0).rejections())
                .containsExactly(new Rejection(id("x"), RejectionReason.WRONG_CATEGORY, Amount.of(1)));
        assertThat(evaluation.credits().get(1).rejections()).isEmpty();
    }

    @Test
    void of_ways_that_come_out_as_good_the_first_is_taken_although_another_takes_less_alone() {
        Demand either = Demand.anyOf(way(5, "pain"), way(4, "ethics"));
        ConstructBook book = book(List.of(owes(1, "y"), owes("x", either)), Counting.exclusive("y", "x"));

        Evaluation evaluation = book.evaluate(safe(1, 2, "pain"), safe(2, 2, "ethics", "y"));

        assertThat(outcome(evaluation, "y").status()).isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluation, "x").missing()).isEqualTo(Amount.of(3));
        assertThat(outcome(evaluation, "x").required()).isEqualTo(Amount.of(5));
    }
}
