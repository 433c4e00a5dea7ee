package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.RequirementId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules by which credits pass between cycles, in words, and which credits a cycle uses up first. */
class CarryOverTest {

    private static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    private static final RequirementId LIVE = RequirementId.of("us-xx/live");
    private static final CreditPredicate CATEGORY_2 = CreditPredicate.category(Categories.AMA_PRA_2);

    @Test
    void what_is_carried_over_is_said_in_words() {
        assertThat(CarryOver.builder().title("Excess").addToward(TOTAL).build().describe())
                .isEqualTo(
                        "Credits with anything that a cycle does not need count toward us-xx/total in the next one; what"
                                + " is left over is what the history of the license states.");
        assertThat(CarryOver.builder()
                        .title("Excess")
                        .addToward(TOTAL, LIVE)
                        .credits(CATEGORY_2)
                        .atMost(Amount.of("12.5"))
                        .declared(true)
                        .excess(Excess.newest())
                        .build()
                        .describe())
                .isEqualTo("At most 12.5 credits with category ama-pra-2 that a cycle does not need, as declared to the"
                        + " authority, count toward us-xx/total and us-xx/live in the next one; what is left over is the"
                        + " newest of what the earlier cycle did not need.");
    }

    @Test
    void what_is_made_up_is_said_in_words() {
        assertThat(MakeUp.builder()
                        .title("Shortfall")
                        .addToward(TOTAL, LIVE)
                        .credits(CATEGORY_2)
                        .build()
                        .describe())
                .isEqualTo(
                        "Credits with category ama-pra-2 first fill what the cycle before was short of in us-xx/total and"
                                + " us-xx/live, and then no longer serve their own cycle.");
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                Arguments.of(
                        Excess.stated(),
                        "what the history of the license states",
                        "What was carried over is what the history of the license states."),
                Arguments.of(
                        Excess.bestForLicensee(),
                        "what serves the next cycle best",
                        "What was carried over is what serves this cycle best and leaves the earlier one what it needs."),
                Arguments.of(
                        Excess.newest(),
                        "the newest of what the earlier cycle did not need",
                        "What was carried over is the newest that the earlier cycle did not need."),
                Arguments.of(
                        Excess.after(CATEGORY_2),
                        "what the earlier cycle did not need after it used up credits with category ama-pra-2",
                        "What was carried over is what the earlier cycle did not need after it used up credits with"
                                + " category ama-pra-2."));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void who_says_what_is_left_over_is_said_in_the_rule_and_in_the_notice(Excess excess, String phrase, String notice) {
        assertThat(excess.describe()).isEqualTo(phrase);
        assertThat(excess.notice().text()).isEqualTo(notice);
    }

    @Test
    void only_some_policies_use_up_some_credits_first() {
        assertThat(Excess.newest().oldestFirst()).isTrue();
        assertThat(Excess.newest().usedFirst()).isEmpty();
        assertThat(Excess.after(CATEGORY_2).usedFirst()).contains(CATEGORY_2);
        assertThat(Stream.of(Excess.stated(), Excess.bestForLicensee(), Excess.after(CATEGORY_2)))
                .noneMatch(Excess::oldestFirst);
    }
}
