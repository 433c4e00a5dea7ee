package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * The rules of one authority for some professions, in all their editions, as data.
 *
 * <p>A rule book is checked when it is built: one that contradicts itself is refused with every fault listed.
 */
@Value.Immutable
@CmeValue
public sealed interface RuleBook permits ImmutableRuleBook {

    /** {@return the stable name} */
    RuleBookId id();

    /** {@return the authority and what it licenses, in words} */
    String title();

    /** {@return where the authority sits} */
    Jurisdiction jurisdiction();

    /** {@return the professions licensed under these rules} */
    Set<Profession> professions();

    /** {@return the day through which the rules were checked against their sources, included} */
    LocalDate verifiedThrough();

    /** {@return the codes that the rule book adds to those that every rule book knows} */
    @Value.Default
    default Vocabulary vocabulary() {
        return Vocabulary.builder().build();
    }

    /** {@return every code that the rule book knows} */
    @Value.Lazy
    default Vocabulary allCodes() {
        return Vocabulary.core().plus(vocabulary());
    }

    /** {@return the names of the requirements of every edition} */
    @Value.Lazy
    default Set<RequirementId> requirementIds() {
        Set<RequirementId> ids = new HashSet<>();
        for (Edition edition : editions()) {
            for (Schedule schedule : edition.schedules()) {
                for (Requirement requirement : schedule.requirements()) {
                    ids.add(requirement.id());
                }
            }
        }
        return Set.copyOf(ids);
    }

    /** {@return how cycles are laid out, the first rule that fits; empty where cycles are always given} */
    List<CalendarRule> calendars();

    /** {@return the editions, by date} */
    List<Edition> editions();

    /** {@return the day that selects the edition, the last day of the cycle or the day of the application where not stated} */
    @Value.Default
    default Anchor editionDate() {
        return Anchor.end();
    }

    /** {@return the points that the sources leave open} */
    List<Interpretation> interpretations();

    /** {@return the requirements that a waiver without a requirement concerns} */
    List<RequirementId> defaultWaiverScope();

    /** {@return the kinds of education that can be planned, courses of every kind where not stated} */
    @Value.Default
    default Plannable plannable() {
        return Plannable.courses(vocabulary());
    }

    /** {@return for how long after a cycle the evidence of its credits should be kept, if anybody says so} */
    Optional<Retention> retention();

    /** {@return the rule book from which this one was derived, if any} */
    Optional<RuleBookId> derivedFrom();

    /** {@return what is not covered yet, a sentence each} */
    List<String> notCovered();

    /**
     * For how long evidence should be kept.
     *
     * @param afterCycle the time after the end of the cycle in which a credit was counted
     * @param citation who says so
     */
    record Retention(Period afterCycle, Citation citation) {

        /**
         * {@return the last day on which the evidence should be kept}
         *
         * @param cycle the cycle in which the credit was counted
         */
        public LocalDate until(Cycle cycle) {
            return cycle.end().plus(afterCycle);
        }
    }

    /** Checks the rule book against itself. */
    @Value.Check
    default void check() {
        InvalidInputException.throwIfAny(RuleBookCheck.problems(this));
    }

