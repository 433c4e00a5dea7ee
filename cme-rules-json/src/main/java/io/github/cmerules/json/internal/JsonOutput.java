package io.github.cmerules.json.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Problem;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes one JSON object; the same value gives the same text on every machine. */
public final class JsonOutput {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private JsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    /** {@return an object over several lines} */
    public static String pretty(Consumer<JsonOutput> properties) {
        return write(new PrettyContext(), properties);
    }

    /** {@return an object on one line, without a line break at the end} */
    public static String line(Consumer<JsonOutput> properties) {
        return write(ObjectWriteContext.empty(), properties);
    }

    private static String write(ObjectWriteContext context, Consumer<JsonOutput> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
            JsonOutput output = new JsonOutput(generator);
            output.braces(() -> properties.accept(output));
        }
        return text.toString();
    }

    /** Writes the version of the format. */
    public void version() {
        number("version", 1);
    }

    /** Writes a text, or a value that prints as one. */
    public void text(String name, Object value) {
        generator.writeStringProperty(name, value.toString());
    }

    public void text(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
    }

    public void amount(String name, Amount amount) {
        generator.writeNumberProperty(name, amount.toBigDecimal());
    }

    public void number(String name, long number) {
        generator.writeNumberProperty(name, number);
    }

    public void flag(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
    }

    public void object(String name, Runnable properties) {
        generator.writeName(name);
        braces(properties);
    }

    public <T> void objects(String name, Collection<? extends T> elements, Consumer<T> properties) {
        generator.writeArrayPropertyStart(name);
        elements.forEach(element -> braces(() -> properties.accept(element)));
        generator.writeEndArray();
    }

    public void texts(String name, Collection<?> elements) {
        generator.writeArrayPropertyStart(name);
        elements.forEach(element -> generator.writeString(element.toString()));
        generator.writeEndArray();
    }

    /** Writes an object of texts whose names are data. */
    public void texts(String name, Map<?, String> elements) {
        object(name, () -> elements.forEach((key, value) -> text(key.toString(), value)));
    }

    /** Writes what is wrong, if anything is. */
    public void errors(Collection<Problem> problems) {
        if (!problems.isEmpty()) {
            objects("errors", problems, problem -> {
                text("path", problem.path());
                text("message", problem.message());
            });
        }
    }

    private void braces(Runnable properties) {
        generator.writeStartObject();
        properties.run();
        generator.writeEndObject();
    }

    private static final class PrettyContext extends ObjectWriteContext.Base {
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        private static final Separators AS_BY_HAND = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(AS_BY_HAND)
                    .withObjectIndenter(TWO_SPACES)
                    .withArrayIndenter(TWO_SPACES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
