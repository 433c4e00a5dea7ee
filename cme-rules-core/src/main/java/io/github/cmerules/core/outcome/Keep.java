package io.github.cmerules.core.outcome;

import java.time.LocalDate;

/**
 * Until when the evidence of a credit should be kept.
 *
 * @param credit the name of the line in the transcript
 * @param until the last day, included
 */
public record Keep(String credit, LocalDate until) {}
