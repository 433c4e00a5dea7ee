package io.github.cmerules.cli;

import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.InputStream;

/** Reads rule packs that are named on the command line. */
final class RulePackFiles {

    private RulePackFiles() {}

    /**
     * {@return the rule pack in a file}
     *
     * @param file the path of the file, or {@code -} for standard input
     */
    static RulePack read(String file, InputStream in) {
        String name = file.equals(Input.STANDARD_INPUT) ? "standard input" : file;
        return Input.read(file, in, stream -> RulePacks.read(stream, name));
    }
}
