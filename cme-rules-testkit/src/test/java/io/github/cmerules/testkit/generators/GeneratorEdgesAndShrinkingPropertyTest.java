package io.github.cmerules.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.SampleRuleBook;
import io.github.cmerules.testkit.Samples;
import io.github.cmerules.testkit.text.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Which edge cases generators have, and to what their values shrink. */
class GeneratorEdgesAndShrinkingPropertyTest {

    private static final int SEEDS = 3;
    private static final Cycle CYCLE = Cycle.of("2022-03-01/2024-02-29");
    private static final CmeArbitraries OF_SAMPLE = CmeArbitraries.of(SampleRuleBook.ruleBook());
    private static final CreditsFor CREDITS = CreditsFor.of(SampleRuleBook.ruleBook(), Samples.LICENSE);

    // ---- Edge cases ---------------------------------------------------------------------------------------------

    @Example
    void amounts() {
        assertThat(edges(CmeArbitraries.amounts()))
                .contains(Amount.ZERO, new Amount(1), new Amount(25), Amount.of(1), Amount.MAX_STATED);
        assertThat(edges(CmeArbitraries.amounts(Amount.of("0.1"), Amount.of(2))))
                .contains(Amount.of("0.1"), Amount.of("0.25"), Amount.of(2))
                .allMatch(amount -> amount.hundredths() >= 10 && amount.hundredths() <= 200);
    }

    @Example
    void dates() {
        assertThat(edges(CmeArbitraries.dates(LocalDate.of(2022, 3, 5), LocalDate.of(2026, 3, 4))))
                .containsOnly(LocalDate.of(2022, 3, 5), LocalDate.of(2026, 3, 4), LocalDate.of(2024, 2, 29));
        assertThat(edges(CmeArbitraries.datesAround(CYCLE)))
                .contains(
                        CYCLE.start().minusDays(1),
                        CYCLE.start(),
                        CYCLE.end(),
                        CYCLE.end().plusDays(1));
    }

