package io.github.cmerules.cli;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.json.rules.RulePack;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Option;

/** The words of a command line that put rule packs in place of installed rule books. */
final class ChosenRules {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "A rule pack, YAML or JSON, whose rules hold in place of installed ones. May be given more than"
                            + " once.")
    private List<String> files = List.of();

    /** {@return the rule packs; the files are read each time} */
    List<RulePack> packs() {
        return files.stream()
                .map(file -> RulePackFiles.read(file, InputStream.nullInputStream()))
                .toList();
    }

    /** {@return the installed rule books, and those of the rule packs, which go before them; the files are read each time} */
    RuleBooks books() {
        return installedAnd(packs());
    }

    /** {@return the installed rule books, and those of some rule packs, which go before them} */
    static RuleBooks installedAnd(List<RulePack> packs) {
        RuleBooks books = RuleBooks.installed();
        for (RulePack pack : packs) {
            books = books.replacing(pack.ruleBook());
        }
        return books;
    }

    /** {@return options under which some rule books hold} */
    static EvaluationOptions options(RuleBooks books) {
        return EvaluationOptions.builder().ruleBooks(books).build();
    }
}
