package io.github.cmerules.core.states;

import static io.github.cmerules.core.model.Categories.AMA_PRA_1;
import static io.github.cmerules.core.states.ConnecticutRuleBook.BEHAVIORAL_HEALTH;
import static io.github.cmerules.core.states.ConnecticutRuleBook.BEHAVIORAL_HOURS;
import static io.github.cmerules.core.states.ConnecticutRuleBook.BOOK;
import static io.github.cmerules.core.states.ConnecticutRuleBook.FROM_RENEWAL;
import static io.github.cmerules.core.states.ConnecticutRuleBook.INFECTIOUS_DISEASES;
import static io.github.cmerules.core.states.ConnecticutRuleBook.MAY_INCLUDE;
import static io.github.cmerules.core.states.ConnecticutRuleBook.SIX_TOPICS;
import static io.github.cmerules.core.states.ConnecticutRuleBook.SIX_YEARS;
import static io.github.cmerules.core.states.ConnecticutRuleBook.TOTAL;
import static io.github.cmerules.core.states.ConnecticutRuleBook.VETERANS_MENTAL_HEALTH;
import static io.github.cmerules.core.states.ConnecticutRuleBook.VETERANS_OR_ALIKE;
import static io.github.cmerules.core.states.ConnecticutRuleBook.hourOf;
import static io.github.cmerules.core.states.States.day;
import static io.github.cmerules.core.states.States.evaluateOn;
import static io.github.cmerules.core.states.States.evaluateUnder;
import static io.github.cmerules.core.states.States.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The worked cases of Connecticut. */
class ConnecticutTest {

    private static final License BORN_IN_MARCH = license("2010-05-03", "1980-03-12");
    private static final License BORN_IN_JANUARY = license("2010-05-03", "1980-01-12");

    private static License license(String issuedOn, String birthDate) {
        return States.license(BOOK)
                .issuedOn(day(issuedOn))
                .birthDate(day(birthDate))
                .build();
    }

    private static Credit hours(String id, String completedOn, int hours, Topic... topics) {
        return States.credit(id, completedOn, hours, AMA_PRA_1, topics).build();
    }

    /** {@return some hours without a topic, an hour in each of five topics and two on the mental health of veterans} */
    private static Credit[] hoursAndTopics(int others, String completedOn) {
        List<Credit> credits = new ArrayList<>(List.of(
                hours("others", completedOn, others), hours("veterans", completedOn, 2, VETERANS_MENTAL_HEALTH)));
        SIX_TOPICS.stream()
                .filter(topic -> topic != BEHAVIORAL_HEALTH)
                .map(topic -> hours(topic.code(), completedOn, 1, topic))
                .forEach(credits::add);
        return credits.toArray(Credit[]::new);
    }

