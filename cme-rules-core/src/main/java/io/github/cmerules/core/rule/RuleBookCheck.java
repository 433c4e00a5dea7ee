package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a rule book may not say: everything that contradicts itself. */
final class RuleBookCheck {

    private final RuleBook book;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<InterpretationId> interpretations = new HashSet<>();

    private RuleBookCheck(RuleBook book) {
        this.book = book;
    }

    static List<Problem> problems(RuleBook book) {
        return new RuleBookCheck(book).run();
    }

    private List<Problem> run() {
        if (book.professions().isEmpty()) {
            add("/professions", "is empty: expected at least one profession");
        }
        checkVocabulary();
        for (int i = 0; i < book.interpretations().size(); i++) {
            InterpretationId id = book.interpretations().get(i).id();
            if (!interpretations.add(id)) {
                add("/interpretations/" + i, "id [" + id + "] is used twice");
            }
        }
        for (int i = 0; i < book.calendars().size(); i++) {
            CalendarRule rule = book.calendars().get(i);
            String at = "/calendars/" + i;
            checkSourcesOf(at, rule.citations(), rule.interpretations());
            checkCondition(at + "/when", rule.when());
            if (!rule.when().facts().isEmpty()) {
                add(at + "/when", "depends on " + rule.when().facts() + ": a calendar may not depend on facts");
            }
            if (rule.when().leaves().stream().anyMatch(Condition.CycleNumber.class::isInstance)) {
                add(at + "/when", "depends on the number of the cycle, which the calendar itself computes");
            }
        }
        for (int i = 0; i < book.editions().size(); i++) {
            checkEdition(
                    "/editions/" + i, book.editions().get(i), book.editions().subList(0, i));
        }
        for (RequirementId id : book.defaultWaiverScope()) {
            if (!book.requirementIds().contains(id)) {
                add("/defaultWaiverScope", "requirement [" + id + "] is in no edition");
            }
        }
        return problems;
    }

    private void checkEdition(String path, Edition edition, List<Edition> earlier) {
        for (Edition other : earlier) {
            if (edition.inForce().overlaps(other.inForce())) {
                add(
                        path,
                        "edition [" + edition.id() + "] in force " + edition.inForce() + " overlaps edition ["
                                + other.id() + "] in force " + other.inForce());
            }
            if (edition.id().equals(other.id())) {
                add(path, "edition id [" + edition.id() + "] is used twice");
            }
        }
        for (int i = 0; i < edition.schedules().size(); i++) {
            Schedule schedule = edition.schedules().get(i);
            checkSchedule(path + "/schedules/" + i, schedule);
            for (int limit = 0; limit < schedule.limits().size(); limit++) {
                checkPredicate(
                        path + "/schedules/" + i + "/limits/" + limit + "/credits",
                        schedule.limits().get(limit).credits(),
                        labels(edition));
            }
        }
        for (int i = 0; i < edition.creditNotices().size(); i++) {
            checkCodes(
                    path + "/creditNotices/" + i + "/of",
                    edition.creditNotices().get(i).of());
        }
        for (int i = 0; i < edition.valuations().size(); i++) {
            checkValuation(
                    path + "/valuations/" + i, edition, edition.valuations().get(i));
        }
    }

