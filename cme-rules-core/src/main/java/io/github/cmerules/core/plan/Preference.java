package io.github.cmerules.core.plan;

/** What a choice from a catalog is to be, among those that meet as much as possible. */
public enum Preference {
    /** As cheap as possible, then as short, then of as few activities. */
    CHEAPEST,
    /** Of as few credits as possible, then as cheap, then of as few activities. */
    SHORTEST
}
