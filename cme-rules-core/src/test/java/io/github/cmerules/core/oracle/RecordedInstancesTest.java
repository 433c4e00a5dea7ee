package io.github.cmerules.core.oracle;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.recorded.Recording;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the library says of some small instances stays as it was recorded. */
class RecordedInstancesTest {

    @Test
    void evaluations_are_those_that_were_recorded() {
        Recording recording = new Recording();
        for (Instance instance : Samples.of(new Instances().instances(), 100)) {
            recording.add(instance.toString());
            recording.add(Library.evaluate(instance));
        }
        recording.check("instances-evaluated");
    }

    @Test
    void plans_are_those_that_were_recorded() {
        Recording recording = new Recording();
        List<Instance> instances = Samples.of(new Instances().instances(), 100);
        for (Instance instance : instances) {
            Library library = new Library(instance, "XX");
            recording.add(instance.toString());
            recording.add(Planner.plan(
                    List.of(library.license()),
                    library.credits(),
                    EvaluationOptions.builder()
                            .ruleBooks(RuleBooks.of(library.book()))
                            .asOf(LocalDate.of(2024, 6, 1))
                            .build()));
        }
        recording.check("instances-planned");
    }
}
