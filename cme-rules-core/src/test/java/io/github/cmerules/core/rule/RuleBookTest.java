package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.SmallBook.ACT;
import static io.github.cmerules.core.rule.SmallBook.GHOST;
import static io.github.cmerules.core.rule.SmallBook.ONE;
import static io.github.cmerules.core.rule.SmallBook.TWO;
import static io.github.cmerules.core.rule.SmallBook.edition;
import static io.github.cmerules.core.rule.SmallBook.limit;
import static io.github.cmerules.core.rule.SmallBook.requirement;
import static io.github.cmerules.core.rule.SmallBook.schedule;
import static io.github.cmerules.core.rule.SmallBook.withOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topics;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void date_selects_the_edition() {
        RuleBook book = SampleRuleBook.book();

        assertThat(book.edition(LocalDate.of(2009, 12, 31))).isEmpty();
        assertThat(book.edition(LocalDate.of(2010, 1, 1)).map(Edition::id)).contains("2010-01-01");
        assertThat(book.edition(LocalDate.of(2019, 12, 31)).map(Edition::id)).contains("2010-01-01");
        assertThat(book.edition(LocalDate.of(2020, 1, 1)).map(Edition::id)).contains("2020-01-01");
    }

    @Test
    void digest_stands_for_what_an_edition_says() {
        Edition edition = edition().addSchedules(schedule().build()).build();

        assertThat(edition.digest()).matches("sha256:[0-9a-f]{64}");
        assertThat(edition().addSchedules(schedule().build()).build().digest()).isEqualTo(edition.digest());
        assertThat(edition().addSchedules(withOne().build()).build().digest()).isNotEqualTo(edition.digest());
        assertThat(edition().build().digest()).isNotEqualTo(edition.digest());
    }

    @Test
    void equal_rules_are_equal_books() {
        assertThat(RuleBook.builder().from(SampleRuleBook.book()).build())
                .isEqualTo(SampleRuleBook.book())
                .hasSameHashCodeAs(SampleRuleBook.book());
    }

    @Test
    void derived_book_keeps_what_it_does_not_change_and_says_where_it_comes_from() {
        RuleBook stricter = SampleRuleBook.changed(
                schedule -> schedule.addRequirements(requirement(ONE).build()));

        assertThat(stricter.derivedFrom()).contains(SampleRuleBook.ID);
        assertThat(stricter.jurisdiction()).isEqualTo(SampleRuleBook.XX);
        assertThat(stricter.interpretations()).isEqualTo(SampleRuleBook.book().interpretations());
        assertThat(stricter.editions().get(0))
                .isEqualTo(SampleRuleBook.book().editions().get(0));
        assertThat(stricter.editions().get(1).schedules().get(0).find(ONE)).isPresent();
        assertThat(stricter.editions().get(1).digest())
                .isNotEqualTo(SampleRuleBook.book().editions().get(1).digest());
        assertThat(SampleRuleBook.book().editions().get(1).schedules().get(0).find(ONE))
                .isEmpty();
    }

    @Test
    void derived_book_is_checked_too() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> SampleRuleBook.changed(
                        schedule -> schedule.addLimits(limit().toward(GHOST).build())))
                .withMessageContaining("/sample/changed/editions/1/schedules/0/limits/2/toward");
    }

    @Test
    void chosen_readings_are_those_of_the_switches() {
        assertThat(SampleRuleBook.book().chosenReadings()).containsExactly(Map.entry(SampleRuleBook.SHARING, "single"));
    }

    @Test
    void evidence_is_kept_for_some_time_after_the_cycle() {
        RuleBook.Retention retention = new RuleBook.Retention(Period.ofYears(2), ACT);

        assertThat(retention.until(Cycle.of("2023-03-15/2025-03-14"))).isEqualTo(LocalDate.of(2027, 3, 14));
    }

    @Test
    void every_kind_of_rule_can_be_said_in_words() {
        CreditPredicate ehr = CreditPredicate.topic(Topics.EHR);

        assertThat(Demand.credits(Amount.of(3), ehr, Window.cycle()).describe())
                .isEqualTo("3 credits with topic ehr, completed in the cycle");
        assertThat(Demand.completion(ehr, Window.ever()).describe())
                .isEqualTo("a training with topic ehr, completed at any time up to the deadline");
        assertThat(new Demand.Completions(2, ehr, Window.beforeDeadline(Period.ofYears(2))).describe())
                .isEqualTo("2 trainings with topic ehr, completed in the 2 years before the deadline");
        assertThat(Demand.coverage(List.of(new Demand.Coverage.Part("part 1", ehr)), Window.cycle())
                        .describe())
                .isEqualTo("all of part 1, completed in the cycle");
        assertThat(Demand.anyOf(new Demand.Holds(Fact.of("a")), new Demand.Holds(Fact.of("b")))
                        .describe())
                .isEqualTo("that a is true, or that b is true");
        assertThat(Relation.exclusive(List.of(ONE, TWO), Condition.always(), List.of(ACT), List.of())
                        .describe())
                .isEqualTo("A credit serves at most one of us-xx/one, us-xx/two.");
        assertThat(Relation.undivided(List.of(ONE, TWO), Condition.always(), List.of(ACT), List.of())
                        .describe())
                .isEqualTo("A credit as a whole serves at most one of us-xx/one, us-xx/two.");
        assertThat(Relation.within(ONE, TWO, Condition.always(), List.of(ACT), List.of())
                        .describe())
                .isEqualTo("us-xx/one takes only credits that are eligible for us-xx/two.");
        assertThat(Relation.amongCounted(ONE, TWO, Condition.always(), List.of(ACT), List.of())
                        .describe())
                .isEqualTo("us-xx/one takes only credits that are counted toward us-xx/two.");
        assertThat(new Valuation.WhenCovered(
                                ehr, ONE, Amount.of(3), Categories.AMA_PRA_2, Set.of(), List.of(ACT), List.of())
                        .eachPartWorth(Amount.of("0.5"))
                        .describe())
                .isEqualTo("Each part of us-xx/one is worth 0.5 credits in ama-pra-2, whatever was claimed.");
        assertThat(SampleRuleBook.book().editions().get(1).valuations())
                .extracting(Valuation::describe)
                .containsExactly(
                        "All parts of us-xx/handbook together are worth 1.5 credits in ama-pra-2, whatever was claimed.",
                        "A record with format board-certification is worth 10 in ama-pra-1 and 2 in ama-pra-1,"
                                + " patient-safety.");
        for (DuplicatePolicy policy : DuplicatePolicy.values()) {
            assertThat(policy.describe()).endsWith(".");
        }
    }

    @Test
    void citation_reads_as_a_line() {
        Citation citation = new Citation(
                "An act",
                Optional.empty(),
                Optional.of("https://example.org/act"),
                LocalDate.of(2026, 1, 1),
                Citation.Confidence.PRIMARY);

        assertThat(citation.at("section 5")).hasToString("An act, section 5 <https://example.org/act>");
        assertThat(citation).hasToString("An act <https://example.org/act>");
        assertThat(citation.confidence().code()).isEqualTo("primary");
    }
}
