package io.github.cmerules.json;

import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.json.internal.JsonOutput;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Writes a dossier; what is absent, empty or not otherwise than usual is left out. */
final class DossierWriter {

    private final JsonOutput out;

    DossierWriter(JsonOutput out) {
        this.out = out;
    }

    void write(Dossier dossier) {
        out.version();
        if (dossier.several()) {
            out.objects("licenses", dossier.licenses(), this::license);
        } else {
            out.object("license", () -> license(dossier.licenses().get(0)));
        }
        out.objects("credits", dossier.credits(), this::credit);
        out.text("asOf", dossier.asOf());
        if (!dossier.interpretations().isEmpty()) {
            out.texts("interpretations", dossier.interpretations());
        }
    }

    private void license(License license) {
        out.text("jurisdiction", license.jurisdiction());
        out.text("profession", license.profession());
        out.text("type", license.type());
        out.text("status", license.status());
        out.text("number", license.number());
        out.text("occasion", license.occasion());
        out.text("issuedOn", license.issuedOn());
        out.text("birthDate", license.birthDate());
        license.cycle().ifPresent(cycle -> cycle(out, cycle));
        out.text("appliedOn", license.appliedOn());
        if (!license.facts().isEmpty()) {
            out.object("facts", () -> facts(license.facts()));
        }
        if (!license.waivers().isEmpty()) {
            out.objects("waivers", license.waivers(), this::waiver);
        }
        texts("exemptions", license.exemptions());
        if (!license.fulfilled().isEmpty()) {
            out.objects("fulfilled", license.fulfilled(), this::fulfillment);
        }
        if (!license.credentials().isEmpty()) {
            out.objects("credentials", license.credentials(), this::credential);
        }
        if (!license.history().isEmpty()) {
            out.objects("history", license.history(), this::pastCycle);
        }
    }

    static void cycle(JsonOutput out, Cycle cycle) {
        out.object("cycle", () -> {
            out.text("start", cycle.start());
            out.text("end", cycle.end());
        });
    }

    private void facts(Map<Fact, FactValue> facts) {
        facts.forEach((fact, value) -> {
            if (value.equals(FactValue.TRUE) || value.equals(FactValue.FALSE)) {
                out.flag(fact.code(), value.equals(FactValue.TRUE));
            } else {
                out.objects(fact.code(), value.periods(), this::period);
            }
        });
    }

    private void period(FactValue.Period period) {
        out.flag("value", period.value());
        if (!period.range().first().equals(LocalDate.MIN)) {
            out.text("from", period.range().first());
        }
        if (!period.range().last().equals(LocalDate.MAX)) {
            out.text("to", period.range().last());
        }
    }

    private void waiver(Waiver waiver) {
        out.text("requirement", waiver.requirement());
        out.text("reference", waiver.reference());
        out.text("until", waiver.until());
    }

    private void fulfillment(Fulfillment fulfillment) {
        out.text("requirement", fulfillment.requirement());
        out.text("on", fulfillment.on());
    }

    private void credential(Credential credential) {
        out.text("kind", credential.kind());
        out.text("issuedOn", credential.issuedOn());
        out.text("expiresOn", credential.expiresOn());
        out.text("jurisdiction", credential.jurisdiction());
    }

    private void pastCycle(PastCycle past) {
        cycle(out, past.cycle());
        out.text("verdict", past.verdict());
        out.objects("carried", past.carried(), carried -> {
            out.amount("amount", carried.amount());
            out.text("category", carried.category());
        });
        out.flag("declared", past.declared());
    }

    private void credit(Credit credit) {
        out.text("id", credit.id());
        out.text("activityId", credit.activityId());
        out.text("title", credit.title());
        out.text("provider", credit.provider());
        out.text("completedOn", credit.completedOn());
        out.text("category", credit.category());
        out.amount("amount", credit.amount());
        credit.minutes().ifPresent(minutes -> out.number("minutes", minutes));
        texts("topics", credit.topics());
        out.text("format", credit.format());
        if (credit.evidence() != Evidence.ATTESTED) {
            out.text("evidence", credit.evidence());
        }
        texts("approvals", credit.approvals());
        texts("attributes", credit.attributes());
        if (credit.planned()) {
            out.flag("planned", true);
        }
    }

    private void texts(String name, Collection<?> elements) {
        if (!elements.isEmpty()) {
            out.texts(name, elements);
        }
    }
}
