package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The dossiers of one person, put together from several files.
 *
 * <p>A license or a credit may be in several of them. With several files, a problem names its file.
 */
final class OnePerson {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<License> licenses = new LinkedHashSet<>();
    private final Map<String, Found<Credit>> credits = new LinkedHashMap<>();
    private final Map<InterpretationId, Found<String>> readings = new LinkedHashMap<>();
    private Optional<Found<LocalDate>> asOf = Optional.empty();

    private OnePerson() {}

    /** Something that a file says, and where. */
    private record Found<T>(String file, String path, T value) {

        Problem problem(String message) {
            return new Problem(file + ": " + path, message);
        }

        @Override
        public String toString() {
            return path + " of " + file;
        }
    }

    /**
     * {@return the licenses and the credits of all files as one dossier}
     *
     * @param files paths of dossiers, or {@value Input#STANDARD_INPUT}, at least one
     * @param in standard input
     * @param books the rule books whose codes the files may use
     * @throws InvalidInputException if a file cannot be read, or if two of them contradict each other, with every
     *     problem listed
     */
    static Dossier read(List<String> files, InputStream in, RuleBooks books) {
        if (files.size() == 1) {
            return Input.read(files.get(0), in, stream -> Dossiers.read(stream, books));
        }
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            try {
                dossiers.put(file, Input.read(file, in, stream -> named(file, () -> Dossiers.read(stream, books))));
            } catch (InvalidInputException refused) {
                problems.addAll(refused.problems());
            }
        }
        InvalidInputException.throwIfAny(problems);
        return new OnePerson().merged(dossiers);
    }

    private static Dossier named(String file, Supplier<Dossier> reading) {
        try {
            return reading.get();
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(refused.problems().stream()
                    .map(problem -> new Problem(
                            problem.path().isEmpty() ? file : file + ": " + problem.path(), problem.message()))
                    .toList());
        }
    }

    private Dossier merged(Map<String, Dossier> dossiers) {
        dossiers.forEach(this::add);
        InvalidInputException.throwIfAny(problems);
        Map<InterpretationId, String> interpretations = new LinkedHashMap<>();
        readings.forEach((id, reading) -> interpretations.put(id, reading.value()));
        return new Dossier(
                List.copyOf(licenses),
                true,
                credits.values().stream().map(Found::value).toList(),
                asOf.map(Found::value),
                interpretations);
    }

    private void add(String file, Dossier dossier) {
        licenses.addAll(dossier.licenses());
        for (int i = 0; i < dossier.credits().size(); i++) {
            Credit credit = dossier.credits().get(i);
            Found<Credit> found = new Found<>(file, "/credits/" + i, credit);
            Found<Credit> first = credits.putIfAbsent(credit.id(), found);
            if (first != null && !first.value().equals(credit)) {
                problems.add(found.problem(Shown.quoted(credit.id()) + " is also the id of " + first
                        + ", which is another credit: one id is one credit in all files"));
            }
        }
        dossier.asOf().ifPresent(day -> {
            Found<LocalDate> found = new Found<>(file, "/asOf", day);
            Found<LocalDate> first = asOf.orElse(found);
            if (!first.value().equals(day)) {
                problems.add(found.problem(day + " is another day than " + first.value() + " at " + first
                        + ": expected one day in all files"));
            }
            asOf = Optional.of(first);
        });
        dossier.interpretations().forEach((id, value) -> {
            Found<String> found = new Found<>(file, "/interpretations/" + id, value);
            Found<String> first = readings.putIfAbsent(id, found);
            if (first != null && !first.value().equals(value)) {
                problems.add(found.problem(Shown.quoted(value) + " is another reading than "
                        + Shown.quoted(first.value()) + " at " + first + ": expected one in all files"));
            }
        });
    }
}
