package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.LicenseType;

/** The licenses that the Board issues. */
final class LicenseTypes {

    static final LicenseType ADMINISTRATIVE = LicenseType.of("administrative");
    static final LicenseType TEMPORARY_FACULTY = LicenseType.of("temporary-faculty");
    static final LicenseType LIMITED = LicenseType.of("limited");
    static final LicenseType VOLUNTEER = LicenseType.of("volunteer");
    static final LicenseType TEMPORARY_SUBSTITUTE = LicenseType.of("temporary-substitute");
    static final LicenseType TEMPORARY_CME = LicenseType.of("temporary-cme");

    private LicenseTypes() {}
}
