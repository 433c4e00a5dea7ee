package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Timeline;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a license owes, as plain amounts and dates, worked out from the rule book once more.
 *
 * <p>Every fact counts as known: one that the license does not state counts as false.
 */
final class Owed {

    final RuleBook book;
    final Edition edition;
    final Schedule schedule;
    final License license;
    final Circumstances circumstances;
    final LocalDate end;
    final LocalDate asOf;

    /** What passes between this cycle and the one before it. */
    final Optional<Passing> passing;

    /** The cycle before, if it has to do with this one. */
    final Optional<Owed> before;

    /**
     * Works out what is owed.
     *
     * @param situation what is evaluated
     * @param cycle the cycle, if there is one
     */
    Owed(Situation situation, Optional<Cycle> cycle) {
        this.book = situation.ruleBook();
        this.license = situation.license();
        this.end = situation.deadline(cycle);
        this.asOf = situation.options().asOf().orElse(end);
        var readings = new HashMap<>(book.chosenReadings());
        readings.putAll(situation.options().interpretations());
        this.circumstances = book.circumstances(license, cycle, end, readings);
        this.edition =
                book.edition(book.editionDate().on(timeline()).orElseThrow()).orElseThrow();
        this.schedule = edition.schedule(circumstances).orElseThrow();
        this.passing = Passing.of(this);
        this.before = passing.filter(pass -> pass.stated().isEmpty())
                .map(pass -> new Owed(
                        situation.with(License.builder()
                                .from(license)
                                .cycle(pass.before())
                                .build()),
                        Optional.of(pass.before())));
    }

