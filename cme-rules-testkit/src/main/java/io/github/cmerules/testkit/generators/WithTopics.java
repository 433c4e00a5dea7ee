package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The subjects of generated credits: each credit has one or more of them, or none at all if none is named.
 *
 * <p>Applies to topics, credits, transcripts and situations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WithTopics {

    /** {@return codes that the rule book knows, such as {@code opioid-pain}} */
    String[] value();
}
