package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A shortfall and exactly what fills it.
 *
 * <p>In a copy of the rule book every short requirement takes credits with a topic of its own, too. No other requirement,
 * limit or valuation knows that topic, except requirements within or among whose credits it takes its own. A credit with
 * that topic is then a lot that serves the requirement alone.
 */
final class Filling {

    private final Situation situation;
    private final Evaluation evaluation;
    private final Owed owed;
    private final Map<RequirementId, Topic> own = new LinkedHashMap<>();
    private final Map<RequirementId, List<Credit>> lots = new LinkedHashMap<>();

    private Filling(Situation situation, Evaluation evaluation) {
        this.situation = situation;
        this.evaluation = evaluation;
        this.owed = new Owed(situation, evaluation.cycle());
    }

    /**
     * {@return what fills a shortfall, empty if nothing is short, or if something is that no lot of an exact amount fills:
     *     an amount that is not set, a coverage, a training that recurs, several things at once, a window that is not open}
     *
     * @param situation what is evaluated, every fact known
     * @param evaluation its evaluation
     */
    static Optional<Filling> of(Situation situation, Evaluation evaluation) {
        Filling filling = new Filling(situation, evaluation);
        // What is added now might fill a shortfall of the cycle before.
        boolean takenFirst = filling.owed.passing.filter(Passing::makeUp).isPresent();
        return !takenFirst && filling.fill() ? Optional.of(filling) : Optional.empty();
    }

    /** {@return the situation with exactly what is missing} */
    Situation exact() {
        return copy().plus(lots.values().stream().flatMap(List::stream).toList());
    }

    /**
     * {@return the same with one unit less, once for each short requirement that needs a lot of its own; none where an outer
     *     requirement gets more than it misses, as that may set free a credit for a rival of it}
     */
    List<Situation> oneUnitLess() {
        List<Situation> less = new ArrayList<>();
        if (evaluation.requirements().stream()
                .anyMatch(outer -> brought(outer.id()).compareTo(outer.missing()) > 0)) {
            return less;
        }
        lots.forEach((id, mine) -> {
            if (!mine.isEmpty()) {
                List<Credit> credits = new ArrayList<>(exact().credits());
                credits.removeAll(mine);
                credits.addAll(
                        reduced(mine, evaluation.requirement(id).orElseThrow().unit()));
                less.add(copy().with(credits));
            }
        });
        return less;
    }

    private static List<Credit> reduced(List<Credit> lines, Unit unit) {
        Credit first = lines.get(0);
        Amount rest = first.amount().minusOrZero(new Amount(1));
        return unit == Unit.COMPLETIONS
                ? lines.subList(1, lines.size())
                : List.of(Credit.builder().from(first).amount(rest).build());
    }

    // ---- What is missing ----------------------------------------------------------------------------------------

    private boolean fill() {
        List<RequirementOutcome> missing = evaluation.requirements().stream()
                .filter(outcome -> !outcome.status().satisfied())
                .toList();
        if (missing.stream().anyMatch(outcome -> outcome.status() == RequirementStatus.UNDETERMINED)) {
            return false;
        }
        missing.forEach(outcome -> own.put(outcome.id(), Topic.of("only-" + own.size())));
        // Inner requirements first: what they get also counts toward the outer ones.
        List<RequirementOutcome> innerFirst = new ArrayList<>();
        while (innerFirst.size() < missing.size()) {
            missing.stream()
                    .filter(outcome -> !innerFirst.contains(outcome))
                    .filter(outcome -> missing.stream()
                            .filter(other -> !innerFirst.contains(other))
                            .noneMatch(inner -> outers(inner.id()).contains(outcome.id())))
                    .findFirst()
                    .ifPresent(innerFirst::add);
        }
        return !missing.isEmpty() && innerFirst.stream().allMatch(this::fill);
    }

