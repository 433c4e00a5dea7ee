package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every class of fault, planted in a pack that is right, is told with the line and the path at which it was planted. */
class RulePackFaultsTest {

    private static List<String> faults(String document) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> RulePacks.read(document, SamplePack.FILE));
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }

    /** The line of a document on which a text begins that was planted. */
    private static int line(String document, String planted) {
        int at = document.lastIndexOf(planted);
        return 1
                + (int) document.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    @Test
    void theSampleItselfIsRight() {
        assertThat(RulePacks.read(SamplePack.YAML, SamplePack.FILE).ruleBook().editions())
                .hasSize(2);
    }

    /** What is wrong with a value by itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            required: 50     | required: forty         | /editions/1/schedules/0/requirements/0/demand/credits/required | "forty" is not a known required-amount
            required: 50     | required: -1            | /editions/1/schedules/0/requirements/0/demand/credits/required | -1 is out of range
            required: 50     | required: 0.125         | /editions/1/schedules/0/requirements/0/demand/credits/required | more than two decimals
            required: 50     | required: .nan          | /editions/1/schedules/0/requirements/0/demand/credits/required | .nan is not an amount
            required: 50     | required: 1e999999999   | /editions/1/schedules/0/requirements/0/demand/credits/required | is out of range
            required: 50     | required: null          | /editions/1/schedules/0/requirements/0/demand/credits/required | nothing is no required-amount
            title: Choice    | title: 3                | /editions/1/schedules/0/requirements/1/title | 3 is not a text: expected a text. Maybe put it in double quotes?
            inForce: 2020-01-01/.. | inForce: 2020-01-01 | /editions/1/inForce | is not a range of dates
            inForce: 2020-01-01/.. | inForce: 2020-02-30/.. | /editions/1/inForce | there is no such day
            atMost: 5        | atMost: true            | /editions/1/schedules/0/limits/0/atMost | true is not an amount
            {topic: opioid-pain} | {topik: opioid-pain} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/topik | "topik" is not a known predicate
            {topic: opioid-pain} | {topic: Opioid} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/topic | "Opioid" is not a topic
            {topic: opioid-pain} | {topic: [ehr, ehr]} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/topic | has something twice
            {topic: opioid-pain} | {topic: ehr, format: live} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible | an object with 2 properties is no predicate
            {topic: opioid-pain} | {in-steps-of: 0} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/in-steps-of | step [0] is out of range
            {topic: opioid-pain} | {any-credit: 1} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/any-credit | "any-credit" has nothing more to say
            {topic: opioid-pain} | topic | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible | "topic" says nothing more
            {holds: prescribes} | {all-of: []} | /editions/1/schedules/0/requirements/1/demand/any-of/1 | an alternative that is made of others has no name
            {source: code, section: "2.1"} | {source: cod, section: "2.1"} | /editions/1/schedules/0/requirements/1/citations/0 | "cod" is not a known source: expected one of code. Maybe "code"?
            {source: code, section: "2.1"} | {source: code, section: 2.1} | /editions/1/schedules/0/requirements/1/citations/0/section | 2.1 is not a text
            confidence: primary | confidence: sure | /sources/code/confidence | "sure" is not a known confidence
            {anniversary: {years: 2}} | {anniversary: {years: 2.5}} | /calendars/0/calendar/anniversary/years | 2.5 is no whole number in range
            {anniversary: {years: 2}} | {anniversary: {years: 0}} | /calendars/0/calendar/anniversary | years [0] is out of range
            {anniversary: {years: 2}} | {anniversary: {years: 20000}} | /calendars/0/calendar/anniversary/years | 20000 is no whole number in range
            defaultWaiverScope: [us-xx/total] | defaultWaiverScope: us-xx/total | /defaultWaiverScope | is not a list
            version: 1 | version: 2 | /version | 2 is no version of this format
            professions: [MD] | professions: [MD, 7] | /professions/1 | 7 is not a text
            """)
    void aValueThatCannotBeRead(String old, String planted, String path, String message) {
        String document = SamplePack.with(old, planted);

        assertThat(faults(document))
                .singleElement()
                .asString()
                .startsWith(SamplePack.FILE + ":" + line(document, planted) + " " + path + ": ")
                .contains(message);
    }

    /** What the rules contradict in themselves, found by the rule book, not by the reader. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {fact: prescribes} | {fact: ghost} | /editions/1/schedules/0/requirements/1/when | fact [ghost] is not in the vocabulary
            {holds: prescribes} | {holds: ghost} | /editions/1/schedules/0/requirements/1/demand/any-of/1 | fact [ghost] is not in the vocabulary
            required: 50 | required: 0 | /editions/1/schedules/0/requirements/0/demand | required [0] is out of range
            toward: us-xx/total | toward: us-xx/ghost | /editions/1/schedules/0/limits/0/toward | requirement [us-xx/ghost] is not in this schedule
            [us-xx/total, us-xx/choice] | [us-xx/total, us-xx/ghost] | /editions/1/schedules/0/relations/0/exclusive/requirements | requirement [us-xx/ghost] is not in this schedule
            defaultWaiverScope: [us-xx/total] | defaultWaiverScope: [us-xx/ghost] | /defaultWaiverScope | is in no edition
            id: us-xx/choice | id: us-xx/total | /editions/1/schedules/0/requirements/1 | id [us-xx/total] is used twice
            inForce: 2020-01-01/.. | inForce: 2019-12-31/.. | /editions/1 | overlaps edition [first]
            {topic: opioid-pain} | {topic: opiod-pain} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible | topic [opiod-pain] is not in the vocabulary
            {topic: opioid-pain} | {any-of: [{topic: ehr}, {not: {category: ama}}]} | /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1/credits/eligible/any-of/1 | category [ama] is not in the vocabulary
            credits: {format: teaching} | credits: {format: preaching} | /editions/1/schedules/0/limits/0/credits | format [preaching] is not in the vocabulary
            when: {license-type: full} | when: {license-type: ful} | /editions/1/schedules/0/when | license type [ful] is not in the vocabulary
            when: {fact: prescribes} | when: {reading: {interpretation: XX-1, value: third}} | /editions/1/schedules/0/requirements/1/when | has no value [third]
            """)
    void aRuleThatContradictsOthers(String old, String planted, String path, String message) {
        String document = SamplePack.with(old, planted);
        List<String> faults = faults(document);

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault).contains(" " + path + ": ").contains(message);
            int line = Integer.parseInt(fault.substring(SamplePack.FILE.length() + 1, fault.indexOf(' ')));
            // An object that spans lines is told by its first one.
            assertThat(line).isBetween(line(document, planted) - 4, line(document, planted));
        });
        if (!path.matches(".*(requirements/\\d+|editions/\\d+|demand)")) {
            assertThat(faults)
                    .anySatisfy(fault -> assertThat(fault)
                            .startsWith(SamplePack.FILE + ":" + line(document, planted) + " " + path + ": "));
        }
    }

    @Test
    void aPartOfAnAlternativeIsFoundBelowItsName() {
        String document = SamplePack.with(
                "eligible: {topic: opioid-pain}",
                "eligible: {all-of: [{topic: opioid-pain}, {not: {topic: opioid-pain}}]}");

        assertThat(faults(document)).singleElement().asString().contains("which no credit can be");

        String second = SamplePack.with(
                "{credits: {required: 2, eligible: {topic: opioid-pain}, window: cycle}}", "{holds: ghost}");
        assertThat(faults(second))
                .singleElement()
                .asString()
                .startsWith(SamplePack.FILE + ":" + line(second, "{holds: ghost}")
                        + " /editions/1/schedules/0/requirements/1/demand/any-of/0/demand/all-of/1: fact [ghost]");
    }

    @Test
    void aSubjectThatIsPartOfOneThatNobodyKnows() {
        String topics = "topics: {bees: {title: bees, broader: [ghost]}}";
        String document = SamplePack.with("  facts: {prescribes", "  " + topics + "\n  facts: {prescribes");

        assertThat(faults(document))
                .containsExactly(SamplePack.FILE + ":" + line(document, topics)
                        + " /vocabulary/topics/bees/broader: topic [ghost] is not in the vocabulary of this rule book");
    }

    @Test
    void whatIsMissingIsToldWhereItsObjectStarts() {
        String document = SamplePack.with(
                "                window: cycle\n            citations: [code]\n          - id: us-xx/choice",
                "            citations: [code]\n          - id: us-xx/choice");

        assertThat(faults(document))
                .containsExactly(SamplePack.FILE + ":" + (line(document, "required: 50") - 1)
                        + " /editions/1/schedules/0/requirements/0/demand/credits: has no \"window\": expected from which"
                        + " dates");
    }

    @Test
    void anUnknownPropertyIsToldWithTheKnownOnes() {
        String document = SamplePack.with("title: Choice", "tile: Choice");

        assertThat(faults(document))
                .containsExactly(
                        SamplePack.FILE + ":" + line(document, "- id: us-xx/choice")
                                + " /editions/1/schedules/0/requirements/1: has no \"title\": expected a heading",
                        SamplePack.FILE + ":" + line(document, "tile: Choice")
                                + " /editions/1/schedules/0/requirements/1/tile: \"tile\" is not a known property: expected"
                                + " one of citations, deadline, demand, id, interpretations, oneTime, supersededBy, title,"
                                + " waivedWhen, when. Maybe \"title\"?");
    }

    @Test
    void aRuleWithoutASourceIsRefused() {
        String document = SamplePack.with("atMost: 5\n            citations: [code]", "atMost: 5");

        assertThat(faults(document))
                .containsExactly(SamplePack.FILE + ":" + line(document, "- title: at most 5")
                        + " /editions/1/schedules/0/limits/0: is empty: every rule says where it is written");
    }

    @Test
    void aNameThatIsGivenTwiceIsToldWhereItStandsAgain() {
        String document = SamplePack.with("atMost: 5", "atMost: 5\n            atMost: 6");

        assertThat(faults(document))
                .containsExactly(SamplePack.FILE + ":" + line(document, "atMost: 6")
                        + " /editions/1/schedules/0/limits/0/atMost: \"atMost\" is given twice: expected once");
    }

    @Test
    void allFaultsAreToldAtOnceAndInOrder() {
        String document = SamplePack.YAML
                .replace("required: 50", "required: forty")
                .replace("verifiedThrough: 2026-01-01", "verifiedThrough: soon")
                .replace("atMost: 5", "atMost: few");

        assertThat(faults(document))
                .hasSize(3)
                .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
                .containsExactly(
                        SamplePack.FILE + ":" + line(document, "verifiedThrough"),
                        SamplePack.FILE + ":" + line(document, "required: forty"),
                        SamplePack.FILE + ":" + line(document, "atMost"));
    }

    @Test
    void jsonHasLinesToo() {
        String document = RulePacks.toJson(RulePacks.read(SamplePack.YAML, SamplePack.FILE))
                .replace("\"atMost\": 5", "\"atMost\": -5");

        assertThat(faults(document))
                .containsExactly(
                        SamplePack.FILE + ":" + line(document, "\"atMost\": -5")
                                + " /editions/1/schedules/0/limits/0/atMost: -5 is out of range: expected 0 to 1000000 credits");
    }

    @Test
    void syntaxIsToldWithItsLine() {
        String yaml = SamplePack.with("atMost: 5", "atMost: 5: 6");
        assertThat(faults(yaml))
                .singleElement()
                .asString()
                .startsWith(SamplePack.FILE + ":" + line(yaml, "5: 6") + ": this is not YAML: ");

        String json = "{\n  \"version\": 1,\n  \"id\" \"us-xx\"\n}";
        assertThat(faults(json)).singleElement().asString().startsWith(SamplePack.FILE + ":3: ");

        assertThat(faults("")).containsExactly(SamplePack.FILE + ":1: the document is empty: expected a rule pack");
        assertThat(faults("version: 1\n---\nversion: 1\n"))
                .singleElement()
                .asString()
                .contains(":3: there is something after");
    }

    @Test
    void aSignOffIsWholeOrAbsent() {
        assertThat(faults(SamplePack.with("reviewedOn: 2026-01-02\n", "")))
                .containsExactly(SamplePack.FILE
                        + ":1: has only one of \"reviewedBy\" and \"reviewedOn\": expected both, or" + " none");
    }

    @Test
    void aReleasedEditionThatWasChangedIsRefusedWithBothDigests() {
        RulePack pack = RulePacks.read(SamplePack.YAML, SamplePack.FILE).withAllReleased();
        String released = RulePacks.toYaml(pack);
        assertThat(RulePacks.read(released, SamplePack.FILE)).isEqualTo(pack);

        String changed = released.replace("required: 50", "required: 49");
        String stated = pack.ruleBook().editions().get(1).digest();
        String actual = RulePacks.read(SamplePack.with("required: 50", "required: 49"), "x")
                .ruleBook()
                .editions()
                .get(1)
                .digest();
        assertThat(faults(changed))
                .singleElement()
                .asString()
                .startsWith(SamplePack.FILE + ":" + line(changed, "digest: " + stated)
                        + " /editions/1/digest: edition [second]")
                .contains(stated, actual);
    }

    @Test
    void aReleasedEditionThatCannotBeReadIsNotComparedWithItsDigest() {
        String released = RulePacks.toYaml(
                RulePacks.read(SamplePack.YAML, SamplePack.FILE).withAllReleased());
        assertThat(released)
                .containsPattern("inForce: 2000-01-01/2019-12-31\n\\s+digest: sha256:[0-9a-f]{64}\n\\s+schedules:");
        assertThat(faults(released.replace("required: 50", "required: forty")))
                .singleElement()
                .asString()
                .contains("\"forty\" is not a known required-amount");
    }

    /** The rule book does not say of which kind a value is, and the document does not always say more. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /title | /title | 1
            /editions/1/id | /editions/1/id | 4
            /editions/2 | /editions | 2
            /editions/first | /editions | 2
            /editions/1/demand/required | /editions/1/demand/credits/required | 6
            /editions/1/demand/eligible/parts | /editions/1/demand/credits/eligible/any-of | 7
            /editions/1/demand/eligible/parts/1 | /editions/1/demand/credits/eligible/any-of/1 | 7
            /editions/1/demand/eligible/1 | /editions/1/demand/credits/eligible/any-of/1 | 7
            /editions/1/demand/eligible/1/topics | /editions/1/demand/credits/eligible/any-of/1/topic | 7
            /editions/1/demand/nothing | /editions/1/demand | 5
            /editions/1/nothing | /editions/1 | 4
            /editions/0/parts/1 | /editions/0/demand/all-of/1 | 3
            /editions/0/parts/0/fact | /editions/0/demand/all-of/0 | 3
            /nothing/id | /id | 8
            """)
    void thePlaceOfAProblemIsTheClosestInTheDocument(String path, String found, int line) {
        Node document = PackParser.parse("""
                title: Title
                editions:
                  - {id: zero, demand: {all-of: [{holds: a}, {holds: b}]}}
                  - id: one
                    demand: {credits: {
                      required: 1,
                      eligible: {any-of: [{topic: a}, {topic: [b, c]}]}}}
                id: us-xx
                """, new Faults("f"));
        RulePackCodec.Found place = RulePackCodec.find(document, path);
        assertThat(place.path()).isEqualTo(found);
        assertThat(place.node().line()).isEqualTo(line);
    }
}
