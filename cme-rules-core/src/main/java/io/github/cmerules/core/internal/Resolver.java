package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first stage: finds the cycle, the edition and the schedule of a license. */
final class Resolver {

    private final Request request;
    private final RuleBook book;
    private final License license;
    private final List<Problem> problems;

    Resolver(Request request, List<Problem> problems) {
        this.request = request;
        this.book = request.ruleBook();
        this.license = request.license();
        this.problems = problems;
    }

    /** {@return the setting, or empty if a problem was noted} */
    Optional<Setting> resolve() {
        int atFirst = problems.size();
        Map<InterpretationId, String> readings = readings();
        int before = problems.size();
        boolean renewal = license.occasion() == Occasion.RENEWAL;
        Optional<Cycle> cycle = license.cycle();
        if (cycle.isEmpty() && renewal) {
            cycle = computedCycle(readings);
        }
        Optional<LocalDate> deadline = renewal ? end(cycle) : appliedOn();
        if (deadline.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = deadline.get();
        Circumstances circumstances = book.circumstances(license, cycle, last, readings);
        Optional<LocalDate> selecting = book.editionDate().on(circumstances.timeline());
        if (selecting.isEmpty()) {
            problems.add(new Problem(
                    "/license/" + book.editionDate().attribute(), "is missing: the edition in force depends on it"));
            return Optional.empty();
        }
        Optional<Edition> edition = book.edition(selecting.get());
        if (edition.isEmpty()) {
            String given = renewal ? "cycle" : "appliedOn";
            String at = book.editionDate().attribute().isEmpty()
                    ? given
                    : book.editionDate().attribute();
            problems.add(new Problem("/license/" + at, noEdition(selecting.get())));
            return Optional.empty();
        }
        Optional<Schedule> schedule =
                first(edition.get().schedules(), Schedule::when, circumstances, "what is owed depends on it");
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (schedule.isEmpty()) {
            // A type that nobody knows is a problem of its own.
            if (book.allCodes().licenseTypes().containsKey(license.type())) {
                problems.add(new Problem("/license/type", noSchedule(edition.get())));
            }
            return Optional.empty();
        }
        checkFulfilled(schedule.get());
        Blueprint blueprint = request.book().blueprint(edition.get(), schedule.get());
        Setting setting = new Setting(
                book,
                edition.get(),
                schedule.get(),
                cycle,
                last,
                request.asOf().orElse(last),
                circumstances,
                request.minimumEvidence(),
                blueprint,
                new Dates(blueprint, circumstances.timeline()),
                Past.NONE);
        if (!license.history().isEmpty()) {
            setting = setting.with(Past.of(request, setting, problems));
        }
        checkUnknown(setting);
        if (problems.size() == atFirst) {
            checkTerms(setting);
        }
        return problems.size() > atFirst ? Optional.empty() : Optional.of(setting);
    }

    private static Optional<LocalDate> end(Optional<Cycle> cycle) {
        return cycle.isEmpty() ? Optional.empty() : Optional.of(cycle.get().end());
    }

    private Map<InterpretationId, String> readings() {
        if (request.readings().isEmpty()) {
            return request.book().chosenReadings();
        }
        Map<InterpretationId, String> readings = new LinkedHashMap<>(book.chosenReadings());
        request.readings().forEach((id, value) -> {
            String path = "/interpretations/" + id;
            Optional<Interpretation.Choice> choice = book.interpretations().stream()
                    .filter(interpretation -> interpretation.id().equals(id))
                    .findFirst()
                    .flatMap(Interpretation::choice);
            if (choice.isEmpty()) {
                problems.add(InputCheck.unknown(path, "switch", id, readings.keySet()));
            } else if (!choice.get().values().contains(value)) {
                problems.add(new Problem(
                        path,
                        Shown.quoted(value) + " is not a value of this switch: expected one of "
                                + String.join(", ", choice.get().values())));
            } else {
                readings.put(id, value);
            }
        });
        return readings;
    }

    private Optional<Cycle> computedCycle(Map<InterpretationId, String> readings) {
        if (request.asOf().isEmpty()) {
            problems.add(new Problem(
                    "/license/cycle",
                    "is missing: a renewal needs the cycle, or asOf with what the calendar of " + book.id()
                            + " needs. Maybe add asOf, issuedOn and birthDate?"));
            return Optional.empty();
        }
        LocalDate day = request.asOf().get();
        Circumstances circumstances = new Circumstances(license, day, readings, Map.of());
        int before = problems.size();
        Optional<LicenseCalendar> calendar = first(
                        book.calendars(), CalendarRule::when, circumstances, "the cycle depends on it")
                .map(CalendarRule::calendar);
        if (problems.size() > before) {
            return Optional.empty();
        }
        if (calendar.isEmpty()) {
            problems.add(new Problem(
                    "/license/cycle", "is missing: rule book " + book.id() + " has no calendar to compute it"));
            return Optional.empty();
        }
        List<String> missing = calendar.get().missing(license);
        missing.forEach(name -> problems.add(new Problem(
                "/license/" + name,
                "is missing: without it the calendar cannot compute the cycle. Maybe give the cycle?")));
        if (!missing.isEmpty()) {
            return Optional.empty();
        }
        if (license.issuedOn().filter(day::isBefore).isPresent()) {
            problems.add(new Problem(
                    "/asOf",
                    day + " is before the license was issued on "
                            + license.issuedOn().get()));
            return Optional.empty();
        }
        return Optional.of(calendar.get().cycleContaining(license, day));
    }

    private Optional<LocalDate> appliedOn() {
        if (license.appliedOn().isEmpty()) {
            problems.add(new Problem(
                    "/license/appliedOn",
                    "is missing: an evaluation on the occasion " + license.occasion()
                            + " needs the day on which the application was received"));
        }
        return license.appliedOn();
    }

    private <T> Optional<T> first(
            List<T> rules, Function<T, Condition> when, Circumstances circumstances, String dependent) {
        return first(rules, when, circumstances, dependent, problems);
    }

    /** {@return the first rule that fits; notes a problem if that cannot be decided on what is known} */
    static <T> Optional<T> first(
            List<T> rules,
            Function<T, Condition> when,
            Circumstances circumstances,
            String dependent,
            List<Problem> problems) {
        for (T rule : rules) {
            Optional<Boolean> fits = when.apply(rule).decided(circumstances);
            if (fits.isEmpty()) {
                when.apply(rule).leaves().stream()
                        .flatMap(leaf -> leaf.lacks(circumstances).stream())
                        .distinct()
                        .forEach(name -> problems.add(new Problem("/license/" + name, "is missing: " + dependent)));
                return Optional.empty();
            }
            if (fits.get()) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private void checkUnknown(Setting setting) {
        List<Condition.Leaf> unknown = setting.unknown();
        if (unknown.size() > Setting.MAX_UNKNOWN) {
            problems.add(new Problem(
                    "/license/facts",
                    unknown.size() + " facts are unknown: expected at most " + Setting.MAX_UNKNOWN
                            + ". Maybe state some of "
                            + unknown.stream()
                                    .flatMap(leaf -> setting.lacking(leaf).stream())
                                    .distinct()
                                    .toList()
                            + "?"));
        }
    }

    /** Dates that a requirement needs are asked for only if it applies, whatever else is not known. */
    private void checkTerms(Setting setting) {
        for (Blueprint.Item item : setting.blueprint().items()) {
            Requirement requirement = item.requirement();
            if (!setting.dates().known(item) && applies(requirement, setting)) {
                Terms.lacking(requirement, setting.schedule(), setting.timeline())
                        .forEach(name -> problems.add(new Problem(
                                "/license/" + name,
                                "does not say a day or a length of time that requirement [" + requirement.id()
                                        + "] needs. Maybe it is missing?")));
            }
        }
    }

    private boolean applies(Requirement requirement, Setting setting) {
        return !license.exemptions().contains(requirement.id())
                && requirement.when().decided(setting.circumstances()).orElse(false)
                && requirement.supersededBy().stream()
                        .flatMap(id -> setting.schedule().find(id).stream())
                        .noneMatch(other ->
                                other.when().decided(setting.circumstances()).orElse(false));
    }

    private void checkFulfilled(Schedule schedule) {
        for (int i = 0; i < license.fulfilled().size(); i++) {
            Fulfillment fulfillment = license.fulfilled().get(i);
            Optional<Requirement> requirement = schedule.find(fulfillment.requirement());
            if (requirement.isPresent() && !requirement.get().oneTime()) {
                problems.add(new Problem(
                        "/license/fulfilled/" + i + "/requirement",
                        Shown.quoted(fulfillment.requirement().code())
                                + " is owed in every cycle: only one-time requirements can be stated as fulfilled."
                                + " Maybe record the credits, or a waiver?"));
            }
        }
    }

    private String noEdition(LocalDate date) {
        return "no edition of rule book " + book.id() + " is in force on " + date + ": expected a date in "
                + book.editions().stream()
                        .map(edition -> edition.inForce().toString())
                        .collect(Collectors.joining(", "));
    }

    private String noSchedule(Edition edition) {
        return Shown.quoted(license.type().code()) + " with status " + license.status() + " on the occasion "
                + license.occasion() + " is not covered by rule book " + book.id() + ", edition " + edition.id()
                + ": expected one of "
                + edition.schedules().stream().map(Schedule::title).collect(Collectors.joining("; "));
    }
}