    private void checkSchedule(String path, Schedule schedule) {
        checkSources(path, schedule);
        checkCondition(path + "/when", schedule.when());
        if (!schedule.when().facts().isEmpty()) {
            add(path + "/when", "depends on " + schedule.when().facts() + ": a schedule may not depend on facts");
        }
        if (schedule.unpublished() && !schedule.requirements().isEmpty()) {
            add(path, "is unpublished and has requirements: expected one of the two");
        }
        Set<RequirementId> ids = new HashSet<>();
        for (int i = 0; i < schedule.requirements().size(); i++) {
            Requirement requirement = schedule.requirements().get(i);
            String at = path + "/requirements/" + i;
            checkSources(at, requirement);
            if (!ids.add(requirement.id())) {
                add(at, "id [" + requirement.id() + "] is used twice");
            }
            checkCondition(at + "/when", requirement.when());
            checkCondition(at + "/waivedWhen", requirement.waivedWhen());
            checkDemand(at + "/demand", requirement.demand());
            checkDates(at, requirement);
            checkOthers(at, requirement, schedule);
        }
        for (int i = 0; i < schedule.limits().size(); i++) {
            Limit limit = schedule.limits().get(i);
            String at = path + "/limits/" + i;
            checkSources(at, limit);
            checkCondition(at + "/when", limit.when());
            checkKnown(at + "/toward", limit.toward(), ids);
            checkInCredits(at + "/toward", schedule, limit.toward());
        }
        for (int i = 0; i < schedule.relations().size(); i++) {
            Relation relation = schedule.relations().get(i);
            String at = path + "/relations/" + i;
            checkSources(at, relation);
            checkCondition(at + "/when", relation.when());
            if (new HashSet<>(relation.requirements()).size() < 2) {
                add(at + "/requirements", relation.requirements() + " names fewer than two requirements");
            }
            for (RequirementId id : relation.requirements()) {
                checkKnown(at + "/requirements", id, ids);
            }
        }
        problems.addAll(RelationCheck.problems("/" + book.id() + path, schedule));
        problems.addAll(ReachCheck.problems("/" + book.id() + path, schedule));
        for (int i = 0; i < schedule.milestones().size(); i++) {
            checkSources(path + "/milestones/" + i, schedule.milestones().get(i));
        }
        for (int i = 0; i < schedule.carryOvers().size(); i++) {
            CarryOver rule = schedule.carryOvers().get(i);
            String at = path + "/carryOvers/" + i;
            checkPassing(at, rule, rule.when(), rule.toward(), schedule);
            rule.excess().usedFirst().ifPresent(first -> checkPredicate(at + "/excess", first, Set.of()));
            checkPredicate(at + "/credits", rule.credits(), Set.of());
            if (rule.atMost().filter(Amount::isZero).isPresent()) {
                add(at + "/atMost", "is 0: expected more, or no such rule");
            }
        }
        for (int i = 0; i < schedule.makeUps().size(); i++) {
            MakeUp rule = schedule.makeUps().get(i);
            checkPassing(path + "/makeUps/" + i, rule, rule.when(), rule.toward(), schedule);
            checkPredicate(path + "/makeUps/" + i + "/credits", rule.credits(), Set.of());
        }
    }

    /** Credits pass between cycles only where they would be used up in one of them. */
    private void checkPassing(
            String path, Sourced rule, Condition when, List<RequirementId> toward, Schedule schedule) {
        checkSources(path, rule);
        checkCondition(path + "/when", when);
        if (!when.facts().isEmpty()) {
            add(path + "/when", "depends on " + when.facts() + ": what passes between cycles may not depend on facts");
        }
        if (toward.isEmpty()) {
            add(path + "/toward", "is empty: expected at least one requirement");
        }
        for (RequirementId id : toward) {
            Optional<Requirement> requirement = schedule.find(id);
            if (requirement.isEmpty()) {
                add(path + "/toward", "requirement [" + id + "] is not in this schedule");
            } else if (!requirement.get().usesUp()) {
                add(path + "/toward", "requirement [" + id + "] does not take credits of the cycle alone");
            }
        }
    }

