package io.github.cmerules.core.states;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short words for the books and the cases of all states. */
final class States {

    /** The day through which the sources were checked. */
    static final LocalDate READ_ON = LocalDate.of(2026, 11, 21);

    private States() {}

    static Citation source(String title, String url, Citation.Confidence confidence) {
        return new Citation(title, Optional.empty(), Optional.of(url), READ_ON, confidence);
    }

    static Citation source(String title, Citation.Confidence confidence) {
        return new Citation(title, Optional.empty(), Optional.empty(), READ_ON, confidence);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** {@return a full license of the board whose rules a book has, with nothing else said yet} */
    static License.Builder license(RuleBook book) {
        return License.builder()
                .jurisdiction(book.jurisdiction())
                .profession(book.professions().contains(Profession.MD) ? Profession.MD : Profession.DO)
                .type(LicenseType.FULL);
    }

    static Credit.Builder credit(String id, String completedOn, int amount, Category category, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(day(completedOn))
                .category(category)
                .amount(Amount.of(amount))
                .addTopics(topics);
    }

    /** {@return the evaluation on the last day of the cycle that the license states} */
    static Evaluation evaluate(RuleBook book, License license, Credit... credits) {
        return Evaluator.evaluate(
                license,
                List.of(credits),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    /** {@return the evaluation on a day, which also selects the cycle if the license states none} */
    static Evaluation evaluateOn(String asOf, RuleBook book, License license, Credit... credits) {
        return evaluateUnder(Map.of(), asOf, book, license, credits);
    }

    /** {@return the evaluation on a day under other readings than those that the book chose} */
    static Evaluation evaluateUnder(
            Map<InterpretationId, String> readings, String asOf, RuleBook book, License license, Credit... credits) {
        return Evaluator.evaluate(
                license,
                List.of(credits),
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(book))
                        .interpretations(readings)
                        .asOf(day(asOf))
                        .build());
    }

    /** {@return what became of a requirement on one line, such as "unmet: 23 of 24 by 2026-05-31"} */
    static String outcome(Evaluation evaluation, RequirementId id) {
        RequirementOutcome outcome = evaluation.requirement(id).orElseThrow();
        return outcome.status() == RequirementStatus.NOT_APPLICABLE
                ? "not-applicable: " + outcome.because().orElseThrow()
                : outcome.status() + ": " + outcome.counted() + " of " + outcome.required() + " by "
                        + outcome.deadline();
    }

    /** {@return what a credit does not count toward, such as "us-tx/formal: 2 over-limit"} */
    static List<String> rejections(Evaluation evaluation, String credit) {
        return evaluation.credits().stream()
                .filter(outcome -> outcome.id().equals(credit))
                .map(CreditOutcome::rejections)
                .flatMap(List::stream)
                .map(part -> part.requirement() + ": " + part.amount() + " " + part.reason())
                .toList();
    }
}
