/**
 * Reads licenses and credits from JSON and writes evaluations and plans to it.
 *
 * <p>Start at {@link io.github.cmerules.json.Dossiers}.
 */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.json {
    requires transitive io.github.cmerules.core;
    requires tools.jackson.core;
    // Only annotations are used, thus it is optional.
    requires static org.jspecify;

    exports io.github.cmerules.json;
}
