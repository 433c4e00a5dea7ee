package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Conversion;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Excess;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.LicenseCalendar;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.core.rule.Worth;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every kind of rule is written and read back, whatever it says. */
class KindsPropertyTest {

    /** A type, and how its values stand in a pack. */
    record Row<T>(Class<T> type, Codec<T> codec) {
        @Override
        public String toString() {
            return type.getSimpleName();
        }
    }

    static final List<Row<?>> ROWS = List.of(
            new Row<>(Condition.class, Conditions.CONDITION),
            new Row<>(CreditPredicate.class, Predicates.PREDICATE),
            new Row<>(Anchor.class, Days.DAY),
            new Row<>(Window.class, Days.WINDOW),
            new Row<>(Deadline.class, Days.DEADLINE),
            new Row<>(RequiredAmount.class, Demands.REQUIRED),
            new Row<>(Demand.class, Demands.DEMAND),
            new Row<>(Conversion.Over.class, Valuations.OVER),
            new Row<>(Worth.class, Valuations.WORTH),
            new Row<>(Valuation.class, Valuations.VALUATION),
            new Row<>(Relation.class, Schedules.RELATION),
            new Row<>(Excess.class, Schedules.EXCESS),
            new Row<>(LicenseCalendar.class, Calendars.CALENDAR),
            new Row<>(CalendarRule.class, Calendars.CALENDAR_RULE),
            new Row<>(Vocabulary.class, Vocabularies.VOCABULARY),
            new Row<>(Interpretation.class, Books.INTERPRETATION),
            new Row<>(Edition.class, Editions.EDITION));

    @Provide
    Arbitrary<Row<?>> rows() {
        return Arbitraries.of(ROWS);
    }

    @Property(tries = 500)
    void anyRuleIsReadBackFromJson(@ForAll("rows") Row<?> row, @ForAll long seed) {
        roundTrip(row, seed, Texts::json);
    }

    @Property(tries = 500)
    void anyRuleIsReadBackFromYaml(@ForAll("rows") Row<?> row, @ForAll long seed) {
        roundTrip(row, seed, Texts::yaml);
    }

    /** A character that YAML does not print is escaped, those above 7F hex too. */
    @Example
    void charactersThatAreNotPrintedAreReadBack() {
        for (int c = 1; c < 0x2100; c++) {
            if (!Character.isISOControl(c) || c == '\n') {
                continue;
            }
            Node text = Node.object(Map.of("v", new Node.Text("a " + Character.toString(c) + " b", 0)));
            Node.Members read = (Node.Members) PackParser.parse(Texts.yaml(text), new Faults("v"));
            assertThat(((Node.Text) read.values().get("v")).value()).contains(Character.toString(c));
        }
    }

    static <T> void roundTrip(Row<T> row, long seed, UnaryOperatorOfNode text) {
        T value = new RandomRules(seed).make(row.type());
        SourceNames names = new SourceNames();
        Writing writing = new Writing("", new ArrayList<>(), names, new TreeSet<>());
        Node node = Node.object(Map.of("v", row.codec().write(value, writing)));
        // What lies deeper than a document may is refused, and tested elsewhere.
        Assume.that(depth(Texts.json(node)) <= 64);
        String document = text.of(node);

        Faults faults = new Faults("v");
        Node.Members read = (Node.Members) PackParser.parse(document, faults);
        Map<String, Optional<Citation>> sources = new HashMap<>();
        names.all().forEach((name, citation) -> sources.put(name, Optional.of(citation)));
        Reading reading = new Reading(faults, sources, new TreeSet<>());
        Optional<T> again = row.codec().read(new Place("", read.values().get("v"), reading));

        faults.throwIfAny();
        assertThat(writing.problems()).isEmpty();
        assertThat(again).contains(value);
    }

    /** {@return how many objects and lists of a JSON document lie within each other} */
    private static int depth(String json) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
                deepest = Math.max(deepest, depth);
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return deepest;
    }

    interface UnaryOperatorOfNode {
        String of(Node node);
    }

    /** A sealed type that the rules know and the table does not would not be tried above. */
    @Example
    void everySealedTypeOfRulesIsInTheTable() throws ReflectiveOperationException {
        List<Class<?>> tried = ROWS.stream().<Class<?>>map(Row::type).toList();
        List<String> sealed = ruleTypes()
                .filter(type -> type.isInterface() && type.isSealed())
                .filter(type -> Stream.of(type.getClasses())
                        .noneMatch(inner -> inner.getSimpleName().equals("Builder")))
                .filter(type -> !type.getSimpleName().equals("Builder")
                        && !type.getSimpleName().equals("Sourced"))
                .filter(type -> tried.stream().noneMatch(other -> other.isAssignableFrom(type)))
                .map(Class::getName)
                .toList();

        assertThat(sealed).isEmpty();
    }

    private static Stream<Class<?>> ruleTypes() throws ReflectiveOperationException {
        try {
            var jarOrFolder = Path.of(Edition.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            List<Class<?>> types = new ArrayList<>();
            try (var files = Files.isDirectory(jarOrFolder) ? null : FileSystems.newFileSystem(jarOrFolder);
                    var paths = Files.list((files == null ? jarOrFolder : files.getPath("/"))
                            .resolve("io/github/cmerules/core/rule"))) {
                for (var path : (Iterable<Path>) paths::iterator) {
                    String name = path.getFileName().toString();
                    if (name.endsWith(".class") && !name.startsWith("package")) {
                        types.add(Class.forName("io.github.cmerules.core.rule." + name.replace(".class", "")));
                    }
                }
            }
            assertThat(types).contains(Window.class, Conversion.Over.class);
            return types.stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the random rules are made of: as many kinds as there are, not only those that come up. */
    @Property(tries = 1)
    void everyKindOfASealedTypeIsTried() {
        for (Row<?> row : ROWS) {
            if (row.type().isSealed() && row.codec() instanceof Union<?>) {
                List<Class<?>> seen = new ArrayList<>();
                for (long seed = 0; seed < 500; seed++) {
                    Class<?> type = new RandomRules(seed).make(row.type(), 1).getClass();
                    if (!seen.contains(type)) {
                        seen.add(type);
                    }
                }
                assertThat(RandomRules.leaves(row.type()))
                        .as(row.toString())
                        .allSatisfy(leaf -> assertThat(seen).anyMatch(leaf::isAssignableFrom));
            }
        }
    }
}
