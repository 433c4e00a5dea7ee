package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import io.github.cmerules.json.internal.Hints;
import io.github.cmerules.json.rules.Fields.Field;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Values that stand in a rule pack as objects with known properties.
 *
 * @param <T> the values
 */
final class Form<T> implements Codec<T> {

    private final String name;
    private final String says;
    private final List<Member<T>> members;
    private final Function<List<Object>, T> make;

    /** A property, and where its value is found in the object. */
    record Member<T>(Field<Object> field, Function<T, Object> get) {}

    /** A property of something that a builder builds. */
    record Part<T, B, V>(Field<V> field, Function<T, V> get, BiConsumer<B, V> set) {}

    private Form(String name, String says, List<Member<T>> members, Function<List<Object>, T> make) {
        this.name = name;
        this.says = says;
        this.members = members;
        this.make = make;
    }

    /**
     * {@return records, with a property for each component in its order}
     *
     * @param name the name of such objects
     * @param says what they are
     */
    static <T extends Record> Form<T> ofRecord(String name, String says, Class<T> type, Field<?>... fields) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != fields.length) {
            throw new IllegalArgumentException(
                    type + " has " + components.length + " components, not " + fields.length);
        }
        List<Member<T>> members = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            RecordComponent component = components[i];
            members.add(new Member<>(untyped(fields[i]), owner -> component(owner, component)));
        }
        Constructor<T> constructor = constructor(type, components);
        return new Form<>(name, says, members, values -> make(constructor, values));
    }

    /**
     * {@return values that builders build}
     *
     * @param name the name of such objects
     * @param says what they are
     */
    @SafeVarargs
    static <T, B> Form<T> built(
            String name, String says, Supplier<B> builder, Function<B, T> build, Part<T, B, ?>... parts) {
        List<Part<T, B, ?>> all = new ArrayList<>();
        List<Member<T>> members = new ArrayList<>();
        for (Part<T, B, ?> part : parts) {
            all.add(part);
            members.add(member(part));
        }
        return new Form<>(name, says, members, values -> {
            B made = builder.get();
            for (int i = 0; i < all.size(); i++) {
                set(all.get(i), made, values.get(i));
            }
            return build.apply(made);
        });
    }

    static <T, B, V> Part<T, B, V> part(Field<V> field, Function<T, V> get, BiConsumer<B, V> set) {
        return new Part<>(field, get, set);
    }

    private static <T, B> Member<T> member(Part<T, B, ?> part) {
        return new Member<>(untyped(part.field()), part.get()::apply);
    }

    @SuppressWarnings("unchecked")
    private static <B, V> void set(Part<?, B, V> part, B builder, Object value) {
        part.set().accept(builder, (V) value);
    }

    @SuppressWarnings("unchecked")
    private static Field<Object> untyped(Field<?> field) {
        return (Field<Object>) field;
    }

    private static <T extends Record> Constructor<T> constructor(Class<T> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("the records of rules are public", impossible);
        }
    }

    private static Object component(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the accessors of rules are public and throw nothing", impossible);
        }
    }

    private static <T> T make(Constructor<T> constructor, List<Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidInputException refused) {
                throw refused;
            }
            throw new IllegalStateException("the constructors of rules refuse only what is invalid", e.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the records of rules are public", impossible);
        }
    }

    String name() {
        return name;
    }

    String says() {
        return says;
    }

    List<Field<Object>> fields() {
        return members.stream().map(Member::field).toList();
    }

    @Override
    public Optional<T> read(Place at) {
        return at.members().flatMap(given -> read(at, given, Set.of()));
    }

    /**
     * {@return the value}
     *
     * @param given the properties of an object
     * @param others the names of those that somebody else reads
     */
    Optional<T> read(Place at, Map<String, Node> given, Set<String> others) {
        Optional<List<Object>> values = values(at, given, others);
        return values.flatMap(read -> at.made(() -> make.apply(read)));
    }

    /**
     * {@return the value, made even if it finds itself invalid}
     *
     * @throws InvalidInputException if it does
     */
    Optional<T> readUnguarded(Place at, Map<String, Node> given, Set<String> others) {
        return values(at, given, others).map(make);
    }

    private Optional<List<Object>> values(Place at, Map<String, Node> given, Set<String> others) {
        List<Object> values = new ArrayList<>(members.size());
        Set<String> known = new TreeSet<>(others);
        for (Member<T> member : members) {
            Field<Object> field = member.field();
            known.add(field.name());
            Node node = given.get(field.name());
            Optional<Object> value = node == null
                    ? field.usual().or(() -> at.refuse("has no \"" + field.name() + "\": expected " + field.says()))
                    : field.codec().read(at.child(field.name(), node));
            value.ifPresent(values::add);
        }
        refuseUnknown(at, given, known);
        return values.size() == members.size() ? Optional.of(values) : Optional.empty();
    }

    private static void refuseUnknown(Place at, Map<String, Node> given, Collection<String> known) {
        given.forEach((property, node) -> {
            if (!known.contains(property)) {
                at.child(property, node)
                        .refuse(Shown.quoted(property) + " is not a known property: expected one of "
                                + String.join(", ", known) + Hints.maybe(property, known));
            }
        });
    }

    @Override
    public Node write(T value, Writing at) {
        Map<String, Node> written = new LinkedHashMap<>();
        for (Member<T> member : members) {
            Field<Object> field = member.field();
            Object part = member.get().apply(value);
            if (!field.usual().equals(Optional.of(part))) {
                written.put(field.name(), field.codec().write(part, at.child(field.name())));
            }
        }
        return Node.object(written);
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(name, () -> inline(definitions));
    }

    /** {@return the schema itself, not a reference to it} */
    Node inline(Definitions definitions) {
        Map<String, Node> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field<Object> field : fields()) {
            properties.put(field.name(), described(field.codec().schema(definitions), field.says()));
            if (field.usual().isEmpty()) {
                required.add(field.name());
            }
        }
        return Codecs.schema(
                "object",
                "description",
                Node.text(says),
                "properties",
                Node.object(properties),
                "required",
                Codecs.texts(required),
                "additionalProperties",
                Node.flag(false));
    }

    static Node described(Node schema, String says) {
        Map<String, Node> members = new LinkedHashMap<>(((Node.Members) schema).values());
        members.put("description", Node.text(says));
        return Node.object(members);
    }

    @Override
    public String label() {
        return "[" + name + "](#" + name.replace(' ', '-') + ")";
    }
}
