package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.LicenseReference;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that no further education can repair.
 *
 * @param license the license
 * @param requirement the requirement; absent where the authority has published no rule for the license
 * @param reason why not
 * @param deadline the last day on which it could be, or could have been, met
 */
public record Impossible(
        LicenseReference license, Optional<RequirementId> requirement, Reason reason, Optional<LocalDate> deadline) {

    /** Why something cannot be repaired. A closed set: reasons are never reworded and never reused. */
    public enum Reason {
        /** Its deadline is before the day from which it is planned. */
        DEADLINE_PASSED("deadline-passed", "The deadline has passed."),
        /** Only a fact could satisfy it, and the fact is false. */
        FACT_IS_FALSE("fact-is-false", "It asks for a fact that is false."),
        /** No kind of education that can be planned counts toward it, or not in time. */
        NOT_PLANNABLE("not-plannable", "No education that can be planned would meet it in time."),
        /** The authority has not set its amount, or nobody knows what it depends on. */
        AMOUNT_UNKNOWN("amount-unknown", "How much it asks for is not known."),
        /** The authority has published no rule for the license. */
        NO_PUBLISHED_RULE("no-published-rule", "The authority has published no rule for this license.");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** {@return the code of the reason, as in {@code deadline-passed}} */
        public String code() {
            return code;
        }

        /** {@return the reason in words, as a sentence} */
        public String describe() {
            return sentence;
        }
    }
}
