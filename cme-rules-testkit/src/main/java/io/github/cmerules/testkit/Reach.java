package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.CreditsFor;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;

/**
 * Which requirements of a rule book some license meets, and which some license misses.
 *
 * <p>For every schedule licenses are drawn until each of its requirements was seen both ways, or many were tried. Each is
 * evaluated as drawn and as issued on the first day of its cycle, under every reading, without credits, with random ones, and
 * with credits that are made to meet a requirement.
 */
final class Reach {

    /** So many licenses of each kind are drawn for an edition before a requirement is given up. */
    private static final int LICENSES = 12;

    /** So many transcripts are drawn for each of them before credits are made for single requirements. */
    private static final int TRANSCRIPTS = 10;

    private final RuleBook book;
    private final EvaluationOptions options;
    private final Set<Place> met = new HashSet<>();
    private final Set<Place> missed = new HashSet<>();
    private final Set<Place> withoutAmount = new HashSet<>();

    /** A requirement in a schedule, whatever the edition: what starts on a later day may not apply in the first ones. */
    private record Place(String schedule, RequirementId requirement) {
        @Override
        public String toString() {
            return "requirement [" + requirement + "] of [" + schedule + "]";
        }
    }

    Reach(RuleBook book) {
        this.book = book;
        this.options = EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build();
        book.editions().stream()
                .sorted(Comparator.<Edition, LocalDate>comparing(
                                edition -> edition.inForce().first())
                        .reversed())
                .forEach(this::look);
    }

