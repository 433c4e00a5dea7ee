package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;

/** Codes with a published meaning, to start a {@link Mapping} from. What is not certain is not here. */
public final class VendorCodes {

    /** Goes before an approval where this library writes designations into one column. */
    static final String APPROVAL = "approval:";

    /** Goes before an attribute where this library writes designations into one column. */
    static final String ATTRIBUTE = "attribute:";

    private static final Map<String, Format> PARS_FORMATS = Map.ofEntries(
            Map.entry("C", Formats.LIVE),
            Map.entry("RSS", Formats.LIVE),
            Map.entry("IL", Formats.LIVE),
            Map.entry("EM", Formats.ENDURING),
            Map.entry("IEM", Formats.ENDURING),
            Map.entry("JN", Formats.JOURNAL),
            Map.entry("MR", Formats.MANUSCRIPT_REVIEW),
            Map.entry("TIW", Formats.TEST_ITEM_WRITING),
            Map.entry("PI", Formats.PERFORMANCE_IMPROVEMENT),
            Map.entry("ISL", Formats.POINT_OF_CARE),
            Map.entry("LFT", Formats.TEACHING),
            Map.entry("Course", Formats.LIVE),
            Map.entry("Regularly Scheduled Series", Formats.LIVE),
            Map.entry("Internet Live Course", Formats.LIVE),
            Map.entry("Enduring Material", Formats.ENDURING),
            Map.entry("Internet Activity Enduring Material", Formats.ENDURING),
            Map.entry("Journal-based CME", Formats.JOURNAL),
            Map.entry("Manuscript Review", Formats.MANUSCRIPT_REVIEW),
            Map.entry("Test Item Writing", Formats.TEST_ITEM_WRITING),
            Map.entry("Performance Improvement", Formats.PERFORMANCE_IMPROVEMENT),
            Map.entry("Internet Searching and Learning", Formats.POINT_OF_CARE),
            Map.entry("Learning from Teaching", Formats.TEACHING),
            Map.entry("Live Course", Formats.LIVE),
            Map.entry("Other/Blended Learning", Formats.OTHER),
            Map.entry("In-Person", Formats.LIVE),
            Map.entry("Live-Streamed", Formats.LIVE));

    private VendorCodes() {}

    /**
     * {@return the credit designations of ACCME records that are a category of this library: AMA PRA Category 1}
     *
     * <p>The other designations (nursing, pharmacy, and so on) are credits of other professions; whoever counts them says
     * as what.
     */
    public static Map<String, Category> accmeCategories() {
        return Map.of("AMA PRA Category 1", Categories.AMA_PRA_1);
    }

    /**
     * {@return the activity formats of PARS: the codes and names used until 2021, the names used since, and the ways of
     *     delivery that are certainly live}
     *
     * <p>Committee learning ({@code CML}), and {@code Online} and {@code Print/Other} as ways of delivery, are not here:
     * whether they are live, enduring or something else is for the caller to say.
     */
    public static Map<String, Format> parsFormats() {
        return PARS_FORMATS;
    }

    /**
     * {@return a mapping in which every code of this library means itself, as {@link CsvExport} writes them}
     *
     * @param codes the codes of the rule books in use
     */
    public static Mapping own(Vocabulary codes) {
        Mapping.Builder mapping = Mapping.builder();
        codes.categories().forEach(category -> mapping.putCategories(category.code(), category));
        codes.formats().forEach(format -> mapping.putFormats(format.code(), format));
        Map<String, Designation> designations = new LinkedHashMap<>();
        codes.topics().keySet().forEach(topic -> designations.put(topic.code(), Designation.of(topic)));
        codes.approvals()
                .keySet()
                .forEach(approval -> designations.put(APPROVAL + approval.code(), Designation.of(approval)));
        codes.attributes()
                .keySet()
                .forEach(attribute -> designations.put(ATTRIBUTE + attribute.code(), Designation.of(attribute)));
        mapping.putAllDesignations(designations);
        for (Evidence evidence : Evidence.values()) {
            mapping.putEvidences(evidence.code(), evidence);
        }
        return mapping.build();
    }
}
