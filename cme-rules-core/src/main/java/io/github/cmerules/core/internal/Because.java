package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.Condition;

/** Why a requirement does not apply; it is put in words when somebody reads them. */
sealed interface Because {

    /** {@return the reason as a phrase} */
    String phrase();

    /**
     * A condition of the requirement does not hold.
     *
     * @param condition the condition
     */
    record Failing(Condition condition) implements Because {
        @Override
        public String phrase() {
            return condition.negate().describe();
        }
    }

    /**
     * Something else.
     *
     * @param phrase in words
     */
    record Said(String phrase) implements Because {}
}
