package com.example.credentialing.batch;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which rules the driver has, by name and digest.
 *
 * <p>This goes to the executors in place of the rules. Each of them takes the rule books of these names that it has
 * installed itself, and refuses to work if one says something else than on the driver.
 *
 * @param digests by the id of a rule book and the id of an edition
 */
record ExpectedRules(TreeMap<String, TreeMap<String, String>> digests) implements Serializable {

    /** {@return the rules of some rule books} */
    static ExpectedRules of(RuleBooks books) {
        return new ExpectedRules(books.all().stream()
                .collect(Collectors.toMap(
                        book -> book.id().toString(), ExpectedRules::digests, (a, b) -> a, TreeMap::new)));
    }

    private static TreeMap<String, String> digests(RuleBook book) {
        return book.editions().stream()
                .collect(Collectors.toMap(Edition::id, Edition::digest, (a, b) -> a, TreeMap::new));
    }

    /**
     * {@return the rule books that are expected; others are left out}
     *
     * @param installed what there is
     * @param where the process that has it installed, in words
     * @throws DifferentRulesException if one of them is missing or says something else; it names both digests
     */
    RuleBooks among(RuleBooks installed, String where) {
        Map<String, RuleBook> found = installed.all().stream()
                .collect(Collectors.toMap(book -> book.id().toString(), book -> book));
        List<String> differences = new ArrayList<>();
        digests.forEach((id, expected) -> {
            if (found.containsKey(id)) {
                differences(id, expected, digests(found.get(id)), differences);
            } else {
                differences.add("rule book [" + id + "]: not installed, expected the editions " + expected);
            }
        });
        if (!differences.isEmpty()) {
            throw new DifferentRulesException(where, differences);
        }
        return RuleBooks.of(digests.keySet().stream().map(found::get).toArray(RuleBook[]::new));
    }

    private static void differences(
            String id, Map<String, String> expected, Map<String, String> actual, List<String> differences) {
        TreeSet<String> editions = new TreeSet<>(expected.keySet());
        editions.addAll(actual.keySet());
        for (String edition : editions) {
            String here = actual.getOrDefault(edition, "none");
            String there = expected.getOrDefault(edition, "none");
            if (!here.equals(there)) {
                differences.add("rule book [" + id + "], edition [" + edition + "]: digest [" + here + "], expected ["
                        + there + "] as on the driver");
            }
        }
    }
}
