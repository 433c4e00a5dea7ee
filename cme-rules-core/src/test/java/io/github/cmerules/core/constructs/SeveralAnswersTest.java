package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what holds under several answers becomes one evaluation, and what else stands in one. */
class SeveralAnswersTest {

    private static final Condition IF_CERTIFIED = Condition.fact(CERTIFIED);

    private static Requirement.Builder hours(String topic, int amount) {
        return ConstructBook.requirement(id(topic), credits(amount, about(topic)));
    }

    private static Requirement trainingOrFact() {
        return owes(
                "abuse",
                Demand.anyOf(
                        new Demand.Branch("hours", "2 about abuse", credits(2, about("abuse"))),
                        new Demand.Branch("fact", "certified", new Demand.Holds(CERTIFIED))));
    }

    private static Requirement.Builder notSet(String name) {
        return ConstructBook.requirement(
                id(name), Demand.credits(RequiredAmount.notSet(), about("ethics"), Window.cycle()));
    }

    private static Credit credit(String topic, int amount) {
        return ConstructBook.credit(topic, "2024-01-01", String.valueOf(amount), Topic.of(topic))
                .build();
    }

    private static License firstLicense() {
        License renewed = ConstructBook.license().build();
        return License.builder()
                .jurisdiction(renewed.jurisdiction())
                .profession(renewed.profession())
                .type(renewed.type())
                .occasion(Occasion.INITIAL)
                .appliedOn(LocalDate.of(2024, 6, 1))
                .build();
    }

    @Test
    void who_complies_or_owes_nothing_complies() {
        ConstructBook book = book(hours("safety", 2).when(IF_CERTIFIED).build());

        assertThat(book.verdict(credit("safety", 2))).isEqualTo("compliant");
        assertThat(book.verdict(credit("safety", 1))).isEqualTo("undetermined");
    }

    @Test
    void amount_that_is_not_set_decides_only_if_it_is_asked_for_in_every_case() {
        Evaluation sometimes = book(notSet("ethics").when(IF_CERTIFIED).build()).evaluate();
        Evaluation always = book(
                        notSet("ethics").build(),
                        hours("safety", 2).when(IF_CERTIFIED).build())
                .evaluate(credit("safety", 2));

        assertThat(sometimes.undeterminedBy()).contains(UndeterminedCause.FACT);
        assertThat(always.undeterminedBy()).contains(UndeterminedCause.AMOUNT_UNKNOWN);
    }

