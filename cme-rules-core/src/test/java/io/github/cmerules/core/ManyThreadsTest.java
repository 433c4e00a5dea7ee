package io.github.cmerules.core;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Many threads that ask one rule book get what one thread gets, in whatever order they ask. */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int DOSSIERS = 12;
    private static final LocalDate AS_OF = LocalDate.of(2025, 1, 31);

    private record Answer(Evaluation evaluation, String sentences, Plan plan) {}

    /** {@return a book that nobody has asked anything yet, so that what it keeps is worked out by all threads at once} */
    private static RuleBook unused() {
        return SampleRuleBook.changed(schedule -> schedule);
    }

    private static Answer ask(RuleBook book, int seed) {
        Random random = new Random(seed);
        License license = license()
                .putFacts(SampleRuleBook.SERVES_CHILDREN, random.nextBoolean() ? FactValue.TRUE : FactValue.FALSE)
                .build();
        List<Credit> credits = SampleRuleBook.exactMinimum();
        Collections.shuffle(credits, random);
        credits.subList(0, random.nextInt(4)).clear();
        for (int i = random.nextInt(3); i > 0; i--) {
            credits.add(credit(
                            "both-" + i,
                            "2024-08-0" + i,
                            random.nextInt(1, 5) + "",
                            Topics.OPIOID_PAIN,
                            Topics.END_OF_LIFE)
                    .build());
        }
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book))
                .asOf(AS_OF)
                .build();
        Evaluation evaluation = Evaluator.evaluate(license, credits, options);
        List<String> sentences =
                evaluation.requirements().stream().map(evaluation::explain).toList();
        return new Answer(evaluation, String.join("\n", sentences), Planner.plan(List.of(license), credits, options));
    }

    @RepeatedTest(2)
    void every_thread_gets_the_answers_of_one() throws Exception {
        Map<Integer, Answer> expected = new HashMap<>();
        RuleBook forOne = unused();
        for (int seed = 0; seed < DOSSIERS; seed++) {
            expected.put(seed, ask(forOne, seed));
        }
        assertThat(expected.values().stream().distinct()).hasSizeGreaterThan(DOSSIERS / 2);

        RuleBook forAll = unused();
        for (Map<Integer, Answer> answers : inThreads(thread -> {
            Map<Integer, Answer> answers = new HashMap<>();
            List<Integer> seeds = new ArrayList<>(expected.keySet());
            Collections.shuffle(seeds, new Random(thread));
            seeds.forEach(seed -> answers.put(seed, ask(forAll, seed)));
            return answers;
        })) {
            assertThat(answers).isEqualTo(expected);
        }
    }

    /** What an evaluation says is worked out when it is read, perhaps by several threads at the same time. */
    @RepeatedTest(20)
    void every_thread_reads_the_same_of_one_evaluation() throws Exception {
        License license = license().build();
        EvaluationOptions options = SampleRuleBook.options().asOf(AS_OF).build();
        List<Credit> credits = SampleRuleBook.exactMinimum();
        Evaluation readByOne = Evaluator.evaluate(license, credits, options);
        List<String> sentences =
                readByOne.requirements().stream().map(readByOne::explain).toList();

        for (List<Credit> given : List.of(credits, Evaluator.prepared(credits))) {
            Evaluation readByAll = Evaluator.evaluate(license, given, options);
            for (List<String> read : inThreads(thread ->
                    readByAll.requirements().stream().map(readByAll::explain).toList())) {
                assertThat(read).isEqualTo(sentences);
            }
            for (Boolean equal : inThreads(thread -> readByAll.equals(readByOne))) {
                assertThat(equal).isTrue();
            }
        }
    }

    /** What the codes of a transcript are to a rule book is read when it is evaluated first, perhaps by several threads at once. */
    @RepeatedTest(20)
    void every_thread_evaluates_the_same_of_one_transcript_that_is_laid_out() throws Exception {
        License license = license().build();
        List<Credit> credits = SampleRuleBook.exactMinimum();
        List<EvaluationOptions> books = new ArrayList<>();
        List<Evaluation> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            books.add(EvaluationOptions.builder()
                    .ruleBooks(RuleBooks.of(unused()))
                    .asOf(AS_OF)
                    .build());
            expected.add(Evaluator.evaluate(license, credits, books.get(i)));
        }
        List<Credit> laidOut = Evaluator.prepared(credits);

        for (List<Evaluation> evaluations : inThreads(thread -> {
            List<Evaluation> evaluations = new ArrayList<>();
            books.forEach(book -> evaluations.add(Evaluator.evaluate(license, laidOut, book)));
            return evaluations;
        })) {
            assertThat(evaluations).isEqualTo(expected);
        }
    }

    private interface Work<T> {
        T in(int thread);
    }

    /** Begins in all threads at the same moment. */
    private static <T> List<T> inThreads(Work<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                tasks.add(() -> {
                    start.await();
                    return work.in(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
