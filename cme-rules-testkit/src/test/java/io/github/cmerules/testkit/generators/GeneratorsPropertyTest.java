package io.github.cmerules.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.testkit.SampleRuleBook;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** Generators that are found by type alone, and what annotations make of them. */
class GeneratorsPropertyTest {

    /** Always the same draws where shares of them are looked at: a share is a fact then, not luck. */
    private static final String SEED = "20261122";

    private static final RuleBook SAMPLE = SampleRuleBook.ruleBook();
    private static final Vocabulary CODES = SAMPLE.allCodes();
    private static final String CYCLE = "2022-03-05/2024-03-04";
    private static final Cycle PARSED = Cycle.of(CYCLE);
    private static final Set<Fact> RANDOM_FACTS = Set.of(Fact.of("f"), Fact.of("g"));

    private static void share(String label, boolean holds, int morePercent) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > morePercent));
    }

    // ---- Without annotations: the one rule book that is registered ----------------------------------------------

    @Property(seed = SEED, tries = 300)
    void amounts(@ForAll Amount amount) {
        assertThat(amount).isBetween(Amount.ZERO, Amount.MAX_STATED);
        share("quarter hours", amount.hundredths() % 25 == 0, 50);
        share("other hundredths", amount.hundredths() % 25 != 0, 5);
    }

    @Property(seed = SEED, tries = 1500)
    void cycles(@ForAll Cycle cycle) {
        assertThat(SAMPLE.edition(cycle.end())).isPresent();
        share("two years", cycle.start().equals(cycle.end().minusYears(2).plusDays(1)), 40);
        share("one day", cycle.start().equals(cycle.end()), 2);
        LocalDate end = cycle.end();
        share("ends at an end of February", end.getMonth() == Month.FEBRUARY && end.getDayOfMonth() >= 28, 3);
        share("ends on a leap day", end.getMonth() == Month.FEBRUARY && end.getDayOfMonth() == 29, 0);
        share("is of the first edition", SAMPLE.edition(end).orElseThrow().id().equals("2015"), 15);
    }

    @Property(seed = SEED, tries = 200)
    void credits(@ForAll Credit credit) {
        assertSpeaksTheVocabulary(credit);
        share("has a subject", !credit.topics().isEmpty(), 30);
        share("has a format", credit.format().isPresent(), 20);
        share("is planned", credit.planned(), 2);
    }

    private static void assertSpeaksTheVocabulary(Credit credit) {
        assertThat(CODES.categories()).contains(credit.category());
        assertThat(CODES.topics().keySet()).containsAll(credit.topics());
        assertThat(CODES.formats()).containsAll(credit.format().stream().toList());
        assertThat(CODES.approvals().keySet()).containsAll(credit.approvals());
        assertThat(CODES.attributes().keySet()).containsAll(credit.attributes());
    }

    @Property(seed = SEED, tries = 100, edgeCases = EdgeCasesMode.NONE)
    void transcripts(@ForAll List<Credit> transcript) {
        assertThat(transcript).allSatisfy(GeneratorsPropertyTest::assertSpeaksTheVocabulary);
        assertThat(transcript.stream().map(Credit::id)).doesNotHaveDuplicates();
        share("several credits", transcript.size() > 1, 60);
        share(
                "an activity claimed twice",
                transcript.stream()
                                .flatMap(credit -> credit.activityId().stream())
                                .distinct()
                                .count()
                        < transcript.stream()
                                .flatMap(credit -> credit.activityId().stream())
                                .count(),
                10);
    }

    @Property(seed = SEED, tries = 100, edgeCases = EdgeCasesMode.NONE)
    void licenses(@ForAll License license) {
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(SAMPLE)).build();
        assertThat(new Situation(license, List.of(), options).acceptable()).isTrue();
        share("is renewed", license.occasion() == Occasion.RENEWAL, 20);
        share("is a first one", license.occasion() == Occasion.INITIAL, 5);
        share("has a waiver", !license.waivers().isEmpty(), 2);
        share("a fact is unknown", license.facts().size() < CODES.facts().size(), 20);
    }

    @Property(seed = SEED, tries = 200)
    void facts(@ForAll Map<Fact, FactValue> facts, @ForAll Fact fact, @ForAll FactValue value) {
        assertThat(CODES.facts().keySet()).contains(fact).containsAll(facts.keySet());
        share("true", FactValue.TRUE.equals(facts.get(SampleRuleBook.PRESCRIBES)), 15);
        share("false", FactValue.FALSE.equals(facts.get(SampleRuleBook.PRESCRIBES)), 15);
        share("unknown", !facts.containsKey(SampleRuleBook.PRESCRIBES), 5);
        share("changes", value.periods().size() > 1, 3);
    }

    @Property(tries = 50)
    void codes(@ForAll Topic topic, @ForAll Category category) {
        assertThat(CODES.topics()).containsKey(topic);
        assertThat(CODES.categories()).contains(category);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void situations(@ForAll Situation situation) {
        assertThat(situation.ruleBook()).isEqualTo(SAMPLE);
        assertThat(situation.acceptable()).isTrue();
    }

    @Property(seed = SEED, tries = 50, edgeCases = EdgeCasesMode.NONE)
    void ruleBooksAreRandom(@ForAll RuleBook book) {
        assertThat(book.id().code()).isEqualTo("random/book");
        share("two editions", book.editions().size() == 2, 10);
    }

    @Property(tries = 20)
    void otherDatesAndListsAreLeftAlone(@ForAll LocalDate date, @ForAll List<Integer> list) {
        assertThat(date.getYear()).isBetween(1900, 2500);
        assertThat(list).isNotNull();
    }

    // ---- The nearest rule book counts ---------------------------------------------------------------------------

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    @OfRuleBook(OfRuleBook.RANDOM)
    void ofTheMethod(
            @ForAll Fact fact,
            @ForAll Optional<Fact> inside,
            @ForAll @OfRuleBook("sample/physician") Fact ofParameter,
            @ForAll List<@OfRuleBook("sample/physician") Fact> ofArgument,
            @ForAll @OfRuleBook("sample/physician") RuleBook book) {
        assertThat(RANDOM_FACTS).contains(fact).containsAll(inside.stream().toList());
        assertThat(CODES.facts().keySet()).contains(ofParameter).containsAll(ofArgument);
        assertThat(book).isEqualTo(SAMPLE);
    }

    @Group
    @OfRuleBook(OfRuleBook.RANDOM)
    class OfTheClass {
        @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
        void counts(@ForAll Fact fact, @ForAll Situation situation) {
            assertThat(RANDOM_FACTS).contains(fact);
            assertThat(situation.ruleBook().id().code()).isEqualTo("random/book");
        }

        @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
        @OfRuleBook("sample/physician")
        void unlessTheMethodNamesAnother(@ForAll Fact fact, @ForAll RuleBook book) {
            assertThat(CODES.facts()).containsKey(fact);
            assertThat(book).isEqualTo(SAMPLE);
        }
    }

    // ---- Restrictions -------------------------------------------------------------------------------------------

    @Property(seed = SEED, tries = 200)
    void inCycle(
            @ForAll @InCycle(CYCLE) LocalDate date,
            @ForAll @InCycle(CYCLE) Credit credit,
            @ForAll @InCycle(CYCLE) List<Credit> transcript,
            @ForAll @InCycle(CYCLE) License license) {
        assertThat(PARSED.range().contains(date)).isTrue();
        assertThat(PARSED.range().contains(credit.completedOn())).isTrue();
        assertThat(transcript).allMatch(line -> PARSED.range().contains(line.completedOn()));
        assertThat(license.cycle().or(() -> license.appliedOn().map(day -> new Cycle(PARSED.start(), day))))
                .contains(PARSED);
        share("the first day", date.equals(PARSED.start()), 0);
        share("the last day", date.equals(PARSED.end()), 0);
        share("transcripts of several credits", transcript.size() > 1, 40);
    }

    @Property(seed = SEED, tries = 300)
    void aroundCycle(@ForAll @AroundCycle(CYCLE) LocalDate date, @ForAll @AroundCycle(CYCLE) Credit credit) {
        assertThat(credit.completedOn())
                .isBetween(PARSED.start().minusYears(10), PARSED.end().plusYears(1));
        share("inside", PARSED.range().contains(date), 40);
        share("the day before", date.equals(PARSED.start().minusDays(1)), 0);
        share("the day after", date.equals(PARSED.end().plusDays(1)), 0);
        share("long before", date.isBefore(PARSED.start().minusYears(1)), 5);
    }

    @Property(seed = SEED, tries = 200)
    void restrictedCredits(
            @ForAll
                    @InCycle(CYCLE)
                    @AmountRange(min = "0.5", max = "3")
                    @WithTopics({"opioid-pain", "ehr"})
                    @WithCategories("ama-pra-1")
                    Credit credit,
            @ForAll @AmountRange(min = "0.5", max = "3") Amount amount,
            @ForAll @WithTopics({}) Credit without,
            @ForAll @WithTopics("ehr") Topic topic) {
        assertThat(PARSED.range().contains(credit.completedOn())).isTrue();
        assertThat(credit.amount()).isBetween(Amount.of("0.5"), Amount.of(3));
        assertThat(credit.topics()).isNotEmpty().isSubsetOf(Topics.OPIOID_PAIN, Topics.EHR);
        assertThat(credit.category()).isEqualTo(Categories.AMA_PRA_1);
        assertThat(amount).isBetween(Amount.of("0.5"), Amount.of(3));
        assertThat(without.topics()).isEmpty();
        assertThat(topic).isEqualTo(Topics.EHR);
        share("both subjects", credit.topics().size() == 2, 10);
        share("the least amount", amount.equals(Amount.of("0.5")), 0);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void statedFacts(
            @ForAll
                    @WithFacts(
                            isTrue = "prescribes",
                            isFalse = "uses-records",
                            unknown = "works-abroad",
                            others = WithFacts.Others.KNOWN)
                    License license,
            @ForAll @WithFacts(others = WithFacts.Others.UNKNOWN) Situation nothingKnown) {
        assertThat(license.facts())
                .containsEntry(SampleRuleBook.PRESCRIBES, FactValue.TRUE)
                .containsEntry(SampleRuleBook.USES_RECORDS, FactValue.FALSE)
                .doesNotContainKey(SampleRuleBook.WORKS_ABROAD)
                .containsKey(SampleRuleBook.TREATS_CHILDREN);
        assertThat(nothingKnown.license().facts()).isEmpty();
    }

    @Property(seed = SEED, tries = 50, edgeCases = EdgeCasesMode.NONE)
    void exactlyCompliant(
            @ForAll @ExactlyCompliant @InCycle(CYCLE) @WithFacts(isTrue = "prescribes") Situation situation,
            @ForAll int which) {
        License license = situation.license();
        assertThat(license.cycle().map(Cycle::end).or(license::appliedOn)).contains(PARSED.end());
        assertThat(license.facts()).containsEntry(SampleRuleBook.PRESCRIBES, FactValue.TRUE);
        assertThat(situation.evaluate().verdict()).isEqualTo(Verdict.COMPLIANT);
        List<Credit> less = new ArrayList<>(situation.credits());
        Credit removed = less.remove(Math.floorMod(which, less.size()));
        assertThat(situation.with(less).evaluate().verdict()).isNotIn(Verdict.COMPLIANT, Verdict.EXEMPT);
        if (!removed.amount().isZero()) {
            Amount hundredth = new Amount(1);
            less.add(Credit.builder()
                    .from(removed)
                    .amount(removed.amount().minusOrZero(hundredth))
                    .build());
            assertThat(situation.with(less).evaluate().verdict()).isNotIn(Verdict.COMPLIANT, Verdict.EXEMPT);
        }
        share("several credits", situation.credits().size() > 1, 50);
        share("is renewed", license.occasion() == Occasion.RENEWAL, 20);
    }

    /** An annotation of one's own stands for several. */
    @InCycle(CYCLE)
    @WithTopics("opioid-pain")
    @AmountRange(max = "1")
    @Retention(RetentionPolicy.RUNTIME)
    @interface ShortOpioidCourse {}

    @Property(tries = 50)
    void metaAnnotations(@ForAll @ShortOpioidCourse Credit credit) {
        assertThat(PARSED.range().contains(credit.completedOn())).isTrue();
        assertThat(credit.topics()).containsExactly(Topics.OPIOID_PAIN);
        assertThat(credit.amount()).isLessThanOrEqualTo(Amount.of(1));
    }

    // ---- Mistakes -----------------------------------------------------------------------------------------------

    @Example
    void whatTheRuleBookDoesNotKnowIsAnError() {
        CmeArbitraries of = CmeArbitraries.of(SAMPLE);
        assertThatThrownBy(() -> of.withTopics(Set.of(Topic.of("unheard-of"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "topics [unheard-of] are not in the vocabulary of rule book [sample/physician]: expected some of");
        assertThatThrownBy(() -> of.inCycle(Cycle.of("2001-01-01/2002-12-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "cycle [2001-01-01/2002-12-31] ends on a day without an edition of rule book [sample/physician]");
        assertThatThrownBy(() -> of.withAmounts(Amount.of(3), Amount.of(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("least amount [3] is more than the greatest [2]. Maybe the two are swapped?");
        assertThatThrownBy(() -> of.withFacts(
                        Set.of(SampleRuleBook.PRESCRIBES),
                        Set.of(SampleRuleBook.PRESCRIBES),
                        Set.of(),
                        WithFacts.Others.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("have one in common");
        assertThatThrownBy(() -> of.withTopics(Set.of(Topics.EHR)).exactlyCompliant())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected no such restriction");
    }
}
