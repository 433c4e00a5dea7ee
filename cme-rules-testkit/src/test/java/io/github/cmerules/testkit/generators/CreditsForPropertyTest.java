package io.github.cmerules.testkit.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.testkit.SampleRuleBook;
import io.github.cmerules.testkit.Samples;
import io.github.cmerules.testkit.WitnessCheck;
import io.github.cmerules.testkit.generators.CreditsFor.ShortBy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What {@link CreditsFor} promises, on the sample rule book and on random ones. */
class CreditsForPropertyTest {

    /** Always the same draws where shares of them are looked at: a share is a fact then, not luck. */
    private static final String SEED = "20261122";

    private static final Amount HUNDREDTH = new Amount(1);

    /** Reasons that are often possible; the others are looked for in the examples below. */
    private static final Set<RejectionReason> COMMON = EnumSet.of(
            RejectionReason.WRONG_TOPIC,
            RejectionReason.WRONG_CATEGORY,
            RejectionReason.DUPLICATE,
            RejectionReason.PLANNED,
            RejectionReason.AFTER_AS_OF,
            RejectionReason.OUTSIDE_WINDOW);

    /** A situation without credits, a requirement, and a transcript for it. */
    record Case(Situation nothingDone, RequirementId id, List<Credit> credits) {}

    // ---- Situations ---------------------------------------------------------------------------------------------