    /** {@return the requirements that no license was seen to meet, or to miss, in sentences} */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Place place : places()) {
            boolean never = !met.contains(place) && !missed.contains(place);
            if (withoutAmount.contains(place)) {
                continue;
            }
            if (never) {
                faults.add(place + " applied to no license that was tried. Maybe its condition can never hold?");
            } else if (!met.contains(place)) {
                faults.add(place
                        + " was met by no license that was tried. Maybe its window is never open, or no credit can"
                        + " be what it asks for?");
            } else if (!missed.contains(place)) {
                faults.add(place + " was missed by no license that was tried. Maybe it asks for nothing, or has an"
                        + " alternative that always holds?");
            }
        }
        return faults;
    }

    private Set<Place> places() {
        Set<Place> places = new LinkedHashSet<>();
        for (Edition edition : book.editions()) {
            for (Schedule schedule : edition.schedules()) {
                for (Requirement requirement : schedule.requirements()) {
                    places.add(place(schedule, requirement));
                }
            }
        }
        return places;
    }

    private static Place place(Schedule schedule, Requirement requirement) {
        return new Place(schedule.title(), requirement.id());
    }

    private boolean done(Schedule schedule) {
        return schedule.requirements().stream()
                .map(requirement -> place(schedule, requirement))
                .allMatch(place -> met.contains(place) && missed.contains(place));
    }

    private void look(Edition edition) {
        CmeArbitraries arbitraries = CmeArbitraries.of(book);
        List<Cycle> cycles = arbitraries
                .cycles()
                .filter(cycle -> edition.inForce().contains(cycle.end()))
                .sampleStream()
                .limit(LICENSES)
                .toList();
        for (Cycle cycle : cycles) {
            for (LicenseType type : book.allCodes().licenseTypes().keySet()) {
                for (Occasion occasion : Occasion.values()) {
                    for (LicenseStatus status : LicenseStatus.values()) {
                        look(edition, arbitraries, type, occasion, status, cycle);
                    }
                }
            }
        }
    }

    /** Draws a license only if requirements are left that it may owe. */
    private void look(
            Edition edition,
            CmeArbitraries arbitraries,
            LicenseType type,
            Occasion occasion,
            LicenseStatus status,
            Cycle cycle) {
        License.Builder kind = License.builder()
                .jurisdiction(book.jurisdiction())
                .profession(book.professions().iterator().next())
                .type(type)
                .occasion(occasion)
                .status(status);
        License bare = occasion == Occasion.RENEWAL
                ? kind.cycle(cycle).build()
                : kind.appliedOn(cycle.end()).build();
        boolean settled = schedule(edition, bare, book.chosenReadings())
                .filter(this::done)
                .isPresent();
        if (!settled) {
            look(
                    edition,
                    arbitraries,
                    cycle,
                    plain(arbitraries.licenses(type, occasion, status, cycle).sample()));
            look(
                    edition,
                    arbitraries,
                    cycle,
                    arbitraries.licenses(type, occasion, status, cycle).sample());
        }
    }

    /** {@return the license without anything that excuses it} */
    private static License plain(License license) {
        return License.builder()
                .from(license)
                .waivers(List.of())
                .exemptions(Set.of())
                .fulfilled(List.of())
                .build();
    }

    private void look(Edition edition, CmeArbitraries arbitraries, Cycle cycle, License license) {
        for (EvaluationOptions reading : readings()) {
            for (License other : List.of(license, issuedIn(cycle, license))) {
                look(edition, arbitraries, cycle, new Situation(other, List.of(), reading));
            }
        }
    }

    /** {@return what the book chose, and each other reading of each interpretation} */
    private List<EvaluationOptions> readings() {
        List<EvaluationOptions> readings = new ArrayList<>(List.of(options));
        for (Interpretation interpretation : book.interpretations()) {
            interpretation
                    .choice()
                    .ifPresent(choice -> choice.others()
                            .forEach(value -> readings.add(EvaluationOptions.builder()
                                    .from(options)
                                    .interpretations(Map.of(interpretation.id(), value))
                                    .build())));
        }
        return readings;
    }

    /** {@return the license as a new one: some rules are only for its first cycle, or its first year} */
    private static License issuedIn(Cycle cycle, License license) {
        return License.builder().from(license).issuedOn(cycle.start()).build();
    }

    private void look(Edition edition, CmeArbitraries arbitraries, Cycle cycle, Situation bare) {
        if (!bare.acceptable()) {
            return;
        }
        Evaluation nothing = bare.evaluate();
        Optional<Schedule> schedule = nothing.ruleBook().edition().equals(edition.id())
                ? schedule(edition, bare.license(), nothing.ruleBook().interpretations())
                : Optional.empty();
        if (schedule.isEmpty() || done(schedule.get())) {
            return;
        }
        note(schedule.get(), nothing);
        Arbitrary<List<Credit>> transcripts = arbitraries.transcripts(edition, schedule.get(), cycle);
        for (int i = 0; i < TRANSCRIPTS && meetable(schedule.get(), nothing); i++) {
            note(schedule.get(), bare.with(transcripts.sample()).evaluate());
        }
        if (meetable(schedule.get(), nothing)) {
            CreditsFor credits = CreditsFor.of(bare.license(), bare.options());
            for (Requirement requirement : schedule.get().requirements()) {
                if (!met.contains(place(schedule.get(), requirement))) {
                    credits.justMeeting(requirement.id())
                            .ifPresent(some -> note(
                                    schedule.get(), bare.with(some.sample()).evaluate()));
                }
            }
        }
    }

    /** Credits never hurt, so they show nothing of what is still to be missed: they are drawn only for what is to be met. */
    private boolean meetable(Schedule schedule, Evaluation nothing) {
        return nothing.requirements().stream()
                .anyMatch(outcome -> outcome.status() != RequirementStatus.NOT_APPLICABLE
                        && !met.contains(new Place(schedule.title(), outcome.id())));
    }

    /** {@return the schedule under which a license falls, as far as that does not depend on more than its kind} */
    private Optional<Schedule> schedule(Edition edition, License license, Map<InterpretationId, String> readings) {
        return edition.schedule(book.circumstances(
                license,
                license.cycle(),
                license.cycle().map(Cycle::end).or(license::appliedOn).orElseThrow(),
                readings));
    }

    private void note(Schedule schedule, Evaluation evaluation) {
        for (RequirementOutcome outcome : evaluation.requirements()) {
            Place place = new Place(schedule.title(), outcome.id());
            switch (outcome.status()) {
                case MET -> met.add(place);
                case UNMET, OPEN, WAIVED -> missed.add(place);
                case UNDETERMINED -> {
                    if (outcome.undeterminedBy()
                            .filter(UndeterminedCause.AMOUNT_UNKNOWN::equals)
                            .isPresent()) {
                        withoutAmount.add(place);
                    }
                }
                default -> {
                    // A requirement that does not apply shows nothing.
                }
            }
        }
    }
}
