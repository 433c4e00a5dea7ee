package io.github.cmerules.json.rules;

import io.github.cmerules.json.rules.Fields.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference of the format as Markdown, made from the tables of what a rule book can say. */
final class Reference {

    private static final List<Class<?>> CHAPTERS = List.of(
            Names.class,
            Sources.class,
            Days.class,
            Conditions.class,
            Predicates.class,
            Demands.class,
            Valuations.class,
            Schedules.class,
            Editions.class,
            Calendars.class,
            Vocabularies.class,
            Books.class);

    private Reference() {}

    /** {@return everything that has a name in the format, by name, in the order of the tables} */
    static Map<String, Codec<?>> all() {
        Map<String, Codec<?>> all = new LinkedHashMap<>();
        CHAPTERS.stream()
                .flatMap(chapter -> Arrays.stream(chapter.getDeclaredFields()))
                .forEach(field -> {
                    try {
                        field.setAccessible(true);
                        Object codec = field.get(null);
                        if (codec instanceof Form<?> form) {
                            all.put(form.name(), form);
                        } else if (codec instanceof Union<?> union) {
                            all.put(union.name(), union);
                        }
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return all;
    }

    static String markdown() {
        StringBuilder text = new StringBuilder();
        List<Field<Object>> pack = new ArrayList<>(RulePackCodec.HEADER.fields());
        pack.addAll(Books.RULE_BOOK.fields());
        text.append("### rule-pack\n\n").append(RulePackCodec.HEADER.says()).append("\n\n");
        text.append("| property | value | says |\n|---|---|---|\n");
        pack.forEach(field -> row(text, field));
        text.append("| `").append(RulePackCodec.SOURCES).append("` | [source](#source) by name | ");
        text.append(RulePackCodec.SOURCES_SAY).append(" |\n");
        Map<String, Codec<?>> all = new LinkedHashMap<>(all());
        all.remove("rule-pack");
        all.forEach((name, codec) -> {
            if (codec instanceof Form<?> form) {
                text.append("\n### ")
                        .append(name)
                        .append("\n\n")
                        .append(form.says())
                        .append("\n\n");
                text.append("| property | value | says |\n|---|---|---|\n");
                form.fields().forEach(field -> row(text, field));
                if (name.equals("edition")) {
                    text.append("| `")
                            .append(EditionCodec.DIGEST)
                            .append("` | text | ")
                            .append(EditionCodec.SAYS)
                            .append(" |\n");
                }
            } else {
                union(text, (Union<?>) codec);
            }
        });
        text.append("\n### citation\n\nThe name of a [source](#source), or an object:\n\n");
        text.append("| property | value | says |\n|---|---|---|\n");
        new CitationCodec().fields().forEach(field -> row(text, field));
        text.append("\n### alternative\n\nA [demand](#demand) that is not made of others, or an object:\n\n");
        text.append("| property | value | says |\n|---|---|---|\n");
        new AlternativeCodec(Demands.DEMAND).fields().forEach(field -> row(text, field));
        return text.toString();
    }

    private static <T> void union(StringBuilder text, Union<T> union) {
        text.append("\n### ")
                .append(union.name())
                .append("\n\n")
                .append(union.says())
                .append("\n\n");
        text.append("| kind | value | says |\n|---|---|---|\n");
        for (Union.Kind<T> kind : union.kinds()) {
            String value = kind.content().map(Reference::value).orElse("a word");
            String name = kind.name().isEmpty() ? "(a number)" : "`" + kind.name() + "`";
            text.append("| ")
                    .append(name)
                    .append(" | ")
                    .append(value)
                    .append(" | ")
                    .append(kind.says())
                    .append(" |\n");
        }
    }

    private static String value(Codec<?> codec) {
        if (!(codec instanceof Form<?> form)) {
            return codec.label();
        }
        return String.join(
                "<br>",
                form.fields().stream()
                        .map(field -> "`" + field.name() + "`" + needed(field) + ": "
                                + field.codec().label() + "; " + field.says())
                        .toList());
    }

    private static void row(StringBuilder text, Field<Object> field) {
        text.append("| `")
                .append(field.name())
                .append("`")
                .append(needed(field))
                .append(" | ");
        text.append(field.codec().label()).append(" | ").append(field.says()).append(" |\n");
    }

    private static String needed(Field<Object> field) {
        return field.usual().isEmpty() ? " *needed*" : "";
    }
}
