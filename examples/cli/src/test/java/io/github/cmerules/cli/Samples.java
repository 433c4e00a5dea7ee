package io.github.cmerules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the folder {@code samples}. */
final class Samples {

    private static final Path FOLDER = Path.of("samples");

    private Samples() {}

    /** {@return the path of a file, as it is given on the command line} */
    static String path(String file) {
        return FOLDER.resolve(file).toString();
    }

    /** {@return the text of a file} */
    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the names of the files that end so, without that end} */
    static List<String> named(String end) {
        return namedIn("", end);
    }

    /** {@return the names of the files of a folder that end so, without that end} */
    static List<String> namedIn(String folder, String end) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
