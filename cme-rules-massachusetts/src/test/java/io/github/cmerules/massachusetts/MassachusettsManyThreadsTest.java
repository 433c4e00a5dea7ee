package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.massachusetts.ChartDossiers.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many threads that ask one Massachusetts rule book get what one thread gets, to the letter. */
class MassachusettsManyThreadsTest {

    private static final int THREADS = 8;
    private static final List<Dossier> DOSSIERS =
            LongStream.range(0, 24).mapToObj(ChartDossiers::of).toList();

    private static List<String> evaluateAll(RuleBooks books, int first) {
        String[] documents = new String[DOSSIERS.size()];
        for (int i = 0; i < documents.length; i++) {
            int number = (first + i) % documents.length;
            Dossier dossier = DOSSIERS.get(number);
            documents[number] = Evaluations.write(Evaluator.evaluate(
                    dossier.license(),
                    dossier.credits(),
                    EvaluationOptions.builder()
                            .asOf(dossier.asOf())
                            .ruleBooks(books)
                            .build()));
        }
        return List.of(documents);
    }

    @Test
    void every_thread_gets_the_documents_of_one() throws Exception {
        List<String> expected = evaluateAll(RuleBooks.of(MassachusettsRuleBook.build()), 0);
        assertThat(expected.stream().distinct()).hasSizeGreaterThan(DOSSIERS.size() / 2);

        // Not asked before, so that what it keeps is worked out by all threads at once.
        RuleBooks books = RuleBooks.of(MassachusettsRuleBook.build());
        List<List<String>> results = new ArrayList<>();
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(number -> new Thread(() -> {
                    List<String> documents = evaluateAll(books, number * 7);
                    synchronized (results) {
                        results.add(documents);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(results).hasSize(THREADS).containsOnly(expected);
    }
}
