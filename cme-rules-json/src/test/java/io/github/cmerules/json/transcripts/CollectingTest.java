package io.github.cmerules.json.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all formats have in common: ids, duplicates, people, splitting, and what is missing. */
class CollectingTest {

    private static final Mapping CODES = Mapping.builder()
            .putCategories("AMA 1", Categories.AMA_PRA_1)
            .putCategories("none", Categories.NONE)
            .putDesignations("Opioids", Designation.of(Topics.OPIOID_PAIN))
            .putDesignations("Ethics", Designation.of(Topics.MEDICAL_ETHICS))
            .putDesignations("Parking", Designation.NOTHING)
            .build();

    private static final CsvMapping COLUMNS = CsvMapping.builder()
            .putColumns(CsvColumn.COMPLETED_ON, "day")
            .putColumns(CsvColumn.CATEGORY, "category")
            .putColumns(CsvColumn.AMOUNT, "amount")
            .codes(CODES)
            .build();

    private static TranscriptResult read(CsvMapping mapping, String... lines) {
        return TranscriptReader.csv(mapping).read(String.join("\n", lines));
    }

    private static CsvMapping with(CsvColumn column, String name) {
        return CsvMapping.builder().from(COLUMNS).putColumns(column, name).build();
    }

    private static CsvMapping withCodes(Mapping codes) {
        return CsvMapping.builder().from(COLUMNS).codes(codes).build();
    }

    @Test
    void recordWithoutAnIdIsCalledByWhatItSays() {
        TranscriptResult result =
                read(COLUMNS, "day,category,amount", "2024-05-02,AMA 1,1", "2024-05-02,AMA 1,2", "2024-05-02,ama 1 ,1");
        assertThat(result.credits()).hasSize(2);
        assertThat(result.duplicates())
                .containsExactly(new Duplicate(
                        Duplicate.Kind.REPEATED,
                        "line 4",
                        "line 2",
                        result.credits().get(0).id()));
        // The ids are part of what callers keep: they stay as they are.
        assertThat(result.credits().get(0).id()).isEqualTo("csv-98aa165f705751aa9f27");
    }

    @Test
    void rowHasAsManyFieldsAsTheHeaderLine() {
        TranscriptResult result =
                read(COLUMNS, "day,category,amount", "2024-05-02,AMA 1", "2024-05-02,AMA 1,1,5", "2024-05-02,AMA 1,1");
        assertThat(result.credits()).hasSize(1);
        assertThat(result.problems()).extracting(Problem::path).containsExactly("line 2", "line 3");
        assertThat(result.problems())
                .extracting(Problem::message)
                .allMatch(message -> message.contains("expected 3 as in the header line"));
    }

    @Test
    void textIsWhatStandsBetweenTheSpaceAroundIt() {
        TranscriptResult result =
                read(with(CsvColumn.TITLE, "title"), "day,category,amount,title", "2024-05-02,AMA 1,1,  '-1 day ");
        assertThat(result.creditsOrThrow()).extracting(Credit::title).containsExactly(Optional.of("'-1 day"));
        assertThat(CsvMapping.builder()
                        .putColumns(CsvColumn.COMPLETED_ON, "day")
                        .codes(CODES)
                        .build()
                        .exported())
                .isFalse();
    }

