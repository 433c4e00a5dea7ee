package io.github.cmerules.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.diff.VariedEdition.Variation;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Window;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditionDiffTest {

    private static final Edition BASE = VariedEdition.with(Set.of());

    static List<Variation> properties() {
        return Variation.properties();
    }

    static List<Variation> absences() {
        return Variation.absences();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aChangedPropertyIsReportedAloneWithItsWords(Variation variation) {
        Edition changed = VariedEdition.with(Set.of(variation));

        List<PartChange> changes = EditionDiff.between(BASE, changed).changes();

        assertThat(changes).isNotEmpty().allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(PartChange.Kind.CHANGED);
            assertThat(change.part()).isEqualTo(variation.type().part());
            assertThat(change.sentences())
                    .singleElement()
                    .asString()
                    .contains(", now ")
                    .endsWith(".");
            assertThat(change.properties()).singleElement().satisfies(property -> {
                assertThat(Optional.of(property.property())).isEqualTo(variation.property());
                assertThat(property.before()).isNotEqualTo(property.after());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("absences")
    void aPartThatWentIsReportedWithWhatItStated(Variation variation) {
        List<PartChange> changes =
                EditionDiff.between(BASE, VariedEdition.with(Set.of(variation))).changes();

        PartChange change = changes.get(0);
        assertThat(changes).allSatisfy(each -> assertThat(each.kind()).isEqualTo(PartChange.Kind.REMOVED));
        assertThat(change.part()).isEqualTo(variation.type().part());
        assertThat(change.properties()).isNotEmpty().allSatisfy(property -> {
            assertThat(property.before()).isPresent();
            assertThat(property.after()).isEmpty();
        });
        assertThat(change.citationsAfter()).isEmpty();
        assertThat(change.sentences()).singleElement().asString().contains(" no longer exists");
    }

    @Test
    void everythingInANewScheduleIsNew() {
        Edition without = VariedEdition.with(Set.of(new Variation(PartTypes.SCHEDULE, Optional.empty())));

        List<PartChange> changes = EditionDiff.between(without, BASE).changes();

        assertThat(changes).allSatisfy(change -> assertThat(change.kind()).isEqualTo(PartChange.Kind.ADDED));
        assertThat(changes.get(0).schedule()).isEmpty();
        assertThat(changes.subList(1, changes.size()))
                .extracting(PartChange::schedule)
                .containsOnly(Optional.of("First"));
        assertThat(changes)
                .extracting(PartChange::part)
                .contains(Part.REQUIREMENT, Part.LIMIT, Part.RELATION, Part.CARRY_OVER, Part.MAKE_UP, Part.MILESTONE);
    }

    @Test
    void idAndDatesAreNoChange() {
        Edition later = Edition.builder()
                .from(BASE)
                .id("later")
                .inForce(DateRange.of("2030-01-01/2030-12-31"))
                .build();

        assertThat(EditionDiff.between(BASE, later).changes()).isEmpty();
    }

    @Test
    void sentencesArePlainAndComplete() {
        List<Edition> editions = SampleRuleBook.book().editions();

        List<String> sentences = EditionDiff.between(editions.get(0), editions.get(1)).changes().stream()
                .flatMap(change -> change.sentences().stream())
                .toList();

        assertThat(sentences)
                .contains(
                        "Total (us-xx/total): asked for 10 credits with Category 1 or 2, completed in the cycle, now 20"
                                + " credits with Category 1 or 2, completed in the cycle.",
                        "The edition: repeated claims: every claim of an activity counts, now an activity counts once,"
                                + " ever, on its earliest day.",
                        "Pediatric care (us-xx/pediatrics) is new: asked for 2 credits with topic pediatric-care and"
                                + " Category 1 or 2, completed in the cycle; applied if serves-children is true; due"
                                + " by the end of the cycle.",
                        "The notice sample-edition is new: saying \"This law is invented.\".");
    }

    @Test
    void whatIsTheSameInWordsIsShownInFull() {
        Edition changed = BASE.withSchedules(schedule -> withDemand(
                schedule,
                Demand.credits(
                        Amount.of(10),
                        CreditPredicate.topic(SampleRuleBook.PART_1).as("varied"),
                        Window.cycle())));

        PropertyChange change =
                EditionDiff.between(BASE, changed).changes().get(0).properties().get(0);

        assertThat(change.before().orElseThrow()).contains("medical-ethics");
        assertThat(change.after().orElseThrow()).contains("handbook-1");
    }

    @Test
    void whatOnlyCodeTellsApartIsSaid() {
        List<Edition> editions = Stream.of(true, false)
                .map(answer -> BASE.withSchedules(schedule -> withDemand(
                        schedule,
                        Demand.completion(CreditPredicate.custom("a long walk", credit -> answer), Window.ever()))))
                .toList();

        assertThat(EditionDiff.between(editions.get(0), editions.get(1)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.sentences())
                        .singleElement()
                        .asString()
                        .endsWith(", now something else in the same words."));
    }

    private static Schedule withDemand(Schedule schedule, Demand demand) {
        return Schedule.builder()
                .from(schedule)
                .requirements(schedule.requirements().stream()
                        .map(requirement -> requirement.title().equals("First")
                                ? Requirement.builder()
                                        .from(requirement)
                                        .demand(demand)
                                        .build()
                                : requirement)
                        .toList())
                .build();
    }

    @Test
    void ofSeveralPartsWithOneNameTheFirstGoesWithTheFirst() {
        Relation relation = Relation.within(
                SampleRuleBook.TOTAL, SampleRuleBook.PAIN, Condition.always(), List.of(SampleRuleBook.ACT), List.of());
        Edition once = BASE.withSchedules(schedule ->
                Schedule.builder().from(schedule).addRelations(relation).build());
        Edition twice = once.withSchedules(schedule ->
                Schedule.builder().from(schedule).addRelations(relation).build());

        assertThat(EditionDiff.between(once, twice).changes()).hasSize(2).allSatisfy(change -> {
            assertThat(change.part()).isEqualTo(Part.RELATION);
            assertThat(change.kind()).isEqualTo(PartChange.Kind.ADDED);
        });
    }

    /** Types of parts with what they are matched by; id and dates of an edition are no part of what it says. */
    static Stream<Arguments> types() {
        return VariedEdition.TYPES.stream()
                .map(type -> Arguments.of(
                        type.type().getSimpleName(),
                        type,
                        switch (type.part()) {
                            case EDITION -> Set.of("id", "inForce");
                            case REQUIREMENT -> Set.of("id");
                            case SCHEDULE, LIMIT, CARRY_OVER, MAKE_UP -> Set.of("title");
                            case MILESTONE, NOTICE -> Set.of("code");
                            case RELATION, VALUATION, CREDIT_NOTICE -> Set.of();
                        }));
    }

    /** If this fails, tell {@link PartTypes} about the new property. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void everyPropertyOfAPartIsKnown(String name, PartType<?> type, Set<String> apart) {
        Set<String> known = new HashSet<>(apart);
        type.traits().forEach(trait -> known.add(trait.property().code()));

        Class<?> face = type.type();
        List<Class<?>> holders = face.equals(Relation.class)
                ? List.of(face.getPermittedSubclasses())
                : List.of(face.isRecord() ? face : face.getPermittedSubclasses()[0]);
        for (Class<?> holder : holders) {
            Set<String> held = held(holder);
            // What a relation says besides is its sentence, by which it is matched.
            held.removeAll(
                    face.equals(Relation.class) ? Set.of("requirements", "inner", "outerRequirement") : Set.of());
            assertThat(held).as(holder.getSimpleName()).isEqualTo(known);
        }
    }

    private static Set<String> held(Class<?> holder) {
        Set<String> held = new HashSet<>();
        for (Field field : holder.getDeclaredFields()) {
            boolean own = !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
            if (own) {
                held.add(field.getName());
            }
        }
        return held;
    }

    @Test
    void everyKindOfValuationIsKnown() {
        assertThat(Valuation.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(VariedEdition.TYPES.stream()
                        .map(PartType::type)
                        .filter(Valuation.class::isAssignableFrom)
                        .toArray(Class<?>[]::new));
    }

    @Test
    void everyPropertyAndEveryPartIsUsedAndHasItsOwnCode() {
        assertThat(VariedEdition.TYPES.stream()
                        .flatMap(type -> type.traits().stream())
                        .map(Trait::property)
                        .distinct())
                .containsExactlyInAnyOrder(Property.values());
        assertThat(Arrays.stream(Property.values()).map(Property::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Part.values()).map(Part::code)).doesNotHaveDuplicates();
    }
}
