package io.github.cmerules.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A waiver that the authority has granted; the library never grants one.
 *
 * @param requirement the requirement waived; absent: the default scope of the rule book
 * @param reference the authority's reference, if known
 * @param until the last deadline that the waiver covers, included; absent: every deadline of the cycle
 */
public record Waiver(Optional<RequirementId> requirement, Optional<String> reference, Optional<LocalDate> until) {

    /** {@return a waiver of the rule book's default scope for every deadline of the cycle} */
    public static Waiver ofDefaultScope() {
        return new Waiver(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a waiver of one requirement for every deadline of the cycle}
     *
     * @param requirement the requirement waived
     */
    public static Waiver of(RequirementId requirement) {
        return new Waiver(Optional.of(requirement), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a waiver of one requirement for deadlines up to a day}
     *
     * @param requirement the requirement waived
     * @param untilInclusive the last deadline covered
     */
    public static Waiver of(RequirementId requirement, LocalDate untilInclusive) {
        return new Waiver(Optional.of(requirement), Optional.empty(), Optional.of(untilInclusive));
    }

    /**
     * {@return whether a deadline is covered}
     *
     * @param deadline the deadline in question
     */
    public boolean covers(LocalDate deadline) {
        return until.map(last -> !deadline.isAfter(last)).orElse(true);
    }
}
