package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outcome.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvaluateAllTest {

    private static final int MANY = 1_000;

    /** {@return an entry with fewer and fewer credits; each seventh names a credit twice} */
    private static Evaluator.Entry entry(int number) {
        List<Credit> credits = new ArrayList<>(exactMinimum());
        credits.subList(credits.size() - number % credits.size(), credits.size())
                .clear();
        if (number % 7 == 0) {
            credits.add(credits.get(0));
        }
        return new Evaluator.Entry(license().build(), credits, options().build());
    }

    @Test
    void resultsAreThoseOfEachAloneInTheOrderOfTheEntries() {
        List<Evaluator.Entry> entries =
                IntStream.range(0, MANY).mapToObj(EvaluateAllTest::entry).toList();
        List<Evaluator.Result> results = Evaluator.evaluateAll(entries.stream()).toList();
        assertThat(results).extracting(Evaluator.Result::entry).isEqualTo(entries);
        for (Evaluator.Result result : results) {
            Evaluator.Entry entry = result.entry();
            assertThat(result.problems())
                    .isEqualTo(Evaluator.problems(entry.license(), entry.credits(), entry.options()));
            assertThat(result.evaluation()).isEqualTo(alone(entry));
        }
        assertThat(results).filteredOn(result -> result.evaluation().isEmpty()).hasSize(1 + MANY / 7);
    }

    private static Optional<Evaluation> alone(Evaluator.Entry entry) {
        try {
            return Optional.of(Evaluator.evaluate(entry.license(), entry.credits(), entry.options()));
        } catch (InvalidInputException refused) {
            return Optional.empty();
        }
    }

    @Test
    void entriesAreNotHeld() {
        AtomicLong read = new AtomicLong();
        AtomicLong taken = new AtomicLong();
        AtomicLong farthest = new AtomicLong();
        Evaluator.evaluateAll(IntStream.range(0, 20 * MANY)
                        .mapToObj(EvaluateAllTest::entry)
                        .peek(entry -> read.incrementAndGet()))
                .forEachOrdered(result -> {
                    farthest.accumulateAndGet(read.get() - taken.get(), Math::max);
                    taken.incrementAndGet();
                });
        assertThat(taken).hasValue(20L * MANY);
        assertThat(farthest.get()).isLessThan(MANY);
    }
}
