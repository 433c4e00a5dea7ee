package io.github.cmerules.json.rules;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Dates;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Shown;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How values without parts stand in a rule pack, and lists, sets and maps of any values. */
final class Codecs {

    private static final Pattern PERIOD_PART = Pattern.compile("(-?[0-9]{1,5}) (year|month|day)s?");
    private static final Pattern PERIOD_TEXT = Pattern.compile(PERIOD_PART + "(( and|,)? " + PERIOD_PART + "){0,2}");
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    static final Codec<String> TEXT = new Leaf<>(
            "text",
            schema("string"),
            Place::text,
            (text, at) -> text.length() > Bounds.TEXT
                    ? at.refuse("a text has " + text.length() + " characters: expected at most " + Bounds.TEXT)
                    : Node.text(text));

    static final Codec<Boolean> FLAG =
            new Leaf<>("`true` or `false`", schema("boolean"), Place::flag, (flag, at) -> Node.flag(flag));

    static final Codec<Integer> WHOLE = new Leaf<>(
            "whole number",
            schema("integer", "minimum", Node.number("0"), "maximum", Node.number("" + Bounds.WHOLE)),
            Codecs::whole,
            (number, at) -> number < 0 || number > Bounds.WHOLE
                    ? at.refuse("number [" + number + "] is out of range: expected 0 to " + Bounds.WHOLE)
                    : Node.number(number.toString()));

    static final Codec<Amount> AMOUNT = new Leaf<>(
            "amount",
            schema("number", "minimum", Node.number("0"), "maximum", Node.number(Amount.MAX_STATED.toString())),
            Codecs::amount,
            (amount, at) -> amount.compareTo(Amount.MAX_STATED) > 0
                    ? at.refuse("amount [" + amount + "] is out of range: expected at most " + Amount.MAX_STATED)
                    : Node.number(amount.toString()));

    static final Codec<LocalDate> DATE =
            new Leaf<>("date", pattern("^" + DAY + "$"), at -> at.parsed(Dates::parse), Codecs::date);

    static final Codec<DateRange> DATES = new Leaf<>(
            "dates",
            pattern("^(" + DAY + "|\\.\\.)/(" + DAY + "|\\.\\.)$"),
            at -> at.parsed(DateRange::of),
            (range, at) -> {
                boolean first = range.first().equals(LocalDate.MIN) || written(range.first());
                boolean last = range.last().equals(LocalDate.MAX) || written(range.last());
                return first && last ? Node.text(range.toString()) : unwritten(range, at);
            });

    static final Codec<Period> TIME =
            new Leaf<>("time", pattern("^" + PERIOD_TEXT + "$"), at -> at.parsed(Codecs::period), Codecs::writePeriod);

    static final Codec<MonthDay> MONTH_DAY = new Leaf<>(
            "day of the year",
            pattern("^[0-9]{2}-[0-9]{2}$"),
            at -> at.parsed(Codecs::monthDay),
            (day, at) -> Node.text(day.toString().substring(2)));

    private Codecs() {}

    /** What a value without parts looks like, and how it is read and written. */
    record Leaf<T>(String label, Node form, Function<Place, Optional<T>> reader, Writer<T> writer) implements Codec<T> {
        @Override
        public Optional<T> read(Place at) {
            return reader.apply(at);
        }

        @Override
        public Node write(T value, Writing at) {
            return writer.write(value, at);
        }

        @Override
        public Node schema(Definitions definitions) {
            return form;
        }
    }

    /** Writes a value. */
    interface Writer<T> {
        Node write(T value, Writing at);
    }

    // ---- Names --------------------------------------------------------------------------------------------------

    /** {@return codes of one type} */
    static <T extends Code> Codec<T> code(String label, Function<String, T> of) {
        return new Leaf<>(label, schema("string"), at -> at.parsed(of), (code, at) -> Node.text(code.code()));
    }

