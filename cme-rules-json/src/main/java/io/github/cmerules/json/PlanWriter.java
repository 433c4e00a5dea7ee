package io.github.cmerules.json;

import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.json.internal.JsonOutput;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Writes a plan; what an item does not ask for is left out. */
final class PlanWriter {

    private final JsonOutput out;
    private final Plan plan;

    PlanWriter(JsonOutput out, Plan plan) {
        this.out = out;
        this.plan = plan;
    }

    void write() {
        out.text("asOf", plan.asOf());
        if (!plan.assuming().isEmpty()) {
            out.object("assuming", () -> plan.assuming().forEach(out::flag));
        }
        out.amount("amount", plan.amount());
        out.number("completions", plan.completions());
        out.objects("items", plan.items(), this::item);
        out.objects("impossible", plan.impossible(), this::impossible);
        if (!plan.planned().isEmpty()) {
            out.objects("planned", plan.planned(), this::planned);
        }
        out.objects("licenses", plan.licenses(), this::license);
    }

    private void item(PlanItem item) {
        out.amount("amount", item.amount());
        if (item.completions() > 0) {
            out.number("completions", item.completions());
        }
        out.texts("topics", item.topics());
        texts("alternativeTopics", item.alternativeTopics());
        out.texts("categories", item.categories());
        texts("formats", item.formats());
        flag("formatRequired", item.formatRequired());
        texts("approvals", item.approvals());
        texts("attributes", item.attributes());
        texts("courses", item.courses());
        flag("inOneActivity", item.inOneActivity());
        out.text("notBefore", item.notBefore());
        out.text("by", item.by());
        serves(item.serves());
    }

    private void impossible(Impossible impossible) {
        out.object("license", () -> license(impossible.license()));
        out.text("requirement", impossible.requirement());
        out.text("reason", impossible.reason().code());
        out.text("deadline", impossible.deadline());
    }

    private void planned(PlannedCredit planned) {
        out.text("credit", planned.credit());
        out.amount("amount", planned.amount());
        serves(planned.serves());
    }

    private void license(LicenseReference license) {
        EvaluationWriter.license(out, license);
    }

    /** Writes the requirements of all licenses as one list: their names say whose they are. */
    private void serves(List<Service> services) {
        Stream<?> requirements = services.stream().flatMap(service -> service.requirements().stream());
        out.texts("serves", requirements.distinct().toList());
    }

    private void texts(String name, Collection<?> elements) {
        if (!elements.isEmpty()) {
            out.texts(name, elements);
        }
    }

    private void flag(String name, boolean value) {
        if (value) {
            out.flag(name, true);
        }
    }
}