    private void checkDemand(String path, Demand demand) {
        if (demand instanceof Demand.Credits credits) {
            boolean mayBeZero = !(credits.required() instanceof RequiredAmount.Fixed);
            for (Amount required : credits.required().stated()) {
                if ((required.isZero() && !mayBeZero) || required.compareTo(Amount.MAX_STATED) > 0) {
                    add(
                            path,
                            "required [" + required + "] is out of range: expected more than 0, at most "
                                    + Amount.MAX_STATED);
                }
            }
        }
        if (demand instanceof Demand.Completions completions && completions.required() < 1) {
            add(path, "required [" + completions.required() + "] is out of range: expected 1 or more");
        }
        if (demand instanceof Demand.Coverage coverage) {
            if (coverage.parts().isEmpty()) {
                add(path, "has no parts: expected at least one");
            }
            for (int i = 0; i < coverage.parts().size(); i++) {
                checkCodes(
                        path + "/parts/" + i + "/covers",
                        coverage.parts().get(i).covers());
            }
        } else if (demand instanceof Demand.Counted counted) {
            checkCodes(path + "/eligible", counted.eligible());
        }
        if (demand instanceof Demand.Recurrence recurrence
                && (recurrence.every().isZero() || recurrence.every().isNegative())) {
            add(path, "recurs every [" + recurrence.every() + "]: expected some time");
        }
        if (demand instanceof Demand.Holds holds) {
            checkFact(path, holds.fact());
        }
        if (demand instanceof Demand.AnyOf anyOf) {
            if (anyOf.branches().size() < 2) {
                add(path, "has one alternative: expected at least two");
            }
            Set<String> names = new HashSet<>();
            for (int i = 0; i < anyOf.branches().size(); i++) {
                Demand.Branch branch = anyOf.branches().get(i);
                if (!names.add(branch.id())) {
                    add(
                            path + "/branches/" + i,
                            "id [" + branch.id() + "] is used twice. Maybe give each alternative a name?");
                }
                checkDemand(path + "/branches/" + i, branch.demand());
            }
        }
        if (demand instanceof Demand.AllOf allOf) {
            if (allOf.parts().size() < 2) {
                add(path, "has one part: expected at least two");
            }
            for (int i = 0; i < allOf.parts().size(); i++) {
                checkDemand(path + "/parts/" + i, allOf.parts().get(i));
            }
        }
    }

    private void checkDates(String path, Requirement requirement) {
        List<Anchor> anchors = new ArrayList<>(requirement.deadline().anchors());
        for (Demand.Counted way : requirement.counted()) {
            anchors.addAll(way.window().anchors());
        }
        for (Anchor anchor : anchors) {
            if (anchor instanceof Anchor.BecameTrue became) {
                checkFact(path, became.fact());
            }
        }
        if (requirement.deadline() instanceof Deadline.Moved moved) {
            for (Deadline.Move move : moved.moves()) {
                if (move.to().isBefore(move.from())) {
                    add(path + "/deadline", "move [" + move + "] goes back: expected a later day");
                }
            }
        }
    }

    /** Requirements that name each other in a ring would never be decided. */
    private void checkOthers(String path, Requirement requirement, Schedule schedule) {
        for (RequirementId id : requirement.supersededBy()) {
            if (schedule.find(id).isEmpty()) {
                add(path + "/supersededBy", "requirement [" + id + "] is not in this schedule");
            }
        }
        if (!requirement.supersededBy().isEmpty() && leadsBack(requirement, schedule, Requirement::supersededBy)) {
            add(path + "/supersededBy", "requirement [" + requirement.id() + "] supersedes itself in the end");
        }
        List<RequirementId> wholes = amountOf(requirement);
        for (RequirementId id : wholes) {
            if (schedule.find(id).isEmpty()) {
                add(path + "/demand", "requirement [" + id + "] is not in this schedule");
            }
            checkInCredits(path + "/demand", schedule, id);
        }
        if (!wholes.isEmpty() && leadsBack(requirement, schedule, RuleBookCheck::amountOf)) {
            add(path + "/demand", "requirement [" + requirement.id() + "] is a share of itself in the end");
        }
    }

    private static List<RequirementId> amountOf(Requirement requirement) {
        List<RequirementId> wholes = new ArrayList<>();
        for (Demand.Counted way : requirement.counted()) {
            Optional<RequirementId> whole = way.least().of();
            if (whole.isPresent()) {
                wholes.add(whole.get());
            }
        }
        return wholes;
    }