    /** {@return what the history states as left over by this cycle or an earlier one, each as a line} */
    List<Lot> stated() {
        return Stream.concat(passing.flatMap(Passing::stated).stream(), before.map(Owed::stated).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** {@return whether another cycle may have to do with what counts on a day} */
    boolean passes(LocalDate day) {
        return passing.filter(pass -> pass.range().contains(day)
                                || pass.before().range().contains(day))
                        .isPresent()
                || before.filter(earlier -> earlier.passes(day)).isPresent();
    }

    private Timeline timeline() {
        return circumstances.timeline();
    }

    // ---- Whether and when ---------------------------------------------------------------------------------------

    boolean applies(Requirement requirement) {
        return !license.exemptions().contains(requirement.id()) && isOwed(requirement);
    }

    /** What supersedes another requirement does so for the exempt as well. */
    private boolean isOwed(Requirement requirement) {
        return requirement.when().holds(circumstances)
                && requirement.supersededBy().stream().map(this::find).noneMatch(this::isOwed)
                && isDueNow(requirement)
                && (requirement.counted().isEmpty()
                        || requirement.counted().stream()
                                .anyMatch(part -> !isSet(part)
                                        || !required(part, requirement).isZero()));
    }

    /** {@return whether the day that the rule names falls in the cycle: before it, it was decided in an earlier one} */
    private boolean isDueNow(Requirement requirement) {
        LocalDate due = due(requirement);
        boolean earlier =
                timeline().cycle().filter(cycle -> due.isBefore(cycle.start())).isPresent();
        return !due.isAfter(end) && !earlier;
    }

    /** {@return the day that the rule names; no day at all where the license does not say what it takes} */
    LocalDate due(Requirement requirement) {
        return requirement.deadline().due(timeline()).orElse(LocalDate.MIN);
    }

    LocalDate last(Requirement requirement) {
        return requirement.deadline().last(due(requirement));
    }

    LocalDate cure(Requirement requirement) {
        return requirement.deadline().cure(last(requirement));
    }

    /** {@return the dates from which a part takes credits up to a last day, empty if there is none} */
    Optional<DateRange> dates(Demand.Counted part, Requirement requirement, LocalDate lastDay) {
        LocalDate due = due(requirement);
        return window(part, requirement).flatMap(window -> {
            // A window that runs to the day that the rule names runs on where the authority gives more time.
            LocalDate until = window.last().isBefore(due) ? earlier(window.last(), lastDay) : lastDay;
            return window.first().isAfter(until)
                    ? Optional.empty()
                    : Optional.of(new DateRange(earlierBy(part.lead(), window.first()), until));
        });
    }

    /** {@return the window of a part as the rule names it, not yet cut} */
    Optional<DateRange> window(Demand.Counted part, Requirement requirement) {
        return part.window().resolve(timeline().dueOn(due(requirement)));
    }

    private static LocalDate earlierBy(Period lead, LocalDate day) {
        return day.equals(LocalDate.MIN) ? day : day.minus(lead);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** {@return the days that the licensee should know} */
    List<KeyDate> dates() {
        return schedule.milestones().stream()
                .flatMap(milestone -> milestone.day().due(timeline()).stream()
                        .map(day -> new KeyDate(milestone.code(), milestone.title(), day)))
                .toList();
    }

    // ---- How much -----------------------------------------------------------------------------------------------

    Amount required(Demand.Counted part, Requirement requirement) {
        return part.least()
                .amount(timeline().dueOn(due(requirement)), this::requiredFirst)
                .orElse(Amount.ZERO);
    }

    private Optional<Amount> requiredFirst(RequirementId id) {
        Requirement other = find(id);
        return other.counted().stream().findFirst().map(part -> required(part, other));
    }

    private boolean isSet(Demand.Counted part) {
        RequiredAmount least = part.least();
        return least.isSet()
                && least.of().stream()
                        .flatMap(id -> find(id).counted().stream().limit(1))
                        .allMatch(this::isSet);
    }

    boolean amountsSet(Requirement requirement) {
        return requirement.counted().stream().allMatch(this::isSet);
    }

    // ---- What spares credits ------------------------------------------------------------------------------------

    boolean isTrue(Fact fact) {
        return circumstances.isTrue(fact);
    }

    /** {@return the names of what satisfies a requirement apart from credits} */
    List<String> otherwise(Requirement requirement, LocalDate deadline) {
        LocalDate lastDay = earlier(asOf, deadline);
        Stream<String> done = license.fulfilled().stream()
                .filter(f -> f.requirement().equals(requirement.id()))
                .filter(f -> f.on().filter(lastDay::isBefore).isEmpty())
                .map(f -> "fulfilled");
        Stream<String> facts = requirement.demand().ways().stream()
                .filter(Demand.Way::factsOnly)
                .filter(way -> way.parts().stream().allMatch(leaf -> isTrue(((Demand.Holds) leaf).fact())))
                .map(Demand.Way::id);
        return Stream.concat(done, facts).toList();
    }

    boolean waived(Requirement requirement) {
        return requirement.waivedWhen().holds(circumstances) || granted(requirement);
    }

    private boolean granted(Requirement requirement) {
        return license.waivers().stream()
                .filter(waiver -> waiver.covers(last(requirement)))
                .anyMatch(waiver -> waiver.requirement()
                        .map(requirement.id()::equals)
                        .orElseGet(() -> book.defaultWaiverScope().contains(requirement.id())));
    }

    // ---- What binds credits -------------------------------------------------------------------------------------

    List<Limit> limits(RequirementId toward) {
        return schedule.limits().stream()
                .filter(limit -> limit.toward().equals(toward) && limit.when().holds(circumstances))
                .toList();
    }

    List<Relation> relations() {
        return schedule.relations().stream()
                .filter(relation -> relation.when().holds(circumstances))
                .toList();
    }

    /** {@return the requirements within or among whose credits a requirement takes its own} */
    List<Requirement> outers(RequirementId inner) {
        return relations().stream()
                .filter(relation -> relation.outer().isPresent()
                        && relation.requirements().get(0).equals(inner))
                .map(relation -> find(relation.outer().orElseThrow()))
                .toList();
    }

    /** {@return the requirement among whose units a requirement takes its own, if it applies} */
    Optional<Requirement> amongOf(RequirementId inner) {
        return relations().stream()
                .filter(relation -> relation.amongCounted()
                        && relation.requirements().get(0).equals(inner))
                .map(relation -> find(relation.outer().orElseThrow()))
                .filter(this::applies)
                .findFirst();
    }

    /** {@return whether a lot counts on a day from which a part takes credits, or passes from the cycle before} */
    boolean inDates(Lot lot, Demand.Counted part, Requirement requirement, LocalDate lastDay) {
        boolean dated = dates(part, requirement, lastDay)
                .filter(dates -> dates.contains(lot.countsOn()))
                .isPresent();
        return (dated && !Passing.isStated(lot))
                || passing.filter(pass -> pass.bringsTo(requirement.id(), lot)).isPresent();
    }

    /** {@return whether a lot is one that a requirement takes, up to the day on which a shortfall can be filled} */
    boolean takes(Requirement outer, Lot lot) {
        return outer.counted().stream()
                .anyMatch(part -> part.eligible().matches(lot) && inDates(lot, part, outer, cure(outer)));
    }

    Requirement find(RequirementId id) {
        return schedule.find(id).orElseThrow();
    }
}
