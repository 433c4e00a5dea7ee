package io.github.cmerules.core.diff;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
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
import io.github.cmerules.core.rule.Sourced;
import io.github.cmerules.core.rule.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Everything that an edition can say, part by part. */
final class PartTypes {

    static final PartType<Requirement> REQUIREMENT = titled(
            Part.REQUIREMENT,
            Requirement.class,
            requirement -> requirement.id().code(),
            Requirement::title,
            sourced(List.of(
                    Trait.of(Property.TITLE, Requirement::title, Function.identity()),
                    Trait.unless(false, Property.ONE_TIME, Requirement::oneTime, yes -> "once"),
                    Trait.of(Property.DEMAND, Requirement::demand, Demand::describe),
                    when(Requirement::when),
                    Trait.of(Property.DEADLINE, Requirement::deadline, Deadline::describe),
                    Trait.unless(Condition.never(), Property.WAIVED_WHEN, Requirement::waivedWhen, PartTypes::describe),
                    Trait.each(Property.SUPERSEDED_BY, Requirement::supersededBy, Code::code))));

    static final PartType<Limit> LIMIT = named(
            Part.LIMIT,
            Limit.class,
            Limit::title,
            sourced(List.of(
                    Trait.of(Property.AT_MOST, Limit::atMost, PartTypes::credits),
                    Trait.of(Property.CREDITS, Limit::credits, CreditPredicate::describe),
                    Trait.of(Property.TOWARD, Limit::toward, Code::code),
                    when(Limit::when))));

    static final PartType<Relation> RELATION =
            named(Part.RELATION, Relation.class, Relation::describe, sourced(List.of(when(Relation::when))));

    static final PartType<CarryOver> CARRY_OVER = named(
            Part.CARRY_OVER,
            CarryOver.class,
            CarryOver::title,
            sourced(List.of(
                    Trait.ifPresent(Property.AT_MOST, CarryOver::atMost, PartTypes::credits),
                    Trait.of(Property.CREDITS, CarryOver::credits, CreditPredicate::describe),
                    Trait.each(Property.TOWARD, CarryOver::toward, Code::code),
                    Trait.of(Property.EXCESS, CarryOver::excess, Excess::describe),
                    Trait.unless(false, Property.DECLARED, CarryOver::declared, yes -> "as declared to the authority"),
                    when(CarryOver::when))));

    static final PartType<MakeUp> MAKE_UP = named(
            Part.MAKE_UP,
            MakeUp.class,
            MakeUp::title,
            sourced(List.of(
                    Trait.of(Property.CREDITS, MakeUp::credits, CreditPredicate::describe),
                    Trait.each(Property.TOWARD, MakeUp::toward, Code::code),
                    when(MakeUp::when))));

    static final PartType<Milestone> MILESTONE = titled(
            Part.MILESTONE,
            Milestone.class,
            Milestone::code,
            Milestone::title,
            sourced(List.of(
                    Trait.of(Property.TITLE, Milestone::title, Function.identity()),
                    Trait.of(Property.DAY, Milestone::day, Deadline::describe))));

    static final PartType<Notice> NOTICE = named(
            Part.NOTICE,
            Notice.class,
            Notice::code,
            List.of(Trait.of(Property.TEXT, Notice::text, Function.identity())));

    static final PartType<CreditNotice> CREDIT_NOTICE = named(
            Part.CREDIT_NOTICE,
            CreditNotice.class,
            entry -> entry.notice().code(),
            List.of(
                    Trait.of(Property.OF, CreditNotice::of, CreditPredicate::describe),
                    Trait.of(Property.NOTICE, CreditNotice::notice, Notice::text)));

    static final PartType<Exchange> EXCHANGE = named(
            Part.VALUATION,
            Exchange.class,
            PartTypes::valued,
            sourced(List.of(
                    Trait.of(Property.OF, Exchange::of, CreditPredicate::describe),
                    Trait.each(Property.SHARES, Exchange::shares, Share::describe),
                    Trait.ifPresent(Property.REPEATS, Exchange::repeats, PartTypes::describe),
                    when(Exchange::when))));

