package io.github.cmerules.testkit.recipe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The blocks of code of a page: those that are files, each after a paragraph that names the file, and the others.
 *
 * @param files the text of each file, by its path
 * @param others the other blocks, in their order
 */
record Recipe(Map<String, String> files, List<String> others) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]+\n(.*?)^```$");
    private static final Pattern NAMED = Pattern.compile("`(src/[\\w./-]+|pom\\.xml)`[^\n]*(\n[^\n]+)?:\n\n$");

    static Recipe of(Path page) throws IOException {
        String text = Files.readString(page);
        Map<String, String> files = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        for (int end = 0; block.find(); end = block.end()) {
            Matcher named = NAMED.matcher(text.substring(end, block.start()));
            if (named.find()) {
                files.put(named.group(1), block.group(1));
            } else {
                others.add(block.group(1));
            }
        }
        return new Recipe(files, others);
    }

    /** {@return the text of the file, empty if the page has none with that name} */
    Optional<String> file(String name) {
        return files.entrySet().stream()
                .filter(file -> Path.of(file.getKey()).endsWith(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@return the one other block that contains a text} */
    String other(String contained) {
        List<String> found =
                others.stream().filter(block -> block.contains(contained)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("[" + contained + "] is in " + found.size() + " blocks: expected one");
        }
        return found.get(0);
    }

    void writeTo(Path project) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = project.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
