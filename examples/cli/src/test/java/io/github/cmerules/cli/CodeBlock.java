package io.github.cmerules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return Set.of("target", ".git").contains(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = ROOT.relativize(file).toString().replace('\\', '/');
                    if (name.endsWith(end)) {
                        found.add(name);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
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
