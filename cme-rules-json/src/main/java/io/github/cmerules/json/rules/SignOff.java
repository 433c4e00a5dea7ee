package io.github.cmerules.json.rules;

import java.time.LocalDate;

/**
 * Who answers for a rule pack. The sources that were read stand in the pack itself.
 *
 * @param reviewedBy the role of whoever checked the pack against its sources, such as "compliance analyst"; not a name
 * @param reviewedOn the day on which that was done
 */
public record SignOff(String reviewedBy, LocalDate reviewedOn) {}
