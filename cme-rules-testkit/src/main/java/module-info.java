/**
 * Contract tests, generators and checks for authors of rule books.
 *
 * <p>Start at {@link io.github.cmerules.testkit.RuleBookContract}.
 */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.testkit {
    requires transitive io.github.cmerules.core;
    requires transitive io.github.cmerules.json;
    requires transitive net.jqwik.api;
    requires transitive org.junit.jupiter.api;
    // Only annotations are used, thus they are optional.
    requires static org.jspecify;

    // The contract looks whether the rule book that it tests is registered.
    uses io.github.cmerules.core.rule.RuleBookProvider;

    exports io.github.cmerules.testkit;
    exports io.github.cmerules.testkit.generators;

    provides net.jqwik.api.SampleReportingFormat with
            io.github.cmerules.testkit.services.PlainTextFormat;
    provides net.jqwik.api.lifecycle.LifecycleHook with
            io.github.cmerules.testkit.services.PropertyRuleBook;
    provides net.jqwik.api.providers.ArbitraryProvider with
            io.github.cmerules.testkit.services.CmeArbitraryProvider;

    // Test methods of contracts need not be public.
    opens io.github.cmerules.testkit to
            org.junit.platform.commons;
}
