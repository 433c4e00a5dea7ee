package io.github.cmerules.core.model;

import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One homogeneous line of a transcript: every hour of it has the same category and the same topics.
 *
 * <p>A certificate of 5 credits of which 2 are risk management is two lines, of 3 and 2, with the same activity id.
 */
@Value.Immutable
@CmeValue
public sealed interface Credit permits ImmutableCredit {

    /** The greatest length of an id, title or provider, in characters. */
    int MAX_TEXT = 1_000;

    /** The greatest number of minutes that one credit may state: a thousand hours. */
    int MAX_MINUTES = 60_000;

    /** {@return the name of this line, unique within its transcript} */
    String id();

    /** {@return what repeated claims of one activity are recognized by, if known} */
    Optional<String> activityId();

    /** {@return the title of the activity, for explanations only; it is never logged} */
    Optional<String> title();

    /** {@return the provider of the activity, for explanations only; it is never logged} */
    Optional<String> provider();

    /** {@return the day on which the activity was completed} */
    LocalDate completedOn();

    /** {@return the credit system and level; where not stated, Category 2 for reading, else none} */
    @Value.Default
    default Category category() {
        return format().filter(f -> f.equals(Formats.JOURNAL) || f.equals(Formats.POINT_OF_CARE))
                .map(f -> Categories.AMA_PRA_2)
                .orElse(Categories.NONE);
    }

    /** {@return the number of credits as awarded, 0 where not stated} */
    @Value.Default
    default Amount amount() {
        return Amount.ZERO;
    }

    /** {@return the minutes of participation, where an authority converts them itself} */
    OptionalInt minutes();

    /** {@return the subjects, each of which is the subject of every hour of this line} */
    Set<Topic> topics();

    /** {@return the form of the activity, if known} */
    Optional<Format> format();

    /** {@return how well the credit is shown, attested where not stated} */
    @Value.Default
    default Evidence evidence() {
        return Evidence.ATTESTED;
    }

    /** {@return the approvals that the record holds} */
    Set<Approval> approvals();

    /** {@return further properties that a rule book knows} */
    Set<Attribute> attributes();

    /** {@return whether the credit is not earned yet; a planned credit is never counted} */
    @Value.Default
    default boolean planned() {
        return false;
    }

    /** Checks what no authority could accept. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        Texts.check(problems, "/id", id());
        if (activityId().isPresent()) {
            Texts.check(problems, "/activityId", activityId().get());
        }
        Texts.checkLength(problems, "/title", title().orElse(""));
        Texts.checkLength(problems, "/provider", provider().orElse(""));
        if (amount().compareTo(Amount.MAX_STATED) > 0) {
            problems.add(new Problem(
                    "/amount", amount() + " is more than " + Amount.MAX_STATED + " credits. Maybe it is in minutes?"));
        }
        int minutes = minutes().orElse(0);
        if (minutes < 0 || minutes > MAX_MINUTES) {
            problems.add(new Problem("/minutes", minutes + " is out of range: expected 0 to " + MAX_MINUTES));
        }
        InvalidInputException.throwIfAny(problems);
    }

    /** {@return a builder; {@code id} and {@code completedOn} are required} */
    static Builder builder() {
        return ImmutableCredit.builder();
    }

    /** Builds credits. */
    sealed interface Builder permits ImmutableCredit.Builder {

        /**
         * Takes over everything from another credit.
         *
         * @param credit the credit to start from
         * @return this builder
         */
        Builder from(Credit credit);

        /**
         * Sets the name of the line.
         *
         * @param id a text of 1 to 1,000 characters, unique within the transcript
         * @return this builder
         */
        Builder id(String id);

        /**
         * Sets what repeated claims of one activity are recognized by.
         *
         * @param activityId a text of 1 to 1,000 characters
         * @return this builder
         */
        Builder activityId(String activityId);

        /**
         * Sets the title.
         *
         * @param title at most 1,000 characters
         * @return this builder
         */
        Builder title(String title);

        /**
         * Sets the provider.
         *
         * @param provider at most 1,000 characters
         * @return this builder
         */
        Builder provider(String provider);

        /**
         * Sets the day of completion.
         *
         * @param completedOn the last day of the activity
         * @return this builder
         */
        Builder completedOn(LocalDate completedOn);

        /**
         * Sets the credit system and level.
         *
         * @param category the category as awarded
         * @return this builder
         */
        Builder category(Category category);

        /**
         * Sets the number of credits.
         *
         * @param amount credits as awarded
         * @return this builder
         */
        Builder amount(Amount amount);

        /**
         * Sets the minutes of participation.
         *
         * @param minutes 0 to 60,000
         * @return this builder
         */
        Builder minutes(int minutes);

        /**
         * Adds subjects.
         *
         * @param topics subjects of every hour of the line
         * @return this builder
         */
        Builder addTopics(Topic... topics);

        /**
         * Sets the subjects.
         *
         * @param topics subjects of every hour of the line
         * @return this builder
         */
        Builder topics(Iterable<? extends Topic> topics);

        /**
         * Sets the form of the activity.
         *
         * @param format the form
         * @return this builder
         */
        Builder format(Format format);

        /**
         * Sets how well the credit is shown.
         *
         * @param evidence the evidence at hand
         * @return this builder
         */
        Builder evidence(Evidence evidence);

        /**
         * Adds approvals.
         *
         * @param approvals approvals that the record holds
         * @return this builder
         */
        Builder addApprovals(Approval... approvals);

        /**
         * Sets the approvals.
         *
         * @param approvals approvals that the record holds
         * @return this builder
         */
        Builder approvals(Iterable<? extends Approval> approvals);

        /**
         * Sets further properties.
         *
         * @param attributes properties that a rule book knows
         * @return this builder
         */
        Builder attributes(Iterable<? extends Attribute> attributes);

        /**
         * Sets whether the credit is not earned yet.
         *
         * @param planned true for a credit that is not earned yet
         * @return this builder
         */
        Builder planned(boolean planned);

        /**
         * Builds the credit.
         *
         * @return the credit
         * @throws InvalidInputException if a value is out of range, with every problem listed
         * @throws IllegalStateException if {@code id} or {@code completedOn} was not set
         */
        Credit build();
    }
}
