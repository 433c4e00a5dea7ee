package io.github.cmerules.massachusetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rules stand on which of the points that the sources leave open. */
class MassachusettsInterpretationsTest {

    private static final String TOTAL = "total, total waived";
    private static final String COLUMNS = "column, volunteer column, initial column before 2018";
    private static final String TOPICS = "opioid-pain, end-of-life, ehr, implicit-bias, alzheimers";
    private static final String TRAININGS = "child-abuse, domestic-sexual-violence";
    private static final String ONE_TIME = "end-of-life, ehr, implicit-bias, alzheimers, " + TRAININGS;

    /** What stands on each point, by number; what holds of the count as a whole is attached to no rule or to the total. */
    private static final Map<Integer, String> CONCERNS = Map.ofEntries(
            Map.entry(1, COLUMNS + ", renewal column before 2018, " + TOTAL),
            Map.entry(2, "implicit-bias"),
            Map.entry(3, "implicit-bias"),
            Map.entry(4, "alzheimers"),
            Map.entry(5, TRAININGS + ", initial column before 2018"),
            Map.entry(6, "ehr, initial column before 2018"),
            Map.entry(7, COLUMNS + ", renewal column before 2018, nothing due, no rule, risk-management, " + TOTAL),
            Map.entry(8, "total waived"),
            Map.entry(10, "calendar, " + TOTAL),
            Map.entry(11, "calendar"),
            Map.entry(12, "calendar"),
            Map.entry(13, "calendar"),
            Map.entry(14, "calendar"),
            Map.entry(15, TOTAL),
            Map.entry(16, "calendar"),
            Map.entry(17, TOTAL),
            Map.entry(18, TOTAL),
            Map.entry(19, TOTAL),
            Map.entry(20, "end-of-life, " + TOTAL),
            Map.entry(21, "column, volunteer column, risk-management, board-regulations, opioid-pain, " + TOTAL),
            Map.entry(22, COLUMNS + ", opioid-pain, ehr, " + TRAININGS),
            Map.entry(23, "risk-management inside the total, risk-management, " + TOTAL),
            Map.entry(24, "risk-management, risk-management-category-1"),
            Map.entry(25, "risk-management, alzheimers, " + TRAININGS),
            Map.entry(26, "limit on wellness"),
            Map.entry(27, "limit on wellness, risk-management"),
            Map.entry(28, "limit on wellness, " + TOTAL),
            Map.entry(29, "worth of reading"),
            Map.entry(30, "worth of reading, board-regulations"),
            Map.entry(31, "one topic at a time, " + TOPICS),
            Map.entry(32, "one topic at a time, " + TOPICS),
            Map.entry(33, TOPICS),
            Map.entry(34, ONE_TIME),
            Map.entry(35, ONE_TIME),
            Map.entry(36, TRAININGS),
            Map.entry(37, "domestic-sexual-violence"),
            Map.entry(38, "ehr"),
            Map.entry(39, "ehr"),
            Map.entry(40, "opioid-pain"),
            Map.entry(41, "ehr, alzheimers"),
            Map.entry(42, "opioid-pain, ehr, alzheimers"),
            Map.entry(43, "waiver-request"),
            Map.entry(44, TOTAL),
            Map.entry(45, TOTAL),
            Map.entry(46, TOTAL),
            Map.entry(47, "alzheimers, " + TOTAL),
            Map.entry(48, TOTAL),
            Map.entry(49, "worth of board-certification"),
            Map.entry(50, "worth of board-service, limit on service"),
            Map.entry(51, "worth of medical-examiner or board-of-health, limit on service"),
            Map.entry(
                    52,
                    "worth of board-certification, worth of board-service,"
                            + " worth of medical-examiner or board-of-health, limit on wellness"),
            Map.entry(53, "volunteer column"),
            Map.entry(54, "column, volunteer column"),
            Map.entry(55, "no rule"),
            Map.entry(56, "nothing due"),
            Map.entry(57, "column, volunteer column, renewal column before 2018, nothing due, " + TOTAL),
            Map.entry(58, TOTAL),
            Map.entry(59, TOTAL),
            Map.entry(60, TOTAL),
            Map.entry(61, TOTAL),
            Map.entry(62, TOTAL),
            Map.entry(63, "renewal column before 2018, category-1, risk-management-category-1"),
            Map.entry(64, "end-of-life, initial column before 2018"),
            Map.entry(65, COLUMNS + ", renewal column before 2018"));