    /**
     * {@return the edition that a date selects, empty if there is none}
     *
     * @param date the day of {@link #editionDate()}
     */
    default Optional<Edition> edition(LocalDate date) {
        for (Edition edition : editions()) {
            if (edition.inForce().contains(date)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what conditions are decided on for a license, with the calendar that it follows}
     *
     * @param license the license
     * @param cycle the cycle that is evaluated, if there is one
     * @param end the last day of the cycle, or the day of the application
     * @param readings the value chosen for each switch
     */
    default Circumstances circumstances(
            License license, Optional<Cycle> cycle, LocalDate end, Map<InterpretationId, String> readings) {
        Circumstances plain = new Circumstances(Timeline.of(license, cycle, end), readings, Map.of());
        for (CalendarRule rule : calendars()) {
            Optional<Boolean> follows = rule.when().decided(plain);
            if (!follows.equals(Optional.of(false))) {
                return follows.isEmpty() ? plain : plain.on(plain.timeline().under(Optional.of(rule.calendar())));
            }
        }
        return plain;
    }

    /** {@return the value of every switch under the readings chosen by the rule book} */
    default Map<InterpretationId, String> chosenReadings() {
        Map<InterpretationId, String> readings = new LinkedHashMap<>();
        for (Interpretation interpretation : interpretations()) {
            interpretation.choice().ifPresent(choice -> readings.put(interpretation.id(), choice.chosen()));
        }
        return readings;
    }

    /**
     * {@return a rule book with the same law and further policy, such as that of a hospital with stricter rules}
     *
     * @param id the name of the derived rule book
     * @param title whose rules they are, in words
     * @param change what becomes of each edition
     * @throws InvalidInputException if the result contradicts itself, with every fault listed
     */
    default RuleBook derive(RuleBookId id, String title, UnaryOperator<Edition> change) {
        return builder()
                .from(this)
                .id(id)
                .title(title)
                .derivedFrom(id())
                .editions(editions().stream().map(change).toList())
                .build();
    }

    /**
     * {@return the same rule book as if one of its editions had come into force earlier, to see what it would change}
     *
     * <p>Editions that start in between are left out, and the one that was in force on the earlier day ends on the day before.
     * The edition keeps its name, but says with the notice {@code as-if} that it is not in force yet, and so has another
     * digest: a result under it cannot be taken for one under the law.
     *
     * @param edition one of the editions
     * @param fromInclusive a day before its first
     * @throws InvalidInputException if the edition is none of the rule book's, or in force on that day or before
     */
    default RuleBook asIf(Edition edition, LocalDate fromInclusive) {
        if (!editions().contains(edition)
                || !fromInclusive.isBefore(edition.inForce().first())) {
            throw InvalidInputException.of(
                    "",
                    "edition [" + edition.id() + "] in force " + edition.inForce() + " cannot start on ["
                            + fromInclusive + "]: expected an edition of rule book " + id()
                            + " and a day before its first");
        }
        List<Edition> editions = new ArrayList<>();
        for (Edition other : editions()) {
            DateRange inForce = other.inForce();
            if (other.equals(edition)) {
                editions.add(Edition.builder()
                        .from(edition)
                        .inForce(new DateRange(fromInclusive, inForce.last()))
                        .addNotices(Notice.AS_IF)
                        .build());
            } else if (inForce.first().isAfter(edition.inForce().last())
                    || inForce.last().isBefore(fromInclusive)) {
                editions.add(other);
            } else if (inForce.first().isBefore(fromInclusive)) {
                editions.add(Edition.builder()
                        .from(other)
                        .inForce(new DateRange(inForce.first(), fromInclusive.minusDays(1)))
                        .build());
            }
        }
        return builder().from(this).editions(editions).build();
    }

    /** {@return a builder; id, title, jurisdiction and verifiedThrough are required} */
    static Builder builder() {
        return ImmutableRuleBook.builder();
    }

    /** Builds rule books. */
    sealed interface Builder permits ImmutableRuleBook.Builder {

        /**
         * Takes over everything from another rule book.
         *
         * @param ruleBook the rule book to start from
         * @return this builder
         */
        Builder from(RuleBook ruleBook);

        /**
         * Sets the stable name.
         *
         * @param id the name
         * @return this builder
         */
        Builder id(RuleBookId id);

        /**
         * Sets the heading.
         *
         * @param title the authority and what it licenses, in words
         * @return this builder
         */
        Builder title(String title);

        /**
         * Sets the jurisdiction.
         *
         * @param jurisdiction where the authority sits
         * @return this builder
         */
        Builder jurisdiction(Jurisdiction jurisdiction);

        /**
         * Adds professions.
         *
         * @param professions the professions licensed under these rules
         * @return this builder
         */
        Builder addProfessions(Profession... professions);

        /**
         * Sets the professions.
         *
         * @param professions the professions licensed under these rules
         * @return this builder
         */
        Builder professions(Iterable<? extends Profession> professions);

        /**
         * Sets the day through which the rules were checked.
         *
         * @param verifiedThroughInclusive the last day of which the sources were read
         * @return this builder
         */
        Builder verifiedThrough(LocalDate verifiedThroughInclusive);

        /**
         * Sets the codes that the rule book adds.
         *
         * @param vocabulary the codes
         * @return this builder
         */
        Builder vocabulary(Vocabulary vocabulary);

        /**
         * Adds calendars.
         *
         * @param calendars how cycles are laid out
         * @return this builder
         */
        Builder addCalendars(CalendarRule... calendars);

        /**
         * Adds editions.
         *
         * @param editions editions that have no day in common
         * @return this builder
         */
        Builder addEditions(Edition... editions);

        /**
         * Sets the editions.
         *
         * @param editions editions that have no day in common
         * @return this builder
         */
        Builder editions(Iterable<? extends Edition> editions);

        /**
         * Sets the day that selects the edition.
         *
         * @param editionDate the day as a rule
         * @return this builder
         */
        Builder editionDate(Anchor editionDate);

        /**
         * Sets the open points.
         *
         * @param interpretations the points that the sources leave open
         * @return this builder
         */
        Builder interpretations(Iterable<? extends Interpretation> interpretations);

        /**
         * Adds open points.
         *
         * @param interpretations points that the sources leave open
         * @return this builder
         */
        Builder addInterpretations(Interpretation... interpretations);

        /**
         * Adds requirements that a waiver without a requirement concerns.
         *
         * @param defaultWaiverScope the requirements
         * @return this builder
         */
        Builder addDefaultWaiverScope(RequirementId... defaultWaiverScope);

        /**
         * Sets the kinds of education that can be planned.
         *
         * @param plannable the kinds
         * @return this builder
         */
        Builder plannable(Plannable plannable);

        /**
         * Sets for how long evidence should be kept.
         *
         * @param retention the time and who says so
         * @return this builder
         */
        Builder retention(Retention retention);

        /**
         * Sets the rule book from which this one was derived.
         *
         * @param derivedFrom the name of the other rule book
         * @return this builder
         */
        Builder derivedFrom(RuleBookId derivedFrom);

        /**
         * Adds what is not covered yet.
         *
         * @param notCovered a sentence each
         * @return this builder
         */
        Builder addNotCovered(String... notCovered);

        /**
         * Builds the rule book.
         *
         * @return the rule book
         * @throws InvalidInputException if it contradicts itself, with every fault listed
         * @throws IllegalStateException if id, title, jurisdiction or verifiedThrough was not set
         */
        RuleBook build();
    }
}
