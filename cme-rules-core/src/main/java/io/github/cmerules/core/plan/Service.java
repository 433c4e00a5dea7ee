package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.LicenseReference;
import java.util.List;

/**
 * The requirements of one license that something serves.
 *
 * @param license the license
 * @param requirements the requirements, in the order of its book
 */
public record Service(LicenseReference license, List<RequirementId> requirements) {

    /** Takes a copy of the list. */
    public Service {
        requirements = List.copyOf(requirements);
    }
}
