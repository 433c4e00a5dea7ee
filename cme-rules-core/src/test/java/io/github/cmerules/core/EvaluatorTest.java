package io.github.cmerules.core;

import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.licenseWithoutFacts;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an evaluation says of how it was made, and that it says the same however it is made. */
class EvaluatorTest {

    @Test
    void result_says_what_it_was_made_with() {
        Evaluation evaluation = Evaluator.evaluate(
                license().number("12345").build(),
                exactMinimum(),
                options().putInterpretations(SampleRuleBook.SHARING, "both").build());

        assertThat(evaluation.ruleBook().id()).isEqualTo(SampleRuleBook.ID);
        assertThat(evaluation.ruleBook().verifiedThrough()).isEqualTo(SampleRuleBook.VERIFIED_THROUGH);
        assertThat(evaluation.ruleBook().digest())
                .isEqualTo(SampleRuleBook.book().editions().get(1).digest());
        assertThat(evaluation.ruleBook().interpretations()).containsExactly(Map.entry(SampleRuleBook.SHARING, "both"));
        assertThat(evaluation.license().number()).contains("12345");
        assertThat(evaluation.asOf()).isEqualTo(SampleRuleBook.END);
        assertThat(outcome(evaluation, TOTAL).citations()).containsExactly(SampleRuleBook.ACT);
    }

    @Test
    void derived_book_stands_in_place_of_the_law() {
        RuleBook stricter = SampleRuleBook.changed(schedule ->
                schedule.requirements(SampleRuleBook.book().editions().get(1).schedules().get(0).requirements().stream()
                        .map(requirement -> requirement.id().equals(TOTAL)
                                ? Requirement.builder()
                                        .from(requirement)
                                        .demand(Demand.credits(
                                                Amount.of(21), CreditPredicate.anyCredit(), Window.cycle()))
                                        .build()
                                : requirement)
                        .toList()));
        RuleBooks books = RuleBooks.of(SampleRuleBook.book()).replacing(stricter);

        Evaluation evaluation = Evaluator.evaluate(
                license().build(), exactMinimum(), options().ruleBooks(books).build());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(evaluation.ruleBook().id()).hasToString("sample/changed");
        assertThat(evaluate(license().build(), exactMinimum()).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void order_of_the_credits_does_not_matter() {
        List<Credit> credits = manyCredits();
        Evaluation expected = evaluate(license().build(), credits, "2025-05-01");
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            List<Credit> shuffled = new ArrayList<>(credits);
            Collections.shuffle(shuffled, random);
            assertThat(evaluate(license().build(), shuffled, "2025-05-01")).isEqualTo(expected);
        }
    }

    @Test
    @Tag("many-threads")
    void many_threads_get_the_same_result() throws InterruptedException, ExecutionException {
        List<Credit> credits = manyCredits();
        License license = licenseWithoutFacts().build();
        EvaluationOptions options = options().asOf(LocalDate.of(2025, 5, 1)).build();
        Evaluation expected = Evaluator.evaluate(license, credits, options);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Evaluation> task = () -> Evaluator.evaluate(license, credits, options);
            List<Future<Evaluation>> results = threads.invokeAll(Collections.nCopies(200, task));

            for (Future<Evaluation> result : results) {
                assertThat(result.get()).isEqualTo(expected);
                assertThat(result.get().ruleBook().digest())
                        .isEqualTo(expected.ruleBook().digest());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Credit> manyCredits() {
        List<Credit> credits = exactMinimum();
        for (int i = 0; i < 30; i++) {
            credits.add(credit("n" + i, "2024-0" + (1 + i % 9) + "-15", "0.25", Topics.PATIENT_SAFETY)
                    .activityId("act" + i % 11)
                    .format(i % 3 == 0 ? Formats.JOURNAL : Formats.LIVE)
                    .planned(i % 13 == 0)
                    .build());
        }
        return credits;
    }
}
