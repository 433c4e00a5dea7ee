package io.github.cmerules.json;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Bounds;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.Json;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.Pointers;
import io.github.cmerules.json.internal.Problems;
import io.github.cmerules.json.internal.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one dossier: first as it is built, then whether it can be evaluated. */
final class DossierReader {

    /** What the cycle and the deadline are computed from: if one of them is wrong, nothing is said about the others. */
    private static final List<String> CALENDAR = List.of("cycle", "issuedOn", "birthDate", "appliedOn");

    private final EvaluationOptions base;
    private final Problems problems;
    private final CreditReader creditReader;
    private final List<Credit> credits = new ArrayList<>();
    private final Map<String, String> creditPaths = new HashMap<>();
    private int creditCount;
    private final Map<LicenseReader, License> licenses = new LinkedHashMap<>();

    private DossierReader(EvaluationOptions base, Problems problems) {
        this.base = base;
        this.problems = problems;
        this.creditReader = new CreditReader(base.ruleBooks().vocabulary());
    }

    /**
     * {@return the dossier that a document holds}
     *
     * @throws InvalidInputException if it cannot be evaluated, with every problem listed
     */
    static Dossier read(JsonInput input, EvaluationOptions base) {
        Problems problems = new Problems();
        DossierReader reader = new DossierReader(base, problems);
        Optional<Dossier> dossier = reader.read(input.document(problems, Set.of("/credits"), reader::credit));
        problems.throwIfAny();
        return dossier.orElseThrow();
    }

    /** {@return the dossier that a value holds, or nothing if it cannot be evaluated; what is wrong is noted} */
    static Optional<Dossier> read(Value value, EvaluationOptions base) {
        return new DossierReader(base, value.problems()).read(value);
    }

    private Optional<Dossier> read(Value value) {
        return value.object().flatMap(this::read);
    }

    private Optional<Dossier> read(Fields fields) {
        fields.version();
        boolean several = licenses(fields);
        // The elements of a list at the top of a document were read before, and the list is empty.
        fields.required("credits").map(Value::list).ifPresent(list -> list.forEach(this::credit));
        Optional<Value> asOf = several ? fields.required("asOf") : fields.optional("asOf");
        Optional<LocalDate> day = asOf.flatMap(Value::date);
        Map<InterpretationId, String> interpretations =
                fields.optional("interpretations").map(Value::interpretations).orElse(Map.of());
        fields.done();
        checkMeaning(fields.object().path(), day, interpretations);
        return problems.count() == 0
                ? Optional.of(new Dossier(List.copyOf(licenses.values()), several, credits, day, interpretations))
                : Optional.empty();
    }

    /** {@return whether there is a list of licenses} */
    private boolean licenses(Fields fields) {
        Optional<Value> one = fields.optional("license");
        Optional<Value> list = fields.optional("licenses");
        if (one.isEmpty() && list.isEmpty()) {
            problems.add(
                    Pointers.child(fields.object().path(), "license"),
                    "is missing: expected license, or a list of licenses");
        }
        if (one.isPresent() && list.isPresent()) {
            list.get().refuse("license is given, too: expected license, or a list of licenses");
        }
        one.ifPresent(this::license);
        list.ifPresent(value -> {
            List<Value> elements = value.list();
            if (elements.isEmpty() && value.json() instanceof Json.Elements) {
                value.refuse("is empty: expected at least one license");
            }
            elements.forEach(this::license);
        });
        return list.isPresent();
    }

    private void license(Value value) {
        LicenseReader reader = new LicenseReader(base.ruleBooks().vocabulary(), value);
        reader.read().ifPresent(license -> licenses.put(reader, license));
    }

    private void credit(Value value) {
        if (++creditCount > Bounds.CREDITS) {
            throw InvalidInputException.of(value.path(), "is one credit too many: expected at most " + Bounds.CREDITS);
        }
        Optional<Credit> credit = creditReader.read(value);
        credit.ifPresent(credits::add);
        // The id of a credit that could not be read counts, too.
        id(value).ifPresent(id -> {
            String first = creditPaths.putIfAbsent(id, value.path());
            if (first != null) {
                problems.add(
                        Pointers.child(value.path(), "id"),
                        Shown.quoted(id) + " is also the id of " + first + ": ids are unique");
            }
        });
    }

    private static Optional<String> id(Value value) {
        return value.json() instanceof Json.Members members && members.values().get("id") instanceof Json.Text id
                ? Optional.of(id.value())
                : Optional.empty();
    }

    /** Notes why the licenses that could be read cannot be evaluated, unless it follows from what was noted before. */
    private void checkMeaning(String path, Optional<LocalDate> asOf, Map<InterpretationId, String> interpretations) {
        // Only then do the credits stand where the core says that they do.
        List<Credit> transcript = problems.count() == 0 ? credits : List.of();
        Map<LicenseReader, List<String>> silent = new HashMap<>();
        licenses.keySet().forEach(reader -> silent.put(reader, consequences(path, reader)));
        DossierOptions options = new DossierOptions(base, licenses.values(), asOf, interpretations);
        licenses.forEach((reader, license) -> refusals(license, transcript, options.of(license))
                .forEach(problem -> {
                    String place = problem.path().startsWith(LicenseReader.CORE_PATH + "/")
                            ? reader.place(problem.path())
                            : path + problem.path();
                    if (!silent.getOrDefault(reader, List.of()).contains(place) && !problems.touch(place)) {
                        problems.add(place, problem.message());
                    }
                }));
    }

    /** {@return every reason for which a license cannot be evaluated; a bad switch must not hide another one} */
    private static Stream<Problem> refusals(License license, List<Credit> transcript, EvaluationOptions options) {
        List<Problem> found = Evaluator.problems(license, transcript, options);
        boolean badSwitch = found.stream().anyMatch(problem -> problem.path().startsWith("/interpretations/"));
        if (!badSwitch) {
            return found.stream();
        }
        EvaluationOptions chosen = EvaluationOptions.builder()
                .from(options)
                .interpretations(Map.of())
                .build();
        return Stream.concat(found.stream(), Evaluator.problems(license, transcript, chosen).stream());
    }

    /** {@return the places of which nothing can be said, because something they depend on could not be read} */
    private List<String> consequences(String path, LicenseReader reader) {
        boolean scheduleUnknown = Stream.of("status", "occasion").anyMatch(name -> wrong(reader, name));
        boolean calendarUnknown =
                CALENDAR.stream().anyMatch(name -> wrong(reader, name)) || problems.touch(path + "/asOf");
        List<String> names = new ArrayList<>();
        if (scheduleUnknown) {
            names.add("type");
        }
        if (scheduleUnknown || calendarUnknown) {
            names.addAll(CALENDAR);
        }
        return names.stream().map(name -> Pointers.child(reader.path(), name)).toList();
    }

    private boolean wrong(LicenseReader reader, String name) {
        return problems.touch(Pointers.child(reader.path(), name));
    }
}
