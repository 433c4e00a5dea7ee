package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which column of a CSV file holds what, by the name in its header line.
 *
 * <p>Names are compared without regard to case and to white space around them. A column of the file that is neither mapped
 * nor among the ignored fields of the mapping of codes is reported.
 */
@Value.Immutable
public sealed interface CsvMapping permits ImmutableCsvMapping {

    /** {@return the names of columns in the header line, by what they hold} */
    Map<CsvColumn, String> columns();

    /**
     * {@return the names of columns that say how many of a certificate's credits are designated}
     *
     * <p>A certificate with a number in such a column is split. The name of the column is looked up in the designations.
     */
    Set<String> shares();

    /** {@return what the codes mean} */
    Mapping codes();

    /** {@return how the file is written, {@link CsvLayout#STANDARD} where not stated} */
    @Value.Default
    default CsvLayout layout() {
        return CsvLayout.STANDARD;
    }

    /**
     * {@return whether texts are as {@link CsvExport} writes them: white space at both ends is part of them, and an
     *     apostrophe before what looks like a formula is not; false where not stated}
     */
    @Value.Default
    default boolean exported() {
        return false;
    }

    /** Checks that each column holds one thing. */
    @Value.Check
    default void check() {
        List<Problem> problems = new ArrayList<>();
        if (!columns().containsKey(CsvColumn.COMPLETED_ON)) {
            problems.add(new Problem("/columns", "COMPLETED_ON is missing: a credit has a date of completion"));
        }
        Set<String> names = new HashSet<>();
        Stream.concat(columns().values().stream(), shares().stream())
                .filter(name -> !names.add(Codes.key(name)))
                .forEach(name -> problems.add(
                        new Problem("/columns", Shown.quoted(name) + " is given twice: a column holds one thing")));
        InvalidInputException.throwIfAny(problems);
    }

    /**
     * {@return a mapping for the files that {@link CsvExport#credits} writes}
     *
     * @param codes the codes of the rule books in use
     */
    static CsvMapping ofExport(Vocabulary codes) {
        return builder()
                .putAllColumns(CsvExport.COLUMNS)
                .codes(VendorCodes.own(codes))
                .exported(true)
                .build();
    }

    /** {@return a builder; the column {@link CsvColumn#COMPLETED_ON} and the codes are required} */
    static Builder builder() {
        return ImmutableCsvMapping.builder();
    }

    /** Builds mappings of columns. */
    sealed interface Builder permits ImmutableCsvMapping.Builder {

        /**
         * Takes over everything from another mapping.
         *
         * @param mapping the mapping to start from
         * @return this builder
         */
        Builder from(CsvMapping mapping);

        /**
         * Maps a column.
         *
         * @param column what it holds
         * @param name its name in the header line
         * @return this builder
         */
        Builder putColumns(CsvColumn column, String name);

        /**
         * Maps columns.
         *
         * @param columns names in the header line by what the columns hold
         * @return this builder
         */
        Builder putAllColumns(Map<CsvColumn, ? extends String> columns);

        /**
         * Maps columns with designated parts of a certificate.
         *
         * @param names names in the header line, each also a code of the designations
         * @return this builder
         */
        Builder addShares(String... names);

        /**
         * Sets what the codes mean.
         *
         * @param codes the mapping of codes
         * @return this builder
         */
        Builder codes(Mapping codes);

        /**
         * Sets how the file is written.
         *
         * @param layout separator and dates
         * @return this builder
         */
        Builder layout(CsvLayout layout);

        /**
         * Sets whether texts are as {@link CsvExport} writes them.
         *
         * @param exported true for files that this library wrote
         * @return this builder
         */
        Builder exported(boolean exported);

        /**
         * Builds the mapping.
         *
         * @return the mapping
         * @throws InvalidInputException if the column of the date is missing or a column is mapped twice
         */
        CsvMapping build();
    }
}
