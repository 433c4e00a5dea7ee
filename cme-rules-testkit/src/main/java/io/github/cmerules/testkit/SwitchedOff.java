package io.github.cmerules.testkit;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Shows the tests that a rule book switches off as skipped, with the reason. */
final class SwitchedOff implements SkipExecutionHook {

    /** For jqwik. */
    SwitchedOff() {}

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        if (context instanceof PropertyLifecycleContext test
                && test.testInstance() instanceof RuleBookContract contract) {
            return contract.whyNotRun(test.targetMethod().getName())
                    .map(SkipResult::skip)
                    .orElseGet(SkipResult::doNotSkip);
        }
        return SkipResult.doNotSkip();
    }
}
