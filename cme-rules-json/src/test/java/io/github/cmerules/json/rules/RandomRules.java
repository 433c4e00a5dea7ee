package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.FactDefinition;
import io.github.cmerules.core.rule.TopicDefinition;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes any rule, or part of one, from nothing but its type, so that no kind can be forgotten. The rules make no sense.
 */
final class RandomRules {

    private static final List<String> TEXTS = List.of(
            "a",
            "A title",
            "yes",
            "Null",
            "null",
            "true",
            "false",
            "~",
            "12",
            "1.10",
            "1e3",
            "0x1F",
            "2024-01-01",
            "..",
            "- x",
            "a: b",
            "a:",
            "a #b",
            "#",
            "x\ny",
            "x\r\ny",
            " lead",
            "trail ",
            "two  spaces",
            "é ü ß",
            "\ud83d\ude00",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "\u00ad",
            "\u0000",
            "\u0007",
            "\t",
            "\"q\"",
            "\\",
            "it's",
            "{a}",
            "[b]",
            "a, b",
            "&x",
            "*y",
            "!z",
            "%",
            "@",
            "`",
            "|",
            ">",
            "?",
            "---",
            "...",
            "",
            "=",
            "<<",
            "(a) b",
            "§ 3",
            "http://example.org/a#b?c=d&e",
            "A long sentence that has to be folded because it goes on and on, well beyond the width of a line of YAML that"
                    + " anybody would like to read, and then on again until it ends.",
            "A long sentence with: a colon, which has to be folded because it goes on and on, well beyond the width of one"
                    + " line of YAML # and no comment",
            "Alongwordwithoutanyspaceswhichcannotbefoldedalongwordwithoutanyspaceswhichcannotbefoldedalongwordwithoutanyspaces");

    private final Random random;

    RandomRules(long seed) {
        // Seeds that are close to each other would start alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    /** {@return some value of a type} */
    <T> T make(Class<T> type) {
        return make(type, 4);
    }

    /** {@return some value of a type, with about so many levels} */
    <T> T make(Class<T> type, int depth) {
        return type.cast(any(type, depth));
    }

    private Object any(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return several((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), depth);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return random.nextInt(4) > 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : gibberish();
        }
        if (raw == int.class) {
            return random.nextInt(30);
        }
        if (raw == boolean.class) {
            return random.nextBoolean();
        }
        if (raw == Amount.class) {
            return new Amount(random.nextInt(3) == 0 ? random.nextInt(100_000_000) : random.nextInt(5_000));
        }
        if (raw == LocalDate.class) {
            return LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (raw == DateRange.class) {
            LocalDate first = (LocalDate) any(LocalDate.class, 0);
            return new DateRange(
                    random.nextInt(3) == 0 ? LocalDate.MIN : first,
                    random.nextInt(3) == 0 || first.getYear() == 9999
                            ? LocalDate.MAX
                            : first.plusDays(random.nextInt(300)));
        }
        if (raw == Period.class) {
            return Period.of(random.nextInt(3), random.nextInt(30) - 3, random.nextInt(3));
        }
        if (raw == MonthDay.class) {
            return random.nextInt(5) == 0
                    ? MonthDay.of(2, 29)
                    : MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (raw == RoundingMode.class) {
            return RoundingMode.values()[random.nextInt(RoundingMode.values().length)];
        }
        return compound(raw, depth);
    }

    private String gibberish() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(200); left > 0; left--) {
            int c = random.nextInt(6) == 0
                    ? random.nextInt(0x3000)
                    : " abcdefgh:#-,'\"\\{}[]&*!|>%@".charAt(random.nextInt(27));
            text.append((char) c);
        }
        return text.toString();
    }

