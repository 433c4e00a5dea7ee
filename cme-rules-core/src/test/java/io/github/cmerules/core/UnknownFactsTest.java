package io.github.cmerules.core;

import static io.github.cmerules.core.Found.credited;
import static io.github.cmerules.core.Found.outcome;
import static io.github.cmerules.core.Found.status;
import static io.github.cmerules.core.Found.use;
import static io.github.cmerules.core.SampleRuleBook.ON_STAFF;
import static io.github.cmerules.core.SampleRuleBook.PEDIATRICS;
import static io.github.cmerules.core.SampleRuleBook.RECORDS;
import static io.github.cmerules.core.SampleRuleBook.SAFETY;
import static io.github.cmerules.core.SampleRuleBook.TOTAL;
import static io.github.cmerules.core.SampleRuleBook.USES_RECORDS;
import static io.github.cmerules.core.SampleRuleBook.credit;
import static io.github.cmerules.core.SampleRuleBook.evaluate;
import static io.github.cmerules.core.SampleRuleBook.exactMinimum;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumAnd;
import static io.github.cmerules.core.SampleRuleBook.exactMinimumWithout;
import static io.github.cmerules.core.SampleRuleBook.license;
import static io.github.cmerules.core.SampleRuleBook.licenseWithoutFacts;
import static io.github.cmerules.core.SampleRuleBook.options;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an evaluation asks and says where facts are not known, under an invented rule book. */
class UnknownFactsTest {

    @Test
    void requirement_is_undetermined_if_the_answer_decides() {
        Evaluation evaluation = evaluate(
                licenseWithoutFacts()
                        .putFacts(USES_RECORDS, FactValue.FALSE)
                        .putFacts(ON_STAFF, FactValue.FALSE)
                        .build(),
                exactMinimumAnd(credit("more", "2024-08-01", "2").build()).stream()
                        .filter(credit -> !credit.id().equals("pediatrics"))
                        .toList());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(evaluation.undeterminedBy()).contains(UndeterminedCause.FACT);
        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(outcome(evaluation, PEDIATRICS).undeterminedBy()).contains(UndeterminedCause.FACT);
        assertThat(outcome(evaluation, PEDIATRICS).missing()).isEqualTo(Amount.of(2));
        assertThat(evaluation.questions())
                .containsExactly(new Question(
                        "serves-children", Optional.of("Does the licensee serve children?"), List.of(PEDIATRICS)));
    }

    @Test
    void nothing_is_asked_if_the_answer_does_not_matter() {
        Evaluation evaluation = evaluate(licenseWithoutFacts().build(), exactMinimum());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.questions()).isEmpty();
        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluation, PEDIATRICS).counted()).isEqualTo(Amount.of(2));
    }

    @Test
    void something_unmet_in_every_case_is_not_compliant() {
        Evaluation evaluation = evaluate(licenseWithoutFacts().build(), exactMinimumWithout("safety", "pediatrics"));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(evaluation.undeterminedBy()).isEmpty();
        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(evaluation.questions()).extracting(Question::fact).containsExactly("serves-children");
    }

    @Test
    void amounts_are_those_of_the_worst_case() {
        List<Credit> credits = exactMinimumWithout("safety", "pediatrics");
        credits.add(credit("teaching", "2024-02-01", "4", Topics.PATIENT_SAFETY)
                .format(Formats.TEACHING)
                .build());
        License license = license()
                .facts(Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                .build();

        Evaluation evaluation = evaluate(license, credits);

        assertThat(outcome(evaluation, SAFETY).status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(outcome(evaluation, SAFETY).counted()).isEqualTo(Amount.of(1));
        assertThat(outcome(evaluation, SAFETY).missing()).isEqualTo(Amount.of(3));
        assertThat(evaluation.questions())
                .containsExactly(new Question(
                        "serves-children",
                        Optional.of("Does the licensee serve children?"),
                        List.of(SAFETY, PEDIATRICS)));
    }

    @Test
    void each_of_two_facts_that_can_decide_is_asked_for() {
        Evaluation evaluation = evaluate(licenseWithoutFacts().build(), exactMinimumWithout("records"));

        assertThat(status(evaluation, RECORDS)).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(evaluation.questions()).extracting(Question::fact).containsExactly("on-staff", "uses-records");
    }

    @Test
    void ties_go_to_true() {
        RuleBook book = SampleRuleBook.changed(schedule -> schedule.limits(List.of()));
        License license = license()
                .facts(Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                .build();

        Evaluation evaluation = Evaluator.evaluate(
                license, exactMinimum(), options().ruleBooks(RuleBooks.of(book)).build());

        assertThat(credited(evaluation, "pediatrics").uses())
                .as("as if children were served")
                .containsExactly(use(TOTAL, "2"), use(PEDIATRICS, "2"));
    }

    @Test
    void waived_or_not_applicable_is_shown_as_waived() {
        License license = license()
                .facts(Map.of(USES_RECORDS, FactValue.FALSE, ON_STAFF, FactValue.FALSE))
                .addWaivers(Waiver.of(PEDIATRICS))
                .build();

        Evaluation evaluation = evaluate(
                license,
                exactMinimumAnd(credit("more", "2024-08-01", "2").build()).stream()
                        .filter(credit -> !credit.id().equals("pediatrics"))
                        .toList());

        assertThat(status(evaluation, PEDIATRICS)).isEqualTo(RequirementStatus.WAIVED);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
    }
}
