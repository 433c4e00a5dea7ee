package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A day that a window or a deadline hangs on, as a rule. New kinds may be added. */
public sealed interface Anchor {

    /**
     * {@return the day, empty where the license does not say what it takes to know it}
     *
     * @param timeline the dates of the evaluation
     */
    Optional<LocalDate> on(Timeline timeline);

    /** {@return the place in the license that says the day, such as {@code issuedOn}; empty where nothing can be missing} */
    String attribute();

    /** {@return the day in words, as a phrase with its article} */
    String describe();

    /** {@return the first day of the cycle; without a cycle the day of the application} */
    static Anchor cycleStart() {
        return CycleDay.START;
    }

    /** {@return the last day of the cycle; without a cycle the day of the application} */
    static Anchor end() {
        return CycleDay.END;
    }

    /** {@return the last day of the requirement; within a deadline the same as {@link #end()}} */
    static Anchor deadline() {
        return CycleDay.DEADLINE;
    }

    /** {@return the day of the application; where that is not stated, the same as {@link #end()}} */
    static Anchor application() {
        return CycleDay.APPLICATION;
    }

    /** {@return the day on which the license was issued} */
    static Anchor issue() {
        return LicenseDay.ISSUE;
    }

    /** {@return the day on which the licensee was born} */
    static Anchor birth() {
        return LicenseDay.BIRTH;
    }

    /**
     * {@return the last day of one of the cycles, where that in which the license was issued is number 1}
     *
     * @param number the number of the cycle, 1 or more
     */
    static Anchor renewal(int number) {
        return new EndOfCycle(number);
    }

    /**
     * {@return a fixed day}
     *
     * @param day the day
     */
    static Anchor date(LocalDate day) {
        return new FixedDay(day);
    }

    /**
     * {@return the latest day, up to the end, on which a credential of a kind was issued}
     *
     * @param kind the kind of credential
     */
    static Anchor credentialIssue(CredentialKind kind) {
        return new CredentialDay(kind, CredentialDay.Side.ISSUE);
    }

    /**
     * {@return the latest day on which a credential of a kind expires}
     *
     * @param kind the kind of credential
     */
    static Anchor credentialExpiry(CredentialKind kind) {
        return new CredentialDay(kind, CredentialDay.Side.EXPIRY);
    }

    /**
     * {@return the last day, up to the end, on which a fact became true}
     *
     * @param fact the fact
     */
    static Anchor becameTrue(Fact fact) {
        return new BecameTrue(fact);
    }

    /** A day of the evaluation itself, which is always known. */
    enum CycleDay implements Anchor {
        /** The first day of the cycle. */
        START("the start of the cycle"),
        /** The last day of the cycle. */
        END("the end of the cycle"),
        /** The last day of the requirement. */
        DEADLINE("the deadline"),
        /** The day of the application. */
        APPLICATION("the application");

        private final String words;

        CycleDay(String words) {
            this.words = words;
        }

        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            return Optional.of(
                    switch (this) {
                        case START -> timeline.cycle().map(Cycle::start).orElse(timeline.end());
                        case END -> timeline.end();
                        case DEADLINE -> timeline.deadline();
                        case APPLICATION -> timeline.license().appliedOn().orElse(timeline.end());
                    });
        }

        @Override
        public String attribute() {
            return "";
        }

        @Override
        public String describe() {
            return words;
        }
    }

    /** A day that the license may state. */
    enum LicenseDay implements Anchor {
        /** The day of issue. */
        ISSUE("the issue of the license", "issuedOn"),
        /** The day of birth. */
        BIRTH("the day of birth", "birthDate");

        private final String words;
        private final String attribute;

        LicenseDay(String words, String attribute) {
            this.words = words;
            this.attribute = attribute;
        }

        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            return switch (this) {
                case ISSUE -> timeline.license().issuedOn();
                case BIRTH -> timeline.license().birthDate();
            };
        }

        @Override
        public String attribute() {
            return attribute;
        }

        @Override
        public String describe() {
            return words;
        }
    }

    /**
     * The last day of one of the cycles.
     *
     * @param number the number of the cycle, 1 or more
     */
    record EndOfCycle(int number) implements Anchor {
        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            return timeline.endOfCycle(number);
        }

        @Override
        public String attribute() {
            return "issuedOn";
        }

        @Override
        public String describe() {
            return "the end of cycle number " + number;
        }
    }

    /**
     * A fixed day.
     *
     * @param day the day
     */
    record FixedDay(LocalDate day) implements Anchor {
        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            return Optional.of(day);
        }

        @Override
        public String attribute() {
            return "";
        }

        @Override
        public String describe() {
            return day.toString();
        }
    }

    /**
     * A day of another credential; of several the latest.
     *
     * @param kind the kind of credential
     * @param side which of its days
     */
    record CredentialDay(CredentialKind kind, Side side) implements Anchor {

        /** Which day of a credential. */
        public enum Side {
            /** The day of issue. */
            ISSUE,
            /** The last day on which it is in force. */
            EXPIRY
        }

        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            return timeline.license().credentials().stream()
                    .filter(credential -> credential.kind().equals(kind))
                    .map(side == Side.ISSUE ? Credential::issuedOn : Credential::expiresOn)
                    .flatMap(Optional::stream)
                    .filter(day -> side == Side.EXPIRY || !day.isAfter(timeline.end()))
                    .max(Comparator.naturalOrder());
        }

        @Override
        public String attribute() {
            return "credentials";
        }

        @Override
        public String describe() {
            return "the " + (side == Side.ISSUE ? "issue" : "expiry") + " of the credential " + kind;
        }
    }

    /**
     * The last day, up to the end, on which a fact became true; periods that touch are one.
     *
     * @param fact the fact
     */
    record BecameTrue(Fact fact) implements Anchor {
        @Override
        public Optional<LocalDate> on(Timeline timeline) {
            FactValue value = timeline.license().facts().get(fact);
            Optional<LocalDate> since = Optional.empty();
            Optional<LocalDate> trueUntil = Optional.empty();
            for (FactValue.Period period : value == null ? FactValue.of(false).periods() : value.periods()) {
                LocalDate first = period.range().first();
                if (period.value() && !first.isAfter(timeline.end())) {
                    boolean goesOn = trueUntil
                            .filter(last -> last.plusDays(1).equals(first))
                            .isPresent();
                    since = goesOn ? since : Optional.of(first);
                    trueUntil = Optional.of(period.range().last());
                }
            }
            return since.filter(day -> !day.equals(LocalDate.MIN));
        }

        @Override
        public String attribute() {
            return "facts/" + fact;
        }

        @Override
        public String describe() {
            return "the day on which " + fact + " became true";
        }
    }
}
