package io.github.cmerules.core;

import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.SampleRuleBook.ETHICS;
import static io.github.cmerules.core.SampleRuleBook.HANDBOOK;
import static io.github.cmerules.core.SampleRuleBook.PAIN;
import static io.github.cmerules.core.SampleRuleBook.PALLIATIVE;
import static io.github.cmerules.core.SampleRuleBook.PEDIATRICS;
import static io.github.cmerules.core.SampleRuleBook.RECORDS;
import static io.github.cmerules.core.SampleRuleBook.SAFETY;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.UndeterminedCause;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which verdict follows from the statuses, under an invented rule book. */
class VerdictsTest {

    @Test
    void open_requirement_is_in_progress_and_unmet_one_is_not_compliant() {
        List<Credit> credits = exactMinimumWithout("safety");

        assertThat(evaluate(license().build(), credits, "2025-06-29").verdict()).isEqualTo(Verdict.IN_PROGRESS);
        assertThat(evaluate(license().build(), credits, "2025-06-30").verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void schedule_without_requirements_is_exempt() {
        Evaluation evaluation = evaluate(license().type(SampleRuleBook.LIMITED).build(), exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.EXEMPT);
        assertThat(evaluation.requirements()).isEmpty();
        assertThat(evaluation.undeterminedBy()).isEmpty();
    }

    @Test
    void schedule_without_published_rule_is_undetermined() {
        Evaluation evaluation = evaluate(license().type(SampleRuleBook.VISITING).build(), exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(evaluation.undeterminedBy()).contains(UndeterminedCause.NO_PUBLISHED_RULE);
        assertThat(evaluation.notices()).contains("sample-unpublished");
    }

    @Test
    void license_exempt_from_everything_is_exempt() {
        License license = license()
                .exemptions(List.of(TOTAL, SAFETY, HANDBOOK, PEDIATRICS, ETHICS, RECORDS, PAIN, PALLIATIVE))
                .build();

        assertThat(evaluate(license, List.of()).verdict()).isEqualTo(Verdict.EXEMPT);
    }

    @Test
    void first_license_takes_the_day_of_the_application() {
        License initial = SampleRuleBook.bareLicense()
                .occasion(Occasion.INITIAL)
                .appliedOn(LocalDate.of(2025, 3, 1))
                .build();

        Evaluation evaluation = evaluate(initial, exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.asOf()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(evaluation.cycle()).isEmpty();
        assertThat(evaluation.keep()).isEmpty();
        assertThat(outcome(evaluation, ETHICS).deadline()).isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    void renewal_date_selects_the_edition() {
        License early = SampleRuleBook.bareLicense()
                .cycle(Cycle.of("2018-01-01/2019-12-31"))
                .build();

        Evaluation evaluation =
                evaluate(early, List.of(credit("c", "2018-05-01", "10").build()));

        assertThat(evaluation.ruleBook().edition()).isEqualTo("2010-01-01");
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
    }
}
