package io.github.cmerules.core.outcome;

import java.time.LocalDate;

/**
 * A day that the licensee should know and that is no part of the verdict.
 *
 * @param code what the rule book calls it
 * @param title the day in words
 * @param date the day
 */
public record KeyDate(String code, String title, LocalDate date) {}
