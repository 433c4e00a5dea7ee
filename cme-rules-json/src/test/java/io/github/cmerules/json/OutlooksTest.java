package io.github.cmerules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.outlook.Outlook;
import io.github.cmerules.core.outlook.UrgencyScale;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlooksTest {

    private static final UrgencyScale SCALE =
            UrgencyScale.of(new UrgencyScale.Level("soon", 60), new UrgencyScale.Level("now", 7));

    /** The sample rule book with a coming edition that asks for less. */
    private static final RuleBooks BOOKS = SampleRuleBook.BOOKS.replacing(withComing());

    private static RuleBook withComing() {
        RuleBook book = SampleRuleBook.BOOKS.all().get(0);
        Edition now = book.editions().get(0);
        Edition used = Edition.builder()
                .from(now)
                .inForce(DateRange.of("2000-01-01/2025-12-31"))
                .build();
        Edition coming = Edition.builder()
                .from(now.withSchedules(schedule -> Schedule.builder()
                        .from(schedule)
                        .requirements(schedule.requirements().subList(0, 2))
                        .build()))
                .id("2026-01-01")
                .inForce(DateRange.from(LocalDate.of(2026, 1, 1)))
                .build();
        return RuleBook.builder().from(book).editions(List.of(used, coming)).build();
    }

    private static List<Outlook> outlooks(String dossier) {
        return Dossiers.outlooks(
                Dossiers.read(dossier, BOOKS),
                EvaluationOptions.builder().ruleBooks(BOOKS).build());
    }

    private static String dossier(String asOf) {
        return SampleDocuments.line().replace("\"credits\"", "\"asOf\": \"" + asOf + "\", \"credits\"");
    }

    @Test
    void anOutlookFitsItsSchema() {
        String document = Outlooks.write(outlooks(dossier("2025-03-01")).get(0), SCALE);

        assertThat(TestSchemas.OUTLOOK.faults(document)).isEmpty();
        assertThat(document)
                .contains(
                        "\"next\": \"2025-03-14\"",
                        "\"urgency\": \"soon\"",
                        "\"daysLeft\": 13",
                        "\"basis\": \"length\"",
                        "\"edition\": \"2026-01-01\"",
                        "\"Rules (us-xx/rules) no longer exists");
        assertThat(document).contains("\"vanishes\": [\n        \"us-xx/basics\",\n        \"us-xx/rules\"");
    }

    @Test
    void everythingThatAnOutlookSaysIsWritten() {
        String document = Outlooks.write(outlooks(dossier("2025-03-01")).get(0), SCALE);

        assertThat(document.substring(0, document.indexOf("      \"differences\"")))
                .isEqualTo("""
                {
                  "version": 1,
                  "license": {
                    "jurisdiction": "US-XX",
                    "profession": "MD",
                    "number": "17"
                  },
                  "verdict": "in-progress",
                  "asOf": "2025-03-01",
                  "validUntil": "2025-03-14",
                  "edition": "2000-01-01",
                  "cycle": {
                    "start": "2023-03-15",
                    "end": "2025-03-14"
                  },
                  "next": "2025-03-14",
                  "urgency": "soon",
                  "overdue": [],
                  "days": [
                    {
                      "date": "2025-03-14",
                      "daysLeft": 13,
                      "license": true,
                      "urgency": "soon",
                      "due": [
                        {
                          "id": "us-xx/total",
                          "title": "Total",
                          "status": "open",
                          "unit": "credits",
                          "required": 20,
                          "missing": 16.5,
                          "deadline": "2025-03-14"
                        },
                        {
                          "id": "us-xx/basics",
                          "title": "Basics",
                          "status": "open",
                          "unit": "completions",
                          "required": 1,
                          "missing": 1,
                          "deadline": "2025-03-14"
                        },
                        {
                          "id": "us-xx/rules",
                          "title": "Rules",
                          "status": "open",
                          "unit": "completions",
                          "required": 1,
                          "missing": 1,
                          "deadline": "2025-03-14"
                        }
                      ]
                    }
                  ],
                  "nextCycle": {
                    "cycle": {
                      "start": "2025-03-15",
                      "end": "2027-03-14"
                    },
                    "basis": "length",
                    "edition": "2026-01-01",
                    "due": [
                      {
                        "id": "us-xx/total",
                        "title": "Total",
                        "status": "open",
                        "unit": "credits",
                        "required": 20,
                        "missing": 20,
                        "deadline": "2027-03-14"
                      },
                      {
                        "id": "us-xx/pain",
                        "title": "Pain",
                        "status": "open",
                        "unit": "credits",
                        "required": 3,
                        "missing": 3,
                        "deadline": "2027-03-14"
                      }
                    ],
                    "appears": [],
                    "vanishes": [
                      "us-xx/basics",
                      "us-xx/rules"
                    ]
                  },
                  "comingEditions": [
                    {
                      "edition": "2026-01-01",
                      "from": "2026-01-01",
                      "verdict": "in-progress",
                      "appears": [],
                      "vanishes": [
                        "us-xx/basics",
                        "us-xx/rules"
                      ],
                      "changes": [],
                      "rules": [
                        "Basics (us-xx/basics) no longer exists: owed once; asked for a training with topic basics, \
                completed at any time up to the deadline; due by the end of the cycle.",
                        "Rules (us-xx/rules) no longer exists: asked for all of part 1, part 2, completed in the \
                cycle; due by the end of the cycle."
                      ],
                """);
    }

    @Test
    void aDayOnWhichNothingIsDueMayBeOneToKnow() {
        RuleBook book = SampleRuleBook.BOOKS.all().get(0);
        Edition edition = book.editions().get(0);
        Milestone milestone = new Milestone(
                "ask-for-waiver",
                "Last day to ask for a waiver",
                Deadline.before(Period.ofDays(7), Anchor.end()),
                edition.schedules().get(0).citations(),
                List.of());
        RuleBooks books = RuleBooks.of(RuleBook.builder()
                .from(book)
                .editions(List.of(edition.withSchedules(schedule -> Schedule.builder()
                        .from(schedule)
                        .addMilestones(milestone)
                        .build())))
                .build());

        String document = Outlooks.write(
                Dossiers.outlooks(
                                Dossiers.read(dossier("2025-03-01"), books),
                                EvaluationOptions.builder().ruleBooks(books).build())
                        .get(0),
                SCALE);

        assertThat(TestSchemas.OUTLOOK.faults(document)).isEmpty();
        assertThat(document).contains("""
                  "days": [
                    {
                      "date": "2025-03-07",
                      "daysLeft": 6,
                      "license": false,
                      "due": [],
                      "dates": [
                        {
                          "code": "ask-for-waiver",
                          "title": "Last day to ask for a waiver"
                        }
                      ]
                    },
                    {
                      "date": "2025-03-14",
                """);
    }

    @Test
    void anOutlookOfAnyDayFitsItsSchema() {
        for (String asOf : List.of("2023-03-15", "2025-03-14", "2025-03-15", "2027-01-01")) {
            assertThat(TestSchemas.OUTLOOK.faults(
                            Outlooks.write(outlooks(dossier(asOf)).get(0), UrgencyScale.NONE)))
                    .describedAs(asOf)
                    .isEmpty();
        }
    }

    @Test
    void severalLicensesHaveAnOutlookEach() {
        List<Outlook> two = outlooks(SampleDocuments.several(SampleDocuments.LICENSE, SampleDocuments.OTHER_LICENSE));

        assertThat(two).hasSize(2);
        assertThat(TestSchemas.OUTLOOK.faults(Outlooks.write(two, SCALE))).isEmpty();
    }

    @Test
    void aFaultyOutlookDoesNotFit() {
        String document = Outlooks.write(outlooks(dossier("2025-03-01")).get(0), SCALE);

        for (String part : List.of("\"daysLeft\"", "\"basis\"", "\"overdue\"", "\"vanishes\"", "\"differences\"")) {
            assertThat(TestSchemas.OUTLOOK.faults(document.replace(part, "\"x\"")))
                    .describedAs(part)
                    .isNotEmpty();
        }
    }

    @Test
    void whatIsNoEvaluationIsNotReadAsOne() {
        assertThatThrownBy(() -> Evaluations.readAll("{\"version\": 1, \"evaluations\": [{}]}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("/evaluations/0/verdict");
        assertThatThrownBy(() -> Evaluations.readAll("[]")).isInstanceOf(InvalidInputException.class);
    }
}
