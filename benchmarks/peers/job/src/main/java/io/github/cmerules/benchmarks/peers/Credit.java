package io.github.cmerules.benchmarks.peers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A line of a transcript, with the accessors that rule languages look for. */
public final class Credit {

    private final LocalDate date;
    private final int quarterHours;
    private final int category;
    private final Set<Topic> topics;

    Credit(LocalDate date, int quarterHours, int category, EnumSet<Topic> topics) {
        this.date = date;
        this.quarterHours = quarterHours;
        this.category = category;
        this.topics = Collections.unmodifiableSet(EnumSet.copyOf(topics));
    }

    /** {@return the day of completion} */
    public LocalDate getDate() {
        return date;
    }

    /** {@return the amount, in quarters of an hour} */
    public int getQuarterHours() {
        return quarterHours;
    }

    /** {@return 1 or 2; no requirement of the job asks for it} */
    public int getCategory() {
        return category;
    }

    /** {@return the subjects} */
    public Set<Topic> getTopics() {
        return topics;
    }
}
