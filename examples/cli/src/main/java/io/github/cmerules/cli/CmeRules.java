package io.github.cmerules.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ScopeType;

/** The command line with its commands, apart from the process in which it runs. */
@Command(
        name = "cme-rules",
        header = "Decides whether CME credits meet the license rules of a medical board.",
        description = "%nThe answer follows the rule books that are installed; it is not legal advice.",
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done, whatever the verdict",
            "1:bad input, or a file that cannot be read; each problem is a line on standard error; or check found a fault,"
                    + " or verify a difference",
            "2:wrong use of the command line",
            "3:the result cannot be written, or a fault of the program"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = false,
        usageHelpWidth = TextPage.WIDTH)
final class CmeRules {

    private CmeRules() {}

    /**
     * Runs one command.
     *
     * @param streams where it reads and writes
     * @param arguments the command with its options
     * @return the exit status, an {@link ExitCode}
     */
    static int run(Streams streams, String... arguments) {
        Failures failures = new Failures(streams);
        CommandLine commandLine = commands(streams)
                .setParameterExceptionHandler(failures::wrongUse)
                .setExecutionExceptionHandler((exception, command, parsed) -> failures.failed(exception));
        return failures.unlessUnwritten(execute(commandLine, failures, arguments));
    }

    /** {@return the commands, which work on the streams} */
    static CommandLine commands(Streams streams) {
        return new CommandLine(new CmeRules())
                .addSubcommand(new EvaluateCommand(streams))
                .addSubcommand(new PlanCommand(streams))
                .addSubcommand(new OutlookCommand(streams))
                .addSubcommand(new CompareCommand(streams))
                .addSubcommand(new RulesCommand(streams))
                .addSubcommand(new DiffCommand(streams))
                .addSubcommand(new CheckCommand(streams))
                .addSubcommand(new PacketCommand(streams))
                .addSubcommand(new VerifyCommand(streams))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(streams.resultWriter())
                .setErr(streams.messages())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false);
    }

    private static int execute(CommandLine commandLine, Failures failures, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (Error e) {
            // Left alone it would end the process with the exit status of bad input.
            return failures.failed(e);
        }
    }
}
