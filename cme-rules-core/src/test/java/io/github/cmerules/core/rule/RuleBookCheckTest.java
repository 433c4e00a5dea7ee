package io.github.cmerules.core.rule;

import static io.github.cmerules.core.rule.SmallBook.ACT;
import static io.github.cmerules.core.rule.SmallBook.GHOST;
import static io.github.cmerules.core.rule.SmallBook.ONE;
import static io.github.cmerules.core.rule.SmallBook.TWO;
import static io.github.cmerules.core.rule.SmallBook.book;
import static io.github.cmerules.core.rule.SmallBook.carried;
import static io.github.cmerules.core.rule.SmallBook.demanding;
import static io.github.cmerules.core.rule.SmallBook.edition;
import static io.github.cmerules.core.rule.SmallBook.limit;
import static io.github.cmerules.core.rule.SmallBook.madeUp;
import static io.github.cmerules.core.rule.SmallBook.requirement;
import static io.github.cmerules.core.rule.SmallBook.schedule;
import static io.github.cmerules.core.rule.SmallBook.with;
import static io.github.cmerules.core.rule.SmallBook.withOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a book is refused for: where the fault is, and what is said of it. */
class RuleBookCheckTest {

    private static final InterpretationId UNKNOWN = InterpretationId.of("XX-9");
    private static final BirthdayCalendar BIRTHDAYS = new BirthdayCalendar(2, BirthdayCalendar.First.NEXT_BIRTHDAY, 3);

