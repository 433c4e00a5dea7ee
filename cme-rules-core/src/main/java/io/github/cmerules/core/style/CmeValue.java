package io.github.cmerules.core.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * The one way in which this library generates value types: implementation and builder are package-private behind a
 * hand-written sealed face, so that nothing generated is public API.
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        mergeFromSupertypesDynamically = false,
        allowedClasspathAnnotations = {Generated.class},
        defaults = @Value.Immutable(copy = false))
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.SOURCE)
public @interface CmeValue {}
