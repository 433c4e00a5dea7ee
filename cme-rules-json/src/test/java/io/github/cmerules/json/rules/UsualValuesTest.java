package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is left out of a pack is what is left out in Java. */
class UsualValuesTest {

    private static final RequirementId TOTAL = RequirementId.of("us-xx/total");

    private static <T> void same(Codec<? super T> codec, String yaml, T value) {
        Faults faults = new Faults("usual");
        Node node = PackParser.parse(yaml, faults);
        assertThat(codec.read(new Place("", node, new Reading(faults, Map.of(), new TreeSet<>()))))
                .as(yaml)
                .hasValueSatisfying(read -> assertThat((Object) read).isEqualTo(value));
        faults.throwIfAny();
    }

    @Test
    void what_builders_do_not_ask_for_may_be_left_out() {
        same(
                Schedules.REQUIREMENT,
                "id: us-xx/total\ntitle: Total\ndemand: {completions: {required: 1, eligible: any-credit, window: ever}}",
                Requirement.builder()
                        .id(TOTAL)
                        .title("Total")
                        .demand(Demand.completion(CreditPredicate.anyCredit(), Window.ever()))
                        .build());
        same(
                Schedules.LIMIT,
                "title: Some\ntoward: us-xx/total\ncredits: any-credit\natMost: 5",
                Limit.builder()
                        .title("Some")
                        .toward(TOTAL)
                        .credits(CreditPredicate.anyCredit())
                        .atMost(Amount.of(5))
                        .build());
        same(
                Schedules.CARRY_OVER,
                "title: Some",
                CarryOver.builder().title("Some").build());
        same(Schedules.MAKE_UP, "title: Some", MakeUp.builder().title("Some").build());
        same(
                Schedules.SCHEDULE,
                "title: Some\nwhen: always",
                Schedule.builder().title("Some").when(Condition.always()).build());
        same(
                Editions.EDITION,
                "id: first\ninForce: ../..",
                Edition.builder().id("first").inForce(DateRange.ALL).build());
        same(
                Valuations.VALUATION,
                "exchange: {of: any-credit, shares: [{worth: claimed}]}",
                Exchange.builder()
                        .of(CreditPredicate.anyCredit())
                        .addShares(Share.of(Worth.claimed()))
                        .build());
        same(Conditions.CONDITION, "cycle-number: {first: 1}", Condition.firstCycle());
        Vocabulary none = Vocabulary.builder().build();
        assertThat(Vocabularies.VOCABULARY
                        .write(none, new Writing("", new ArrayList<>(), new SourceNames(), new TreeSet<>()))
                        .within())
                .isEmpty();
    }
}
