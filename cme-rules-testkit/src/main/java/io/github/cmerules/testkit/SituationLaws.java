package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * The laws of counting, as properties of situations.
 *
 * <p>A subclass names the situations. For one rule book that is {@link RuleBookContract}.
 */
@AddLifecycleHook(value = SameTries.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class SituationLaws {

    private static final int NEW_CREDITS = 5;

    /** For subclasses. */
    protected SituationLaws() {}

    /**
     * Says on what the laws are tried: on the same in every run, so that a build that was green stays green, or on something
     * new each time, which finds more in the long run.
     *
     * @return a number, as jqwik prints it for a failure; empty for another one in each run, as it is unless overridden
     */
    protected Optional<String> seed() {
        return Optional.empty();
    }

    // ---- Generators ---------------------------------------------------------------------------------------------

    /** {@return the situations on which the laws are tried} */
    @Provide
    protected abstract Arbitrary<Situation> situations();

    /** {@return situations with a place in the transcript} */
    @Provide
    protected Arbitrary<Tuple.Tuple2<Situation, Credit>> situationsAndOneOfTheirCredits() {
        return situations()
                .filter(situation -> !situation.credits().isEmpty())
                .flatMap(situation -> Arbitraries.of(situation.credits()).map(credit -> Tuple.of(situation, credit)));
    }

    /** {@return situations with further credits of other activities, dated after the deadline or before the cycle} */
    @Provide
    protected Arbitrary<Tuple.Tuple2<Situation, List<Credit>>> situationsAndCreditsOutside() {
        return situations().flatMap(situation -> {
            CmeArbitraries arbitraries = CmeArbitraries.of(situation.ruleBook());
            License license = situation.license();
            LocalDate deadline =
                    license.cycle().map(Cycle::end).or(license::appliedOn).orElseThrow();
            LocalDate start = license.cycle().map(Cycle::start).orElse(deadline);
            Arbitrary<LocalDate> outside = Arbitraries.oneOf(
                    CmeArbitraries.dates(deadline.plusDays(1), deadline.plusYears(1)),
                    Arbitraries.of(deadline.plusDays(1), start.minusDays(1)),
                    CmeArbitraries.dates(start.minusYears(3), start.minusDays(1)));
            return Combinators.combine(arbitraries.credits(new Cycle(start, deadline)), outside)
                    .as((credit, day) ->
                            Credit.builder().from(credit).completedOn(day).build())
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .map(credits -> Tuple.of(situation, ofNewActivities("outside", credits)));
        });
    }

    /** {@return situations with a requirement that is waived or exempted} */
    @Provide
    protected Arbitrary<Tuple.Tuple2<Situation, License>> situationsAndRelief() {
        return situations().flatMap(situation -> {
            License license = situation.license();
            List<License> relieved = new ArrayList<>();
            for (RequirementId id : new TreeSet<>(situation.ruleBook().requirementIds())) {
                List<Waiver> waivers = new ArrayList<>(license.waivers());
                waivers.add(Waiver.of(id));
                relieved.add(License.builder().from(license).waivers(waivers).build());
                Set<RequirementId> exemptions = new HashSet<>(license.exemptions());
                exemptions.add(id);
                relieved.add(
                        License.builder().from(license).exemptions(exemptions).build());
            }
            List<Waiver> waivers = new ArrayList<>(license.waivers());
            waivers.add(Waiver.ofDefaultScope());
            relieved.add(License.builder().from(license).waivers(waivers).build());
            return Arbitraries.of(relieved).map(other -> Tuple.of(situation, other));
        });
    }

    // ---- The laws -----------------------------------------------------------------------------------------------

    /**
     * <b>Verifies</b> law 1: the same input gives the same result, and neither the order of the credits matters nor whether
     * they are {@linkplain Evaluator#prepared laid out} for being evaluated more than once.
     *
     * <p><b>If this fails</b>, check whether something is decided by place in the list where date and id should decide, and
     * whether the code of a custom predicate or condition remembers what it was asked, or asks for the time.
     *
     * @param situation what is evaluated
     * @param seed the order
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law01_orderOfCreditsDoesNotMatter(@ForAll("situations") Situation situation, @ForAll long seed) {
        Evaluation evaluation = situation.evaluate();
        List<Credit> shuffled = new ArrayList<>(situation.credits());
        Collections.shuffle(shuffled, new Random(seed));
        equal("evaluation of the same credits", evaluation, situation.evaluate());
        equal(
                "evaluation in another order",
                evaluation,
                situation.with(shuffled).evaluate());
        equal(
                "evaluation of the same credits, laid out",
                evaluation,
                Evaluator.evaluate(situation.license(), Evaluator.prepared(shuffled), situation.options()));
    }

    /**
     * <b>Verifies</b> law 2: a credit of a new activity never makes a compliant license non-compliant, and never makes
     * more completions short, or more credit missing with as many completions short.
     *
     * <p><b>Not run if</b> a rule says which credits are carried over, as a new credit may then be carried over in place of
     * one that was worth more, if another line of the transcript is of the same activity, or what the credit is worth hangs
     * together with others: all records of its kind are one activity, or are rounded as one sum.
     *
     * <p><b>If this fails</b>, check whether a credit takes away what another one counts for: a limit that the newer
     * credit fills, a valuation that moves worth from one line to another, a division that is not the best, a custom predicate
     * that looks at more than its line.
     *
     * @param with a situation, some of whose credits are taken as new
     * @param seed which of them
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law02_anotherCreditNeverHurts(@ForAll("situations") Situation with, @ForAll long seed) {
        List<Credit> shuffled = new ArrayList<>(with.credits());
        Collections.shuffle(shuffled, new Random(seed));
        Evaluation after = with.evaluate();
        Assume.that(!ruleChooses(schedule(with, after)));
        shuffled.stream()
                .filter(credit -> isAlone(credit, with.credits()) && !valuedWithOthers(with, after, credit))
                .limit(NEW_CREDITS)
                .forEach(credit -> {
                    List<Credit> others = with.credits().stream()
                            .filter(other -> !other.equals(credit))
                            .toList();
                    notWorse("without credit " + credit.id(), with.with(others).evaluate(), after);
                });
    }

    private static boolean isAlone(Credit credit, List<Credit> credits) {
        return credit.activityId().isEmpty()
                || credits.stream()
                                .filter(other -> other.activityId().equals(credit.activityId()))
                                .count()
                        == 1;
    }

    /**
     * <b>Verifies</b> law 3: splitting a credit into two lines with the same attributes changes no verdict, and no amount
     * of a requirement in credits.
     *
     * <p><b>Not run if</b> the activity is named, as two equal lines of it would be one line entered twice, or if the
     * credit is valued other than by its amount, or if a rule counts lines: several completions, a completion that shares
     * no credit, credits that serve one requirement as a whole, or credits of some size.
     *
     * <p><b>If this fails</b>, check whether a rule looks at lines where it should look at credits.
     *
     * @param input a situation, and the credit that is split
     * @param percent the share of the first line
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law03_splittingACreditChangesNothing(
            @ForAll("situationsAndOneOfTheirCredits") Tuple.Tuple2<Situation, Credit> input,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Situation whole = input.get1();
        Credit credit = input.get2();
        long hundredths = credit.amount().hundredths();
        long first = hundredths * percent / 100;
        Assume.that(credit.activityId().isEmpty() && first > 0);
        Evaluation before = whole.evaluate();
        Assume.that(valuation(whole, before, credit).isEmpty() && !countsLines(schedule(whole, before)));
        List<Credit> lines = new ArrayList<>(whole.credits());
        lines.remove(credit);
        lines.add(part(credit, "-1", new Amount(first)));
        lines.add(part(credit, "-2", new Amount(hundredths - first)));
        Evaluation after = whole.with(lines).evaluate();
        equal("verdict", before.verdict(), after.verdict());
        for (int i = 0; i < before.requirements().size(); i++) {
            RequirementOutcome one = before.requirements().get(i);
            RequirementOutcome two = after.requirements().get(i);
            equal(one.id() + " status", one.status(), two.status());
            if (one.unit() == Unit.CREDITS) {
                equal(one.id() + " counted", one.counted(), two.counted());
                equal(one.id() + " missing", one.missing(), two.missing());
            }
        }
    }

    /**
     * <b>Verifies</b> laws 4 and 5: the stated way of counting is legal, each part of a credit is counted or has one
     * reason, and amounts and verdict follow from it. Where facts are unknown every completion is looked at; law 10 is about
     * what is made of them.
     *
     * <p><b>If this fails</b>, read the violations: each names a requirement or a credit, what is stated and what
     * follows from the rule book. If that does not help, check whether a custom predicate or condition answers differently when
     * it is asked again.
     *
     * @param situation what is evaluated
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law04And05_theWitnessHolds(@ForAll("situations") Situation situation) {
        for (Situation known : Completions.of(situation, situation.evaluate())) {
            none(WitnessCheck.violations(known, known.evaluate()));
        }
    }

    /**
     * <b>Verifies</b> law 6: the shortfall is minimal. Credits of exactly what is missing, one for each short requirement
     * and serving it alone, make the license compliant; with one unit less in any of them it is not.
     *
     * <p>What an inner requirement gets counts toward the outer one, too, which then needs only the rest. Where that is more
     * than the outer one misses, one unit less is not tried: what the outer one has over may help a rival of it.
     *
     * <p><b>Not run if</b> an amount is not set, a window is no longer open, or what is short is a coverage, a training that
     * recurs, several things at once, or trainings of which an inner requirement brings some.
     *
     * <p><b>If this fails</b>, check whether a shortfall is added up twice, or a part of it shown where it is not missing, and
     * whether credits count for one requirement only once another one is met.
     *
     * @param situation what is evaluated
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law06_theShortfallIsMinimal(@ForAll("situations") Situation situation) {
        Situation known = Completions.of(situation, situation.evaluate()).get(0);
        Evaluation before = known.evaluate();
        Filling.of(known, before).ifPresent(filling -> {
            Verdict after = filling.exact().evaluate().verdict();
            expect(satisfied(after), () -> "with all that is missing in " + before.requirements() + " it is " + after);
            for (Situation less : filling.oneUnitLess()) {
                Verdict still = less.evaluate().verdict();
                expect(
                        !satisfied(still),
                        () -> "with less than is missing in " + before.requirements() + " it is " + still + ":\n  "
                                + less.credits());
            }
        });
    }

    /**
     * <b>Verifies</b> law 7: whoever does what a plan says, and what was planned before, meets everything but what the plan
     * calls impossible, on the last day or the first and with any category, format, subject and course that an item allows;
     * with one unit less of any item something more is short. It is planned from a day between the first and the last of the
     * cycle, or in the two years before an application.
     *
     * <p><b>Not run if</b> a limit, or a rule on what passes between cycles, looks at the size of an activity, which a plan
     * leaves open; as to other choices <b>if</b> something is impossible: it may take from what can be met, and from some of
     * the choices more than from others; as to one unit less <b>if</b> another deadline is later than one after which a
     * shortfall may still be cured: the unit may then come late; if a training is exchanged for hours beside it; or if what is
     * impossible depends on facts that are not known: the unit may serve where it is possible.
     *
     * <p><b>If this fails</b>, check what the rule book declares as plannable, whether an item can be carried out as it is
     * written, and whether a rule looks at more than the plan says of an item.
     *
     * @param situation what is planned for
     * @param percent the part of the cycle that has passed
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law07_aPlanIsEnoughAndNoMore(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 100) int percent) {
        Evaluation before = situation.evaluate();
        if (boundsSizes(schedule(situation, before))) {
            return;
        }
        Optional<Cycle> cycle = before.cycle();
        License.Builder license = License.builder().from(situation.license());
        cycle.ifPresent(license::cycle);
        Situation fixed = situation.with(license.build());
        LocalDate end = situation.deadline(before);
        LocalDate start = cycle.map(Cycle::start).orElse(end.minusYears(2));
        LocalDate asOf = start.plusDays(ChronoUnit.DAYS.between(start, end) * percent / 100);
        CarriedOut carriedOut = CarriedOut.of(
                fixed,
                asOf,
                new Owed(fixed, cycle),
                credit -> valuation(fixed, before, credit).isPresent());
        List<Situation> ways = new ArrayList<>();
        ways.add(carriedOut.exact());
        if (carriedOut.impossible().isEmpty()) {
            ways.addAll(carriedOut.otherwise());
        }
        for (Situation done : ways) {
            Set<RequirementId> missed = missed(done);
            expect(
                    missed.equals(carriedOut.impossible()),
                    () -> "from " + asOf + ", carried out, " + missed + " are short of " + carriedOut.plan() + ":\n  "
                            + done.credits());
        }
        boolean perhapsImpossible = !carriedOut.impossible().isEmpty()
                && !carriedOut.exact().evaluate().questions().isEmpty();
        if (carriedOut.cured() || carriedOut.exchanged() || perhapsImpossible) {
            return;
        }
        for (Situation less : carriedOut.oneUnitLess()) {
            expect(
                    !missed(less).equals(carriedOut.impossible()),
                    () -> "from " + asOf + ", with less than " + carriedOut.plan() + " as much is met:\n  "
                            + less.credits());
        }
    }

    private static Set<RequirementId> missed(Situation situation) {
        Set<RequirementId> missed = new TreeSet<>();
        for (RequirementOutcome outcome : situation.evaluate().requirements()) {
            if (!outcome.status().satisfied()) {
                missed.add(outcome.id());
            }
        }
        return missed;
    }

    /**
     * <b>Verifies</b> law 8, first half: credits of other activities outside every window change nothing.
     *
     * <p><b>If this fails</b>, check the ends of the windows, and what looks at credits before windows are known, such as
     * valuations.
     *
     * @param input a situation, and credits outside every window from which they could serve
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law08_creditsOutsideEveryWindowChangeNothing(
            @ForAll("situationsAndCreditsOutside") Tuple.Tuple2<Situation, List<Credit>> input) {
        Situation situation = input.get1();
        Evaluation before = situation.evaluate();
        Situation withAll = situation.plus(input.get2());
        Owed owed = new Owed(withAll, before.cycle());
        Worths worths = new Worths(withAll, owed);
        List<Credit> outside = input.get2().stream()
                .filter(credit -> !serves(credit, owed, worths) && !valuedWithOthers(withAll, before, credit))
                .toList();
        Evaluation after = situation.plus(outside).evaluate();
        equal("verdict", before.verdict(), after.verdict());
        equal("requirements", before.requirements(), after.requirements());
        equal("questions", before.questions(), after.questions());
        equal(
                "other credits",
                before.credits(),
                after.credits().stream()
                        .filter(credit -> before.credits().stream()
                                .anyMatch(known -> known.id().equals(credit.id())))
                        .toList());
    }

    /**
     * <b>Verifies</b> law 8, second half: a one-time requirement, once satisfied, stays satisfied in the next cycle.
     *
     * <p><b>Not run if</b> the license is not renewed, the next cycle falls under another edition, or a fact changes
     * between the two ends: a duty that is new then may claim credits that another requirement used.
     *
     * <p><b>If this fails</b>, check the window of the requirement: it should reach back without end.
     *
     * @param situation what is evaluated
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law08_whatIsDoneOnceStaysDone(@ForAll("situations") Situation situation) {
        License license = situation.license();
        if (license.occasion() != Occasion.RENEWAL || license.cycle().isEmpty()) {
            return;
        }
        Cycle cycle = license.cycle().orElseThrow();
        Cycle next = new Cycle(cycle.end().plusDays(1), cycle.end().plusYears(2));
        RuleBook book = situation.ruleBook();
        boolean alike = book.edition(next.end()).equals(book.edition(cycle.end()))
                && license.facts().values().stream()
                        .allMatch(fact -> fact.on(cycle.end()).equals(fact.on(next.end())));
        if (!alike) {
            return;
        }
        Evaluation now = situation.evaluate();
        Situation later = new Situation(
                License.builder().from(license).cycle(next).build(),
                situation.credits(),
                EvaluationOptions.builder()
                        .from(situation.options())
                        .asOf(next.end())
                        .build());
        Evaluation then = later.evaluate();
        for (Requirement requirement : schedule(situation, now).requirements()) {
            RequirementOutcome before = now.requirement(requirement.id()).orElseThrow();
            boolean forGood = requirement.oneTime()
                    && before.status() == RequirementStatus.MET
                    && !before.satisfiedBy().orElse("credits").startsWith("fact:")
                    && now.questions().isEmpty();
            RequirementStatus after =
                    then.requirement(requirement.id()).orElseThrow().status();
            // Facts may have changed since; then it may be undetermined whether it still applies, not whether it is
            // done.
            expect(
                    !forGood || after.satisfied(),
                    () -> requirement.id() + " was met in " + cycle + " by "
                            + before.satisfiedBy().orElse("credits") + " and is " + after + " in " + next);
        }
    }

    /**
     * <b>Verifies</b> law 9: a waiver or an exemption never hurts.
     *
     * <p><b>Not run if</b> a rule says which credits are carried over: what a waived requirement no longer needs may then be
     * carried over in place of what was worth more.
     *
     * <p><b>If this fails</b>, check whether something that is not owed still takes credits from others.
     *
     * @param input a situation, and the same license with one more waiver or exemption
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law09_reliefNeverHurts(@ForAll("situationsAndRelief") Tuple.Tuple2<Situation, License> input) {
        Situation situation = input.get1();
        Evaluation before = situation.evaluate();
        Assume.that(!ruleChooses(schedule(situation, before)));
        notWorse("without relief", before, situation.with(input.get2()).evaluate());
    }

    /**
     * <b>Verifies</b> law 10: a status or verdict is undetermined if and only if two completions of the unknown facts
     * differ, the amounts shown are those of the worst completion, and the questions are those that matter.
     *
     * <p><b>If this fails</b>, check which facts are asked for, and what is pruned. A custom condition that reads a fact of the
     * license takes an unknown one for false or true; ask with {@link io.github.cmerules.core.rule.Condition#fact} instead.
     *
     * @param situation what is evaluated
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law10_undeterminedIfAndOnlyIfCompletionsDiffer(@ForAll("situations") Situation situation) {
        // Each fact has a good chance to be stated; take some away.
        Map<Fact, FactValue> facts = new TreeMap<>(situation.license().facts());
        facts.values().removeIf(value -> !value.equals(FactValue.TRUE));
        Situation lessKnown = situation.with(
                License.builder().from(situation.license()).facts(facts).build());
        for (Situation each : List.of(situation, lessKnown)) {
            none(Completions.violations(each, each.evaluate()));
        }
    }

    /**
     * <b>Verifies</b> law 11: an edition that starts after a cycle does not change the verdict of that cycle, nor anything
     * else that is said of it.
     *
     * <p><b>Not run if</b> the license names a requirement that only later editions know.
     *
     * <p><b>If this fails</b>, check {@link io.github.cmerules.core.rule.RuleBook#editionDate()}: it should be the end of the
     * cycle, the day of the application or an earlier day.
     *
     * @param situation what is evaluated
     */
    // Few, as each builds a rule book.
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law11_aLaterEditionChangesNothing(@ForAll("situations") Situation situation) {
        Evaluation before = situation.evaluate();
        RuleBook book = situation.ruleBook();
        LocalDate end = situation.deadline(before);
        List<Edition> editions = new ArrayList<>();
        for (Edition edition : book.editions()) {
            if (!edition.inForce().first().isAfter(end)) {
                LocalDate last = edition.inForce().last();
                editions.add(Edition.builder()
                        .from(edition)
                        .inForce(new DateRange(edition.inForce().first(), last.isAfter(end) ? end : last))
                        .build());
            }
        }
        editions.add(Edition.builder()
                .id("later")
                .inForce(DateRange.from(end.plusDays(1)))
                .schedules(book.edition(end).orElseThrow().schedules().stream()
                        .map(SituationLaws::withoutRules)
                        .toList())
                .build());
        RuleBook other = RuleBook.builder().from(book).editions(editions).build();
        Situation withLater = new Situation(
                situation.license(),
                situation.credits(),
                EvaluationOptions.builder()
                        .from(situation.options())
                        .ruleBooks(RuleBooks.of(other))
                        .build());
        Assume.that(withLater.acceptable());
        Evaluation after = withLater.evaluate();
        equal("verdict", before.verdict(), after.verdict());
        equal("requirements", before.requirements(), after.requirements());
        equal("credits", before.credits(), after.credits());
        equal("questions", before.questions(), after.questions());
    }

    private static Schedule withoutRules(Schedule schedule) {
        return Schedule.builder()
                .title(schedule.title())
                .when(schedule.when())
                .unpublished(true)
                .addCitations(schedule.citations().toArray(Citation[]::new))
                .build();
    }

    /**
     * <b>Verifies</b> law 12: a license, a transcript and an evaluation, written to JSON and read back, are equal.
     *
     * <p><b>If this fails</b>, compare the two texts in the message: a property is not written, or not read. If it cannot be read
     * at all, check the text of the rule book that is named.
     *
     * @param situation what is written
     */
    @Property(edgeCases = EdgeCasesMode.NONE)
    protected void law12_jsonOutAndInIsEqual(@ForAll("situations") Situation situation) {
        EvaluationOptions options = situation.options();
        Dossier dossier = new Dossier(
                List.of(situation.license()), false, situation.credits(), options.asOf(), options.interpretations());
        equal("dossier", dossier, Dossiers.read(Dossiers.write(dossier), options.ruleBooks()));
        Evaluation evaluation = situation.evaluate();
        equal("evaluation", evaluation, Evaluations.read(Evaluations.write(evaluation)));
        equal("evaluation on one line", evaluation, Evaluations.read(Evaluations.writeLine(evaluation)));
    }

    // ---- What the laws are made of ------------------------------------------------------------------------------

    private void notWorse(String what, Evaluation before, Evaluation after) {
        Completions.Shortfall shortBefore = Completions.Shortfall.of(before);
        Completions.Shortfall shortAfter = Completions.Shortfall.of(after);
        expect(
                !satisfied(before.verdict()) || satisfied(after.verdict()),
                () -> what + " the verdict was " + before.verdict() + " and is " + after.verdict());
        expect(
                before.verdict() == Verdict.NON_COMPLIANT || after.verdict() != Verdict.NON_COMPLIANT,
                () -> what + " the verdict was " + before.verdict() + " and is " + after.verdict());
        expect(
                shortAfter.compareTo(shortBefore) <= 0,
                () -> what + " was missing " + shortBefore + " and is " + shortAfter);
    }

    private static boolean satisfied(Verdict verdict) {
        return verdict == Verdict.COMPLIANT || verdict == Verdict.EXEMPT;
    }

    private static Credit part(Credit credit, String suffix, Amount amount) {
        return Credit.builder()
                .from(credit)
                .id(credit.id() + suffix)
                .amount(amount)
                .build();
    }

    private static List<Credit> ofNewActivities(String prefix, List<Credit> credits) {
        List<Credit> renamed = new ArrayList<>();
        for (Credit credit : credits) {
            String id = prefix + renamed.size();
            renamed.add(Credit.builder().from(credit).id(id).activityId(id).build());
        }
        return renamed;
    }

    private static Schedule schedule(Situation situation, Evaluation evaluation) {
        return new Owed(situation, evaluation.cycle()).schedule;
    }

    private static boolean ruleChooses(Schedule schedule) {
        return schedule.carryOvers().stream()
                .map(CarryOver::excess)
                .anyMatch(excess -> excess.oldestFirst() || excess.usedFirst().isPresent());
    }

    private static Optional<Valuation> valuation(Situation situation, Evaluation evaluation, Credit credit) {
        Owed owed = new Owed(situation, evaluation.cycle());
        return owed.edition.valuations().stream()
                .filter(valuation -> valuation.when().holds(owed.circumstances))
                .filter(valuation -> valuation.of().matches(lot(situation, credit)))
                .findFirst();
    }

    private static boolean valuedWithOthers(Situation situation, Evaluation evaluation, Credit credit) {
        return valuation(situation, evaluation, credit)
                .filter(valuation -> valuation.repeats().isPresent()
                        || (valuation instanceof Exchange exchange
                                && exchange.shares().stream()
                                        .anyMatch(share ->
                                                share.worth().over().together().isPresent())))
                .isPresent();
    }

    private static boolean countsLines(Schedule schedule) {
        return schedule.relations().stream().anyMatch(Relation::undivided)
                || boundsSizes(schedule)
                || schedule.requirements().stream()
                        .anyMatch(requirement -> requirement.counted().stream()
                                .anyMatch(part -> countsLines(part)
                                        || (part instanceof Demand.Completions && hasRivals(requirement, schedule))));
    }

    private static boolean boundsSizes(Schedule schedule) {
        return Stream.of(
                        schedule.limits().stream().map(Limit::credits),
                        schedule.makeUps().stream().map(MakeUp::credits),
                        schedule.carryOvers().stream().map(CarryOver::credits))
                .flatMap(Function.identity())
                .anyMatch(SituationLaws::looksAtLines);
    }

    private static boolean countsLines(Demand.Counted part) {
        return (part instanceof Demand.Completions completions && completions.required() > 1)
                || looksAtLines(part.eligible());
    }

    private static boolean looksAtLines(CreditPredicate predicate) {
        return predicate.leaves().stream()
                .anyMatch(leaf ->
                        leaf instanceof CreditPredicate.WorthAtLeast || leaf instanceof CreditPredicate.InStepsOf);
    }

    private static boolean hasRivals(Requirement requirement, Schedule schedule) {
        return schedule.relations().stream()
                .anyMatch(relation ->
                        relation.exclusive() && relation.requirements().contains(requirement.id()));
    }

    /** {@return whether some part of a credit counts on a day from which a requirement or another cycle could take it} */
    private static boolean serves(Credit credit, Owed owed, Worths worths) {
        return worths.lots(credit).stream().anyMatch(lot -> owed.passes(lot.countsOn()))
                || owed.schedule.requirements().stream()
                        .anyMatch(requirement -> requirement.counted().stream()
                                .anyMatch(part -> worths.lots(credit).stream()
                                        .anyMatch(lot -> part.eligible().matches(lot)
                                                && owed.dates(part, requirement, owed.cure(requirement))
                                                        .filter(dates -> dates.contains(lot.countsOn()))
                                                        .isPresent())));
    }

    private static Lot lot(Situation situation, Credit credit) {
        return new Lot(
                credit,
                credit.amount(),
                credit.category(),
                situation.ruleBook().allCodes().closure(credit.topics()));
    }

    static void none(List<String> violations) {
        expect(violations.isEmpty(), () -> String.join("\n", violations));
    }

    private static void equal(String what, Object expected, Object actual) {
        expect(expected.equals(actual), () -> what + " differs:\n  " + expected + "\n  " + actual);
    }

    private static void expect(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise.get());
        }
    }
}
