package io.github.cmerules.core.internal;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A transcript that is laid out is the same transcript. */
class PreparedTest {

    private static final Credit PAIN =
            credit("pain", "2024-05-01", "1.25", Topics.OPIOID_PAIN).build();

    private static final List<RequirementId> SUMMED =
            List.of(SampleRuleBook.TOTAL, SampleRuleBook.SAFETY, SampleRuleBook.PAIN);

    private static Credit.Builder like(Credit credit, String id) {
        return Credit.builder().from(credit).id(id);
    }

    @Test
    void is_the_list_that_was_given() {
        List<Credit> credits = SampleRuleBook.exactMinimum();
        List<Credit> prepared = Evaluator.prepared(credits);

        assertThat(prepared).isEqualTo(credits).hasSameHashCodeAs(credits);
        assertThat(Evaluator.prepared(List.of())).isEmpty();
        assertThat(Evaluator.prepared(prepared)).isSameAs(prepared);
        assertThat(new Evaluator.Entry(
                                SampleRuleBook.license().build(),
                                prepared,
                                SampleRuleBook.options().build())
                        .credits())
                .isSameAs(prepared);
    }

    @Test
    void does_not_change() {
        List<Credit> credits = new ArrayList<>(List.of(PAIN));
        List<Credit> prepared = Evaluator.prepared(credits);
        credits.clear();

        assertThat(prepared).containsExactly(PAIN);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> prepared.add(PAIN));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> prepared.set(0, PAIN));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(prepared::clear);
    }

    @Test
    void has_the_credits_by_date_of_completion_then_by_id_with_their_days_and_amounts() {
        Credit later =
                like(PAIN, "later").completedOn(PAIN.completedOn().plusDays(1)).build();
        Credit first = like(PAIN, "first").amount(Amount.of(2)).build();
        List<Credit> credits = List.of(later, PAIN, first);
        List<Credit> oldestFirst = List.of(first, PAIN, later);
        Prepared prepared = Prepared.of(credits);

        for (int i = 0; i < credits.size(); i++) {
            Credit credit = oldestFirst.get(i);
            assertThat(prepared.credit(i)).isEqualTo(credit);
            assertThat(prepared.get(prepared.place(i))).isEqualTo(credit);
            assertThat(prepared.day(i)).isEqualTo(Days.number(credit.completedOn()));
            assertThat(prepared.worth(i)).isEqualTo(credit.amount().hundredths());
        }
        assertThat(prepared).containsExactlyElementsOf(credits);
    }

    @Test
    void tells_what_each_credit_is_to_a_schedule() {
        Blueprint blueprint = blueprint();
        List<Credit> credits = SampleRuleBook.exactMinimumAnd(
                PAIN,
                like(PAIN, "several")
                        .category(Categories.AMA_PRA_2)
                        .addTopics(Topics.END_OF_LIFE)
                        .addApprovals(SampleRuleBook.XX_BOARD)
                        .format(Formats.LIVE)
                        .build(),
                like(PAIN, "nothing").topics(List.of()).build());
        Prepared prepared = Prepared.of(credits);

        assertThat(prepared.told(blueprint).known()).isTrue();
        assertSame(prepared, blueprint);
    }

    @Test
    void tells_whether_the_rule_book_knows_every_code() {
        Blueprint blueprint = blueprint();
        for (Credit unknown : List.of(
                like(PAIN, "topic").addTopics(Topic.of("unheard-of")).build(),
                like(PAIN, "approval").addApprovals(Approval.of("unheard-of")).build())) {
            for (List<Credit> credits : List.of(List.of(unknown, PAIN), List.of(PAIN, unknown))) {
                Prepared prepared = Prepared.of(credits);
                assertThat(prepared.told(blueprint).known()).as("%s", credits).isFalse();
                assertSame(prepared, blueprint);
            }
        }
    }

    private static void assertSame(Prepared prepared, Blueprint blueprint) {
        Prepared.Told told = prepared.told(blueprint);
        for (int i = 0; i < prepared.size(); i++) {
            assertThat(told.profile(i).parts())
                    .as("%s", prepared.credit(i))
                    .isEqualTo(blueprint
                            .profile(blueprint.asClaimed(prepared.credit(i)))
                            .parts());
        }
    }

    @Test
    void what_was_told_is_kept_for_a_few_schedules() {
        Prepared prepared = Prepared.of(SampleRuleBook.exactMinimum());
        List<Blueprint> schedules =
                Stream.generate(PreparedTest::blueprint).limit(9).toList();
        List<Prepared.Told> told =
                schedules.subList(0, 8).stream().map(prepared::told).toList();

        assertThat(told).doesNotHaveDuplicates();
        assertThat(schedules.subList(0, 8).stream().map(prepared::told)).containsExactlyElementsOf(told);

        Prepared.Told ninth = prepared.told(schedules.get(8));
        assertThat(prepared.told(schedules.get(8))).isSameAs(ninth);
        assertThat(prepared.told(schedules.get(0))).isNotSameAs(told.get(0));
        assertThat(prepared.told(schedules.get(8))).isSameAs(ninth);
    }

    private static Blueprint blueprint() {
        return SampleSetting.of(SampleRuleBook.book(), Evidence.ATTESTED).blueprint();
    }

    @Test
    void knows_whether_ids_and_activities_are_each_there_once() {
        Credit first = like(PAIN, "first").activityId("a").build();
        Credit second = like(PAIN, "second").activityId("b").build();

        assertThat(Prepared.of(List.of(PAIN, first, second)).distinct()).isTrue();
        assertThat(Prepared.of(List.of(PAIN, first, PAIN)).distinct()).isFalse();
        assertThat(Prepared.of(List.of(PAIN, first, second)).repeating()).isFalse();
        assertThat(Prepared.of(List.of(first, PAIN, like(first, "again").build()))
                        .repeating())
                .isTrue();
    }

    @Test
    void knows_how_weakly_credits_are_shown_and_whether_all_are_earned() {
        Credit verified = like(PAIN, "verified").evidence(Evidence.VERIFIED).build();
        Credit documented =
                like(PAIN, "documented").evidence(Evidence.DOCUMENTED).build();
        Credit planned = like(verified, "planned").planned(true).build();

        assertThat(Prepared.of(List.of(verified, documented)).earned(Evidence.DOCUMENTED))
                .isTrue();
        assertThat(Prepared.of(List.of(documented, verified)).earned(Evidence.VERIFIED))
                .isFalse();
        assertThat(Prepared.of(List.of(verified, planned)).earned(Evidence.ATTESTED))
                .isFalse();
        assertThat(Prepared.of(List.of()).earned(Evidence.VERIFIED)).isTrue();
    }

    /** {@return a rule book under which amounts are only summed: nothing is limited, related, valued or repeated} */
    private static RuleBook summed() {
        return SampleRuleBook.book().derive(RuleBookId.of("sample/summed"), "Summed", edition -> {
            Schedule schedule = edition.schedules().get(0);
            return Edition.builder()
                    .id(edition.id())
                    .inForce(edition.inForce())
                    .schedules(List.of(Schedule.builder()
                            .title(schedule.title())
                            .when(Condition.always())
                            .requirements(schedule.requirements().stream()
                                    .filter(requirement -> SUMMED.contains(requirement.id()))
                                    .toList())
                            .addCitations(schedule.citations().toArray(Citation[]::new))
                            .build()))
                    .build();
        });
    }

    /** Credits of every standing, each of them alone and beside the others. */
    @Test
    void evaluation_is_the_same() {
        License license = SampleRuleBook.license().build();
        List<Credit> odd = List.of(
                like(PAIN, "planned").planned(true).build(),
                like(PAIN, "verified").evidence(Evidence.VERIFIED).build(),
                like(PAIN, "late").completedOn(SampleRuleBook.END.plusDays(1)).build(),
                like(PAIN, "named").activityId("a").build(),
                like(PAIN, "again").activityId("a").build(),
                like(PAIN, "certification").format(Formats.BOARD_CERTIFICATION).build());
        for (RuleBook book : List.of(SampleRuleBook.book(), summed())) {
            for (Evidence evidence : Evidence.values()) {
                var options = SampleRuleBook.options()
                        .ruleBooks(RuleBooks.of(book))
                        .minimumEvidence(evidence)
                        .build();
                for (int chosen = 0; chosen < 1 << odd.size(); chosen++) {
                    int bits = chosen;
                    List<Credit> credits = SampleRuleBook.exactMinimumAnd(IntStream.range(0, odd.size())
                            .filter(i -> (bits & (1 << i)) != 0)
                            .mapToObj(odd::get)
                            .toArray(Credit[]::new));
                    assertThat(Evaluator.evaluate(license, Evaluator.prepared(credits), options))
                            .as("%s, shown at least as %s", credits, evidence)
                            .isEqualTo(Evaluator.evaluate(license, credits, options));
                }
            }
        }
    }

    @Test
    void evaluation_is_the_same_under_one_rule_book_after_another() {
        License license = SampleRuleBook.license().build();
        List<Credit> credits = SampleRuleBook.exactMinimum();
        List<Credit> prepared = Evaluator.prepared(credits);
        RuleBook other = SampleRuleBook.changed(schedule -> {
            List<Requirement> requirements = new ArrayList<>(schedule.build().requirements());
            Collections.reverse(requirements);
            return schedule.requirements(requirements);
        });
        for (int round = 0; round < 2; round++) {
            for (RuleBook book : List.of(SampleRuleBook.book(), other)) {
                EvaluationOptions options = EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(book))
                        .asOf(SampleRuleBook.END)
                        .build();
                assertThat(Evaluator.evaluate(license, prepared, options))
                        .isEqualTo(Evaluator.evaluate(license, credits, options));
            }
        }
    }
}
