package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.POST_TEST;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.amongCounted;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.onTop;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.Counting.undivided;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small instances on which a plausible counter is wrong, each with that counter's answer and the exact one. */
class TrapsTest {

    private static final CreditPredicate ANY = CreditPredicate.anyCredit();

    private static Credit safe(int number, String amount, String... topics) {
        return line(number, amount, Categories.AMA_PRA_1, topics).build();
    }

    /** Every credit counts in full for each of its topics. */
    private static boolean everyTag(Map<String, Integer> needs, List<Credit> credits) {
        return needs.entrySet().stream().allMatch(need -> sum(credits, need.getKey()) >= need.getValue());
    }

    private static int sum(List<Credit> credits, String topic) {
        return credits.stream()
                .filter(credit -> credit.topics().contains(Topic.of(topic)))
                .mapToInt(TrapsTest::units)
                .sum();
    }

    private static int units(Credit credit) {
        return (int) (credit.amount().hundredths() / 100);
    }

    /** Serves the requirements in order, each from the earliest credit that still has units. */
    private static boolean inOrder(Map<String, Integer> needs, List<Credit> credits) {
        int[] left = credits.stream().mapToInt(TrapsTest::units).toArray();
        boolean met = true;
        for (Map.Entry<String, Integer> need : needs.entrySet()) {
            int open = need.getValue();
            for (int i = 0; i < left.length; i++) {
                if (credits.get(i).topics().contains(Topic.of(need.getKey()))) {
                    int taken = Math.min(open, left[i]);
                    left[i] -= taken;
                    open -= taken;
                }
            }
            met &= open == 0;
        }
        return met;
    }

    /** Serves unit by unit the topic with the least slack from the credit with the fewest other open topics. */
    private static boolean leastSlack(Map<String, Integer> needs, List<Credit> credits, int enduringAtMost) {
        Map<String, Integer> open = new LinkedHashMap<>(needs);
        int[] left = credits.stream().mapToInt(TrapsTest::units).toArray();
        int enduring = 0;
        while (open.values().stream().anyMatch(units -> units > 0)) {
            List<String> topics = open.keySet().stream()
                    .filter(topic -> open.get(topic) > 0)
                    .sorted(Comparator.comparingInt((String topic) -> available(topic, credits, left) - open.get(topic))
                            .thenComparing(topic -> topic))
                    .toList();
            String topic = topics.get(0);
            int best = -1;
            for (int i = 0; i < left.length; i++) {
                boolean full = enduring >= enduringAtMost
                        && credits.get(i)
                                .format()
                                .filter(Formats.ENDURING::equals)
                                .isPresent();
                if (left[i] > 0 && !full && credits.get(i).topics().contains(Topic.of(topic))) {
                    best = best < 0 || others(credits.get(i), open) < others(credits.get(best), open) ? i : best;
                }
            }
            if (best < 0) {
                return false;
            }
            enduring +=
                    credits.get(best).format().filter(Formats.ENDURING::equals).isPresent() ? 1 : 0;
            left[best]--;
            open.merge(topic, -1, Integer::sum);
        }
        return true;
    }

    private static int available(String topic, List<Credit> credits, int[] left) {
        int available = 0;
        for (int i = 0; i < left.length; i++) {
            available += credits.get(i).topics().contains(Topic.of(topic)) ? left[i] : 0;
        }
        return available;
    }

    private static long others(Credit credit, Map<String, Integer> open) {
        return credit.topics().stream()
                .filter(topic -> open.getOrDefault(topic.code(), 0) > 0)
                .count();
    }

