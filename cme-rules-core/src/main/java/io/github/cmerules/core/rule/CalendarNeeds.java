package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.License;
import java.util.ArrayList;
import java.util.List;

/** What calendars need of a license. */
final class CalendarNeeds {

    private CalendarNeeds() {}

    /** {@return which of the days of issue and birth a license does not say} */
    static List<String> issueAndBirth(License license) {
        List<String> missing = new ArrayList<>();
        if (license.issuedOn().isEmpty()) {
            missing.add("issuedOn");
        }
        if (license.birthDate().isEmpty()) {
            missing.add("birthDate");
        }
        return missing;
    }
}
