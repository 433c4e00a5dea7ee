package io.github.cmerules.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.diff.EditionDiff;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiffCommandTest {

    private static final RuleBook INSTALLED = RuleBooks.installed().all().get(0);
    private static final Edition NEWEST = RuleBookFinder.newest(INSTALLED);
    private static final String DAY = NEWEST.inForce().first().toString();
    private static final String LATER = NEWEST.inForce().first().plusDays(1).toString();

    /** A book of two editions: 100 credits of the old act, then 50 of the new one. */
    private static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("us-xx/sample"))
            .title("Sample Board")
            .jurisdiction(Jurisdiction.of("US-XX"))
            .addProfessions(Profession.MD)
            .verifiedThrough(LocalDate.of(2026, 1, 1))
            .addEditions(
                    edition("old", DateRange.of("2010-01-01/2019-12-31"), 100, "Old Act"),
                    edition("new", DateRange.from(LocalDate.of(2020, 1, 1)), 50, "New Act"))
            .build();

    private static final EditionDiff DIFF = EditionDiff.between(
            RuleBookFinder.edition(BOOK, LocalDate.of(2019, 12, 31)),
            RuleBookFinder.edition(BOOK, LocalDate.of(2020, 1, 1)));

    private static Edition edition(String id, DateRange inForce, int total, String act) {
        Citation citation = new Citation(
                act,
                Optional.empty(),
                Optional.of("https://example.org/" + id),
                LocalDate.of(2025, 1, 1),
                Citation.Confidence.PRIMARY);
        return Edition.builder()
                .id(id)
                .inForce(inForce)
                .addSchedules(Schedule.builder()
                        .title("Renewal")
                        .when(Condition.always())
                        .addRequirements(Requirement.builder()
                                .id(RequirementId.of("us-xx/total"))
                                .title("Total credits")
                                .demand(Demand.credits(Amount.of(total), CreditPredicate.anyCredit(), Window.cycle()))
                                .addCitations(citation)
                                .build())
                        .addCitations(citation)
                        .build())
                .build();
    }

    @Test
    void oneEditionAgainstItselfHasNotChanged() {
        Run run = Run.of("diff", "US-MA", DAY, LATER);

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("edition " + NEWEST.id(), "Nothing changed: both days have the same edition.")
                .endsWith("\nNot legal advice.\n");
    }

    @Test
    void jsonOfOneEditionAgainstItselfHasNoChanges() {
        Run run = Run.of("diff", "US-MA", DAY, LATER, "--format", "json", "--profession", "DO");

        JsonNode root = JsonMapper.builder().build().readTree(run.out());
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(root.path("version").asInt()).isEqualTo(1);
        assertThat(root.path("before")).isEqualTo(root.path("after"));
        assertThat(root.path("after").path("digest").asString()).isEqualTo(NEWEST.digest());
        assertThat(root.path("changes").isArray()).isTrue();
        assertThat(root.path("changes").isEmpty()).isTrue();
    }

    @Test
    void textSaysWhatChangedAndNamesTheSourcesOfBoth() {
        String text = DiffText.of(BOOK, DIFF).replaceAll("\\s+", " ");

        assertThat(text)
                .containsSubsequence(
                        "Before edition old",
                        "After edition new",
                        " Renewal ",
                        "Total credits (us-xx/total): asked for 100 credits with anything, completed in the cycle, now 50"
                                + " credits with anything, completed in the cycle. [",
                        "Sources",
                        "New Act, read 2025-01-01 (primary) https://example.org/new");
        assertThat(text).contains("https://example.org/old");
    }

    @Test
    void jsonSaysTheSameAsData() {
        JsonNode root = JsonMapper.builder().build().readTree(DiffJson.of(BOOK, DIFF));

        assertThat(root.path("before").path("id").asString()).isEqualTo("old");
        assertThat(root.path("after").path("inForce").path("start").asString()).isEqualTo("2020-01-01");
        JsonNode change = root.path("changes").path(1);
        assertThat(change.path("schedule").asString()).isEqualTo("Renewal");
        assertThat(change.path("part").asString()).isEqualTo("requirement");
        assertThat(change.path("name").asString()).isEqualTo("us-xx/total");
        assertThat(change.path("kind").asString()).isEqualTo("changed");
        assertThat(change.path("properties").path(0).path("property").asString())
                .isEqualTo("demand");
        assertThat(change.path("properties").path(0).path("before").asString()).startsWith("100 credits");
        assertThat(change.path("citationsBefore").path(0).path("title").asString())
                .isEqualTo("Old Act");
        assertThat(change.path("citationsAfter").path(0).path("title").asString())
                .isEqualTo("New Act");
        assertThat(change.path("sentences").size())
                .isEqualTo(change.path("properties").size());
    }

    @Test
    void editionsThatSayTheSameHaveNotChanged() {
        Edition renamed = Edition.builder().from(DIFF.after()).id("newer").build();

        assertThat(DiffText.of(BOOK, EditionDiff.between(DIFF.after(), renamed)))
                .contains("Nothing changed: the two editions say the same.");
    }

    @Test
    void aDayWithoutEditionIsBadInputThatSaysWhichDaysAreCovered() {
        assertThatThrownBy(() -> RuleBookFinder.edition(BOOK, LocalDate.of(1900, 1, 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1900-01-01")
                .hasMessageContaining("old (2010-01-01/2019-12-31), new (2020-01-01/..)");
    }

    @Test
    void anUnknownJurisdictionIsBadInput() {
        assertThat(Run.of("diff", "US-ZZ", DAY, DAY).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff",
                "diff US-MA",
                "diff US-MA 2025-01-01",
                "diff US-MA 2025-01-01 2025-02-30",
                "diff US-MA 2025-01-01 2025-01-01 2025-01-01"
            })
    void whatIsNotAJurisdictionAndTwoDaysIsWrongUse(String arguments) {
        Run run = Run.of(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.out()).isEmpty();
    }
}