    /** Of the sample rule book and of random ones. */
    @Provide
    Arbitrary<Situation> situations() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, CmeArbitraries.of(SampleRuleBook.ruleBook()).situations()),
                Tuple.of(2, RuleBookArbitraries.situations()));
    }

    private static Situation nothingDone(Situation situation) {
        return situation.with(List.of());
    }

    private static CreditsFor creditsFor(Situation situation) {
        return CreditsFor.of(situation.license(), situation.options());
    }

    private Arbitrary<Case> cases(Finder finder) {
        return situations().flatMap(situation -> {
            CreditsFor credits = creditsFor(situation);
            List<Arbitrary<Case>> found = new ArrayList<>();
            for (RequirementId id : credits.requirements()) {
                finder.find(credits, id)
                        .ifPresent(some -> found.add(some.map(list -> new Case(nothingDone(situation), id, list))));
            }
            return found.isEmpty()
                    ? Arbitraries.just(new Case(nothingDone(situation), RequirementId.of("none"), List.of()))
                    : Arbitraries.oneOf(found);
        });
    }

    private interface Finder {
        Optional<Arbitrary<List<Credit>>> find(CreditsFor credits, RequirementId id);
    }

    // ---- One requirement ----------------------------------------------------------------------------------------

    @Provide
    Arbitrary<Case> meeting() {
        return cases(CreditsFor::justMeeting);
    }

    @Property(seed = SEED, tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whatJustMeetsIsMetAndNothingCanBeTakenAway(@ForAll("meeting") Case input) {
        Assume.that(!input.credits().isEmpty());
        Situation situation = input.nothingDone().with(input.credits());
        Evaluation evaluation = situation.evaluate();
        assertThat(status(evaluation, input.id())).isEqualTo(RequirementStatus.MET);
        for (Situation less : less(situation)) {
            assertThat(status(less.evaluate(), input.id())).as("with %s", less).isNotEqualTo(RequirementStatus.MET);
        }
        if (evaluation.questions().isEmpty()) {
            assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        }
        assertThat(input.credits().stream().map(Credit::id).distinct()).hasSameSizeAs(input.credits());
        int size = input.credits().size();
        Statistics.label("several credits").collect(size > 1).coverage(coverage -> {
            coverage.check(true).count(count -> count > 0);
            coverage.check(false).percentage(share -> share > 30);
        });
        RequirementOutcome outcome = evaluation.requirement(input.id()).orElseThrow();
        Statistics.label("nothing above what is required")
                .collect(outcome.counted().equals(outcome.required()))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<ShortBy, Case>> missing() {
        return Arbitraries.of(ShortBy.class)
                .flatMap(by ->
                        cases((credits, id) -> credits.justMissing(id, by)).map(input -> Tuple.of(by, input)));
    }

    @Property(seed = SEED, tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatJustMissesIsNotMet(@ForAll("missing") Tuple.Tuple2<ShortBy, Case> input) {
        Case missing = input.get2();
        Assume.that(!missing.id().equals(RequirementId.of("none")));
        Evaluation evaluation = missing.nothingDone().with(missing.credits()).evaluate();
        RequirementOutcome outcome = evaluation.requirement(missing.id()).orElseThrow();
        assertThat(outcome.status()).isNotEqualTo(RequirementStatus.MET);
        Statistics.label("short by").collect(input.get1()).coverage(coverage -> {
            for (ShortBy by : ShortBy.values()) {
                coverage.check(by).count(count -> count > 0);
            }
        });
        Statistics.label("by one hundredth")
                .collect(input.get1() == ShortBy.HUNDREDTH && outcome.missing().equals(HUNDREDTH))
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }

    @Provide
    Arbitrary<Tuple.Tuple2<RejectionReason, Case>> rejected() {
        return Arbitraries.of(RejectionReason.class)
                .flatMap(reason ->
                        cases((credits, id) -> credits.rejected(id, reason)).map(input -> Tuple.of(reason, input)));
    }

    @Property(seed = SEED, tries = 160, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 20)
    void whatIsRejectedIsRejectedForOneReason(@ForAll("rejected") Tuple.Tuple2<RejectionReason, Case> input) {
        Case rejected = input.get2();
        Assume.that(!rejected.credits().isEmpty());
        Credit last = rejected.credits().get(rejected.credits().size() - 1);
        CreditOutcome outcome = rejected.nothingDone().with(rejected.credits()).evaluate().credits().stream()
                .filter(credit -> credit.id().equals(last.id()))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.uses()).noneMatch(use -> use.requirement().equals(rejected.id()));
        List<RejectionReason> reasons = outcome.rejections().stream()
                .filter(rejection -> rejection.requirement().equals(rejected.id()))
                .map(rejection -> rejection.reason())
                .distinct()
                .toList();
        assertThat(reasons).isEqualTo(input.get1() == RejectionReason.WRONG_TOPIC ? List.of() : List.of(input.get1()));
        Statistics.label("reason").collect(input.get1()).coverage(coverage -> {
            for (RejectionReason reason : COMMON) {
                coverage.check(reason).count(count -> count > 0);
            }
        });
    }

    // ---- The license --------------------------------------------------------------------------------------------

    @Provide
    Arbitrary<Case> compliant() {
        return situations()
                .flatMap(situation -> creditsFor(situation)
                        .exactlyCompliant()
                        .orElse(Arbitraries.just(List.of()))
                        .map(list -> new Case(nothingDone(situation), RequirementId.of("none"), list)));
    }

    @Property(seed = SEED, tries = 50, edgeCases = EdgeCasesMode.NONE)
    void whatIsExactlyCompliantHasNothingToSpare(@ForAll("compliant") Case input) {
        Statistics.label("some credits")
                .collect(!input.credits().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        Assume.that(!input.credits().isEmpty());
        Situation situation = input.nothingDone().with(input.credits());
        Evaluation evaluation = situation.evaluate();
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(less(situation))
                .allSatisfy(less -> assertThat(less.evaluate().verdict()).isNotIn(Verdict.COMPLIANT, Verdict.EXEMPT));
        if (evaluation.questions().isEmpty()) {
            assertThat(WitnessCheck.violations(situation, evaluation)).isEmpty();
        }
    }

    /** What some transcript shows to be possible is found. */
    @Property(seed = SEED, tries = 120, edgeCases = EdgeCasesMode.NONE)
    void whatATranscriptMeetsIsFound(@ForAll("situations") Situation situation) {
        CreditsFor credits = creditsFor(situation);
        Evaluation with = situation.evaluate();
        Evaluation without = nothingDone(situation).evaluate();
        for (RequirementOutcome outcome : with.requirements()) {
            RequirementStatus before =
                    without.requirement(outcome.id()).orElseThrow().status();
            if (outcome.status() == RequirementStatus.MET && before != RequirementStatus.MET) {
                boolean found = credits.justMeeting(outcome.id()).isPresent();
                Statistics.label("met by a random transcript, and found")
                        .collect(found)
                        .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
            }
        }
        if (with.verdict() == Verdict.COMPLIANT) {
            Statistics.label("compliant by a random transcript, and found")
                    .collect(credits.exactlyCompliant().isPresent())
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 95));
        }
    }

    // ---- What cannot be -----------------------------------------------------------------------------------------

    @Example
    void aRequirementOfAnotherScheduleIsAnError() {
        CreditsFor credits = CreditsFor.of(SampleRuleBook.ruleBook(), Samples.LICENSE);
        assertThatThrownBy(() -> credits.justMeeting(RequirementId.of("sample/unheard-of")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "requirement [sample/unheard-of] is not one that the license falls under: expected"
                                + " one of sample/total, ");
    }

    @Example
    void reasonsAreThoseThatTheRulesAllow() {
        CreditsFor credits = CreditsFor.of(SampleRuleBook.ruleBook(), Samples.LICENSE);
        Set<RejectionReason> everywhere =
                EnumSet.of(RejectionReason.DUPLICATE, RejectionReason.PLANNED, RejectionReason.AFTER_AS_OF);
        assertThat(credits.reasons(SampleRuleBook.TOTAL))
                .containsAll(everywhere)
                .contains(RejectionReason.WRONG_CATEGORY, RejectionReason.OUTSIDE_WINDOW, RejectionReason.OVER_LIMIT)
                .hasSize(6);
        assertThat(credits.reasons(SampleRuleBook.ABUSE))
                .containsAll(everywhere)
                .contains(RejectionReason.WRONG_TOPIC, RejectionReason.NOT_APPROVED)
                .hasSize(5);
        assertThat(credits.reasons(SampleRuleBook.RECORDS))
                .contains(RejectionReason.USED_ELSEWHERE)
                .doesNotContain(RejectionReason.OUTSIDE_WINDOW, RejectionReason.OVER_LIMIT);
    }

    @Example
    void weakEvidenceIsAReasonWhereTheCallerAsksForBetter() {
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(SampleRuleBook.ruleBook()))
                .minimumEvidence(Evidence.DOCUMENTED)
                .build();
        List<Credit> rejected = CreditsFor.of(Samples.LICENSE, options)
                .rejected(SampleRuleBook.PAIN, RejectionReason.INSUFFICIENT_EVIDENCE)
                .orElseThrow()
                .sample();
        assertThat(rejected).singleElement().extracting(Credit::evidence).isEqualTo(Evidence.ATTESTED);
    }

    @Example
    void whatHoldsWithoutCreditsNeedsNone() {
        License exempt = License.builder()
                .from(Samples.LICENSE)
                .exemptions(List.of(SampleRuleBook.PAIN))
                .putFacts(SampleRuleBook.USES_RECORDS, FactValue.TRUE)
                .build();
        CreditsFor credits = CreditsFor.of(SampleRuleBook.ruleBook(), exempt);
        assertThat(credits.justMeeting(SampleRuleBook.PAIN)).isEmpty();
        assertThat(credits.justMeeting(SampleRuleBook.RECORDS)).isEmpty();
        assertThat(credits.reasons(SampleRuleBook.PAIN)).isEmpty();
        assertThat(credits.justMissing(SampleRuleBook.ABUSE, ShortBy.HUNDREDTH)).isEmpty();
    }

    private static RequirementStatus status(Evaluation evaluation, RequirementId id) {
        return evaluation.requirement(id).orElseThrow().status();
    }

    /** Without one of the credits, or with one hundredth less in one of them. */
    private static List<Situation> less(Situation situation) {
        List<Situation> less = new ArrayList<>();
        for (int i = 0; i < situation.credits().size(); i++) {
            List<Credit> without = new ArrayList<>(situation.credits());
            Credit credit = without.remove(i);
            less.add(situation.with(without));
            if (!credit.amount().isZero()) {
                List<Credit> smaller = new ArrayList<>(situation.credits());
                smaller.set(
                        i,
                        Credit.builder()
                                .from(credit)
                                .amount(credit.amount().minusOrZero(HUNDREDTH))
                                .build());
                less.add(situation.with(smaller));
            }
        }
        return less;
    }
}
