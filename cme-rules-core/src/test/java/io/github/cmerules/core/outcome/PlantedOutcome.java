package io.github.cmerules.core.outcome;

import io.github.cmerules.core.internal.Request;

/** An outcome that looks into the counting; see {@link io.github.cmerules.core.ArchitectureTest}. */
public record PlantedOutcome(Request request) {}
