package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.TOTAL;
import static io.github.cmerules.core.constructs.ConstructBook.credit;
import static io.github.cmerules.core.constructs.ConstructBook.requirement;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static io.github.cmerules.core.rule.CreditPredicate.approvedCourse;
import static io.github.cmerules.core.rule.CreditPredicate.attribute;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.completedWithin;
import static io.github.cmerules.core.rule.CreditPredicate.evidenceAtLeast;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.core.rule.CreditPredicate.worthAtLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What credits are worth, which of them are eligible, and which are duplicates: each construct on its real figures. */
class ValueConstructsTest {

    private static final Attribute UNCOMPENSATED = Attribute.of("uncompensated-care");
    private static final Attribute PAPER = Attribute.of("paper");
    private static final Attribute RESIDENCY_YEAR = Attribute.of("residency-year");
    private static final Attribute RESIDENCY_WEEKS = Attribute.of("residency-weeks");
    private static final Attribute MOC = Attribute.of("moc");
    private static final Attribute PRIMARY_CARE = Attribute.of("primary-care");
    private static final Attribute IN_SPECIALTY = Attribute.of("in-specialty");
    private static final Attribute INTERACTIVE = Attribute.of("interactive");
    private static final Attribute POST_TEST = Attribute.of("post-test");
    private static final Attribute EXAM = Attribute.of("exam");
    private static final Attribute PEER_REVIEW = Attribute.of("peer-review");
    private static final Topic PRACTICE_BUILDING = Topic.of("practice-building");
    private static final Fact ABMS = Fact.of("abms-certified");
    private static final Fact AWARD = Fact.of("holds-award");

    private static final Vocabulary CODES = codes();

    private static Vocabulary codes() {
        Vocabulary.Builder codes = Vocabulary.builder()
                .addTopic(TopicDefinition.of(PRACTICE_BUILDING, "practice building"))
                .addFact(ABMS, "Is the licensee certified by a member board of the ABMS?")
                .addFact(AWARD, "Does the licensee hold an award in force?");
        for (Attribute attribute : List.of(
                UNCOMPENSATED,
                PAPER,
                RESIDENCY_YEAR,
                RESIDENCY_WEEKS,
                MOC,
                PRIMARY_CARE,
                IN_SPECIALTY,
                INTERACTIVE,
                POST_TEST,
                EXAM,
                PEER_REVIEW)) {
            codes.putAttributes(attribute, attribute.code());
        }
        return codes.build();
    }

    private static Requirement total(int credits) {
        return total(credits, anyCredit());
    }

    private static Requirement total(int credits, CreditPredicate eligible) {
        return requirement(TOTAL, Demand.credits(Amount.of(credits), eligible, Window.cycle()))
                .build();
    }

    private static Credit activity(String id, String activity, String completedOn, String amount) {
        return credit(id, completedOn, amount).activityId(activity).build();
    }

    /** {@return what counts toward the total, after a look at the sums} */
    private static String counted(Evaluation evaluation) {
        for (CreditOutcome credit : evaluation.credits()) {
            long parts = credit.uses().stream()
                            .filter(use -> use.requirement().equals(TOTAL))
                            .map(Use::amount)
                            .mapToLong(Amount::hundredths)
                            .sum()
                    + credit.rejections().stream()
                            .filter(rejection -> rejection.requirement().equals(TOTAL))
                            .map(Rejection::amount)
                            .mapToLong(Amount::hundredths)
                            .sum();
            assertThat(parts).isIn(0L, credit.worth().hundredths());
        }
        return evaluation.requirements().get(0).counted().toString();
    }

    private static List<RejectionReason> reasons(Evaluation evaluation, String credit) {
        return evaluation.credits().stream()
                .filter(outcome -> outcome.id().equals(credit))
                .flatMap(outcome -> outcome.rejections().stream())
                .map(Rejection::reason)
                .toList();
    }

