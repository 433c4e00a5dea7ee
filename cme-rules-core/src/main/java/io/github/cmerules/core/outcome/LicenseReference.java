package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.Profession;
import java.util.Optional;

/**
 * Which license was evaluated.
 *
 * @param jurisdiction the authority's jurisdiction
 * @param profession the licensed profession
 * @param number the license number as given, if it was
 */
public record LicenseReference(Jurisdiction jurisdiction, Profession profession, Optional<String> number) {

    /**
     * {@return the reference to a license}
     *
     * @param license the license
     */
    public static LicenseReference of(License license) {
        return new LicenseReference(license.jurisdiction(), license.profession(), license.number());
    }
}
