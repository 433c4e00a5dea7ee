package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule book as a file, with what the file says besides.
 *
 * @param ruleBook the rules
 * @param signOff who answers for them; empty if nobody has yet
 * @param released the ids of the editions that are released: the file states their digests, so that they cannot be changed
 *     unnoticed
 */
public record RulePack(RuleBook ruleBook, Optional<SignOff> signOff, Set<String> released) {

    /**
     * Checks the pack.
     *
     * @throws InvalidInputException if an edition that is said to be released is not in the rule book
     */
    public RulePack {
        released = Collections.unmodifiableSet(new TreeSet<>(released));
        Set<String> known = ids(ruleBook);
        for (String id : released) {
            if (!known.contains(id)) {
                throw InvalidInputException.of(
                        "", "edition [" + id + "] is not in the rule book: expected one of " + known);
            }
        }
    }

    /**
     * {@return a pack that nobody has signed off, with no edition released}
     *
     * @param ruleBook the rules
     */
    public static RulePack of(RuleBook ruleBook) {
        return new RulePack(ruleBook, Optional.empty(), Set.of());
    }

    /**
     * {@return the pack, signed off}
     *
     * @param by who answers for it
     */
    public RulePack signedOff(SignOff by) {
        return new RulePack(ruleBook, Optional.of(by), released);
    }

    /** {@return the pack with every edition released} */
    public RulePack withAllReleased() {
        return new RulePack(ruleBook, signOff, ids(ruleBook));
    }

    private static Set<String> ids(RuleBook ruleBook) {
        return ruleBook.editions().stream().map(Edition::id).collect(Collectors.toCollection(TreeSet::new));
    }
}
