package io.github.cmerules.testkit.generators;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rule book to which generated values belong: on a parameter or a type argument, on a property method, or on a test class
 * for all its properties. The nearest one counts.
 *
 * <pre>{@code
 * @OfRuleBook("us-ma/physician")
 * class MyPropertyTest {
 *     @Property
 *     void orderDoesNotMatter(@ForAll Situation situation, @ForAll @OfRuleBook(OfRuleBook.RANDOM) License other) { ... }
 * }
 * }</pre>
 *
 * <p>Without it values belong to the one rule book that is registered as a service. If there is none or there are several, the
 * property fails and names them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.ANNOTATION_TYPE, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD, ElementType.TYPE
})
public @interface OfRuleBook {

    /** For a random rule book each time, from {@link RuleBookArbitraries#ruleBooks()}; no rule book has this id. */
    String RANDOM = "any rule book";

    /** {@return the id of a rule book that is registered as a service, or {@link #RANDOM}} */
    String value();
}
