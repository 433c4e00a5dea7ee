package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.style.CmeValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What a rule book asks over a range of dates. An edition is never changed after its release; a new one is added.
 *
 * <p>The renewal date, or the day of the application for a first license or a revival, selects the edition.
 */
@Value.Immutable
@CmeValue
public sealed interface Edition permits ImmutableEdition {

    /** {@return the name of the edition, usually its first day} */
    String id();

    /** {@return the dates that select the edition, both ends included} */
    DateRange inForce();

    /** {@return what is asked of each kind of license on each occasion} */
    List<Schedule> schedules();

    /** {@return what some credits are worth, the first that fits; any other is worth the amount claimed} */
    List<Valuation> valuations();

    /** {@return how repeated claims of one activity are treated, every claim counting where not stated} */
    @Value.Default
    default DuplicatePolicy duplicates() {
        return DuplicatePolicy.EVERY_CLAIM;
    }

    /** {@return notices that go with every evaluation under this edition} */
    List<Notice> notices();

    /** {@return notices that go with every evaluation in which some credit was counted} */
    List<CreditNotice> creditNotices();

    /**
     * {@return SHA-256 over everything that this edition says, as {@code sha256:} and 64 hexadecimal digits}
     *
     * <p>Equal editions have equal digests, in every release of this library. Of a custom test only the description goes
     * into it, and the codes, calendars and open points of the rule book do not.
     */
    @Value.Lazy
    default String digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(CanonicalText.of(this).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }

    /**
     * {@return the schedule that a license falls under, the first that fits; empty if none does}
     *
     * @param circumstances what conditions are decided on; what is neither known nor assumed is taken as not so
     */
    default Optional<Schedule> schedule(Circumstances circumstances) {
        return schedules().stream()
                .filter(schedule -> schedule.when().holds(circumstances))
                .findFirst();
    }

    /**
     * {@return what a notice of an evaluation under this edition says, empty if it has no such notice}
     *
     * @param code the code of the notice
     */
    default Optional<Notice> notice(String code) {
        Stream<Notice> general =
                Stream.of(Notice.BEYOND_VERIFICATION, Notice.MAY_NOT_RENEW, Notice.AS_IF, MakeUp.NOTICE);
        Stream<Notice> ofCredits = creditNotices().stream().map(CreditNotice::notice);
        Stream<Notice> ofSchedules = schedules().stream()
                .flatMap(schedule -> Stream.concat(
                        schedule.notices().stream(),
                        schedule.carryOvers().stream().map(rule -> rule.excess().notice())));
        return Stream.of(notices().stream(), ofSchedules, ofCredits, general)
                .flatMap(notices -> notices)
                .filter(notice -> notice.code().equals(code))
                .findFirst();
    }

    /**
     * {@return the same edition with every schedule changed}
     *
     * @param change what becomes of each schedule
     */
    default Edition withSchedules(UnaryOperator<Schedule> change) {
        return builder()
                .from(this)
                .schedules(schedules().stream().map(change).toList())
                .build();
    }

    /** {@return a builder; id and inForce are required} */
    static Builder builder() {
        return ImmutableEdition.builder();
    }

    /** Builds editions. */
    sealed interface Builder permits ImmutableEdition.Builder {

        /**
         * Takes over everything from another edition.
         *
         * @param edition the edition to start from
         * @return this builder
         */
        Builder from(Edition edition);

        /**
         * Sets the name.
         *
         * @param id the name, usually the first day
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets the dates that select the edition.
         *
         * @param inForce the dates, both ends included
         * @return this builder
         */
        Builder inForce(DateRange inForce);

        /**
         * Adds schedules.
         *
         * @param schedules what is asked of each kind of license
         * @return this builder
         */
        Builder addSchedules(Schedule... schedules);

        /**
         * Sets the schedules.
         *
         * @param schedules what is asked of each kind of license
         * @return this builder
         */
        Builder schedules(Iterable<? extends Schedule> schedules);

        /**
         * Adds valuations.
         *
         * @param valuations what some credits are worth
         * @return this builder
         */
        Builder addValuations(Valuation... valuations);

        /**
         * Sets what the authority makes of credits.
         *
         * @param valuations in order: the first that fits a credit is the one that counts
         * @return this builder
         */
        Builder valuations(Iterable<? extends Valuation> valuations);

        /**
         * Sets how repeated claims are treated.
         *
         * @param duplicates the policy
         * @return this builder
         */
        Builder duplicates(DuplicatePolicy duplicates);

        /**
         * Adds notices.
         *
         * @param notices what goes with every evaluation
         * @return this builder
         */
        Builder addNotices(Notice... notices);

        /**
         * Adds notices that go with credits of some kind.
         *
         * @param creditNotices the notices
         * @return this builder
         */
        Builder addCreditNotices(CreditNotice... creditNotices);

        /**
         * Builds the edition.
         *
         * @return the edition
         * @throws IllegalStateException if id or inForce was not set
         */
        Edition build();
    }
}