    private static boolean leadsBack(
            Requirement requirement, Schedule schedule, Function<Requirement, List<RequirementId>> next) {
        Set<RequirementId> reached = new HashSet<>();
        Deque<RequirementId> open = new ArrayDeque<>(next.apply(requirement));
        while (!open.isEmpty()) {
            RequirementId id = open.remove();
            if (reached.add(id)) {
                schedule.find(id).ifPresent(other -> open.addAll(next.apply(other)));
            }
        }
        return reached.contains(requirement.id());
    }

    private void checkInCredits(String path, Schedule schedule, RequirementId id) {
        boolean inCredits = schedule.find(id)
                .map(requirement -> requirement.demand().leaves().stream().anyMatch(Demand.Credits.class::isInstance))
                .orElse(true);
        if (!inCredits) {
            add(path, "requirement [" + id + "] is not counted in credits");
        }
    }

    private void checkCondition(String path, Condition condition) {
        for (Condition.Leaf leaf : condition.leaves()) {
            for (Fact fact : leaf.facts()) {
                checkFact(path, fact);
            }
            if (leaf instanceof Condition.HasLicenseType type) {
                checkAll(
                        path,
                        "license type",
                        type.types(),
                        book.allCodes().licenseTypes().keySet());
            }
            if (leaf instanceof Condition.UnderReading reading) {
                boolean known = book.interpretations().stream()
                        .filter(interpretation -> interpretation.id().equals(reading.interpretation()))
                        .flatMap(interpretation -> interpretation.choice().stream())
                        .anyMatch(choice -> choice.values().contains(reading.value()));
                if (!known) {
                    add(path, "reading [" + reading.interpretation() + "] has no value [" + reading.value() + "]");
                }
            }
        }
    }

    private void checkFact(String path, Fact fact) {
        checkCode(path, "fact", fact, book.allCodes().facts().keySet());
    }

    private void checkTopics(String path, Collection<Topic> topics) {
        checkAll(path, "topic", topics, book.allCodes().topics().keySet());
    }

    private void checkAll(String path, String kind, Collection<? extends Code> codes, Set<? extends Code> known) {
        for (Code code : codes) {
            checkCode(path, kind, code, known);
        }
    }

    /** A code that nobody knows is in no transcript: what asks for it would never be met, and nobody would know why. */
    private void checkCode(String path, String kind, Code code, Set<? extends Code> known) {
        if (!known.contains(code)) {
            add(path, kind + " [" + code + "] is not in the vocabulary of this rule book");
        }
    }

    private void checkVocabulary() {
        Vocabulary codes = book.allCodes();
        for (TopicDefinition definition : book.vocabulary().topics().values()) {
            String path = "/vocabulary/topics/" + definition.topic();
            checkTopics(path + "/broader", definition.broader());
            checkTopics(path + "/standsFor", definition.standsFor());
        }
        Plannable plannable = book.plannable();
        checkAll("/plannable/formats", "format", plannable.formats(), codes.formats());
        checkAll(
                "/plannable/approvals",
                "approval",
                plannable.approvals(),
                codes.approvals().keySet());
        checkAll(
                "/plannable/attributes",
                "attribute",
                plannable.attributes(),
                codes.attributes().keySet());
        for (Set<Topic> topics : plannable.taughtTogether()) {
            checkTopics("/plannable/taughtTogether", topics);
        }
    }

    /** Codes are looked up where they stand, so that the place of each can be told. */
    private void checkCodes(String path, CreditPredicate predicate) {
        Vocabulary codes = book.allCodes();
        if (predicate instanceof CreditPredicate.AllOf all) {
            checkCodes(path, all.parts());
        } else if (predicate instanceof CreditPredicate.AnyOf any) {
            checkCodes(path, any.parts());
        } else if (predicate instanceof CreditPredicate.Named named) {
            checkCodes(path + "/predicate", named.predicate());
        } else if (predicate instanceof CreditPredicate.Not not) {
            checkCodes(path + "/leaf", not.leaf());
        } else if (predicate instanceof CreditPredicate.HasTopic topic) {
            checkTopics(path, topic.topics());
        } else if (predicate instanceof CreditPredicate.HasCategory category) {
            checkAll(path, "category", category.categories(), codes.categories());
        } else if (predicate instanceof CreditPredicate.HasFormat format) {
            checkAll(path, "format", format.formats(), codes.formats());
        } else if (predicate instanceof CreditPredicate.HasApproval approval) {
            checkAll(path, "approval", approval.approvals(), codes.approvals().keySet());
        } else if (predicate instanceof CreditPredicate.HasAttribute attribute) {
            checkAll(
                    path,
                    "attribute",
                    attribute.attributes(),
                    codes.attributes().keySet());
        }
    }

