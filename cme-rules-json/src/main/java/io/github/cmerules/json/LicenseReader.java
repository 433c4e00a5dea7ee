package io.github.cmerules.json;

import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.PastCycle;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.Json;
import io.github.cmerules.json.internal.Pointers;
import io.github.cmerules.json.internal.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one license, and remembers where in the document its parts stand. */
final class LicenseReader {

    /** Where the core says that a license stands. */
    static final String CORE_PATH = "/license";

    private final Vocabulary codes;
    private final Value value;
    private final Map<String, String> places = new LinkedHashMap<>();

    LicenseReader(Vocabulary codes, Value value) {
        this.codes = codes;
        this.value = value;
    }

    /** {@return the place in the document of what the core names by a path} */
    String place(String corePath) {
        for (Map.Entry<String, String> place : places.entrySet()) {
            String moved = Pointers.move(corePath, place.getKey(), place.getValue());
            if (!moved.equals(corePath)) {
                return moved;
            }
        }
        return Pointers.move(corePath, CORE_PATH, value.path());
    }

    String path() {
        return value.path();
    }

    /**
     * {@return what could be read of the license, as far as it makes one: jurisdiction, profession and type; what is
     * wrong is noted}
     */
    Optional<License> read() {
        return value.object().flatMap(this::read);
    }

    private Optional<License> read(Fields fields) {
        Optional<Jurisdiction> jurisdiction = fields.required("jurisdiction").flatMap(v -> v.parsed(Jurisdiction::of));
        Optional<Profession> profession = fields.required("profession").flatMap(v -> v.parsed(Profession::of));
        Optional<LicenseType> type = fields.required("type").flatMap(v -> v.parsed(LicenseType::of));
        License.Builder builder = License.builder()
                .jurisdiction(jurisdiction.orElse(Jurisdiction.of("ZZ")))
                .profession(profession.orElse(Profession.MD))
                .type(type.orElse(LicenseType.FULL));
        fields.optional("status")
                .flatMap(v -> v.oneOf("status", LicenseStatus::find, LicenseStatus.values()))
                .ifPresent(builder::status);
        fields.optional("occasion")
                .flatMap(v -> v.oneOf("occasion", Occasion::find, Occasion.values()))
                .ifPresent(builder::occasion);
        Optional<String> number = fields.optional("number").flatMap(Value::text);
        Optional<LocalDate> issuedOn = fields.optional("issuedOn").flatMap(Value::date);
        Optional<LocalDate> birthDate = fields.optional("birthDate").flatMap(Value::date);
        fields.optional("cycle").flatMap(LicenseReader::cycle).ifPresent(builder::cycle);
        fields.optional("appliedOn").flatMap(Value::date).ifPresent(builder::appliedOn);
        fields.optional("facts").map(this::facts).ifPresent(builder::facts);
        fields.optional("waivers").map(this::waivers).ifPresent(builder::waivers);
        fields.optional("exemptions").map(this::exemptions).ifPresent(builder::exemptions);
        fields.optional("fulfilled").map(this::fulfilled).ifPresent(builder::fulfilled);
        fields.optional("credentials")
                .map(v -> v.list(LicenseReader::credential))
                .ifPresent(builder::credentials);
        fields.optional("history").map(v -> v.list(this::pastCycle)).ifPresent(builder::history);
        fields.done();
        // Checked against each other, and thus last: without them the rest can be checked all the same.
        License rest = builder.build();
        number.ifPresent(builder::number);
        issuedOn.ifPresent(builder::issuedOn);
        birthDate.ifPresent(builder::birthDate);
        License license = value.made(builder::build).orElse(rest);
        return jurisdiction.isPresent() && profession.isPresent() && type.isPresent()
                ? Optional.of(license)
                : Optional.empty();
    }

    static Optional<Cycle> cycle(Value value) {
        return value.object().flatMap(fields -> {
            Optional<LocalDate> start = fields.required("start").flatMap(Value::date);
            Optional<LocalDate> end = fields.required("end").flatMap(Value::date);
            fields.done();
            return start.isPresent() && end.isPresent()
                    ? value.made(() -> new Cycle(start.get(), end.get()))
                    : Optional.empty();
        });
    }

    private Map<Fact, FactValue> facts(Value facts) {
        Map<Fact, FactValue> known = new LinkedHashMap<>();
        facts.members().forEach((name, json) -> {
            Value fact = facts.child(name, json);
            // The name is read like a value, at the place of the fact.
            Optional<Fact> code = new Value(fact.path(), new Json.Text(name), fact.problems(), fact.strict())
                    .known("fact", Fact::of, codes.facts().keySet());
            Optional<FactValue> said = fact(fact);
            if (code.isPresent() && said.isPresent()) {
                known.put(code.get(), said.get());
            }
        });
        return known;
    }

