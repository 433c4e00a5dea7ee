package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * An evaluation, and the verdict under every other reading of what the sources leave open.
 *
 * @param evaluation the evaluation under the readings in effect
 * @param others one entry for each value of each switch that is not in effect, in the order of the rule book
 */
public record Readings(Evaluation evaluation, List<Other> others) {

    /** Takes a copy of the list. */
    public Readings {
        others = List.copyOf(others);
    }

    /**
     * The verdict when one switch has another value and everything else is the same.
     *
     * @param interpretation the interpretation with the switch
     * @param value the other value
     * @param verdict the verdict under it; empty where the license cannot be evaluated under it
     * @param problems why it cannot be evaluated, empty if there is a verdict
     */
    public record Other(
            InterpretationId interpretation, String value, Optional<Verdict> verdict, List<Problem> problems) {

        /** Takes a copy of the list. */
        public Other {
            problems = List.copyOf(problems);
        }
    }

    /**
     * {@return the readings that matter: those under which the verdict is another one, or there is none}
     *
     * <p>Amounts, statuses and uses may differ under the others, too.
     */
    public List<Other> decisive() {
        Optional<Verdict> verdict = Optional.of(evaluation.verdict());
        return others.stream().filter(other -> !other.verdict().equals(verdict)).toList();
    }
}
