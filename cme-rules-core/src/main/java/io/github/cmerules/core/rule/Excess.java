package io.github.cmerules.core.rule;

import java.util.Optional;

/** Who says which credits a cycle did not use up, where it has more than it needs. New kinds may be added. */
public sealed interface Excess {

    /** {@return who says what is left over, in words, as a phrase that follows "what is left over is"} */
    String describe();

    /** {@return the notice that goes with an evaluation to which something was carried over} */
    Notice notice();

    /** {@return the credits that a cycle uses up first, empty where no kind goes before another} */
    default Optional<CreditPredicate> usedFirst() {
        return Optional.empty();
    }

    /** {@return whether a cycle uses up its oldest credits first} */
    default boolean oldestFirst() {
        return false;
    }

    /** {@return that nothing is left over but what the history of the license states} */
    static Excess stated() {
        return new Stated();
    }

    /** {@return that the licensee may choose: what is left over is what serves the next cycle best} */
    static Excess bestForLicensee() {
        return new BestForLicensee();
    }

    /** {@return that the oldest credits are used up first, so that the newest are left over} */
    static Excess newest() {
        return new Newest();
    }

    /**
     * {@return that some credits are used up first, so that others are left over}
     *
     * @param usedFirst which credits are used up first
     */
    static Excess after(CreditPredicate usedFirst) {
        return new After(usedFirst);
    }

    /** Only what the history of the license states. */
    record Stated() implements Excess {
        @Override
        public String describe() {
            return "what the history of the license states";
        }

        @Override
        public Notice notice() {
            return new Notice("carry-over-stated", "What was carried over is what the history of the license states.");
        }
    }

    /** Whatever serves the next cycle best, as long as the earlier one keeps what it needs. */
    record BestForLicensee() implements Excess {
        @Override
        public String describe() {
            return "what serves the next cycle best";
        }

        @Override
        public Notice notice() {
            return new Notice(
                    "carry-over-best",
                    "What was carried over is what serves this cycle best and leaves the earlier one what it needs.");
        }
    }

    /** The newest credits. */
    record Newest() implements Excess {
        @Override
        public String describe() {
            return "the newest of what the earlier cycle did not need";
        }

        @Override
        public boolean oldestFirst() {
            return true;
        }

        @Override
        public Notice notice() {
            return new Notice(
                    "carry-over-newest", "What was carried over is the newest that the earlier cycle did not need.");
        }
    }

    /**
     * What is left when some credits are used up first.
     *
     * @param first which credits are used up first
     */
    record After(CreditPredicate first) implements Excess {
        @Override
        public String describe() {
            return "what the earlier cycle did not need after it used up credits with " + first.describe();
        }

        @Override
        public Optional<CreditPredicate> usedFirst() {
            return Optional.of(first);
        }

        @Override
        public Notice notice() {
            return new Notice(
                    "carry-over-after",
                    "What was carried over is what the earlier cycle did not need after it used up credits with "
                            + first.describe() + ".");
        }
    }
}
