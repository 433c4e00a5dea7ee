package io.github.cmerules.testkit.services;

import io.github.cmerules.testkit.generators.OfRuleBook;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.JqwikException;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;

/**
 * Remembers which rule book a property method or its class names while the property runs: the generator of a parameter sees the
 * annotations of the parameter alone.
 */
public final class PropertyRuleBook implements AroundPropertyHook {

    /** For the service loader. */
    public PropertyRuleBook() {}

    /** {@return the annotation of the property that runs, or of its class; empty if there is none, or no property runs} */
    static Optional<OfRuleBook> current() {
        try {
            return Store.<Optional<OfRuleBook>>get(PropertyRuleBook.class).get();
        } catch (JqwikException outsideOfProperties) {
            return Optional.empty();
        }
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        List<OfRuleBook> ofClasses = context.findAnnotationsInContainer(OfRuleBook.class);
        Optional<OfRuleBook> nearest = context.findAnnotation(OfRuleBook.class)
                .or(() -> ofClasses.stream().findFirst());
        Store.getOrCreate(PropertyRuleBook.class, Lifespan.PROPERTY, Optional::<OfRuleBook>empty)
                .update(none -> nearest);
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