    /** A faulty book, where the fault is, and a part of what is said of it. */
    static Stream<Arguments> faults() {
        Demand.Leaf credits = new Demand.Credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle());
        Demand.Leaf nothing = new Demand.Credits(Amount.ZERO, CreditPredicate.anyCredit(), Window.cycle());
        Schedule.Builder two = schedule()
                .addRequirements(requirement(ONE).build(), requirement(TWO).build());
        Amount tooMuch = Amount.MAX_STATED.plus(new Amount(1));
        Valuation.WhenCovered covered = new Valuation.WhenCovered(
                CreditPredicate.anyCredit(),
                ONE,
                Amount.of(1),
                Categories.AMA_PRA_2,
                Set.of(),
                List.of(ACT),
                List.of());
        String inSchedule = "/x/editions/0/schedules/0";
        return Stream.of(
                Arguments.of(
                        RuleBook.builder()
                                .id(RuleBookId.of("x"))
                                .title("X")
                                .jurisdiction(SampleRuleBook.XX)
                                .verifiedThrough(LocalDate.of(2026, 1, 1)),
                        "/x/professions",
                        "at least one profession"),
                Arguments.of(
                        book().addInterpretations(
                                        Interpretation.of(UNKNOWN, "a", "b", "c"),
                                        Interpretation.of(UNKNOWN, "d", "e", "f")),
                        "/x/interpretations/1",
                        "id [XX-9] is used twice"),
                Arguments.of(
                        book().addEditions(
                                        edition().build(),
                                        edition()
                                                .id("2")
                                                .inForce(DateRange.of("2020-12-31/.."))
                                                .build()),
                        "/x/editions/1",
                        "edition [2] in force 2020-12-31/.. overlaps edition [1] in force 2020-01-01/2020-12-31"),
                Arguments.of(
                        book().addEditions(
                                        edition().build(),
                                        edition()
                                                .inForce(DateRange.of("2021-01-01/.."))
                                                .build()),
                        "/x/editions/1",
                        "edition id [1] is used twice"),
                Arguments.of(
                        demanding(new Demand.Credits(
                                Amount.of(1),
                                CreditPredicate.category(Categories.AMA_PRA_1)
                                        .and(CreditPredicate.category(Categories.AOA_1A)),
                                Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "which no credit can be"),
                Arguments.of(
                        demanding(Demand.atLeastEvery(Period.ZERO, CreditPredicate.anyCredit(), Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "recurs every [P0D]"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(new Demand.Credits(
                                                Amount.of(10), CreditPredicate.anyCredit(), Window.cycle()))
                                        .build())
                                .addLimits(
                                        limit().title("live")
                                                .credits(CreditPredicate.format(Formats.LIVE))
                                                .atMost(Amount.of(5))
                                                .build(),
                                        limit().title("not live")
                                                .credits(CreditPredicate.format(Formats.LIVE)
                                                        .negate())
                                                .atMost(Amount.of("4.75"))
                                                .build())),
                        inSchedule + "/requirements/0/demand",
                        "asks for 10 credits, but no more than 9.75 can count (live; not live)"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(new Demand.Credits(
                                                Amount.of(1),
                                                CreditPredicate.topic(Topics.OPIOID_PAIN),
                                                Window.cycle()))
                                        .build())
                                .addLimits(limit().credits(CreditPredicate.topic(Topics.OPIOID_PAIN)
                                                .negate())
                                        .build())),
                        inSchedule + "/limits/0/credits",
                        "bounds nothing"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).build(),
                                        requirement(TWO).build())
                                .addRelations(
                                        Relation.within(ONE, TWO, Condition.always(), List.of(ACT), List.of()),
                                        Relation.within(TWO, ONE, Condition.always(), List.of(ACT), List.of()))),
                        inSchedule + "/relations",
                        "is within itself in the end"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(new Demand.Credits(
                                                Amount.of(1), CreditPredicate.anyCredit(), Window.ever()))
                                        .build())
                                .addCarryOvers(carried().addToward(ONE).build())),
                        inSchedule + "/carryOvers/0/toward",
                        "does not take credits of the cycle alone"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(Demand.completion(CreditPredicate.anyCredit(), Window.cycle()))
                                        .build())
                                .addCarryOvers(carried().addToward(ONE).build())),
                        inSchedule + "/carryOvers/0/toward",
                        "does not take credits of the cycle alone"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(new Demand.Holds(Fact.of("teaches")))
                                        .build())
                                .addCarryOvers(carried().addToward(ONE).build())),
                        inSchedule + "/carryOvers/0/toward",
                        "does not take credits of the cycle alone"),
                Arguments.of(
                        with(schedule().addMakeUps(madeUp().addToward(GHOST).build())),
                        inSchedule + "/makeUps/0/toward",
                        "requirement [us-xx/ghost] is not in this schedule"),
                Arguments.of(
                        book().addDefaultWaiverScope(GHOST),
                        "/x/defaultWaiverScope",
                        "requirement [us-xx/ghost] is in no edition"),
                Arguments.of(
                        with(schedule().when(Condition.fact(Fact.of("teaches")))),
                        inSchedule + "/when",
                        "may not depend on facts"),
                Arguments.of(
                        with(schedule()
                                .unpublished(true)
                                .addRequirements(requirement(ONE).build())),
                        inSchedule,
                        "is unpublished and has requirements"),
                Arguments.of(
                        with(Schedule.builder().title("schedule").when(Condition.always())),
                        inSchedule + "/citations",
                        "every rule says where it is written"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).build(),
                                        requirement(ONE).build())),
                        inSchedule + "/requirements/1",
                        "id [us-xx/one] is used twice"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .addInterpretations(UNKNOWN)
                                        .build())),
                        inSchedule + "/requirements/0/interpretations",
                        "interpretation [XX-9] is not in this rule book"),
                Arguments.of(
                        demanding(Demand.credits(Amount.ZERO, CreditPredicate.anyCredit(), Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "required [0] is out of range"),
                Arguments.of(
                        demanding(Demand.credits(tooMuch, CreditPredicate.anyCredit(), Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "at most 1000000"),
                Arguments.of(
                        demanding(Demand.credits(
                                RequiredAmount.byDeadline(
                                        new RequiredAmount.DeadlineStep(LocalDate.of(2024, 1, 1), tooMuch)),
                                CreditPredicate.anyCredit(),
                                Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "at most 1000000"),
                Arguments.of(
                        demanding(Demand.credits(
                                RequiredAmount.byMonthsLicensed(new RequiredAmount.MonthStep(12, tooMuch)),
                                CreditPredicate.anyCredit(),
                                Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "at most 1000000"),
                Arguments.of(
                        demanding(Demand.credits(
                                RequiredAmount.perYear(tooMuch, Rounding.HUNDREDTHS),
                                CreditPredicate.anyCredit(),
                                Window.cycle())),
                        inSchedule + "/requirements/0/demand",
                        "at most 1000000"),
                Arguments.of(
                        demanding(new Demand.Completions(0, CreditPredicate.anyCredit(), Window.ever())),
                        inSchedule + "/requirements/0/demand",
                        "expected 1 or more"),
                Arguments.of(
                        demanding(Demand.coverage(List.of(), Window.ever())),
                        inSchedule + "/requirements/0/demand",
                        "has no parts"),
                Arguments.of(
                        demanding(Demand.anyOf(credits)),
                        inSchedule + "/requirements/0/demand",
                        "expected at least two"),
                Arguments.of(
                        demanding(Demand.anyOf(new Demand.Holds(Fact.of("a")), nothing)),
                        inSchedule + "/requirements/0/demand/branches/1",
                        "required [0] is out of range"),
                Arguments.of(
                        demanding(Demand.anyOf(nothing, new Demand.Holds(Fact.of("a")))),
                        inSchedule + "/requirements/0/demand/branches/0",
                        "required [0] is out of range"),
                Arguments.of(
                        with(withOne().addLimits(limit().toward(GHOST).build())),
                        inSchedule + "/limits/0/toward",
                        "requirement [us-xx/ghost] is not in this schedule"),
                Arguments.of(
                        with(two.addRelations(
                                Relation.exclusive(List.of(ONE, ONE), Condition.always(), List.of(ACT), List.of()))),
                        inSchedule + "/relations/0/requirements",
                        "names fewer than two requirements"),
                Arguments.of(
                        with(withOne()
                                .addRelations(Relation.exclusive(
                                        List.of(ONE, GHOST), Condition.always(), List.of(), List.of()))),
                        inSchedule + "/relations/0/citations",
                        "is empty"),
                Arguments.of(
                        book().addEditions(edition()
                                .addSchedules(withOne().build())
                                .addValuations(covered)
                                .build()),
                        "/x/editions/0/valuations/0",
                        "requirement [us-xx/one] is no requirement of coverage in this edition"),
                Arguments.of(
                        book().addEditions(edition()
                                .addSchedules(withOne().build())
                                .addValuations(covered.onlyWhen(Condition.fact(Fact.of("teaches"))))
                                .build()),
                        "/x/editions/0/valuations/0/when",
                        "depends on [teaches]: a valuation may not depend on facts"),
                Arguments.of(
                        demanding(Demand.anyOf(credits, credits)),
                        inSchedule + "/requirements/0/demand/branches/1",
                        "id [credits] is used twice"),
                Arguments.of(
                        demanding(new Demand.Holds(Fact.of("ghost"))),
                        inSchedule + "/requirements/0/demand",
                        "fact [ghost] is not in the vocabulary"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .when(Condition.fact(Fact.of("ghost")))
                                        .build())),
                        inSchedule + "/requirements/0/when",
                        "fact [ghost] is not in the vocabulary"),
                Arguments.of(
                        with(schedule().when(Condition.reading(UNKNOWN, "x"))),
                        inSchedule + "/when",
                        "reading [XX-9] has no value [x]"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .demand(Demand.completion(CreditPredicate.anyCredit(), Window.ever()))
                                        .build())
                                .addLimits(limit().build())),
                        inSchedule + "/limits/0/toward",
                        "is not counted in credits"),
                Arguments.of(
                        book().addCalendars(new CalendarRule(
                                Condition.fact(Fact.of("teaches")), BIRTHDAYS, List.of(ACT), List.of())),
                        "/x/calendars/0/when",
                        "a calendar may not depend on facts"),
                Arguments.of(
                        book().addCalendars(new CalendarRule(Condition.always(), BIRTHDAYS, List.of(), List.of())),
                        "/x/calendars/0/citations",
                        "is empty"));
    }

    @ParameterizedTest
    @MethodSource({"faults", "faultsOfParts", "rings"})
    void refuses_a_book_that_contradicts_itself(RuleBook.Builder faulty, String path, String message) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(faulty::build)
                .satisfies(e -> assertThat(e.problems()).anySatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(path);
                    assertThat(problem.message()).contains(message);
                }));
    }

    /** The same of parts that stand on other parts of the book: facts, readings, requirements, days. */
    static Stream<Arguments> faultsOfParts() {
        Condition ghost = Condition.fact(Fact.of("ghost"));
        String inSchedule = "/x/editions/0/schedules/0";
        String noFact = "fact [ghost] is not in the vocabulary";
        String noReading = "interpretation [XX-9] is not in this rule book";
        Anchor.BecameTrue became = new Anchor.BecameTrue(Fact.of("ghost"));
        Interpretation known = Interpretation.of(UNKNOWN, "a", "b", "c").withChoice("x", "y");
        return Stream.of(
                Arguments.of(
                        book().addCalendars(new CalendarRule(
                                Condition.reading(UNKNOWN, "x"), BIRTHDAYS, List.of(ACT), List.of())),
                        "/x/calendars/0/when",
                        "reading [XX-9] has no value [x]"),
                Arguments.of(
                        book().addCalendars(new CalendarRule(
                                Condition.cycleNumber(1, 2), BIRTHDAYS, List.of(ACT), List.of())),
                        "/x/calendars/0/when",
                        "which the calendar itself computes"),
                Arguments.of(
                        with(schedule().when(Condition.reading(UNKNOWN, "z"))).addInterpretations(known),
                        inSchedule + "/when",
                        "reading [XX-9] has no value [z]"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).waivedWhen(ghost).build())),
                        inSchedule + "/requirements/0/waivedWhen",
                        noFact),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .deadline(Deadline.after(became, Period.ofMonths(1)))
                                        .build())),
                        inSchedule + "/requirements/0",
                        noFact),
                Arguments.of(
                        with(schedule()
                                .addRequirements(requirement(ONE)
                                        .deadline(Deadline.end()
                                                .moved(new Deadline.Move(
                                                        LocalDate.of(2020, 5, 1), LocalDate.of(2020, 4, 30))))
                                        .build())),
                        inSchedule + "/requirements/0/deadline",
                        "goes back: expected a later day"),
                Arguments.of(
                        with(withOne()
                                .addLimits(limit().addInterpretations(UNKNOWN).build())),
                        inSchedule + "/limits/0/interpretations",
                        noReading),
                Arguments.of(
                        with(withOne().addLimits(limit().when(ghost).build())), inSchedule + "/limits/0/when", noFact),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).build(),
                                        requirement(TWO).build())
                                .addRelations(Relation.exclusive(List.of(ONE, TWO), ghost, List.of(ACT), List.of()))),
                        inSchedule + "/relations/0/when",
                        noFact),
                Arguments.of(
                        with(withOne()
                                .addRelations(Relation.exclusive(
                                        List.of(ONE, GHOST), Condition.always(), List.of(ACT), List.of()))),
                        inSchedule + "/relations/0/requirements",
                        "requirement [us-xx/ghost] is not in this schedule"),
                Arguments.of(
                        with(schedule()
                                .addMilestones(new Milestone(
                                        "ask", "The last day to ask", Deadline.end(), List.of(ACT), List.of(UNKNOWN)))),
                        inSchedule + "/milestones/0/interpretations",
                        noReading),
                Arguments.of(
                        with(withOne()
                                .addCarryOvers(carried()
                                        .addToward(ONE)
                                        .credits(CreditPredicate.category(NO_CATEGORY))
                                        .build())),
                        inSchedule + "/carryOvers/0/credits",
                        "[ghost] is not in the vocabulary"),
                Arguments.of(
                        with(withOne()
                                .addCarryOvers(carried()
                                        .addToward(ONE)
                                        .atMost(Amount.ZERO)
                                        .build())),
                        inSchedule + "/carryOvers/0/atMost",
                        "is 0: expected more, or no such rule"),
                Arguments.of(
                        with(schedule().addCarryOvers(carried().build())),
                        inSchedule + "/carryOvers/0/toward",
                        "is empty: expected at least one requirement"),
                Arguments.of(
                        with(withOne()
                                .addMakeUps(madeUp().addToward(ONE)
                                        .when(ghost)
                                        .addInterpretations(UNKNOWN)
                                        .build())),
                        inSchedule + "/makeUps/0/when",
                        noFact),
                Arguments.of(
                        with(withOne()
                                .addMakeUps(madeUp().addToward(ONE)
                                        .when(Condition.fact(Fact.of("teaches")))
                                        .build())),
                        inSchedule + "/makeUps/0/when",
                        "what passes between cycles may not depend on facts"),
                Arguments.of(
                        with(withOne()
                                .addMakeUps(madeUp().addToward(ONE)
                                        .addInterpretations(UNKNOWN)
                                        .build())),
                        inSchedule + "/makeUps/0/interpretations",
                        noReading),
                Arguments.of(
                        valued(exchange(Share.of(Amount.of(1))).when(ghost).build()),
                        "/x/editions/0/valuations/0/when",
                        noFact),
                Arguments.of(
                        valued(Exchange.builder()
                                .of(CreditPredicate.anyCredit())
                                .addCitations(ACT)
                                .build()),
                        "/x/editions/0/valuations/0/shares",
                        "is empty: expected at least one"),
                Arguments.of(
                        demanding(Demand.allOf(
                                Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle()))),
                        inSchedule + "/requirements/0/demand",
                        "has one part: expected at least two"),
                Arguments.of(
                        demanding(Demand.allOf(
                                Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), Window.cycle()),
                                new Demand.Completions(0, CreditPredicate.anyCredit(), Window.ever()))),
                        inSchedule + "/requirements/0/demand/parts/1",
                        "expected 1 or more"));
    }

    /** Requirements that look at others: at none that is there, at one that does not do, or in a ring. */
    static Stream<Arguments> rings() {
        String first = "/x/editions/0/schedules/0/requirements/0";
        return Stream.of(
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).addSupersededBy(GHOST).build())),
                        first + "/supersededBy",
                        "requirement [us-xx/ghost] is not in this schedule"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).addSupersededBy(TWO).build(),
                                        requirement(TWO).addSupersededBy(ONE).build())),
                        first + "/supersededBy",
                        "requirement [us-xx/one] supersedes itself in the end"),
                Arguments.of(
                        demanding(half(GHOST)), first + "/demand", "requirement [us-xx/ghost] is not in this schedule"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).demand(half(TWO)).build(),
                                        requirement(TWO).demand(half(ONE)).build())),
                        first + "/demand",
                        "requirement [us-xx/one] is a share of itself in the end"),
                Arguments.of(
                        with(schedule()
                                .addRequirements(
                                        requirement(ONE).demand(half(TWO)).build(),
                                        requirement(TWO)
                                                .demand(Demand.completion(CreditPredicate.anyCredit(), Window.cycle()))
                                                .build())),
                        first + "/demand",
                        "requirement [us-xx/two] is not counted in credits"));
    }

    private static Demand half(RequirementId whole) {
        return Demand.credits(
                RequiredAmount.percentOf(50, whole, Rounding.HUNDREDTHS), CreditPredicate.anyCredit(), Window.cycle());
    }

    @Test
    void what_is_superseded_and_what_is_a_share_without_a_ring_is_accepted() {
        with(schedule()
                        .addRequirements(
                                requirement(ONE).addSupersededBy(TWO).build(),
                                requirement(TWO).demand(half(ONE)).build()))
                .build();
    }

    private static final Topic NO_TOPIC = Topic.of("ghost");
    private static final Category NO_CATEGORY = Category.of("ghost");

    private static RuleBook.Builder valued(Valuation valuation) {
        return book().addEditions(edition().addValuations(valuation).build());
    }

    private static Exchange.Builder exchange(Share share) {
        return Exchange.builder()
                .of(CreditPredicate.anyCredit())
                .addShares(share)
                .addCitations(ACT);
    }

    /** A book with a code that nobody knows, what kind of code it is, and where it stands. */
    static Stream<Arguments> unknownCodes() {
        CreditPredicate topic = CreditPredicate.topic(NO_TOPIC);
        CreditPredicate live = CreditPredicate.format(Formats.LIVE);
        String inSchedule = "/x/editions/0/schedules/0";
        Share share = Share.of(Amount.of(1));
        return Stream.of(
                Arguments.of(
                        demanding(new Demand.Credits(Amount.of(1), topic, Window.cycle())),
                        "topic",
                        inSchedule + "/requirements/0/demand/eligible"),
                Arguments.of(
                        demanding(Demand.completion(live.or(topic), Window.ever())),
                        "topic",
                        inSchedule + "/requirements/0/demand/eligible/parts/1"),
                Arguments.of(
                        demanding(Demand.completion(live.and(topic.negate()), Window.ever())),
                        "topic",
                        inSchedule + "/requirements/0/demand/eligible/parts/1/leaf"),
                Arguments.of(
                        demanding(Demand.completion(topic.as("ghostly"), Window.ever())),
                        "topic",
                        inSchedule + "/requirements/0/demand/eligible/predicate"),
                Arguments.of(
                        demanding(Demand.coverage(List.of(new Demand.Coverage.Part("part", topic)), Window.cycle())),
                        "topic",
                        inSchedule + "/requirements/0/demand/parts/0/covers"),
                Arguments.of(
                        demanding(Demand.anyOf(
                                new Demand.Credits(Amount.of(1), live, Window.cycle()),
                                new Demand.Completions(1, CreditPredicate.category(NO_CATEGORY), Window.cycle()))),
                        "category",
                        inSchedule + "/requirements/0/demand/branches/1/eligible"),
                Arguments.of(
                        with(withOne()
                                .addLimits(limit().credits(CreditPredicate.format(Format.of("ghost")))
                                        .build())),
                        "format",
                        inSchedule + "/limits/0/credits"),
                Arguments.of(
                        with(withOne()
                                .addLimits(limit().credits(CreditPredicate.approvedBy(Approval.of("ghost")))
                                        .build())),
                        "approval",
                        inSchedule + "/limits/0/credits"),
                Arguments.of(
                        with(withOne()
                                .addMakeUps(MakeUp.builder()
                                        .title("made up")
                                        .addToward(ONE)
                                        .credits(CreditPredicate.attribute(Attribute.of("ghost")))
                                        .addCitations(ACT)
                                        .build())),
                        "attribute",
                        inSchedule + "/makeUps/0/credits"),
                Arguments.of(
                        with(withOne()
                                .addCarryOvers(CarryOver.builder()
                                        .title("carried over")
                                        .addToward(ONE)
                                        .excess(Excess.after(topic))
                                        .addCitations(ACT)
                                        .build())),
                        "topic",
                        inSchedule + "/carryOvers/0/excess"),
                Arguments.of(
                        with(schedule().when(Condition.licenseType(LicenseType.of("ghost")))),
                        "license type",
                        inSchedule + "/when"),
                Arguments.of(valued(exchange(share).of(topic).build()), "topic", "/x/editions/0/valuations/0/of"),
                Arguments.of(
                        valued(exchange(share.in(NO_CATEGORY)).build()),
                        "category",
                        "/x/editions/0/valuations/0/shares/0/category"),
                Arguments.of(
                        valued(exchange(share.about(NO_TOPIC)).build()),
                        "topic",
                        "/x/editions/0/valuations/0/shares/0/topics"),
                Arguments.of(
                        valued(new Valuation.WhenCovered(
                                CreditPredicate.anyCredit(),
                                ONE,
                                Amount.of(1),
                                NO_CATEGORY,
                                Set.of(),
                                List.of(ACT),
                                List.of())),
                        "category",
                        "/x/editions/0/valuations/0/category"),
                Arguments.of(
                        valued(new Valuation.WhenCovered(
                                CreditPredicate.anyCredit(),
                                ONE,
                                Amount.of(1),
                                Categories.AMA_PRA_2,
                                Set.of(NO_TOPIC),
                                List.of(ACT),
                                List.of())),
                        "topic",
                        "/x/editions/0/valuations/0/topics"),
                Arguments.of(
                        book().addEditions(edition()
                                .addCreditNotices(new CreditNotice(topic, new Notice("ghost", "A ghost.")))
                                .build()),
                        "topic",
                        "/x/editions/0/creditNotices/0/of"),
                Arguments.of(
                        book().vocabulary(Vocabulary.builder()
                                .addTopic(new TopicDefinition(Topic.of("bees"), "bees", Set.of(NO_TOPIC), Set.of()))
                                .build()),
                        "topic",
                        "/x/vocabulary/topics/bees/broader"),
                Arguments.of(
                        book().vocabulary(Vocabulary.builder()
                                .addTopic(new TopicDefinition(Topic.of("bees"), "bees", Set.of(), Set.of(NO_TOPIC)))
                                .build()),
                        "topic",
                        "/x/vocabulary/topics/bees/standsFor"),
                Arguments.of(
                        book().plannable(new Plannable(Set.of(Format.of("ghost")), Set.of(), Set.of(), List.of())),
                        "format",
                        "/x/plannable/formats"),
                Arguments.of(
                        book().plannable(new Plannable(Set.of(), Set.of(Approval.of("ghost")), Set.of(), List.of())),
                        "approval",
                        "/x/plannable/approvals"),
                Arguments.of(
                        book().plannable(new Plannable(Set.of(), Set.of(), Set.of(Attribute.of("ghost")), List.of())),
                        "attribute",
                        "/x/plannable/attributes"),
                Arguments.of(
                        book().plannable(new Plannable(Set.of(), Set.of(), Set.of(), List.of(Set.of(NO_TOPIC)))),
                        "topic",
                        "/x/plannable/taughtTogether"));
    }

    @ParameterizedTest
    @MethodSource("unknownCodes")
    void refuses_a_code_that_is_in_no_vocabulary(RuleBook.Builder faulty, String kind, String path) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(faulty::build)
                .satisfies(e -> assertThat(e.problems())
                        .contains(new Problem(path, kind + " [ghost] is not in the vocabulary of this rule book")));
    }

    @Test
    void lists_every_fault_at_once() {
        RuleBook.Builder faulty = with(Schedule.builder()
                        .title("schedule")
                        .when(Condition.fact(Fact.of("teaches")))
                        .addLimits(limit().toward(GHOST).build()))
                .addDefaultWaiverScope(GHOST);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(faulty::build)
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::path)
                        .containsExactly(
                                "/x/editions/0/schedules/0/citations",
                                "/x/editions/0/schedules/0/when",
                                "/x/editions/0/schedules/0/when",
                                "/x/editions/0/schedules/0/limits/0/toward",
                                "/x/defaultWaiverScope"));
    }

    /** A deadline or a window that hangs on a fact, whatever stands around it. */
    static Stream<Requirement.Builder> hanging() {
        Anchor ghost = Anchor.becameTrue(Fact.of("ghost"));
        Deadline after = Deadline.after(ghost, Period.ofYears(1));
        Period year = Period.ofYears(1);
        return Stream.concat(
                Stream.of(
                                after,
                                Deadline.before(year, ghost),
                                Deadline.earliest(Deadline.end(), after),
                                after.moved(),
                                after.curable(year))
                        .map(deadline -> requirement(ONE).deadline(deadline)),
                Stream.of(
                                Window.before(year, ghost),
                                Window.last(year, ghost),
                                Window.after(ghost, year),
                                Window.since(ghost),
                                Window.byApplication(LocalDate.of(2024, 1, 1), Window.since(ghost), Window.ever()),
                                Window.byApplication(LocalDate.of(2024, 1, 1), Window.ever(), Window.since(ghost)))
                        .map(window -> requirement(ONE)
                                .demand(Demand.credits(Amount.of(1), CreditPredicate.anyCredit(), window))));
    }

    @ParameterizedTest
    @MethodSource("hanging")
    void days_on_which_unknown_facts_became_true_are_refused(Requirement.Builder requirement) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        with(schedule().addRequirements(requirement.build())).build())
                .withMessageContaining("fact [ghost] is not in the vocabulary");
    }
}
