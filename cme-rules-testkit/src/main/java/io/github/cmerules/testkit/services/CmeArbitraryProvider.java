package io.github.cmerules.testkit.services;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.generators.AmountRange;
import io.github.cmerules.testkit.generators.AroundCycle;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.ExactlyCompliant;
import io.github.cmerules.testkit.generators.InCycle;
import io.github.cmerules.testkit.generators.OfRuleBook;
import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import io.github.cmerules.testkit.generators.WithCategories;
import io.github.cmerules.testkit.generators.WithFacts;
import io.github.cmerules.testkit.generators.WithTopics;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** The generators of parameters that state nothing but their type, and perhaps annotations. */
public final class CmeArbitraryProvider implements ArbitraryProvider {

    private static final TypeUsage TRANSCRIPT = TypeUsage.of(List.class, TypeUsage.of(Credit.class));
    private static final TypeUsage FACTS =
            TypeUsage.of(Map.class, TypeUsage.of(Fact.class), TypeUsage.of(FactValue.class));

    /** Of what belongs to a rule book, by type. */
    private static final Map<Class<?>, Function<CmeArbitraries, Arbitrary<?>>> OF_A_BOOK = Map.of(
            Cycle.class, CmeArbitraries::cycles,
            Credit.class, CmeArbitraries::credits,
            License.class, CmeArbitraries::licenses,
            Fact.class, CmeArbitraries::factNames,
            FactValue.class, CmeArbitraries::factValues,
            Topic.class, CmeArbitraries::topics,
            Category.class, CmeArbitraries::categories,
            Situation.class, CmeArbitraries::situations);

    /** For the service loader. */
    public CmeArbitraryProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return type.isOfType(Amount.class)
                || type.isOfType(RuleBook.class)
                || isDate(type)
                || ofBook(type).isPresent();
    }

    @Override
    public int priority() {
        // Before the providers of lists, maps and dates.
        return 5;
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        if (type.isOfType(Amount.class)) {
            return Set.of(type.findAnnotation(AmountRange.class)
                    .map(range -> CmeArbitraries.amounts(Amount.of(range.min()), Amount.of(range.max())))
                    .orElseGet(CmeArbitraries::amounts));
        }
        if (isDate(type)) {
            return Set.of(dates(type));
        }
        Optional<OfRuleBook> asked = type.findAnnotation(OfRuleBook.class).or(PropertyRuleBook::current);
        if (type.isOfType(RuleBook.class)) {
            return Set.of(asked.isEmpty() ? RuleBookArbitraries.ruleBooks() : books(asked));
        }
        Function<CmeArbitraries, Arbitrary<?>> generator = type.isAnnotated(ExactlyCompliant.class)
                ? exactlyCompliant(type)
                : ofBook(type).orElseThrow();
        return Set.of(books(asked)
                .flatMap(book -> generator
                        .apply(configured(CmeArbitraries.of(book), type))
                        .asGeneric()));
    }

    private static Optional<Function<CmeArbitraries, Arbitrary<?>>> ofBook(TypeUsage type) {
        if (type.isOfType(List.class) && type.canBeAssignedTo(TRANSCRIPT)) {
            return Optional.of(CmeArbitraries::transcripts);
        }
        if (type.isOfType(Map.class) && type.canBeAssignedTo(FACTS)) {
            return Optional.of(CmeArbitraries::facts);
        }
        return Optional.ofNullable(OF_A_BOOK.get(type.getRawType()));
    }

    private static Function<CmeArbitraries, Arbitrary<?>> exactlyCompliant(TypeUsage type) {
        if (!type.isOfType(Situation.class)) {
            throw new JqwikException("[" + type + "] is annotated with @ExactlyCompliant: expected a Situation, as a"
                    + " transcript is compliant for its license alone");
        }
        return CmeArbitraries::exactlyCompliant;
    }

    // ---- Rule books ---------------------------------------------------------------------------------------------

    private static Arbitrary<RuleBook> books(Optional<OfRuleBook> asked) {
        if (asked.filter(book -> book.value().equals(OfRuleBook.RANDOM)).isPresent()) {
            return RuleBookArbitraries.ruleBooks();
        }
        List<RuleBook> installed = RuleBooks.installed().all();
        return Arbitraries.just(
                asked.map(book -> named(book.value(), installed)).orElseGet(() -> only(installed)));
    }

    static RuleBook named(String id, List<RuleBook> installed) {
        return installed.stream()
                .filter(book -> book.id().code().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new JqwikException(
                                "rule book [" + id + "] is not registered as a service: expected "
                                        + names(installed)
                                        + ". Maybe the provider is missing in META-INF/services or module-info, or the jar is not there?"));
    }

    static RuleBook only(List<RuleBook> installed) {
        if (installed.size() != 1) {
            throw new JqwikException("rule books registered as services are " + names(installed)
                    + ": expected exactly one. Maybe annotate parameter, method or class with @OfRuleBook?");
        }
        return installed.get(0);
    }

    private static String names(List<RuleBook> books) {
        return books.isEmpty()
                ? "[none]"
                : books.stream().map(book -> "[" + book.id() + "]").sorted().collect(Collectors.joining(", "));
    }

    // ---- Annotations --------------------------------------------------------------------------------------------

    /** Dates in general are no business of the rule books. */
    private static boolean isDate(TypeUsage type) {
        return type.isOfType(LocalDate.class)
                && (type.isAnnotated(InCycle.class) || type.isAnnotated(AroundCycle.class));
    }

    private static Arbitrary<LocalDate> dates(TypeUsage type) {
        return type.findAnnotation(InCycle.class)
                .map(in -> Cycle.of(in.value()))
                .map(cycle -> CmeArbitraries.dates(cycle.start(), cycle.end()))
                .orElseGet(() -> CmeArbitraries.datesAround(Cycle.of(
                        type.findAnnotation(AroundCycle.class).orElseThrow().value())));
    }

    private static CmeArbitraries configured(CmeArbitraries of, TypeUsage type) {
        CmeArbitraries configured = of;
        for (var annotation : type.getAnnotations()) {
            if (annotation instanceof InCycle in) {
                configured = configured.inCycle(Cycle.of(in.value()));
            } else if (annotation instanceof AroundCycle around) {
                configured = configured.aroundCycle(Cycle.of(around.value()));
            } else if (annotation instanceof AmountRange range) {
                configured = configured.withAmounts(Amount.of(range.min()), Amount.of(range.max()));
            } else if (annotation instanceof WithTopics with) {
                configured = configured.withTopics(codes(with.value(), Topic::of));
            } else if (annotation instanceof WithCategories with) {
                configured = configured.withCategories(codes(with.value(), Category::of));
            } else if (annotation instanceof WithFacts with) {
                configured = configured.withFacts(
                        codes(with.isTrue(), Fact::of),
                        codes(with.isFalse(), Fact::of),
                        codes(with.unknown(), Fact::of),
                        with.others());
            }
        }
        return configured;
    }

    private static <T> Set<T> codes(String[] codes, Function<String, T> of) {
        return Arrays.stream(codes).map(of).collect(Collectors.toSet());
    }
}