    /** {@return one of a closed set of values} */
    static <T> Codec<T> constant(String kind, Map<String, T> byName) {
        return new Leaf<>(
                String.join(
                        ", ",
                        byName.keySet().stream().map(name -> "`" + name + "`").toList()),
                Node.object(Map.of("enum", texts(byName.keySet()))),
                at -> at.text().flatMap(name -> {
                    Optional<T> found = Optional.ofNullable(byName.get(name));
                    return found.isPresent() ? found : at.refuseUnknown(kind, name, byName.keySet());
                }),
                (value, at) -> byName.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(value))
                        .findFirst()
                        .map(entry -> Node.text(entry.getKey()))
                        .orElseThrow());
    }

    /** {@return one of the constants of an enum} */
    static <T> Codec<T> constant(String kind, T[] all, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        Stream.of(all).forEach(value -> byName.put(name.apply(value), value));
        return constant(kind, byName);
    }

    // ---- Several ------------------------------------------------------------------------------------------------

    static <T> Codec<List<T>> list(Codec<T> element) {
        return new Several<>(
                label -> "list of " + label,
                element,
                at -> at.list(element::read),
                (values, at) -> writeAll(element, values, at),
                Codecs::listSchema);
    }

    /** {@return values without an order, none twice} */
    static <T> Codec<Set<T>> set(Codec<T> element) {
        return new Several<>(
                label -> "list of " + label,
                element,
                at -> at.list(element::read).flatMap(values -> distinct(values, at)),
                (values, at) -> writeAll(element, values, at),
                Codecs::listSchema);
    }

    /** {@return values without an order, of which one alone needs no list} */
    static <T> Codec<Set<T>> oneOrMore(Codec<T> element) {
        Codec<Set<T>> several = set(element);
        return new Several<>(
                label -> label + ", or a list of them",
                element,
                at -> at.node() instanceof Node.Elements
                        ? several.read(at)
                        : element.read(at).map(Set::of),
                (values, at) ->
                        values.size() == 1 ? element.write(values.iterator().next(), at) : several.write(values, at),
                form -> Node.object(Map.of("anyOf", Node.list(List.of(form, listSchema(form))))));
    }

    private record Several<T, S>(
            UnaryOperator<String> labels,
            Codec<T> element,
            Function<Place, Optional<S>> reader,
            Writer<S> writer,
            Function<Node, Node> form)
            implements Codec<S> {
        @Override
        public Optional<S> read(Place at) {
            return reader.apply(at);
        }

        @Override
        public Node write(S value, Writing at) {
            return writer.write(value, at);
        }

        @Override
        public Node schema(Definitions definitions) {
            return form.apply(element.schema(definitions));
        }

        @Override
        public String label() {
            return labels.apply(element.label());
        }
    }

    private static <T> Node writeAll(Codec<T> element, Collection<T> values, Writing at) {
        List<Node> nodes = new ArrayList<>(values.size());
        for (T value : values) {
            nodes.add(element.write(value, at.child(nodes.size())));
        }
        return Node.list(nodes);
    }

    private static Node listSchema(Node element) {
        return schema("array", "items", element);
    }

    private static <T> Optional<Set<T>> distinct(List<T> values, Place at) {
        Set<T> distinct = new LinkedHashSet<>(values);
        return distinct.size() == values.size()
                ? Optional.of(distinct)
                : at.refuse("has something twice: expected " + distinct + " once each");
    }

    /** {@return values by codes, the codes being names of properties} */
    static <K extends Code, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new MapCodec<>(key, value);
    }

    private record MapCodec<K extends Code, V>(Codec<K> key, Codec<V> value) implements Codec<Map<K, V>> {
        @Override
        public Optional<Map<K, V>> read(Place at) {
            return at.members().flatMap(members -> {
                Map<K, V> read = new LinkedHashMap<>();
                members.forEach((name, node) -> {
                    Place child = at.child(name, node);
                    Optional<K> code =
                            key.read(new Place(child.path(), new Node.Text(name, node.line()), at.reading()));
                    Optional<V> said = value.read(child);
                    if (code.isPresent() && said.isPresent()) {
                        read.put(code.get(), said.get());
                    }
                });
                return read.size() == members.size() ? Optional.of(read) : Optional.empty();
            });
        }

        @Override
        public Node write(Map<K, V> values, Writing at) {
            Map<String, Node> members = new LinkedHashMap<>();
            values.forEach((code, said) -> members.put(code.code(), value.write(said, at.child(code.code()))));
            return Node.object(members);
        }

        @Override
        public Node schema(Definitions definitions) {
            return Codecs.schema("object", "additionalProperties", value.schema(definitions));
        }

        @Override
        public String label() {
            return value.label() + " by " + key.label();
        }
    }

    static <T> Codec<Optional<T>> optional(Codec<T> codec) {
        return converted(codec, Optional::of, Optional::orElseThrow);
    }

    /** {@return values that stand in a pack as others} */
    static <T, S> Codec<T> converted(Codec<S> codec, Function<S, T> read, Function<T, S> write) {
        return new Converted<>(codec, read, write);
    }

    private record Converted<T, S>(Codec<S> codec, Function<S, T> from, Function<T, S> to) implements Codec<T> {
        @Override
        public Optional<T> read(Place at) {
            return codec.read(at).flatMap(read -> at.made(() -> from.apply(read)));
        }

        @Override
        public Node write(T value, Writing at) {
            return codec.write(to.apply(value), at);
        }

        @Override
        public Node schema(Definitions definitions) {
            return codec.schema(definitions);
        }

        @Override
        public String label() {
            return codec.label();
        }
    }

    /** {@return a codec that is not made yet, for values that hold others of their type} */
    static <T> Codec<T> lazy(Supplier<Codec<T>> codec) {
        return new Lazy<>(codec);
    }

    private record Lazy<T>(Supplier<Codec<T>> codec) implements Codec<T> {
        @Override
        public Optional<T> read(Place at) {
            return codec.get().read(at);
        }

        @Override
        public Node write(T value, Writing at) {
            return codec.get().write(value, at);
        }

        @Override
        public Node schema(Definitions definitions) {
            return codec.get().schema(definitions);
        }

        @Override
        public String label() {
            return codec.get().label();
        }
    }

    // ---- Numbers, dates and times -------------------------------------------------------------------------------

    private static Optional<Integer> whole(Place at) {
        return at.decimal("a whole number").flatMap(number -> {
            boolean inRange = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(Bounds.WHOLE)) <= 0;
            return inRange && number.stripTrailingZeros().scale() <= 0
                    ? Optional.of(number.intValueExact())
                    : at.refuse(at.node().shown() + " is no whole number in range: expected 0 to " + Bounds.WHOLE);
        });
    }

    private static Optional<Amount> amount(Place at) {
        return at.decimal("an amount").flatMap(number -> {
            boolean inRange = number.signum() >= 0
                    && (long) number.precision() - number.scale() <= 9
                    && number.compareTo(Amount.MAX_STATED.toBigDecimal()) <= 0;
            return inRange
                    ? at.made(() -> Amount.of(number))
                    : at.refuse(
                            at.node().shown() + " is out of range: expected 0 to " + Amount.MAX_STATED + " credits");
        });
    }

    private static Node date(LocalDate date, Writing at) {
        return written(date) ? Node.text(date.toString()) : unwritten(date, at);
    }

    private static boolean written(LocalDate date) {
        return date.getYear() >= 0 && date.getYear() <= 9999;
    }

    private static Node unwritten(Object date, Writing at) {
        return at.refuse("date [" + date + "] is out of range: expected a year from 0 to 9999");
    }

    private static Period period(String text) {
        if (!PERIOD_TEXT.matcher(text).matches()) {
            throw InvalidInputException.of(
                    "", Shown.quoted(text) + " is not a time: expected such as 24 months, or 1 year 6 months");
        }
        Period period = Period.ZERO;
        Set<String> units = new LinkedHashSet<>();
        Matcher part = PERIOD_PART.matcher(text);
        while (part.find()) {
            int number = Integer.parseInt(part.group(1));
            if (!units.add(part.group(2)) || Math.abs(number) > Bounds.WHOLE) {
                throw InvalidInputException.of(
                        "",
                        Shown.quoted(text) + " is not a time: expected each unit once, and numbers up to "
                                + Bounds.WHOLE);
            }
            period = switch (part.group(2)) {
                case "year" -> period.plusYears(number);
                case "month" -> period.plusMonths(number);
                default -> period.plusDays(number);
            };
        }
        return period;
    }

    private static Node writePeriod(Period period, Writing at) {
        List<String> parts = new ArrayList<>();
        for (var unit : period.getUnits()) {
            long number = period.get(unit);
            if (Math.abs(number) > Bounds.WHOLE) {
                return at.refuse("time [" + period + "] is out of range: expected numbers up to " + Bounds.WHOLE);
            }
            String name = unit.toString().toLowerCase(Locale.ROOT);
            if (number != 0) {
                parts.add(number + " " + (Math.abs(number) == 1 ? name.substring(0, name.length() - 1) : name));
            }
        }
        return Node.text(parts.isEmpty() ? "0 days" : String.join(" ", parts));
    }

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            throw InvalidInputException.of(
                    "", Shown.quoted(text) + " is not a day of the year: expected such as 12-31");
        }
    }

    // ---- Schemas ------------------------------------------------------------------------------------------------

    /** {@return the schema of a type, with further members given as names and values in turn} */
    static Node schema(String type, Object... more) {
        Map<String, Node> members = new LinkedHashMap<>();
        members.put("type", Node.text(type));
        for (int i = 0; i < more.length; i += 2) {
            members.put((String) more[i], (Node) more[i + 1]);
        }
        return Node.object(members);
    }

    private static Node pattern(String pattern) {
        return schema("string", "pattern", Node.text(pattern));
    }

    static Node texts(Collection<String> values) {
        return Node.list(values.stream().map(Node::text).toList());
    }
}