    private boolean fill(RequirementOutcome outcome) {
        Requirement requirement = owed.find(outcome.id());
        Optional<LocalDate> day = openDay(requirement, outcome);
        boolean single = requirement.demand().ways().stream()
                .filter(way -> !way.factsOnly())
                .allMatch(
                        way -> way.parts().size() == 1 && countsLots(way.parts().get(0)));
        Amount brought = brought(outcome.id());
        boolean inCredits = outcome.unit() == Unit.CREDITS;
        if (!single || day.isEmpty() || (!inCredits && !brought.isZero())) {
            return false;
        }
        Amount amount = outcome.missing().minusOrZero(brought);
        List<Credit> lines = new ArrayList<>();
        Topic topic = Objects.requireNonNull(own.get(outcome.id()));
        long number = inCredits ? 1 : amount.hundredths() / Amount.of(1).hundredths();
        for (int i = 0; i < number && !amount.isZero(); i++) {
            lines.add(Credit.builder()
                    .id(topic + "-" + i)
                    .completedOn(day.get())
                    .category(Categories.NONE)
                    .amount(inCredits ? amount : Amount.of(1))
                    .evidence(Evidence.VERIFIED)
                    .addTopics(topic)
                    .build());
        }
        lots.put(outcome.id(), lines);
        return true;
    }

    private static boolean countsLots(Demand.Leaf part) {
        return part instanceof Demand.Credits || part instanceof Demand.Completions;
    }

