/**
 * Reads licenses and credits from JSON and writes evaluations and plans to it, has rule books as files, reads the
 * transcripts that vendors hold, and makes audit packets.
 *
 * <p>Start at {@link io.github.cmerules.json.Dossiers}, at {@link io.github.cmerules.json.rules.RulePacks}, for transcripts at
 * {@link io.github.cmerules.json.transcripts.TranscriptReader}, or for audits at {@link io.github.cmerules.json.packets.Packets}.
 */
@org.jspecify.annotations.NullMarked
module io.github.cmerules.json {
    requires transitive io.github.cmerules.core;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires tools.jackson.core;
    requires tools.jackson.dataformat.yaml;
    // Only annotations are used, thus they are optional.
    requires static java.compiler;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports io.github.cmerules.json;
    exports io.github.cmerules.json.packets;
    exports io.github.cmerules.json.rules;
    exports io.github.cmerules.json.transcripts;
}
