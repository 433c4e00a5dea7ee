package io.github.cmerules.core.outlook;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.LicenseCalendar;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the next cycle of a license will ask for, under the edition that is in force then.
 *
 * <p>The license is taken as it is now: its type, its facts and the standing that it has. Waivers are left out unless they
 * say that they reach that far; what the present cycle will leave over or short is not known yet and not passed on.
 *
 * @param cycle the days of the next cycle
 * @param basis how its days were found
 * @param evaluation the next cycle with the same transcript, on the same day; empty where it cannot be evaluated
 * @param appears what it asks for and the present cycle does not, in the order of the book
 * @param vanishes what the present cycle asks for and the next one does not, in the order of the book
 * @param problems why it cannot be evaluated, empty if it can
 */
public record NextCycle(
        Cycle cycle,
        Basis basis,
        Optional<Evaluation> evaluation,
        List<RequirementId> appears,
        List<RequirementId> vanishes,
        List<Problem> problems) {

    /** How the days of the next cycle were found. */
    public enum Basis {
        /** The calendar of the rule book lays them out. */
        CALENDAR("calendar"),
        /** The next cycle is taken to be as long as the present one. */
        LENGTH("length");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        /** {@return the code as it is written in documents} */
        public String code() {
            return code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    /** Takes copies of the lists. */
    public NextCycle {
        appears = List.copyOf(appears);
        vanishes = List.copyOf(vanishes);
        problems = List.copyOf(problems);
    }

    /** {@return what is still to be done for the next cycle, or may be, in the order of the book} */
    public List<RequirementOutcome> due() {
        return evaluation.stream()
                .flatMap(next -> next.requirements().stream())
                .filter(outcome -> !outcome.status().satisfied())
                .toList();
    }

    /** {@return the cycle after the one that was evaluated; empty for what is no renewal} */
    static Optional<NextCycle> of(
            License license, Collection<? extends Credit> credits, EvaluationOptions options, Selection now) {
        if (license.occasion() != Occasion.RENEWAL) {
            return Optional.empty();
        }
        Evaluation present = now.evaluation();
        Cycle cycle = present.cycle().orElseThrow();
        Optional<Cycle> laidOut = now.calendar().flatMap(calendar -> after(cycle, license, calendar));
        Cycle next = laidOut.orElseGet(() -> asLong(cycle));
        Basis basis = laidOut.isPresent() ? Basis.CALENDAR : Basis.LENGTH;
        EvaluationOptions sameDay =
                EvaluationOptions.builder().from(options).asOf(present.asOf()).build();
        try {
            Evaluation evaluation = Evaluator.evaluate(renewed(license, next), credits, sameDay);
            return Optional.of(new NextCycle(
                    next,
                    basis,
                    Optional.of(evaluation),
                    Asked.more(present, evaluation),
                    Asked.more(evaluation, present),
                    List.of()));
        } catch (InvalidInputException refused) {
            return Optional.of(new NextCycle(next, basis, Optional.empty(), List.of(), List.of(), refused.problems()));
        }
    }

    /** {@return the next cycle of a calendar, empty if the present one is none of the calendar's} */
    private static Optional<Cycle> after(Cycle cycle, License license, LicenseCalendar calendar) {
        boolean computable = calendar.missing(license).isEmpty()
                && license.issuedOn().filter(cycle.end()::isBefore).isEmpty();
        return computable && calendar.cycleContaining(license, cycle.end()).equals(cycle)
                ? Optional.of(calendar.cycleContaining(license, cycle.end().plusDays(1)))
                : Optional.empty();
    }

    private static Cycle asLong(Cycle cycle) {
        LocalDate start = cycle.end().plusDays(1);
        Period length = Period.between(cycle.start(), start);
        return Cycle.of(start, start.plus(length).minusDays(1));
    }

    private static License renewed(License license, Cycle next) {
        License.Builder renewed = License.builder()
                .jurisdiction(license.jurisdiction())
                .profession(license.profession())
                .type(license.type())
                .status(license.status())
                .occasion(Occasion.RENEWAL)
                .cycle(next)
                .facts(license.facts())
                .waivers(license.waivers().stream()
                        .filter(waiver -> waiver.until()
                                .filter(until -> !until.isBefore(next.start()))
                                .isPresent())
                        .toList())
                .exemptions(license.exemptions())
                .fulfilled(license.fulfilled())
                .credentials(license.credentials())
                .history(license.history());
        license.number().ifPresent(renewed::number);
        license.issuedOn().ifPresent(renewed::issuedOn);
        license.birthDate().ifPresent(renewed::birthDate);
        return renewed.build();
    }
}
