package io.github.cmerules.cli;

import io.github.cmerules.core.diff.EditionDiff;
import io.github.cmerules.core.diff.PartChange;
import io.github.cmerules.core.diff.PropertyChange;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed between two editions as a JSON document. Values are given in words. */
final class DiffJson {

    private DiffJson() {}

    /** {@return what changed between two editions of a rule book, on several lines} */
    static String of(RuleBook book, EditionDiff diff) {
        return RulesJson.document(root -> {
            root.put("id", book.id().code());
            root.put("verifiedThrough", book.verifiedThrough().toString());
            edition(root.putObject("before"), diff.before());
            edition(root.putObject("after"), diff.after());
            RulesJson.each(root, "changes", diff.changes(), DiffJson::change);
        });
    }

    private static void edition(ObjectNode node, Edition edition) {
        node.put("id", edition.id());
        RulesJson.dates(node.putObject("inForce"), edition.inForce());
        node.put("digest", edition.digest());
    }

    private static void change(ObjectNode node, PartChange change) {
        change.schedule().ifPresent(schedule -> node.put("schedule", schedule));
        node.put("part", change.part().code());
        node.put("name", change.name());
        change.title().ifPresent(title -> node.put("title", title));
        node.put("kind", change.kind().code());
        RulesJson.each(node, "properties", change.properties(), DiffJson::property);
        RulesJson.each(node, "citationsBefore", change.citationsBefore(), RulesJson::citation);
        RulesJson.each(node, "citationsAfter", change.citationsAfter(), RulesJson::citation);
        ArrayNode sentences = node.putArray("sentences");
        change.sentences().forEach(sentences::add);
    }

    private static void property(ObjectNode node, PropertyChange change) {
        node.put("property", change.property().code());
        change.before().ifPresent(before -> node.put("before", before));
        change.after().ifPresent(after -> node.put("after", after));
    }
}
