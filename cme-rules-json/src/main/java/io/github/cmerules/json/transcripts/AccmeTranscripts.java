package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.Json;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.Pointers;
import io.github.cmerules.json.internal.Problems;
import io.github.cmerules.json.internal.Value;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads ACCME learner reports and learner transcripts. */
final class AccmeTranscripts implements TranscriptReader {

    private static final String REPORTS = "/ACCMELearnerReports/ActivityReports/ActivityReport";
    private static final String TRANSCRIPTS = "/ACCMETranscripts";

    /** Amounts are multiples of a quarter of a credit. */
    private static final int QUARTER = 25;

    private final Mapping mapping;

    AccmeTranscripts(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public TranscriptResult read(InputStream file) {
        Document document = new Document(new Collector("accme", mapping));
        return document.read(JsonInput.of(file, Bounds.DOCUMENT_BYTES));
    }

    /** One file. */
    private static final class Document {

        private final Collector collector;
        private final Problems problems;

        Document(Collector collector) {
            this.collector = collector;
            this.problems = collector.problems();
        }

        TranscriptResult read(JsonInput input) {
            Value whole = input.document(problems, Set.of(REPORTS, TRANSCRIPTS), this::element);
            whole.object().ifPresent(this::whole);
            return collector.result();
        }

        private void whole(Fields fields) {
            Optional<Value> transcripts = fields.optional("ACCMETranscripts");
            Optional<Value> reports = fields.optional("ACCMELearnerReports");
            if (transcripts.isEmpty() && reports.isEmpty()) {
                throw InvalidInputException.of(
                        "", "is no ACCME file: expected an object with ACCMETranscripts or ACCMELearnerReports");
            }
            // Their elements were read before, and the lists are empty.
            transcripts.ifPresent(Value::list);
            reports.flatMap(Value::object)
                    .flatMap(object -> inner(object, "ActivityReports"))
                    .ifPresent(object -> {
                        object.optional("DateTimeCreated");
                        object.required("ActivityReport").ifPresent(Value::list);
                        unknown(object);
                    });
            unknown(fields);
        }

        private Optional<Fields> inner(Fields fields, String name) {
            Optional<Fields> inner = fields.required(name).flatMap(Value::object);
            unknown(fields);
            return inner;
        }

        private void element(Value element) {
            if (element.path().startsWith(TRANSCRIPTS + "/")) {
                element.object().ifPresent(this::transcript);
            } else {
                element.object().ifPresent(this::report);
            }
        }

        /** Reads everything that a transcript says of one person. */
        private void transcript(Fields fields) {
            Set<String> learner = new HashSet<>();
            Optional<Fields> member = fields.required("Member").flatMap(Value::object);
            member.ifPresent(object -> {
                identifiers(object.object().json(), learner);
                nameIfNothingElse(object, learner);
            });
            List<Value> activities =
                    fields.required("ActivityTranscript").map(Value::list).orElse(List.of());
            fields.optional("XtensibleInfo");
            unknown(fields);
            if (collector.concerns(fields.object().path(), learner)) {
                for (Value activity : activities) {
                    activity.object().ifPresent(object -> {
                        object.required("Activity").flatMap(Value::object).ifPresent(inner -> activity(inner, false));
                        unknown(object);
                    });
                }
            }
        }

        /** Reads one record of a report: one person and one activity. */
        private void report(Fields fields) {
            Set<String> learner = new HashSet<>();
            Optional<Fields> activity = fields.required("Activity").flatMap(Value::object);
            activity.ifPresent(object -> identifiers(object.object().json(), learner));
            fields.required("Member").flatMap(Value::object).ifPresent(member -> nameIfNothingElse(member, learner));
            boolean delete = fields.required("XtensibleInfo")
                    .flatMap(Value::object)
                    .flatMap(info -> info.required("LearnerRecordAction"))
                    .flatMap(this::action)
                    .orElse(false);
            fields.optional("ReportingOrganization");
            fields.optional("Participants");
            unknown(fields);
            if (collector.concerns(fields.object().path(), learner)) {
                activity.ifPresent(object -> activity(object, delete));
            }
        }

        /** {@return whether the record is to be deleted} */
        private Optional<Boolean> action(Value action) {
            return action.text().flatMap(text -> switch (text) {
                case "add" -> Optional.of(false);
                case "delete" -> Optional.of(true);
                default -> action.refuse(action.json().shown() + " is not known: expected add or delete");
            });
        }

        /** Collects what a person is known by: identifiers with their domain, licenses, certifications and the NPI. */
        private static void identifiers(Json json, Set<String> found) {
            if (json instanceof Json.Elements elements) {
                elements.values().forEach(element -> identifiers(element, found));
            } else if (json instanceof Json.Members members) {
                pair(members, "domain", "value", found);
                pair(members, "StateOfLicensure", "StateMedicalLicenseID", found);
                pair(members, "CertifyingBoard", "CertifyingBoardID", found);
                text(members, "NPI").ifPresent(npi -> found.add("NPI:" + npi));
                members.values().values().forEach(value -> identifiers(value, found));
            }
        }

        private static void pair(Json.Members members, String domain, String value, Set<String> found) {
            text(members, domain)
                    .ifPresent(left -> text(members, value).ifPresent(right -> found.add(left + ":" + right)));
        }

        private static Optional<String> text(Json.Members members, String name) {
            return members.values().get(name) instanceof Json.Text text
                            && !text.value().isBlank()
                    ? Optional.of(text.value().strip())
                    : Optional.empty();
        }

        /** A name says who somebody is only where nothing better does: two people may have the same. */
        private static void nameIfNothingElse(Fields member, Set<String> learner) {
            if (!learner.isEmpty()) {
                return;
            }
            StringBuilder name = new StringBuilder();
            for (String part : List.of("Name", "PersonalInfo")) {
                member.optional(part).map(Value::json).ifPresent(json -> {
                    if (json instanceof Json.Members members) {
                        for (String field : List.of("GivenName", "FamilyName", "BirthDate")) {
                            name.append(text(members, field).orElse("")).append('|');
                        }
                    }
                });
            }
            if (!name.toString().replace("|", "").isEmpty()) {
                learner.add(name.toString());
            }
        }

        private void activity(Fields activity, boolean delete) {
            Optional<String> provider =
                    activity.required("ProviderOrganization").flatMap(Value::text);
            activity.optional("ReportingOrganization");
            Optional<Fields> module = activity.required("Module").flatMap(Value::object);
            unknown(activity);
            if (module.isEmpty()) {
                return;
            }
            Fields fields = module.get();
            Optional<Fields> name = fields.required("ModuleName").flatMap(Value::object);
            Optional<String> title =
                    name.flatMap(object -> object.required("value")).flatMap(Value::text);
            Optional<String> moduleId =
                    name.flatMap(object -> object.required("moduleID")).flatMap(Value::text);
            name.ifPresent(this::unknown);
            Optional<String> status = fields.required("Status").flatMap(Value::text);
            Optional<LocalDate> completedOn =
                    fields.required("CompletedDateTime").flatMap(this::day);
            List<Value> certificates =
                    fields.required("CreditCertificate").map(Value::list).orElse(List.of());
            unknown(fields);
            if (status.isPresent() && !status.get().equals("Completed")) {
                collector
                        .report()
                        .add(
                                Finding.Kind.NOT_COMPLETED,
                                new Cell(Pointers.child(fields.object().path(), "Status"), "Status", status.get()));
                return;
            }
            boolean whole =
                    provider.isPresent() && moduleId.isPresent() && status.isPresent() && completedOn.isPresent();
            for (Value certificate : certificates) {
                int before = problems.count();
                Draft draft = new Draft(certificate.path());
                certificate.object().ifPresent(object -> certificate(object, draft, provider));
                draft.delete = delete;
                draft.provider = provider;
                draft.title = title;
                draft.activity = moduleId;
                draft.activityId = moduleId.map(id -> "accme-" + id);
                draft.completedOn = completedOn;
                if (whole && problems.count() == before) {
                    collector.add(draft);
                }
            }
        }

        private Optional<LocalDate> day(Value value) {
            Optional<Days> days = value.parsed(Days::parse);
            if (days.isPresent() && days.get().timed()) {
                collector.report().add(Finding.Kind.TIME_OF_DAY, value.path(), "CompletedDateTime");
            }
            return days.map(Days::day);
        }

        private void certificate(Fields fields, Draft draft, Optional<String> provider) {
            fields.optional("UniqueID");
            draft.id = fields.required("CreditID")
                    .flatMap(Value::text)
                    .flatMap(id -> provider.map(organization -> organization + "/" + id));
            fields.required("CreditReceived").flatMap(Value::object).ifPresent(credit -> {
                draft.category = credit.required("activityCertification")
                        .flatMap(value ->
                                value.text().map(text -> new Cell(value.path(), "activityCertification", text)));
                credit.required("creditUnit").ifPresent(this::unit);
                draft.amount = credit.required("numberOfCredits").flatMap(this::amount);
                unknown(credit);
            });
            unknown(fields);
        }

        private void unit(Value unit) {
            unit.text()
                    .filter(text -> !text.equals("Point"))
                    .ifPresent(text -> unit.refuse(unit.json().shown() + " is not known: expected Point"));
        }

        private Optional<Amount> amount(Value value) {
            Optional<Amount> amount = value.amount();
            return amount.isPresent() && amount.get().hundredths() % QUARTER != 0
                    ? value.refuse(value.json().shown() + " is no multiple of 0.25: credits come in quarters")
                    : amount;
        }

        private void unknown(Fields fields) {
            for (String name : fields.unasked()) {
                collector.unknownField(Pointers.child(fields.object().path(), name), name);
            }
        }
    }
}
