package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.testkit.generators.CreditsFor;
import io.github.cmerules.testkit.generators.CreditsFor.ShortBy;
import io.github.cmerules.testkit.generators.OfRuleBook;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Every requirement of a full renewal can be met and missed, each by as little as there is. */
class MassachusettsBordersPropertyTest {

    private static final License LICENSE = License.builder()
            .jurisdiction(MassachusettsRuleBook.JURISDICTION)
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2023-03-15/2025-03-14"))
            .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
            .putFacts(MassachusettsFacts.SERVES_ADULTS, FactValue.TRUE)
            .putFacts(MassachusettsFacts.PRACTICES_MEDICINE, FactValue.TRUE)
            .putFacts(MassachusettsFacts.EHR_MEANINGFUL_USE, FactValue.FALSE)
            .putFacts(MassachusettsFacts.EHR_HOSPITAL_AFFILIATION, FactValue.FALSE)
            .putFacts(MassachusettsFacts.EHR_MASS_HIWAY, FactValue.FALSE)
            .build();

    private static final CreditsFor CREDITS = CreditsFor.of(MassachusettsRuleBook.ruleBook(), LICENSE);

    @Provide
    Arbitrary<Tuple.Tuple2<RequirementId, List<Credit>>> meeting() {
        return Arbitraries.of(CREDITS.requirements())
                .flatMap(id -> CREDITS.justMeeting(id).orElseThrow().map(credits -> Tuple.of(id, credits)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void eachCanBeMet(@ForAll("meeting") Tuple.Tuple2<RequirementId, List<Credit>> input) {
        assertThat(status(input)).isEqualTo(RequirementStatus.MET);
    }

    @Provide
    Arbitrary<Tuple.Tuple2<RequirementId, List<Credit>>> missing() {
        return Arbitraries.of(CREDITS.requirements())
                .flatMap(id ->
                        CREDITS.justMissing(id, ShortBy.CREDIT).orElseThrow().map(credits -> Tuple.of(id, credits)));
    }

    @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
    void eachCanBeMissed(@ForAll("missing") Tuple.Tuple2<RequirementId, List<Credit>> input) {
        assertThat(status(input)).isEqualTo(RequirementStatus.UNMET);
    }

    private static RequirementStatus status(Tuple.Tuple2<RequirementId, List<Credit>> input) {
        return Evaluator.evaluate(LICENSE, input.get2())
                .requirement(input.get1())
                .orElseThrow()
                .status();
    }

    @Provide
    Arbitrary<List<Credit>> exactlyCompliant() {
        return CREDITS.exactlyCompliant().orElseThrow();
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void thereIsEnoughWithNothingToSpare(@ForAll("exactlyCompliant") List<Credit> enough, @ForAll int place) {
        assertThat(Evaluator.evaluate(LICENSE, enough).verdict()).isEqualTo(Verdict.COMPLIANT);
        Credit one = enough.get(Math.floorMod(place, enough.size()));
        List<Credit> others =
                enough.stream().filter(credit -> !credit.equals(one)).toList();
        assertThat(Evaluator.evaluate(LICENSE, others).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Example
    void subjectsRivalEachOtherAndTheTotalHasLimits() {
        assertThat(CREDITS.reasons(MassachusettsRequirements.TOTAL))
                .contains(RejectionReason.OVER_LIMIT, RejectionReason.OUTSIDE_WINDOW, RejectionReason.WRONG_CATEGORY);
        assertThat(CREDITS.reasons(MassachusettsRequirements.END_OF_LIFE))
                .contains(RejectionReason.USED_ELSEWHERE, RejectionReason.WRONG_TOPIC)
                .doesNotContain(RejectionReason.OUTSIDE_WINDOW);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void theBookIsTheOnlyOneInstalled(
            @ForAll Situation situation, @ForAll @OfRuleBook("us-ma/physician") License named) {
        assertThat(situation.license().jurisdiction()).isEqualTo(named.jurisdiction());
    }
}