    @Test
    void k52_an_activity_counts_once_a_cycle_or_once_a_calendar_year() {
        // K-52 begin: Same course once per period
        ConstructBook michigan =
                ConstructBook.with(total(4)).edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CYCLE));
        ConstructBook tennessee = ConstructBook.with(total(4))
                .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CALENDAR_YEAR));
        // K-52 end
        Credit before = activity("before", "acls", "2023-06-30", "2");
        Credit first = activity("first", "acls", "2023-07-01", "2");
        Credit sameYear = activity("same-year", "acls", "2023-12-31", "2");
        Credit nextYear = activity("next-year", "acls", "2024-01-01", "2");

        Evaluation onceACycle = michigan.evaluate(before, first, sameYear, nextYear);
        Evaluation onceAYear = tennessee.evaluate(first, sameYear, nextYear);

        assertThat(counted(onceACycle)).isEqualTo("2");
        assertThat(reasons(onceACycle, "before")).containsExactly(RejectionReason.OUTSIDE_WINDOW);
        assertThat(reasons(onceACycle, "same-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(reasons(onceACycle, "next-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(counted(onceAYear)).isEqualTo("4");
        assertThat(reasons(onceAYear, "same-year")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(tennessee.verdict(first, sameYear)).isEqualTo("non-compliant");
        assertThat(tennessee.verdict(first, nextYear)).isEqualTo("compliant");
    }

    @Test
    void k52_a_plan_never_takes_the_place_of_what_was_done_in_its_period() {
        Credit plan = Credit.builder()
                .from(activity("plan", "acls", "2024-01-10", "2"))
                .planned(true)
                .build();
        Credit earned = activity("earned", "acls", "2024-02-01", "2");

        for (DuplicatePolicy policy : List.of(
                DuplicatePolicy.ONCE_EVER, DuplicatePolicy.ONCE_A_CYCLE, DuplicatePolicy.ONCE_A_CALENDAR_YEAR)) {
            Evaluation evaluation = ConstructBook.with(total(2))
                    .edition(edition -> edition.duplicates(policy))
                    .evaluate(plan, earned);

            assertThat(counted(evaluation)).isEqualTo("2");
            assertThat(reasons(evaluation, "plan")).containsExactly(RejectionReason.DUPLICATE);
        }
    }

    @Test
    void k52_parts_of_one_day_count_and_double_entries_do_not() {
        Evaluation evaluation = ConstructBook.with(total(5))
                .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_A_CALENDAR_YEAR))
                .evaluate(
                        activity("part-1", "acls", "2024-02-01", "2"),
                        activity("part-2", "acls", "2024-02-01", "3"),
                        activity("part-3", "acls", "2024-02-01", "3"));

        assertThat(counted(evaluation)).isEqualTo("5");
        assertThat(reasons(evaluation, "part-3")).containsExactly(RejectionReason.DUPLICATE);
    }

    private static Exchange.Builder exchange(CreditPredicate of, Share... shares) {
        return Exchange.builder().of(of).addShares(shares).addCitations(ConstructBook.ACT);
    }

    private static ConstructBook valuing(Requirement requirement, Valuation... valuations) {
        return ConstructBook.with(requirement)
                .edition(edition -> edition.addValuations(valuations))
                .vocabulary(CODES);
    }

    private static Limit limit(int atMost, CreditPredicate credits) {
        return Limit.builder()
                .title("at most " + atMost)
                .toward(TOTAL)
                .credits(credits)
                .atMost(Amount.of(atMost))
                .addCitations(ConstructBook.ACT)
                .build();
    }

    private static Credit[] courses(int number, int minutes) {
        return IntStream.range(0, number)
                .mapToObj(i -> credit("course-" + i, "2024-03-01", "0")
                        .minutes(minutes)
                        .build())
                .toArray(Credit[]::new);
    }

    @Test
    void k37_minutes_become_credits_by_each_authoritys_unit_and_rounding() {
        // K-37 begin: Unit definition
        Exchange connecticut = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(
                                50,
                                Conversion.to(RoundingMode.DOWN, Amount.of(1)).onSum(Window.cycle()))))
                .build();
        Exchange perCourse = exchange(
                        anyCredit(), Share.of(Worth.minutes(50, Conversion.to(RoundingMode.DOWN, Amount.of(1)))))
                .build();
        Exchange illinois = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(
                                60,
                                Conversion.to(RoundingMode.DOWN, Amount.of("0.5"))
                                        .atLeast(Amount.of(1)))))
                .build();
        Exchange washington = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(60, Conversion.to(RoundingMode.HALF_UP, Amount.of("0.25")))))
                .build();
        // K-37 end

        assertThat(counted(valuing(total(32), connecticut).evaluate(courses(20, 80))))
                .isEqualTo("32");
        assertThat(valuing(total(32), connecticut).verdict(courses(20, 80))).isEqualTo("compliant");
        assertThat(valuing(total(32), perCourse).verdict(courses(20, 80))).isEqualTo("non-compliant");
        assertThat(counted(valuing(total(32), perCourse).evaluate(courses(20, 80))))
                .isEqualTo("20");
        assertThat(counted(valuing(total(32), illinois).evaluate(courses(20, 80))))
                .isEqualTo("20");
        assertThat(counted(valuing(total(32), illinois).evaluate(courses(2, 90))))
                .isEqualTo("3");
        assertThat(counted(valuing(total(32), illinois).evaluate(courses(1, 59))))
                .isEqualTo("0");
        assertThat(counted(valuing(total(32), washington).evaluate(courses(1, 80))))
                .isEqualTo("1.25");
        assertThat(counted(valuing(total(32), washington).evaluate(courses(1, 83))))
                .isEqualTo("1.5");
    }

    @Test
    void k37_lines_of_one_activity_are_rounded_together_and_plans_change_nothing() {
        Exchange illinois = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(
                                60,
                                Conversion.to(RoundingMode.DOWN, Amount.of("0.5"))
                                        .atLeast(Amount.of(1)))))
                .build();
        Credit half =
                credit("half-1", "2024-03-01", "0").activityId("a").minutes(30).build();
        Credit other =
                credit("half-2", "2024-03-01", "0").activityId("a").minutes(60).build();
        Credit plan = Credit.builder().from(half).id("half-0").planned(true).build();

        assertThat(counted(valuing(total(1), illinois).evaluate(half, other))).isEqualTo("1.5");
        assertThat(counted(valuing(total(1), illinois).evaluate(plan, half, other)))
                .isEqualTo("1.5");
    }

    @Test
    void k37_a_duplicate_is_rounded_by_itself() {
        Exchange connecticut = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(
                                50,
                                Conversion.to(RoundingMode.DOWN, Amount.of(1)).onSum(Window.cycle()))))
                .build();
        Credit first =
                credit("first", "2024-03-01", "0").activityId("a").minutes(75).build();
        Credit again = Credit.builder()
                .from(first)
                .id("again")
                .completedOn(LocalDate.of(2024, 3, 2))
                .build();

        assertThat(valuing(total(1), connecticut)
                        .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_EVER))
                        .evaluate(first, again)
                        .credits())
                .extracting(CreditOutcome::worth)
                .containsExactly(Amount.of(1), Amount.of(1));
    }

    @Test
    void narrow_topic_beside_another_one_is_the_broader_one_too() {
        Topic pain = Topic.of("pain-management");
        Topic opioids = Topic.of("opioid-prescribing");
        Vocabulary codes = Vocabulary.builder()
                .addTopic(TopicDefinition.of(pain, "pain"))
                .addTopic(new TopicDefinition(opioids, "opioids", Set.of(pain), Set.of()))
                .build();
        ConstructBook book =
                ConstructBook.with(total(1, topic(pain))).vocabulary(CODES).vocabulary(codes);

        assertThat(book.verdict(credit("both", "2024-03-01", "1", opioids, PRACTICE_BUILDING)
                        .build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(credit("narrow", "2024-03-01", "1", opioids).build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        credit("other", "2024-03-01", "1", PRACTICE_BUILDING).build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k37_a_sum_takes_nothing_from_outside_its_window() {
        Exchange connecticut = exchange(
                        anyCredit(),
                        Share.of(Worth.minutes(
                                50,
                                Conversion.to(RoundingMode.DOWN, Amount.of(1)).onSum(Window.cycle()))))
                .build();
        Credit before = credit("before", "2023-06-30", "0").minutes(30).build();
        Credit in = credit("in", "2023-07-01", "0").minutes(30).build();
        Credit stated = credit("stated", "2023-07-02", "2").build();

        assertThat(counted(valuing(total(1), connecticut).evaluate(before, in))).isEqualTo("0");
        assertThat(counted(valuing(total(1), connecticut).evaluate(in, stated))).isEqualTo("2");
    }

    @Test
    void k38_hours_of_other_activities_are_exchanged_at_a_rate() {
        // K-38 begin: Rate of exchange
        Exchange teaching = exchange(format(Formats.TEACHING), Share.of(Worth.rate(2, 1, Conversion.exact())))
                .build();
        Exchange selfStudy = exchange(
                        format(Formats.SELF_STUDY),
                        Share.of(Worth.rate(
                                1,
                                5,
                                Conversion.to(RoundingMode.DOWN, Amount.of(1)).onSum(Window.cycle()))))
                .build();
        Exchange uncompensated = exchange(
                        attribute(UNCOMPENSATED),
                        Share.of(Worth.rate(1, 4, Conversion.to(RoundingMode.DOWN, Amount.of(1)))))
                .build();
        Exchange journal = exchange(
                        format(Formats.JOURNAL), Share.of(Amount.of("0.5")).in(Categories.AOA_2B))
                .build();
        Exchange paper = exchange(attribute(PAPER), Share.of(Amount.of(10))).build();
        ConstructBook book = valuing(total(20), teaching, selfStudy, uncompensated, journal, paper)
                .schedule(schedule -> schedule.addLimits(limit(10, format(Formats.SELF_STUDY))))
                .edition(edition -> edition.duplicates(DuplicatePolicy.ONCE_EVER));
        // K-38 end
        Credit taught = credit("t", "2024-01-01", "3").format(Formats.TEACHING).build();
        Credit studied =
                credit("s", "2024-01-02", "28").format(Formats.SELF_STUDY).build();
        Credit more = credit("m", "2024-01-03", "32").format(Formats.SELF_STUDY).build();
        Credit care = credit("c", "2024-01-04", "11")
                .attributes(List.of(UNCOMPENSATED))
                .build();
        Credit read = credit("j", "2024-01-05", "9").format(Formats.JOURNAL).build();
        Credit written = credit("p", "2024-01-06", "1")
                .activityId("doi-1")
                .attributes(List.of(PAPER))
                .build();
        Credit again = Credit.builder()
                .from(written)
                .id("p-2")
                .completedOn(LocalDate.of(2024, 2, 1))
                .build();

        assertThat(counted(book.evaluate(taught))).isEqualTo("6");
        assertThat(counted(book.evaluate(studied))).isEqualTo("5");
        assertThat(counted(book.evaluate(studied, more))).isEqualTo("10");
        assertThat(reasons(book.evaluate(studied, more), "m")).containsExactly(RejectionReason.OVER_LIMIT);
        assertThat(counted(book.evaluate(care))).isEqualTo("2");
        assertThat(counted(book.evaluate(read))).isEqualTo("0.5");
        assertThat(counted(book.evaluate(written, again))).isEqualTo("10");
        assertThat(book.verdict(taught, studied, written)).isEqualTo("compliant");
        assertThat(book.verdict(taught, studied, care, read)).isEqualTo("non-compliant");
    }

    @Test
    void k39_a_topic_counts_double_up_to_a_bonus() {
        // K-39 begin: Multiplier by topic
        Exchange nevada = exchange(
                        topic(Topics.ALZHEIMERS),
                        Share.of(Worth.claimed()),
                        Share.of(Worth.claimed()).as("bonus"))
                .build();
        ConstructBook book = valuing(total(40), nevada)
                .schedule(schedule -> schedule.addLimits(limit(4, CreditPredicate.share("bonus"))));
        // K-39 end
        Credit three = credit("three", "2024-01-01", "3", Topics.ALZHEIMERS).build();
        Credit two = credit("two", "2024-01-02", "2", Topics.ALZHEIMERS).build();

        assertThat(counted(book.evaluate(three))).isEqualTo("6");
        assertThat(counted(book.evaluate(three, two))).isEqualTo("9");
        assertThat(book.verdict(three, two, credit("rest", "2024-01-03", "31").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(three, two, credit("rest", "2024-01-03", "30").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k41_an_exam_counts_in_its_cycle_and_in_the_next() {
        // K-41 begin: Flat-rate event credit
        Exchange california = exchange(
                        format(Formats.BOARD_CERTIFICATION),
                        Share.of(Amount.of(50)).again(Period.ofYears(2), 2))
                .build();
        // K-41 end
        ConstructBook book = valuing(total(50), california);

        for (String covered : List.of("2021-07-01", "2023-06-30", "2023-07-01", "2025-06-30")) {
            Evaluation evaluation = book.evaluate(certified("exam", covered));
            assertThat(evaluation.verdict()).hasToString("compliant");
            assertThat(evaluation.credits().get(0).worth()).hasToString("100");
            assertThat(counted(evaluation)).isEqualTo("50");
        }
        assertThat(book.verdict(certified("exam", "2021-06-30"))).isEqualTo("non-compliant");
    }

    @Test
    void k41_residency_counts_by_the_year_or_by_the_week() {
        Exchange years =
                exchange(attribute(RESIDENCY_YEAR), Share.of(Amount.of(50))).build();
        Exchange weeks =
                exchange(attribute(RESIDENCY_WEEKS), Share.of(Worth.claimed())).build();
        ConstructBook maryland = valuing(total(50), years, weeks)
                .schedule(schedule -> schedule.addLimits(limit(50, attribute(RESIDENCY_YEAR, RESIDENCY_WEEKS))));
        Credit year = credit("y", "2024-06-30", "1")
                .attributes(List.of(RESIDENCY_YEAR))
                .build();
        Credit part = credit("w", "2024-12-30", "26")
                .attributes(List.of(RESIDENCY_WEEKS))
                .build();

        assertThat(counted(maryland.evaluate(part))).isEqualTo("26");
        assertThat(counted(maryland.evaluate(part, year))).isEqualTo("50");
    }

    @Test
    void k92_a_certification_counts_once_a_cycle_and_with_recertification_up_to_a_maximum() {
        // K-92 begin: Certification gives a fixed number of hours
        Exchange kentucky = exchange(format(Formats.BOARD_CERTIFICATION), Share.of(Amount.of(60)))
                .repeats(DuplicatePolicy.ONCE_A_CYCLE)
                .build();
        Exchange certification = exchange(format(Formats.BOARD_CERTIFICATION), Share.of(Amount.of(50)))
                .build();
        Exchange maintenance = exchange(attribute(MOC), Share.of(Amount.of(30))).build();
        ConstructBook michigan = valuing(total(75), certification, maintenance)
                .schedule(schedule -> schedule.addLimits(
                        limit(50, format(Formats.BOARD_CERTIFICATION).or(attribute(MOC))), limit(30, attribute(MOC))));
        // K-92 end
        Evaluation twice = valuing(total(61), kentucky)
                .evaluate(certified("surgery", "2024-01-01"), certified("trauma", "2024-05-01"));
        Credit moc = credit("moc", "2024-02-01", "0").attributes(List.of(MOC)).build();

        assertThat(counted(twice)).isEqualTo("60");
        assertThat(reasons(twice, "trauma")).containsExactly(RejectionReason.DUPLICATE);
        assertThat(twice.credits().get(1).worth()).hasToString("60");
        assertThat(counted(michigan.evaluate(moc))).isEqualTo("30");
        assertThat(counted(michigan.evaluate(moc, certified("surgery", "2024-01-01"))))
                .isEqualTo("50");
    }

    private static Credit certified(String id, String completedOn) {
        return credit(id, completedOn, "0").format(Formats.BOARD_CERTIFICATION).build();
    }

    @Test
    void k93_a_certification_within_a_look_back_is_a_completion() {
        // K-93 begin: Certification within a look-back
        Requirement texas = requirement(
                        TOTAL,
                        Demand.completion(
                                format(Formats.BOARD_CERTIFICATION), Window.beforeDeadline(Period.ofMonths(36))))
                .build();
        // K-93 end
        ConstructBook book = valuing(texas);

        assertThat(book.verdict(certified("in", "2022-06-30"))).isEqualTo("compliant");
        assertThat(book.verdict(certified("out", "2022-06-29"))).isEqualTo("non-compliant");
    }

    @Test
    void k47_a_certificate_of_another_system_counts_in_a_lower_category() {
        // K-47 begin: Cross-walk changes the category
        Exchange crossWalk = exchange(
                        category(Categories.AMA_PRA_1),
                        Share.of(Worth.claimed()).in(Categories.AOA_2B))
                .when(Condition.profession(Profession.DO))
                .build();
        // K-47 end
        ConstructBook book = valuing(total(20, category(Categories.AOA_1A, Categories.AMA_PRA_1)), crossWalk);
        Credit ama = credit("ama", "2024-01-01", "20").build();
        Evaluation osteopath =
                book.evaluate(ConstructBook.license().profession(Profession.DO).build(), List.of(ama));

        assertThat(book.verdict(ama)).isEqualTo("compliant");
        assertThat(osteopath.verdict()).hasToString("non-compliant");
        assertThat(reasons(osteopath, "ama")).containsExactly(RejectionReason.WRONG_CATEGORY);
    }

    @Test
    void k46_a_board_accepts_some_credit_systems() {
        // K-46 begin: Different credit systems accepted per board
        CreditPredicate missouri =
                category(Categories.AMA_PRA_1, Categories.AOA_1A, Categories.AOA_2A, Categories.AAFP_PRESCRIBED);
        // K-46 end
        Credit.Builder fifty = credit("c", "2024-01-01", "50");

        assertThat(valuing(total(50, missouri))
                        .verdict(fifty.category(Categories.AAFP_PRESCRIBED).build()))
                .isEqualTo("compliant");
        assertThat(valuing(total(50, missouri))
                        .verdict(fifty.category(Categories.AAFP_ELECTIVE).build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k48_another_credit_system_is_allowed_by_certification() {
        // K-48 begin: Alternate credit type allowed by certification
        Requirement osteopathic = requirement(
                        RequirementId.of("us-xx/aoa"),
                        Demand.credits(Amount.of(16), category(Categories.AOA_1A), Window.cycle()))
                .when(Condition.fact(ABMS).negate())
                .build();
        Requirement either = requirement(
                        RequirementId.of("us-xx/aoa-or-ama"),
                        Demand.credits(
                                Amount.of(16), category(Categories.AOA_1A, Categories.AMA_PRA_1), Window.cycle()))
                .when(Condition.fact(ABMS))
                .build();
        // K-48 end
        ConstructBook book = ConstructBook.with(osteopathic, either).vocabulary(CODES);
        Credit ama = credit("ama", "2024-01-01", "16").build();

        for (var expected : Map.of(FactValue.TRUE, "compliant", FactValue.FALSE, "non-compliant")
                .entrySet()) {
            assertThat(book.evaluate(
                                    ConstructBook.license()
                                            .putFacts(ABMS, expected.getKey())
                                            .build(),
                                    List.of(ama))
                            .verdict())
                    .hasToString(expected.getValue());
        }
        assertThat(book.verdict(ama)).isEqualTo("undetermined");
    }

    @Test
    void k49_a_flag_changes_the_category() {
        // K-49 begin: Primary care flag changes category
        Exchange primaryCare = exchange(
                        attribute(PRIMARY_CARE), Share.of(Worth.claimed()).in(Categories.AOA_1A))
                .build();
        // K-49 end
        ConstructBook book = valuing(total(40, category(Categories.AOA_1A)), primaryCare);
        Credit plain =
                credit("c", "2024-01-01", "40").category(Categories.AOA_1B).build();

        assertThat(book.verdict(plain)).isEqualTo("non-compliant");
        assertThat(book.verdict(Credit.builder()
                        .from(plain)
                        .attributes(List.of(PRIMARY_CARE))
                        .build()))
                .isEqualTo("compliant");
    }

    @Test
    void k42_k50_k51_k53_k54_k55_kinds_of_activity_are_told_by_predicates() {
        // K-42 begin: Single course of at least N hours
        CreditPredicate oneCourse = topic(Topics.DOMESTIC_SEXUAL_VIOLENCE).and(worthAtLeast(Amount.of(2)));
        // K-42 end
        // K-50 begin: In-specialty minimum
        CreditPredicate inSpecialty = attribute(IN_SPECIALTY);
        // K-50 end
        // K-51 begin: Content exclusions
        CreditPredicate clinical = topic(PRACTICE_BUILDING).negate();
        // K-51 end
        // K-53 begin: Live or interactive mandate
        CreditPredicate interactive = format(Formats.LIVE).or(attribute(INTERACTIVE));
        // K-53 end
        // K-55 begin: Post-test requirement
        CreditPredicate postTest = attribute(POST_TEST);
        // K-55 end
        Credit.Builder course = credit("c", "2024-01-01", "2");
        Credit plain = course.build();
        Credit half = credit("h", "2024-01-01", "1", Topics.DOMESTIC_SEXUAL_VIOLENCE)
                .activityId("session-1")
                .build();
        Credit otherHalf =
                Credit.builder().from(half).id("h-2").activityId("session-2").build();

        assertThat(valuing(total(2, oneCourse)).verdict(half, otherHalf)).isEqualTo("non-compliant");
        assertThat(valuing(total(2, oneCourse))
                        .verdict(credit("o", "2024-01-01", "2", Topics.DOMESTIC_SEXUAL_VIOLENCE)
                                .build()))
                .isEqualTo("compliant");
        assertThat(valuing(total(2, clinical)).verdict(plain)).isEqualTo("compliant");
        assertThat(valuing(total(2, clinical))
                        .verdict(credit("b", "2024-01-01", "2", PRACTICE_BUILDING)
                                .build()))
                .isEqualTo("non-compliant");
        for (var kind : Map.of(inSpecialty, IN_SPECIALTY, interactive, INTERACTIVE, postTest, POST_TEST)
                .entrySet()) {
            ConstructBook book = valuing(total(2, kind.getKey()));
            assertThat(book.verdict(plain)).isEqualTo("non-compliant");
            assertThat(book.verdict(Credit.builder()
                            .from(plain)
                            .attributes(List.of(kind.getValue()))
                            .build()))
                    .isEqualTo("compliant");
        }
        ConstructBook homeStudy =
                valuing(total(9)).schedule(schedule -> schedule.addLimits(limit(8, format(Formats.ENDURING))));
        assertThat(counted(homeStudy.evaluate(
                        credit("e", "2024-01-01", "9").format(Formats.ENDURING).build())))
                .isEqualTo("8");
    }

    @Test
    void k56_a_course_is_on_the_list_while_its_approval_holds() {
        // K-56 begin: Provider must be approved
        CreditPredicate listed =
                approvedCourse(List.of(new ApprovedCourse("wv-drug-diversion", DateRange.of("2024-01-01/2024-12-31"))));
        CreditPredicate verified = listed.and(evidenceAtLeast(Evidence.VERIFIED));
        // K-56 end
        Credit in = activity("in", "wv-drug-diversion", "2024-12-31", "3");
        Credit late = activity("late", "wv-drug-diversion", "2025-01-01", "3");
        Credit other =
                credit("other", "2024-12-31", "3").provider("wv-drug-diversion").build();

        assertThat(valuing(total(3, listed)).verdict(in)).isEqualTo("compliant");
        assertThat(reasons(valuing(total(3, listed)).evaluate(late), "late"))
                .containsExactly(RejectionReason.NOT_APPROVED);
        assertThat(reasons(valuing(total(3, listed)).evaluate(other), "other"))
                .containsExactly(RejectionReason.NOT_APPROVED);
        assertThat(reasons(valuing(total(3, verified)).evaluate(in), "in"))
                .containsExactly(RejectionReason.INSUFFICIENT_EVIDENCE);
        assertThat(valuing(total(3, verified))
                        .verdict(Credit.builder()
                                .from(in)
                                .evidence(Evidence.VERIFIED)
                                .build()))
                .isEqualTo("compliant");
        CreditPredicate early = completedWithin(DateRange.of("2024-01-01/2024-06-30"));
        assertThat(reasons(valuing(total(3, early)).evaluate(in), "in"))
                .containsExactly(RejectionReason.OUTSIDE_WINDOW);
        assertThat(valuing(total(3, early)).verdict(activity("e", "x", "2024-06-30", "3")))
                .isEqualTo("compliant");
    }

    @Test
    void k95_k97_k109_a8_what_is_no_education_is_a_fact_or_a_completion() {
        // K-95 begin: Award in force on the renewal date
        Demand kentucky = new Demand.Holds(AWARD);
        // K-95 end
        // K-96 begin: Exam passage
        Demand newMexico = Demand.completion(attribute(EXAM), Window.cycle());
        // K-96 end
        ConstructBook award = valuing(requirement(TOTAL, kentucky).build());
        ConstructBook exam = valuing(requirement(TOTAL, newMexico).build());
        FactValue until = new FactValue(List.of(
                new FactValue.Period(true, DateRange.of("../2025-06-29")),
                new FactValue.Period(false, DateRange.of("2025-06-30/.."))));

        assertThat(award.verdict()).isEqualTo("undetermined");
        assertThat(award.evaluate(
                                ConstructBook.license()
                                        .putFacts(AWARD, FactValue.TRUE)
                                        .build(),
                                List.of())
                        .verdict())
                .hasToString("compliant");
        assertThat(award.evaluate(ConstructBook.license().putFacts(AWARD, until).build(), List.of())
                        .verdict())
                .hasToString("non-compliant");
        assertThat(exam.verdict(credit("spex", "2024-01-01", "0")
                        .attributes(List.of(EXAM))
                        .build()))
                .isEqualTo("compliant");
        assertThat(exam.verdict(credit("spex", "2023-06-30", "0")
                        .attributes(List.of(EXAM))
                        .build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k99_substitution_by_service_is_capped() {
        // K-99 begin: Substitution by service, capped
        Exchange review =
                exchange(attribute(PEER_REVIEW), Share.of(Amount.of(2))).build();
        Limit eight = limit(8, attribute(PEER_REVIEW));
        // K-99 end
        ConstructBook georgia = valuing(total(8), review).schedule(schedule -> schedule.addLimits(eight));
        Credit[] cases = IntStream.range(0, 5)
                .mapToObj(i -> credit("case-" + i, "2024-01-0" + (i + 1), "0")
                        .attributes(List.of(PEER_REVIEW))
                        .build())
                .toArray(Credit[]::new);

        assertThat(counted(georgia.evaluate(cases))).isEqualTo("8");
        assertThat(georgia.verdict(cases[0], cases[1], cases[2])).isEqualTo("non-compliant");
    }

    @Test
    void a_book_whose_exchange_contradicts_itself_is_refused_with_every_fault() {
        ConstructBook book = valuing(
                        total(1),
                        Exchange.builder()
                                .of(CreditPredicate.share("x"))
                                .when(Condition.fact(ABMS))
                                .build())
                .schedule(schedule -> schedule.addLimits(limit(1, CreditPredicate.share("bonus"))));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(book::build)
                .withMessageContaining("limits/0/credits")
                .withMessageContaining("share [bonus] is given by no exchange")
                .withMessageContaining("share [x] is given by no exchange")
                .withMessageContaining("a valuation may not depend on facts")
                .withMessageContaining("shares: is empty".substring(8))
                .withMessageContaining("says where it is written");
    }

    @Test
    void every_exchange_says_itself_in_words() {
        assertThat(exchange(
                                format(Formats.SELF_STUDY),
                                Share.of(Worth.rate(
                                                1,
                                                5,
                                                Conversion.to(RoundingMode.DOWN, Amount.of(1))
                                                        .atLeast(Amount.of(1))
                                                        .onSum(Window.cycle())))
                                        .in(Categories.AMA_PRA_2)
                                        .about(Topics.EHR)
                                        .as("study"),
                                Share.of(Worth.minutes(50, Conversion.exact())).again(Period.ofYears(2), 2),
                                Share.of(Worth.claimed()))
                        .repeats(DuplicatePolicy.ONCE_A_CYCLE)
                        .build()
                        .describe())
                .isEqualTo("A record with format self-study is worth 1 for every 5 claimed (rounded down in steps of 1,"
                        + " less than 1 being worth nothing, on the sum of what was completed in the cycle) in ama-pra-2,"
                        + " ehr (study) and 1 for every 50 minutes (rounded down in steps of 0.01 for each activity), 2"
                        + " times with 2 years between and amount claimed. All such records are one activity:"
                        + " An activity counts once a cycle, on its earliest day.");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Share.of(Worth.claimed()).again(Period.ZERO, 2));
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Worth.minutes(0, Conversion.exact()));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> Conversion.to(RoundingMode.DOWN, Amount.ZERO));
    }

    @Test
    void exchange_may_be_told_by_the_day() {
        Exchange thatYear = exchange(completedWithin(DateRange.of("2024-01-01/2024-12-31")), Share.of(Amount.of(3)))
                .build();

        Evaluation evaluation = valuing(total(4), thatYear)
                .evaluate(
                        credit("in", "2024-05-05", "1").build(),
                        credit("after", "2025-05-05", "1").build());

        assertThat(counted(evaluation)).isEqualTo("4");
    }

    @Test
    void unknown_code_beside_an_exchange_is_what_is_refused() {
        ConstructBook book =
                valuing(total(4), exchange(anyCredit(), Share.of(Amount.of(3))).build());

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> book.evaluate(
                        credit("c", "2024-05-05", "1", Topic.of("unheard-of")).build()))
                .withMessageContaining("unheard-of");
    }
}
