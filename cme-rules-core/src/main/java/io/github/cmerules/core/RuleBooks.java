package io.github.cmerules.core;

import io.github.cmerules.core.internal.CompiledBook;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * An immutable set of rule books, at most one for each jurisdiction and profession.
 *
 * <p>{@link #installed()} has those that are registered as services; {@link #of(RuleBook...)} and
 * {@link #replacing(RuleBook)} make other sets, for instance with a stricter book in place of the law's own.
 */
public final class RuleBooks {

    private final List<RuleBook> books;
    private final Vocabulary vocabulary;
    private final IdentityHashMap<RuleBook, CompiledBook> compiled = new IdentityHashMap<>();

    private RuleBooks(Collection<RuleBook> books) {
        this.books = List.copyOf(books);
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < this.books.size(); i++) {
            for (int j = 0; j < i; j++) {
                conflict(this.books.get(j), this.books.get(i)).ifPresent(problems::add);
            }
        }
        InvalidInputException.throwIfAny(problems);
        Vocabulary codes = Vocabulary.core();
        for (RuleBook book : this.books) {
            codes = codes.plus(book.vocabulary());
            compiled.put(book, new CompiledBook(book));
        }
        this.vocabulary = codes;
    }

    private static Optional<Problem> conflict(RuleBook first, RuleBook second) {
        return first.jurisdiction().equals(second.jurisdiction())
                ? first.professions().stream()
                        .filter(second.professions()::contains)
                        .findFirst()
                        .map(profession -> new Problem(
                                "",
                                "rule books [" + first.id() + "] and [" + second.id() + "] are both for "
                                        + first.jurisdiction() + " " + profession
                                        + ": expected one. Maybe use RuleBooks.replacing for a derived book?"))
                : Optional.empty();
    }

    /** What was found as services, or why it could not be loaded. */
    private static final class Installed {
        private static final RuleBooks BOOKS;
        private static final List<Problem> PROBLEMS;

        static {
            List<Problem> problems = new ArrayList<>();
            RuleBooks books = new RuleBooks(List.of());
            try {
                books = load(RuleBooks.class.getClassLoader());
            } catch (InvalidInputException e) {
                problems.addAll(e.problems());
            }
            BOOKS = books;
            PROBLEMS = List.copyOf(problems);
        }
    }

    /**
     * {@return the rule books that are registered as services with the class loader of this library}
     *
     * @throws InvalidInputException if a rule book fails to load or two are for the same key; it names them
     */
    public static RuleBooks installed() {
        InvalidInputException.throwIfAny(Installed.PROBLEMS);
        return Installed.BOOKS;
    }

    /**
     * {@return the rule books that are registered as services with a class loader}
     *
     * @param loader the class loader to search
     * @throws InvalidInputException if a rule book fails to load or two are for the same key; it names them
     */
    public static RuleBooks load(ClassLoader loader) {
        List<RuleBook> books = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<ServiceLoader.Provider<RuleBookProvider>> providers = List.of();
        try {
            providers =
                    ServiceLoader.load(RuleBookProvider.class, loader).stream().toList();
        } catch (ServiceConfigurationError e) {
            problems.add(new Problem("", "the rule books cannot be listed: " + e.getMessage()));
        }
        for (ServiceLoader.Provider<RuleBookProvider> provider : providers) {
            try {
                books.add(provider.get().ruleBook());
            } catch (RuntimeException | ServiceConfigurationError | LinkageError e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                problems.add(new Problem(
                        "", "rule book provider [" + provider.type().getName() + "] failed to load: " + cause));
            }
        }
        InvalidInputException.throwIfAny(problems);
        return new RuleBooks(books);
    }

    /**
     * {@return a set of rule books}
     *
     * @param books rule books, at most one for each jurisdiction and profession
     * @throws InvalidInputException if two are for the same jurisdiction and profession; it names both
     */
    public static RuleBooks of(RuleBook... books) {
        return new RuleBooks(Arrays.asList(books));
    }

    /**
     * {@return the same set with one rule book in place of those for the same jurisdiction and professions; another one
     *     stays in force for professions that the new one does not have}
     *
     * @param book the rule book to be used instead
     */
    public RuleBooks replacing(RuleBook book) {
        List<RuleBook> all = new ArrayList<>();
        for (RuleBook other : books) {
            List<Profession> rest = conflict(other, book).isEmpty()
                    ? List.copyOf(other.professions())
                    : other.professions().stream()
                            .filter(profession -> !book.professions().contains(profession))
                            .toList();
            if (rest.size() == other.professions().size()) {
                all.add(other);
            } else if (!rest.isEmpty()) {
                all.add(RuleBook.builder().from(other).professions(rest).build());
            }
        }
        all.add(book);
        return new RuleBooks(all);
    }

    /** {@return every rule book of the set} */
    public List<RuleBook> all() {
        return books;
    }

    /** {@return every code that some rule book of the set knows} */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * {@return the rule book for a jurisdiction and profession, empty if there is none}
     *
     * @param jurisdiction the authority's jurisdiction
     * @param profession the licensed profession
     */
    public Optional<RuleBook> find(Jurisdiction jurisdiction, Profession profession) {
        for (RuleBook book : books) {
            if (book.jurisdiction().equals(jurisdiction) && book.professions().contains(profession)) {
                return Optional.of(book);
            }
        }
        return Optional.empty();
    }

    /** {@return one of the rule books of the set, ready for counting} */
    CompiledBook compiled(RuleBook book) {
        return Objects.requireNonNull(compiled.get(book));
    }

    /** {@return what is in the set, such as {@code US-MA (DO, MD)}} */
    @Override
    public String toString() {
        return books.isEmpty()
                ? "no rule book"
                : books.stream()
                        .map(book -> book.jurisdiction() + " ("
                                + book.professions().stream()
                                        .map(Profession::code)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