    private final RuleBook book = MassachusettsRuleBook.build();
    private final Map<String, List<Set<Integer>>> attached = new HashMap<>();

    @Test
    void points_are_numbered_from_1_to_65() {
        assertThat(book.interpretations().stream().map(Interpretation::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 65)
                        .mapToObj(MassachusettsInterpretations::id)
                        .toList());
    }

    @Test
    void every_rule_names_the_points_on_which_it_stands() {
        for (CalendarRule calendar : book.calendars()) {
            attach("calendar", calendar.interpretations());
        }
        for (Edition edition : book.editions()) {
            boolean old = edition.inForce().last().isBefore(LocalDate.of(2018, 1, 1));
            edition.valuations().forEach(valuation -> attach(name(valuation), valuation.interpretations()));
            for (Schedule schedule : edition.schedules()) {
                // Every column of the edition without an end stands on that point, and no other does.
                InterpretationId withoutEnd = MassachusettsInterpretations.id(9);
                assertThat(schedule.interpretations().contains(withoutEnd))
                        .as("%s of %s", schedule.title(), edition.id())
                        .isEqualTo(edition.equals(
                                book.editions().get(book.editions().size() - 1)));
                attach(
                        name(schedule, old),
                        schedule.interpretations().stream()
                                .filter(point -> !point.equals(withoutEnd))
                                .toList());
                schedule.requirements().forEach(duty -> attach(name(duty), duty.interpretations()));
                schedule.limits().forEach(limit -> attach(name(limit), limit.interpretations()));
                schedule.relations().forEach(relation -> attach(name(relation), relation.interpretations()));
                for (Milestone milestone : schedule.milestones()) {
                    attach(milestone.code(), milestone.interpretations());
                }
            }
        }

        Map<String, Set<Integer>> stated = new HashMap<>();
        stated.put("keep-evidence", Set.of());
        CONCERNS.forEach((number, rules) -> List.of(rules.split(", "))
                .forEach(rule ->
                        stated.computeIfAbsent(rule, key -> new TreeSet<>()).add(number)));
        assertThat(attached.keySet()).isEqualTo(stated.keySet());
        attached.forEach((rule, each) ->
                assertThat(each).as(rule).allSatisfy(one -> assertThat(one).isEqualTo(stated.get(rule))));
    }

    private void attach(String rule, Collection<InterpretationId> points) {
        attached.computeIfAbsent(rule, key -> new ArrayList<>())
                .add(points.stream()
                        .map(point -> Integer.valueOf(point.code().substring("MA-I-".length())))
                        .collect(Collectors.toSet()));
    }

    private static String name(Valuation valuation) {
        return "worth of "
                + (valuation instanceof Exchange ? valuation.of().describe().replace("format ", "") : "reading");
    }

    private static String name(Schedule schedule, boolean before2018) {
        if (schedule.unpublished()) {
            return "no rule";
        } else if (before2018) {
            return schedule.title().replace("Full license, ", "") + " column before 2018";
        } else if (schedule.requirements().isEmpty()) {
            return "nothing due";
        }
        return schedule.title().startsWith("Volunteer") ? "volunteer column" : "column";
    }

    private static String name(Requirement requirement) {
        return requirement.id().code().replace("us-ma/", "")
                + (requirement.waivedWhen().equals(Condition.always()) ? " waived" : "");
    }

    private static String name(Limit limit) {
        return limit.title().contains("wellness") ? "limit on wellness" : "limit on service";
    }

    private static String name(Relation relation) {
        return relation.requirements().contains(MassachusettsRequirements.TOTAL)
                ? "risk-management inside the total"
                : "one topic at a time";
    }
}
