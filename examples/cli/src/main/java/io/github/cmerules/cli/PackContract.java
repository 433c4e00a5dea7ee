package io.github.cmerules.cli;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.RuleBookContract;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The contract of rule books, on the rule book that is checked. */
final class PackContract extends RuleBookContract {

    private static final String INSTALLATION = "book_isFoundByServiceLoader";

    /** Licenses are issued up to so many months before the cycle or the application. */
    private static final int MONTHS = 72;

    private static final LocalDate BIRTH = LocalDate.of(1960, 1, 15);

    /** JUnit makes the instances, so what is checked reaches them only from here. */
    private static final InheritableThreadLocal<@Nullable Subject> CHECKED = new InheritableThreadLocal<>();

    private final Subject subject = Objects.requireNonNull(CHECKED.get());

    /** A rule book, and the tests that its law differs from. */
    private record Subject(RuleBook ruleBook, Set<String> skipped) {}

    /** Checks a rule book while something is done. */
    static void whileChecking(RuleBook ruleBook, Set<String> skipped, Runnable action) {
        CHECKED.set(new Subject(ruleBook, skipped));
        try {
            action.run();
        } finally {
            CHECKED.remove();
        }
    }

    @Override
    protected RuleBook ruleBook() {
        return subject.ruleBook();
    }

    /** The contract asks about unknown facts only; licenses therefore state what rules ask for besides. */
    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        Arbitrary<Integer> months = Arbitraries.integers().between(0, MONTHS);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(100_000, 100_009);
        return Combinators.combine(super.situations(), months, numbers)
                .as((situation, before, number) -> situation.with(stated(situation.license(), before, number)));
    }

    private static License stated(License license, int monthsBefore, int number) {
        License.Builder stated = License.builder().from(license);
        if (license.number().isEmpty()) {
            stated.number(Integer.toString(number));
        }
        license.cycle()
                .map(Cycle::start)
                .or(license::appliedOn)
                .filter(start -> license.issuedOn().isEmpty())
                .ifPresent(start -> stated.issuedOn(start.minusMonths(monthsBefore)));
        if (license.birthDate().isEmpty()) {
            stated.birthDate(BIRTH.plusDays(number % 10 * 40L));
        }
        return stated.build();
    }

    @Override
    protected Map<String, String> switchedOff() {
        Map<String, String> reasons = new HashMap<>(Map.of(INSTALLATION, "A rule pack is a file, no service."));
        subject.skipped().forEach(test -> reasons.put(test, "It was asked for."));
        return reasons;
    }
}
