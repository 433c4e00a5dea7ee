package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.jspecify.annotations.Nullable;

/**
 * What every rule book keeps: the laws of counting, good order, and plans that are enough and no more. The whole test of a
 * rule book is a subclass that returns it.
 *
 * <pre>{@code
 * class MyStateContractTest extends RuleBookContract {
 *     @Override
 *     protected RuleBook ruleBook() {
 *         return MyState.ruleBook();
 *     }
 * }
 * }</pre>
 *
 * <p>The laws are tried on random licenses and transcripts of the rule book, {@code jqwik.tries.default} times each, which
 * is 1,000 unless {@code junit-platform.properties} says otherwise. A failure prints the smallest example that was found,
 * and the seed with which it is found again. The Javadoc of each test says what it verifies, when it is not run, and what to
 * check if it fails.
 *
 * <p>A rule book whose law really differs says so with {@link #switchedOff()}; the test then shows as skipped, with the
 * reason. If the rule book cannot be built, {@link #book_isWellFormed()} alone is run.
 */
@AddLifecycleHook(value = SwitchedOff.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class RuleBookContract extends SituationLaws {

    private @Nullable RuleBook built;
    private @Nullable List<String> described;

    /** For subclasses. */
    protected RuleBookContract() {}

    /** {@return the rule book that is tested; it is asked for again for every test} */
    protected abstract RuleBook ruleBook();

    /**
     * Says which tests do not hold for the rule book because its law really differs.
     *
     * @return the reason for each, a sentence, by the name of the test, such as {@code law02_anotherCreditNeverHurts};
     *     nothing unless overridden
     */
    protected Map<String, String> switchedOff() {
        return Map.of();
    }

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return CmeArbitraries.of(book()).situations();
    }

    /** {@return why a test is not run, empty if it is} */
    Optional<String> whyNotRun(String test) {
        String reason = switchedOff().get(test);
        if (reason != null) {
            return Optional.of(reason);
        }
        boolean needsBook = !test.equals("book_isWellFormed") && !test.equals("contract_switchesOffWhatExists");
        return needsBook && problem().isPresent()
                ? Optional.of("The rule book cannot be built: see book_isWellFormed.")
                : Optional.empty();
    }

    private RuleBook book() {
        if (built == null) {
            built = ruleBook();
        }
        return built;
    }

    private Optional<Throwable> problem() {
        try {
            book();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(e);
        }
    }

    // ---- Good order ---------------------------------------------------------------------------------------------

    /**
     * <b>Verifies</b> that the rule book can be built: everything that is required is set, and nothing contradicts itself.
     *
     * <p><b>If this fails</b>, read the list: it names every fault of the book with its place. A limit or a relation of a
     * requirement that is not in the schedule, an amount that no credit can reach and editions that overlap are of this
     * kind.
     */
    @Example
    protected void book_isWellFormed() {
        problem().ifPresent(thrown -> {
            Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
            List<String> faults = cause instanceof InvalidInputException invalid
                    ? invalid.problems().stream()
                            .map(problem -> problem.path() + ": " + problem.message())
                            .toList()
                    : List.of(cause.toString());
            throw new AssertionError(String.join("\n", faults), thrown);
        });
    }

    /**
     * <b>Verifies</b> that {@link java.util.ServiceLoader} finds the rule book, on the class path and on the module path,
     * and that it is the one that is tested.
     *
     * <p><b>If this fails</b>, check that the class that implements {@link
     * io.github.cmerules.core.rule.RuleBookProvider} is named in {@code
     * META-INF/services/io.github.cmerules.core.rule.RuleBookProvider} and, if the jar has one, in {@code provides} of its
     * {@code module-info}, and that its {@code ruleBook()} returns what the test returns.
     */
    @Example
    protected void book_isFoundByServiceLoader() {
        none(hygiene().registration());
    }

    /**
     * <b>Verifies</b> that every citation can be looked up: a title, an address on the web, and a place that is not empty if
     * there is one; and that no rule is said to be verified through a day after its sources were last read.
     *
     * <p><b>If this fails</b>, complete the citation with what was read, or move {@code verifiedThrough} back.
     */
    @Example
    protected void citations_areComplete() {
        none(hygiene().citations());
    }

    /**
     * <b>Verifies</b> that some edition is in force on every day from the first edition on; that no two are, a rule book
     * checks itself when it is built.
     *
     * <p><b>If this fails</b>, check the last day of the edition before the gap: it is included.
     */
    @Example
    protected void editions_followOneAnother() {
        none(hygiene().editions());
    }

    /**
     * <b>Verifies</b> that the names of requirements start like the name of the rule book, up to the slash, and that no requirement changes its name
     * from one edition to the next; that they are unique, a rule book checks itself when it is built.
     *
     * <p>A requirement is taken for the same one if it has the same title in a schedule with the same title.
     *
     * <p><b>If this fails</b>, give the requirement its old name back: vendors keep results under it.
     */
    @Example
    protected void ids_areStable() {
        none(hygiene().ids());
    }

    /**
     * <b>Verifies</b> that some rule looks at every code that the rule book defines, and that every interpretation is
     * attached to a rule.
     *
     * <p><b>If this fails</b>, check whether a rule is missing, or spells the code in another way than the definition.
     */
    @Example
    protected void codes_areUsed() {
        none(hygiene().unused());
    }

    /**
     * <b>Verifies</b> that every text of the rule book reads as plain English: titles start with a capital and have no full
     * stop, sentences start with a capital and end with a stop, questions ask something, nothing is left over from code.
     *
     * <p><b>If this fails</b>, read the text aloud.
     */
    @Example
    protected void texts_arePlainSentences() {
        none(hygiene().texts());
    }

    /**
     * <b>Verifies</b> that rules describe themselves in plain English, and so does what an evaluation says of each requirement.
     *
     * <p><b>If this fails</b>, check the descriptions of custom predicates and conditions, and titles that end up inside a
     * sentence.
     *
     * @param situation what is evaluated
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void texts_explanationsArePlainSentences(@ForAll("situations") Situation situation) {
        if (described == null) {
            described = new TextCheck(book()).descriptions();
        }
        List<String> faults = new ArrayList<>(described);
        faults.addAll(new TextCheck(book()).explanations(untitled(situation).evaluate()));
        none(faults);
    }

    /** Titles are the words of whoever made the transcript. */
    private static Situation untitled(Situation situation) {
        List<Credit> credits = new ArrayList<>();
        for (Credit credit : situation.credits()) {
            credits.add(Credit.builder().from(credit).title(credit.id()).build());
        }
        return situation.with(credits);
    }

    /**
     * <b>Verifies</b> that every requirement of every schedule is met by some license and transcript, and missed by some,
     * in some edition.
     *
     * <p><b>Not run if</b> the schedule has no published rule, or the amount is not set.
     *
     * <p><b>If this fails</b>, check whether the requirement can ever apply, whether its window is open before its deadline,
     * and whether its credits can be of the category, subject and size that it asks for; if it is never missed, whether it
     * asks for nothing, or has an alternative that always holds. Some two hundred licenses are tried: a requirement that
     * waits for a rare coincidence may need law cases of its own, and be switched off here.
     */
    @Example
    protected void requirements_canBeMetAndMissed() {
        none(new Reach(book()).faults());
    }

    /**
     * <b>Verifies</b> that what {@link #switchedOff()} names are tests of this contract, each with a reason.
     *
     * <p><b>If this fails</b>, check the spelling of the name.
     */
    @Example
    protected void contract_switchesOffWhatExists() {
        TreeSet<String> tests = new TreeSet<>();
        for (Class<?> type = getClass(); type != null; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method ->
                            method.isAnnotationPresent(Property.class) || method.isAnnotationPresent(Example.class))
                    .map(Method::getName)
                    .forEach(tests::add);
        }
        List<String> faults = new ArrayList<>();
        switchedOff().forEach((name, reason) -> {
            if (!tests.contains(name)) {
                faults.add("[" + name + "] is no test of this contract: expected one of " + tests);
            } else if (reason.isBlank()) {
                faults.add("[" + name + "] is switched off without a reason: expected a sentence");
            }
        });
        none(faults);
    }

    private Hygiene hygiene() {
        return new Hygiene(book());
    }
}
