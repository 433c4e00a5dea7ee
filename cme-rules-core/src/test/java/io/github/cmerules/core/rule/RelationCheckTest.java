package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which relations may stand beside each other: each faulty schedule is one relation away from one that is not. */
class RelationCheckTest {

    private static final RequirementId A = RequirementId.of("a");
    private static final RequirementId B = RequirementId.of("b");
    private static final RequirementId C = RequirementId.of("c");
    private static final RequirementId D = RequirementId.of("d");
    private static final Citation SOURCE = new Citation(
            "An act", Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), Citation.Confidence.PRIMARY);
    private static final Demand CREDITS = Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle());
    private static final Demand FACT = new Demand.Holds(Fact.of("holds"));
    private static final Demand RECURS =
            Demand.atLeastEvery(Period.ofYears(1), CreditPredicate.anyCredit(), Window.cycle());

    private static Relation exclusive(RequirementId... members) {
        return Relation.exclusive(List.of(members), Condition.always(), List.of(SOURCE), List.of());
    }

    private static Relation undivided(RequirementId... members) {
        return Relation.undivided(List.of(members), Condition.always(), List.of(SOURCE), List.of());
    }

    private static Relation among(RequirementId inner, RequirementId outer) {
        return Relation.amongCounted(inner, outer, Condition.always(), List.of(SOURCE), List.of());
    }

    private static List<String> faults(Demand demandOfA, Relation... relations) {
        Schedule.Builder schedule = Schedule.builder()
                .title("Renewal")
                .when(Condition.always())
                .addRelations(relations)
                .addCitations(SOURCE);
        for (RequirementId id : List.of(A, B, C, D)) {
            schedule.addRequirements(Requirement.builder()
                    .id(id)
                    .title(id.code())
                    .demand(id.equals(A) ? demandOfA : CREDITS)
                    .addCitations(SOURCE)
                    .build());
        }
        return RelationCheck.problems("", schedule.build()).stream()
                .map(Problem::toString)
                .toList();
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                Arguments.of(FACT, List.of(exclusive(A, B)), "is not counted from the transcript"),
                Arguments.of(RECURS, List.of(exclusive(A, B)), "takes no share of a credit"),
                Arguments.of(RECURS, List.of(among(A, B)), "is not counted in credits alone"),
                Arguments.of(CREDITS, List.of(among(A, B), among(A, C)), "is counted among several others"),
                Arguments.of(CREDITS, List.of(among(A, B), among(B, C), among(C, A)), "is within itself in the end"),
                Arguments.of(CREDITS, List.of(among(A, C), exclusive(A, B)), "are not counted among the same"),
                Arguments.of(CREDITS, List.of(among(A, C), among(B, C), undivided(A, B)), "are not counted among"),
                Arguments.of(CREDITS, List.of(among(A, B), exclusive(A, B)), "are not counted among the same"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void credits_could_not_be_divided_so(Demand demandOfA, List<Relation> relations, String fault) {
        assertThat(faults(demandOfA, relations.toArray(Relation[]::new)))
                .singleElement()
                .asString()
                .contains(fault);
    }

    static Stream<List<Relation>> divisible() {
        return Stream.of(
                List.of(exclusive(A, B, C, D)),
                List.of(among(A, C), among(B, C), exclusive(A, B)),
                List.of(among(A, C), exclusive(C, B), exclusive(A, B)),
                List.of(among(A, B), among(C, D), exclusive(B, D), exclusive(A, C)),
                List.of(undivided(A, B), exclusive(A, B)));
    }

    @ParameterizedTest
    @MethodSource("divisible")
    void credits_can_be_divided_so(List<Relation> relations) {
        assertThat(faults(CREDITS, relations.toArray(Relation[]::new))).isEmpty();
    }

    /** Every combination of alternatives is tried: four times four times four times four is just allowed. */
    @Test
    void alternatives_of_requirements_tied_together_are_bounded() {
        assertThat(combinations(4)).isEmpty();
        assertThat(combinations(5)).singleElement().asString().contains("too many combinations of alternatives");
    }

    private static List<String> combinations(int waysOfLast) {
        Schedule.Builder schedule = Schedule.builder()
                .title("Renewal")
                .when(Condition.always())
                .addRelations(exclusive(A, B), exclusive(B, C), exclusive(C, D))
                .addCitations(SOURCE);
        for (RequirementId id : List.of(A, B, C, D)) {
            schedule.addRequirements(Requirement.builder()
                    .id(id)
                    .title(id.code())
                    .demand(Demand.anyOf(IntStream.range(0, id.equals(D) ? waysOfLast : 4)
                            .mapToObj(way -> new Demand.Branch("way-" + way, "way " + way, CREDITS))
                            .toArray(Demand.Branch[]::new)))
                    .addCitations(SOURCE)
                    .build());
        }
        return RelationCheck.problems("", schedule.build()).stream()
                .map(Problem::toString)
                .toList();
    }
}
