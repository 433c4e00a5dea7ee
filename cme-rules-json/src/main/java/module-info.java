/**
 * Reads licenses and credits from JSON and writes evaluations to it, and has rule books as files.
 *
 * <p>Start at {@link io.github.cmerules.json.Dossiers}, or at {@link io.github.cmerules.json.rules.RulePacks}.
 */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.json {
    requires transitive io.github.cmerules.core;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;
    // Only annotations are used, thus it is optional.
    requires static org.jspecify;

    exports io.github.cmerules.json;
    exports io.github.cmerules.json.rules;
}
