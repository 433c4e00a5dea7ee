package io.github.cmerules.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Tries the laws on what the seed of their class leads to, if it names one. */
final class SameTries implements AroundPropertyHook {

    /** For jqwik. */
    SameTries() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        if (context.testInstance() instanceof SituationLaws laws) {
            laws.seed().filter(seed -> context.attributes().seed().isEmpty()).ifPresent(context.attributes()::setSeed);
        }
        return property.execute();
    }
}
