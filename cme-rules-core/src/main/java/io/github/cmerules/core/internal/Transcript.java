package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.Use;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credits of a license as the authority values them.
 *
 * <p>Where every credit is worth what it claims, {@link #sums sums} need no lots, and the lines are made when somebody
 * asks for them.
 */
final class Transcript {

    private final Blueprint blueprint;
    private final @Nullable Survey claimed;
    private @Nullable List<ValuedCredit> lines;

    private Transcript(Blueprint blueprint, @Nullable Survey claimed, @Nullable List<ValuedCredit> lines) {
        this.blueprint = blueprint;
        this.claimed = claimed;
        this.lines = lines == null ? null : List.copyOf(lines);
    }

    /** {@return a transcript whose lines were valued before} */
    static Transcript of(Blueprint blueprint, List<ValuedCredit> lines) {
        return new Transcript(blueprint, null, lines);
    }

    /**
     * {@return the transcript of a license}
     *
     * @param setting what the license is evaluated under
     * @param credits the credits, in any order
     */
    static Transcript of(Setting setting, List<Credit> credits) {
        return of(setting, new Survey(setting, credits));
    }

    /**
     * {@return the transcript of a license}
     *
     * @param setting what the license is evaluated under
     * @param survey its credits, which were looked over
     */
    static Transcript of(Setting setting, Survey survey) {
        boolean asClaimed = !survey.valued() && setting.past().stated().isEmpty();
        return asClaimed
                ? new Transcript(setting.blueprint(), survey, null)
                : new Transcript(setting.blueprint(), null, survey.valuedLines());
    }

    /** {@return what the profiles of the lines are made for} */
    Blueprint blueprint() {
        return blueprint;
    }

    /** {@return the credits where each is worth what it claims, otherwise null} */
    @Nullable
    Claimed claimed() {
        return claimed == null ? null : claimed.claimed();
    }

    int size() {
        return claimed == null ? lines().size() : claimed.claimed().size();
    }

    /** {@return a credit, by date of completion, then by id} */
    Credit credit(int index) {
        return claimed == null ? lines().get(index).credit() : claimed.claimed().credit(index);
    }

    /** {@return a bit for each counted part of the schedule that certainly asks for another subject than a credit has} */
    long others(int index) {
        return claimed == null ? 0 : claimed.claimed().others(index);
    }

    /** {@return whether a credit was not earned yet on a day} */
    boolean isToCome(int index, LocalDate asOf) {
        if (claimed != null && claimed.claimed().standing(index) == null) {
            return false;
        }
        return credit(index).planned() || credit(index).completedOn().isAfter(asOf);
    }

    /** {@return what became of a credit} */
    CreditOutcome outcome(int index, List<Use> uses, List<Rejection> rejections) {
        if (claimed != null) {
            return claimed.claimed().outcome(index, uses, rejections);
        }
        ValuedCredit line = lines().get(index);
        Credit credit = line.credit();
        return new CreditOutcome(credit.id(), credit.title(), credit.amount(), line.worth(), uses, rejections);
    }

    /** {@return the credits by date of completion, then by id, each with what it is worth} */
    List<ValuedCredit> lines() {
        List<ValuedCredit> known = lines;
        if (known == null && claimed != null) {
            known = List.copyOf(claimed.claimed().lines());
            lines = known;
        }
        return known == null ? List.of() : known;
    }

    /**
     * {@return what there is for each counted part of the schedule on its own}
     *
     * @param dates the dates of the license
     */
    Sums sums(Dates dates) {
        if (claimed != null) {
            return claimed.sums();
        }
        Sums sums = new Sums(blueprint, dates);
        for (ValuedCredit line : lines()) {
            if (line.standing().isEmpty()) {
                sums.add(line);
            }
        }
        return sums;
    }
}
