package io.github.cmerules.core.internal;

import static io.github.cmerules.core.SampleRuleBook.credit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A transcript that is laid out is the same transcript. */
class PreparedTest {

    private static final Credit PAIN =
            credit("pain", "2024-05-01", "1.25", Topics.OPIOID_PAIN).build();

    private static Credit.Builder like(Credit credit, String id) {
        return Credit.builder().from(credit).id(id);
    }

    private static int groups(Credit... credits) {
        return Prepared.of(List.of(credits)).ends().length;
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
    void has_the_day_and_the_amount_of_each_credit() {
        List<Credit> credits = SampleRuleBook.exactMinimumAnd(PAIN);
        Prepared prepared = Prepared.of(credits);

        for (int i = 0; i < credits.size(); i++) {
            assertThat(prepared.day(i)).isEqualTo(Days.number(credits.get(i).completedOn()));
            assertThat(prepared.worth(i)).isEqualTo(credits.get(i).amount().hundredths());
        }
    }

    @Test
    void credits_are_one_group_if_they_have_the_same_codes_and_evidence() {
        Credit.Builder twin = like(PAIN, "twin")
                .completedOn(LocalDate.of(2020, 1, 1))
                .planned(true)
                .activityId("a");

        assertThat(groups(PAIN, twin.build(), like(PAIN, "third").minutes(60).build()))
                .isEqualTo(1);
        assertThat(groups(
                        PAIN,
                        like(PAIN, "topic").addTopics(Topics.END_OF_LIFE).build(),
                        like(PAIN, "no-topic").topics(List.of()).build(),
                        like(PAIN, "category").category(Categories.AMA_PRA_2).build(),
                        like(PAIN, "format").format(Formats.LIVE).build(),
                        like(PAIN, "other-format").format(Formats.JOURNAL).build(),
                        like(PAIN, "approval")
                                .addApprovals(SampleRuleBook.XX_BOARD)
                                .build(),
                        like(PAIN, "evidence").evidence(Evidence.VERIFIED).build()))
                .isEqualTo(8);
        assertThat(groups(
                        like(PAIN, "one")
                                .topics(List.of(Topics.END_OF_LIFE, Topics.OPIOID_PAIN))
                                .build(),
                        like(PAIN, "other")
                                .topics(List.of(Topics.OPIOID_PAIN, Topics.END_OF_LIFE))
                                .build()))
                .isEqualTo(1);
    }

    @Test
    void codes_of_a_group_are_those_of_its_credits() {
        Credit several = like(PAIN, "several")
                .category(Categories.AMA_PRA_2)
                .addTopics(Topics.END_OF_LIFE)
                .addApprovals(SampleRuleBook.XX_BOARD, Approval.of("other-board"))
                .attributes(List.of(Attribute.of("one"), Attribute.of("other")))
                .build();
        Credit withFormat = like(several, "format").format(Formats.LIVE).build();
        Prepared prepared = Prepared.of(
                List.of(PAIN, several, withFormat, like(several, "again").build()));

        assertThat(codes(prepared, 0)).containsExactlyInAnyOrder(PAIN.category(), PAIN.evidence(), Topics.OPIOID_PAIN);
        assertThat(codes(prepared, 1))
                .containsExactlyInAnyOrder(
                        Categories.AMA_PRA_2,
                        PAIN.evidence(),
                        Topics.OPIOID_PAIN,
                        Topics.END_OF_LIFE,
                        SampleRuleBook.XX_BOARD,
                        Approval.of("other-board"),
                        Attribute.of("one"),
                        Attribute.of("other"));
        assertThat(codes(prepared, 2))
                .containsAll(codes(prepared, 1))
                .contains(Formats.LIVE)
                .hasSize(9);
        assertThat(IntStream.range(0, 4).map(prepared::group)).containsExactly(0, 1, 2, 1);
    }

    private static List<Object> codes(Prepared prepared, int group) {
        int begin = group == 0 ? 0 : prepared.ends()[group - 1];
        return IntStream.range(begin, prepared.ends()[group])
                .mapToObj(i -> prepared.codes()[prepared.codesOfGroups()[i]])
                .toList();
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
        for (Evidence evidence : Evidence.values()) {
            var options = SampleRuleBook.options().minimumEvidence(evidence).build();
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
