package io.github.cmerules.json.rules;

import io.github.cmerules.json.rules.Fields.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Values of a sealed type. A kind without anything to say is a word; any other is an object with one property, named after
 * the kind, whose value is what it says. An amount may stand for itself.
 *
 * @param <T> the sealed type
 */
final class Union<T> implements Codec<T> {

    private final String name;
    private final String says;
    private final List<Kind<T>> kinds;

    /**
     * One kind.
     *
     * @param name its name, empty if a number stands for it
     * @param says what it is
     * @param fits which values are of it
     * @param content what it says; empty if its name says all
     * @param word the value that its name stands for
     * @param refusal why it cannot be written; empty if it can
     */
    record Kind<T>(
            String name,
            String says,
            Predicate<T> fits,
            Optional<Codec<T>> content,
            Optional<T> word,
            Optional<Function<T, String>> refusal) {}

    @SafeVarargs
    Union(String name, String says, Kind<T>... kinds) {
        this.name = name;
        this.says = says;
        this.kinds = new ArrayList<>();
        for (Kind<T> kind : kinds) {
            this.kinds.add(kind);
        }
    }

    // ---- Kinds --------------------------------------------------------------------------------------------------

    /** {@return a kind that its name alone stands for} */
    static <T> Kind<T> word(String name, String says, T value) {
        return new Kind<>(name, says, value::equals, Optional.empty(), Optional.of(value), Optional.empty());
    }

    /** {@return records with properties, one for each component} */
    static <T, R extends Record> Kind<T> kind(String name, String says, Class<R> type, Field<?>... fields) {
        return content(name, says, type, any -> true, Form.ofRecord(name, says, type, fields));
    }

    /** {@return records with a single component, whose value is all that there is to say} */
    static <T, R extends Record, V> Kind<T> single(
            String name, String says, Class<R> type, Codec<V> codec, Function<V, R> make, Function<R, V> get) {
        return content(name, says, type, any -> true, Codecs.converted(codec, make, get));
    }

    /** {@return values of some type, further narrowed} */
    @SuppressWarnings("unchecked")
    static <T, R> Kind<T> content(String name, String says, Class<R> type, Predicate<R> fits, Codec<?> codec) {
        return new Kind<>(
                name,
                says,
                value -> type.isInstance(value) && fits.test(type.cast(value)),
                Optional.of((Codec<T>) codec),
                Optional.empty(),
                Optional.empty());
    }

    /** {@return values that no file can hold} */
    static <T, R> Kind<T> unwritable(Class<R> type, Function<R, String> why) {
        return new Kind<>(
                "",
                "",
                type::isInstance,
                Optional.empty(),
                Optional.empty(),
                Optional.of(value -> why.apply(type.cast(value))));
    }

    // ---- Reading and writing ------------------------------------------------------------------------------------

    @Override
    public Optional<T> read(Place at) {
        Node node = at.node();
        if (node instanceof Node.Text text) {
            return word(at, text.value());
        }
        if (node instanceof Node.Members members && members.values().size() == 1) {
            Map.Entry<String, Node> only =
                    members.values().entrySet().iterator().next();
            return tagged(at.child(only.getKey(), only.getValue()), only.getKey());
        }
        Optional<Kind<T>> bare = kinds.stream()
                .filter(kind -> kind.name().isEmpty() && kind.content().isPresent())
                .findFirst();
        if (node instanceof Node.Numeral && bare.isPresent()) {
            return bare.get().content().orElseThrow().read(at);
        }
        String shown = node instanceof Node.Members members
                ? "an object with " + members.values().size() + " properties"
                : node.shown();
        return at.refuse(shown + " is no " + name + ": expected a word, or one property that says which kind it is,"
                + " one of " + String.join(", ", names()));
    }

    private boolean takesNumbers() {
        return kinds.stream()
                .anyMatch(kind -> kind.name().isEmpty() && kind.content().isPresent());
    }

    private Optional<T> word(Place at, String word) {
        Optional<Kind<T>> kind = named(word);
        if (kind.isPresent() && kind.get().content().isPresent()) {
            return at.refuse("\"" + word + "\" says nothing more: expected it as a property, with a value of its own");
        }
        return kind.isPresent()
                ? kind.get().word()
                : at.refuseUnknown(
                        name,
                        word,
                        Stream.concat(names().stream(), takesNumbers() ? Stream.of("a number") : Stream.empty())
                                .toList());
    }

    private Optional<T> tagged(Place at, String tag) {
        Optional<Kind<T>> kind = named(tag);
        if (kind.isEmpty()) {
            return at.refuseUnknown(name, tag, names());
        }
        return kind.get().content().isPresent()
                ? kind.get().content().get().read(at)
                : at.refuse("\"" + tag + "\" has nothing more to say: expected it as a word, without a value");
    }

    private Optional<Kind<T>> named(String word) {
        return kinds.stream()
                .filter(kind -> !kind.name().isEmpty() && kind.name().equals(word))
                .findFirst();
    }

    private List<String> names() {
        return kinds.stream().map(Kind::name).filter(each -> !each.isEmpty()).toList();
    }

    @Override
    public Node write(T value, Writing at) {
        Kind<T> kind = kinds.stream()
                .filter(each -> each.fits().test(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(value.getClass() + " is no kind of " + name));
        if (kind.refusal().isPresent()) {
            return at.refuse(kind.refusal().get().apply(value));
        }
        if (kind.content().isEmpty()) {
            return Node.text(kind.name());
        }
        return kind.name().isEmpty()
                ? kind.content().get().write(value, at)
                : Node.object(Map.of(kind.name(), kind.content().get().write(value, at.child(kind.name()))));
    }

    // ---- Description --------------------------------------------------------------------------------------------

    String name() {
        return name;
    }

    String says() {
        return says;
    }

    /** {@return the kinds that can be written} */
    List<Kind<T>> kinds() {
        return kinds.stream().filter(kind -> kind.refusal().isEmpty()).toList();
    }

    /** {@return whether there is a kind for a value} */
    boolean holds(T value) {
        return kinds.stream().anyMatch(kind -> kind.fits().test(value));
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(name, () -> inline(definitions));
    }

    private Node inline(Definitions definitions) {
        List<Node> forms = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Map<String, Node> tags = new LinkedHashMap<>();
        for (Kind<T> kind : kinds()) {
            if (kind.content().isEmpty()) {
                words.add(kind.name());
            } else if (kind.name().isEmpty()) {
                forms.add(Form.described(kind.content().get().schema(definitions), kind.says()));
            } else {
                Node content = kind.content().get() instanceof Form<T> form
                        ? form.inline(definitions)
                        : kind.content().get().schema(definitions);
                tags.put(kind.name(), Form.described(content, kind.says()));
            }
        }
        if (!words.isEmpty()) {
            forms.add(Node.object(Map.of("enum", Codecs.texts(words))));
        }
        if (!tags.isEmpty()) {
            forms.add(Codecs.schema(
                    "object",
                    "properties",
                    Node.object(tags),
                    "minProperties",
                    Node.number("1"),
                    "maxProperties",
                    Node.number("1"),
                    "additionalProperties",
                    Node.flag(false)));
        }
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("description", Node.text(says));
        members.put("anyOf", Node.list(forms));
        return Node.object(members);
    }

    @Override
    public String label() {
        return "[" + name + "](#" + name.replace(' ', '-') + ")";
    }
}
