package io.github.cmerules.core.states;

import static com.example.credentialing.PennsylvaniaRuleBook.ABUSE;
import static com.example.credentialing.PennsylvaniaRuleBook.ABUSE_AND_OPIOIDS;
import static com.example.credentialing.PennsylvaniaRuleBook.CATEGORY_1;
import static com.example.credentialing.PennsylvaniaRuleBook.CHILD_ABUSE;
import static com.example.credentialing.PennsylvaniaRuleBook.DEA;
import static com.example.credentialing.PennsylvaniaRuleBook.DHS;
import static com.example.credentialing.PennsylvaniaRuleBook.FOUR;
import static com.example.credentialing.PennsylvaniaRuleBook.INITIAL_PAIN;
import static com.example.credentialing.PennsylvaniaRuleBook.INITIAL_PRESCRIBING;
import static com.example.credentialing.PennsylvaniaRuleBook.OPIOIDS;
import static com.example.credentialing.PennsylvaniaRuleBook.OPIOIDS_FOUR_HOURS;
import static com.example.credentialing.PennsylvaniaRuleBook.OPIOID_HOURS;
import static com.example.credentialing.PennsylvaniaRuleBook.OPIOID_PRESCRIBING;
import static com.example.credentialing.PennsylvaniaRuleBook.ORGAN_DONATION;
import static com.example.credentialing.PennsylvaniaRuleBook.PATIENT_SAFETY;
import static com.example.credentialing.PennsylvaniaRuleBook.PRACTICE_BUILDING;
import static com.example.credentialing.PennsylvaniaRuleBook.SAFETY;
import static com.example.credentialing.PennsylvaniaRuleBook.SHARED;
import static com.example.credentialing.PennsylvaniaRuleBook.SINGLE_USE;
import static com.example.credentialing.PennsylvaniaRuleBook.TOTAL;
import static com.example.credentialing.PennsylvaniaRuleBook.USES_ANOTHERS_NUMBER;
import static io.github.cmerules.core.model.Categories.AMA_PRA_1;
import static io.github.cmerules.core.model.Categories.AMA_PRA_2;
import static io.github.cmerules.core.states.States.credit;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.evaluateOn;
import static io.github.cmerules.core.states.States.evaluateUnder;
import static io.github.cmerules.core.states.States.outcome;
import static io.github.cmerules.core.states.States.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.credentialing.PennsylvaniaRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The worked cases of Pennsylvania, all of an MD whose cycle is 2025 and 2026. */
class PennsylvaniaTest {

    private static final RuleBook BOOK = PennsylvaniaRuleBook.ruleBook();

    private static final String END = "2026-12-31";

    private static License.Builder withoutDea(String issuedOn) {
        return States.license(BOOK).issuedOn(day(issuedOn)).putFacts(USES_ANOTHERS_NUMBER, FactValue.FALSE);
    }

