package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.Preference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContextBase;
import net.jqwik.api.statistics.Statistics;

/** Compares choices from small catalogs with every other choice. */
class ChoiceOraclePropertyTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    /** Instances and the catalogs to choose from. */
    static final class InstancesAndCatalogs extends DomainContextBase {

        @Provide
        Arbitrary<Instance> instances() {
            return new SmallNeeds().instances();
        }

        @Provide
        Arbitrary<List<CatalogActivity>> catalogs() {
            Arbitrary<Credit> line = Combinators.combine(
                            Arbitraries.integers().between(0, 3),
                            Arbitraries.integers()
                                    .between(0, Instance.TOPICS - 1)
                                    .set()
                                    .ofMinSize(1)
                                    .ofMaxSize(2))
                    .as((units, topics) -> Credit.builder()
                            .id("line")
                            .completedOn(AS_OF)
                            .category(Categories.AMA_PRA_1)
                            .amount(new Amount(units))
                            .topics(topics.stream()
                                    .map(t -> Topic.of("topic-" + t))
                                    .toList())
                            .build());
            Arbitrary<Integer> start = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 100), Tuple.of(1, 500));
            return Combinators.combine(
                            line.list().ofMinSize(1).ofMaxSize(2),
                            Arbitraries.integers().between(0, 5),
                            start)
                    .as((lines, price, days) -> new CatalogActivity(
                            "a", lines, price, AS_OF.minusDays(30).plusDays(days), AS_OF.plusDays(days)))
                    .list()
                    .ofMaxSize(6)
                    .map(InstancesAndCatalogs::named);
        }

        private static List<CatalogActivity> named(List<CatalogActivity> activities) {
            List<CatalogActivity> named = new ArrayList<>();
            for (CatalogActivity one : activities) {
                named.add(new CatalogActivity("a" + named.size(), one.lines(), one.price(), one.from(), one.to()));
            }
            return named;
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Domain(InstancesAndCatalogs.class)
    void no_other_choice_is_better(
            @ForAll Instance instance, @ForAll List<CatalogActivity> catalog, @ForAll Preference preference) {
        Choice choice = check(instance, catalog, preference);
        Statistics.label("the catalog is enough").collect(choice.missing().isEmpty());
        Statistics.label("number chosen").collect(choice.activities().size());
    }

    /** {@return the choice, which no other one is better than} */
    static Choice check(Instance instance, List<CatalogActivity> catalog, Preference preference) {
        Library library = new Library(instance, "XX");
        License license = library.license();
        List<Credit> credits = library.credits();
        EvaluationOptions end = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(library.book()))
                .build();
        Choice choice = Planner.choose(
                List.of(license),
                credits,
                catalog,
                preference,
                EvaluationOptions.builder().from(end).asOf(AS_OF).build());
        List<List<CatalogActivity>> enough = new ArrayList<>();
        for (int bits = 0; bits < 1 << catalog.size(); bits++) {
            List<CatalogActivity> some = new ArrayList<>();
            List<Credit> all = new ArrayList<>(credits);
            for (int i = 0; i < catalog.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    CatalogActivity one = catalog.get(i);
                    some.add(one);
                    all.addAll(one.credits(one.from().isBefore(AS_OF) ? AS_OF : one.from()));
                }
            }
            Verdict verdict = Evaluator.evaluate(license, all, end).verdict();
            if (verdict == Verdict.COMPLIANT || verdict == Verdict.EXEMPT) {
                enough.add(some);
            }
        }
        assertThat(choice.missing().isEmpty()).isEqualTo(!enough.isEmpty());
        if (!enough.isEmpty()) {
            Comparator<List<CatalogActivity>> price = Comparator.comparing(ChoiceOraclePropertyTest::price);
            Comparator<List<CatalogActivity>> amount = Comparator.comparing(ChoiceOraclePropertyTest::amount);
            Comparator<List<CatalogActivity>> best =
                    preference == Preference.CHEAPEST ? price.thenComparing(amount) : amount.thenComparing(price);
            List<CatalogActivity> least =
                    enough.stream().min(best.thenComparing(List::size)).orElseThrow();
            assertThat(choice.price()).isEqualTo(price(least));
            assertThat(choice.amount().hundredths()).isEqualTo(amount(least));
            assertThat(choice.activities()).hasSameSizeAs(least);
        }
        return choice;
    }

    private static long price(List<CatalogActivity> some) {
        return some.stream().mapToLong(CatalogActivity::price).sum();
    }

    private static long amount(List<CatalogActivity> some) {
        return some.stream().mapToLong(one -> one.amount().hundredths()).sum();
    }
}