    /** {@return what the lots of inner requirements bring to an outer one} */
    private Amount brought(RequirementId outer) {
        return lots.entrySet().stream()
                .filter(inner -> outers(inner.getKey()).contains(outer) && !exclude(inner.getKey(), outer))
                .flatMap(inner -> inner.getValue().stream())
                .map(Credit::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** {@return the last day on which a lot can still count, empty if there is none} */
    private Optional<LocalDate> openDay(Requirement requirement, RequirementOutcome outcome) {
        List<Optional<DateRange>> dates = new ArrayList<>();
        requirement.counted().forEach(part -> dates.add(owed.dates(part, requirement, outcome.deadline())));
        for (RequirementId id : outers(outcome.id())) {
            Requirement outer = owed.find(id);
            LocalDate lastDay = evaluation.requirement(id).orElseThrow().deadline();
            outer.counted().forEach(part -> dates.add(owed.dates(part, outer, lastDay)));
        }
        LocalDate day = dates.stream()
                .flatMap(Optional::stream)
                .map(DateRange::last)
                .reduce(owed.asOf, (one, other) -> one.isBefore(other) ? one : other);
        boolean open = dates.stream()
                .allMatch(range -> range.filter(known -> known.contains(day)).isPresent());
        return open && !dates.isEmpty() ? Optional.of(day) : Optional.empty();
    }

    /** {@return all requirements within or among whose credits a requirement takes its own, also through others} */
    private Set<RequirementId> outers(RequirementId inner) {
        Set<RequirementId> outers = new LinkedHashSet<>();
        List<RequirementId> open = new ArrayList<>(List.of(inner));
        while (!open.isEmpty()) {
            for (Requirement outer : owed.outers(open.remove(0))) {
                if (outers.add(outer.id())) {
                    open.add(outer.id());
                }
            }
        }
        return outers;
    }

    /** {@return whether no unit serves two requirements, or those among whose units they take their own} */
    private boolean exclude(RequirementId one, RequirementId other) {
        return holders(one).stream()
                .anyMatch(a -> holders(other).stream()
                        .anyMatch(b -> !a.equals(b)
                                && owed.relations().stream()
                                        .anyMatch(relation -> relation.exclusive()
                                                && relation.requirements().containsAll(List.of(a, b)))));
    }

    private List<RequirementId> holders(RequirementId id) {
        List<RequirementId> holders = new ArrayList<>();
        for (Optional<RequirementId> next = Optional.of(id); next.isPresent(); ) {
            holders.add(next.get());
            next = owed.amongOf(next.get()).map(Requirement::id);
        }
        return holders;
    }

    // ---- The copy of the rule book ------------------------------------------------------------------------------

    private Situation copy() {
        Vocabulary.Builder codes = Vocabulary.builder();
        own.values().forEach(topic -> codes.addTopic(TopicDefinition.of(topic, topic.code())));
        RuleBook book = RuleBook.builder()
                .from(owed.book)
                .vocabulary(owed.book.vocabulary().plus(codes.build()))
                .editions(owed.book.editions().stream()
                        .map(edition -> edition.equals(owed.edition) ? copy(edition) : edition)
                        .toList())
                .build();
        return new Situation(
                situation.license(),
                situation.credits(),
                EvaluationOptions.builder()
                        .from(situation.options())
                        .ruleBooks(RuleBooks.of(book))
                        .build());
    }

    private Edition copy(Edition edition) {
        return Edition.builder()
                .id(edition.id())
                .inForce(edition.inForce())
                .schedules(edition.schedules().stream()
                        .map(schedule -> schedule.equals(owed.schedule) ? copy(schedule) : schedule)
                        .toList())
                .addValuations(edition.valuations().stream().map(this::copy).toArray(Valuation[]::new))
                .duplicates(edition.duplicates())
                .build();
    }

    private Schedule copy(Schedule schedule) {
        return Schedule.builder()
                .from(schedule)
                .requirements(schedule.requirements().stream().map(this::copy).toList())
                .limits(schedule.limits().stream().map(this::copy).toList())
                .build();
    }

    private Requirement copy(Requirement requirement) {
        Set<Topic> served = new TreeSet<>();
        own.forEach((id, topic) -> {
            if (id.equals(requirement.id()) || outers(id).contains(requirement.id())) {
                served.add(topic);
            }
        });
        // An alternative in the other unit is none that the lot is meant for.
        Optional<Unit> only = Optional.ofNullable(own.get(requirement.id()))
                .flatMap(topic -> evaluation.requirement(requirement.id()))
                .map(RequirementOutcome::unit);
        return Requirement.builder()
                .from(requirement)
                .demand(copy(
                        requirement.demand(),
                        (unit, credits) -> served.isEmpty()
                                        || only.filter(other -> other != unit).isPresent()
                                ? others(credits)
                                : others(credits).or(CreditPredicate.topic(served))))
                .build();
    }

    private static Demand copy(Demand demand, BiFunction<Unit, CreditPredicate, CreditPredicate> change) {
        if (demand instanceof Demand.Credits credits) {
            return Demand.credits(credits.required(), change.apply(Unit.CREDITS, credits.eligible()), credits.window());
        }
        if (demand instanceof Demand.Completions completions) {
            return new Demand.Completions(
                    completions.required(),
                    change.apply(Unit.COMPLETIONS, completions.eligible()),
                    completions.window());
        }
        if (demand instanceof Demand.Coverage coverage) {
            return Demand.coverage(
                    coverage.parts().stream()
                            .map(part -> new Demand.Coverage.Part(
                                    part.title(), change.apply(Unit.COMPLETIONS, part.covers())))
                            .toList(),
                    coverage.window());
        }
        if (demand instanceof Demand.Recurrence recurrence) {
            return Demand.atLeastEvery(
                    recurrence.every(), change.apply(Unit.COMPLETIONS, recurrence.eligible()), recurrence.window());
        }
        if (demand instanceof Demand.AnyOf anyOf) {
            return new Demand.AnyOf(anyOf.branches().stream()
                    .map(branch -> new Demand.Branch(branch.id(), branch.title(), copy(branch.demand(), change)))
                    .toList());
        }
        return demand instanceof Demand.AllOf allOf
                ? new Demand.AllOf(
                        allOf.parts().stream().map(part -> copy(part, change)).toList())
                : demand;
    }

    private Limit copy(Limit limit) {
        return Limit.builder()
                .title(limit.title())
                .toward(limit.toward())
                .credits(others(limit.credits()))
                .atMost(limit.atMost())
                .when(limit.when())
                .addCitations(limit.citations().toArray(Citation[]::new))
                .build();
    }

    private Valuation copy(Valuation valuation) {
        if (valuation instanceof Valuation.WhenCovered covered) {
            return new Valuation.WhenCovered(
                    others(covered.of()),
                    covered.requirement(),
                    covered.worth(),
                    covered.eachPart(),
                    covered.category(),
                    covered.topics(),
                    covered.when(),
                    covered.citations(),
                    covered.interpretations());
        }
        Exchange exchange = (Exchange) valuation;
        Exchange.Builder copy = Exchange.builder()
                .of(others(exchange.of()))
                .addShares(exchange.shares().toArray(Share[]::new))
                .when(exchange.when())
                .citations(exchange.citations());
        exchange.repeats().ifPresent(copy::repeats);
        return copy.build();
    }

    /** {@return the same predicate without the topics that are private to requirements} */
    private CreditPredicate others(CreditPredicate credits) {
        return credits.and(CreditPredicate.topic(own.values()).negate());
    }
}
