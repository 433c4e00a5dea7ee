package io.github.cmerules.core.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a plan is enough, and whether less would be: by carrying it out, by leaving out a unit of it, and by trying every
 * set of further lines with one unit less.
 *
 * <p>Instances are put to it as licenses of one person in different states, with the transcript of the first.
 */
final class PlanOracle {

    /** The greatest number of sets of lines that are tried. */
    private static final long MOST_SETS = 3_000;

    private static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2025, 6, 30);
    private static final String[] STATES = {"XX", "YY"};

    private final List<Instance> instances;
    private final List<License> licenses = new ArrayList<>();
    private final List<Credit> credits;
    private final EvaluationOptions end;
    private final Plan plan;

    PlanOracle(Instance... instances) {
        this.instances = Stream.of(instances).map(Instance::separate).toList();
        List<RuleBook> books = new ArrayList<>();
        for (int i = 0; i < instances.length; i++) {
            Library library = new Library(this.instances.get(i), STATES[i]);
            licenses.add(library.license());
            books.add(library.book());
        }
        this.credits = new Library(this.instances.get(0), STATES[0]).credits();
        this.end = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(books.toArray(RuleBook[]::new)))
                .build();
        this.plan = Planner.plan(
                licenses,
                credits,
                EvaluationOptions.builder().from(end).asOf(AS_OF).build());
    }

    Plan plan() {
        return plan;
    }

    /** Requires all that can be tried. */
    void check() {
        checkCarriedOut();
        if (canBeTried()) {
            checkThatLessIsNotEnough();
        }
    }

    /** Requires that the plan, carried out, is enough, and that without a unit of any item it is not. */
    void checkCarriedOut() {
        assertThat(compliant(lines(-1)))
                .as("carried out: %s", plan)
                .isEqualTo(plan.impossible().isEmpty());
        boolean tight = plan.impossible().isEmpty();
        for (int i = 0; i < plan.items().size() && tight; i++) {
            assertThat(compliant(lines(i)))
                    .as("without a unit of item %d: %s", i, plan)
                    .isFalse();
        }
    }

    /** {@return the items as lines, one of them with a unit less} */
    private List<Credit> lines(int shortened) {
        List<Credit> lines = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            lines.addAll((i == shortened ? shorter(item) : item).credits("p" + i + "-"));
        }
        return lines;
    }

    private static PlanItem shorter(PlanItem item) {
        PlanItem.Builder shorter = PlanItem.builder().from(item);
        return item.amount().isZero()
                ? shorter.completions(item.completions() - 1).build()
                : shorter.amount(item.amount().minusOrZero(new Amount(1))).build();
    }

    private boolean compliant(List<Credit> further) {
        List<Credit> all = new ArrayList<>(credits);
        all.addAll(further);
        return licenses.stream().allMatch(license -> {
            Verdict verdict = Evaluator.evaluate(license, all, end).verdict();
            return verdict == Verdict.COMPLIANT || verdict == Verdict.EXEMPT;
        });
    }

    /** {@return whether every set of lines with one unit less can be tried} */
    boolean canBeTried() {
        return plan.impossible().isEmpty()
                && plan.completions() == 0
                && !plan.amount().isZero()
                && instances.stream().allMatch(PlanOracle::inHours)
                && sets(kinds().size(), plan.amount().hundredths() - 1) <= MOST_SETS;
    }

    private static boolean inHours(Instance instance) {
        return instance.owed().stream()
                .flatMap(owed -> owed.ways().stream())
                .flatMap(way -> way.parts().stream())
                .noneMatch(part -> part.kind() == Instance.Kind.TRAININGS);
    }

    private static long sets(long kinds, long units) {
        long sets = 1;
        for (long i = 1; i <= units && sets <= MOST_SETS; i++) {
            sets = sets * (kinds + i - 1) / i;
        }
        return sets;
    }

    /** Requires that no set of lines with one unit less is enough. */
    void checkThatLessIsNotEnough() {
        tryAll(new ArrayList<>(), 0, plan.amount().hundredths() - 1);
    }

    private void tryAll(List<Credit> lines, int firstKind, long left) {
        if (left == 0) {
            assertThat(compliant(lines)).as("%s in place of %s", lines, plan).isFalse();
            return;
        }
        List<Credit> kinds = kinds();
        for (int k = firstKind; k < kinds.size(); k++) {
            lines.add(Credit.builder()
                    .from(kinds.get(k))
                    .id("p" + lines.size())
                    .completedOn(LATER.plusDays(lines.size()))
                    .build());
            tryAll(lines, k, left - 1);
            lines.remove(lines.size() - 1);
        }
    }

    /** {@return a unit about each subject that somebody asks for, in every format that limits tell apart} */
    private List<Credit> kinds() {
        TreeSet<Integer> subjects = new TreeSet<>();
        boolean byFormat = false;
        for (Instance instance : instances) {
            instance.owed().stream()
                    .flatMap(owed -> owed.ways().stream())
                    .flatMap(way -> way.counted().stream())
                    .forEach(part -> subjects.add(part.topic()));
            byFormat |= instance.bounds().stream().anyMatch(Instance.Bound::byFormat);
        }
        List<Optional<Format>> formats =
                byFormat ? List.of(Optional.empty(), Optional.of(Formats.LIVE)) : List.of(Optional.empty());
        List<Credit> kinds = new ArrayList<>();
        for (int subject : subjects) {
            for (Optional<Format> format : formats) {
                Credit.Builder line = Credit.builder()
                        .id("kind")
                        .completedOn(LATER)
                        .category(Categories.AMA_PRA_1)
                        .amount(new Amount(1))
                        .addTopics(Topic.of("topic-" + subject));
                format.ifPresent(line::format);
                kinds.add(line.build());
            }
        }
        return kinds;
    }
}