    @Test
    void nothingBetweenTwoDesignationsIsNoDesignation() {
        TranscriptResult result = read(
                with(CsvColumn.DESIGNATIONS, "topics"),
                "day,category,amount,topics",
                "2024-05-02,AMA 1,1,Opioids; ;Parking;");
        assertThat(result.creditsOrThrow()).extracting(Credit::topics).containsExactly(Set.of(Topics.OPIOID_PAIN));
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void oneIdCannotStandForTwoRecords() {
        TranscriptResult result = read(
                with(CsvColumn.ID, "id"),
                "id,day,category,amount",
                "a,2024-05-02,AMA 1,1",
                "a,2024-05-02,AMA 1,2",
                "a,2024-05-02,AMA 1,1");
        assertThat(result.credits()).extracting(Credit::amount).containsExactly(Amount.of(1));
        assertThat(result.problems())
                .containsExactly(new Problem(
                        "line 3", "\"a\" is also the id of line 2, which says something else: ids are unique"));
        assertThat(result.duplicates()).extracting(Duplicate::place).containsExactly("line 4");
        assertThatThrownBy(result::creditsOrThrow).isInstanceOf(InvalidInputException.class);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void idOfARecordCannotBeThatOfAPart() {
        CsvMapping mapping = CsvMapping.builder()
                .from(with(CsvColumn.ID, "id"))
                .addShares("Opioids")
                .build();
        TranscriptResult result = read(
                mapping,
                "id,day,category,amount,Opioids",
                "a#2,2024-05-02,AMA 1,1,",
                "a,2024-05-02,AMA 1,3,1",
                "b,2024-05-02,AMA 1,3,1",
                "b#1,2024-05-02,AMA 1,1,");
        assertThat(result.credits()).extracting(Credit::id).containsExactly("a#2", "b#1", "b#2");
        assertThat(result.problems()).extracting(Problem::path).containsExactly("line 3", "line 5");
    }

    @Test
    void actionDeletesWhatStandsBeforeIt() {
        CsvMapping mapping = CsvMapping.builder()
                .from(with(CsvColumn.ID, "id"))
                .putColumns(CsvColumn.ACTION, "action")
                .build();
        TranscriptResult result = read(
                mapping,
                "id,day,category,amount,action",
                "b,,,,delete",
                "a,2024-05-02,AMA 1,1,add",
                "a,,,,DELETE",
                "b,2024-05-02,AMA 1,2,",
                "a,2024-05-03,AMA 1,3,add",
                "b,2024-05-02,AMA 1,2,remove");
        assertThat(result.credits()).extracting(Credit::id).containsExactly("b", "a");
        assertThat(result.duplicates())
                .containsExactly(
                        new Duplicate(Duplicate.Kind.NOTHING_TO_DELETE, "line 2", "", "b"),
                        new Duplicate(Duplicate.Kind.DELETED, "line 4", "line 3", "a"));
        assertThat(result.duplicates())
                .extracting(Duplicate::toString)
                .containsExactly("line 2: deletes a record that is not in the file", "line 4: deletes line 3");
        assertThat(result.problems())
                .containsExactly(new Problem("line 7, action", "\"remove\" is not known: expected delete or add"));
    }

    @Test
    void deletedRecordFreesItsId() {
        CsvMapping mapping = CsvMapping.builder()
                .from(with(CsvColumn.ID, "id"))
                .putColumns(CsvColumn.ACTION, "action")
                .addShares("Opioids")
                .build();
        TranscriptResult result = read(
                mapping,
                "id,day,category,amount,action,Opioids",
                "a,2024-05-02,AMA 1,3,add,1",
                "a,,,,delete,",
                "a#1,2024-05-02,AMA 1,1,add,");
        assertThat(result.credits()).extracting(Credit::id).containsExactly("a#1");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void recordsOfSeveralPeopleAreRefusedUnlessTheCallerSaysWhose() {
        String[] lines = {
            "who,day,category,amount",
            "17,2024-05-02,AMA 1,1",
            ",2024-05-02,AMA 1,2",
            "18,2024-05-02,AMA 1,3",
            "19,2024-05-02,AMA 1,4",
            "17,2024-05-02,AMA 1,5"
        };
        CsvMapping mapping = with(CsvColumn.LEARNER, "who");
        TranscriptResult refused = read(mapping, lines);
        assertThat(refused.problems()).extracting(Problem::path).containsExactly("line 4");
        assertThat(refused.problems().get(0).message()).doesNotContain("17", "18");
        TranscriptResult ofOne = read(
                CsvMapping.builder()
                        .from(mapping)
                        .codes(Mapping.builder()
                                .from(CODES)
                                .addLearners("17", "19")
                                .build())
                        .build(),
                lines);
        assertThat(ofOne.credits())
                .extracting(Credit::amount)
                .containsExactly(Amount.of(1), Amount.of(4), Amount.of(5));
        assertThat(ofOne.findings())
                .containsExactly(new Finding(Finding.Kind.OTHER_LEARNER, "line 3", "learner", "", 2));
        assertThat(ofOne.complete()).isTrue();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        TranscriptResult result = read(
                with(CsvColumn.MINUTES, "minutes"),
                "day,category,amount,minutes",
                "2024-02-30,AMA 1,1,x",
                ",AMA 1,,",
                "02.05.2024,AMA 1,-1,",
                "2024-05-02,AMA 1,1.005,",
                "2024-05-02,AMA 1,1000001,",
                "2024-05-02,AMA 1,1,60001",
                "2024-05-02,AMA 1,1,60",
                "2024-05-02,AMA 1",
                "2024-05-02,none,,");
        assertThat(result.problems())
                .extracting(Problem::path)
                .containsExactly(
                        "line 2, day",
                        "line 2, minutes",
                        "line 3",
                        "line 3",
                        "line 4, day",
                        "line 4, amount",
                        "line 5, amount",
                        "line 6/amount",
                        "line 7/minutes",
                        "line 9");
        assertThat(result.credits())
                .extracting(Credit::category)
                .containsExactly(Categories.AMA_PRA_1, Categories.NONE);
    }

    @Test
    void recordWithoutACategoryIsLeftOut() {
        TranscriptResult result = read(COLUMNS, "day,category,amount", "2024-05-02,,1", "2024-05-03,,1");
        assertThat(result.credits()).isEmpty();
        assertThat(result.findings())
                .containsExactly(new Finding(Finding.Kind.NO_CATEGORY, "line 2", "category", "", 2));
        Mapping codes =
                Mapping.builder().from(CODES).category(Categories.AOA_2B).build();
        assertThat(read(withCodes(codes), "day,category,amount", "2024-05-02,,1")
                        .credits())
                .extracting(Credit::category)
                .containsExactly(Categories.AOA_2B);
    }

    @Test
    void prefixGoesBeforeEveryId() {
        Mapping codes = Mapping.builder().from(CODES).idPrefix("one/").build();
        assertThat(read(withCodes(codes), "day,category,amount", "2024-05-02,AMA 1,1")
                        .credits())
                .extracting(Credit::id)
                .allMatch(id -> id.startsWith("one/csv-"));
    }

    @Test
    void idThatIsTooLongIsAProblem() {
        TranscriptResult result =
                read(with(CsvColumn.ID, "id"), "id,day,category,amount", "x".repeat(1001) + ",2024-05-02,AMA 1,1");
        assertThat(result.problems()).extracting(Problem::path).containsExactly("line 2/id");
    }

    /** Each row: designated hours of 5, and the parts expected, by opioids, ethics, both, rest. */
    @ParameterizedTest
    @CsvSource({
        "2, '', 2, 0, 0, 3, ''",
        "2, 1.5, 2, 1.5, 0, 1.5, POSSIBLE_OVERLAP",
        "2, 3, 2, 3, 0, 0, POSSIBLE_OVERLAP",
        "5, '', 5, 0, 0, 0, ''",
        "5, 2, 3, 0, 2, 0, ''",
        "5, 5, 0, 0, 5, 0, ''",
        "3, 3, 0, 0, 0, 5, NOT_SPLIT",
        "0, 1, 0, 1, 0, 4, ''",
        "'', '', 0, 0, 0, 5, ''"
    })
    void certificateIsSplitWhereThatNeedsNoGuess(
            String opioids, String ethics, String opioid, String ethic, String both, String rest, String finding) {
        CsvMapping mapping = CsvMapping.builder()
                .from(COLUMNS)
                .addShares("Opioids", "Ethics", "Parking")
                .build();
        TranscriptResult result = read(
                mapping,
                "day,category,amount,Opioids,Ethics,Parking",
                "2024-05-02,AMA 1,5," + opioids + "," + ethics + ",1");
        assertThat(amount(result, true, false)).isEqualTo(Amount.of(opioid));
        assertThat(amount(result, false, true)).isEqualTo(Amount.of(ethic));
        assertThat(amount(result, true, true)).isEqualTo(Amount.of(both));
        assertThat(amount(result, false, false)).isEqualTo(Amount.of(rest));
        assertThat(result.credits()).extracting(Credit::amount).doesNotContain(Amount.ZERO);
        assertThat(result.findings())
                .extracting(found -> found.kind().name())
                .isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    private static Amount amount(TranscriptResult result, boolean opioids, boolean ethics) {
        return result.credits().stream()
                .filter(credit -> credit.topics().contains(Topics.OPIOID_PAIN) == opioids
                        && credit.topics().contains(Topics.MEDICAL_ETHICS) == ethics)
                .map(Credit::amount)
                .reduce(Amount.ZERO, Amount::plus);
    }

    @Test
    void partsAlikeAreOneLine() {
        Mapping codes = Mapping.builder()
                .from(CODES)
                .putDesignations("Pain", Designation.of(Topics.OPIOID_PAIN))
                .build();
        CsvMapping mapping = CsvMapping.builder()
                .from(withCodes(codes))
                .addShares("Opioids", "Pain")
                .build();
        assertThat(read(mapping, "day,category,amount,Opioids,Pain", "2024-05-02,AMA 1,5,1,1")
                        .credits())
                .extracting(Credit::amount)
                .containsExactly(Amount.of(2), Amount.of(3));
    }

    @Test
    void morePartThanWholeIsAProblem() {
        CsvMapping mapping =
                CsvMapping.builder().from(COLUMNS).addShares("Opioids").build();
        TranscriptResult result = read(mapping, "day,category,amount,Opioids", "2024-05-02,AMA 1,5,6");
        assertThat(result.credits()).isEmpty();
        assertThat(result.problems())
                .containsExactly(
                        new Problem("line 2", "6 credits at line 2, Opioids are more than the 5 of the certificate"));
    }

    @Test
    void minutesAreNotDivided() {
        CsvMapping mapping = CsvMapping.builder()
                .from(with(CsvColumn.MINUTES, "minutes"))
                .addShares("Opioids")
                .build();
        TranscriptResult result = read(mapping, "day,category,amount,minutes,Opioids", "2024-05-02,AMA 1,5,300,2");
        assertThat(result.credits()).extracting(Credit::amount).containsExactly(Amount.of(5));
        assertThat(result.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.NOT_SPLIT);
    }

    @Test
    void headerIsCheckedFirst() {
        assertThatThrownBy(() -> read(COLUMNS, "day,categorie,amount,day", "x,x,x,x"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactlyInAnyOrder(
                                        "there are several columns \"day\"",
                                        "there is no column \"category\": expected the names of the mapping. Maybe the"
                                                + " separator is another one?"));
        TranscriptResult result = read(COLUMNS, "\uFEFF Day ,CATEGORY,amount,, Room", "2024-05-02,AMA 1,1,x,y");
        assertThat(result.credits()).hasSize(1);
        assertThat(result.findings())
                .containsExactly(
                        new Finding(Finding.Kind.UNKNOWN_FIELD, "line 1", "column 4", "", 1),
                        new Finding(Finding.Kind.UNKNOWN_FIELD, "line 1", "Room", "", 1));
    }

    @Test
    void codeHasOneMeaning() {
        assertThatThrownBy(() -> Mapping.builder()
                        .putCategories("AMA", Categories.AMA_PRA_1)
                        .putCategories(" ama", Categories.AMA_PRA_2)
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/categories: \" ama\" is given two meanings");
        assertThat(Mapping.builder()
                        .putCategories("AMA", Categories.AMA_PRA_1)
                        .putCategories("ama", Categories.AMA_PRA_1)
                        .build()
                        .categories())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"MM/dd/uuuu, true", "d.M.uuuu, true", "MM/dd/yyyy, false", "MM/uuuu, false", "'', false", "{, false"})
    void layoutKnowsWhetherItCanReadDates(String pattern, boolean usable) {
        if (usable) {
            assertThat(CsvLayout.STANDARD.withDates(pattern).datePattern()).isEqualTo(pattern);
        } else {
            assertThatThrownBy(() -> CsvLayout.STANDARD.withDates(pattern))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("/datePattern");
        }
    }

    @Test
    void mappingOfColumnsIsChecked() {
        assertThatThrownBy(() -> CsvMapping.builder()
                        .putAllColumns(Map.of(CsvColumn.AMOUNT, "x"))
                        .addShares(" X")
                        .codes(CODES)
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("COMPLETED_ON is missing")
                .hasMessageContaining("\" X\" is given twice");
    }
}
