package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.attribute;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.evidenceAtLeast;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.share;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.rule.CreditPredicate.worthAtLeast;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionTest {

    private static final Approval ONE_BOARD = Approval.of("one-board");
    private static final Approval OTHER_BOARD = Approval.of("other-board");
    private static final Attribute IN_PERSON = Attribute.of("in-person");
    private static final Attribute GRADED = Attribute.of("graded");

    private static CreditPredicate on(String dates) {
        return CreditPredicate.completedWithin(DateRange.of(dates));
    }

    static Stream<CreditPredicate> impossible() {
        return Stream.of(
                anyCredit().negate(),
                topic(Topics.EHR).and(topic(Topics.EHR).negate()),
                topic(Topics.EHR).and(topic(Topics.EHR, Topics.ALZHEIMERS).negate()),
                category(Categories.AMA_PRA_1).and(category(Categories.AMA_PRA_2, Categories.NONE)),
                category(Categories.AMA_PRA_1)
                        .and(category(Categories.AMA_PRA_1, Categories.AMA_PRA_2)
                                .negate()),
                format(Formats.LIVE).and(format(Formats.ENDURING)),
                worthAtLeast(Amount.of(2)).and(worthAtLeast(Amount.of(1)).negate()),
                evidenceAtLeast(Evidence.VERIFIED)
                        .and(evidenceAtLeast(Evidence.ATTESTED).negate()),
                worthAtLeast(Amount.of(2)).and(worthAtLeast(Amount.of(2)).negate()),
                evidenceAtLeast(Evidence.VERIFIED)
                        .and(evidenceAtLeast(Evidence.VERIFIED).negate()),
                format(Formats.LIVE).and(format(Formats.LIVE, Formats.ENDURING).negate()),
                approvedBy(ONE_BOARD).and(approvedBy(ONE_BOARD, OTHER_BOARD).negate()),
                attribute(IN_PERSON).and(attribute(IN_PERSON, GRADED).negate()),
                share("one").and(share("other")),
                on("2020-01-01/2020-12-31").and(on("2021-01-01/2021-12-31")),
                on("2020-03-01/2020-03-31").and(on("2020-01-01/2020-12-31").negate()),
                topic(Topics.EHR)
                        .or(format(Formats.LIVE))
                        .and(topic(Topics.EHR).negate())
                        .and(format(Formats.LIVE).negate())
                        .as("something"));
    }

    static Stream<CreditPredicate> possible() {
        return Stream.of(
                anyCredit(),
                topic(Topics.EHR).and(topic(Topics.ALZHEIMERS)),
                topic(Topics.EHR, Topics.ALZHEIMERS).and(topic(Topics.EHR).negate()),
                category(Categories.AMA_PRA_1).and(category(Categories.AMA_PRA_1, Categories.NONE)),
                worthAtLeast(Amount.of(1)).and(worthAtLeast(Amount.of(2)).negate()),
                evidenceAtLeast(Evidence.ATTESTED)
                        .and(evidenceAtLeast(Evidence.VERIFIED).negate()),
                format(Formats.LIVE, Formats.ENDURING).and(format(Formats.LIVE).negate()),
                approvedBy(ONE_BOARD, OTHER_BOARD).and(approvedBy(ONE_BOARD).negate()),
                approvedBy(ONE_BOARD).and(approvedBy(OTHER_BOARD).negate()),
                attribute(IN_PERSON, GRADED).and(attribute(IN_PERSON).negate()),
                attribute(IN_PERSON).and(format(Formats.LIVE).negate()),
                share("one").and(share("one")),
                share("one").and(share("other").negate()),
                on("2020-01-01/2020-12-31").and(on("2020-01-01/2020-12-30").negate()),
                on("2020-01-01/2020-12-31").and(on("2020-12-31/2021-12-31")),
                on("2020-01-01/2020-12-31").and(on("2020-01-02/2020-12-31").negate()),
                CreditPredicate.custom("impossible", lot -> false));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void what_asks_for_something_and_its_opposite_is_found(CreditPredicate predicate) {
        assertThat(Contradiction.in(predicate)).as(predicate.describe()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("possible")
    void what_some_credit_satisfies_is_not(CreditPredicate predicate) {
        assertThat(Contradiction.in(predicate)).as(predicate.describe()).isFalse();
    }

    /** Twenty pairs make a million alternatives: too many to look through. */
    @ParameterizedTest
    @MethodSource("possible")
    void what_is_too_long_to_look_through_is_taken_to_be_possible(CreditPredicate predicate) {
        CreditPredicate pair = topic(Topics.EHR).or(format(Formats.LIVE));
        CreditPredicate other = topic(Topics.ALZHEIMERS).or(format(Formats.JOURNAL));
        CreditPredicate all = predicate;
        for (int i = 1; i <= 20; i++) {
            CreditPredicate worth = worthAtLeast(Amount.of(i));
            all = all.and(new CreditPredicate.AnyOf(List.of(pair.and(worth), other.and(worth))));
        }
        assertThat(Contradiction.in(all)).isFalse();
    }
}
