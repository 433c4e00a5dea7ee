package io.github.cmerules.benchmarks.peers;

import java.time.LocalDate;

/** A license, with the accessors that rule languages look for. */
public final class License {

    private final LocalDate cycleStart;
    private final LocalDate cycleEnd;
    private final boolean prescriber;
    private final boolean treatsAdults;

    License(LocalDate cycleStart, LocalDate cycleEnd, boolean prescriber, boolean treatsAdults) {
        this.cycleStart = cycleStart;
        this.cycleEnd = cycleEnd;
        this.prescriber = prescriber;
        this.treatsAdults = treatsAdults;
    }

    /** {@return the first day of the cycle, included} */
    public LocalDate getCycleStart() {
        return cycleStart;
    }

    /** {@return the last day of the cycle, included} */
    public LocalDate getCycleEnd() {
        return cycleEnd;
    }

    /** {@return whether opioid education is owed} */
    public boolean isPrescriber() {
        return prescriber;
    }

    /** {@return a fact that no requirement of the job asks for} */
    public boolean isTreatsAdults() {
        return treatsAdults;
    }
}
