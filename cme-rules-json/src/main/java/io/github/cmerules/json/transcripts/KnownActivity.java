package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Format;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the caller knows of an activity that a transcript only names, from a catalog of its own.
 *
 * <p>Category, amount, title and provider stand in where the transcript says nothing; what the transcript says goes before
 * them. The designation holds for every hour of the activity and is added to what the transcript says.
 */
@Value.Immutable
public sealed interface KnownActivity permits ImmutableKnownActivity {

    /** {@return the credit system and level} */
    Optional<Category> category();

    /** {@return the credits of the whole activity} */
    Optional<Amount> amount();

    /** {@return the form of the activity} */
    Optional<Format> format();

    /** {@return the title} */
    Optional<String> title();

    /** {@return the provider} */
    Optional<String> provider();

    /** {@return what holds for every hour, nothing where not stated} */
    @Value.Default
    default Designation designation() {
        return Designation.NOTHING;
    }

    /** {@return a builder; nothing is required} */
    static Builder builder() {
        return ImmutableKnownActivity.builder();
    }

    /** Builds known activities. */
    sealed interface Builder permits ImmutableKnownActivity.Builder {

        /**
         * Sets the credit system and level.
         *
         * @param category the category as awarded
         * @return this builder
         */
        Builder category(Category category);

        /**
         * Sets the credits.
         *
         * @param amount credits of the whole activity
         * @return this builder
         */
        Builder amount(Amount amount);

        /**
         * Sets the form.
         *
         * @param format the form of the activity
         * @return this builder
         */
        Builder format(Format format);

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
         * Sets what holds for every hour.
         *
         * @param designation subjects, approvals and properties of every hour
         * @return this builder
         */
        Builder designation(Designation designation);

        /** {@return the activity} */
        KnownActivity build();
    }
}
