package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Bounds for generated amounts and for what generated credits claim, in credits.
 *
 * <p>Applies to {@link io.github.cmerules.core.model.Amount}, credits, transcripts and situations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface AmountRange {

    /** {@return the least amount, included, such as {@code 0.25}} */
    String min() default "0";

    /** {@return the greatest amount, included} */
    String max() default "1000000";
}
