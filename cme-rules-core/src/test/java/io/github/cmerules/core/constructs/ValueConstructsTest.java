package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.TOTAL;
import static io.github.cmerules.core.constructs.ConstructBook.credit;
import static io.github.cmerules.core.constructs.ConstructBook.requirement;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What credits are worth, which of them are eligible, and which are duplicates: each construct on its real figures. */
class ValueConstructsTest {

    private static Requirement total(int credits) {
        return total(credits, anyCredit());
    }

    private static Requirement total(int credits, CreditPredicate eligible) {
        return requirement(TOTAL, Demand.credits(Amount.of(credits), eligible, Window.cycle()))
                .build();
    }

    private static Credit activity(String id, String activity, String completedOn, String amount) {
        return credit(id, completedOn, amount).activityId(activity).build();
    }

    /** {@return what counts toward the total, after a look at the sums} */
    private static String counted(Evaluation evaluation) {
        for (CreditOutcome credit : evaluation.credits()) {
            long parts = credit.uses().stream()
                            .filter(use -> use.requirement().equals(TOTAL))
                            .map(Use::amount)
                            .mapToLong(Amount::hundredths)
                            .sum()
                    + credit.rejections().stream()
                            .filter(rejection -> rejection.requirement().equals(TOTAL))
                            .map(Rejection::amount)
                            .mapToLong(Amount::hundredths)
                            .sum();
            assertThat(parts).isIn(0L, credit.worth().hundredths());
        }
        return evaluation.requirements().get(0).counted().toString();
    }

    private static List<RejectionReason> reasons(Evaluation evaluation, String credit) {
        return evaluation.credits().stream()
                .filter(outcome -> outcome.id().equals(credit))
                .flatMap(outcome -> outcome.rejections().stream())
                .map(Rejection::reason)
                .toList();
    }

    @Test
    void k52_an_activity_counts_once_a_cycle_or_once_a_calendar_year() {
        // K-52 begin: Same course once per period
        ConstructBook michigan =
                ConstructBook.with(total(4)).edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CYCLE));
        ConstructBook tennessee = ConstructBook.with(total(4))
                .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CALENDAR_YEAR));
        // K-52 end
        Credit before = activity("before", "acls", "2023-06-30", "2");
        Credit first = activity("first", "acls", "2023-07-01", "2");
        Credit sameYear = activity("same-year", "acls", "2023-12-31", "2");
        Credit nextYear = activity("next-year", "acls", "2024-01-01", "2");

        Evaluation onceACycle = michigan.evaluate(before, first, sameYear, nextYear);
        Evaluation onceAYear = tennessee.evaluate(first, sameYear, nextYear);

        assertThat(counted(onceACycle)).isEqualTo("2");
        assertThat(reasons(onceACycle, "before")).containsExactly(RejectionReason.OUTSIDE_WINDOW);
        assertThat(reasons(onceACycle, "same-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(reasons(onceACycle, "next-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(counted(onceAYear)).isEqualTo("4");
        assertThat(reasons(onceAYear, "same-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(tennessee.verdict(first, sameYear)).isEqualTo("non-compliant");
        assertThat(tennessee.verdict(first, nextYear)).isEqualTo("compliant");
    }

    @Test
    void k52_a_plan_never_takes_the_place_of_what_was_done_in_its_period() {
        Credit plan = Credit.builder()
                .from(activity("plan", "acls", "2024-01-10", "2"))
                .planned(true)
                .build();
        Credit earned = activity("earned", "acls", "2024-02-01", "2");

        for (DuplicatePolicy policy : List.of(
                DuplicatePolicy.ONCE_EVER, DuplicatePolicy.ONCE_A_CYCLE, DuplicatePolicy.ONCE_A_CALENDAR_YEAR)) {
            Evaluation evaluation = ConstructBook.with(total(2))
                    .edition(edition -> edition.duplicates(policy))
                    .evaluate(plan, earned);

            assertThat(counted(evaluation)).isEqualTo("2");
            assertThat(reasons(evaluation, "plan")).containsExactly(RejectionReason.DUPLICATE);
        }
    }

    @Test
    void k52_parts_of_one_day_count_and_double_entries_do_not() {
        Evaluation evaluation = ConstructBook.with(total(5))
                .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CALENDAR_YEAR))
                .evaluate(
                        activity("part-1", "acls", "2024-02-01", "2"),
                        activity("part-2", "acls", "2024-02-01", "3"),
                        activity("part-3", "acls", "2024-02-01", "3"));

        assertThat(counted(evaluation)).isEqualTo("5");
        assertThat(reasons(evaluation, "part-3")).containsExactly(RejectionReason.DUPLICATE);
    }
}