    static final PartType<Valuation.WhenCovered> WHEN_COVERED = named(
            Part.VALUATION,
            Valuation.WhenCovered.class,
            PartTypes::valued,
            sourced(List.of(
                    Trait.of(Property.OF, Valuation.WhenCovered::of, CreditPredicate::describe),
                    Trait.of(Property.REQUIREMENT, Valuation.WhenCovered::requirement, Code::code),
                    Trait.of(Property.WORTH, Valuation.WhenCovered::worth, PartTypes::credits),
                    Trait.unless(false, Property.EACH_PART, Valuation.WhenCovered::eachPart, yes -> "for each part"),
                    Trait.of(Property.CATEGORY, Valuation.WhenCovered::category, Code::code),
                    Trait.each(Property.TOPICS, valuation -> List.copyOf(valuation.topics()), Code::code),
                    when(Valuation.WhenCovered::when))));

    static final PartType<Schedule> SCHEDULE = named(
            Part.SCHEDULE,
            Schedule.class,
            Schedule::title,
            sourced(List.of(
                    when(Schedule::when),
                    Trait.unless(false, Property.UNPUBLISHED, Schedule::unpublished, yes -> "not published"),
                    Trait.order(Property.REQUIREMENTS, Schedule::requirements, REQUIREMENT.name()),
                    Trait.order(Property.LIMITS, Schedule::limits, LIMIT.name()),
                    Trait.order(Property.RELATIONS, Schedule::relations, RELATION.name()),
                    Trait.order(Property.CARRY_OVERS, Schedule::carryOvers, CARRY_OVER.name()),
                    Trait.order(Property.MAKE_UPS, Schedule::makeUps, MAKE_UP.name()),
                    Trait.order(Property.MILESTONES, Schedule::milestones, MILESTONE.name()),
                    Trait.order(Property.NOTICES, Schedule::notices, NOTICE.name()))));

    static final PartType<Edition> EDITION = named(
            Part.EDITION,
            Edition.class,
            edition -> "",
            List.of(
                    Trait.of(Property.DUPLICATES, Edition::duplicates, PartTypes::describe),
                    Trait.order(Property.SCHEDULES, Edition::schedules, SCHEDULE.name()),
                    Trait.order(Property.VALUATIONS, Edition::valuations, PartTypes::kindAndCredits),
                    Trait.order(Property.NOTICES, Edition::notices, NOTICE.name()),
                    Trait.order(Property.CREDIT_NOTICES, Edition::creditNotices, CREDIT_NOTICE.name())));

    private PartTypes() {}

    private static <T> PartType<T> named(Part part, Class<T> type, Function<T, String> name, List<Trait<T>> traits) {
        return new PartType<>(part, type, name, any -> Optional.empty(), traits);
    }

    private static <T> PartType<T> titled(
            Part part, Class<T> type, Function<T, String> name, Function<T, String> title, List<Trait<T>> traits) {
        return new PartType<>(part, type, name, title.andThen(Optional::of), traits);
    }

    private static <T extends Sourced> List<Trait<T>> sourced(List<Trait<T>> own) {
        List<Trait<T>> traits = new ArrayList<>(own);
        traits.add(Trait.each(Property.INTERPRETATIONS, Sourced::interpretations, Code::code));
        traits.add(Trait.each(Property.CITATIONS, Sourced::citations, PartTypes::describe));
        return traits;
    }

    private static <T> Trait<T> when(Function<T, Condition> when) {
        return Trait.unless(Condition.always(), Property.WHEN, when, PartTypes::describe);
    }

    private static String describe(Condition condition) {
        if (condition.equals(Condition.always())) {
            return condition.describe();
        }
        return condition.equals(Condition.never()) ? "in no case" : "if " + condition.describe();
    }

    private static String describe(Citation citation) {
        return citation.title()
                + citation.section().map(section -> ", " + section).orElse("") + " (read " + citation.readOn() + ", "
                + citation.confidence() + ")";
    }

    private static String describe(DuplicatePolicy policy) {
        String sentence = policy.describe();
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
    }

    private static String credits(Amount amount) {
        return amount + (amount.equals(Amount.of(1)) ? " credit" : " credits");
    }

    private static String valued(Valuation valuation) {
        return valuation.of().describe();
    }

    private static String kindAndCredits(Valuation valuation) {
        return (valuation instanceof Exchange ? "exchange of " : "coverage by ") + valued(valuation);
    }
}