    private static Optional<FactValue> fact(Value value) {
        if (value.json() instanceof Json.Elements) {
            List<FactValue.Period> periods = value.list(LicenseReader::period);
            return value.made(() -> new FactValue(periods));
        }
        return value.json() instanceof Json.Word && value.json() != Json.Word.NULL
                ? value.flag().map(FactValue::of)
                : value.refuse(
                        value.json().shown() + " is no value of a fact: expected true, false or a list of periods");
    }

    private static Optional<FactValue.Period> period(Value value) {
        return value.object().flatMap(fields -> {
            Optional<Boolean> holds = fields.required("value").flatMap(Value::flag);
            LocalDate from = fields.optional("from").flatMap(Value::date).orElse(LocalDate.MIN);
            LocalDate to = fields.optional("to").flatMap(Value::date).orElse(LocalDate.MAX);
            fields.done();
            return value.made(() -> new DateRange(from, to))
                    .flatMap(range -> holds.map(known -> new FactValue.Period(known, range)));
        });
    }

    private List<Waiver> waivers(Value waivers) {
        List<Waiver> granted = new ArrayList<>();
        for (Value waiver : waivers.list()) {
            waiver.object().ifPresent(fields -> {
                places.put(CORE_PATH + "/waivers/" + granted.size(), waiver.path());
                granted.add(new Waiver(
                        fields.optional("requirement").flatMap(LicenseReader::requirement),
                        fields.optional("reference").flatMap(Value::text),
                        fields.optional("until").flatMap(Value::date)));
                fields.done();
            });
        }
        return granted;
    }

    private Set<RequirementId> exemptions(Value exemptions) {
        Set<RequirementId> exempt = new LinkedHashSet<>();
        for (Value exemption : exemptions.list()) {
            requirement(exemption)
                    .filter(exempt::add)
                    .ifPresent(id -> places.put(CORE_PATH + "/exemptions/" + (exempt.size() - 1), exemption.path()));
        }
        return exempt;
    }

    private List<Fulfillment> fulfilled(Value fulfilled) {
        List<Fulfillment> done = new ArrayList<>();
        for (Value entry : fulfilled.list()) {
            fulfillment(entry).ifPresent(fulfillment -> {
                String place = CORE_PATH + "/fulfilled/" + done.size();
                if (entry.json() instanceof Json.Text) {
                    places.put(place + "/requirement", entry.path());
                }
                places.put(place, entry.path());
                done.add(fulfillment);
            });
        }
        return done;
    }

    private static Optional<Fulfillment> fulfillment(Value value) {
        if (value.json() instanceof Json.Text) {
            return requirement(value).map(Fulfillment::of);
        }
        return value.object().flatMap(fields -> {
            Optional<RequirementId> requirement = fields.required("requirement").flatMap(LicenseReader::requirement);
            Optional<LocalDate> on = fields.optional("on").flatMap(Value::date);
            fields.done();
            return requirement.map(id -> new Fulfillment(id, on));
        });
    }

    private static Optional<Credential> credential(Value value) {
        return value.object().flatMap(fields -> {
            Optional<CredentialKind> kind = fields.required("kind").flatMap(v -> v.parsed(CredentialKind::of));
            Optional<LocalDate> issuedOn = fields.optional("issuedOn").flatMap(Value::date);
            Optional<LocalDate> expiresOn = fields.optional("expiresOn").flatMap(Value::date);
            Optional<Jurisdiction> jurisdiction =
                    fields.optional("jurisdiction").flatMap(v -> v.parsed(Jurisdiction::of));
            fields.done();
            return kind.map(known -> new Credential(known, issuedOn, expiresOn, jurisdiction));
        });
    }

    private Optional<PastCycle> pastCycle(Value value) {
        return value.object().flatMap(fields -> {
            Optional<Cycle> cycle = fields.required("cycle").flatMap(LicenseReader::cycle);
            Optional<Verdict> verdict =
                    fields.required("verdict").flatMap(v -> v.oneOf("verdict", Verdict::find, Verdict.values()));
            List<PastCycle.Carried> carried =
                    fields.optional("carried").map(v -> v.list(this::carried)).orElse(List.of());
            boolean declared = fields.optional("declared").flatMap(Value::flag).orElse(false);
            fields.done();
            return cycle.isPresent() && verdict.isPresent()
                    ? Optional.of(new PastCycle(cycle.get(), verdict.get(), carried, declared))
                    : Optional.empty();
        });
    }

    private Optional<PastCycle.Carried> carried(Value value) {
        return value.object().flatMap(fields -> {
            var amount = fields.required("amount").flatMap(Value::amount);
            var category =
                    fields.required("category").flatMap(v -> v.known("category", Category::of, codes.categories()));
            fields.done();
            return amount.isPresent() && category.isPresent()
                    ? Optional.of(new PastCycle.Carried(amount.get(), category.get()))
                    : Optional.empty();
        });
    }

    private static Optional<RequirementId> requirement(Value value) {
        return value.parsed(RequirementId::of);
    }
}
