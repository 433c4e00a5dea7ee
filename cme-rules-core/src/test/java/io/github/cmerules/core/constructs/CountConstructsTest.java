package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.Counting.CERTIFIED;
import static io.github.cmerules.core.constructs.Counting.POST_TEST;
import static io.github.cmerules.core.constructs.Counting.TRAINING;
import static io.github.cmerules.core.constructs.Counting.about;
import static io.github.cmerules.core.constructs.Counting.atMost;
import static io.github.cmerules.core.constructs.Counting.book;
import static io.github.cmerules.core.constructs.Counting.credits;
import static io.github.cmerules.core.constructs.Counting.exclusive;
import static io.github.cmerules.core.constructs.Counting.id;
import static io.github.cmerules.core.constructs.Counting.line;
import static io.github.cmerules.core.constructs.Counting.onTop;
import static io.github.cmerules.core.constructs.Counting.outcome;
import static io.github.cmerules.core.constructs.Counting.owes;
import static io.github.cmerules.core.constructs.Counting.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The constructs of the catalogue that say how credits are counted, each on its own figures. */
class CountConstructsTest {

    private static Window last(int years) {
        return Window.beforeDeadline(Period.ofYears(years));
    }

    @Test
    void k14_report_over_one_two_or_three_years() {
        // K-14 begin: Alternatives of different length
        Demand oneYear = new Demand.Credits(Amount.of(50), CreditPredicate.anyCredit(), last(1));
        Demand twoYears = new Demand.Credits(Amount.of(100), CreditPredicate.anyCredit(), last(2));
        ConstructBook book = book(owes(
                "total",
                Demand.anyOf(
                        new Demand.Branch("one-year", "50 in one year", oneYear),
                        new Demand.Branch("two-years", "100 in two years", twoYears))));
        // K-14 end

        assertThat(book.verdict(line(1, "100", Categories.AMA_PRA_1).build())).isEqualTo("compliant");
        assertThat(book.verdict(line(1, "99", Categories.AMA_PRA_1).build())).isEqualTo("non-compliant");
    }

