package io.github.cmerules.core.model;

import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A license that one jurisdiction issued to one person, with what is known of the person's practice.
 *
 * <p>{@link #jurisdiction()} and {@link #profession()} select the rule book.
 */
@Value.Immutable
@CmeValue
public sealed interface License permits ImmutableLicense {

    /** {@return the authority's jurisdiction} */
    Jurisdiction jurisdiction();

    /** {@return the licensed profession} */
    Profession profession();

    /** {@return the type of license} */
    LicenseType type();

    /** {@return the standing of the license on the day for which it is evaluated, active where not stated} */
    @Value.Default
    default LicenseStatus status() {
        return LicenseStatus.ACTIVE;
    }

    /** {@return what the licensee asks for, a renewal where not stated} */
    @Value.Default
    default Occasion occasion() {
        return Occasion.RENEWAL;
    }

    /** {@return the license number, returned as given and never logged} */
    Optional<String> number();

    /** {@return the day of issue, where a calendar or a rule needs it} */
    Optional<LocalDate> issuedOn();

    /** {@return the licensee's date of birth, where a calendar or a rule needs it} */
    Optional<LocalDate> birthDate();

    /** {@return the cycle to be evaluated; absent: the rule book's calendar computes it} */
    Optional<Cycle> cycle();

    /** {@return the day on which the application was received} */
    Optional<LocalDate> appliedOn();

    /** {@return what is known of the practice; a fact that is absent is unknown} */
    Map<Fact, FactValue> facts();

    /** {@return waivers granted by the authority} */
    List<Waiver> waivers();

    /** {@return requirements from which the licensee is exempt on a stated ground} */
    Set<RequirementId> exemptions();

    /** {@return one-time requirements known to be done, without a record of the credit} */
    List<Fulfillment> fulfilled();

    /** {@return other credentials of the licensee} */
    List<Credential> credentials();

    /** {@return earlier cycles with fixed outcomes} */
    List<PastCycle> history();

    /** Checks what contradicts itself. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        if (number().isPresent()) {
            Texts.checkLength(problems, "/number", number().get());
        }
        if (birthDate().isPresent()
                && issuedOn().isPresent()
                && issuedOn().get().isBefore(birthDate().get())) {
            problems.add(new Problem(
                    "/issuedOn",
                    issuedOn().get() + " is before the birth date. Maybe issuedOn and birthDate are swapped?"));
        }
        InvalidInputException.throwIfAny(problems);
    }

    /** {@return a builder; jurisdiction, profession and type are required} */
    static Builder builder() {
        return ImmutableLicense.builder();
    }

    /** Builds licenses. */
    sealed interface Builder permits ImmutableLicense.Builder {

        /**
         * Takes over everything from another license.
         *
         * @param license the license to start from
         * @return this builder
         */
        Builder from(License license);

        /**
         * Sets the jurisdiction.
         *
         * @param jurisdiction the authority's jurisdiction
         * @return this builder
         */
        Builder jurisdiction(Jurisdiction jurisdiction);

        /**
         * Sets the profession.
         *
         * @param profession the licensed profession
         * @return this builder
         */
        Builder profession(Profession profession);

        /**
         * Sets the type of license.
         *
         * @param type a code of the rule book
         * @return this builder
         */
        Builder type(LicenseType type);

        /**
         * Sets the standing of the license.
         *
         * @param status the standing on the day for which the license is evaluated
         * @return this builder
         */
        Builder status(LicenseStatus status);

        /**
         * Sets what the licensee asks for.
         *
         * @param occasion the occasion
         * @return this builder
         */
        Builder occasion(Occasion occasion);

        /**
         * Sets the license number.
         *
         * @param number text, returned as given
         * @return this builder
         */
        Builder number(String number);

        /**
         * Sets the day of issue.
         *
         * @param issuedOn the first day of the license
         * @return this builder
         */
        Builder issuedOn(LocalDate issuedOn);

        /**
         * Sets the date of birth.
         *
         * @param birthDate the licensee's date of birth
         * @return this builder
         */
        Builder birthDate(LocalDate birthDate);

        /**
         * Sets the cycle to be evaluated.
         *
         * @param cycle the days, both ends included; they win over the calendar
         * @return this builder
         */
        Builder cycle(Cycle cycle);

        /**
         * Sets the day of the application.
         *
         * @param appliedOn the day on which the application was received
         * @return this builder
         */
        Builder appliedOn(LocalDate appliedOn);

        /**
         * States a fact.
         *
         * @param fact the fact
         * @param value what is known of it
         * @return this builder
         */
        Builder putFacts(Fact fact, FactValue value);

        /**
         * Sets the facts.
         *
         * @param facts what is known
         * @return this builder
         */
        Builder facts(Map<? extends Fact, ? extends FactValue> facts);

        /**
         * Adds waivers.
         *
         * @param waivers waivers granted by the authority
         * @return this builder
         */
        Builder addWaivers(Waiver... waivers);

        /**
         * Sets the waivers.
         *
         * @param waivers waivers granted by the authority
         * @return this builder
         */
        Builder waivers(Iterable<? extends Waiver> waivers);

        /**
         * Sets the exemptions.
         *
         * @param exemptions requirements from which the licensee is exempt on a stated ground
         * @return this builder
         */
        Builder exemptions(Iterable<? extends RequirementId> exemptions);

        /**
         * Adds requirements known to be done.
         *
         * @param fulfilled one-time requirements
         * @return this builder
         */
        Builder addFulfilled(Fulfillment... fulfilled);

        /**
         * Sets the requirements known to be done.
         *
         * @param fulfilled one-time requirements
         * @return this builder
         */
        Builder fulfilled(Iterable<? extends Fulfillment> fulfilled);

        /**
         * Sets the other credentials.
         *
         * @param credentials other credentials of the licensee
         * @return this builder
         */
        Builder credentials(Iterable<? extends Credential> credentials);

        /**
         * Sets the earlier cycles.
         *
         * @param history earlier cycles with fixed outcomes
         * @return this builder
         */
        Builder history(Iterable<? extends PastCycle> history);

        /**
         * Builds the license.
         *
         * @return the license
         * @throws InvalidInputException if values contradict each other, with every problem listed
         * @throws IllegalStateException if jurisdiction, profession or type was not set
         */
        License build();
    }
}
