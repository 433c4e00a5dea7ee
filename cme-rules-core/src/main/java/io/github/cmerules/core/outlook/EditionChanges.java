package io.github.cmerules.core.outlook;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.diff.EditionDiff;
import io.github.cmerules.core.diff.Part;
import io.github.cmerules.core.diff.PartChange;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What coming editions change, for any number of dossiers one after another.
 *
 * <pre>{@code
 * EditionChanges changes = EditionChanges.by(LocalDate.of(2027, 1, 1), options);
 * long affected = dossiers // a stream, as long as it may be
 *         .map(dossier -> changes.of(dossier.license(), dossier.credits()))
 *         .flatMap(Optional::stream)
 *         .filter(change -> !change.isEmpty())
 *         .count();
 * }</pre>
 *
 * <p>It holds one rule book and one comparison for each pair of editions that it has met, and nothing of a dossier: a stream
 * goes through it in constant memory, in any order. Any number of threads may use it at the same time.
 */
public final class EditionChanges {

    private final Optional<LocalDate> date;
    private final EvaluationOptions options;
    private final Map<Pair, AsIf> pairs = new ConcurrentHashMap<>();

    /** Two editions of the rule book that a jurisdiction and a profession select. */
    private record Pair(Jurisdiction jurisdiction, Profession profession, String used, String coming) {}

    /** How to evaluate under a coming edition, and how it differs. */
    private record AsIf(EvaluationOptions options, EditionDiff diff) {}

    private EditionChanges(Optional<LocalDate> date, EvaluationOptions options) {
        this.date = date;
        this.options = options;
    }

    /**
     * {@return what the editions that are in force on a day change}
     *
     * @param date the day; of every rule book the edition is taken that this day selects
     * @param options the day of the evaluations, the rule books, the readings chosen and the evidence asked for
     */
    public static EditionChanges by(LocalDate date, EvaluationOptions options) {
        return new EditionChanges(Optional.of(date), options);
    }

    /** {@return what every coming edition changes} */
    static EditionChanges all(EvaluationOptions options) {
        return new EditionChanges(Optional.empty(), options);
    }

    /**
     * {@return what changes for a license; empty if no edition is in force on that day, or none that starts after the one
     *     used}
     *
     * @param license the license
     * @param credits the transcript, in any order
     * @throws InvalidInputException if the license cannot be evaluated under the edition used, with every problem listed
     */
    public Optional<EditionChange> of(License license, Collection<? extends Credit> credits) {
        Evaluation evaluation = Evaluator.evaluate(license, credits, options);
        return of(license, credits, Selection.of(license, options, evaluation)).findFirst();
    }

    /** {@return what changes for a license that is evaluated already, an entry for each coming edition} */
    Stream<EditionChange> of(License license, Collection<? extends Credit> credits, Selection now) {
        return now.book().editions().stream()
                .filter(edition -> edition.inForce()
                        .first()
                        .isAfter(now.edition().inForce().first()))
                .filter(edition -> date.map(edition.inForce()::contains).orElse(true))
                .map(coming -> change(license, credits, now, coming));
    }

    private EditionChange change(License license, Collection<? extends Credit> credits, Selection now, Edition coming) {
        Pair editions = new Pair(
                license.jurisdiction(), license.profession(), now.edition().id(), coming.id());
        AsIf asIf = pairs.computeIfAbsent(editions, pair -> asIf(now, coming));
        EvaluationOptions sameDay = EvaluationOptions.builder()
                .from(asIf.options())
                .asOf(now.evaluation().asOf())
                .build();
        List<PartChange> rules = rules(now, asIf.diff());
        try {
            Evaluation then = Evaluator.evaluate(license, credits, sameDay);
            return new EditionChange(now.edition(), coming, rules, now.evaluation(), Optional.of(then), List.of());
        } catch (InvalidInputException refused) {
            return new EditionChange(
                    now.edition(), coming, rules, now.evaluation(), Optional.empty(), refused.problems());
        }
    }

    private AsIf asIf(Selection now, Edition coming) {
        RuleBook early = now.book().asIf(coming, now.edition().inForce().first());
        return new AsIf(
                EvaluationOptions.builder()
                        .from(options)
                        .ruleBooks(options.ruleBooks().replacing(early))
                        .build(),
                EditionDiff.between(now.edition(), coming));
    }

    /** {@return what changes in the schedules under which the license falls, and for every license} */
    private static List<PartChange> rules(Selection now, EditionDiff diff) {
        Set<String> schedules = Stream.of(diff.before(), diff.after())
                .flatMap(edition -> now.schedule(edition).stream())
                .collect(Collectors.toSet());
        return diff.changes().stream()
                .filter(change -> change.part() == Part.SCHEDULE
                        ? schedules.contains(change.name())
                        : change.schedule().map(schedules::contains).orElse(true))
                .toList();
    }
}
