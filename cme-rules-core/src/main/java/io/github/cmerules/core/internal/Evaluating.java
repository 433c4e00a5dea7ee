package io.github.cmerules.core.internal;

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
        surveyed(request, problems);
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
        Optional<Surveyed> surveyed = surveyed(request, problems);
        InvalidInputException.throwIfAny(problems);
        return assembly(
                        request,
                        surveyed.orElseThrow().setting(),
                        surveyed.get().transcript())
                .evaluation();
    }

    /** {@return what a request comes down to, empty if a problem was noted} */
    static Optional<Setting> setting(Request request, List<Problem> problems) {
        return surveyed(request, problems).map(Surveyed::setting);
    }

    /** What a request comes down to. */
    private record Surveyed(Setting setting, Transcript transcript) {}

    private static Optional<Surveyed> surveyed(Request request, List<Problem> problems) {
        InputCheck.license(request.license(), request.ruleBook(), request.codes(), problems);
        int ofLicense = problems.size();
        Optional<Setting> setting = new Resolver(request, problems).resolve();
        Optional<Surveyed> surveyed = Optional.empty();
        boolean sound = false;
        if (setting.isPresent()) {
            Survey survey = new Survey(setting.get(), request.credits());
            sound = survey.sound();
            surveyed = Optional.of(new Surveyed(setting.get(), Transcript.of(setting.get(), survey)));
        }
        if (!sound) {
            // What is wrong with credits comes before what depends on the edition.
            InputCheck.credits(request.credits(), request.codes(), problems.subList(0, ofLicense));
        }
        return surveyed;
    }

    private static Assembly assembly(Request request, Setting setting, Transcript transcript) {
        Answers answers = new Answers(setting, transcript);
        List<Condition.Leaf> unknown = setting.unknown();
        return new Assembly(request, setting, transcript, unknown, answers.all(unknown));
    }

    private static Evaluation evaluate(Request request, Setting setting) {
        return assembly(request, setting, Transcript.of(setting, request.credits()))
                .evaluation();
    }

    /** {@return the first later day with another result: only days on which something happens can be one} */
    static Optional<LocalDate> validUntil(Request request, Setting setting, Transcript transcript, Evaluation today) {
        LocalDate asOf = setting.asOf();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < transcript.size(); i++) {
            if (transcript.isToCome(i, asOf) && !transcript.credit(i).planned()) {
                days.add(transcript.credit(i).completedOn());
            }
        }
        for (Blueprint.Item item : setting.blueprint().items()) {
            if (setting.dates().known(item)) {
                days.add(setting.dates().last(item));
                days.add(setting.dates().cure(item));
            }
        }
        for (Fulfillment fulfillment : setting.license().fulfilled()) {
            if (fulfillment.on().isPresent()) {
                days.add(fulfillment.on().get());
            }
        }
        if (setting.cycleComputed()) {
            // A cycle that the calendar computes from the day of the evaluation gives way to the next one.
            days.add(setting.deadline().plusDays(1));
        }
        for (LocalDate day : days.tailSet(asOf, false)) {
            Optional<Setting> later = new Resolver(request.asOf(day), new ArrayList<>()).resolve();
            if (later.isEmpty() || differs(today, evaluate(request, later.get()))) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private static boolean differs(Evaluation today, Evaluation later) {
        return today.verdict() != later.verdict()
                || !today.cycle().equals(later.cycle())
                || !today.requirements().equals(later.requirements())
                || !today.credits().equals(later.credits())
                || !today.outlook().equals(later.outlook());
    }
}
