package io.github.cmerules.json.packets;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.json.internal.Fields;
import io.github.cmerules.json.internal.JsonInput;
import io.github.cmerules.json.internal.JsonOutput;
import io.github.cmerules.json.internal.Pointers;
import io.github.cmerules.json.internal.Problems;
import io.github.cmerules.json.internal.Value;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a packet says of itself.
 *
 * @param library the version of this library that wrote it
 * @param asOf the day of the evaluation, where the caller and not the dossier stated one
 * @param minimumEvidence the weakest evidence that counted
 * @param interpretations the values of switches that the caller chose
 * @param files size and digest of every other file, by name
 */
record Manifest(
        String library,
        Optional<LocalDate> asOf,
        Evidence minimumEvidence,
        Map<InterpretationId, String> interpretations,
        SortedMap<String, Entry> files) {

    /** The greatest size of a manifest, in bytes: 1 MiB. */
    static final int MAX_BYTES = 1 << 20;

    /** The greatest number of files in a packet. */
    static final int MAX_FILES = 64;

    private static final int MAX_NAME = 160;
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * What is known of a file.
     *
     * @param size its size in bytes
     * @param sha256 its SHA-256 in 64 hexadecimal digits
     */
    record Entry(long size, String sha256) {

        static Entry of(byte[] bytes) {
            return new Entry(bytes.length, Sha256.hex(bytes));
        }
    }

    static Manifest of(EvaluationOptions options, Map<String, byte[]> files) {
        SortedMap<String, Entry> entries = new TreeMap<>();
        files.forEach((name, bytes) -> entries.put(name, Entry.of(bytes)));
        return new Manifest(
                LibraryVersion.current(),
                options.asOf(),
                options.minimumEvidence(),
                new TreeMap<>(options.interpretations()),
                entries);
    }

    /** {@return whether a file of a packet may be called so: not in another folder, and alike on every system} */
    static boolean isName(String name) {
        return name.length() <= MAX_NAME && NAME.matcher(name).matches();
    }

    byte[] write(List<Evaluation> evaluations) {
        String text = JsonOutput.pretty(out -> {
            out.version();
            out.text("library", library);
            out.objects("evaluations", evaluations, evaluation -> {
                out.text("jurisdiction", evaluation.license().jurisdiction());
                out.text("profession", evaluation.license().profession());
                out.text("number", evaluation.license().number());
                out.text("asOf", evaluation.asOf());
                out.text("verdict", evaluation.verdict());
                out.text("ruleBook", evaluation.ruleBook().id());
                out.text("edition", evaluation.ruleBook().edition());
                out.text("digest", evaluation.ruleBook().digest());
            });
            out.object("options", () -> {
                out.text("asOf", asOf);
                out.text("minimumEvidence", minimumEvidence);
                out.texts("interpretations", interpretations);
            });
            out.objects("files", files.entrySet(), (Map.Entry<String, Entry> file) -> {
                out.text("name", file.getKey());
                out.number("size", file.getValue().size());
                out.text("sha256", file.getValue().sha256());
            });
        });
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@return the manifest that a file holds; what it repeats of the evaluations is not read}
     *
     * @throws InvalidInputException if it is none, with every problem
     */
    static Manifest read(byte[] file) {
        try {
            Problems problems = new Problems();
            Value document =
                    JsonInput.of(new ByteArrayInputStream(file), MAX_BYTES).document(problems, false);
            Optional<Manifest> manifest = document.object().flatMap(Manifest::read);
            problems.throwIfAny();
            return manifest.orElseThrow();
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(refused.problems().stream()
                    .map(problem -> new Problem(
                            Packet.MANIFEST + (problem.path().isEmpty() ? "" : " " + problem.path()),
                            problem.message()))
                    .toList());
        }
    }

    private static Optional<Manifest> read(Fields fields) {
        fields.version();
        Optional<String> library = fields.required("library").flatMap(Value::text);
        Optional<Fields> options = fields.required("options").flatMap(Value::object);
        Optional<LocalDate> asOf =
                options.flatMap(found -> found.optional("asOf")).flatMap(Value::date);
        Optional<Evidence> evidence = options.flatMap(found -> found.required("minimumEvidence"))
                .flatMap(value -> value.oneOf("evidence", Evidence::find, Evidence.values()));
        Map<InterpretationId, String> interpretations = options.flatMap(found -> found.optional("interpretations"))
                .map(Value::interpretations)
                .orElse(Map.of());
        SortedMap<String, Entry> files = new TreeMap<>();
        fields.required("files").ifPresent(list -> list.list().forEach(value -> entry(value, files)));
        if (library.isEmpty() || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(library.get(), asOf, evidence.get(), interpretations, files));
    }

    private static void entry(Value value, SortedMap<String, Entry> files) {
        value.object().ifPresent(fields -> {
            Optional<String> name = fields.required("name").flatMap(Value::text);
            Optional<Integer> size = fields.required("size").flatMap(Value::integer);
            Optional<String> sha256 = fields.required("sha256").flatMap(Value::text);
            if (name.isEmpty() || size.isEmpty() || sha256.isEmpty()) {
                return;
            }
            if (!isName(name.get()) || name.get().equals(Packet.MANIFEST)) {
                value.refuse("\"" + Pointers.printable(name.get()) + "\" is no name of a file of a packet");
            } else if (size.get() < 0 || !DIGEST.matcher(sha256.get()).matches()) {
                value.refuse("has no size of 0 or more, or no SHA-256 of 64 hexadecimal digits");
            } else if (files.put(name.get(), new Entry(size.get(), sha256.get())) != null) {
                value.refuse("\"" + name.get() + "\" is given twice: expected once");
            } else if (files.size() >= MAX_FILES) {
                value.refuse("there are more than " + MAX_FILES + " files");
            }
        });
    }
}