    @Example
    void cycles() {
        assertThat(edges(OF_SAMPLE.cycles()))
                .extracting(Cycle::end)
                .contains(
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2019, 12, 31),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2016, 2, 29));
    }

    @Example
    void exactCreditsLieOnTheFirstAndTheLastDay() {
        assertThat(edges(CREDITS.justMeeting(SampleRuleBook.PAIN).orElseThrow()))
                .allSatisfy(credits -> assertThat(credits)
                        .singleElement()
                        .extracting(Credit::amount)
                        .isEqualTo(Amount.of("1.5")))
                .extracting(credits -> credits.get(0).completedOn())
                .contains(CYCLE.start(), CYCLE.end());
        assertThat(edges(CREDITS.exactlyCompliant().orElseThrow()))
                .anySatisfy(credits ->
                        assertThat(credits).anyMatch(on(CYCLE.start())).noneMatch(on(CYCLE.end())))
                .anySatisfy(credits -> assertThat(credits).allMatch(on(CYCLE.end())));
    }

    private static Predicate<Credit> on(LocalDate day) {
        return credit -> credit.completedOn().equals(day);
    }

    private static <T> List<T> edges(Arbitrary<T> arbitrary) {
        List<T> edges = new ArrayList<>();
        for (Shrinkable<T> edge : arbitrary.edgeCases()) {
            edges.add(edge.value());
        }
        return edges;
    }

    // ---- Shrinking ----------------------------------------------------------------------------------------------

    @Example
    void anAmountShrinksToTheLeastThatFails() {
        assertThat(shrunk(
                        CmeArbitraries.amounts(Amount.ZERO, Amount.of(50)),
                        amount -> amount.compareTo(Amount.of(2)) >= 0))
                .allMatch(Amount.of(2)::equals);
    }

    @Example
    void aDateShrinksToTheFirstThatFails() {
        LocalDate day = LocalDate.of(2023, 5, 1);
        assertThat(shrunk(CmeArbitraries.dates(CYCLE.start(), CYCLE.end()), date -> !date.isBefore(day)))
                .allMatch(date -> date.equals(day) || date.equals(CYCLE.end()))
                .contains(day);
    }

    @Example
    void aCreditLosesWhatDoesNotMatter() {
        assertThat(shrunk(
                        OF_SAMPLE.inCycle(CYCLE).credits(),
                        credit -> credit.topics().size() > 1))
                .extracting(PlainText::of)
                .allMatch(text -> text.matches("c 2022-03-01 [0-9.]+ \\S+ \\[[a-z0-9-]+, [a-z0-9-]+\\] attested"));
    }

    @Example
    void aCompliantSituationKeepsFewCredits() {
        assertThat(shrunk(
                        OF_SAMPLE.inCycle(CYCLE).situations(),
                        situation -> situation.credits().size() >= 2))
                .allSatisfy(situation -> assertThat(situation.credits()).hasSize(2));
        assertThat(shrunk(
                        OF_SAMPLE.aroundCycle(CYCLE).situations(),
                        situation -> situation.evaluate().verdict() == Verdict.COMPLIANT))
                .allSatisfy(situation -> {
                    assertThat(situation.credits()).hasSizeLessThanOrEqualTo(8);
                    assertThat(situation
                                    .toString()
                                    .lines()
                                    .filter(line -> line.startsWith("  c"))
                                    .toList())
                            .allMatch(line -> line.length() < 120);
                });
    }

    @Example
    void whatJustMeetsShrinksToOneCreditOnTheFirstDay() {
        assertThat(shrunk(CREDITS.justMeeting(SampleRuleBook.PAIN).orElseThrow(), credits -> true))
                .extracting(GeneratorEdgesAndShrinkingPropertyTest::text)
                .containsOnly("c1 2022-03-01 1.5 ama-pra-1 [opioid-pain] verified");
    }

    @Example
    void whatIsExactlyCompliantShrinksToOneCreditForEachRequirement() {
        assertThat(shrunk(CREDITS.exactlyCompliant().orElseThrow(), credits -> true))
                .extracting(GeneratorEdgesAndShrinkingPropertyTest::text)
                .containsOnly(String.join(
                        "\n",
                        // With 2 for the reading, and what is done long before, these are 20.
                        "c1 2022-03-01 4.5 ama-pra-1 verified",
                        "c2 2022-03-01 10 ama-pra-1 verified",
                        "c3 2022-03-01 2 ama-pra-1 [medical-ethics] verified",
                        "c4 2022-03-01 1.5 ama-pra-1 [opioid-pain] verified",
                        "c5 2014-02-28 1 ama-pra-1 [ehr] verified",
                        "c6 2014-02-28 0 ama-pra-1 [child-abuse] approved by [sample-approval] verified",
                        "c7 2022-03-01 0 ama-pra-1 [sample-rules-1] verified",
                        "c8 2022-03-01 0 ama-pra-1 [sample-rules-2] verified"));
    }

    @Example
    void whatIsRejectedShrinksToALittleOnTheFirstDay() {
        assertThat(shrunk(
                        CREDITS.rejected(SampleRuleBook.PAIN, RejectionReason.PLANNED)
                                .orElseThrow(),
                        credits -> true))
                .extracting(GeneratorEdgesAndShrinkingPropertyTest::text)
                .containsOnly("c1 2022-03-01 0.01 ama-pra-1 [opioid-pain] verified planned");
    }

    @Example
    void aRuleBookShrinksToOneRequirement() {
        assertThat(shrunk(RuleBookArbitraries.ruleBooks(), book -> true)).allSatisfy(book -> {
            assertThat(book.editions()).hasSize(1);
            assertThat(requirements(book)).isEqualTo(1);
            assertThat(PlainText.of(book).lines()).hasSizeLessThanOrEqualTo(4);
        });
        assertThat(shrunk(RuleBookArbitraries.ruleBooks(), book -> requirements(book) >= 3))
                .allSatisfy(book -> assertThat(requirements(book)).isEqualTo(3));
    }

    // ---- What is shown ------------------------------------------------------------------------------------------

    /** Fails, so that something is shown, while it is asked to. */
    static class Failing {
        private static boolean asked;

        @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
        void never(@ForAll @InCycle("2022-03-01/2024-02-29") @WithTopics("ehr") List<Credit> transcript) {
            assertThat(!asked || transcript.isEmpty()).isTrue();
        }
    }

    @Example
    void aFailureShowsTheShrunkSampleOnAShortLine() {
        Failing.asked = true;
        List<String> shown = EngineTestKit.engine("jqwik")
                .selectors(DiscoverySelectors.selectClass(Failing.class))
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .execute()
                .allEvents()
                .reportingEntryPublished()
                .stream()
                .flatMap(event -> event.getPayload(ReportEntry.class).stream())
                .flatMap(entry -> entry.getKeyValuePairs().values().stream())
                .toList();
        Failing.asked = false;
        assertThat(shown)
                .anySatisfy(
                        text -> assertThat(text)
                                .containsPattern(
                                        "Shrunk Sample[^\\n]*\\R-+\\R\\s*transcript:\\s*\\[\\s*c1 2022-03-01 \\S+ \\S+ \\[ehr\\] attested\\s*\\]"));
    }

    private static long requirements(RuleBook book) {
        return book.editions().stream()
                .flatMap(edition -> edition.schedules().stream())
                .mapToLong(schedule -> schedule.requirements().size())
                .sum();
    }

    private static String text(List<Credit> credits) {
        return String.join("\n", credits.stream().map(PlainText::of).toList());
    }

    /** {@return what some values for which a property fails shrink to} */
    private static <T> List<T> shrunk(Arbitrary<T> arbitrary, Predicate<T> fails) {
        return LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> ShrinkingSupportFacade.implementation.<T>falsifyThenShrink(
                        arbitrary,
                        new Random(seed),
                        value -> fails.test(value)
                                ? TryExecutionResult.falsified(new AssertionError("planted"))
                                : TryExecutionResult.satisfied()))
                .toList();
    }
}
