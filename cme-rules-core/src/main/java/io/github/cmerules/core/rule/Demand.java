package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Fact;
import java.util.ArrayList;
import java.util.List;

/** What a requirement asks for. New kinds may be added. */
public sealed interface Demand {

    /** {@return the demand in words, as a phrase that follows "owes"} */
    String describe();

    /** {@return the ways in which it can be satisfied, each by itself} */
    List<Leaf> ways();

    /**
     * {@return the demand for an amount of credit}
     *
     * @param required the least amount, in credits
     * @param eligible which credits count
     * @param window from which dates
     */
    static Demand credits(Amount required, CreditPredicate eligible, Window window) {
        return credits(RequiredAmount.of(required), eligible, window);
    }

    /**
     * {@return the demand for an amount of credit that depends on the license}
     *
     * @param required the least amount, in credits, as a rule
     * @param eligible which credits count
     * @param window from which dates
     */
    static Demand credits(RequiredAmount required, CreditPredicate eligible, Window window) {
        return new Credits(required, eligible, window);
    }

    /**
     * {@return the demand for one training without hours}
     *
     * @param eligible which credits show the training
     * @param window from which dates
     */
    static Demand completion(CreditPredicate eligible, Window window) {
        return new Completions(1, eligible, window);
    }

    /**
     * {@return the demand for every one of some parts, together one completion}
     *
     * @param parts what has to be covered
     * @param window from which dates
     */
    static Demand coverage(List<Coverage.Part> parts, Window window) {
        return new Coverage(parts, window);
    }

    /**
     * {@return the demand for one of some alternatives}
     *
     * @param first the alternative that is shown while none is reached
     * @param others the other alternatives
     */
    static Demand anyOf(Leaf first, Leaf... others) {
        return new AnyOf(first, List.of(others));
    }

    /** A demand that is not made of others. */
    sealed interface Leaf extends Demand {
        @Override
        default List<Leaf> ways() {
            return List.of(this);
        }
    }

    /** A demand that is answered from the transcript. */
    sealed interface Counted extends Leaf {

        /** {@return from which dates} */
        Window window();

        /** {@return the least amount, in credits or completions} */
        RequiredAmount least();
    }

    /**
     * An amount of credit.
     *
     * @param required the least amount, in credits
     * @param eligible which credits count
     * @param window from which dates
     */
    record Credits(RequiredAmount required, CreditPredicate eligible, Window window) implements Counted {
        /**
         * Makes the demand for an amount that is the same for every license.
         *
         * @param required the least amount, in credits
         * @param eligible which credits count
         * @param window from which dates
         */
        public Credits(Amount required, CreditPredicate eligible, Window window) {
            this(RequiredAmount.of(required), eligible, window);
        }

        @Override
        public RequiredAmount least() {
            return required;
        }

        @Override
        public String describe() {
            return required.describe() + " with " + eligible.describe() + ", completed " + window.describe();
        }
    }

    /**
     * A number of trainings without hours.
     *
     * @param required the least number, 1 or more
     * @param eligible which credits show the training
     * @param window from which dates
     */
    record Completions(int required, CreditPredicate eligible, Window window) implements Counted {
        @Override
        public RequiredAmount least() {
            return RequiredAmount.of(Amount.of(required));
        }

        @Override
        public String describe() {
            return (required == 1 ? "a training with " : required + " trainings with ")
                    + eligible.describe()
                    + ", completed "
                    + window.describe();
        }
    }

    /**
     * Every one of some parts, together one completion. It is dated by the credit that covers the last part.
     *
     * @param parts what has to be covered, at least one
     * @param window from which dates
     */
    record Coverage(List<Part> parts, Window window) implements Counted {

        /**
         * One thing to be covered.
         *
         * @param title the thing in words
         * @param covers which credits cover it
         */
        public record Part(String title, CreditPredicate covers) {}

        /** Takes a copy of the list. */
        public Coverage {
            parts = List.copyOf(parts);
        }

        @Override
        public RequiredAmount least() {
            return RequiredAmount.of(Amount.of(1));
        }

        @Override
        public String describe() {
            return "all of " + String.join(", ", parts.stream().map(Part::title).toList()) + ", completed "
                    + window.describe();
        }
    }

    /**
     * A fact that must be true.
     *
     * @param fact the fact
     */
    record Holds(Fact fact) implements Leaf {
        @Override
        public String describe() {
            return "that " + fact + " is true";
        }
    }

    /**
     * One of some alternatives.
     *
     * @param first the alternative that is shown while none is reached
     * @param others the other alternatives
     */
    record AnyOf(Leaf first, List<Leaf> others) implements Demand {
        /** Takes a copy of the list. */
        public AnyOf {
            others = List.copyOf(others);
        }

        @Override
        public List<Leaf> ways() {
            List<Leaf> ways = new ArrayList<>(others);
            ways.add(0, first);
            return ways;
        }

        @Override
        public String describe() {
            StringBuilder text = new StringBuilder(first.describe());
            others.forEach(other -> text.append(", or ").append(other.describe()));
            return text.toString();
        }
    }
}