    @Test
    void why_something_does_not_apply_is_said_although_something_else_is_not_known() {
        Evaluation evaluation = book(
                        hours("safety", 2).when(IF_CERTIFIED.negate()).build(),
                        hours("culture", 2).when(Condition.never()).build(),
                        hours("abuse", 4).when(IF_CERTIFIED).build())
                .evaluate();

        assertThat(outcome(evaluation, "safety").status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(outcome(evaluation, "safety").because()).isEmpty();
        assertThat(outcome(evaluation, "culture").status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(outcome(evaluation, "culture").because()).isPresent();
    }

    @Test
    void what_satisfies_in_the_worst_case_only_satisfies_nothing() {
        // If the licensee is certified, much is missing and the fact satisfies; if not, little is.
        Evaluation evaluation = book(
                        trainingOrFact(), hours("safety", 9).when(IF_CERTIFIED).build())
                .evaluate();
        RequirementOutcome either = outcome(evaluation, "abuse");

        assertThat(either.status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(either.undeterminedBy()).contains(UndeterminedCause.FACT);
        assertThat(either.satisfiedBy()).isEmpty();
    }

    @Test
    void closest_way_in_the_worst_case_is_said() {
        Evaluation evaluation = book(
                        trainingOrFact(),
                        hours("safety", 9).when(IF_CERTIFIED.negate()).build())
                .evaluate();
        RequirementOutcome either = outcome(evaluation, "abuse");

        assertThat(either.status()).isEqualTo(RequirementStatus.UNDETERMINED);
        assertThat(either.closest()).contains("hours");
        assertThat(either.satisfiedBy()).isEmpty();
    }

    @Test
    void way_that_satisfies_is_no_closest_one() {
        RequirementOutcome met = outcome(book(trainingOrFact()).evaluate(credit("abuse", 2)), "abuse");
        RequirementOutcome single = outcome(book(hours("safety", 2).build()).evaluate(), "safety");

        assertThat(met.satisfiedBy()).contains("hours");
        assertThat(met.closest()).isEmpty();
        assertThat(single.closest()).isEmpty();
    }

    @Test
    void waived_amount_that_is_not_set_leaves_nothing_undetermined() {
        License waived =
                ConstructBook.license().addWaivers(Waiver.of(id("ethics"))).build();
        RequirementOutcome outcome = outcome(book(notSet("ethics").build()).evaluate(waived, List.of()), "ethics");

        assertThat(outcome.status()).isEqualTo(RequirementStatus.WAIVED);
        assertThat(outcome.undeterminedBy()).isEmpty();
    }

    @Test
    void waived_coverage_leaves_nothing_uncovered() {
        Requirement areas = owes(
                "areas",
                Demand.coverage(
                        List.of(
                                new Demand.Coverage.Part("one", about("area-1")),
                                new Demand.Coverage.Part("two", about("area-2"))),
                        Window.cycle()));
        License waived =
                ConstructBook.license().addWaivers(Waiver.of(id("areas"))).build();

        assertThat(outcome(book(areas).evaluate(waived, List.of()), "areas").uncovered())
                .isEmpty();
        assertThat(outcome(book(areas).evaluate(credit("area-1", 1)), "areas").uncovered())
                .containsExactly("two");
    }

    @Test
    void amount_that_is_not_set_is_satisfied_by_what_was_done_before() {
        License fulfilled = ConstructBook.license()
                .addFulfilled(Fulfillment.of(id("ethics")))
                .build();
        Evaluation evaluation = book(notSet("ethics").oneTime(true).build()).evaluate(fulfilled, List.of());
        Evaluation counted =
                book(hours("ethics", 1).oneTime(true).build()).evaluate(fulfilled, List.of(credit("ethics", 1)));

        assertThat(outcome(evaluation, "ethics").status()).isEqualTo(RequirementStatus.MET);
        assertThat(outcome(evaluation, "ethics").satisfiedBy())
                .isPresent()
                .isNotEqualTo(outcome(counted, "ethics").satisfiedBy());
        assertThat(evaluation.validUntil()).isEmpty();
    }

    @Test
    void deadline_that_is_not_known_ends_no_result() {
        Evaluation evaluation = book(hours("safety", 1)
                        .deadline(Deadline.after(Anchor.issue(), Period.ofYears(2)))
                        .when(Condition.never())
                        .build())
                .evaluate(ConstructBook.license().build(), List.of(), "2024-06-01");

        assertThat(evaluation.validUntil()).isEmpty();
    }

    @Test
    void day_that_is_not_known_is_no_milestone() {
        ConstructBook book = book(hours("safety", 1).build())
                .schedule(s -> s.addMilestones(
                        new Milestone(
                                "form",
                                "Form",
                                Deadline.after(Anchor.issue(), Period.ofYears(2)),
                                List.of(ConstructBook.ACT),
                                List.of()),
                        new Milestone("fee", "Fee", Deadline.end(), List.of(ConstructBook.ACT), List.of())));

        assertThat(book.evaluate().dates()).extracting(date -> date.code()).containsExactly("fee");
    }

    @Test
    void notice_goes_with_a_credit_of_its_kind_that_was_counted() {
        ConstructBook book = book(hours("safety", 1).build(), hours("abuse", 1).build())
                .edition(edition ->
                        edition.addCreditNotices(new CreditNotice(about("safety"), new Notice("about-safety", "So."))));

        assertThat(book.evaluate(credit("abuse", 1), credit("safety", 1)).notices())
                .containsExactly("about-safety");
        assertThat(book.evaluate(credit("abuse", 1), credit("culture", 1)).notices())
                .isEmpty();
        assertThat(book.evaluate(
                                ConstructBook.license().build(),
                                List.of(ConstructBook.credit("old", "2020-01-01", "1", Topic.of("safety"))
                                        .build()))
                        .notices())
                .isEmpty();
    }

    @Test
    void plan_whose_day_is_past_is_shown_with_what_it_would_serve() {
        Credit plan = Credit.builder().from(credit("safety", 1)).planned(true).build();

        Evaluation evaluation = book(hours("safety", 1).build()).evaluate(plan, credit("abuse", 1));

        assertThat(evaluation.outlook()).containsExactly(new OutlookEntry("safety", List.of(id("safety"))));
    }

    @Test
    void result_for_a_first_license_gives_way_to_no_next_cycle() {
        ConstructBook book = book(hours("safety", 1).build());

        assertThat(book.evaluate(firstLicense(), List.of(credit("safety", 1))).validUntil())
                .isEmpty();
    }

    @Test
    void nothing_is_to_be_kept_where_there_is_no_cycle() {
        ConstructBook book = book(hours("safety", 1).build())
                .book(b -> b.retention(new RuleBook.Retention(Period.ofYears(1), ConstructBook.ACT)));

        assertThat(book.evaluate(firstLicense(), List.of(credit("safety", 1))).keep())
                .isEmpty();
        assertThat(book.evaluate(credit("safety", 1)).keep()).hasSize(1);
    }

    /** A certification that is worth one part of each of two categories, of which a total takes neither as a whole. */
    private static CreditOutcome certification(Share... shares) {
        ConstructBook book = book(
                        owes("total", credits(1, CreditPredicate.category(Categories.AMA_PRA_1))),
                        owes("safety", credits(2, CreditPredicate.category(Categories.AMA_PRA_1))))
                .schedule(s -> s.addLimits(
                        atMost(1, CreditPredicate.anyCredit(), "total"),
                        atMost(2, CreditPredicate.anyCredit(), "safety")))
                .edition(edition -> edition.addValuations(Exchange.builder()
                        .of(CreditPredicate.format(Formats.BOARD_CERTIFICATION))
                        .addShares(shares)
                        .addCitations(ConstructBook.ACT)
                        .build()));
        return book.evaluate(ConstructBook.credit("c", "2024-01-01", "1")
                        .format(Formats.BOARD_CERTIFICATION)
                        .build())
                .credits()
                .get(0);
    }

    @Test
    void parts_of_a_credit_that_do_not_count_are_listed_in_the_order_of_the_reasons() {
        Share three = Share.of(Amount.of(3)).in(Categories.AMA_PRA_1).about();
        Share four = Share.of(Amount.of(4)).in(Categories.AMA_PRA_2).about();
        Share five = Share.of(Amount.of(5)).in(Categories.AMA_PRA_1).about(Topic.of("safety"));
        Share six = Share.of(Amount.of(6)).in(Categories.AMA_PRA_2).about(Topic.of("safety"));
        Rejection[] expected = {
            new Rejection(id("total"), RejectionReason.WRONG_CATEGORY, Amount.of(10)),
            new Rejection(id("total"), RejectionReason.OVER_LIMIT, Amount.of(7)),
            new Rejection(id("safety"), RejectionReason.WRONG_CATEGORY, Amount.of(10)),
            new Rejection(id("safety"), RejectionReason.OVER_LIMIT, Amount.of(6))
        };

        for (CreditOutcome credit : List.of(
                certification(three, four, five, six),
                certification(four, three, six, five),
                certification(three, five, four, six),
                certification(six, four, five, three))) {
            assertThat(credit.uses())
                    .containsExactly(new Use(id("total"), Amount.of(1)), new Use(id("safety"), Amount.of(2)));
            assertThat(credit.rejections()).containsExactly(expected);
        }
    }
}
