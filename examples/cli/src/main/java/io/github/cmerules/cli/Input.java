package io.github.cmerules.cli;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;

/** A file, or standard input under the name {@value #STANDARD_INPUT}. */
final class Input {

    static final String STANDARD_INPUT = "-";

    private Input() {}

    /**
     * Reads a file or standard input.
     *
     * @param name a path, or {@value #STANDARD_INPUT}
     * @param in standard input; it is not closed
     * @param reading what reads it; an {@link UncheckedIOException} of it is a fault of the file
     * @return what was read
     * @throws InvalidInputException if it cannot be read; it names the file
     */
    static <T> T read(String name, InputStream in, Function<InputStream, T> reading) {
        try {
            return name.equals(STANDARD_INPUT) ? reading.apply(in) : readFile(name, reading);
        } catch (IOException e) {
            throw unreadable(name, why(e));
        } catch (UncheckedIOException e) {
            throw unreadable(name, why(Objects.requireNonNull(e.getCause())));
        }
    }

    private static <T> T readFile(String name, Function<InputStream, T> reading) throws IOException {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw unreadable(name, "it is no path");
        }
        if (Files.isDirectory(path)) {
            throw unreadable(name, "it is a directory");
        }
        try (InputStream stream = Files.newInputStream(path)) {
            return reading.apply(stream);
        }
    }

    /** {@return why a file cannot be used, in words} */
    static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
    }

    /** {@return what is said of a file that cannot be read} */
    static InvalidInputException unreadable(String name, String why) {
        String shown = name.equals(STANDARD_INPUT) ? "standard input" : name;
        return InvalidInputException.of("", shown + " cannot be read: " + why);
    }
}
