package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some credits are worth to the authority, where that is not the amount claimed. New kinds may be added.
 */
public sealed interface Valuation extends Sourced permits Exchange, Valuation.WhenCovered {

    /** {@return which credits are valued so} */
    CreditPredicate of();

    /** {@return for which licenses it holds, all where not stated; it may not depend on facts} */
    Condition when();

    /**
     * {@return how records of this kind are treated, all together, as if they were claims of one activity; empty if the
     *     edition says it for each activity}
     */
    default Optional<DuplicatePolicy> repeats() {
        return Optional.empty();
    }

    /** {@return the valuation in words, as a sentence} */
    String describe();

    /**
     * Credits for having covered what a requirement of coverage asks for: the worth of the whole lies on the line that
     * covers the last part, the worth of a part on the line that first covers it, and every other line of it is worth
     * nothing. The worth counts in subjects of its own, so that
     * it takes nothing along when another line comes to cover a part; trainings without hours that a line records
     * stay with the line.
     *
     * @param of which credits are lines of the coverage
     * @param requirement the requirement, whose demand is a {@link Demand.Coverage}
     * @param worth what the whole is worth, or each part, in credits
     * @param eachPart whether the worth is that of each part
     * @param category the category in which it counts
     * @param topics the subjects in which it counts, in place of those recorded
     * @param when for which licenses it holds; it may not depend on facts
     * @param citations where it is written
     * @param interpretations the open points on which it stands
     */
    record WhenCovered(
            CreditPredicate of,
            RequirementId requirement,
            Amount worth,
            boolean eachPart,
            Category category,
            Set<Topic> topics,
            Condition when,
            List<Citation> citations,
            List<InterpretationId> interpretations)
            implements Valuation {
        /** Takes copies of the collections. */
        public WhenCovered {
            topics = Collections.unmodifiableSet(new TreeSet<>(topics));
            citations = List.copyOf(citations);
            interpretations = List.copyOf(interpretations);
        }

        /**
         * Makes the worth of the whole, for every license.
         *
         * @param of which credits are lines of the coverage
         * @param requirement the requirement, whose demand is a {@link Demand.Coverage}
         * @param worth what the whole is worth, in credits
         * @param category the category in which it counts
         * @param topics the subjects in which it counts, in place of those recorded
         * @param citations where it is written
         * @param interpretations the open points on which it stands
         */
        public WhenCovered(
                CreditPredicate of,
                RequirementId requirement,
                Amount worth,
                Category category,
                Set<Topic> topics,
                List<Citation> citations,
                List<InterpretationId> interpretations) {
            this(of, requirement, worth, false, category, topics, Condition.always(), citations, interpretations);
        }

        /**
         * {@return the same worth, but of each part}
         *
         * @param ofEach what each part is worth, in credits
         */
        public WhenCovered eachPartWorth(Amount ofEach) {
            return new WhenCovered(of, requirement, ofEach, true, category, topics, when, citations, interpretations);
        }

        /**
         * {@return the same worth for some licenses only}
         *
         * @param condition for which; it may not depend on facts
         */
        public WhenCovered onlyWhen(Condition condition) {
            return new WhenCovered(
                    of, requirement, worth, eachPart, category, topics, condition, citations, interpretations);
        }

        @Override
        public String describe() {
            return (eachPart
                            ? "Each part of " + requirement + " is worth "
                            : "All parts of " + requirement + " together are worth ")
                    + worth + " credits in " + category + ", whatever was claimed.";
        }
    }
}
