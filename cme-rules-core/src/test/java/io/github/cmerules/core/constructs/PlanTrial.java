package io.github.cmerules.core.constructs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A plan that is carried out in every way that one of its items leaves open. */
final class PlanTrial {

    static final LocalDate AS_OF = LocalDate.of(2024, 1, 1);

    private PlanTrial() {}

    static Plan plan(ConstructBook book, Credit... credits) {
        return plan(book, ConstructBook.license().build(), AS_OF, credits);
    }

    static Plan plan(ConstructBook book, License license, LocalDate asOf, Credit... credits) {
        return Planner.plan(List.of(license), List.of(credits), options(book, asOf));
    }

    /** {@return the items of a plan that is enough, whatever is chosen} */
    static List<PlanItem> enough(ConstructBook book, Credit... credits) {
        return enough(book, ConstructBook.license().build(), AS_OF, credits);
    }

    static List<PlanItem> enough(ConstructBook book, License license, LocalDate asOf, Credit... credits) {
        Plan plan = plan(book, license, asOf, credits);
        assertThat(plan.impossible()).isEmpty();
        for (int i = 0; i < plan.items().size(); i++) {
            for (PlanItem way : ways(plan.items().get(i))) {
                List<PlanItem> items = new ArrayList<>(plan.items());
                items.set(i, way);
                List<Credit> done = new ArrayList<>(List.of(credits));
                for (int item = 0; item < items.size(); item++) {
                    done.addAll(items.get(item).credits("done-" + item + "-"));
                }
                assertThat(Evaluator.evaluate(
                                        license,
                                        done,
                                        options(
                                                book,
                                                license.cycle().orElseThrow().end()))
                                .verdict())
                        .as("%s of %s", way, plan)
                        .isEqualTo(Verdict.COMPLIANT);
            }
        }
        return plan.items();
    }

    private static EvaluationOptions options(ConstructBook book, LocalDate asOf) {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(book.build()))
                .asOf(asOf)
                .build();
    }

    private static List<PlanItem> ways(PlanItem item) {
        List<PlanItem> ways = new ArrayList<>();
        ways.add(item);
        for (Category category : item.categories()) {
            ways.add(PlanItem.builder().from(item).categories(List.of(category)).build());
        }
        for (Format format : item.formats()) {
            ways.add(PlanItem.builder()
                    .from(item)
                    .formats(Set.of(format))
                    .formatRequired(true)
                    .build());
        }
        for (Topic topic : item.alternativeTopics()) {
            ways.add(PlanItem.builder().from(item).topics(Set.of(topic)).build());
        }
        for (String course : item.courses()) {
            ways.add(PlanItem.builder().from(item).courses(Set.of(course)).build());
        }
        List<PlanItem> early = new ArrayList<>();
        ways.forEach(way ->
                early.add(PlanItem.builder().from(way).by(item.notBefore()).build()));
        ways.addAll(early);
        return ways;
    }

    /** {@return amount, trainings and subjects of each item, in order of the words} */
    static List<String> words(List<PlanItem> items) {
        return items.stream()
                .map(item -> item.amount() + " " + item.completions() + " " + item.topics())
                .sorted()
                .toList();
    }
}
