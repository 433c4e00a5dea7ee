package io.github.cmerules.core.oracle;

import static io.github.cmerules.core.oracle.Instance.has;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts an instance to the library: as a rule book, a license and credits. */
final class Library {

    private static final List<Format> FORMATS = List.of(Formats.LIVE, Formats.ENDURING);
    private static final Fact HOLDS = Fact.of("holds");
    private static final Fact FAILS = Fact.of("fails");
    private static final Citation SOURCE = new Citation(
            "An invented rule",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    private final Instance instance;
    private final Jurisdiction jurisdiction;

    /**
     * Prepares an instance.
     *
     * @param instance what is counted
     * @param state two letters: instances of several states can be put to the library together
     */
    Library(Instance instance, String state) {
        this.instance = instance;
        this.jurisdiction = Jurisdiction.of("US-" + state);
    }

    /** {@return what the library makes of an instance} */
    static Evaluation evaluate(Instance instance) {
        return new Library(instance, "XX").evaluate();
    }

    private Evaluation evaluate() {
        return Evaluator.evaluate(
                license(),
                credits(),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book())).build());
    }

    /** {@return what an evaluation says is missing} */
    static Shortfall shortfall(Evaluation evaluation) {
        return new Shortfall(
                missing(evaluation, Unit.COMPLETIONS),
                missing(evaluation, Unit.CREDITS),
                evaluation.requirements().stream()
                        .map(outcome -> outcome.missing().hundredths())
                        .toList());
    }

    private static long missing(Evaluation evaluation, Unit unit) {
        return evaluation.requirements().stream()
                .filter(outcome -> outcome.unit() == unit)
                .map(RequirementOutcome::missing)
                .mapToLong(Amount::hundredths)
                .sum();
    }

    // ---- The license and its credits ----------------------------------------------------------------------------

    License license() {
        License.Builder license = License.builder()
                .jurisdiction(jurisdiction)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2024-01-01/2025-12-31"))
                .putFacts(HOLDS, FactValue.TRUE)
                .putFacts(FAILS, FactValue.FALSE);
        for (int r = 0; r < instance.owed().size(); r++) {
            switch (instance.owed().get(r).relief()) {
                case WAIVED -> license.addWaivers(Waiver.of(requirement(r)));
                case FULFILLED -> license.addFulfilled(Fulfillment.of(requirement(r)));
                case NONE -> {}
            }
        }
        return license.build();
    }

    List<Credit> credits() {
        List<Credit> credits = new ArrayList<>();
        for (List<Instance.TestLot> lots : lots()) {
            int number = credits.size();
            credits.add(Credit.builder()
                    .id("c" + number)
                    .completedOn(LocalDate.of(2024, 2, 1).plusDays(number))
                    .category(Categories.AMA_PRA_1)
                    .amount(new Amount(
                            lots.stream().mapToInt(Instance.TestLot::units).sum()))
                    .format(FORMATS.get(lots.get(0).format()))
                    .topics(lots.size() == 1 ? topics(lots.get(0)) : List.of(exchanged(number)))
                    .build());
        }
        return credits;
    }

    private List<List<Instance.TestLot>> lots() {
        return instance.credits().stream()
                .map(places -> places.stream().map(instance.lots()::get).toList())
                .toList();
    }

    private static List<Topic> topics(Instance.TestLot lot) {
        return IntStream.range(0, Instance.TOPICS)
                .filter(lot::about)
                .mapToObj(Library::topic)
                .toList();
    }

    // ---- The rule book ------------------------------------------------------------------------------------------

    RuleBook book() {
        Vocabulary.Builder vocabulary = Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full license")
                .addFact(HOLDS, "Does it hold?")
                .addFact(FAILS, "Does it fail?");
        for (int t = 0; t < Instance.TOPICS; t++) {
            vocabulary.addTopic(TopicDefinition.of(topic(t), "topic " + t));
        }
        for (int credit = 0; credit < instance.credits().size(); credit++) {
            vocabulary.addTopic(TopicDefinition.of(exchanged(credit), "what becomes of credit " + credit));
        }
        return RuleBook.builder()
                .id(RuleBookId.of(jurisdiction.code().toLowerCase(Locale.ROOT) + "/physician"))
                .title("An invented board")
                .jurisdiction(jurisdiction)
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(vocabulary.build())
                .addEditions(Edition.builder()
                        .id("1")
                        .inForce(DateRange.ALL)
                        .addValuations(valuations())
                        .addSchedules(schedule())
                        .build())
                .build();
    }

    /** {@return what turns credits into their lots, where there are several} */
    private Valuation[] valuations() {
        List<Valuation> valuations = new ArrayList<>();
        for (int credit = 0; credit < lots().size(); credit++) {
            List<Instance.TestLot> lots = lots().get(credit);
            if (lots.size() > 1) {
                valuations.add(Exchange.builder()
                        .of(CreditPredicate.topic(exchanged(credit)))
                        .addShares(lots.stream()
                                .map(lot -> Share.of(new Amount(lot.units()))
                                        .about(topics(lot).toArray(Topic[]::new)))
                                .toArray(Share[]::new))
                        .addCitations(SOURCE)
                        .build());
            }
        }
        return valuations.toArray(Valuation[]::new);
    }

    private Schedule schedule() {
        Schedule.Builder schedule = Schedule.builder()
                .title("Full license, renewal")
                .when(Condition.always())
                .addCitations(SOURCE);
        for (int r = 0; r < instance.owed().size(); r++) {
            schedule.addRequirements(Requirement.builder()
                    .id(requirement(r))
                    .title("Requirement " + r)
                    .oneTime(instance.owed().get(r).relief() == Instance.Relief.FULFILLED)
                    .demand(demand(instance.owed().get(r)))
                    .addCitations(SOURCE)
                    .build());
        }
        instance.groups().forEach(group -> schedule.addRelations(relation(group)));
        instance.nestings().forEach(nesting -> schedule.addRelations(relation(nesting)));
        for (int i = 0; i < instance.bounds().size(); i++) {
            Instance.Bound bound = instance.bounds().get(i);
            schedule.addLimits(limit(
                    bound.toward(),
                    bound.byFormat()
                            ? CreditPredicate.format(FORMATS.get(bound.which() % 2))
                            : CreditPredicate.topic(topic(bound.which())),
                    bound.atMost()));
        }
        return schedule.build();
    }

    private Limit limit(int toward, CreditPredicate credits, int atMost) {
        return Limit.builder()
                .title("at most " + atMost)
                .toward(requirement(toward))
                .credits(credits)
                .atMost(new Amount(atMost))
                // Conditional, because a book whose limits never leave room for an amount is refused.
                .when(Condition.licenseType(LicenseType.FULL))
                .addCitations(SOURCE)
                .build();
    }

    private Relation relation(Instance.Group group) {
        List<RequirementId> members = IntStream.range(0, instance.owed().size())
                .filter(r -> has(group.members(), r))
                .mapToObj(Library::requirement)
                .toList();
        return switch (group.sharing()) {
            case EXCLUSIVE -> Relation.exclusive(members, Condition.always(), List.of(SOURCE), List.of());
            case UNDIVIDED -> Relation.undivided(members, Condition.always(), List.of(SOURCE), List.of());
            case ON_TOP ->
                Relation.onTop(members.get(1), members.get(0), Condition.always(), List.of(SOURCE), List.of());
        };
    }

    private static Relation relation(Instance.Nesting nesting) {
        RequirementId inner = requirement(nesting.inner());
        RequirementId outer = requirement(nesting.outer());
        return nesting.counted()
                ? Relation.amongCounted(inner, outer, Condition.always(), List.of(SOURCE), List.of())
                : Relation.within(inner, outer, Condition.always(), List.of(SOURCE), List.of());
    }

    private Demand demand(Instance.Owed owed) {
        if (owed.ways().size() == 1) {
            return demand(owed.ways().get(0));
        }
        return Demand.anyOf(IntStream.range(0, owed.ways().size())
                .mapToObj(w -> new Demand.Branch(
                        "way-" + w, "way " + w, demand(owed.ways().get(w))))
                .toArray(Demand.Branch[]::new));
    }

    private Demand demand(Instance.Way way) {
        return way.parts().size() == 1
                ? demand(way.parts().get(0))
                : Demand.allOf(way.parts().stream().map(this::demand).toArray(Demand[]::new));
    }

    private Demand demand(Instance.Part part) {
        CreditPredicate about = CreditPredicate.topic(topic(part.topic()));
        return switch (part.kind()) {
            case HOURS -> Demand.credits(new Amount(part.need()), about, Window.cycle());
            case TRAININGS -> new Demand.Completions(part.need(), about, Window.cycle());
            case TRUE -> new Demand.Holds(HOLDS);
            case FALSE -> new Demand.Holds(FAILS);
        };
    }

    private static Topic topic(int t) {
        return Topic.of("topic-" + t);
    }

    /** {@return the topic of a credit that the board takes for something else} */
    private static Topic exchanged(int credit) {
        return Topic.of("credit-" + credit);
    }

    static RequirementId requirement(int r) {
        return RequirementId.of("us-xx/r" + r);
    }
}