    @Test
    void k43_category_minimum() {
        // K-43 begin: Category minimum
        Requirement total = owes("total", credits(100, CreditPredicate.anyCredit()));
        Requirement first = owes("category-1", credits(40, CreditPredicate.category(Categories.AMA_PRA_1)));
        ConstructBook book = book(total, first);
        // K-43 end

        assertThat(book.verdict(
                        line(1, "40", Categories.AMA_PRA_1).build(),
                        line(2, "60", Categories.AMA_PRA_2).build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "39", Categories.AMA_PRA_1).build(),
                        line(2, "61", Categories.AMA_PRA_2).build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k44_category_maximum() {
        // K-44 begin: Category maximum
        ConstructBook book = book(owes("total", credits(100, CreditPredicate.anyCredit())))
                .schedule(s -> s.addLimits(atMost(60, CreditPredicate.category(Categories.AMA_PRA_2), "total")));
        // K-44 end

        assertThat(book.verdict(
                        line(1, "40", Categories.AMA_PRA_1).build(),
                        line(2, "70", Categories.AMA_PRA_2).build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "39", Categories.AMA_PRA_1).build(),
                        line(2, "70", Categories.AMA_PRA_2).build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k45_limit_within_a_limit() {
        // K-45 begin: Nested limits
        CreditPredicate fourth = CreditPredicate.category(Categories.AMA_PRA_2);
        CreditPredicate exhibits = fourth.and(CreditPredicate.format(Formats.SELF_STUDY));
        ConstructBook book = book(owes("total", credits(150, CreditPredicate.anyCredit())))
                .schedule(s -> s.addLimits(atMost(48, fourth, "total"), atMost(24, exhibits, "total")));
        // K-45 end

        assertThat(book.verdict(
                        line(1, "102", Categories.AMA_PRA_1).build(),
                        line(2, "24", Categories.AMA_PRA_2).build(),
                        line(3, "30", Categories.AMA_PRA_2)
                                .format(Formats.SELF_STUDY)
                                .build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "102", Categories.AMA_PRA_1).build(),
                        line(2, "23", Categories.AMA_PRA_2).build(),
                        line(3, "30", Categories.AMA_PRA_2)
                                .format(Formats.SELF_STUDY)
                                .build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k54_home_study_limit() {
        // K-54 begin: Limit on a format
        ConstructBook book = book(owes("total", credits(40, CreditPredicate.anyCredit())))
                .schedule(s -> s.addLimits(atMost(8, CreditPredicate.format(Formats.ENDURING), "total")));
        // K-54 end

        assertThat(book.verdict(
                        line(1, "32", Categories.AMA_PRA_1).build(),
                        line(2, "20", Categories.AMA_PRA_1)
                                .format(Formats.ENDURING)
                                .build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "31", Categories.AMA_PRA_1).build(),
                        line(2, "20", Categories.AMA_PRA_1)
                                .format(Formats.ENDURING)
                                .build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k57_nested_topic_minimum() {
        // K-57 begin: Nested topic minimum
        ConstructBook book = book(List.of(owes(3, "pain"), owes(1, "prescribing")), within("prescribing", "pain"));
        // K-57 end

        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "pain").build(),
                        line(2, "1", Categories.AMA_PRA_1, "pain", "prescribing")
                                .build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "3", Categories.AMA_PRA_1, "pain").build(),
                        line(2, "1", Categories.AMA_PRA_1, "prescribing").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k58_coverage_and_credits() {
        // K-58 begin: Coverage of listed subjects, and credits besides
        Demand areas = Demand.coverage(
                List.of(
                        new Demand.Coverage.Part("first area", about("area-1")),
                        new Demand.Coverage.Part("second area", about("area-2")),
                        new Demand.Coverage.Part("third area", about("area-3"))),
                Window.cycle());
        Demand hours = credits(3, about("area-1").or(about("area-2")).or(about("area-3")));
        ConstructBook book = book(owes("pain", Demand.allOf(hours, areas)));
        // K-58 end

        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "area-1", "area-2").build(),
                        line(2, "1", Categories.AMA_PRA_1, "area-3").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "3", Categories.AMA_PRA_1, "area-1", "area-2").build()))
                .isEqualTo("non-compliant");
        assertThat(outcome(
                                book.evaluate(line(1, "3", Categories.AMA_PRA_1, "area-1")
                                        .build()),
                                "pain")
                        .uncovered())
                .containsExactly("second area", "third area");
    }

    @Test
    void k60_topic_inside_the_total() {
        // K-60 begin: Topic inside the total
        ConstructBook book = book(
                List.of(owes("total", credits(40, CreditPredicate.category(Categories.AMA_PRA_1))), owes(2, "opioid")),
                within("opioid", "total"));
        // K-60 end

        assertThat(book.verdict(
                        line(1, "38", Categories.AMA_PRA_1).build(),
                        line(2, "2", Categories.AMA_PRA_1, "opioid").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "40", Categories.AMA_PRA_1).build(),
                        line(2, "2", Categories.AMA_PRA_2, "opioid").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k61_topic_on_top() {
        // K-61 begin: Topic on top of the total
        ConstructBook book = book(
                List.of(owes("total", credits(100, CreditPredicate.anyCredit())), owes(6, "culture")),
                onTop("culture", "total"));
        // K-61 end

        assertThat(book.verdict(
                        line(1, "100", Categories.AMA_PRA_1).build(),
                        line(2, "6", Categories.AMA_PRA_1, "culture").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "94", Categories.AMA_PRA_1).build(),
                        line(2, "6", Categories.AMA_PRA_1, "culture").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k62_topic_shared() {
        // K-62 begin: Topic shared with another topic
        ConstructBook book = book(owes(2, "ethics"), owes("trafficking", credits(1, about("trafficking"))));
        // K-62 end

        assertThat(book.verdict(
                        line(1, "1", Categories.AMA_PRA_1, "ethics", "trafficking")
                                .build(),
                        line(2, "1", Categories.AMA_PRA_1, "ethics").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(line(1, "1", Categories.AMA_PRA_1, "ethics", "trafficking")
                        .build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k63_topics_not_shared() {
        // K-63 begin: Topics that may not share
        ConstructBook book = book(List.of(owes(12, "safety"), owes(2, "opioid")), exclusive("safety", "opioid"));
        // K-63 end

        assertThat(book.verdict(
                        line(1, "12", Categories.AMA_PRA_1, "safety").build(),
                        line(2, "2", Categories.AMA_PRA_1, "safety", "opioid").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "10", Categories.AMA_PRA_1, "safety").build(),
                        line(2, "2", Categories.AMA_PRA_1, "safety", "opioid").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k64_any_of_several_topics() {
        // K-64 begin: One of several topics, mixed
        ConstructBook book = book(owes("choice", credits(2, about("ethics").or(about("pain")))));
        // K-64 end

        assertThat(book.verdict(
                        line(1, "1", Categories.AMA_PRA_1, "ethics").build(),
                        line(2, "1", Categories.AMA_PRA_1, "pain").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "1", Categories.AMA_PRA_1, "ethics").build(),
                        line(2, "1", Categories.AMA_PRA_1, "culture").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k65_both_readings() {
        // K-65 begin: The same topics, both
        Requirement either = owes("either", credits(2, about("pain").or(about("opioid"))));
        Requirement both = owes("both", Demand.allOf(credits(2, about("pain")), credits(2, about("opioid"))));
        ConstructBook book = book(either, both);
        // K-65 end

        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "pain").build(),
                        line(2, "2", Categories.AMA_PRA_1, "opioid").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(line(1, "4", Categories.AMA_PRA_1, "pain").build()))
                .isEqualTo("non-compliant");
        assertThat(outcome(
                                book.evaluate(line(1, "4", Categories.AMA_PRA_1, "pain")
                                        .build()),
                                "either")
                        .status())
                .isEqualTo(RequirementStatus.MET);
    }

    @Test
    void k66_whole_course_instead() {
        // K-66 begin: Alternative whole course
        Demand mixed = credits(12, about("pain"));
        Demand course = Demand.allOf(credits(12, about("opioid")), credits(8, about("buprenorphine")));
        ConstructBook book = book(owes(
                "pain",
                Demand.anyOf(
                        new Demand.Branch("pain", "12 credits in pain", mixed),
                        new Demand.Branch("dependence", "12 in dependence, 8 in buprenorphine", course))));
        // K-66 end

        assertThat(book.verdict(
                        line(1, "4", Categories.AMA_PRA_1, "opioid").build(),
                        line(2, "8", Categories.AMA_PRA_1, "opioid", "buprenorphine")
                                .build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "5", Categories.AMA_PRA_1, "opioid").build(),
                        line(2, "7", Categories.AMA_PRA_1, "opioid", "buprenorphine")
                                .build()))
                .isEqualTo("non-compliant");
        Evaluation evaluation = book.evaluate(
                line(1, "5", Categories.AMA_PRA_1, "opioid").build(),
                line(2, "7", Categories.AMA_PRA_1, "opioid", "buprenorphine").build());
        RequirementOutcome outcome = outcome(evaluation, "pain");
        assertThat(outcome.closest()).contains("dependence");
        assertThat(outcome.uncovered()).containsExactly("8 credits with topic buprenorphine, completed in the cycle");
        assertThat(evaluation.explain(outcome))
                .startsWith("By the alternative dependence, which takes least: 19 of 20 credits");
        assertThat(outcome.required()).isEqualTo(Amount.of(20));
        assertThat(outcome.counted()).isEqualTo(Amount.of(19));
        assertThat(outcome.missing()).isEqualTo(Amount.of(1));
    }

    @Test
    void k67_limit_of_a_topic() {
        // K-67 begin: Limit of one topic inside another
        ConstructBook book = book(owes("risk", credits(10, about("safety").or(about("ethics")))))
                .schedule(s -> s.addLimits(atMost(7, about("ethics"), "risk")));
        // K-67 end

        assertThat(book.verdict(
                        line(1, "3", Categories.AMA_PRA_1, "safety").build(),
                        line(2, "9", Categories.AMA_PRA_1, "ethics").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "safety").build(),
                        line(2, "9", Categories.AMA_PRA_1, "ethics").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k68_stricter_displaces_weaker() {
        // K-68 begin: Stricter rule displaces a weaker
        ConstructBook book = book(owes(
                "opioid",
                Demand.anyOf(
                        new Demand.Branch("course", "3 credits", credits(3, about("opioid"))),
                        new Demand.Branch("pain-rule", "20 credits in pain", credits(20, about("pain"))))));
        // K-68 end

        assertThat(book.verdict(line(1, "20", Categories.AMA_PRA_1, "pain").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(line(1, "19", Categories.AMA_PRA_1, "pain").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k69_exact_amount() {
        // K-69 begin: No more and no less
        ConstructBook book =
                book(owes(1, "abuse")).schedule(s -> s.addLimits(atMost(1, CreditPredicate.anyCredit(), "abuse")));
        // K-69 end

        assertThat(book.verdict(line(1, "3", Categories.AMA_PRA_1, "abuse").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(line(1, "0.5", Categories.AMA_PRA_1, "abuse").build()))
                .isEqualTo("non-compliant");
        Evaluation evaluation =
                book.evaluate(line(1, "3", Categories.AMA_PRA_1, "abuse").build());
        assertThat(outcome(evaluation, "abuse").counted()).isEqualTo(Amount.of(1));
        assertThat(evaluation.credits().get(0).rejections())
                .containsExactly(new Rejection(Counting.id("abuse"), RejectionReason.OVER_LIMIT, Amount.of(2)));
    }

    @Test
    void k86_share_as_a_limit() {
        // K-86 begin: Limit of a share of what is required
        ConstructBook book = book(owes("total", credits(40, CreditPredicate.anyCredit())))
                .schedule(s -> s.addLimits(atMost(40 * 15 / 100, about("volunteering"), "total")));
        // K-86 end

        assertThat(book.verdict(
                        line(1, "34", Categories.AMA_PRA_1).build(),
                        line(2, "9", Categories.AMA_PRA_1, "volunteering").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "33", Categories.AMA_PRA_1).build(),
                        line(2, "9", Categories.AMA_PRA_1, "volunteering").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k91_certification_satisfies() {
        // K-91 begin: Certification satisfies everything
        Demand total = Demand.anyOf(credits(50, CreditPredicate.anyCredit()), new Demand.Holds(CERTIFIED));
        ConstructBook book = book(owes("total", total));
        // K-91 end

        assertThat(book.evaluate(
                                ConstructBook.license()
                                        .putFacts(CERTIFIED, FactValue.of(true))
                                        .build(),
                                List.of())
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(book.evaluate(
                                ConstructBook.license()
                                        .putFacts(CERTIFIED, FactValue.of(false))
                                        .build(),
                                List.of())
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k94_certification_covers_not_all() {
        // K-94 begin: Certification does not cover a topic
        Demand total = Demand.anyOf(credits(50, CreditPredicate.anyCredit()), new Demand.Holds(CERTIFIED));
        ConstructBook book = book(owes("total", total), owes(3, "opioid"));
        // K-94 end

        assertThat(book.evaluate(
                                ConstructBook.license()
                                        .putFacts(CERTIFIED, FactValue.of(true))
                                        .build(),
                                List.of())
                        .verdict())
                .isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(book.evaluate(
                                ConstructBook.license()
                                        .putFacts(CERTIFIED, FactValue.of(true))
                                        .build(),
                                List.of(line(1, "3", Categories.AMA_PRA_1, "opioid")
                                        .build()))
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
    }

    @Test
    void k42_single_course_in_a_contest() {
        // K-42 begin: One course of a least length
        Demand course = Demand.completion(about("x").and(CreditPredicate.worthAtLeast(Amount.of(2))), Window.cycle());
        ConstructBook book = book(List.of(owes("course", course), owes(3, "y")), exclusive("course", "y"));
        // K-42 end

        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "x", "y").build(),
                        line(2, "3", Categories.AMA_PRA_1, "x", "y").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "2", Categories.AMA_PRA_1, "x", "y").build(),
                        line(2, "2", Categories.AMA_PRA_1, "x", "y").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k98_either_of_several_totals() {
        // K-98 begin: Either of several totals
        CreditPredicate tested = CreditPredicate.attribute(POST_TEST);
        ConstructBook book = book(owes(
                "total",
                Demand.anyOf(
                        new Demand.Branch("hours", "50 credits", credits(50, CreditPredicate.anyCredit())),
                        new Demand.Branch("post-tests", "40 credits with a test", credits(40, tested)),
                        new Demand.Branch("certified", "a certification", new Demand.Holds(CERTIFIED)),
                        new Demand.Branch("training", "60 days of training", new Demand.Holds(TRAINING)))));
        // K-98 end

        assertThat(book.evaluate(
                                ConstructBook.license()
                                        .putFacts(CERTIFIED, FactValue.of(true))
                                        .build(),
                                List.of())
                        .verdict())
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(
                                book.evaluate(
                                        ConstructBook.license()
                                                .putFacts(CERTIFIED, FactValue.of(true))
                                                .build(),
                                        List.of()),
                                "total")
                        .satisfiedBy())
                .contains("certified");
        assertThat(book.evaluate(line(1, "49", Categories.AMA_PRA_1).build()).verdict())
                .isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void combination_of_ways_is_chosen_for_all_requirements_together() {
        Demand either = Demand.anyOf(
                new Demand.Branch("x", "2 in x", credits(2, about("x"))),
                new Demand.Branch("z", "2 in z", credits(2, about("z"))));
        ConstructBook book = book(List.of(owes("either", either), owes(2, "x")), exclusive("either", "x"));

        Evaluation evaluation = book.evaluate(
                line(1, "2", Categories.AMA_PRA_1, "x").build(),
                line(2, "2", Categories.AMA_PRA_1, "z").build());

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(evaluation, "either").satisfiedBy()).contains("z");
    }

    @Test
    void k40_a_training_without_hours() {
        // K-40 begin: Zero-hour requirement
        Demand maryland = Demand.completion(about("culture"), Window.ever());
        ConstructBook book = book(
                ConstructBook.requirement(id("culture"), maryland).oneTime(true).build());
        // K-40 end

        Evaluation done = book.evaluate(line(1, "0", Categories.NONE, "culture").build());
        assertThat(done.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(outcome(done, "culture").unit()).isEqualTo(Unit.COMPLETIONS);
        assertThat(book.verdict(line(1, "5", Categories.AMA_PRA_1, "ethics").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void k97_membership_takes_the_place_of_credits() {
        // K-97 begin: Membership
        CredentialKind membership = CredentialKind.of("aoa-membership");
        Requirement newMexico = ConstructBook.requirement(id("total"), credits(75, CreditPredicate.anyCredit()))
                .when(Condition.holdsCredential(membership).negate())
                .build();
        // K-97 end
        Credential member = new Credential(membership, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(book(newMexico).verdict()).isEqualTo("non-compliant");
        assertThat(book(newMexico)
                        .evaluate(
                                ConstructBook.license()
                                        .credentials(List.of(member))
                                        .build(),
                                List.of())
                        .verdict())
                .isEqualTo(Verdict.EXEMPT);
    }

    @Test
    void requirements_that_exclude_each_other_in_a_ring() {
        ConstructBook book = book(
                List.of(owes(2, "w"), owes(2, "x"), owes(2, "y"), owes(2, "z")),
                exclusive("w", "x"),
                exclusive("x", "y"),
                exclusive("y", "z"),
                exclusive("z", "w"));

        // Any two neighbors would be content with 4 units; so are all four, as w goes with y and x with z.
        assertThat(book.verdict(
                        line(1, "4", Categories.AMA_PRA_1, "w", "x", "y", "z").build()))
                .isEqualTo("compliant");
        assertThat(book.verdict(
                        line(1, "3", Categories.AMA_PRA_1, "w", "x", "y", "z").build()))
                .isEqualTo("non-compliant");
    }

    @Test
    void five_in_a_ring_need_more_than_any_pair() {
        ConstructBook book = book(
                List.of(owes(2, "v"), owes(2, "w"), owes(2, "x"), owes(2, "y"), owes(2, "z")),
                exclusive("v", "w"),
                exclusive("w", "x"),
                exclusive("x", "y"),
                exclusive("y", "z"),
                exclusive("z", "v"));
        Evaluation four = book.evaluate(
                line(1, "4", Categories.AMA_PRA_1, "v", "w", "x", "y", "z").build());

        assertThat(four.verdict()).isEqualTo(Verdict.NON_COMPLIANT);
        assertThat(four.requirements().stream()
                        .mapToLong(o -> o.missing().hundredths())
                        .sum())
                .isEqualTo(200);
        assertThat(book.verdict(line(1, "5", Categories.AMA_PRA_1, "v", "w", "x", "y", "z")
                        .build()))
                .isEqualTo("compliant");
    }
}
