package io.github.cmerules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A block of code on a page of the documentation.
 *
 * @param page the page, from the root of the repository
 * @param language what stands behind the opening mark; may be empty
 * @param kind what a comment just before the block says of it; may be empty
 * @param text the block, without the indentation that all its lines share
 */
record CodeBlock(String page, String language, String kind, String text) {

    static final Path ROOT = Path.of("..", "..");

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)(?:^<!-- ([a-z-]+) -->\n)?^( *)```([a-z]*)\n(.*?)^\\2```$");

    /** {@return the blocks of all pages that are kept in the repository, what builds leave behind apart} */
    static List<CodeBlock> all() {
        return files(".md").stream().flatMap(page -> of(page).stream()).toList();
    }

    /** {@return the blocks of a page} */
    static List<CodeBlock> of(String page) {
        List<CodeBlock> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(read(page));
        while (block.find()) {
            String kind = block.group(1) == null ? "" : block.group(1);
            blocks.add(new CodeBlock(page, block.group(3), kind, block.group(4).stripIndent()));
        }
        return blocks;
    }

    /** {@return the files of the repository whose names end so, from its root} */
    static List<String> files(String end) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(end) && !name.matches("(.*/)?(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the text of a file of the repository} */
    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return page + " " + language + ": " + text.lines().findFirst().orElse("");
    }
}