    private void checkCodes(String path, List<CreditPredicate> parts) {
        for (int i = 0; i < parts.size(); i++) {
            checkCodes(path + "/parts/" + i, parts.get(i));
        }
    }

    private void checkValuation(String path, Edition edition, Valuation valuation) {
        checkSourcesOf(path, valuation.citations(), valuation.interpretations());
        checkCondition(path + "/when", valuation.when());
        if (!valuation.when().facts().isEmpty()) {
            add(path + "/when", "depends on " + valuation.when().facts() + ": a valuation may not depend on facts");
        }
        checkPredicate(path + "/of", valuation.of(), Set.of());
        if (valuation instanceof Exchange exchange) {
            if (exchange.shares().isEmpty()) {
                add(path + "/shares", "is empty: expected at least one");
            }
            for (int i = 0; i < exchange.shares().size(); i++) {
                Share share = exchange.shares().get(i);
                String at = path + "/shares/" + i;
                share.category()
                        .ifPresent(category -> checkCode(
                                at + "/category",
                                "category",
                                category,
                                book.allCodes().categories()));
                share.topics().ifPresent(topics -> checkTopics(at + "/topics", topics));
            }
        }
        if (valuation instanceof Valuation.WhenCovered covered) {
            checkCode(
                    path + "/category",
                    "category",
                    covered.category(),
                    book.allCodes().categories());
            checkTopics(path + "/topics", covered.topics());
            boolean named = edition.schedules().stream()
                    .flatMap(schedule -> schedule.find(covered.requirement()).stream())
                    .anyMatch(requirement -> requirement.demand() instanceof Demand.Coverage);
            if (!named) {
                add(path, "requirement [" + covered.requirement() + "] is no requirement of coverage in this edition");
            }
        }
    }

    private void checkPredicate(String path, CreditPredicate predicate, Set<String> labels) {
        checkCodes(path, predicate);
        checkShares(path, predicate, labels);
    }

    /** A label that no exchange gives would never match. */
    private void checkShares(String path, CreditPredicate predicate, Set<String> labels) {
        for (CreditPredicate.Leaf leaf : predicate.leaves()) {
            if (leaf instanceof CreditPredicate.IsShare share && !labels.contains(share.label())) {
                add(path, "share [" + share.label() + "] is given by no exchange");
            }
        }
    }

    private static Set<String> labels(Edition edition) {
        return edition.valuations().stream()
                .filter(Exchange.class::isInstance)
                .flatMap(valuation -> ((Exchange) valuation).shares().stream())
                .flatMap(share -> share.label().stream())
                .collect(Collectors.toSet());
    }

    private void checkKnown(String path, RequirementId id, Set<RequirementId> known) {
        if (!known.contains(id)) {
            add(path, "requirement [" + id + "] is not in this schedule");
        }
    }

    private void checkSources(String path, Sourced sourced) {
        checkSourcesOf(path, sourced.citations(), sourced.interpretations());
    }

    private void checkSourcesOf(String path, List<Citation> citations, List<InterpretationId> used) {
        if (citations.isEmpty()) {
            add(path + "/citations", "is empty: every rule says where it is written");
        }
        for (InterpretationId id : used) {
            if (!interpretations.contains(id)) {
                add(path + "/interpretations", "interpretation [" + id + "] is not in this rule book");
            }
        }
    }

    private void add(String path, String message) {
        problems.add(new Problem("/" + book.id() + path, message));
    }
}
