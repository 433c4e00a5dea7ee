package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the words of a vendor's file mean. Nothing else is assumed: a code that is not here is reported.
 *
 * <p>Codes are compared without regard to case and to white space around them. Start from {@link VendorCodes} where a
 * published list exists, and add to it:
 *
 * <pre>{@code
 * Mapping mapping = Mapping.builder()
 *         .putAllCategories(VendorCodes.accmeCategories())
 *         .putDesignations("Opioids", Designation.of(Topics.OPIOID_PAIN))
 *         .evidence(Evidence.DOCUMENTED)
 *         .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Mapping permits ImmutableMapping {

    /** {@return credit systems and levels, by the vendor's name} */
    Map<String, Category> categories();

    /** {@return forms of activity, by the vendor's name} */
    Map<String, Format> formats();

    /** {@return subjects and other properties of every hour, by the vendor's name} */
    Map<String, Designation> designations();

    /** {@return how well a credit is shown, by the vendor's name} */
    Map<String, Evidence> evidences();

    /** {@return what the caller knows of activities, by the id that the file gives them} */
    Map<String, KnownActivity> activities();

    /** {@return the category of credits for which neither the file nor a known activity states one} */
    Optional<Category> category();

    /** {@return how well credits are shown for which the file does not say it, attested where not stated} */
    @Value.Default
    default Evidence evidence() {
        return Evidence.ATTESTED;
    }

    /** {@return the provider of credits for which neither the file nor a known activity names one} */
    Optional<String> provider();

    /** {@return what goes before the id of every credit, so that the ids of several files differ; empty by default} */
    @Value.Default
    default String idPrefix() {
        return "";
    }

    /**
     * {@return the identifiers under which the file may know the one person whose credits are read}
     *
     * <p>If there are any, records of others are skipped. If there are none, a file with records of several people is
     * refused. How an identifier is written is said at each factory of {@link TranscriptReader}.
     */
    Set<String> learners();

    /** {@return names of fields that say nothing of credits and are not to be reported} */
    Set<String> ignoredFields();

    /** Checks that no code is given two meanings. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        checkDistinct(problems, "/categories", categories());
        checkDistinct(problems, "/formats", formats());
        checkDistinct(problems, "/designations", designations());
        checkDistinct(problems, "/evidences", evidences());
        checkDistinct(problems, "/activities", activities());
        InvalidInputException.throwIfAny(problems);
    }

    private static void checkDistinct(List<Problem> problems, String path, Map<String, ?> codes) {
        Map<String, Object> meanings = new HashMap<>();
        codes.forEach((code, meaning) -> {
            Object other = meanings.putIfAbsent(Codes.key(code), meaning);
            if (other != null && !other.equals(meaning)) {
                problems.add(new Problem(
                        path,
                        Shown.quoted(code) + " is given two meanings: case and white space around a code do not"
                                + " matter"));
            }
        });
    }

    /** {@return a builder; nothing is required, and nothing is known that is not put in} */
    static Builder builder() {
        return ImmutableMapping.builder();
    }

    /** Builds mappings. A code that is put in twice is refused. */
    sealed interface Builder permits ImmutableMapping.Builder {

        /**
         * Takes over everything from another mapping.
         *
         * @param mapping the mapping to start from
         * @return this builder
         */
        Builder from(Mapping mapping);

        /**
         * Adds a credit system and level.
         *
         * @param code the vendor's name
         * @param category what it means
         * @return this builder
         */
        Builder putCategories(String code, Category category);

        /**
         * Adds credit systems and levels.
         *
         * @param categories what the vendor's names mean
         * @return this builder
         */
        Builder putAllCategories(Map<String, ? extends Category> categories);

        /**
         * Adds a form of activity.
         *
         * @param code the vendor's name
         * @param format what it means
         * @return this builder
         */
        Builder putFormats(String code, Format format);

        /**
         * Adds forms of activity.
         *
         * @param formats what the vendor's names mean
         * @return this builder
         */
        Builder putAllFormats(Map<String, ? extends Format> formats);

        /**
         * Adds a subject or another property of every hour.
         *
         * @param code the vendor's name
         * @param designation what it means; {@link Designation#NOTHING} for a name that is known and does not count
         * @return this builder
         */
        Builder putDesignations(String code, Designation designation);

        /**
         * Adds subjects and other properties of every hour.
         *
         * @param designations what the vendor's names mean
         * @return this builder
         */
        Builder putAllDesignations(Map<String, ? extends Designation> designations);

        /**
         * Adds how well a credit is shown.
         *
         * @param code the vendor's name
         * @param evidence what it means
         * @return this builder
         */
        Builder putEvidences(String code, Evidence evidence);

        /**
         * Adds what is known of an activity.
         *
         * @param id the id that the file gives the activity
         * @param activity what is known of it
         * @return this builder
         */
        Builder putActivities(String id, KnownActivity activity);

        /**
         * Adds what is known of activities.
         *
         * @param activities by the id that the file gives them
         * @return this builder
         */
        Builder putAllActivities(Map<String, ? extends KnownActivity> activities);

        /**
         * Sets the category of credits for which nothing states one.
         *
         * @param category the category
         * @return this builder
         */
        Builder category(Category category);

        /**
         * Sets how well credits are shown for which the file does not say it.
         *
         * @param evidence the evidence
         * @return this builder
         */
        Builder evidence(Evidence evidence);

        /**
         * Sets the provider of credits for which nothing names one.
         *
         * @param provider at most 1,000 characters
         * @return this builder
         */
        Builder provider(String provider);

        /**
         * Sets what goes before the id of every credit.
         *
         * @param idPrefix a short text, different for each file of one dossier
         * @return this builder
         */
        Builder idPrefix(String idPrefix);

        /**
         * Adds identifiers of the person whose credits are read.
         *
         * @param learners identifiers as the file writes them
         * @return this builder
         */
        Builder addLearners(String... learners);

        /**
         * Adds fields that are not to be reported.
         *
         * @param fields names of fields
         * @return this builder
         */
        Builder addIgnoredFields(String... fields);

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws InvalidInputException if two codes that differ only in case or white space mean different things
         */
        Mapping build();
    }
}
