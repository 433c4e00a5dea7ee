package io.github.cmerules.json.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.json.Schemas;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePacksTest {

    private static final RulePack PACK = RulePacks.read(SamplePack.YAML, SamplePack.FILE);
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Schemas.rulePack());

    private static RulePack changed(UnaryOperator<Requirement> change) {
        return RulePack.of(PACK.ruleBook()
                .derive(
                        PACK.ruleBook().id(),
                        PACK.ruleBook().title(),
                        edition -> edition.withSchedules(schedule -> with(schedule, change))));
    }

    private static Schedule with(Schedule schedule, UnaryOperator<Requirement> change) {
        Schedule.Builder changed = Schedule.builder().title(schedule.title()).when(schedule.when());
        schedule.requirements().forEach(requirement -> changed.addRequirements(change.apply(requirement)));
        schedule.citations().forEach(changed::addCitations);
        return changed.build();
    }

    @Test
    void whatIsWrittenIsReadBackEqualWithItsDigests() {
        for (RulePack pack : Set.of(PACK, PACK.withAllReleased(), RulePack.of(PACK.ruleBook()))) {
            assertThat(RulePacks.read(RulePacks.toYaml(pack), "yaml")).isEqualTo(pack);
            assertThat(RulePacks.read(RulePacks.toJson(pack), "json")).isEqualTo(pack);
        }
        assertThat(RulePacks.toYaml(PACK.withAllReleased()))
                .contains(
                        PACK.ruleBook().editions().get(0).digest(),
                        PACK.ruleBook().editions().get(1).digest());
    }

    @Test
    void aPackIsReadFromAFileAndFromAReader(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("state.yaml"), "\uFEFF" + SamplePack.YAML);

        assertThat(RulePacks.read(file)).isEqualTo(PACK);
        assertThat(RulePacks.read(new StringReader(SamplePack.YAML), "x")).isEqualTo(PACK);
        Files.writeString(file, "version: 3\n");
        assertThatThrownBy(() -> RulePacks.read(file)).hasMessageContaining("state.yaml:1 /version: 3 is no version");
        Files.write(file, "version: 1\ntitle: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RulePacks.read(file))
                .hasMessageContaining("state.yaml:1: the document is not valid UTF-8");
        assertThatThrownBy(() -> RulePacks.read(folder.resolve("none.yaml"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aPackSaysWhoAnswersForIt() {
        assertThat(PACK.signOff()).contains(new SignOff("compliance analyst", LocalDate.of(2026, 1, 2)));
        RulePack again =
                RulePack.of(PACK.ruleBook()).signedOff(new SignOff("general counsel", LocalDate.of(2026, 2, 3)));
        assertThat(RulePacks.toYaml(again)).contains("reviewedBy: general counsel\nreviewedOn: 2026-02-03\n");
    }

    @Test
    void onlyEditionsThatExistCanBeReleased() {
        assertThatThrownBy(() -> new RulePack(PACK.ruleBook(), Optional.empty(), Set.of("third")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("edition [third] is not in the rule book: expected one of [first, second]");
    }

    @Test
    void whatIsCodeIsNamedWithItsPlaces() {
        RulePack pack = changed(requirement -> requirement.id().code().equals("us-xx/total")
                ? Requirement.builder()
                        .from(requirement)
                        .when(Condition.custom("keeps bees", license -> true))
                        .demand(Demand.credits(
                                Amount.of(1),
                                CreditPredicate.anyCredit().and(CreditPredicate.custom("is about bees", lot -> true)),
                                Window.cycle()))
                        .build()
                : requirement);

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> RulePacks.toYaml(pack));
        assertThat(refused.problems())
                .extracting(problem -> problem.path())
                .containsExactly(
                        "/editions/0/schedules/0/requirements/0/when",
                        "/editions/0/schedules/0/requirements/0/demand/credits/eligible/all-of/0",
                        "/editions/1/schedules/0/requirements/0/when",
                        "/editions/1/schedules/0/requirements/0/demand/credits/eligible/all-of/0");
        assertThat(refused)
                .hasMessageContaining("the custom condition [keeps bees] is code, which no file can hold."
                        + " Maybe a kind of condition says the same?")
                .hasMessageContaining("the custom predicate [is about bees] is code, which no file can hold."
                        + " Maybe a kind of predicate says the same?");
    }

    @Test
    void whatIsOutOfRangeIsNotWritten() {
        RulePack pack = changed(requirement -> Requirement.builder()
                .from(requirement)
                .when(Condition.issuedBefore(LocalDate.of(10_000, 1, 1)).or(Condition.licensedLessThan(10_001)))
                .build());

        assertThatThrownBy(() -> RulePacks.toJson(pack))
                .hasMessageContaining("date [+10000-01-01] is out of range")
                .hasMessageContaining("number [10001] is out of range");
    }

    @Test
    void theSchemaInTheJarIsThatOfTheTables() throws IOException {
        String expected = Texts.json(RulePackCodec.schema());
        Path fresh = Path.of("target/rule-pack.schema.json");
        Files.writeString(fresh, expected);

        assertThat(Schemas.rulePack()).as("the schema is as in %s", fresh).isEqualTo(expected);
    }

    @Test
    void theSchemaTakesWhatIsRightAsJsonAndAsYaml() {
        assertThat(SCHEMA.validate(RulePacks.toJson(PACK.withAllReleased()), InputFormat.JSON))
                .isEmpty();
        assertThat(SCHEMA.validate(RulePacks.toJson(RulePack.of(PACK.ruleBook())), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsWrong() {
        String json = RulePacks.toJson(PACK);
        for (String[] change : new String[][] {
            {"\"version\": 1", "\"version\": 2"},
            {"\"required\": 50", "\"required\": -50"},
            {"\"required\": 50", "\"needed\": 50"},
            {"\"any-credit\"", "\"any\""},
            {"\"topic\"", "\"topik\""},
            {"\"cycle\"", "{\"before\": {\"time\": \"24 moons\", \"day\": \"end\"}}"},
            {"2020-01-01/..", "2020-01-01"}
        }) {
            assertThat(json).contains(change[0]);
            assertThat(SCHEMA.validate(json.replace(change[0], change[1]), InputFormat.JSON))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private static List<String> names(RulePack pack) {
        return RulePacks.toYaml(pack)
                .lines()
                .filter(line -> line.matches("\\w+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    void aPackSaysFirstWhatItIsThenItsSourcesThenItsRules() {
        assertThat(names(PACK))
                .containsExactly(
                        "version",
                        "reviewedBy",
                        "reviewedOn",
                        "id",
                        "title",
                        "jurisdiction",
                        "professions",
                        "verifiedThrough",
                        "sources",
                        "vocabulary",
                        "interpretations",
                        "calendars",
                        "defaultWaiverScope",
                        "editions");
        RuleBook plain = RuleBook.builder()
                .id(PACK.ruleBook().id())
                .title("Plain")
                .jurisdiction(PACK.ruleBook().jurisdiction())
                .professions(PACK.ruleBook().professions())
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(Vocabulary.builder().build())
                .addEditions(Edition.builder().id("only").inForce(DateRange.ALL).build())
                .build();
        assertThat(names(RulePack.of(plain)))
                .as("without codes of its own")
                .containsExactly(
                        "version",
                        "id",
                        "title",
                        "jurisdiction",
                        "professions",
                        "verifiedThrough",
                        "sources",
                        "editions");
    }

    @Test
    void rulesOfAPackAreThoseOfItsText() {
        RuleBook book = PACK.ruleBook();

        assertThat(book.editions()
                        .get(1)
                        .schedules()
                        .get(0)
                        .requirements()
                        .get(0)
                        .demand())
                .isEqualTo(Demand.credits(Amount.of(50), CreditPredicate.anyCredit(), Window.cycle()));
        assertThat(book.edition(LocalDate.of(2019, 12, 31)).orElseThrow().id()).isEqualTo("first");
    }
}
