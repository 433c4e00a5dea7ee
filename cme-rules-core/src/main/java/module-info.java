/**
 * Decides whether the credits of a license holder meet a licensing authority's requirements, and says why.
 *
 * <p>Start at {@link io.github.cmerules.core.Evaluator}. Rule books are found as services of
 * {@link io.github.cmerules.core.rule.RuleBookProvider}.
 */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.core {
    requires org.slf4j;
    // Only annotations are used, thus they are optional.
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.cmerules.core;
    exports io.github.cmerules.core.diff;
    exports io.github.cmerules.core.model;
    exports io.github.cmerules.core.outcome;
    exports io.github.cmerules.core.plan;
    exports io.github.cmerules.core.outlook;
    exports io.github.cmerules.core.rule;

    uses io.github.cmerules.core.rule.RuleBookProvider;
}
