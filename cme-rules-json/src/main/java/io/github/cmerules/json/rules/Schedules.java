package io.github.cmerules.json.rules;

import static io.github.cmerules.json.rules.Codecs.AMOUNT;
import static io.github.cmerules.json.rules.Codecs.FLAG;
import static io.github.cmerules.json.rules.Codecs.TEXT;
import static io.github.cmerules.json.rules.Conditions.CONDITION;
import static io.github.cmerules.json.rules.Days.DEADLINE;
import static io.github.cmerules.json.rules.Demands.DEMAND;
import static io.github.cmerules.json.rules.Fields.field;
import static io.github.cmerules.json.rules.Fields.list;
import static io.github.cmerules.json.rules.Fields.maybe;
import static io.github.cmerules.json.rules.Form.built;
import static io.github.cmerules.json.rules.Form.ofRecord;
import static io.github.cmerules.json.rules.Form.part;
import static io.github.cmerules.json.rules.Names.REQUIREMENT_ID;
import static io.github.cmerules.json.rules.Predicates.PREDICATE;
import static io.github.cmerules.json.rules.Sources.CITATIONS;
import static io.github.cmerules.json.rules.Sources.INTERPRETATIONS;
import static io.github.cmerules.json.rules.Union.kind;
import static io.github.cmerules.json.rules.Union.single;
import static io.github.cmerules.json.rules.Union.word;
import static io.github.cmerules.json.rules.Valuations.WHEN;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.json.rules.Fields.Field;
import java.util.List;

/** How it stands in rule packs what licenses owe: requirements, limits, relations and what passes between cycles. */
final class Schedules {

    private Schedules() {}

    static final Form<Notice> NOTICE = ofRecord(
            "notice",
            "Something to be told with an evaluation.",
            Notice.class,
            field("code", TEXT, "its name"),
            field("text", TEXT, "the sentence"));

