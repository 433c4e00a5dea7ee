/**
 * Credits from the files that vendors hold.
 *
 * <pre>{@code
 * Mapping mapping = Mapping.builder()
 *         .putAllCategories(VendorCodes.accmeCategories())
 *         .evidence(Evidence.VERIFIED)
 *         .build();
 * TranscriptResult result = TranscriptReader.accme(mapping).read(file);
 * result.findings().forEach(System.out::println);
 * Evaluator.evaluate(license, result.creditsOrThrow());
 * }</pre>
 *
 * <p>{@link io.github.cmerules.json.transcripts.TranscriptReader} has a reader for each format,
 * {@link io.github.cmerules.json.transcripts.Mapping} says what a vendor's words mean, and
 * {@link io.github.cmerules.json.transcripts.TranscriptResult} has the credits and everything that did not become one.
 * {@link io.github.cmerules.json.transcripts.CsvExport} writes credits and evaluations for spreadsheets.
 *
 * <p>Nothing is guessed, and nothing is logged. Names, license numbers and other identifiers of a person are compared and
 * become part of nothing, neither of a credit nor of a message.
 */
// One way of generating values, as in core: nothing generated is public.
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = {Generated.class},
        defaults = @Value.Immutable(copy = false))
package io.github.cmerules.json.transcripts;

import javax.annotation.processing.Generated;
import org.immutables.value.Value;
