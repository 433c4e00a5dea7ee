package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The categories of generated credits: each credit has one of them.
 *
 * <p>Applies to categories, credits, transcripts and situations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WithCategories {

    /** {@return codes that the rule book knows, such as {@code ama-pra-1}, at least one} */
    String[] value();
}
