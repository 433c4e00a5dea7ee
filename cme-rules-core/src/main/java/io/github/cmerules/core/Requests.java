package io.github.cmerules.core;

import io.github.cmerules.core.internal.Prepared;
import io.github.cmerules.core.internal.Request;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.RuleBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rule book of a license, and puts together what is asked. */
final class Requests {

    private Requests() {}

    /** {@return what is asked about a license, empty if no rule book fits} */
    static Optional<Request> of(License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        return options.ruleBooks()
                .find(license.jurisdiction(), license.profession())
                .map(book -> of(book, license, credits, options));
    }

    /**
     * {@return what is asked about a license}
     *
     * @throws InvalidInputException if no rule book fits
     */
    static Request required(License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        Optional<RuleBook> book = options.ruleBooks().find(license.jurisdiction(), license.profession());
        if (book.isEmpty()) {
            throw new InvalidInputException(List.of(noRuleBook(license, options.ruleBooks())));
        }
        return of(book.get(), license, credits, options);
    }

    private static Request of(
            RuleBook book, License license, Collection<? extends Credit> credits, EvaluationOptions options) {
        return new Request(
                license,
                Prepared.copyOf(credits),
                options.asOf(),
                options.ruleBooks().compiled(book),
                options.ruleBooks().vocabulary(),
                options.interpretations(),
                options.minimumEvidence());
    }

    /**
     * {@return what is asked about each of several licenses}
     *
     * <p>A reading concerns the licenses whose rule book has the switch; one that concerns none is handed to all, to be
     * refused.
     *
     * @throws InvalidInputException if no rule book fits a license, with every problem listed
     */
    static List<Request> of(
            Collection<? extends License> licenses, Collection<? extends Credit> credits, EvaluationOptions options) {
        Set<InterpretationId> known = licenses.stream()
                .flatMap(license -> options.ruleBooks().find(license.jurisdiction(), license.profession()).stream())
                .flatMap(Requests::switches)
                .collect(Collectors.toSet());
        List<Request> requests = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int seen = 0;
        for (License license : licenses) {
            Optional<Request> request = of(license, credits, options)
                    .map(asked -> asked.reading(concerning(asked.ruleBook(), options.interpretations(), known)));
            int place = seen++;
            request.ifPresentOrElse(
                    requests::add,
                    () -> problems.add(
                            Request.placed(noRuleBook(license, options.ruleBooks()), place, licenses.size())));
        }
        InvalidInputException.throwIfAny(problems);
        return requests;
    }

    private static Map<InterpretationId, String> concerning(
            RuleBook book, Map<InterpretationId, String> readings, Set<InterpretationId> known) {
        Set<InterpretationId> own = switches(book).collect(Collectors.toSet());
        Map<InterpretationId, String> concerning = new LinkedHashMap<>(readings);
        concerning.keySet().removeIf(id -> known.contains(id) && !own.contains(id));
        return concerning;
    }

    private static Stream<InterpretationId> switches(RuleBook book) {
        return book.interpretations().stream()
                .filter(interpretation -> interpretation.choice().isPresent())
                .map(Interpretation::id);
    }

    /** {@return the problem of a license for which no rule book is installed} */
    static Problem noRuleBook(License license, RuleBooks books) {
        boolean jurisdictionKnown =
                books.all().stream().anyMatch(book -> book.jurisdiction().equals(license.jurisdiction()));
        String path = jurisdictionKnown ? "/license/profession" : "/license/jurisdiction";
        String value = jurisdictionKnown
                ? license.profession().code()
                : license.jurisdiction().code();
        return new Problem(
                path,
                Shown.quoted(value) + " has no rule book: installed are " + books
                        + ". Maybe the module with its rule book is missing?");
    }
}
