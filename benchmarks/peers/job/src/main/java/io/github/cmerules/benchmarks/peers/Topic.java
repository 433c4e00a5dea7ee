package io.github.cmerules.benchmarks.peers;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A subject of a credit. */
public enum Topic {
    RISK_MANAGEMENT,
    OPIOID,
    END_OF_LIFE,
    EHR,
    IMPLICIT_BIAS,
    BURNOUT,
    BOARD_REGULATIONS,
    CARDIOLOGY,
    PEDIATRICS,
    ONCOLOGY,
    RADIOLOGY;

    /** The subjects that count toward risk management. */
    public static final Set<Topic> RISK =
            Collections.unmodifiableSet(EnumSet.range(RISK_MANAGEMENT, BOARD_REGULATIONS));
}
