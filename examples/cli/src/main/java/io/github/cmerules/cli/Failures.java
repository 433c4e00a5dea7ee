package io.github.cmerules.cli;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said on standard error when something goes wrong, and the exit status that goes with it. */
final class Failures {

    /** What the systems say when the reader of a pipe has gone. */
    private static final List<String> READER_GONE =
            List.of("Broken pipe", "The pipe has been ended", "The pipe is being closed");

    private final Streams streams;

    Failures(Streams streams) {
        this.streams = streams;
    }

    /** Says what is wrong with the arguments and how they should be; without any, the whole usage. */
    int wrongUse(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        if (arguments.length == 0) {
            command.usage(streams.messages());
            return ExitCode.WRONG_USE;
        }
        String name = command.getCommandSpec().qualifiedName();
        streams.messages().println(name + ": " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, streams.messages());
        streams.messages().println("Maybe see " + name + " --help");
        return ExitCode.WRONG_USE;
    }

    /** Says what is wrong with the input, one line a problem, or with the program. */
    int failed(Throwable exception) {
        if (streams.results().failure().isPresent()) {
            // Said in the end, whatever the command took it for.
            return ExitCode.FAILED;
        }
        if (exception instanceof InvalidInputException invalid) {
            invalid.problems().stream().map(Problem::toString).forEach(streams.messages()::println);
            return ExitCode.BAD_INPUT;
        }
        streams.messages().println("internal error: " + exception);
        exception.printStackTrace(streams.messages());
        return ExitCode.FAILED;
    }

    /**
     * Writes what is still held back, and says why if the results could not be written. A reader that has gone
     * has seen all that it wanted: nothing is said of it.
     *
     * @param exitCode the exit status of the command
     * @return the exit status of the process
     */
    int unlessUnwritten(int exitCode) {
        streams.messages().flush();
        try {
            streams.results().flush();
        } catch (IOException e) {
            // Remembered by the stream, and said below.
        }
        Optional<IOException> failure = streams.results().failure();
        if (failure.isEmpty()) {
            return exitCode;
        }
        String why = String.valueOf(failure.get().getMessage());
        if (READER_GONE.contains(why)) {
            return ExitCode.DONE;
        }
        streams.messages().println("the result cannot be written: " + why);
        return ExitCode.FAILED;
    }
}
