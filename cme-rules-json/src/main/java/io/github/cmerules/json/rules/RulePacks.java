package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and writes rule packs: rule books as YAML or JSON.
 *
 * <p>A document that starts with a brace is JSON, any other is YAML 1.2; file names do not matter. It has at most 8 million
 * characters (3 million in YAML) and 500,000 values. What is wrong with it is reported at once, each problem with file, line and path; what the
 * rules contradict is looked for when every value could be read.
 */
public final class RulePacks {

    private RulePacks() {}

    /**
     * {@return the pack in a file}
     *
     * @param file a file in UTF-8
     * @throws InvalidInputException if it is no rule pack, with every problem
     * @throws UncheckedIOException if it cannot be read
     */
    public static RulePack read(Path file) {
        try (InputStream utf8 = Files.newInputStream(file)) {
            Path name = file.getFileName();
            return read(utf8, name == null ? file.toString() : name.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the pack in a stream}
     *
     * @param utf8 the document in UTF-8, not closed
     * @param name what the document is called in messages, such as the name of its file
     * @throws InvalidInputException if it is no rule pack, with every problem
     * @throws UncheckedIOException if it cannot be read
     */
    public static RulePack read(InputStream utf8, String name) {
        return read(
                new InputStreamReader(
                        utf8,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                name);
    }

    /**
     * {@return the pack that a reader delivers}
     *
     * @param reader the document, not closed
     * @param name what the document is called in messages, such as the name of its file
     * @throws InvalidInputException if it is no rule pack, with every problem
     * @throws UncheckedIOException if it cannot be read
     */
    public static RulePack read(Reader reader, String name) {
        StringBuilder text = new StringBuilder();
        CharBuffer buffer = CharBuffer.allocate(1 << 14);
        try {
            // One more than is taken, so that it is seen to be too much.
            while (text.length() <= Bounds.DOCUMENT && reader.read(buffer) >= 0) {
                text.append(buffer.flip());
                buffer.clear();
            }
        } catch (CharacterCodingException e) {
            throw new Faults(name).stop(1, "the document is not valid UTF-8. Maybe it was saved in another encoding?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read(text.toString(), name);
    }

    /**
     * {@return the pack in a text}
     *
     * @param text the document
     * @param name what the document is called in messages, such as the name of its file
     * @throws InvalidInputException if it is no rule pack, with every problem
     */
    public static RulePack read(String text, String name) {
        Faults faults = new Faults(name);
        return RulePackCodec.read(PackParser.parse(text, faults), faults);
    }

    /**
     * {@return a pack as YAML 1.2}
     *
     * @param pack the pack
     * @throws InvalidInputException if it holds a custom predicate, or a number or date that no pack can state, with the
     *     place of each
     */
    public static String toYaml(RulePack pack) {
        return Texts.yaml(RulePackCodec.write(pack));
    }

    /**
     * {@return a pack as JSON}
     *
     * @param pack the pack
     * @throws InvalidInputException if it holds a custom predicate, or a number or date that no pack can state, with the
     *     place of each
     */
    public static String toJson(RulePack pack) {
        return Texts.json(RulePackCodec.write(pack));
    }
}
