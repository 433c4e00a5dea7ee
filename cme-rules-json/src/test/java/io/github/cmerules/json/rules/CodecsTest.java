package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How single values stand in a pack: what is taken, what is written, and why anything else is refused. */
class CodecsTest {

    private static final String REFUSED = "refused: ";

    /** {@return the value that a text in YAML stands for, or why it is refused} */
    private static Object read(Codec<?> codec, String yaml) {
        Faults faults = new Faults("f");
        Node.Members document = (Node.Members) PackParser.parse("v: " + yaml, faults);
        Node node = document.values().get("v");
        Optional<?> read = codec.read(new Place("", node, new Reading(faults, Map.of(), new TreeSet<>())));
        try {
            faults.throwIfAny();
        } catch (InvalidInputException refused) {
            assertThat(read).isEmpty();
            return REFUSED + refused.getMessage();
        }
        return read.orElseThrow();
    }

    /** {@return the JSON that stands for a value, or why it cannot be written} */
    private static <T> String write(Codec<T> codec, T value) {
        List<Problem> problems = new ArrayList<>();
        Node node = codec.write(value, new Writing("/v", problems, new SourceNames(), Set.of()));
        return problems.isEmpty()
                ? Texts.json(node).strip()
                : REFUSED
                        + String.join(
                                "; ", problems.stream().map(Problem::toString).toList());
    }

    private static String schema(Codec<?> codec) {
        return Texts.json(codec.schema(new Definitions())).strip();
    }

    // ---- Numbers, dates and times -------------------------------------------------------------------------------

    @Test
    void wholeNumbersAreUpToTenThousand() {
        assertThat(read(Codecs.WHOLE, "0")).isEqualTo(0);
        assertThat(read(Codecs.WHOLE, "10000")).isEqualTo(10_000);
        assertThat(read(Codecs.WHOLE, "2.0")).isEqualTo(2);
        assertThat(read(Codecs.WHOLE, "10001"))
                .isEqualTo("refused: f:1: 10001 is no whole number in range: expected 0 to 10000");
        assertThat(read(Codecs.WHOLE, "-1")).asString().startsWith(REFUSED).contains("-1 is no whole number in range");
        assertThat(read(Codecs.WHOLE, "0.5")).asString().startsWith(REFUSED).contains("0.5 is no whole number");
        assertThat(read(Codecs.WHOLE, "\"2\""))
                .isEqualTo("refused: f:1: \"2\" is not a whole number: expected a number without quotes");
        assertThat(write(Codecs.WHOLE, 10_000)).isEqualTo("10000");
        assertThat(write(Codecs.WHOLE, 0)).isEqualTo("0");
        assertThat(write(Codecs.WHOLE, -1)).isEqualTo("refused: /v: number [-1] is out of range: expected 0 to 10000");
    }

    @Test
    void amountsAreUpToAMillion() {
        assertThat(read(Codecs.AMOUNT, "0")).isEqualTo(Amount.ZERO);
        assertThat(read(Codecs.AMOUNT, "0.25")).isEqualTo(Amount.of("0.25"));
        assertThat(read(Codecs.AMOUNT, "1000000")).isEqualTo(Amount.MAX_STATED);
        assertThat(read(Codecs.AMOUNT, "1000000.00")).isEqualTo(Amount.MAX_STATED);
        assertThat(read(Codecs.AMOUNT, "1000000.01"))
                .isEqualTo("refused: f:1: 1000000.01 is out of range: expected 0 to 1000000 credits");
        assertThat(read(Codecs.AMOUNT, "1e9999"))
                .isEqualTo("refused: f:1: 1e9999 is out of range: expected 0 to 1000000 credits");
        assertThat(write(Codecs.AMOUNT, Amount.MAX_STATED)).isEqualTo("1000000");
        assertThat(write(Codecs.AMOUNT, new Amount(Amount.MAX_STATED.hundredths() + 1)))
                .isEqualTo("refused: /v: amount [1000000.01] is out of range: expected at most 1000000");
    }