    private static Map<String, Integer> needs(Object... pairs) {
        Map<String, Integer> needs = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            needs.put((String) pairs[i], (Integer) pairs[i + 1]);
        }
        return needs;
    }

    private static Evaluation evaluate(ConstructBook book, List<Credit> credits) {
        return book.evaluate(ConstructBook.license().build(), credits);
    }

    @Test
    void c1_a_credit_with_two_tags_counts_once() {
        ConstructBook book = book(
                List.of(owes(12, "safety"), owes(2, "abuse"), owes(2, "opioid")),
                exclusive("safety", "abuse"),
                exclusive("safety", "opioid"));
        List<Credit> credits =
                List.of(safe(1, "2", "safety", "abuse"), safe(2, "10", "safety"), safe(3, "2", "safety", "opioid"));

        Evaluation evaluation = evaluate(book, credits);

        assertThat(everyTag(needs("safety", 12, "abuse", 2, "opioid", 2), credits))
                .isTrue();
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(evaluation.requirements().stream()
                        .mapToLong(o -> o.missing().hundredths())
                        .sum())
                .isEqualTo(200);
    }

    @Test
    void c1_the_first_in_order_does_not_take_what_another_needs() {
        ConstructBook book = book(List.of(owes(12, "safety"), owes(2, "abuse")), exclusive("safety", "abuse"));
        List<Credit> credits = List.of(safe(1, "2", "safety", "abuse"), safe(2, "12", "safety"));

        assertThat(inOrder(needs("safety", 12, "abuse", 2), credits)).isFalse();
        assertThat(evaluate(book, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void c2_four_topics_defeat_the_least_slack_first() {
        ConstructBook book =
                book(List.of(owes(1, "w"), owes(1, "x"), owes(1, "y"), owes(2, "z")), exclusive("w", "x", "y", "z"));
        List<Credit> credits =
                List.of(safe(1, "1", "y"), safe(2, "1", "w", "z"), safe(3, "2", "x", "z"), safe(4, "1", "y", "w"));

        assertThat(leastSlack(needs("w", 1, "x", 1, "y", 1, "z", 2), credits, 99))
                .isFalse();
        assertThat(evaluate(book, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void c2_a_limit_on_a_format_defeats_it_with_two_topics() {
        Demand both = credits(2, about("x").or(about("y")));
        ConstructBook book = book(
                        List.of(owes("total", both), owes(1, "x"), owes(1, "y")),
                        exclusive("x", "y"),
                        amongCounted("x", "total"),
                        amongCounted("y", "total"))
                .schedule(s -> s.addLimits(atMost(1, CreditPredicate.format(Formats.ENDURING), "total")));
        List<Credit> credits = new ArrayList<>();
        for (String topic : List.of("y", "x", "y")) {
            credits.add(line(credits.size(), "1", Categories.AMA_PRA_1, topic)
                    .format(Formats.ENDURING)
                    .build());
        }
        credits.add(line(3, "1", Categories.AMA_PRA_1, "x").format(Formats.LIVE).build());

        assertThat(leastSlack(needs("x", 1, "y", 1), credits, 1)).isFalse();
        assertThat(evaluate(book, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(book, credits.subList(0, 3)).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static ConstructBook arizona() {
        return book(
                        List.of(
                                owes("total", credits(40, ANY)),
                                owes("category-1a", credits(24, CreditPredicate.category(Categories.AOA_1A))),
                                owes("opioid", credits(3, about("opioid")))),
                        amongCounted("opioid", "total"))
                .schedule(s -> s.addLimits(atMost(16, CreditPredicate.category(Categories.AMA_PRA_1), "total")));
    }

    private static List<Credit> arizonaCredits(int opioid) {
        return List.of(
                line(1, "16", Categories.AMA_PRA_1).build(),
                line(2, "24", Categories.AOA_1A).build(),
                line(3, Integer.toString(opioid), Categories.AMA_PRA_1, "opioid")
                        .build());
    }

    private static int chronological(List<Credit> credits) {
        int room = 16;
        int opioid = 0;
        for (Credit credit : credits) {
            if (credit.category().equals(Categories.AMA_PRA_1)) {
                int counts = Math.min(room, units(credit));
                room -= counts;
                opioid += credit.topics().contains(Topic.of("opioid")) ? counts : 0;
            }
        }
        return opioid;
    }

    @Test
    void c3_topic_among_the_counted_under_a_limit_on_a_category() {
        Evaluation evaluation = evaluate(arizona(), arizonaCredits(3));

        assertThat(chronological(arizonaCredits(3))).isZero();
        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.credits().get(0).uses().get(0).amount()).isEqualTo(Amount.of(13));
        assertThat(evaluation.credits().get(2).uses()).hasSize(2);
    }

    @Test
    void c3_fails_with_one_hour_less() {
        Evaluation evaluation = evaluate(arizona(), arizonaCredits(2));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, "total").missing()).isEqualTo(Amount.ZERO);
        assertThat(outcome(evaluation, "opioid").missing()).isEqualTo(Amount.of(1));
    }

    @Test
    void c9_whether_two_topics_share_is_declared() {
        List<Credit> credits = List.of(safe(1, "12", "safety"), safe(2, "2", "abuse", "opioid"));
        List<Requirement> owed = List.of(owes(12, "safety"), owes(2, "abuse"), owes(2, "opioid"));

        assertThat(evaluate(book(owed, exclusive("safety", "abuse"), exclusive("safety", "opioid")), credits)
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(book(owed, exclusive("safety", "abuse", "opioid")), credits)
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static ConstructBook missouri() {
        return book(owes(
                "total",
                Demand.anyOf(
                        new Demand.Branch("hours", "50 credits", credits(50, ANY)),
                        new Demand.Branch(
                                "post-tests", "40 with a test", credits(40, CreditPredicate.attribute(POST_TEST))),
                        new Demand.Branch("certified", "a certification", new Demand.Holds(CERTIFIED)))));
    }

    private static List<Credit> missouriCredits(int tested, int untested) {
        return List.of(
                line(1, Integer.toString(tested), Categories.AMA_PRA_1)
                        .attributes(List.of(POST_TEST))
                        .build(),
                line(2, Integer.toString(untested), Categories.AMA_PRA_1).build());
    }

    private static Evaluation missouri(int tested, int untested) {
        return missouri()
                .evaluate(
                        ConstructBook.license()
                                .putFacts(CERTIFIED, FactValue.of(false))
                                .build(),
                        missouriCredits(tested, untested));
    }

    @Test
    void c10_either_of_two_totals() {
        Evaluation tested = missouri(42, 3);
        Evaluation mixed = missouri(30, 19);

        // One total for all: 50 fails the first, 40 passes the second.
        assertThat(42 + 3).isLessThan(50);
        assertThat(30 + 19).isGreaterThan(40);
        assertThat(tested.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(tested, "total").satisfiedBy()).contains("post-tests");
        assertThat(tested.explain(outcome(tested, "total")))
                .startsWith("Satisfied by the alternative post-tests: 42 of 40 credits");
        assertThat(mixed.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(mixed, "total").required()).isEqualTo(Amount.of(50));
        assertThat(outcome(mixed, "total").missing()).isEqualTo(Amount.of(1));
        assertThat(outcome(missouri(38, 2), "total").required()).isEqualTo(Amount.of(40));
    }

    @Test
    void c11_topic_on_top_of_the_total() {
        ConstructBook book =
                book(List.of(owes("total", credits(100, ANY)), owes(6, "culture")), onTop("culture", "total"));
        List<Credit> credits = List.of(safe(1, "94"), safe(2, "6", "culture"));
        List<Credit> more = List.of(safe(1, "100"), safe(2, "6", "culture"));

        assertThat(credits.stream().mapToInt(TrapsTest::units).sum()).isEqualTo(100);
        assertThat(evaluate(book, credits).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluate(book, credits), "culture").missing()).isEqualTo(Amount.of(6));
        assertThat(evaluate(book, more).verdict()).isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void c12_share_of_what_is_required() {
        ConstructBook book = book(owes("total", credits(20, ANY)), owes(10, "specialty"));
        List<Credit> credits = List.of(safe(1, "10", "specialty"), safe(2, "11"));

        // A share of what was earned falls with every credit more.
        assertThat(10 * 2).isLessThan(21);
        assertThat(evaluate(book, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(book, List.of(safe(1, "9", "specialty"), safe(2, "12")))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void c13_activities_that_are_not_divided() {
        List<Credit> credits = List.of(safe(1, "3", "x", "y"), safe(2, "3", "x", "y"), safe(3, "2", "x", "y"));
        ConstructBook divided = book(List.of(owes(4, "x"), owes(4, "y")), exclusive("x", "y"));
        ConstructBook whole = book(List.of(owes(4, "x"), owes(4, "y")), undivided("x", "y"));

        assertThat(evaluate(divided, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        Evaluation evaluation = evaluate(whole, credits);
        assertThat(evaluation.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(outcome(evaluation, "x").counted()).isEqualTo(Amount.of(5));
        assertThat(outcome(evaluation, "y").missing()).isEqualTo(Amount.of(1));
        assertThat(evaluation.credits())
                .allSatisfy(credit -> assertThat(credit.uses()).hasSize(1));
    }

    @Test
    void c13_what_an_authority_makes_of_an_activity_is_not_divided_either() {
        Exchange certified = Exchange.builder()
                .of(about("specialty"))
                .addShares(share("2", "x"), share("1", "y"), share("2", "z"))
                .addCitations(ConstructBook.ACT)
                .build();
        List<Requirement> owed = List.of(owes(2, "x"), owes(1, "y"), owes(2, "z"));
        List<Credit> credits = List.of(safe(1, "5", "specialty"));
        ConstructBook divided = book(owed, exclusive("x", "z")).edition(e -> e.addValuations(certified));
        ConstructBook whole = book(owed, undivided("x", "z")).edition(e -> e.addValuations(certified));

        assertThat(evaluate(divided, credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        Evaluation evaluation = evaluate(whole, credits);
        assertThat(evaluation.credits().get(0).uses())
                .containsExactly(new Use(Counting.id("x"), Amount.of(2)), new Use(Counting.id("y"), Amount.of(1)));
        assertThat(evaluation.credits().get(0).rejections())
                .containsExactly(new Rejection(Counting.id("z"), RejectionReason.USED_ELSEWHERE, Amount.of(2)));
        assertThat(evaluation.joint())
                .containsExactly(new JointShortfall(List.of(Counting.id("x"), Counting.id("z")), Amount.of(2)));
    }

    private static Share share(String amount, String topic) {
        return Share.of(Amount.of(amount)).in(Categories.AMA_PRA_1).about(Topic.of(topic));
    }

    private static ConstructBook carrying(Excess excess, Requirement... requirements) {
        CarryOver rule = CarryOver.builder()
                .title("at most 48 carried over")
                .addToward(Counting.id("total"))
                .atMost(Amount.of(48))
                .excess(excess)
                .addCitations(ConstructBook.ACT)
                .build();
        return book(requirements).schedule(s -> s.addCarryOvers(rule));
    }

    private static Credit earned(int year, int amount, Category category) {
        return ConstructBook.credit("line-" + year, year + "-06-01", String.valueOf(amount))
                .category(category)
                .build();
    }

    private static License cycle(int first, Verdict... history) {
        List<PastCycle> past = new ArrayList<>();
        for (int i = 0; i < history.length; i++) {
            past.add(new PastCycle(years(first - 2 * (i + 1)), history[i], List.of(), false));
        }
        return ConstructBook.license().cycle(years(first)).history(past).build();
    }

    private static Cycle years(int first) {
        return Cycle.of(first + "-01-01/" + (first + 1) + "-12-31");
    }

    @Test
    void c4_which_credits_are_the_excess() {
        Requirement total = owes("total", credits(100, ANY));
        Requirement first = owes("category-1", credits(40, CreditPredicate.category(Categories.AMA_PRA_1)));
        CarryOver rule = CarryOver.builder()
                .title("at most 25 carried over")
                .addToward(Counting.id("total"), Counting.id("category-1"))
                .atMost(Amount.of(25))
                .excess(Excess.bestForLicensee())
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook book = book(total, first).schedule(s -> s.addCarryOvers(rule));
        Category one = Categories.AMA_PRA_1;
        Category two = Categories.AMA_PRA_2;
        List<Credit> credits =
                List.of(earned(2019, 60, one), earned(2020, 65, two), earned(2021, 20, one), earned(2022, 55, two));

        assertThat(categoryOneFirst(60, 65, 20, 55)).isFalse();
        assertThat(book.evaluate(cycle(2021, Verdict.COMPLIANT), credits).verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    /** Uses Category 1 up first: what is left over, at most 25, is of Category 2. */
    private static boolean categoryOneFirst(int firstOne, int firstTwo, int secondOne, int secondTwo) {
        int twoNeeded = Math.max(0, 100 - firstOne);
        int oneLeft = Math.max(0, firstOne - 100);
        int carriedTwo = Math.min(25 - Math.min(25, oneLeft), firstTwo - twoNeeded);
        return secondOne + Math.min(25, oneLeft) >= 40 && secondOne + secondTwo + oneLeft + carriedTwo >= 100;
    }

    @Test
    void c5_carried_credits_go_first() {
        ConstructBook book = carrying(Excess.bestForLicensee(), owes("total", credits(48, ANY)));
        Category one = Categories.AMA_PRA_1;
        List<Credit> credits = List.of(earned(2019, 96, one), earned(2021, 48, one));

        assertThat(ownFirst(96, 48, 0)).containsExactly(true, true, false);
        assertThat(book.evaluate(cycle(2019), credits).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(book.evaluate(cycle(2021, Verdict.COMPLIANT), credits).verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(book.evaluate(cycle(2023, Verdict.COMPLIANT, Verdict.COMPLIANT), credits)
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
        // Nothing is carried twice.
        assertThat(book.evaluate(cycle(2023, Verdict.COMPLIANT, Verdict.COMPLIANT), List.of(earned(2019, 144, one)))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    /** Uses the credits of a period before those carried into it, and carries on at most 48 of its own. */
    private static List<Boolean> ownFirst(int... earned) {
        List<Boolean> passed = new ArrayList<>();
        int carried = 0;
        for (int own : earned) {
            passed.add(own + carried >= 48);
            carried = Math.min(48, Math.max(0, own - 48));
        }
        return passed;
    }

    @Test
    void c6_a_number_of_times_a_place_and_a_distance_are_three_things() {
        List<Credit> everyThird = List.of(earned(2002, 1, Categories.AMA_PRA_1));
        ConstructBook onceInThree =
                book(owes("total", Demand.completion(ANY, Window.before(Period.ofYears(6), Anchor.end()))));
        ConstructBook inTheThird =
                book(ConstructBook.requirement(Counting.id("total"), Demand.completion(ANY, Window.cycle()))
                        .when(Condition.cycleNumber(3, 3))
                        .build());
        License third = License.builder()
                .from(cycle(2004))
                .issuedOn(LocalDate.of(2000, 1, 1))
                .build();
        // Done in the second biennium: once in three, but not in the third.
        assertThat(onceInThree.evaluate(third, everyThird).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inTheThird.evaluate(third, everyThird).verdict()).isEqualTo(Verdict.NON_COMPLIANT);

        List<Credit> twice = List.of(on("2020-02-10", 1), on("2026-03-05", 1));
        License birthday =
                ConstructBook.license().cycle(Cycle.of("2025-04-01/2026-03-31")).build();
        ConstructBook sixYears = book(owes("total", Demand.atLeastEvery(Period.ofYears(6), ANY, Window.cycle())));
        // Two in twelve years, but six years and 23 days apart.
        assertThat(twice).hasSize(2);
        assertThat(sixYears.evaluate(birthday, twice).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(sixYears.evaluate(birthday, List.of(twice.get(0), on("2026-02-10", 1)))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);

        Requirement four = owes("total", credits(4, ANY));
        Requirement firstYear = ConstructBook.requirement(
                        Counting.id("first-year"), Demand.credits(Amount.of(2), ANY, Window.since(Anchor.issue())))
                .deadline(Deadline.after(Anchor.issue(), Period.ofYears(1)))
                .build();
        License issued = License.builder()
                .from(cycle(2024))
                .issuedOn(LocalDate.of(2024, 1, 1))
                .build();
        // Four in the period, all in its eighteenth month.
        assertThat(book(four).evaluate(issued, List.of(on("2025-06-15", 4))).verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(book(four, firstYear)
                        .evaluate(issued, List.of(on("2025-06-15", 4)))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    private static Credit on(String day, int amount) {
        return ConstructBook.credit("line-" + day, day, String.valueOf(amount)).build();
    }

    @Test
    void c7_credits_that_cure_a_deficit_are_used_up() {
        MakeUp rule = MakeUp.builder()
                .title("later credits make up a shortfall")
                .addToward(Counting.id("total"))
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook book = book(owes("total", credits(50, ANY))).schedule(s -> s.addMakeUps(rule));
        Category one = Categories.AMA_PRA_1;
        License behind = cycle(2021, Verdict.NON_COMPLIANT);

        assertThat(usedAgain(40, 55)).isTrue();
        assertThat(book.evaluate(behind, List.of(earned(2019, 40, one), earned(2021, 55, one)))
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(book.evaluate(behind, List.of(earned(2019, 40, one), earned(2021, 60, one)))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    /** Fills the shortfall of a period from the next one and counts the same credits there again. */
    private static boolean usedAgain(int first, int second) {
        return first + second >= 50 && second >= 50;
    }

    @Test
    void c8_rounding_each_course_is_not_rounding_the_sum() {
        int courses = 20;
        int minutes = 80;
        assertThat(courses * (minutes / 50)).isEqualTo(20);
        Exchange onTheSum = Exchange.builder()
                .of(ANY)
                .addShares(Share.of(Worth.minutes(
                        50, Conversion.to(RoundingMode.DOWN, Amount.of(1)).onSum(Window.cycle()))))
                .addCitations(ConstructBook.ACT)
                .build();
        ConstructBook connecticut = book(owes("total", credits(32, ANY))).edition(e -> e.addValuations(onTheSum));
        List<Credit> taken = new ArrayList<>();
        for (int i = 0; i < courses; i++) {
            taken.add(line(i, "1", Categories.AMA_PRA_1).minutes(minutes).build());
        }

        assertThat(evaluate(connecticut, taken).verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluate(connecticut, taken.subList(1, courses)).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void c14_each_authority_counts_the_same_credits_for_itself() {
        List<Credit> course = List.of(safe(1, "8", "opioid"));
        ConstructBook board = book(owes(3, "opioid"));
        ConstructBook registration = book(owes(2, "opioid"));
        ConstructBook federal = book(owes(8, "opioid"));

        // Used up once, 3 and 2 would leave 3 of the 8.
        assertThat(8 - 3 - 2 >= 8).isFalse();
        for (ConstructBook authority : List.of(board, registration, federal)) {
            assertThat(evaluate(authority, course).verdict()).isEqualTo(Verdict.COMPLIANT);
        }
        ConstructBook notTwiceWithinOne =
                book(List.of(owes(3, "opioid"), owes("total", credits(8, ANY))), onTop("opioid", "total"));
        assertThat(evaluate(notTwiceWithinOne, course).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    }
}