    private static Credit[] activitiesOf50Minutes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> States.credit("activity-" + i, "2025-06-01", 0, AMA_PRA_1)
                        .minutes(50)
                        .build())
                .toArray(Credit[]::new);
    }

    private static String total(RuleBook book, Credit... credits) {
        return outcome(evaluateOn("2026-03-31", book, BORN_IN_MARCH, credits), TOTAL);
    }

    private static List<String> topics(Evaluation evaluation) {
        return SIX_TOPICS.stream()
                .map(topic -> evaluation.requirement(hourOf(topic)).orElseThrow())
                .map(RequirementOutcome::status)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    @Test
    void acc_ct_1_fifty_activities_of_fifty_minutes_are_fifty_contact_hours() {
        RuleBook sixtyMinutes = ConnecticutRuleBook.withContactHourOf(60);

        assertThat(total(BOOK, activitiesOf50Minutes(50))).isEqualTo("met: 50 of 50 by 2026-03-31");
        assertThat(total(BOOK, activitiesOf50Minutes(49))).isEqualTo("unmet: 49 of 50 by 2026-03-31");
        assertThat(total(sixtyMinutes, activitiesOf50Minutes(50))).isEqualTo("unmet: 41.67 of 50 by 2026-03-31");
    }

    @Test
    void acc_ct_1b_sixty_activities_do_not_tell_the_units_apart() {
        RuleBook sixtyMinutes = ConnecticutRuleBook.withContactHourOf(60);

        assertThat(total(BOOK, activitiesOf50Minutes(60))).isEqualTo("met: 60 of 50 by 2026-03-31");
        assertThat(total(sixtyMinutes, activitiesOf50Minutes(60))).isEqualTo("met: 50 of 50 by 2026-03-31");
    }

    @Test
    void acc_ct_2_the_same_hours_serve_two_renewals_and_not_a_third() {
        Credit[] credits = Stream.concat(
                        Stream.of(hours("early", "2025-04-01", 20)), Stream.of(hoursAndTopics(23, "2025-06-30")))
                .toArray(Credit[]::new);

        Evaluation of2026 = evaluateOn("2026-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(of2026.cycle()).contains(Cycle.of("2025-04-01/2026-03-31"));
        assertThat(outcome(of2026, TOTAL)).isEqualTo("met: 50 of 50 by 2026-03-31");
        assertThat(of2026.verdict()).isEqualTo(Verdict.COMPLIANT);

        Evaluation of2027 = evaluateOn("2027-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(outcome(of2027, TOTAL)).isEqualTo("met: 50 of 50 by 2027-03-31");
        assertThat(of2027.verdict()).isEqualTo(Verdict.COMPLIANT);

        Evaluation of2028 = evaluateOn("2028-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(outcome(of2028, TOTAL)).isEqualTo("unmet: 0 of 50 by 2028-03-31");
        assertThat(topics(of2028)).containsExactly("met");
        assertThat(of2028.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(States.rejections(of2028, "early")).containsExactly(TOTAL + ": 20 outside-window");
    }

    @Test
    void acc_ct_3_topics_of_february_2020_last_until_a_renewal_in_january_2026_and_not_in_march() {
        Credit[] credits = hoursAndTopics(0, "2020-02-10");

        Evaluation march = evaluateOn("2026-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(topics(march)).containsExactly("unmet");
        assertThat(outcome(march, hourOf(INFECTIOUS_DISEASES))).isEqualTo("unmet: 0 of 1 by 2026-03-31");
        assertThat(States.rejections(march, INFECTIOUS_DISEASES.code()))
                .contains(hourOf(INFECTIOUS_DISEASES) + ": 1 outside-window");
        assertThat(outcome(march, VETERANS_OR_ALIKE)).isEqualTo("unmet: 0 of 2 by 2026-03-31");

        Evaluation january = evaluateOn("2026-01-31", BOOK, BORN_IN_JANUARY, credits);
        assertThat(topics(january)).containsExactly("met");
        assertThat(outcome(january, VETERANS_OR_ALIKE)).isEqualTo("met: 2 of 2 by 2026-01-31");
    }

    @Test
    void acc_ct_3_under_the_other_reading_the_renewal_of_march_2020_counts_for_six_years() {
        Credit[] credits = hoursAndTopics(0, "2020-02-10");

        assertThat(topics(evaluateUnder(Map.of(SIX_YEARS, FROM_RENEWAL), "2026-03-31", BOOK, BORN_IN_MARCH, credits)))
                .containsExactly("met");
        assertThat(topics(evaluateUnder(Map.of(SIX_YEARS, FROM_RENEWAL), "2027-03-31", BOOK, BORN_IN_MARCH, credits)))
                .containsExactly("unmet");
    }

    @Test
    void acc_ct_4_the_first_renewal_is_exempt_and_the_second_is_not() {
        License license = license("2025-09-15", "1990-03-12");

        Evaluation first = evaluateOn("2026-03-31", BOOK, license);
        assertThat(first.cycle()).contains(Cycle.of("2025-09-15/2026-03-31"));
        assertThat(first.verdict()).isEqualTo(Verdict.EXEMPT);

        Evaluation second = evaluateOn("2027-03-31", BOOK, license);
        assertThat(second.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(second, TOTAL)).isEqualTo("unmet: 0 of 50 by 2027-03-31");
        assertThat(topics(second)).containsExactly("unmet");
        assertThat(evaluateOn("2027-03-31", BOOK, license, hoursAndTopics(43, "2025-10-01"))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void acc_ct_5_an_hour_on_veterans_is_enough_only_if_the_statute_leaves_a_choice() {
        Credit[] credits = hoursAndTopics(44, "2025-06-30");
        credits[1] = hours("veterans", "2025-06-30", 1, VETERANS_MENTAL_HEALTH);

        Evaluation twoHours = evaluateOn("2026-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(twoHours.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(twoHours, TOTAL)).isEqualTo("met: 50 of 50 by 2026-03-31");
        assertThat(outcome(twoHours, hourOf(BEHAVIORAL_HEALTH))).isEqualTo("met: 1 of 1 by 2026-03-31");
        assertThat(outcome(twoHours, VETERANS_OR_ALIKE)).isEqualTo("unmet: 1 of 2 by 2026-03-31");
        assertThat(twoHours.ruleBook().interpretations())
                .containsEntry(BEHAVIORAL_HOURS, ConnecticutRuleBook.TWO_HOURS);

        Evaluation mayInclude =
                evaluateUnder(Map.of(BEHAVIORAL_HOURS, MAY_INCLUDE), "2026-03-31", BOOK, BORN_IN_MARCH, credits);
        assertThat(mayInclude.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(mayInclude.ruleBook().interpretations()).containsEntry(BEHAVIORAL_HOURS, MAY_INCLUDE);
    }
}
