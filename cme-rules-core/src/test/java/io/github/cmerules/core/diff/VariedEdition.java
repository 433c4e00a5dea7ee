package io.github.cmerules.core.diff;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditNotice;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An edition with two parts of every type, of which the first can be varied in every property, or left out. */
final class VariedEdition {

    /** Every type of part. */
    static final List<PartType<?>> TYPES = List.of(
            PartTypes.EDITION,
            PartTypes.SCHEDULE,
            PartTypes.REQUIREMENT,
            PartTypes.LIMIT,
            PartTypes.RELATION,
            PartTypes.CARRY_OVER,
            PartTypes.MAKE_UP,
            PartTypes.MILESTONE,
            PartTypes.NOTICE,
            PartTypes.CREDIT_NOTICE,
            PartTypes.EXCHANGE,
            PartTypes.WHEN_COVERED);

    private static final RequirementId FIRST = RequirementId.of("us-xx/first");
    private static final RequirementId SECOND = RequirementId.of("us-xx/second");
    private static final InterpretationId POINT = InterpretationId.of("XX-1");
    private static final Citation ACT = new Citation(
            "Act", Optional.empty(), Optional.empty(), LocalDate.of(2025, 1, 1), Citation.Confidence.PRIMARY);
    private static final Citation ACT_ONLINE = new Citation(
            ACT.title(), ACT.section(), Optional.of("https://example.org"), ACT.readOn(), ACT.confidence());
    private static final Condition SERVES = Condition.fact(Fact.of("serves"));
    private static final CreditPredicate ETHICS = CreditPredicate.topic(Topics.MEDICAL_ETHICS);
    private static final CreditPredicate PAIN = CreditPredicate.topic(Topics.OPIOID_PAIN);

    /**
     * One way in which the edition can differ.
     *
     * @param type the type of the part that differs
     * @param property the property that differs; empty if the part is left out
     */
    record Variation(PartType<?> type, Optional<Property> property) {

        /** {@return every single variation} */
        static List<Variation> all() {
            return Stream.concat(properties().stream(), absences().stream()).toList();
        }

        /** {@return every variation of a property} */
        static List<Variation> properties() {
            return TYPES.stream()
                    .flatMap(type ->
                            type.traits().stream().map(trait -> new Variation(type, Optional.of(trait.property()))))
                    .toList();
        }

        /** {@return every variation that leaves out a part} */
        static List<Variation> absences() {
            return TYPES.stream()
                    .filter(type -> type != PartTypes.EDITION)
                    .map(type -> new Variation(type, Optional.empty()))
                    .toList();
        }

        @Override
        public String toString() {
            return type.type().getSimpleName() + "."
                    + property.map(Property::code).orElse("absent");
        }
    }

    private final Set<Variation> on;

    private VariedEdition(Set<Variation> on) {
        this.on = on;
    }

    /** {@return the edition with some variations} */
    static Edition with(Set<Variation> on) {
        return new VariedEdition(on).edition();
    }

    private <V> V pick(PartType<?> type, Property property, V usual, V other) {
        return on.contains(new Variation(type, Optional.of(property))) ? other : usual;
    }

    /** {@return two parts, without the first and in the other order where that is asked for} */
    private <T> List<T> both(PartType<?> type, PartType<?> whole, Property order, T first, T second) {
        List<T> parts = new ArrayList<>();
        if (!on.contains(new Variation(type, Optional.empty()))) {
            parts.add(first);
        }
        parts.add(second);
        if (pick(whole, order, false, true)) {
            Collections.reverse(parts);
        }
        return parts;
    }

    private Citation citation(PartType<?> type) {
        return pick(type, Property.CITATIONS, ACT, ACT_ONLINE);
    }

    private InterpretationId[] points(PartType<?> type) {
        return pick(type, Property.INTERPRETATIONS, new InterpretationId[] {}, new InterpretationId[] {POINT});
    }

    private Condition when(PartType<?> type) {
        return pick(type, Property.WHEN, Condition.always(), SERVES);
    }

    private CreditPredicate credits(PartType<?> type) {
        return pick(type, Property.CREDITS, ETHICS, PAIN);
    }

    /** {@return credits in the same words, whether they vary or not} */
    private CreditPredicate inTheSameWords(PartType<?> type) {
        return pick(type, Property.OF, ETHICS, PAIN).as("varied");
    }

