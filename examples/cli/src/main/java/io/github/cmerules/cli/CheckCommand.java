package io.github.cmerules.cli;

import io.github.cmerules.core.rule.RuleBook;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a rule pack. */
@Command(
        name = "check",
        header = "Checks a rule pack: its form, what it says, and the laws of counting.",
        description = {
            "%nFirst the pack is read, and every fault is named with its line. Then the laws of counting and of good order"
                    + " are tried on random licenses and transcripts under its rules.",
            "%nA law that says nothing of any license that came up is named as not tried. The exit status is 1 if there is a"
                    + " fault."
        })
final class CheckCommand implements Callable<Integer> {

    private static final String INDENT = "  ";

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The rule pack, YAML or JSON; '-' is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(
            names = "--tries",
            paramLabel = "NUMBER",
            defaultValue = "25",
            description =
                    "On how many random licenses and transcripts each law is tried. ${DEFAULT-VALUE} unless given.")
    private int tries;

    @Option(
            names = "--skip",
            paramLabel = "TEST",
            description =
                    "A test whose law the authority really does not follow, such as law02_anotherCreditNeverHurts."
                            + " May be given more than once.")
    private List<String> skipped = List.of();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        if (tries < 1) {
            throw new ParameterException(spec.commandLine(), "--tries " + tries + " is too few: expected 1 or more");
        }
        RuleBook book = RulePackFiles.read(file, streams.in()).ruleBook();
        Set<String> without = new TreeSet<>(skipped);
        ContractCheck.Result result = ContractCheck.run(book, tries, without);
        StringBuilder text = new StringBuilder();
        for (ContractCheck.Fault fault : result.faults()) {
            text.append(fault.test()).append('\n');
            fault.message()
                    .strip()
                    .lines()
                    .forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        int faults = result.faults().size();
        text.append(book.id())
                .append(": ")
                .append(book.editions().size())
                .append(book.editions().size() == 1 ? " edition, " : " editions, ");
        text.append(result.passed()).append(" checks passed, ").append(faults).append(" failed");
        text.append(without.isEmpty() ? "" : ", not tried: " + String.join(", ", without))
                .append('\n');
        streams.results().print(text.toString());
        return faults == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
