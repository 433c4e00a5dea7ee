package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a credit that is exchanged for several things, the one that comes closest to a training decides what is said of it. */
class NearestLotTest {

    private static final CreditPredicate TRAINING = about("x").and(CreditPredicate.category(Categories.AMA_PRA_1));
    private static final Share OTHER_TOPIC = Share.of(Amount.of(1)).about(Topic.of("y"));
    private static final Share OTHER_CATEGORY =
            Share.of(Amount.of(1)).about(Topic.of("x")).in(Categories.AMA_PRA_2);
    private static final Share RIGHT = Share.of(Amount.of(1)).about(Topic.of("x"));

    private static Evaluation evaluate(String completedOn, Share... shares) {
        return evaluate(Demand.completion(TRAINING, Window.cycle()), completedOn, shares);
    }

    private static Evaluation evaluate(Demand demand, String completedOn, Share... shares) {
        Exchange exchange = Exchange.builder()
                .of(CreditPredicate.anyCredit())
                .addShares(shares)
                .addCitations(ACT)
                .build();
        return book(owes("x", demand))
                .edition(edition -> edition.addValuations(exchange))
                .evaluate(ConstructBook.credit("exchanged", completedOn, "1").build());
    }

    private static RejectionReason reason(Evaluation evaluation) {
        assertThat(outcome(evaluation, "x").status()).isEqualTo(RequirementStatus.UNMET);
        assertThat(evaluation.credits().get(0).rejections()).hasSize(1);
        Rejection rejection = evaluation.credits().get(0).rejections().get(0);
        assertThat(rejection.requirement()).isEqualTo(id("x"));
        return rejection.reason();
    }

    @Test
    void other_category_is_closer_than_another_topic() {
        assertThat(reason(evaluate("2024-01-01", OTHER_TOPIC, OTHER_CATEGORY)))
                .isEqualTo(RejectionReason.WRONG_CATEGORY);
        assertThat(reason(evaluate("2024-01-01", OTHER_CATEGORY, OTHER_TOPIC)))
                .isEqualTo(RejectionReason.WRONG_CATEGORY);
        assertThat(evaluate("2024-01-01", OTHER_TOPIC).credits().get(0).rejections())
                .isEmpty();
    }

    @Test
    void another_day_is_closer_than_another_category() {
        assertThat(reason(evaluate("2022-01-01", RIGHT, OTHER_CATEGORY))).isEqualTo(RejectionReason.OUTSIDE_WINDOW);
        assertThat(reason(evaluate("2022-01-01", OTHER_CATEGORY, RIGHT))).isEqualTo(RejectionReason.OUTSIDE_WINDOW);
    }

    @Test
    void what_is_in_the_dates_counts_although_it_comes_last() {
        assertThat(outcome(evaluate("2024-01-01", OTHER_CATEGORY, OTHER_TOPIC, RIGHT), "x")
                        .status())
                .isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluate("2022-01-01", RIGHT.again(Period.ofYears(1), 3), OTHER_CATEGORY), "x")
                        .status())
                .isEqualTo(RequirementStatus.MET);
    }

    @Test
    void what_counts_on_another_day_covers_nothing() {
        Demand both = Demand.coverage(
                List.of(new Demand.Coverage.Part("x", about("x")), new Demand.Coverage.Part("y", about("y"))),
                Window.cycle());
        Share again = RIGHT.again(Period.ofYears(1), 3);

        Evaluation evaluation = evaluate(both, "2022-01-01", again, OTHER_TOPIC);

        assertThat(outcome(evaluation, "x").uncovered()).containsExactly("y");
        assertThat(outcome(evaluate(both, "2024-01-01", again, OTHER_TOPIC), "x")
                        .status())
                .isEqualTo(RequirementStatus.MET);
    }

    @Test
    void plan_for_a_day_that_a_rule_does_not_take_is_a_plan() {
        CreditPredicate thatYear =
                about("x").and(CreditPredicate.completedWithin(DateRange.of("2024-01-01/2024-12-31")));
        Credit later =
                ConstructBook.credit("later", "2025-02-01", "1", Topic.of("x")).build();
        Credit planned =
                Credit.builder().from(later).id("planned").planned(true).build();

        Evaluation evaluation = book(owes("x", Demand.credits(Amount.of(1), thatYear, Window.cycle())))
                .evaluate(later, planned);

        assertThat(evaluation.credits().get(0).rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.OUTSIDE_WINDOW);
        assertThat(evaluation.credits().get(1).rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.PLANNED);
        assertThat(evaluation.outlook()).containsExactly(new OutlookEntry("planned", List.of()));
    }

    @Test
    void plan_serves_a_requirement_if_it_serves_some_part_of_it() {
        Demand lastYear = Demand.credits(Amount.of(1), about("x"), Window.beforeDeadline(Period.ofYears(1)));
        Demand anyYear = Demand.credits(Amount.of(2), about("x"), Window.cycle());
        Credit firstYear = ConstructBook.credit("plan", "2023-08-01", "1", Topic.of("x"))
                .planned(true)
                .build();
        Credit before = Credit.builder()
                .from(firstYear)
                .id("before")
                .completedOn(LocalDate.of(2022, 8, 1))
                .build();

        for (Demand both : List.of(Demand.allOf(lastYear, anyYear), Demand.allOf(anyYear, lastYear))) {
            assertThat(book(owes("x", both)).evaluate(firstYear, before).outlook())
                    .containsExactlyInAnyOrder(
                            new OutlookEntry("plan", List.of(id("x"))), new OutlookEntry("before", List.of()));
        }
    }

    @Test
    void only_the_days_of_what_shows_the_training_count() {
        Demand yearly = Demand.atLeastEvery(Period.ofYears(1), TRAINING, Window.cycle());
        Share once = OTHER_TOPIC.again(Period.ofYears(1), 3);

        assertThat(outcome(evaluate(yearly, "2023-07-01", RIGHT, once), "x").status())
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(outcome(evaluate(yearly, "2023-07-01", RIGHT.again(Period.ofYears(1), 3), OTHER_TOPIC), "x")
                        .status())
                .isEqualTo(RequirementStatus.MET);
    }

    @Test
    void what_only_another_way_of_the_outer_requirement_takes_from_its_dates_does_not_count() {
        Requirement inner = owes("x", Demand.credits(Amount.of(1), about("x"), Window.ever()));
        Requirement outer = owes(
                "y",
                Demand.anyOf(
                        new Demand.Branch("x", "x", Demand.credits(Amount.of(1), about("x"), Window.cycle())),
                        new Demand.Branch("z", "z", Demand.credits(Amount.of(1), about("z"), Window.ever()))));
        ConstructBook book = book(List.of(inner, outer), Counting.within("x", "y"));

        assertThat(outcome(
                                book.evaluate(ConstructBook.credit("before", "2022-01-01", "1", Topic.of("x"))
                                        .build()),
                                "x")
                        .status())
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(outcome(
                                book.evaluate(ConstructBook.credit("within", "2024-01-01", "1", Topic.of("x"))
                                        .build()),
                                "x")
                        .status())
                .isEqualTo(RequirementStatus.MET);
    }
}