    private Edition edition() {
        PartType<Edition> type = PartTypes.EDITION;
        return Edition.builder()
                .id("varied")
                .inForce(DateRange.ALL)
                .schedules(both(
                        PartTypes.SCHEDULE,
                        type,
                        Property.SCHEDULES,
                        schedule(),
                        Schedule.builder()
                                .title("Second")
                                .when(Condition.always())
                                .addCitations(ACT)
                                .build()))
                .valuations(valuations())
                .duplicates(pick(type, Property.DUPLICATES, DuplicatePolicy.EVERY_CLAIM, DuplicatePolicy.ONCE_EVER))
                .addNotices(notices(type))
                .addCreditNotices(both(
                                PartTypes.CREDIT_NOTICE,
                                type,
                                Property.CREDIT_NOTICES,
                                new CreditNotice(
                                        inTheSameWords(PartTypes.CREDIT_NOTICE),
                                        new Notice(
                                                "first",
                                                pick(PartTypes.CREDIT_NOTICE, Property.NOTICE, "First.", "Other."))),
                                new CreditNotice(ETHICS, new Notice("second", "Second.")))
                        .toArray(new CreditNotice[0]))
                .build();
    }

    private List<Valuation> valuations() {
        PartType<Edition> type = PartTypes.EDITION;
        List<Valuation> valuations = new ArrayList<>(both(
                PartTypes.WHEN_COVERED,
                type,
                Property.VALUATIONS,
                covered(),
                Exchange.builder()
                        .of(ETHICS)
                        .addShares(Share.of(Amount.of(1)))
                        .addCitations(ACT)
                        .build()));
        if (!on.contains(new Variation(PartTypes.EXCHANGE, Optional.empty()))) {
            valuations.add(exchange());
        }
        return valuations;
    }

    private Valuation exchange() {
        PartType<Exchange> type = PartTypes.EXCHANGE;
        Exchange.Builder exchange = Exchange.builder()
                .of(inTheSameWords(type))
                .addShares(Share.of(pick(type, Property.SHARES, Amount.of(10), Amount.of(20))))
                .when(when(type))
                .addCitations(citation(type))
                .addInterpretations(points(type));
        if (pick(type, Property.REPEATS, false, true)) {
            exchange.repeats(DuplicatePolicy.ONCE_A_CYCLE);
        }
        return exchange.build();
    }

    private Valuation covered() {
        PartType<Valuation.WhenCovered> type = PartTypes.WHEN_COVERED;
        return new Valuation.WhenCovered(
                inTheSameWords(type),
                pick(type, Property.REQUIREMENT, FIRST, SECOND),
                pick(type, Property.WORTH, Amount.of(2), Amount.of(1)),
                pick(type, Property.EACH_PART, false, true),
                pick(type, Property.CATEGORY, Categories.AMA_PRA_2, Categories.AMA_PRA_1),
                pick(type, Property.TOPICS, Set.<Topic>of(), Set.of(Topics.EHR)),
                when(type),
                List.of(citation(type)),
                List.of(points(type)));
    }

    private Schedule schedule() {
        PartType<Schedule> type = PartTypes.SCHEDULE;
        return Schedule.builder()
                .title("First")
                .when(pick(
                        type,
                        Property.WHEN,
                        Condition.licenseType(LicenseType.FULL),
                        Condition.licenseType(LicenseType.of("limited"))))
                .unpublished(pick(type, Property.UNPUBLISHED, false, true))
                .requirements(both(
                        PartTypes.REQUIREMENT,
                        type,
                        Property.REQUIREMENTS,
                        requirement(),
                        Requirement.builder()
                                .id(SECOND)
                                .title("Second")
                                .demand(Demand.completion(ETHICS, Window.ever()))
                                .addCitations(ACT)
                                .build()))
                .limits(both(PartTypes.LIMIT, type, Property.LIMITS, limit("First"), limit("Second")))
                .addRelations(both(
                                PartTypes.RELATION,
                                type,
                                Property.RELATIONS,
                                Relation.exclusive(
                                        List.of(FIRST, SECOND),
                                        when(PartTypes.RELATION),
                                        List.of(citation(PartTypes.RELATION)),
                                        List.of(points(PartTypes.RELATION))),
                                Relation.within(FIRST, SECOND, SERVES, List.of(ACT), List.of()))
                        .toArray(new Relation[0]))
                .addCarryOvers(both(
                                PartTypes.CARRY_OVER,
                                type,
                                Property.CARRY_OVERS,
                                carryOver(),
                                CarryOver.builder()
                                        .title("Second")
                                        .addToward(FIRST)
                                        .addCitations(ACT)
                                        .build())
                        .toArray(new CarryOver[0]))
                .addMakeUps(both(
                                PartTypes.MAKE_UP,
                                type,
                                Property.MAKE_UPS,
                                makeUp(),
                                MakeUp.builder()
                                        .title("Second")
                                        .addToward(FIRST)
                                        .addCitations(ACT)
                                        .build())
                        .toArray(new MakeUp[0]))
                .addMilestones(both(
                                PartTypes.MILESTONE,
                                type,
                                Property.MILESTONES,
                                milestone(),
                                new Milestone("second", "Second", Deadline.end(), List.of(ACT), List.of()))
                        .toArray(new Milestone[0]))
                .addNotices(notices(type))
                .addCitations(citation(type))
                .addInterpretations(points(type))
                .build();
    }

