package io.github.cmerules.cli;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.CarryOver;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.MakeUp;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Sourced;
import io.github.cmerules.core.rule.Valuation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of an edition as a JSON document. What is asked is given in words: it is for reading, not for evaluating. */
final class RulesJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private RulesJson() {}

    /** {@return what a rule book says in one of its editions, on several lines} */
    static String of(RuleBook book, Edition edition) {
        return document(root -> {
            root.put("id", book.id().code());
            root.put("title", book.title());
            root.put("jurisdiction", book.jurisdiction().code());
            codes(root.putArray("professions"), book.professions());
            root.put("verifiedThrough", book.verifiedThrough().toString());
            book.derivedFrom().ifPresent(other -> root.put("derivedFrom", other.code()));
            edition(root.putObject("edition"), edition);
            each(root, "calendars", book.calendars(), RulesJson::calendar);
            book.retention().ifPresent(retention -> {
                ObjectNode keep = root.putObject("retention");
                keep.put("afterCycle", retention.afterCycle().toString());
                each(keep, "citations", List.of(retention.citation()), RulesJson::citation);
            });
            each(root, "interpretations", book.interpretations(), RulesJson::interpretation);
            codes(root.putArray("notCovered"), book.notCovered());
        });
    }

    /** {@return a document on several lines, with the version of the format before everything else} */
    static String document(Consumer<ObjectNode> properties) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("version", 1);
        properties.accept(root);
        return MAPPER.writeValueAsString(root) + "\n";
    }

    private static void edition(ObjectNode node, Edition edition) {
        node.put("id", edition.id());
        dates(node.putObject("inForce"), edition.inForce());
        node.put("digest", edition.digest());
        node.put("duplicates", edition.duplicates().describe());
        each(node, "schedules", edition.schedules(), RulesJson::schedule);
        each(node, "valuations", edition.valuations(), RulesJson::valuation);
        each(node, "notices", edition.notices(), RulesJson::notice);
    }

    static void dates(ObjectNode node, DateRange range) {
        if (!range.first().equals(LocalDate.MIN)) {
            node.put("start", range.first().toString());
        }
        if (!range.last().equals(LocalDate.MAX)) {
            node.put("end", range.last().toString());
        }
    }

    private static void schedule(ObjectNode node, Schedule schedule) {
        node.put("title", schedule.title());
        when(node, schedule.when());
        node.put("published", !schedule.unpublished());
        each(node, "requirements", schedule.requirements(), RulesJson::requirement);
        each(node, "limits", schedule.limits(), RulesJson::limit);
        each(node, "relations", schedule.relations(), RulesJson::relation);
        each(node, "carryOvers", schedule.carryOvers(), RulesJson::carryOver);
        each(node, "makeUps", schedule.makeUps(), RulesJson::makeUp);
        each(node, "milestones", schedule.milestones(), RulesJson::milestone);
        each(node, "notices", schedule.notices(), RulesJson::notice);
        basis(node, schedule);
    }

    private static void requirement(ObjectNode node, Requirement requirement) {
        node.put("id", requirement.id().code());
        node.put("title", requirement.title());
        node.put("oneTime", requirement.oneTime());
        node.put("owed", requirement.demand().describe());
        node.put("due", requirement.deadline().describe());
        when(node, requirement.when());
        basis(node, requirement);
    }

    private static void limit(ObjectNode node, Limit limit) {
        node.put("title", limit.title());
        node.put("toward", limit.toward().code());
        node.put("atMost", limit.atMost().toBigDecimal());
        node.put("credits", limit.credits().describe());
        when(node, limit.when());
        basis(node, limit);
    }

    private static void relation(ObjectNode node, Relation relation) {
        node.put("rule", relation.describe());
        codes(node.putArray("requirements"), relation.requirements());
        when(node, relation.when());
        basis(node, relation);
    }

    private static void carryOver(ObjectNode node, CarryOver rule) {
        node.put("title", rule.title());
        node.put("rule", rule.describe());
        codes(node.putArray("toward"), rule.toward());
        when(node, rule.when());
        basis(node, rule);
    }

    private static void makeUp(ObjectNode node, MakeUp rule) {
        node.put("title", rule.title());
        node.put("rule", rule.describe());
        codes(node.putArray("toward"), rule.toward());
        when(node, rule.when());
        basis(node, rule);
    }

    private static void milestone(ObjectNode node, Milestone milestone) {
        node.put("code", milestone.code());
        node.put("title", milestone.title());
        node.put("day", milestone.day().describe());
        basis(node, milestone);
    }

    private static void valuation(ObjectNode node, Valuation valuation) {
        node.put("rule", valuation.describe());
        basis(node, valuation);
    }

    private static void calendar(ObjectNode node, CalendarRule rule) {
        node.put("rule", rule.calendar().describe());
        when(node, rule.when());
        basis(node, rule.citations(), rule.interpretations());
    }

    private static void interpretation(ObjectNode node, Interpretation interpretation) {
        node.put("id", interpretation.id().code());
        node.put("reading", interpretation.reading());
        node.put("alternative", interpretation.alternative());
        node.put("basis", interpretation.basis());
        interpretation.choice().ifPresent(choice -> {
            node.put("chosen", choice.chosen());
            codes(node.putArray("values"), choice.values());
        });
    }

    private static void notice(ObjectNode node, Notice notice) {
        node.put("code", notice.code());
        node.put("text", notice.text());
    }

    private static void when(ObjectNode node, Condition condition) {
        if (!condition.equals(Condition.always())) {
            node.put("onlyIf", condition.describe());
        }
    }

    private static void basis(ObjectNode node, Sourced part) {
        basis(node, part.citations(), part.interpretations());
    }

    private static void basis(ObjectNode node, List<Citation> citations, List<InterpretationId> interpretations) {
        each(node, "citations", citations, RulesJson::citation);
        codes(node.putArray("interpretations"), interpretations);
    }

    static void citation(ObjectNode node, Citation citation) {
        node.put("title", citation.title());
        citation.section().ifPresent(section -> node.put("section", section));
        citation.url().ifPresent(url -> node.put("url", url));
        node.put("readOn", citation.readOn().toString());
        node.put("confidence", citation.confidence().code());
    }

    static <T> void each(ObjectNode node, String name, List<T> parts, BiConsumer<ObjectNode, T> writer) {
        ArrayNode array = node.putArray(name);
        parts.forEach(part -> writer.accept(array.addObject(), part));
    }

    private static void codes(ArrayNode array, Collection<?> codes) {
        codes.forEach(code -> array.add(code.toString()));
    }
}