    @Test
    void datesHaveYearsOfFourDigits() {
        LocalDate first = LocalDate.of(0, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(write(Codecs.DATE, first)).isEqualTo("\"0000-01-01\"");
        assertThat(write(Codecs.DATE, last)).isEqualTo("\"9999-12-31\"");
        assertThat(write(Codecs.DATE, last.plusDays(1)))
                .isEqualTo("refused: /v: date [+10000-01-01] is out of range: expected a year from 0 to 9999");
        assertThat(write(Codecs.DATE, first.minusDays(1))).contains("date [-0001-12-31] is out of range");
        assertThat(write(Codecs.DATES, DateRange.ALL)).isEqualTo("\"../..\"");
        assertThat(write(Codecs.DATES, DateRange.from(last))).isEqualTo("\"9999-12-31/..\"");
        assertThat(write(Codecs.DATES, new DateRange(LocalDate.MIN, first))).isEqualTo("\"../0000-01-01\"");
        assertThat(write(Codecs.DATES, DateRange.from(last.plusDays(1)))).startsWith(REFUSED);
        assertThat(write(Codecs.DATES, new DateRange(LocalDate.MIN, first.minusDays(1))))
                .startsWith(REFUSED);
        assertThat(read(Codecs.DATES, "2024-02-29/..")).isEqualTo(DateRange.from(LocalDate.of(2024, 2, 29)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 year | P1Y | 1 year",
                "2 years and 6 months | P2Y6M | 2 years 6 months",
                "1 year, 6 months and 1 day | P1Y6M1D | 1 year 6 months 1 day",
                "24 months | P24M | 24 months",
                "3 days 1 year | P1Y3D | 1 year 3 days",
                "-1 month | P-1M | -1 month",
                "-2 days | P-2D | -2 days",
                "0 days | P0D | 0 days",
                "10000 days | P10000D | 10000 days"
            })
    void aTimeIsInWords(String words, Period period, String written) {
        assertThat(read(Codecs.TIME, words)).isEqualTo(period);
        assertThat(write(Codecs.TIME, period)).isEqualTo("\"" + written + "\"");
    }

    @Test
    void whatIsNoTime() {
        assertThat(read(Codecs.TIME, "two years"))
                .isEqualTo("refused: f:1: \"two years\" is not a time: expected such as 24 months, or 1 year 6 months");
        assertThat(read(Codecs.TIME, "1 year 1 year"))
                .isEqualTo("refused: f:1: \"1 year 1 year\" is not a time: expected each unit once, and numbers up to"
                        + " 10000");
        assertThat(read(Codecs.TIME, "10001 days")).asString().contains("numbers up to 10000");
        assertThat(read(Codecs.TIME, "-10001 days")).asString().contains("numbers up to 10000");
        assertThat(write(Codecs.TIME, Period.ofDays(10_001)))
                .isEqualTo("refused: /v: time [P10001D] is out of range: expected numbers up to 10000");
        assertThat(write(Codecs.TIME, Period.ofYears(-10_001))).contains("is out of range");
    }

    @Test
    void daysOfTheYear() {
        assertThat(read(Codecs.MONTH_DAY, "02-29")).isEqualTo(MonthDay.of(2, 29));
        assertThat(write(Codecs.MONTH_DAY, MonthDay.of(12, 31))).isEqualTo("\"12-31\"");
        assertThat(read(Codecs.MONTH_DAY, "02-30"))
                .isEqualTo("refused: f:1: \"02-30\" is not a day of the year: expected such as 12-31");
    }

    @Test
    void textsAreUpToTenThousandCharacters() {
        String longest = "x".repeat(10_000);
        assertThat(read(Codecs.TEXT, longest)).isEqualTo(longest);
        assertThat(write(Codecs.TEXT, longest)).isEqualTo("\"" + longest + "\"");
        assertThat(write(Codecs.TEXT, longest + "x"))
                .isEqualTo("refused: /v: a text has 10001 characters: expected at most 10000");
        assertThat(read(Codecs.TEXT, "[]")).isEqualTo("refused: f:1: a list is not a text: expected a text");
        assertThat(read(Codecs.TEXT, "{a: 1}")).isEqualTo("refused: f:1: an object is not a text: expected a text");
        assertThat(read(Codecs.TEXT, "7"))
                .isEqualTo("refused: f:1: 7 is not a text: expected a text. Maybe put it in double quotes?");
        assertThat(read(Codecs.WHOLE, "[]")).isEqualTo("refused: f:1: a list is not a whole number: expected a number");
        assertThat(read(Codecs.WHOLE, ".inf"))
                .isEqualTo("refused: f:1: .inf is not a whole number: expected a number in decimal digits");
        assertThat(read(new CitationCodec(), "code"))
                .isEqualTo("refused: f:1: \"code\" is not a known source: none is known");
        Place half =
                new Place("/v", new Node.Text("a\ud83d", 3), new Reading(new Faults("f"), Map.of(), new TreeSet<>()));
        assertThat(half.text()).as("half of a character").isEmpty();
        assertThat(read(Codecs.FLAG, "false")).isEqualTo(false);
        assertThat(write(Codecs.FLAG, true)).isEqualTo("true");
        assertThat(read(Codecs.FLAG, "\"true\""))
                .isEqualTo("refused: f:1: \"true\" is not true or false: expected true or false");
    }

    // ---- Several ------------------------------------------------------------------------------------------------

    private final Codec<Topic> topic = Codecs.code("topic", Topic::of);

    @Test
    void aListKeepsItsOrderAndWhatIsWrongWithEachElement() {
        Codec<List<Topic>> list = Codecs.list(topic);
        assertThat(read(list, "[pain, ehr, pain]"))
                .isEqualTo(List.of(Topic.of("pain"), Topic.of("ehr"), Topic.of("pain")));
        assertThat(write(list, List.of(Topic.of("pain"), Topic.of("ehr")))).isEqualTo("[\"pain\", \"ehr\"]");
        assertThat(read(list, "[pain, Pain, 7]"))
                .asString()
                .startsWith(REFUSED)
                .contains("f:1 /1: \"Pain\" is not a topic", "f:1 /2: 7 is not a text");
        assertThat(list.label()).isEqualTo("list of topic");
        assertThat(schema(list)).isEqualTo("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}");
    }

    @Test
    void aSetHasNothingTwice() {
        Codec<Set<Topic>> set = Codecs.set(topic);
        assertThat(read(set, "[pain, ehr]")).isEqualTo(Set.of(Topic.of("ehr"), Topic.of("pain")));
        assertThat(read(set, "[pain, ehr, pain]"))
                .isEqualTo("refused: f:1: has something twice: expected [pain, ehr] once each");
        assertThat(set.label()).isEqualTo("list of topic");
    }

    @Test
    void oneAloneNeedsNoList() {
        Codec<Set<Topic>> some = Codecs.oneOrMore(topic);
        assertThat(read(some, "pain")).isEqualTo(Set.of(Topic.of("pain")));
        assertThat(read(some, "[pain]")).isEqualTo(Set.of(Topic.of("pain")));
        assertThat(write(some, Set.of(Topic.of("pain")))).isEqualTo("\"pain\"");
        assertThat(write(some, new LinkedHashSet<>(List.of(Topic.of("pain"), Topic.of("ehr")))))
                .isEqualTo("[\"pain\", \"ehr\"]");
        assertThat(some.label()).isEqualTo("topic, or a list of them");
        assertThat(schema(some))
                .isEqualTo("{\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"array\", \"items\": {\"type\":"
                        + " \"string\"}}]}");
    }

    @Test
    void aMapIsAnObjectWhoseNamesAreCodes() {
        Codec<Map<Topic, Integer>> map = Codecs.map(topic, Codecs.WHOLE);
        Map<Topic, Integer> hours = new LinkedHashMap<>();
        hours.put(Topic.of("pain"), 3);
        hours.put(Topic.of("ehr"), 1);
        assertThat(read(map, "{pain: 3, ehr: 1}")).isEqualTo(hours);
        assertThat(write(map, hours)).isEqualTo("{\"pain\": 3, \"ehr\": 1}");
        hours.put(Topic.of("ehr"), 20_000);
        assertThat(write(map, hours)).isEqualTo("refused: /v/ehr: number [20000] is out of range: expected 0 to 10000");
        assertThat(read(map, "{Pain: 3, ehr: x}"))
                .asString()
                .contains("f:1 /Pain: \"Pain\" is not a topic", "f:1 /ehr: \"x\" is not a whole number");
        assertThat(map.label()).isEqualTo("whole number by topic");
    }

    @Test
    void oneOfAClosedSet() {
        Codec<TimeUnit> unit = Codecs.constant(
                "unit",
                new TimeUnit[] {TimeUnit.DAYS, TimeUnit.HOURS},
                each -> each.name().toLowerCase(Locale.ROOT));
        assertThat(read(unit, "hours")).isEqualTo(TimeUnit.HOURS);
        assertThat(read(unit, "hour"))
                .isEqualTo("refused: f:1: \"hour\" is not a known unit: expected one of days, hours. Maybe \"hours\"?");
        assertThat(write(unit, TimeUnit.HOURS)).isEqualTo("\"hours\"");
        assertThat(unit.label()).isEqualTo("`days`, `hours`");
        assertThat(schema(unit)).isEqualTo("{\"enum\": [\"days\", \"hours\"]}");
    }

    @Test
    void valuesThatStandInAPackAsOthers() {
        Codec<Optional<Topic>> maybe = Codecs.optional(topic);
        assertThat(read(maybe, "pain")).isEqualTo(Optional.of(Topic.of("pain")));
        assertThat(write(maybe, Optional.of(Topic.of("pain")))).isEqualTo("\"pain\"");
        Codec<Topic> later = Codecs.lazy(() -> topic);
        assertThat(read(later, "pain")).isEqualTo(Topic.of("pain"));
        assertThat(write(later, Topic.of("pain"))).isEqualTo("\"pain\"");
        assertThat(later.label()).isEqualTo("topic");
        assertThat(schema(later)).isEqualTo("{\"type\": \"string\"}");
        assertThat(maybe.label()).isEqualTo("topic");
    }

    // ---- Objects and kinds --------------------------------------------------------------------------------------

    record Pair(String first, int second) {}

    record Named(Topic topic) {}

    record Code(String description) {}

    private static Form<Pair> pair() {
        return Form.ofRecord(
                "a pair",
                "Two values.",
                Pair.class,
                Fields.field("first", Codecs.TEXT, "the first"),
                Fields.field("second", Codecs.WHOLE, 7, "the second; 7"));
    }

    private Union<Object> union() {
        return new Union<>(
                "a thing",
                "Something.",
                Union.unwritable(Code.class, code -> "[" + code.description() + "] is code"),
                Union.content("", "an amount", Amount.class, any -> true, Codecs.AMOUNT),
                Union.word("nothing", "nothing at all", "nothing"),
                Union.single("topic", "a topic", Named.class, topic, Named::new, Named::topic),
                Union.content("small", "a small pair", Pair.class, (Pair each) -> each.second() < 10, pair()),
                Union.kind(
                        "pair",
                        "a pair",
                        Pair.class,
                        Fields.field("first", Codecs.TEXT, "the first"),
                        Fields.field("second", Codecs.WHOLE, "the second")));
    }

    @Test
    void anObjectHasItsPropertiesAndNoOthers() {
        assertThat(read(pair(), "{first: a, second: 3}")).isEqualTo(new Pair("a", 3));
        assertThat(read(pair(), "{first: a}")).isEqualTo(new Pair("a", 7));
        assertThat(write(pair(), new Pair("a", 7))).isEqualTo("{\"first\": \"a\"}");
        assertThat(write(pair(), new Pair("a", 8))).isEqualTo("{\"first\": \"a\", \"second\": 8}");
        assertThat(read(pair(), "{second: 3, firs: b}"))
                .asString()
                .contains(
                        "f:1: has no \"first\": expected the first",
                        "f:1 /firs: \"firs\" is not a known property: expected one of first, second. Maybe \"first\"?");
        assertThat(read(pair(), "[a, 3]"))
                .isEqualTo("refused: f:1: a list is not an object: expected properties with their values");
        assertThat(pair().label()).isEqualTo("[a pair](#a-pair)");
    }

    @Test
    void aKindIsAWordOrAPropertyOrANumber() {
        assertThat(read(union(), "nothing")).isEqualTo("nothing");
        assertThat(read(union(), "{topic: pain}")).isEqualTo(new Named(Topic.of("pain")));
        assertThat(read(union(), "{small: {first: a}}")).isEqualTo(new Pair("a", 7));
        assertThat(read(union(), "{pair: {first: a, second: 30}}")).isEqualTo(new Pair("a", 30));
        assertThat(read(union(), "2.5")).isEqualTo(Amount.of("2.5"));
        assertThat(write(union(), "nothing")).isEqualTo("\"nothing\"");
        assertThat(write(union(), new Named(Topic.of("pain")))).isEqualTo("{\"topic\": \"pain\"}");
        assertThat(write(union(), new Pair("a", 9))).isEqualTo("{\"small\": {\"first\": \"a\", \"second\": 9}}");
        assertThat(write(union(), new Pair("a", 10))).isEqualTo("{\"pair\": {\"first\": \"a\", \"second\": 10}}");
        assertThat(write(union(), new Pair("a", 20_000)))
                .isEqualTo("refused: /v/pair/second: number [20000] is out of range: expected 0 to 10000");
        assertThat(write(union(), Amount.of("2.5"))).isEqualTo("2.5");
        assertThat(write(union(), new Code("keeps bees"))).isEqualTo("refused: /v: [keeps bees] is code");
        assertThat(union().holds("nothing")).isTrue();
        assertThat(union().holds("something")).isFalse();
    }

    @Test
    void whatIsNoKindIsRefusedWithThoseThatThereAre() {
        String kinds = "expected one of nothing, pair, small, topic";
        assertThat(read(union(), "nothin"))
                .isEqualTo("refused: f:1: \"nothin\" is not a known a thing: expected one of a number, nothing, pair,"
                        + " small, topic. Maybe \"nothing\"?");
        assertThat(read(union(), "{pears: 1}"))
                .isEqualTo("refused: f:1 /pears: \"pears\" is not a known a thing: " + kinds);
        assertThat(read(union(), "topic"))
                .isEqualTo("refused: f:1: \"topic\" says nothing more: expected it as a property, with a value of its"
                        + " own");
        assertThat(read(union(), "{nothing: 1}"))
                .isEqualTo("refused: f:1 /nothing: \"nothing\" has nothing more to say: expected it as a word, without"
                        + " a value");
        String word = "expected a word, or one property that says which kind it is, one of nothing, topic, small, pair";
        assertThat(read(union(), "[]")).isEqualTo("refused: f:1: a list is no a thing: " + word);
        assertThat(read(union(), "{}")).isEqualTo("refused: f:1: an object with 0 properties is no a thing: " + word);
        assertThat(read(union(), "true")).isEqualTo("refused: f:1: true is no a thing: " + word);
        assertThat(read(union(), "\"\"")).asString().startsWith("refused: f:1: \"\" is not a known a thing: ");
        assertThatThrownBy(() -> write(union(), 7))
                .as("a mistake of ours")
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("class java.lang.Integer is no kind of a thing");
        Union<String> words = new Union<>("word", "A word.", Union.word("yes", "yes", "y"));
        assertThat(read(words, "7"))
                .isEqualTo("refused: f:1: 7 is no word: expected a word, or one property that says which kind it is,"
                        + " one of yes");
        assertThat(read(words, "no")).isEqualTo("refused: f:1: \"no\" is not a known word: expected one of yes");
    }

    @Test
    void aSchemaSaysWhatIsTaken() {
        Definitions definitions = new Definitions();
        assertThat(Texts.json(union().schema(definitions)).strip()).isEqualTo("{\"$ref\": \"#/$defs/a thing\"}");
        assertThat(Texts.json(definitions.all())).isEqualTo("""
                {
                  "a thing": {
                    "description": "Something.",
                    "anyOf": [
                      {"type": "number", "minimum": 0, "maximum": 1000000, "description": "an amount"},
                      {"enum": ["nothing"]},
                      {
                        "type": "object",
                        "properties": {
                          "topic": {"type": "string", "description": "a topic"},
                          "small": {
                            "type": "object",
                            "description": "a small pair",
                            "properties": {
                              "first": {"type": "string", "description": "the first"},
                              "second": {"type": "integer", "minimum": 0, "maximum": 10000, "description": "the second; 7"}
                            },
                            "required": ["first"],
                            "additionalProperties": false
                          },
                          "pair": {
                            "type": "object",
                            "description": "a pair",
                            "properties": {
                              "first": {"type": "string", "description": "the first"},
                              "second": {"type": "integer", "minimum": 0, "maximum": 10000, "description": "the second"}
                            },
                            "required": ["first", "second"],
                            "additionalProperties": false
                          }
                        },
                        "minProperties": 1,
                        "maxProperties": 1,
                        "additionalProperties": false
                      }
                    ]
                  }
                }
                """);
        assertThat(union().label()).isEqualTo("[a thing](#a-thing)");
        Definitions alone = new Definitions();
        new Union<Object>(
                        "topics alone",
                        "A topic.",
                        Union.single("topic", "a topic", Named.class, topic, Named::new, Named::topic))
                .schema(alone);
        assertThat(Texts.json(alone.all())).as("a kind without words").doesNotContain("enum");
        assertThat(union().kinds())
                .extracting(Union.Kind::name)
                .as("what can be written")
                .containsExactly("", "nothing", "topic", "small", "pair");
    }

    /** Refuses itself, as values of the model do. */
    record Even(int number) {
        Even {
            if (number % 2 != 0) {
                throw InvalidInputException.of("", "number [" + number + "] is odd");
            }
            if (number == 6) {
                throw InvalidInputException.of("/half", "is odd");
            }
            if (number == 8) {
                throw new IllegalStateException("a mistake of ours");
            }
        }
    }

    @Test
    void aValueThatRefusesItselfIsAProblemOfItsPlace() {
        Form<Even> form = Form.ofRecord(
                "even", "An even number.", Even.class, Fields.field("number", Codecs.WHOLE, "the number"));
        assertThat(read(form, "{number: 2}")).isEqualTo(new Even(2));
        assertThat(read(form, "{number: 3}")).isEqualTo("refused: f:1: number [3] is odd");
        assertThat(read(form, "{number: 6}")).isEqualTo("refused: f:1: /half: is odd");
        assertThatThrownBy(() -> read(form, "{number: 8}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the constructors of rules refuse only what is invalid")
                .hasRootCauseMessage("a mistake of ours");
        assertThatThrownBy(() -> Form.ofRecord("even", "An even number.", Even.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Even.class + " has 1 components, not 0");
    }

    @Test
    void aBuilderIsGivenWhatIsThereAndWhatIsUsual() {
        Form<List<String>> form = Form.built(
                "words",
                "Some words.",
                ArrayList<String>::new,
                List::copyOf,
                Form.part(Fields.field("first", Codecs.TEXT, "the first"), all -> all.get(0), ArrayList::add),
                Form.part(
                        Fields.maybe("second", Codecs.TEXT, "the second"),
                        all -> all.stream().skip(1).findFirst(),
                        (all, second) -> second.ifPresent(all::add)),
                Form.part(
                        Fields.list("more", Codecs.TEXT, "any others"),
                        all -> all.stream().skip(2).toList(),
                        ArrayList::addAll));
        assertThat(read(form, "{first: a}")).isEqualTo(List.of("a"));
        assertThat(read(form, "{more: [c, d], second: b, first: a}")).isEqualTo(List.of("a", "b", "c", "d"));
        assertThat(write(form, List.of("a", "b", "c")))
                .isEqualTo("{\"first\": \"a\", \"second\": \"b\", \"more\": [\"c\"]}");
        assertThat(write(form, List.of("a"))).isEqualTo("{\"first\": \"a\"}");
        assertThat(form.fields()).extracting(Fields.Field::name).containsExactly("first", "second", "more");
        assertThat(form.name()).isEqualTo("words");
        assertThat(form.says()).isEqualTo("Some words.");
    }

    // ---- Demands ------------------------------------------------------------------------------------------------

    @Test
    void anAlternativeIsADemandAloneOrOneWithAName() {
        AlternativeCodec codec = new AlternativeCodec(Demands.DEMAND);
        Demand.Leaf leaf = new Demand.Holds(Fact.of("prescribes"));
        Demand.Branch named = new Demand.Branch("small", "a small one", leaf);
        String written = "{\"id\": \"small\", \"title\": \"a small one\", \"demand\": {\"holds\": \"prescribes\"}}";

        assertThat(read(codec, "{holds: prescribes}")).isEqualTo(Demand.Branch.of(leaf));
        assertThat(read(codec, "{id: small, title: a small one, demand: {holds: prescribes}}"))
                .isEqualTo(named);
        assertThat(write(codec, Demand.Branch.of(leaf))).isEqualTo("{\"holds\": \"prescribes\"}");
        assertThat(write(codec, named)).isEqualTo(written);
        assertThat(read(codec, "{demand: {holds: prescribes}}"))
                .asString()
                .contains("has no \"id\": expected the name under which results say that it satisfied the requirement")
                .contains("has no \"title\": expected the alternative in words");
        assertThat(read(codec, "{all-of: [{holds: a}, {holds: b}]}"))
                .isEqualTo("refused: f:1: an alternative that is made of others has no name: expected id, title and"
                        + " demand");
        assertThat(read(codec, "{id: small, title: a small one}"))
                .isEqualTo("refused: f:1: has no \"demand\": expected what it takes");
        assertThat(read(codec, "holds")).asString().contains("\"holds\" says nothing more");
    }

    private static String anyOf(int alternatives) {
        return "{any-of: ["
                + String.join(
                        ", ",
                        IntStream.range(0, alternatives)
                                .mapToObj(i -> "{holds: f" + i + "}")
                                .toList())
                + "]}";
    }

    @Test
    void combinationsOfAlternativesAreUpToAThousand() {
        Codec<Demand> guarded = new DemandGuard(Demands.DEMAND);
        String refused = "refused: f:1: has too many combinations of alternatives: expected at most 1000";
        assertThat(read(guarded, anyOf(1_000))).isInstanceOf(Demand.AnyOf.class);
        assertThat(read(guarded, anyOf(1_001))).isEqualTo(refused);
        String all = "{all-of: [" + anyOf(10) + ", {holds: g}, " + anyOf(10) + ", ";
        assertThat(read(guarded, all + anyOf(10) + "]}")).isInstanceOf(Demand.AllOf.class);
        assertThat(read(guarded, all + anyOf(11) + "]}")).isEqualTo(refused);
        assertThat(read(guarded, all + anyOf(11) + ", {holds: h}]}")).isEqualTo(refused);
        assertThat(guarded.label()).isEqualTo("[demand](#demand)");
    }

    @Test
    void theOppositeOfAConditionAndOfAPredicate() {
        Condition condition = Condition.fact(Fact.of("prescribes")).negate();
        assertThat(write(Conditions.CONDITION, condition)).isEqualTo("{\"not\": {\"fact\": \"prescribes\"}}");
        assertThat(read(Conditions.CONDITION, "{not: {fact: prescribes}}")).isEqualTo(condition);
        CreditPredicate predicate = CreditPredicate.topic(Topic.of("pain")).negate();
        assertThat(write(Predicates.PREDICATE, predicate)).isEqualTo("{\"not\": {\"topic\": \"pain\"}}");
        assertThat(read(Predicates.PREDICATE, "{not: {topic: pain}}")).isEqualTo(predicate);
        assertThat(write(Conditions.CONDITION, Condition.always().negate())).isEqualTo("\"never\"");
    }
}
