package io.github.cmerules.core.outlook;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an evaluation of a license went by.
 *
 * @param evaluation the evaluation
 * @param book the rule book
 * @param edition the edition used
 * @param circumstances what schedules are chosen on
 */
record Selection(Evaluation evaluation, RuleBook book, Edition edition, Circumstances circumstances) {

    /** {@return what an evaluation under some options went by} */
    static Selection of(License license, EvaluationOptions options, Evaluation evaluation) {
        RuleBook book = options.ruleBooks()
                .find(license.jurisdiction(), license.profession())
                .orElseThrow();
        Edition edition = book.editions().stream()
                .filter(any -> any.id().equals(evaluation.ruleBook().edition()))
                .findFirst()
                .orElseThrow();
        return new Selection(
                evaluation,
                book,
                edition,
                book.circumstances(
                        license,
                        evaluation.cycle(),
                        end(license, evaluation),
                        evaluation.ruleBook().interpretations()));
    }

    private static LocalDate end(License license, Evaluation evaluation) {
        return license.occasion() == Occasion.RENEWAL
                ? evaluation.cycle().map(Cycle::end).orElseThrow()
                : license.appliedOn().orElseThrow();
    }

    /** {@return the day for which the license is evaluated} */
    LocalDate end() {
        return circumstances.timeline().end();
    }

    /** {@return how the cycles of the license are laid out, if the rule book says so} */
    Optional<LicenseCalendar> calendar() {
        return circumstances.timeline().calendar();
    }

    /** {@return the heading of the schedule under which the license falls in an edition, if there is one} */
    Optional<String> schedule(Edition any) {
        return any.schedule(circumstances).map(Schedule::title);
    }
}