    static final Form<Requirement> REQUIREMENT = built(
            "requirement",
            "Something that the licensee owes.",
            Requirement::builder,
            Requirement.Builder::build,
            part(
                    field("id", REQUIREMENT_ID, "its name, which never changes"),
                    Requirement::id,
                    Requirement.Builder::id),
            part(field("title", TEXT, "a heading"), Requirement::title, Requirement.Builder::title),
            part(
                    field("when", CONDITION, Condition.always(), "whom it concerns; everybody"),
                    Requirement::when,
                    Requirement.Builder::when),
            part(
                    field("oneTime", FLAG, false, "whether it is owed once, not in every cycle; no"),
                    Requirement::oneTime,
                    Requirement.Builder::oneTime),
            part(
                    field("demand", new DemandGuard(DEMAND), "what it asks for"),
                    Requirement::demand,
                    Requirement.Builder::demand),
            part(
                    field("deadline", DEADLINE, Deadline.end(), "by when; the end of the cycle, or the application"),
                    Requirement::deadline,
                    Requirement.Builder::deadline),
            part(
                    field("waivedWhen", CONDITION, Condition.never(), "who need not meet it; nobody"),
                    Requirement::waivedWhen,
                    Requirement.Builder::waivedWhen),
            part(
                    list("supersededBy", REQUIREMENT_ID, "requirements that take its place where they apply"),
                    Requirement::supersededBy,
                    (b, all) -> b.addSupersededBy(all.toArray(RequirementId[]::new))),
            part(CITATIONS, Requirement::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Requirement::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<Limit> LIMIT = built(
            "limit",
            "An upper bound on what counts.",
            Limit::builder,
            Limit.Builder::build,
            part(field("title", TEXT, "the limit in words"), Limit::title, Limit.Builder::title),
            part(field("toward", REQUIREMENT_ID, "toward which requirement"), Limit::toward, Limit.Builder::toward),
            part(field("credits", PREDICATE, "which credits are bounded"), Limit::credits, Limit.Builder::credits),
            part(field("atMost", AMOUNT, "how many count at most"), Limit::atMost, Limit.Builder::atMost),
            part(WHEN, Limit::when, Limit.Builder::when),
            part(CITATIONS, Limit::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Limit::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    private static final Field<List<RequirementId>> REQUIREMENTS =
            field("requirements", Codecs.list(REQUIREMENT_ID), "two requirements or more");
    private static final Field<RequirementId> INNER = field("inner", REQUIREMENT_ID, "the requirement that is bounded");
    private static final Field<RequirementId> OUTER = field("outer", REQUIREMENT_ID, "the requirement it stays within");

    static final Union<Relation> RELATION = new Union<>(
            "relation",
            "Which requirements may share a credit. Without a relation they share.",
            kind(
                    "exclusive",
                    "a unit of credit serves at most one of some requirements",
                    Relation.Exclusive.class,
                    REQUIREMENTS,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "undivided",
                    "a credit as a whole serves at most one of some requirements",
                    Relation.Undivided.class,
                    REQUIREMENTS,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "within",
                    "one requirement takes only credits that are eligible for another",
                    Relation.Within.class,
                    INNER,
                    OUTER,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS),
            kind(
                    "among-counted",
                    "one requirement takes only credits that are counted toward another",
                    Relation.AmongCounted.class,
                    INNER,
                    OUTER,
                    WHEN,
                    CITATIONS,
                    INTERPRETATIONS));

    static final Union<Excess> EXCESS = new Union<>(
            "excess",
            "Which credits are left over for the next cycle.",
            word("stated", "what the history of the license states", Excess.stated()),
            word("best-for-licensee", "what serves the next cycle best", Excess.bestForLicensee()),
            word("newest", "the newest of what the earlier cycle did not need", Excess.newest()),
            single(
                    "after",
                    "what the earlier cycle did not need after it used up these credits",
                    Excess.After.class,
                    PREDICATE,
                    Excess.After::new,
                    Excess.After::first));

    private static final Field<List<RequirementId>> TOWARD =
            list("toward", REQUIREMENT_ID, "toward which requirements");
    private static final Field<CreditPredicate> CREDITS =
            field("credits", PREDICATE, CreditPredicate.anyCredit(), "which credits; any");

    static final Form<CarryOver> CARRY_OVER = built(
            "carry-over",
            "Credits that a cycle does not need and the next one takes.",
            CarryOver::builder,
            CarryOver.Builder::build,
            part(field("title", TEXT, "the rule in words"), CarryOver::title, CarryOver.Builder::title),
            part(TOWARD, CarryOver::toward, (b, all) -> b.addToward(all.toArray(RequirementId[]::new))),
            part(CREDITS, CarryOver::credits, CarryOver.Builder::credits),
            part(
                    maybe("atMost", AMOUNT, "how many at most; any number"),
                    CarryOver::atMost,
                    (b, most) -> most.ifPresent(b::atMost)),
            part(
                    field("excess", EXCESS, Excess.stated(), "which credits are left over; what the history states"),
                    CarryOver::excess,
                    CarryOver.Builder::excess),
            part(
                    field("declared", FLAG, false, "whether they must have been declared to the authority; no"),
                    CarryOver::declared,
                    CarryOver.Builder::declared),
            part(WHEN, CarryOver::when, CarryOver.Builder::when),
            part(CITATIONS, CarryOver::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    CarryOver::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<MakeUp> MAKE_UP = built(
            "make-up",
            "Credits of a cycle that first fill what the cycle before was short of.",
            MakeUp::builder,
            MakeUp.Builder::build,
            part(field("title", TEXT, "the rule in words"), MakeUp::title, MakeUp.Builder::title),
            part(TOWARD, MakeUp::toward, (b, all) -> b.addToward(all.toArray(RequirementId[]::new))),
            part(CREDITS, MakeUp::credits, MakeUp.Builder::credits),
            part(WHEN, MakeUp::when, MakeUp.Builder::when),
            part(CITATIONS, MakeUp::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    MakeUp::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));

    static final Form<Milestone> MILESTONE = ofRecord(
            "milestone",
            "A day to be told, such as the last one on which an application is in time.",
            Milestone.class,
            field("code", TEXT, "its name"),
            field("title", TEXT, "the day in words"),
            field("day", DEADLINE, "which day"),
            CITATIONS,
            INTERPRETATIONS);

    static final Form<Schedule> SCHEDULE = built(
            "schedule",
            "What is asked of one kind of license on one occasion.",
            Schedule::builder,
            Schedule.Builder::build,
            part(
                    field("title", TEXT, "the kind of license and the occasion in words"),
                    Schedule::title,
                    Schedule.Builder::title),
            part(field("when", CONDITION, "whom it concerns"), Schedule::when, Schedule.Builder::when),
            part(
                    field("unpublished", FLAG, false, "whether the authority has published no rule; no"),
                    Schedule::unpublished,
                    Schedule.Builder::unpublished),
            part(
                    list("requirements", REQUIREMENT, "what is owed, in the order of importance"),
                    Schedule::requirements,
                    (b, all) -> b.addRequirements(all.toArray(Requirement[]::new))),
            part(
                    list("limits", LIMIT, "upper bounds"),
                    Schedule::limits,
                    (b, all) -> b.addLimits(all.toArray(Limit[]::new))),
            part(
                    list("relations", RELATION, "which requirements may share a credit"),
                    Schedule::relations,
                    (b, all) -> b.addRelations(all.toArray(Relation[]::new))),
            part(
                    list("carryOvers", CARRY_OVER, "what passes to the next cycle"),
                    Schedule::carryOvers,
                    (b, all) -> b.addCarryOvers(all.toArray(CarryOver[]::new))),
            part(
                    list("makeUps", MAKE_UP, "what fills the cycle before"),
                    Schedule::makeUps,
                    (b, all) -> b.addMakeUps(all.toArray(MakeUp[]::new))),
            part(
                    list("milestones", MILESTONE, "days to be told"),
                    Schedule::milestones,
                    (b, all) -> b.addMilestones(all.toArray(Milestone[]::new))),
            part(
                    list("notices", NOTICE, "what is told with every evaluation"),
                    Schedule::notices,
                    (b, all) -> b.addNotices(all.toArray(Notice[]::new))),
            part(CITATIONS, Schedule::citations, (b, all) -> b.addCitations(all.toArray(Citation[]::new))),
            part(
                    INTERPRETATIONS,
                    Schedule::interpretations,
                    (b, all) -> b.addInterpretations(all.toArray(InterpretationId[]::new))));
}