    private Object several(Class<?> raw, Type[] types, int depth) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(any(types[0], depth));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int left = random.nextInt(4); left > 0; left--) {
                Object key = any(types[0], depth);
                map.put(key, named(key, any(types[1], depth)));
            }
            return map;
        }
        Collection<Object> values = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            values.add(any(types[0], depth));
        }
        return values;
    }

    /** Definitions say again what they define. */
    private static Object named(Object key, Object value) {
        if (value instanceof TopicDefinition topic) {
            return new TopicDefinition((Topic) key, topic.title(), topic.broader(), topic.standsFor());
        }
        return value instanceof FactDefinition fact ? new FactDefinition((Fact) key, fact.question()) : value;
    }

    private Object compound(Class<?> raw, int depth) {
        if (Code.class.isAssignableFrom(raw)) {
            return code(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        }
        Optional<Class<?>> builder = Stream.of(raw.getClasses())
                .filter(inner -> inner.getSimpleName().equals("Builder"))
                .findFirst();
        if (builder.isPresent()) {
            return built(raw, builder.get(), depth);
        }
        if (raw.isSealed()) {
            List<Class<?>> kinds = leaves(raw);
            List<Class<?>> small = kinds.stream().filter(RandomRules::isSmall).toList();
            List<Class<?>> choice = depth > 0 || small.isEmpty() ? kinds : small;
            return compound(choice.get(random.nextInt(choice.size())), depth);
        }
        RecordComponent[] components = raw.getRecordComponents();
        for (int tries = 0; ; tries++) {
            Object[] values = Stream.of(components)
                    .map(component -> any(component.getGenericType(), depth - 1))
                    .toArray();
            try {
                return raw.getDeclaredConstructor(Stream.of(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new))
                        .newInstance(values);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof InvalidInputException) || tries > 10_000) {
                    throw new IllegalStateException(raw + " " + Arrays.toString(values), e);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Object code(Class<?> type) {
        for (String code : List.of("w" + random.nextInt(5) + "-x", "US-X" + random.nextInt(5))) {
            try {
                return type.getConstructor(String.class).newInstance(code);
            } catch (InvocationTargetException otherFormat) {
                continue;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(type + " takes none of the codes");
    }

    private Object built(Class<?> type, Class<?> builderType, int depth) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method property : type.getMethods()) {
                if (property.getParameterCount() == 0 && !Modifier.isStatic(property.getModifiers())) {
                    set(builder, builderType, property, depth);
                }
            }
            return builderType.getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.toString(), e);
        }
    }

    private void set(Object builder, Class<?> builderType, Method property, int depth)
            throws ReflectiveOperationException {
        String name = property.getName();
        String add = "add" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Method setter : builderType.getMethods()) {
            boolean plain = setter.getName().equals(name);
            if (setter.getParameterCount() == 1 && (plain || (setter.getName().equals(add) && setter.isVarArgs()))) {
                Object value = any(property.getGenericReturnType(), depth - 1);
                if (value instanceof Optional<?> optional) {
                    if (optional.isPresent()) {
                        setter.invoke(builder, optional.get());
                    }
                } else if (setter.isVarArgs()) {
                    Collection<?> values = (Collection<?>) value;
                    Object[] array = (Object[])
                            Array.newInstance(setter.getParameterTypes()[0].getComponentType(), values.size());
                    setter.invoke(builder, (Object) values.toArray(array));
                } else {
                    setter.invoke(builder, value);
                }
                return;
            }
        }
    }

    /** {@return the kinds of a sealed type that a file can hold} */
    static List<Class<?>> leaves(Class<?> sealed) {
        List<Class<?>> leaves = new ArrayList<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            boolean builds = Stream.of(permitted.getClasses())
                    .anyMatch(inner -> inner.getSimpleName().equals("Builder"));
            if (permitted.isSealed() && !builds && !permitted.isEnum()) {
                leaves.addAll(leaves(permitted));
            } else if (permitted != Condition.Custom.class && permitted != CreditPredicate.Custom.class) {
                leaves.add(permitted);
            }
        }
        return leaves;
    }

    private static boolean isSmall(Class<?> kind) {
        return kind.isEnum()
                || (kind.isRecord()
                        && Stream.of(kind.getRecordComponents())
                                .noneMatch(component -> component.getType().isSealed()
                                                && !Code.class.isAssignableFrom(component.getType())
                                        || component.getType() == List.class));
    }
}
