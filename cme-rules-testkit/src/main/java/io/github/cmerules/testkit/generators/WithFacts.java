package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What generated licenses say of facts.
 *
 * <p>Applies to maps of facts, licenses and situations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface WithFacts {

    /** What is said of facts that are not named. */
    enum Others {
        /** Each is true, false, changed around the cycle, or unknown. */
        ANY,
        /** Each is true or false. */
        KNOWN,
        /** None is stated. */
        UNKNOWN
    }

    /** {@return facts that are true on every day} */
    String[] isTrue() default {};

    /** {@return facts that are false on every day} */
    String[] isFalse() default {};

    /** {@return facts that are not stated} */
    String[] unknown() default {};

    /** {@return what is said of all other facts that the rule book knows} */
    Others others() default Others.ANY;
}