    private static License.Builder registered(String issuedOn) {
        return withoutDea(issuedOn)
                .credentials(List.of(new Credential(DEA, Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static final License LICENSE = registered("2010-05-03").build();

    /** {@return hours about nothing in particular, 40 of them in Category 1} */
    private static Credit[] general(int hours, Credit... others) {
        Credit[] all = new Credit[others.length + 2];
        all[0] = credit("general-1", "2025-03-01", 40, AMA_PRA_1).build();
        all[1] = credit("general-2", "2025-03-02", hours - 40, AMA_PRA_2).build();
        System.arraycopy(others, 0, all, 2, others.length);
        return all;
    }

    private static Credit safety(int hours) {
        return credit("safety", "2025-04-01", hours, AMA_PRA_2, PATIENT_SAFETY).build();
    }

    private static Credit childAbuse(Topic... topics) {
        return credit("child-abuse", "2025-05-01", 2, AMA_PRA_2, topics)
                .addApprovals(DHS)
                .build();
    }

    private static Credit opioids(Category category, Topic... topics) {
        return credit("opioids", "2025-06-01", 2, category, topics).build();
    }

    private static final Credit ABUSE_AND_SAFETY = childAbuse(ABUSE, PATIENT_SAFETY);
    private static final Credit OPIOIDS_AND_SAFETY = opioids(AMA_PRA_2, OPIOID_PRESCRIBING, PATIENT_SAFETY);

    @Test
    void acc_pa_1_child_abuse_and_opioids_do_not_help_patient_safety() {
        Evaluation evaluation =
                evaluateOn(END, BOOK, LICENSE, general(88, safety(10), ABUSE_AND_SAFETY, OPIOIDS_AND_SAFETY));

        assertThat(evaluation.cycle()).contains(Cycle.of("2025-01-01/2026-12-31"));
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 102 of 100 by 2026-12-31");
        assertThat(outcome(evaluation, CATEGORY_1)).isEqualTo("met: 40 of 20 by 2026-12-31");
        assertThat(outcome(evaluation, CHILD_ABUSE)).isEqualTo("met: 2 of 2 by 2026-12-31");
        assertThat(outcome(evaluation, OPIOIDS)).isEqualTo("met: 2 of 2 by 2026-12-31");
        assertThat(outcome(evaluation, SAFETY)).isEqualTo("unmet: 10 of 12 by 2026-12-31");
        assertThat(rejections(evaluation, "child-abuse")).contains(SAFETY + ": 2 used-elsewhere");
        assertThat(rejections(evaluation, "opioids")).contains(SAFETY + ": 2 used-elsewhere");
        assertThat(outcome(evaluation, ORGAN_DONATION)).isEqualTo("not-applicable: due by 2031-12-31");
    }

    @Test
    void acc_pa_2_twelve_hours_of_safety_alone_are_enough() {
        Evaluation evaluation =
                evaluateOn(END, BOOK, LICENSE, general(88, safety(12), ABUSE_AND_SAFETY, OPIOIDS_AND_SAFETY));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("met: 104 of 100 by 2026-12-31");
        assertThat(outcome(evaluation, SAFETY)).isEqualTo("met: 12 of 12 by 2026-12-31");
    }

    @Test
    void two_hours_in_opioids_are_half_of_what_the_other_reading_asks_for() {
        Evaluation evaluation = evaluateUnder(
                Map.of(OPIOID_HOURS, FOUR),
                END,
                BOOK,
                LICENSE,
                general(88, safety(12), ABUSE_AND_SAFETY, OPIOIDS_AND_SAFETY));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, OPIOIDS)).startsWith("not-applicable");
        assertThat(outcome(evaluation, OPIOIDS_FOUR_HOURS)).isEqualTo("unmet: 2 of 4 by 2026-12-31");
        assertThat(evaluation.ruleBook().interpretations()).containsEntry(OPIOID_HOURS, FOUR);
    }

    @Test
    void acc_pa_3_opioid_hours_may_be_of_category_2() {
        Credit childAbuse = childAbuse(ABUSE);

        for (Category category : List.of(AMA_PRA_1, AMA_PRA_2)) {
            Evaluation evaluation = evaluateOn(
                    END, BOOK, LICENSE, general(84, safety(12), childAbuse, opioids(category, OPIOID_PRESCRIBING)));
            assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
            assertThat(outcome(evaluation, OPIOIDS)).isEqualTo("met: 2 of 2 by 2026-12-31");
        }
        assertThat(outcome(evaluateOn(END, BOOK, LICENSE, general(86, safety(12), childAbuse)), OPIOIDS))
                .isEqualTo("unmet: 0 of 2 by 2026-12-31");
    }

    @Test
    void acc_pa_4_opioids_are_not_asked_of_those_who_use_no_dea_number() {
        Credit[] credits = general(90, safety(12), ABUSE_AND_SAFETY);
        License none = withoutDea("2010-05-03").build();
        License anothers = withoutDea("2010-05-03")
                .putFacts(USES_ANOTHERS_NUMBER, FactValue.TRUE)
                .build();

        Evaluation evaluation = evaluateOn(END, BOOK, none, credits);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, OPIOIDS)).startsWith("not-applicable");

        Evaluation withNumberOfAnother = evaluateOn(END, BOOK, anothers, credits);
        assertThat(withNumberOfAnother.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(withNumberOfAnother, OPIOIDS)).isEqualTo("unmet: 0 of 2 by 2026-12-31");
    }