    /** {@return notices, which vary alike in the edition and in its schedule} */
    private Notice[] notices(PartType<?> whole) {
        return both(
                        PartTypes.NOTICE,
                        whole,
                        Property.NOTICES,
                        new Notice("first", pick(PartTypes.NOTICE, Property.TEXT, "First.", "Other.")),
                        new Notice("second", "Second."))
                .toArray(new Notice[0]);
    }

    private Requirement requirement() {
        PartType<Requirement> type = PartTypes.REQUIREMENT;
        return Requirement.builder()
                .id(FIRST)
                .title(pick(type, Property.TITLE, "First", "Other"))
                .when(when(type))
                .oneTime(pick(type, Property.ONE_TIME, false, true))
                .demand(Demand.credits(
                        Amount.of(10), pick(type, Property.DEMAND, ETHICS, PAIN).as("varied"), Window.cycle()))
                .deadline(pick(
                        type, Property.DEADLINE, Deadline.end(), Deadline.end().curable(Period.ofMonths(3))))
                .waivedWhen(pick(type, Property.WAIVED_WHEN, Condition.never(), Condition.always()))
                .addSupersededBy(
                        pick(type, Property.SUPERSEDED_BY, new RequirementId[] {}, new RequirementId[] {SECOND}))
                .addCitations(citation(type))
                .addInterpretations(points(type))
                .build();
    }

    private Limit limit(String title) {
        PartType<Limit> type = PartTypes.LIMIT;
        if (title.equals("Second")) {
            return Limit.builder()
                    .title(title)
                    .toward(FIRST)
                    .credits(ETHICS)
                    .atMost(Amount.of(5))
                    .addCitations(ACT)
                    .build();
        }
        return Limit.builder()
                .title(title)
                .toward(pick(type, Property.TOWARD, FIRST, SECOND))
                .credits(credits(type))
                .atMost(pick(type, Property.AT_MOST, Amount.of(5), Amount.of(1)))
                .when(when(type))
                .addCitations(citation(type))
                .addInterpretations(points(type))
                .build();
    }

    private CarryOver carryOver() {
        PartType<CarryOver> type = PartTypes.CARRY_OVER;
        CarryOver.Builder rule = CarryOver.builder()
                .title("First")
                .addToward(pick(type, Property.TOWARD, FIRST, SECOND))
                .credits(credits(type))
                .excess(pick(type, Property.EXCESS, Excess.stated(), Excess.newest()))
                .declared(pick(type, Property.DECLARED, false, true))
                .when(when(type))
                .addCitations(citation(type))
                .addInterpretations(points(type));
        if (pick(type, Property.AT_MOST, false, true)) {
            rule.atMost(Amount.of(25));
        }
        return rule.build();
    }

    private MakeUp makeUp() {
        PartType<MakeUp> type = PartTypes.MAKE_UP;
        return MakeUp.builder()
                .title("First")
                .addToward(pick(type, Property.TOWARD, FIRST, SECOND))
                .credits(credits(type))
                .when(when(type))
                .addCitations(citation(type))
                .addInterpretations(points(type))
                .build();
    }

    private Milestone milestone() {
        PartType<Milestone> type = PartTypes.MILESTONE;
        return new Milestone(
                "first",
                pick(type, Property.TITLE, "First", "Other"),
                pick(type, Property.DAY, Deadline.end(), Deadline.end().curable(Period.ofMonths(1))),
                List.of(citation(type)),
                List.of(points(type)));
    }
}
