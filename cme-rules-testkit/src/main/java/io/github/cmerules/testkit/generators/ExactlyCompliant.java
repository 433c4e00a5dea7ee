package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Transcripts that make the license compliant with nothing to spare.
 *
 * <p>Applies to {@link Situation}, as a transcript is compliant for its license alone. Without any one of its credits, or
 * where any one of them claims one hundredth less, the license is not compliant; there is always one. It is evaluated as of
 * the end of its cycle or the day of its application. Annotations that restrict licenses may be joined with this one, those that restrict what
 * credits are like may not; with {@link InCycle} credits may fall before the cycle where that is what a requirement takes.
 *
 * @see CreditsFor#exactlyCompliant()
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface ExactlyCompliant {}
