package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.DateRange;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that rules say as one text, which equal rules share and others do not.
 *
 * <p>It is what the digest of an edition is made from, and must never change for rules that stay the same: not with the
 * order of a set, and not when a kind of rule learns something new. Therefore what is empty or as it is by default is
 * left out. {@code docs/adr/0012-what-a-digest-stands-for.md} says what it looks like.
 */
final class CanonicalText {

    /** What is built by builders, with its properties by name; records tell their own. */
    private static final List<Form<?>> FORMS = List.of(
            new Form<>(
                    Edition.class,
                    Map.of(
                            "id", Edition::id,
                            "inForce", Edition::inForce,
                            "schedules", Edition::schedules,
                            "valuations", Edition::valuations,
                            "duplicates", unless(DuplicatePolicy.EVERY_CLAIM, Edition::duplicates),
                            "notices", Edition::notices,
                            "creditNotices", Edition::creditNotices)),
            sourced(
                    Schedule.class,
                    Map.of(
                            "title", Schedule::title,
                            "when", Schedule::when,
                            "unpublished", unless(false, Schedule::unpublished),
                            "requirements", Schedule::requirements,
                            "limits", Schedule::limits,
                            "relations", Schedule::relations,
                            "carryOvers", Schedule::carryOvers,
                            "makeUps", Schedule::makeUps,
                            "milestones", Schedule::milestones,
                            "notices", Schedule::notices)),
            sourced(
                    Requirement.class,
                    Map.of(
                            "id",
                            Requirement::id,
                            "title",
                            Requirement::title,
                            "when",
                            unless(Condition.always(), Requirement::when),
                            "oneTime",
                            unless(false, Requirement::oneTime),
                            "demand",
                            Requirement::demand,
                            "deadline",
                            unless(Deadline.end(), Requirement::deadline),
                            "waivedWhen",
                            unless(Condition.never(), Requirement::waivedWhen),
                            "supersededBy",
                            Requirement::supersededBy)),
            sourced(
                    Limit.class,
                    Map.of(
                            "title", Limit::title,
                            "toward", Limit::toward,
                            "credits", Limit::credits,
                            "atMost", Limit::atMost,
                            "when", unless(Condition.always(), Limit::when))),
            sourced(
                    CarryOver.class,
                    Map.of(
                            "title", CarryOver::title,
                            "toward", CarryOver::toward,
                            "credits", unless(CreditPredicate.anyCredit(), CarryOver::credits),
                            "atMost", CarryOver::atMost,
                            "excess", unless(Excess.stated(), CarryOver::excess),
                            "declared", unless(false, CarryOver::declared),
                            "when", unless(Condition.always(), CarryOver::when))),
            sourced(
                    MakeUp.class,
                    Map.of(
                            "title",
                            MakeUp::title,
                            "toward",
                            MakeUp::toward,
                            "credits",
                            unless(CreditPredicate.anyCredit(), MakeUp::credits),
                            "when",
                            unless(Condition.always(), MakeUp::when))),
            sourced(
                    Exchange.class,
                    Map.of(
                            "of", Exchange::of,
                            "shares", Exchange::shares,
                            "when", unless(Condition.always(), Exchange::when),
                            "repeats", Exchange::repeats)));

    private CanonicalText() {}

    /**
     * What a text says of a kind of rule.
     *
     * @param type the kind
     * @param properties what such a rule says, by name
     */
    private record Form<T>(Class<T> type, Map<String, Function<T, ?>> properties) {

        boolean fits(Object value) {
            return type.isInstance(value);
        }

        String of(Object value) {
            Map<String, String> members = new TreeMap<>();
            properties.forEach((name, property) -> {
                Object said = property.apply(type.cast(value));
                if (!isEmpty(said)) {
                    members.put(name, CanonicalText.of(said));
                }
            });
            return object(type, members);
        }
    }

    private static <T extends Sourced> Form<T> sourced(Class<T> type, Map<String, Function<T, ?>> own) {
        Map<String, Function<T, ?>> properties = new TreeMap<>(own);
        properties.put("citations", Sourced::citations);
        properties.put("interpretations", Sourced::interpretations);
        return new Form<>(type, properties);
    }

    /** {@return a property that says nothing where it is as it is by default} */
    private static <T> Function<T, ?> unless(Object usual, Function<T, ?> property) {
        return owner -> {
            Object said = property.apply(owner);
            return said.equals(usual) ? Optional.empty() : said;
        };
    }

    /** {@return the names of what the text says of a kind of rule that is built by builders, in order} */
    static Set<String> properties(Class<?> type) {
        return FORMS.stream()
                .filter(form -> form.type().equals(type))
                .flatMap(form -> form.properties().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the text of a rule or of a part of one} */
    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return of(optional.orElseThrow());
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Code code) {
            return quoted(code.code());
        }
        if (value instanceof Amount || value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof LocalDate
                || value instanceof Period
                || value instanceof MonthDay
                || value instanceof DateRange) {
            return quoted(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return quoted(name(constant.getDeclaringClass()) + "." + constant.name());
        }
        if (value instanceof Collection<?> values) {
            return list(values);
        }
        return FORMS.stream()
                .filter(form -> form.fits(value))
                .findFirst()
                .map(form -> form.of(value))
                .orElseGet(() -> record(value));
    }

    private static String list(Collection<?> values) {
        List<String> texts = values.stream().map(CanonicalText::of).toList();
        return "["
                + String.join(
                        ",", values instanceof Set ? texts.stream().sorted().toList() : texts)
                + "]";
    }

    /** {@return the text of a record; of a custom test it is the description, since code has no text} */
    private static String record(Object value) {
        boolean custom = value instanceof Condition.Custom || value instanceof CreditPredicate.Custom;
        Map<String, String> members = new TreeMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object said = component(value, component);
            if (!isEmpty(said) && !(custom && component.getName().equals("code"))) {
                members.put(component.getName(), of(said));
            }
        }
        return object(value.getClass(), members);
    }

    private static Object component(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the accessors of rules are public and throw nothing", impossible);
        }
    }

    private static boolean isEmpty(Object said) {
        return Optional.empty().equals(said) || (said instanceof Collection<?> values && values.isEmpty());
    }

    private static String object(Class<?> type, Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{" + quoted(name(type)) + ":{", "}}"));
    }

    /** {@return the name of a type within its package} */
    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
