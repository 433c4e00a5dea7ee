package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.PlanTrial.AS_OF;
import static io.github.cmerules.core.constructs.PlanTrial.enough;
import static io.github.cmerules.core.constructs.PlanTrial.plan;
import static io.github.cmerules.core.constructs.PlanTrial.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which kinds of education plans tell apart, and what else of them would do. */
class PlanKindsTest {

    private static final LocalDate SUMMER = LocalDate.of(2024, 7, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private static Vocabulary approvals(int number) {
        Vocabulary.Builder codes = Vocabulary.builder();
        IntStream.rangeClosed(1, number).forEach(i -> codes.putApprovals(approval(i), "Approval " + i));
        return codes.build();
    }

    private static Approval approval(int number) {
        return Approval.of("approval-" + number);
    }

    private static CreditPredicate approved(int... numbers) {
        return CreditPredicate.approvedBy(
                IntStream.of(numbers).mapToObj(PlanKindsTest::approval).toArray(Approval[]::new));
    }

    private static PlanItem only(List<PlanItem> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void approvals_are_asked_for_where_they_are_needed_and_no_others() {
        for (int number : new int[] {2, 3, 4}) {
            ConstructBook one = book(owes("any", credits(2, approved(1, 2)))).vocabulary(approvals(number));
            assertThat(only(enough(one)).approvals()).hasSize(1);

            ConstructBook[] several = {
                book(Stream.concat(
                                Stream.of(owes("free", credits(1, approved(1).negate()))),
                                IntStream.rangeClosed(1, number).mapToObj(i -> owes("r" + i, credits(2, approved(i)))))
                        .toList()),
                book(IntStream.rangeClosed(1, number)
                        .mapToObj(i -> owes("r" + i, credits(2, approved(i))))
                        .toList()),
            };
            assertThat(enough(several[0].vocabulary(approvals(number))))
                    .extracting(item -> item.amount() + " " + item.approvals().size())
                    .containsExactlyInAnyOrder("2 " + number, "1 0");
            assertThat(only(enough(several[1].vocabulary(approvals(number)))).approvals())
                    .hasSize(number);
        }
    }

    @Test
    void two_of_three_approvals_are_one_kind() {
        ConstructBook book = book(
                        owes("one", credits(2, approved(1).and(approved(3).negate()))),
                        owes("two", credits(2, approved(2).and(approved(3).negate()))),
                        owes("three", credits(1, approved(3))))
                .vocabulary(approvals(3));

        assertThat(enough(book))
                .extracting(item -> item.amount() + " " + item.approvals())
                .containsExactlyInAnyOrder("2 [approval-1, approval-2]", "1 [approval-3]");
    }

    @Test
    void what_nobody_can_plan_is_impossible() {
        Attribute test = Attribute.of("post-test");
        ConstructBook book = book(
                owes("test", credits(2, CreditPredicate.attribute(test))),
                owes("approved", credits(2, approved(1))),
                owes("teaching", credits(2, CreditPredicate.format(Formats.TEACHING))),
                owes("safety", credits(1, about("safety"))));
        book.vocabulary(approvals(2));

        assertThat(plan(book).impossible())
                .extracting(one -> one.requirement().orElseThrow().code() + " " + one.reason())
                .containsExactly("us-xx/teaching NOT_PLANNABLE");
        assertThat(words(plan(book).items())).containsExactly("1 0 []", "1 0 [safety]");
        ConstructBook none = book.book(change ->
                change.plannable(new Plannable(Set.of(Formats.TEACHING), Set.of(approval(2)), Set.of(), List.of())));
        assertThat(plan(none).impossible())
                .extracting(one -> one.requirement().orElseThrow().code())
                .containsExactly("us-xx/test", "us-xx/approved");
        assertThat(plan(none).items()).extracting(PlanItem::formats).contains(Set.of(Formats.TEACHING));
    }

    @Test
    void properties_are_asked_for_beside_approvals() {
        ConstructBook book = book(owes(
                        "both", credits(2, approved(1).and(CreditPredicate.attribute(Attribute.of("post-test"))))))
                .vocabulary(approvals(1));

        PlanItem item = only(enough(book));

        assertThat(item.approvals()).containsExactly(approval(1));
        assertThat(item.attributes()).containsExactly(Attribute.of("post-test"));
    }

    @Test
    void approved_courses_are_listed_that_do_on_the_same_days() {
        List<ApprovedCourse> courses = List.of(
                new ApprovedCourse("first", DateRange.ALL),
                new ApprovedCourse("second", DateRange.of(AS_OF.minusDays(9), END)),
                new ApprovedCourse("summer", DateRange.of(SUMMER, END)),
                new ApprovedCourse("gone", DateRange.of(AS_OF.minusDays(9), AS_OF.minusDays(1))),
                new ApprovedCourse("done", DateRange.ALL));
        ConstructBook book = book(
                owes("course", new Demand.Completions(1, CreditPredicate.approvedCourse(courses), Window.cycle())));
        Credit done =
                ConstructBook.credit("c", "2022-01-01", "1").activityId("done").build();

        PlanItem item = only(enough(book, done));

        assertThat(item.completions()).isEqualTo(1);
        assertThat(item.courses()).contains("first", "second").doesNotContain("gone", "done");
        assertThat(item.by()).isEqualTo(END);
    }

    @Test
    void approved_course_is_planned_for_the_days_on_which_it_is_approved() {
        ConstructBook book = book(owes(
                "course",
                credits(
                        2,
                        CreditPredicate.approvedCourse(
                                List.of(new ApprovedCourse("summer", DateRange.of(SUMMER, SUMMER.plusDays(30))))))));

        PlanItem item = only(enough(book));

        assertThat(item.courses()).containsExactly("summer");
        assertThat(item.notBefore()).isEqualTo(SUMMER);
        assertThat(item.by()).isEqualTo(SUMMER.plusDays(30));
    }

    @Test
    void small_activities_that_do_not_count_are_not_planned() {
        ConstructBook book = book(
                owes("large", credits(2, about("safety").and(CreditPredicate.worthAtLeast(Amount.of(3))))),
                owes("any", credits(7, CreditPredicate.anyCredit())));

        assertThat(enough(book))
                .extracting(item -> item.amount() + " " + item.topics() + " " + item.inOneActivity())
                .containsExactlyInAnyOrder("3 [safety] true", "4 [] false");
    }

    @Test
    void large_activities_in_steps_have_the_least_size_that_is_both() {
        ConstructBook book = book(owes(
                "large",
                credits(
                        1,
                        CreditPredicate.worthAtLeast(Amount.of(2))
                                .and(CreditPredicate.claimedInStepsOf(Amount.of("0.75"))))));
        ConstructBook even = book(owes(
                "large",
                credits(
                        1,
                        CreditPredicate.worthAtLeast(Amount.of("1.5"))
                                .and(CreditPredicate.claimedInStepsOf(Amount.of("0.75"))))));

        assertThat(only(enough(book)).amount()).isEqualTo(Amount.of("2.25"));
        assertThat(only(enough(book)).inOneActivity()).isTrue();
        assertThat(only(enough(even)).amount()).isEqualTo(Amount.of("1.5"));
    }

    @Test
    void training_of_a_size_is_planned_with_its_amount() {
        ConstructBook book = book(owes(
                "training",
                Demand.completion(about("safety").and(CreditPredicate.worthAtLeast(Amount.of(3))), Window.cycle())));
        ConstructBook steps = book(owes(
                "training",
                Demand.completion(
                        about("safety").and(CreditPredicate.claimedInStepsOf(Amount.of("0.5"))), Window.cycle())));

        assertThat(words(enough(book))).containsExactly("3 1 [safety]");
        assertThat(words(enough(steps))).containsExactly("0 1 [safety]");
    }

    @Test
    void subjects_are_taught_together_only_where_a_book_says_so() {
        ConstructBook apart = book(owes(2, "safety"), owes(3, "culture"));
        ConstructBook together = book(owes(2, "safety"), owes(3, "culture"))
                .book(change -> change.plannable(Plannable.courses(Vocabulary.core())
                        .taughtTogether(Topic.of("safety"), Topic.of("culture"), Topic.of("pain"))));

        assertThat(words(enough(apart))).containsExactly("2 0 [safety]", "3 0 [culture]");
        assertThat(words(enough(together))).containsExactly("1 0 [culture]", "2 0 [culture, pain, safety]");
    }

    @Test
    void subjects_are_planned_together_for_two_books_if_to_each_of_them_it_matters_little_or_is_said() {
        ConstructBook says = book(owes(2, "safety"), owes(2, "culture"))
                .book(change -> change.plannable(
                        Plannable.courses(Vocabulary.core()).taughtTogether(Topic.of("safety"), Topic.of("culture"))));
        ConstructBook one = other(book(owes(2, "safety"), owes(1, "pain")));
        ConstructBook two = other(book(owes(2, "safety"), owes(2, "culture")));

        assertThat(words(both(says, one))).containsExactly("1 0 [pain]", "2 0 [culture, safety]");
        assertThat(words(both(says, two))).containsExactly("2 0 [culture]", "2 0 [safety]");
    }

    private static ConstructBook other(ConstructBook book) {
        return book.book(change -> change.id(RuleBookId.of("us-yy/other")).jurisdiction(Jurisdiction.of("US-YY")));
    }

    private static List<PlanItem> both(ConstructBook one, ConstructBook other) {
        License first = ConstructBook.license().build();
        License second = License.builder()
                .from(first)
                .jurisdiction(Jurisdiction.of("US-YY"))
                .build();
        return Planner.plan(
                        List.of(first, second),
                        List.of(),
                        EvaluationOptions.builder()
                                .ruleBooks(RuleBooks.of(one.build(), other.build()))
                                .asOf(AS_OF)
                                .build())
                .items();
    }

    @Test
    void other_subjects_that_do_as_well_are_listed() {
        ConstructBook book = book(
                owes("either", credits(2, about("safety").or(about("culture")).or(about("pain")))));

        PlanItem item = only(enough(book));

        assertThat(item.topics()).hasSize(1);
        assertThat(Stream.concat(item.topics().stream(), item.alternativeTopics().stream()))
                .containsExactlyInAnyOrder(Topic.of("safety"), Topic.of("culture"), Topic.of("pain"));
    }

    @Test
    void narrow_subject_is_not_asked_for_where_a_broad_one_does() {
        ConstructBook book = book(owes(2, "safety"))
                .vocabulary(Vocabulary.builder()
                        .addTopic(
                                new TopicDefinition(Topic.of("narrow"), "Narrow", Set.of(Topic.of("safety")), Set.of()))
                        .build());

        PlanItem item = only(enough(book));

        assertThat(item.topics()).containsExactly(Topic.of("safety"));
    }

    @Test
    void usual_category_comes_first_and_others_that_do_are_listed() {
        ConstructBook book = book(owes(
                "total",
                credits(2, CreditPredicate.category(Categories.AOA_1A, Categories.AMA_PRA_1, Categories.AOA_2A))));

        assertThat(only(enough(book)).categories())
                .containsExactly(Categories.AMA_PRA_1, Categories.AOA_1A, Categories.AOA_2A);
        assertThat(only(enough(book(owes("any", credits(1, CreditPredicate.anyCredit())))))
                        .categories())
                .startsWith(Categories.AMA_PRA_1)
                .contains(Categories.AOA_2B, Categories.NONE);
    }

    @Test
    void category_and_format_are_listed_that_do_in_every_combination() {
        CreditPredicate first = CreditPredicate.category(Categories.AMA_PRA_1);
        CreditPredicate second = CreditPredicate.category(Categories.AMA_PRA_2);
        CreditPredicate live = CreditPredicate.format(Formats.LIVE);
        ConstructBook book =
                book(owes("total", credits(2, first.and(live.negate()).or(second))));

        PlanItem item = only(enough(book));

        assertThat(item.formatRequired()).isFalse();
        assertThat(item.categories().size() > 1 && item.formats().contains(Formats.LIVE))
                .isFalse();
    }

    @Test
    void format_that_has_to_be_stated_is_required() {
        ConstructBook book =
                book(owes("live", credits(2, CreditPredicate.format(Formats.LIVE, Formats.JOURNAL, Formats.TEACHING))));

        PlanItem item = only(enough(book));

        assertThat(item.formatRequired()).isTrue();
        assertThat(item.formats()).containsExactlyInAnyOrder(Formats.LIVE, Formats.JOURNAL);
    }

    @Test
    void days_between_which_rules_change_are_told_apart() {
        ConstructBook book = book(
                owes(
                        "early",
                        credits(
                                2,
                                about("safety")
                                        .and(CreditPredicate.completedWithin(
                                                new DateRange(AS_OF.minusDays(50), SUMMER.minusDays(1)))))),
                owes(
                        "late",
                        credits(
                                3,
                                about("safety")
                                        .and(CreditPredicate.completedWithin(new DateRange(SUMMER, LocalDate.MAX))))));

        assertThat(enough(book))
                .extracting(item -> item.amount() + " " + item.notBefore() + " " + item.by())
                .containsExactly("2 2024-01-01 2024-06-30", "3 2024-07-01 2025-06-30");
    }

    @Test
    void days_that_do_as_well_are_joined() {
        ConstructBook book = book(
                owes("any", credits(4, about("safety"))),
                owes(
                        "early",
                        credits(
                                2,
                                about("culture")
                                        .and(CreditPredicate.completedWithin(
                                                new DateRange(AS_OF.minusDays(50), SUMMER.minusDays(1)))))));

        assertThat(enough(book))
                .extracting(item -> item.topics() + " " + item.notBefore() + " " + item.by())
                .containsExactlyInAnyOrder("[safety] 2024-01-01 2025-06-30", "[culture] 2024-01-01 2024-06-30");
    }

    @Test
    void earliest_of_several_days_with_the_same_use_bounds_what_serves_both() {
        ConstructBook book = book(
                owes("any", credits(2, about("safety"))),
                owes(
                        "middle",
                        credits(
                                2,
                                about("safety")
                                        .and(CreditPredicate.completedWithin(
                                                new DateRange(SUMMER, SUMMER.plusDays(30)))))));

        assertThat(enough(book))
                .extracting(item -> item.amount() + " " + item.notBefore() + " " + item.by())
                .containsExactly("2 2024-07-01 2024-07-31");
    }

    @Test
    void what_is_bounded_is_used_up_to_the_bound_and_then_something_else() {
        ConstructBook book = book(owes("total", credits(5, about("safety").or(about("culture")))))
                .schedule(schedule -> schedule.addLimits(
                        atMost(2, about("safety"), "total"),
                        atMost(1, CreditPredicate.category(Categories.AMA_PRA_2), "total")));

        assertThat(enough(book).stream().map(PlanItem::amount).reduce(Amount.ZERO, Amount::plus))
                .isEqualTo(Amount.of(5));
    }

    @Test
    void bounds_of_what_may_not_be_shared_are_kept_apart() {
        ConstructBook book = book(
                        List.of(owes("p", credits(3, about("safety"))), owes("q", credits(4, about("safety")))),
                        exclusive("p", "q"))
                .schedule(schedule -> schedule.addLimits(atMost(1, CreditPredicate.format(Formats.LIVE), "p")));

        assertThat(enough(book).stream().map(PlanItem::amount).reduce(Amount.ZERO, Amount::plus))
                .isEqualTo(Amount.of(7));
    }

    @Test
    void code_of_ones_own_cannot_be_planned_for() {
        ConstructBook book = book(
                owes("own", credits(2, CreditPredicate.custom("large ones", lot -> true))),
                owes("safety", credits(1, about("safety"))));

        assertThat(plan(book).impossible())
                .extracting(Impossible::reason)
                .containsExactly(Impossible.Reason.NOT_PLANNABLE);
        assertThat(words(plan(book).items())).containsExactly("1 0 [safety]");
    }
}
