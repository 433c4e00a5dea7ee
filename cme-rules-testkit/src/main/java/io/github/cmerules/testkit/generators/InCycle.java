package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A cycle for generated values: licenses are in it, and dates and credits fall on its days.
 *
 * <p>Applies to {@link java.time.LocalDate}, credits, transcripts, licenses and situations. Other than for a renewal the
 * application is received on the last day of the cycle.
 *
 * @see AroundCycle
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface InCycle {

    /** {@return first and last day, both included, such as {@code 2022-03-05/2024-03-04}} */
    String value();
}
