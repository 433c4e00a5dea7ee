package io.github.cmerules.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Rounding;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is made ready once for a schedule: numbers for what is the same, and profiles of lots that are alike. */
class BlueprintTest {

    private static final CreditPredicate ANY = CreditPredicate.anyCredit();
    private static final CreditPredicate FIRST = CreditPredicate.category(Categories.AMA_PRA_1);

    private static Requirement.Builder requirement(int number, Demand demand) {
        return Requirement.builder()
                .id(RequirementId.of("us-xx/r" + number))
                .title("Requirement " + number)
                .demand(demand)
                .addCitations(SampleRuleBook.ACT);
    }

    private static Blueprint of(Requirement... requirements) {
        return of(Vocabulary.builder().build(), List.of(requirements));
    }

    private static Blueprint of(Vocabulary codes, List<Requirement> requirements) {
        Schedule schedule = Schedule.builder()
                .title("Full license")
                .when(Condition.always())
                .addCitations(SampleRuleBook.ACT)
                .requirements(requirements)
                .build();
        Edition edition = SampleRuleBook.book().editions().get(0);
        return new Blueprint(edition, schedule, codes);
    }

    private static Demand cycle(CreditPredicate eligible) {
        return Demand.credits(Amount.of(1), eligible, Window.cycle());
    }

    private static Lot lot(Set<Topic> topics) {
        Credit credit = SampleRuleBook.credit("c", "2024-01-01", "1").build();
        return new Lot(credit, credit.amount(), credit.category(), topics);
    }

    @Test
    void windows_and_deadlines_that_are_the_same_have_one_number() {
        Deadline later = Deadline.after(Anchor.end(), Period.ofDays(30));
        Blueprint blueprint = of(
                requirement(1, cycle(ANY)).build(),
                requirement(2, cycle(FIRST)).build(),
                requirement(3, Demand.credits(Amount.of(1), ANY, Window.ever())).build(),
                requirement(4, cycle(ANY)).deadline(later).build(),
                requirement(5, cycle(ANY))
                        .deadline(Deadline.after(Anchor.end(), Period.ofDays(30)))
                        .build(),
                requirement(6, Demand.atLeastEvery(Period.ofYears(1), ANY, Window.cycle()))
                        .build(),
                requirement(7, Demand.atLeastEvery(Period.ofYears(2), ANY, Window.cycle()))
                        .build());

        assertThat(blueprint.items()).extracting(Blueprint.Item::deadline).containsExactly(0, 0, 0, 1, 1, 0, 0);
        assertThat(blueprint.parts()).extracting(Blueprint.Part::reach).containsExactly(0, 0, 1, 2, 2, 3, 4);
        assertThat(blueprint.deadlines()).hasSize(2);
        assertThat(IntStream.range(0, blueprint.reaches().size()).mapToObj(blueprint::under))
                .containsExactly(0b11L, 0b100L, 0b11000L, 0b100000L, 0b1000000L);
    }

    @Test
    void parts_are_found_by_what_they_ask_for() {
        Demand demand = Demand.allOf(cycle(ANY), cycle(FIRST));
        Requirement requirement = requirement(1, demand).build();
        Blueprint.Item item = of(requirement).items().get(0);

        assertThat(requirement.counted()).hasSize(2);
        assertThat(requirement.counted())
                .extracting(part -> item.part(part).number())
                .containsExactly(0, 1);
    }

    @Test
    void amounts_are_ready_where_every_license_owes_the_same() {
        Blueprint blueprint = of(
                requirement(1, cycle(ANY)).build(),
                requirement(
                                2,
                                Demand.credits(
                                        RequiredAmount.perYear(Amount.of(1), Rounding.HUNDREDTHS), ANY, Window.cycle()))
                        .build());

        assertThat(blueprint.required()).containsExactly(Amount.of(1), null);
    }

    @Test
    void predicates_that_look_at_codes_alone_have_a_place() {
        CreditPredicate dated = CreditPredicate.worthAtLeast(Amount.of(1));
        Blueprint blueprint = of(
                requirement(1, cycle(FIRST)).build(),
                requirement(2, cycle(dated)).build(),
                requirement(3, cycle(FIRST)).build());

        assertThat(blueprint.alone()).isEqualTo(0b10);
        assertThat(blueprint.trial(FIRST).place()).isNotEqualTo(Trial.ALONE);
        assertThat(blueprint.trial(dated).place()).isEqualTo(Trial.ALONE);
        assertThat(blueprint.trial(CreditPredicate.category(Categories.AMA_PRA_2)))
                .isEqualTo(Trial.alone(CreditPredicate.category(Categories.AMA_PRA_2)));
        assertThat(blueprint.parts().get(2).eligible())
                .isSameAs(blueprint.parts().get(0).eligible());
    }

    /** Of profiles that fall together some are made anew; most are found again. */
    @Test
    void lots_that_are_alike_share_a_profile() {
        List<Topic> topics =
                IntStream.range(0, 20).mapToObj(i -> Topic.of("topic-" + i)).toList();
        Vocabulary.Builder codes = Vocabulary.builder();
        List<Requirement> requirements = new ArrayList<>();
        for (Topic topic : topics) {
            codes.addTopic(TopicDefinition.of(topic, topic.code()));
            requirements.add(requirement(requirements.size(), cycle(CreditPredicate.topic(topic)))
                    .build());
        }
        Blueprint blueprint = of(codes.build(), requirements);
        List<Set<Topic>> subjects = new ArrayList<>();
        for (Topic one : topics) {
            for (Topic other : topics.subList(topics.indexOf(one) + 1, topics.size())) {
                subjects.add(Set.of(one, other));
            }
        }
        List<Profile> made =
                subjects.stream().map(each -> blueprint.profile(lot(each))).toList();

        long found = IntStream.range(0, made.size())
                .filter(i -> blueprint.profile(lot(subjects.get(i))) == made.get(i))
                .count();

        assertThat(made).hasSize(190).doesNotHaveDuplicates();
        assertThat(found).isGreaterThan(170);
        assertThat(made.get(0).parts()).isEqualTo(0b11);
    }

    @Test
    void two_profiles_that_fall_together_stay() {
        Blueprint blueprint = of(requirement(1, cycle(FIRST)).build());
        Credit first = SampleRuleBook.credit("c", "2024-01-01", "1").build();
        LocalDate later = LocalDate.of(2024, 2, 1);
        Credit alike = Credit.builder().from(first).id("d").completedOn(later).build();

        Profile profile = blueprint.profile(blueprint.asClaimed(first));

        assertThat(blueprint.profile(blueprint.asClaimed(alike))).isSameAs(profile);
    }
}