    /** What becomes of child abuse at that renewal is unclear and not looked at. */
    @Test
    void acc_pa_5_the_hundred_hours_are_not_due_in_the_biennium_of_the_first_license() {
        Evaluation first = evaluateOn(END, BOOK, registered("2025-06-01").build());
        assertThat(first.cycle()).contains(Cycle.of("2025-06-01/2026-12-31"));
        assertThat(outcome(first, TOTAL)).startsWith("not-applicable");
        assertThat(outcome(first, CATEGORY_1)).startsWith("not-applicable");
        assertThat(outcome(first, SAFETY)).startsWith("not-applicable");
        assertThat(outcome(first, OPIOIDS)).startsWith("not-applicable");
        assertThat(outcome(first, INITIAL_PAIN)).isEqualTo("unmet: 0 of 2 by 2026-06-01");
        assertThat(outcome(first, INITIAL_PRESCRIBING)).isEqualTo("unmet: 0 of 2 by 2026-06-01");

        Evaluation second = evaluateOn(END, BOOK, registered("2024-06-01").build());
        assertThat(outcome(second, TOTAL)).isEqualTo("unmet: 0 of 100 by 2026-12-31");
        assertThat(outcome(second, SAFETY)).isEqualTo("unmet: 0 of 12 by 2026-12-31");
    }

    @Test
    void acc_pa_6_one_course_is_child_abuse_and_opioids_where_hours_may_be_shared() {
        Credit[] credits = general(86, safety(12), childAbuse(ABUSE, OPIOID_PRESCRIBING));

        Evaluation shared = evaluateOn(END, BOOK, LICENSE, credits);
        assertThat(shared.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(shared, TOTAL)).isEqualTo("met: 100 of 100 by 2026-12-31");
        assertThat(shared.ruleBook().interpretations()).containsEntry(ABUSE_AND_OPIOIDS, SHARED);

        Evaluation singleUse = evaluateUnder(Map.of(ABUSE_AND_OPIOIDS, SINGLE_USE), END, BOOK, LICENSE, credits);
        assertThat(singleUse.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(singleUse, CHILD_ABUSE)).isEqualTo("met: 2 of 2 by 2026-12-31");
        assertThat(outcome(singleUse, OPIOIDS)).isEqualTo("unmet: 0 of 2 by 2026-12-31");
        assertThat(singleUse.joint()).containsExactly(new JointShortfall(List.of(CHILD_ABUSE, OPIOIDS), Amount.of(2)));
        assertThat(singleUse.ruleBook().interpretations()).containsEntry(ABUSE_AND_OPIOIDS, SINGLE_USE);
    }

    @Test
    void acc_pa_7_hours_in_practice_building_do_not_count() {
        Credit first = credit("category-1", "2025-03-01", 20, AMA_PRA_1).build();
        Credit second = credit("category-2", "2025-03-02", 59, AMA_PRA_2).build();
        Credit building = credit("building", "2025-03-03", 5, AMA_PRA_2, PRACTICE_BUILDING)
                .build();
        Credit opioids = opioids(AMA_PRA_2, OPIOID_PRESCRIBING);

        Evaluation evaluation =
                evaluateOn(END, BOOK, LICENSE, first, second, building, safety(12), childAbuse(ABUSE), opioids);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, TOTAL)).isEqualTo("unmet: 95 of 100 by 2026-12-31");
        assertThat(outcome(evaluation, CATEGORY_1)).isEqualTo("met: 20 of 20 by 2026-12-31");

        Credit more = credit("more", "2025-03-04", 5, AMA_PRA_2).build();
        assertThat(evaluateOn(END, BOOK, LICENSE, first, second, more, safety(12), childAbuse(ABUSE), opioids)
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }
}
