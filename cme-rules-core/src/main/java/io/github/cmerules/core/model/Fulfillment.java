package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The statement that a one-time requirement was done, without a record of the credit.
 *
 * @param requirement the requirement that was done
 * @param on the day on which it was done, if known
 */
public record Fulfillment(RequirementId requirement, Optional<LocalDate> on) {

    /**
     * {@return the statement without a date}
     *
     * @param requirement the requirement that was done
     */
    public static Fulfillment of(RequirementId requirement) {
        return new Fulfillment(requirement, Optional.empty());
    }

    /**
     * {@return the statement with a date}
     *
     * @param requirement the requirement that was done
     * @param on the day on which it was done
     */
    public static Fulfillment of(RequirementId requirement, LocalDate on) {
        return new Fulfillment(requirement, Optional.of(on));
    }
}
