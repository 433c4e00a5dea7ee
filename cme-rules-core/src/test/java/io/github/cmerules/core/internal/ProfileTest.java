package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What predicates say of lots that are alike, and which lots are. */
class ProfileTest {

    private static final Lot LOT = lot();

    private static Lot lot() {
        Credit credit = Credit.builder()
                .id("c")
                .completedOn(LocalDate.of(2024, 1, 1))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(1))
                .build();
        return new Lot(credit, credit.amount(), credit.category(), Set.of());
    }

    @Test
    void lots_are_alike_if_all_of_their_traits_are() {
        Profile profile = new Profile(new long[] {1, 2}, LOT, List.of(), List.of());

        assertThat(profile.isOf(new long[] {1, 2})).isTrue();
        assertThat(profile.isOf(new long[] {3, 2})).isFalse();
        assertThat(profile.isOf(new long[] {1, 3})).isFalse();
    }

    @Test
    void traits_that_are_read_anew_change_no_profile() {
        long[] traits = {1};
        Profile profile = new Profile(traits, LOT, List.of(), List.of());
        traits[0] = 2;

        assertThat(profile.isOf(new long[] {1})).isTrue();
    }

    @Test
    void parts_are_those_whose_predicate_is_in_the_profile_and_matches() {
        Trial first = new Trial(CreditPredicate.category(Categories.AMA_PRA_1), 0);
        Trial second = new Trial(CreditPredicate.category(Categories.AMA_PRA_2), 1);
        Profile profile = new Profile(
                new long[] {1},
                LOT,
                List.of(first, second),
                List.of(second, first, Trial.alone(CreditPredicate.anyCredit()), first));

        assertThat(profile.lack(0)).isNull();
        assertThat(profile.lack(1)).isEqualTo(CreditPredicate.Lack.CATEGORY);
        assertThat(profile.parts()).isEqualTo(0b1010);
    }

    @Test
    void others_are_parts_that_certainly_ask_for_another_subject() {
        Trial kind = new Trial(CreditPredicate.category(Categories.AMA_PRA_2), 0);
        Trial subject = new Trial(CreditPredicate.topic(Topics.EHR), 1);
        Profile profile = new Profile(
                new long[] {1},
                LOT,
                List.of(kind, subject),
                List.of(kind, subject, Trial.alone(CreditPredicate.topic(Topics.EHR)), subject));

        assertThat(profile.lack(1)).isEqualTo(CreditPredicate.Lack.TOPIC);
        assertThat(profile.others()).isEqualTo(0b1010);
    }
}
