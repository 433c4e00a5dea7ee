package io.github.cmerules.core.internal;

/** A class that another one leads back to; see {@link io.github.cmerules.core.ArchitectureTest}. */
public record PlantedRing(PlantedLink link) {

    /** {@return the class that leads back} */
    public static Class<?> leadingBack() {
        return PlantedLink.class;
    }
}

/** Leads back. */
record PlantedLink(PlantedRing ring) {}
