package io.github.cmerules.testkit;

import static io.github.cmerules.testkit.TinyRuleBook.SOURCE;
import static io.github.cmerules.testkit.TinyRuleBook.book;
import static io.github.cmerules.testkit.TinyRuleBook.credits;
import static io.github.cmerules.testkit.TinyRuleBook.edition;
import static io.github.cmerules.testkit.TinyRuleBook.ethics;
import static io.github.cmerules.testkit.TinyRuleBook.ethicsCredit;
import static io.github.cmerules.testkit.TinyRuleBook.requirement;
import static io.github.cmerules.testkit.TinyRuleBook.total;
import static io.github.cmerules.testkit.TinyRuleBook.vocabulary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Rule books that are each broken in one way, and the one test of the contract that says so. */
class RuleBookContractTest {

    private static final String NOT_INSTALLED = "The book is installed nowhere.";

    @Test
    void a_sound_rule_book_keeps_the_contract() {
        EngineExecutionResults results = run(Sound.class, 50);
        assertThat(failures(results)).isEmpty();
        assertThat(results.testEvents().skipped().stream())
                .singleElement()
                .satisfies(event -> assertThat(event.getPayload()).contains(NOT_INSTALLED));
        assertThat(results.testEvents().succeeded().count()).isGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EditionsOverlap            | book_isWellFormed | overlaps edition [2020]
            WithoutEnoughCredits       | book_isWellFormed | asks for 20 credits, but no more than 5 can count
            NotInstalled               | book_isFoundByServiceLoader | no provider of rule book [us-xy/physician]
            AnotherIsInstalled         | book_isFoundByServiceLoader | returns another rule book than the one tested
            CitationWithoutAddress     | citations_areComplete | has no address
            CitationWithoutHost        | citations_areComplete | has the address [the office of the board]
            CitationWithEmptySection   | citations_areComplete | has an empty section
            VerifiedBeforeItWasRead    | citations_areComplete | no source was read after 2026-01-01
            GapBetweenEditions         | editions_followOneAnother | none is in force from 2022-01-01
            RequirementRenamed         | ids_areStable | requirement [us-xy/ethics] of edition [2020] is called [us-xy/morals]
            IdOfAnotherAuthority       | ids_areStable | expected a name that starts with us-xy/
            FactThatNobodyAsks         | codes_areUsed | fact [owns-a-boat] is defined, but no rule looks at it
            ApprovalThatNobodyAsks     | codes_areUsed | approval [gold-seal] is defined, but no rule looks at it
            InterpretationOfNothing    | codes_areUsed | interpretation [XY-1] is attached to no rule
            TitleInLowerCase           | texts_arePlainSentences | [medical ethics]: expected a capital at the start
            SentenceWithoutStop        | texts_arePlainSentences | [Nothing of note]: expected a sentence that ends with a stop
            DescriptionLeftOverFromCode| texts_explanationsArePlainSentences | Maybe something is left over from code?
            NeverMet                   | requirements_canBeMetAndMissed | was met by no license that was tried
            NeverApplies               | requirements_canBeMetAndMissed | applied to no license that was tried
            LooksAtThePlaceInTheList   | law01_orderOfCreditsDoesNotMatter | evaluation in another order differs
            CountsOnlyWhatComesLast  | law02_anotherCreditNeverHurts | without credit
            LooksAtTheSizeOfALine      | law03_splittingACreditChangesNothing | us-xy/ethics
            AnswersOnlyTheFirstTime    | law04And05_theWitnessHolds | worth: is [
            LetsOneDutyWaitForAnother  | law06_theShortfallIsMinimal | with less than is missing in
            ForgetsWhatWasDoneOnce     | law08_whatIsDoneOnceStaysDone | us-xy/ethics was met in
            PunishesWaivers            | law09_reliefNeverHurts | without relief
            TakesUnknownForFalse       | law10_undeterminedIfAndOnlyIfCompletionsDiffer | by all completions [
            AppliesTheRulesOfToday     | law11_aLaterEditionChangesNothing | verdict differs
            TitleWithHalfACharacter    | law12_jsonOutAndInIsEqual | it has half of a surrogate pair
            SwitchesOffWhatIsNoTest    | contract_switchesOffWhatExists | [law13] is no test of this contract
            SwitchesOffWithoutAReason  | contract_switchesOffWhatExists | is switched off without a reason
            """)
    void a_broken_rule_book_fails_the_test_that_is_meant_for_it(String broken, String test, String message)
            throws ClassNotFoundException {
        EngineExecutionResults results = run(
                Class.forName(RuleBookContractTest.class.getName() + "$" + broken), test.startsWith("law") ? 100 : 15);
        Map<String, String> failures = failures(results);
        assertThat(failures).as("of %s", broken).containsOnlyKeys(test);
        assertThat(failures.get(test)).contains(message);
    }

    @Test
    void a_rule_book_that_cannot_be_built_is_tested_for_nothing_else() {
        EngineExecutionResults results = run(EditionsOverlap.class, 5);
        assertThat(results.testEvents().skipped().stream())
                .hasSizeGreaterThan(15)
                .allSatisfy(event -> assertThat(event.getPayload()).isPresent());
        assertThat(results.testEvents().succeeded().stream())
                .extracting(event -> name(event))
                .containsExactly("contract_switchesOffWhatExists");
    }

    @Test
    void a_seed_leads_to_the_same_tries_in_every_run() {
        assertThat(tried(Recorded.class)).isNotEmpty().isEqualTo(tried(Recorded.class));
        assertThat(tried(RecordedAnew.class)).isNotEmpty().isNotEqualTo(tried(RecordedAnew.class));
    }

    private static Set<String> tried(Class<?> contract) {
        Recorded.TRIED.clear();
        run(contract, 5);
        return Set.copyOf(Recorded.TRIED);
    }

    static class Recorded extends Uninstalled {
        private static final Set<String> TRIED = new HashSet<>();

        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics())).build();
        }

        @Override
        @Provide
        protected Arbitrary<Situation> situations() {
            return super.situations().map(situation -> {
                TRIED.add(situation.toString());
                return situation;
            });
        }
    }

    static final class RecordedAnew extends Recorded {
        @Override
        protected Optional<String> seed() {
            return Optional.empty();
        }
    }

    /** Nothing is made smaller: jqwik does that on another thread, which may go on into the tests that follow. */
    private static EngineExecutionResults run(Class<?> contract, int tries) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectClass(contract))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.tries.default", String.valueOf(tries))
                .configurationParameter("jqwik.edgecases.default", "NONE")
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.onlyfailures", "true")
                .execute();
    }

    private static Map<String, String> failures(EngineExecutionResults results) {
        Map<String, String> failures = new LinkedHashMap<>();
        results.testEvents().failed().stream()
                .forEach(event -> failures.put(
                        name(event),
                        event.getPayload(TestExecutionResult.class)
                                .flatMap(TestExecutionResult::getThrowable)
                                .map(Throwable::getMessage)
                                .orElse("")));
        return failures;
    }

    private static String name(Event event) {
        return event.getTestDescriptor()
                .getUniqueId()
                .getLastSegment()
                .getValue()
                .replaceFirst("\\(.*", "");
    }

    // ---- The rule books -----------------------------------------------------------------------------------------

    /** A rule book that no service leads to. */
    /** Tried on the same in every run: what is broken in one way may rarely break another law, too. */
    abstract static class SameInEveryRun extends RuleBookContract {
        @Override
        protected Optional<String> seed() {
            return Optional.of("20261122");
        }
    }

    abstract static class Uninstalled extends SameInEveryRun {
        @Override
        protected Map<String, String> switchedOff() {
            return Map.of("book_isFoundByServiceLoader", NOT_INSTALLED);
        }
    }

    static final class Sound extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics())).build();
        }
    }

    static final class EditionsOverlap extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition("2020", "2020-01-01/2022-12-31", total()), edition("2022", "2022-01-01/..", total()))
                    .build();
        }
    }

    static final class WithoutEnoughCredits extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            var edition = edition(total());
            return book(edition.withSchedules(schedule -> Schedule.builder()
                            .from(schedule)
                            .addLimits(Limit.builder()
                                    .title("any credits")
                                    .toward(total().id())
                                    .credits(CreditPredicate.anyCredit())
                                    .atMost(Amount.of(5))
                                    .addCitations(SOURCE)
                                    .build())
                            .build()))
                    .build();
        }
    }

    static final class NotInstalled extends SameInEveryRun {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics())).build();
        }
    }

    static final class AnotherIsInstalled extends SameInEveryRun {
        @Override
        protected RuleBook ruleBook() {
            return RuleBook.builder()
                    .from(SampleRuleBook.ruleBook())
                    .title("Another board of nowhere")
                    .build();
        }
    }

    private static RuleBook citing(Citation source) {
        Requirement.Builder requirement = Requirement.builder().from(ethics());
        return book(edition(
                        total(), requirement.citations(List.of(source, SOURCE)).build()))
                .build();
    }

    static final class CitationWithoutAddress extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return citing(new Citation(
                    SOURCE.title(), SOURCE.section(), Optional.empty(), SOURCE.readOn(), SOURCE.confidence()));
        }
    }

    static final class CitationWithoutHost extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return citing(new Citation(
                    SOURCE.title(),
                    SOURCE.section(),
                    Optional.of("the office of the board"),
                    SOURCE.readOn(),
                    SOURCE.confidence()));
        }
    }

    static final class CitationWithEmptySection extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return citing(SOURCE.at(" "));
        }
    }

    static final class VerifiedBeforeItWasRead extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .verifiedThrough(LocalDate.of(2026, 6, 30))
                    .build();
        }
    }

    static final class GapBetweenEditions extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition("2020", "2020-01-01/2021-12-31", total()), edition("2022", "2022-02-01/..", total()))
                    .build();
        }
    }

    static final class RequirementRenamed extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(
                            edition("2020", "2020-01-01/2021-12-31", total(), ethics()),
                            edition(
                                    "2022",
                                    "2022-01-01/..",
                                    total(),
                                    ethics("us-xy/morals").build()))
                    .build();
        }
    }

    static final class IdOfAnotherAuthority extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics("us-zz/ethics").build())).build();
        }
    }

    static final class FactThatNobodyAsks extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .vocabulary(vocabulary()
                            .addFact(Fact.of("owns-a-boat"), "Does the licensee own a boat?")
                            .build())
                    .build();
        }
    }

    static final class ApprovalThatNobodyAsks extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .vocabulary(vocabulary()
                            .putApprovals(Approval.of("gold-seal"), "course with a gold seal")
                            .build())
                    .build();
        }
    }

    static final class InterpretationOfNothing extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .addInterpretations(Interpretation.of(
                            InterpretationId.of("XY-1"), "It is so.", "It is not so.", "Nobody says."))
                    .build();
        }
    }

    static final class TitleInLowerCase extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            Requirement.builder()
                                    .from(ethics())
                                    .title("medical ethics")
                                    .build()))
                    .build();
        }
    }

    static final class SentenceWithoutStop extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .addNotCovered("Nothing of note")
                    .build();
        }
    }

    static final class DescriptionLeftOverFromCode extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            ethics("us-xy/ethics")
                                    .when(Condition.custom(
                                            "Optional[true]",
                                            license -> license.number().isEmpty()))
                                    .build()))
                    .build();
        }
    }

    static final class NeverMet extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            CreditPredicate impossible = CreditPredicate.custom("a wrong test", lot -> false);
            return book(edition(
                            total(),
                            requirement("us-xy/ethics", "Medical ethics", credits(2, impossible, Window.cycle()))
                                    .build()))
                    .build();
        }
    }

    static final class NeverApplies extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            ethics("us-xy/ethics")
                                    .when(Condition.custom("a wrong test", license -> false))
                                    .build()))
                    .build();
        }
    }

    /**
     * What a rule must not have: its tests of single lines write down what they were asked, and so see the whole transcript.
     */
    private static final class Memory {

        private final List<Credit> lines = new ArrayList<>();
        private DateRange days = DateRange.ALL;
        private int asked;
        private Optional<String> listedFirst = Optional.empty();

        /** Starts with every license that is looked at. */
        Condition start() {
            return Condition.licenseType(LicenseType.FULL).and(Condition.custom("the board says so", license -> {
                lines.clear();
                days = license.cycle()
                        .map(Cycle::range)
                        .or(() -> license.appliedOn().map(day -> new DateRange(LocalDate.MIN, day)))
                        .orElse(days);
                asked = 0;
                listedFirst = Optional.empty();
                return true;
            }));
        }

        /** {@return whether a line is the one of which this was asked first} */
        boolean isListedFirst(Credit line) {
            listedFirst = listedFirst.or(() -> Optional.of(line.id()));
            return listedFirst.get().equals(line.id());
        }

        /** Notes the lines within the cycle, or before the application, before any is counted, and changes nothing. */
        Exchange notes() {
            return gives(CreditPredicate.custom("noted by the board", lot -> {
                        if (days.contains(lot.countsOn())) {
                            lines.add(lot.credit());
                        }
                        return false;
                    }))
                    .build();
        }

        static Exchange.Builder gives(CreditPredicate credits) {
            return Exchange.builder()
                    .of(credits)
                    .addShares(Share.of(Amount.of(7)))
                    .addCitations(SOURCE);
        }

        RuleBook book(Exchange exchange, Requirement... requirements) {
            Edition edition = edition(requirements)
                    .withSchedules(schedule ->
                            Schedule.builder().from(schedule).when(start()).build());
            return TinyRuleBook.book(Edition.builder()
                            .from(edition)
                            .addValuations(exchange)
                            .build())
                    .build();
        }
    }

    static final class LooksAtThePlaceInTheList extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            Memory memory = new Memory();
            CreditPredicate listedFirst = CreditPredicate.custom(
                    "listed first of those on even days",
                    lot -> lot.countsOn().getDayOfMonth() % 2 == 0 && memory.isListedFirst(lot.credit()));
            Exchange bonus = Exchange.builder()
                    .of(listedFirst)
                    .addShares(Share.of(Worth.claimed()), Share.of(Amount.of(1)).in(Categories.NONE))
                    .addCitations(SOURCE)
                    .build();
            CreditPredicate category1 = CreditPredicate.category(Categories.AMA_PRA_1);
            return memory.book(
                    bonus,
                    requirement("us-xy/total", "Total credits", credits(20, category1, Window.cycle()))
                            .build(),
                    ethics());
        }
    }

    static final class CountsOnlyWhatComesLast extends Uninstalled {
        /** What comes last may lie outside every window, or be planned: the fault breaks these laws, too. */
        @Override
        protected Map<String, String> switchedOff() {
            Map<String, String> off = new TreeMap<>(super.switchedOff());
            off.put("law07_aPlanIsEnoughAndNoMore", "What comes last decides here.");
            off.put("law08_creditsOutsideEveryWindowChangeNothing", "What comes last decides here.");
            return off;
        }

        @Override
        protected RuleBook ruleBook() {
            Memory memory = new Memory();
            CreditPredicate latest = CreditPredicate.custom(
                    "taken on the last day of all",
                    lot -> memory.lines.stream()
                            .filter(line -> line.category().equals(Categories.AMA_PRA_1))
                            .noneMatch(line -> line.completedOn().isAfter(lot.countsOn())));
            return memory.book(
                    memory.notes(),
                    requirement("us-xy/total", "Total credits", credits(20, latest, Window.cycle()))
                            .build(),
                    ethics());
        }
    }

    static final class AnswersOnlyTheFirstTime extends Uninstalled {
        /** A plan is made and carried out by several evaluations: the fault breaks this law, too. */
        @Override
        protected Map<String, String> switchedOff() {
            Map<String, String> off = new TreeMap<>(super.switchedOff());
            off.put("law07_aPlanIsEnoughAndNoMore", "What was asked before decides here.");
            return off;
        }

        @Override
        protected RuleBook ruleBook() {
            Memory memory = new Memory();
            Exchange exchange = Memory.gives(CreditPredicate.category(Categories.AMA_PRA_2))
                    .when(Condition.custom("the board was asked once", license -> memory.asked++ == 0))
                    .build();
            return memory.book(exchange, total(), ethics());
        }
    }

    static final class LetsOneDutyWaitForAnother extends Uninstalled {
        /** A plan asks of lines more than once: the fault breaks this law, too. */
        @Override
        protected Map<String, String> switchedOff() {
            Map<String, String> off = new TreeMap<>(super.switchedOff());
            off.put("law07_aPlanIsEnoughAndNoMore", "What was asked before decides here.");
            return off;
        }

        @Override
        protected RuleBook ruleBook() {
            Memory memory = new Memory();
            CreditPredicate late = CreditPredicate.custom(
                    "taken beside 20 credits",
                    lot -> memory.lines.stream()
                                    .map(Credit::amount)
                                    .reduce(Amount.ZERO, Amount::plus)
                                    .compareTo(Amount.of(20))
                            >= 0);
            return memory.book(
                    memory.notes(),
                    total(),
                    requirement("us-xy/formal", "Formal credits", credits(5, late, Window.cycle()))
                            .build());
        }
    }

    static final class TakesUnknownForFalse extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            Fact teaches = Fact.of("teaches");
            Condition guessed = Condition.custom(
                    "the licensee teaches",
                    license -> FactValue.TRUE.equals(license.facts().get(teaches)));
            return book(edition(
                            total(),
                            ethics("us-xy/ethics").when(guessed).build(),
                            requirement(
                                            "us-xy/teaching",
                                            "Teaching",
                                            credits(1, CreditPredicate.anyCredit(), Window.cycle()))
                                    .when(Condition.fact(teaches))
                                    .build()))
                    .vocabulary(vocabulary()
                            .addFact(teaches, "Does the licensee teach?")
                            .build())
                    .build();
        }
    }

    static final class AppliesTheRulesOfToday extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(total(), ethics()))
                    .editionDate(Anchor.date(SOURCE.readOn().plusYears(30)))
                    .build();
        }
    }

    static final class TitleWithHalfACharacter extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            Requirement.builder()
                                    .from(ethics())
                                    .title("Medical ethics \ud83d")
                                    .build()))
                    .build();
        }
    }

    static final class LooksAtTheSizeOfALine extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            CreditPredicate large = CreditPredicate.custom(
                    "one line of 2 or more", lot -> lot.worth().compareTo(Amount.of(2)) >= 0);
            return book(edition(
                            total(),
                            requirement("us-xy/ethics", "Medical ethics", credits(2, large, Window.cycle()))
                                    .build()))
                    .build();
        }
    }

    static final class ForgetsWhatWasDoneOnce extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            requirement("us-xy/ethics", "Medical ethics", credits(2, ethicsCredit(), Window.cycle()))
                                    .oneTime(true)
                                    .build()))
                    .build();
        }
    }

    static final class PunishesWaivers extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return book(edition(
                            total(),
                            ethics("us-xy/ethics")
                                    .when(Condition.custom(
                                            "a waiver was granted",
                                            license -> !license.waivers().isEmpty()))
                                    .build()))
                    .build();
        }
    }

    static final class SwitchesOffWhatIsNoTest extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return new Sound().ruleBook();
        }

        @Override
        protected Map<String, String> switchedOff() {
            return Map.of("book_isFoundByServiceLoader", NOT_INSTALLED, "law13", "It is unlucky.");
        }
    }

    static final class SwitchesOffWithoutAReason extends Uninstalled {
        @Override
        protected RuleBook ruleBook() {
            return new Sound().ruleBook();
        }

        @Override
        protected Map<String, String> switchedOff() {
            return Map.of("book_isFoundByServiceLoader", NOT_INSTALLED, "texts_arePlainSentences", " ");
        }
    }
}
