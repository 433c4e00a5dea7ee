package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import java.io.InputStream;
import java.util.List;

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

    /** {@return the rule packs in some files} */
    static List<RulePack> read(List<String> files) {
        return files.stream()
                .map(file -> read(file, InputStream.nullInputStream()))
                .toList();
    }

    /** {@return the installed rule books, and those of some rule packs, which go before them} */
    static RuleBooks installedAnd(List<RulePack> packs) {
        RuleBooks books = RuleBooks.installed();
        for (RulePack pack : packs) {
            books = books.replacing(pack.ruleBook());
        }
        return books;
    }
}
