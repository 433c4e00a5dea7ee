package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One evaluation from end to end: resolve, value, count, put together. */
public final class Evaluating {

    private Evaluating() {}

    /**
     * {@return everything that is wrong with a request, empty if it can be evaluated}
     *
     * @param request what is asked
     */
    public static List<Problem> problems(Request request) {
        List<Problem> problems = new ArrayList<>();
        setting(request, problems);
        return problems;
    }

    /**
     * Evaluates a request.
     *
     * @param request what is asked
     * @return the evaluation
     * @throws InvalidInputException if the request cannot be evaluated, with every problem listed
     */
    public static Evaluation evaluate(Request request) {
        List<Problem> problems = new ArrayList<>();
        Optional<Setting> setting = setting(request, problems);
        InvalidInputException.throwIfAny(problems);
        Evaluation evaluation = evaluate(request, setting.orElseThrow());
        Optional<LocalDate> until = validUntil(request, setting.orElseThrow(), evaluation);
        return until.isEmpty()
                ? evaluation
                : Evaluation.builder().from(evaluation).validUntil(until).build();
    }

    /** {@return what a request comes down to, empty if a problem was noted} */
    static Optional<Setting> setting(Request request, List<Problem> problems) {
        InputCheck.license(request.license(), request.ruleBook(), request.codes(), problems);
        InputCheck.credits(request.credits(), request.codes(), problems);
        return new Resolver(request, problems).resolve();
    }

    private static Evaluation evaluate(Request request, Setting setting) {
        List<ValuedCredit> transcript = new Valuer(setting).value(request.credits());
        Answers answers = new Answers(setting, transcript);
        List<Condition.Leaf> unknown = setting.unknown();
        return new Assembly(setting, transcript, unknown, answers.all(unknown)).evaluation();
    }

    /** {@return the first later day with another result: only days on which something happens can be one} */
    private static Optional<LocalDate> validUntil(Request request, Setting setting, Evaluation today) {
        LocalDate asOf = setting.asOf();
        LocalDate deadline = setting.deadline();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Credit credit : request.credits()) {
            if (!credit.planned() && credit.completedOn().isAfter(asOf)) {
                days.add(credit.completedOn());
            }
        }
        Stream.concat(
                        deadlines(setting),
                        setting.license().fulfilled().stream()
                                .map(Fulfillment::on)
                                .flatMap(Optional::stream))
                .filter(day -> day.isAfter(asOf))
                .forEach(days::add);
        if (setting.cycleComputed()) {
            // A cycle that the calendar computes from the day of the evaluation gives way to the next one.
            days.add(deadline.plusDays(1));
        }
        for (LocalDate day : days) {
            if (setting.cycleComputed() && day.isAfter(deadline)) {
                return Optional.of(day);
            }
            Optional<Setting> later = new Resolver(request.asOf(day), new ArrayList<>()).resolve();
            if (later.isEmpty() || differs(today, evaluate(request, later.get()))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static Stream<LocalDate> deadlines(Setting setting) {
        return setting.schedule().requirements().stream()
                .flatMap(requirement -> setting.terms(requirement).stream())
                .flatMap(terms -> Stream.of(terms.last(), terms.cure()));
    }

    private static boolean differs(Evaluation today, Evaluation later) {
        return today.verdict() != later.verdict()
                || !today.requirements().equals(later.requirements())
                || !today.credits().equals(later.credits())
                || !today.outlook().equals(later.outlook());
    }
}
