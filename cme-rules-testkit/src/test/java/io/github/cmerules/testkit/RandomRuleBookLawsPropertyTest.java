package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.testkit.generators.RuleBookArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The laws of counting, on rule books that nobody wrote. How often each is tried is set by {@code laws.tries}. */
class RandomRuleBookLawsPropertyTest extends SituationLaws {

    @Override
    @Provide
    protected Arbitrary<Situation> situations() {
        return RuleBookArbitraries.situations();
    }

    @Override
    @Property
    protected void law01_orderOfCreditsDoesNotMatter(@ForAll("situations") Situation situation, @ForAll long seed) {
        super.law01_orderOfCreditsDoesNotMatter(situation, seed);
    }

    @Override
    @Property
    protected void law02_anotherCreditNeverHurts(@ForAll("situations") Situation with, @ForAll long seed) {
        super.law02_anotherCreditNeverHurts(with, seed);
    }

    @Override
    @Property
    protected void law03_splittingACreditChangesNothing(
            @ForAll("situationsAndOneOfTheirCredits") Tuple.Tuple2<Situation, Credit> input,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        super.law03_splittingACreditChangesNothing(input, percent);
    }

    @Override
    @Property
    protected void law04And05_theWitnessHolds(@ForAll("situations") Situation situation) {
        super.law04And05_theWitnessHolds(situation);
    }

    @Override
    @Property
    protected void law06_theShortfallIsMinimal(@ForAll("situations") Situation situation) {
        super.law06_theShortfallIsMinimal(situation);
    }

    @Override
    @Property
    protected void law08_creditsOutsideEveryWindowChangeNothing(
            @ForAll("situationsAndCreditsOutside") Tuple.Tuple2<Situation, List<Credit>> input) {
        super.law08_creditsOutsideEveryWindowChangeNothing(input);
    }

    @Override
    @Property
    protected void law08_whatIsDoneOnceStaysDone(@ForAll("situations") Situation situation) {
        super.law08_whatIsDoneOnceStaysDone(situation);
    }

    @Override
    @Property
    protected void law09_reliefNeverHurts(@ForAll("situationsAndRelief") Tuple.Tuple2<Situation, License> input) {
        super.law09_reliefNeverHurts(input);
    }

    @Override
    @Property
    protected void law10_undeterminedIfAndOnlyIfCompletionsDiffer(@ForAll("situations") Situation situation) {
        super.law10_undeterminedIfAndOnlyIfCompletionsDiffer(situation);
    }

    @Override
    @Property
    protected void law11_aLaterEditionChangesNothing(@ForAll("situations") Situation situation) {
        super.law11_aLaterEditionChangesNothing(situation);
    }

    @Override
    @Property
    protected void law12_jsonOutAndInIsEqual(@ForAll("situations") Situation situation) {
        super.law12_jsonOutAndInIsEqual(situation);
    }
}
