package io.github.cmerules.json.packets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.CreditOutcome;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.JointShortfall;
import io.github.cmerules.core.outcome.Keep;
import io.github.cmerules.core.outcome.KeyDate;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.OutlookEntry;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.RuleBookReference;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.outcome.Unit;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.SampleRuleBook;
import io.github.cmerules.json.packets.Report.Bar;
import io.github.cmerules.json.packets.Report.Cell;
import io.github.cmerules.json.packets.Report.Entries;
import io.github.cmerules.json.packets.Report.Entry;
import io.github.cmerules.json.packets.Report.Heading;
import io.github.cmerules.json.packets.Report.Result;
import io.github.cmerules.json.packets.Report.Row;
import io.github.cmerules.json.packets.Report.Sentences;
import io.github.cmerules.json.packets.Report.Sources;
import io.github.cmerules.json.packets.Report.Table;
import io.github.cmerules.json.packets.Report.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a report says, word for word: auditors read it, and packets of one version have to stay as they are. */
class ReportWordsTest {

    private static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    private static final RequirementId PAIN = RequirementId.of("us-xx/pain");
    private static final RequirementId BASICS = RequirementId.of("us-xx/basics");
    private static final RequirementId RULES = RequirementId.of("us-xx/rules");
    private static final RequirementId ETHICS = RequirementId.of("us-xx/ethics");
    private static final RequirementId OPIOIDS = RequirementId.of("us-xx/opioids");
    private static final RequirementId GONE = RequirementId.of("us-xx/gone");

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final LocalDate END = LocalDate.of(2025, 3, 14);

    private static final Citation CODE = citation("Sample Code", Optional.of("1.01"), Optional.empty());
    private static final Citation GUIDE =
            citation("Sample Guide", Optional.empty(), Optional.of("https://example.org/guide"));

    /** The sample rule book with two editions, which word a notice each in its own way. */
    private static final RuleBooks BOOKS =
            RuleBooks.of(withNotices(SampleRuleBook.BOOKS.all().get(0)));

    private static final License LICENSE = License.builder()
            .jurisdiction(Jurisdiction.of("US-XX"))
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .build();

    private static RuleBook withNotices(RuleBook book) {
        Edition edition = book.editions().get(0);
        return RuleBook.builder()
                .from(book)
                .editions(List.of(
                        Edition.builder()
                                .from(edition)
                                .id("first")
                                .inForce(DateRange.of("2000-01-01/2019-12-31"))
                                .addNotices(new Notice("ask-early", "Ask in time."))
                                .build(),
                        Edition.builder()
                                .from(edition)
                                .id("second")
                                .inForce(DateRange.of("2020-01-01/.."))
                                .addNotices(new Notice("ask-early", "Ask a month before."))
                                .build()))
                .build();
    }

    private static Citation citation(String title, Optional<String> section, Optional<String> url) {
        return new Citation(title, section, url, LocalDate.of(2026, 1, 2), Citation.Confidence.PRIMARY_COPY);
    }

    private static RequirementOutcome.Builder outcome(RequirementId id, String title, RequirementStatus status) {
        return RequirementOutcome.builder()
                .id(id)
                .title(title)
                .status(status)
                .unit(Unit.CREDITS)
                .required(Amount.ZERO)
                .counted(Amount.ZERO)
                .missing(Amount.ZERO)
                .deadline(END)
                .citations(List.of());
    }

    private static Evaluation.Builder evaluation(Verdict verdict, String number) {
        return Evaluation.builder()
                .license(new LicenseReference(Jurisdiction.of("US-XX"), Profession.MD, Optional.of(number)))
                .verdict(verdict)
                .asOf(DAY)
                .validUntil(Optional.empty())
                .ruleBook(new RuleBookReference(
                        RuleBookId.of("us-xx/physician"), "second", LocalDate.of(2026, 1, 2), "sha256:0123", Map.of()))
                .cycle(Optional.empty())
                .undeterminedBy(Optional.empty())
                .requirements(List.of())
                .credits(List.of())
                .joint(List.of())
                .questions(List.of())
                .outlook(List.of())
                .keep(List.of())
                .dates(List.of())
                .notices(List.of());
    }

    private static Dossier dossier(List<Credit> credits) {
        return new Dossier(List.of(LICENSE), true, credits, Optional.empty(), Map.of());
    }

    private static Report report(Evaluation... evaluations) {
        return ReportContent.of(dossier(List.of()), List.of(evaluations), BOOKS);
    }

    private static String plain(Evaluation... evaluations) {
        return ReportText.of(report(evaluations));
    }

    @Test
    void everythingThatAnEvaluationSaysIsInTheReport() {
        List<Credit> credits = List.of(
                Credit.builder()
                        .id("c1")
                        .title("Pain, in short")
                        .provider("A hospital")
                        .completedOn(LocalDate.of(2024, 5, 2))
                        .category(Categories.AMA_PRA_1)
                        .format(Formats.LIVE)
                        .evidence(Evidence.DOCUMENTED)
                        .topics(List.of(Topic.of("pain"), Topic.of("rules-1")))
                        .amount(Amount.of("3.5"))
                        .build(),
                Credit.builder()
                        .id("c2")
                        .completedOn(LocalDate.of(2025, 2, 1))
                        .planned(true)
                        .amount(Amount.of(2))
                        .build());
        Evaluation evaluation = evaluation(Verdict.NON_COMPLIANT, "17")
                .validUntil(Optional.of(LocalDate.of(2025, 3, 1)))
                .cycle(Optional.of(new Cycle(LocalDate.of(2023, 3, 15), END)))
                .ruleBook(new RuleBookReference(
                        RuleBookId.of("us-xx/physician"),
                        "second",
                        LocalDate.of(2026, 1, 2),
                        "sha256:0123",
                        Map.of(InterpretationId.of("XX-I-1"), "other")))
                .requirements(List.of(
                        outcome(TOTAL, "Total", RequirementStatus.UNMET)
                                .required(Amount.of(20))
                                .counted(Amount.of("3.5"))
                                .missing(Amount.of("16.5"))
                                .citations(List.of(CODE, GUIDE))
                                .build(),
                        outcome(PAIN, "Pain", RequirementStatus.MET)
                                .required(Amount.of(3))
                                .counted(Amount.of(3))
                                .citations(List.of(GUIDE, CODE, GUIDE))
                                .build(),
                        outcome(BASICS, "Basics", RequirementStatus.MET)
                                .unit(Unit.COMPLETIONS)
                                .required(Amount.of(1))
                                .satisfiedBy(Optional.of("fulfilled"))
                                .build(),
                        outcome(RULES, "Rules", RequirementStatus.UNMET)
                                .unit(Unit.COMPLETIONS)
                                .required(Amount.of(2))
                                .counted(Amount.of(1))
                                .missing(Amount.of(1))
                                .build(),
                        outcome(ETHICS, "Ethics", RequirementStatus.WAIVED)
                                .required(Amount.of(2))
                                .missing(Amount.of(2))
                                .build(),
                        outcome(OPIOIDS, "Opioids", RequirementStatus.NOT_APPLICABLE)
                                .required(Amount.of(5))
                                .build()))
                .joint(List.of(new JointShortfall(List.of(PAIN, TOTAL), Amount.of(1))))
                .questions(List.of(
                        new Question("prescribes", Optional.of("Do you prescribe?"), List.of(PAIN, OPIOIDS)),
                        new Question("teaches", Optional.empty(), List.of(TOTAL))))
                .credits(List.of(
                        new CreditOutcome(
                                "c1",
                                Optional.of("Pain, in short"),
                                Amount.of("3.5"),
                                Amount.of(3),
                                List.of(new Use(TOTAL, Amount.of(3)), new Use(RULES, Amount.of(1))),
                                List.of(new Rejection(PAIN, RejectionReason.WRONG_TOPIC, Amount.of("0.5")))),
                        new CreditOutcome(
                                "c2",
                                Optional.empty(),
                                Amount.of(2),
                                Amount.of(2),
                                List.of(),
                                List.of(
                                        new Rejection(TOTAL, RejectionReason.PLANNED, Amount.of(2)),
                                        new Rejection(GONE, RejectionReason.AFTER_AS_OF, Amount.of(1)))),
                        new CreditOutcome("c3", Optional.of("Lost"), Amount.of(1), Amount.ZERO, List.of(), List.of())))
                .outlook(List.of(new OutlookEntry("c2", List.of(TOTAL, RULES)), new OutlookEntry("c9", List.of())))
                .keep(List.of(new Keep("c1", LocalDate.of(2031, 3, 14)), new Keep("c9", LocalDate.of(2031, 3, 15))))
                .dates(List.of(new KeyDate("waiver", "Last day to ask for a waiver", LocalDate.of(2025, 2, 12))))
                .notices(List.of("ask-early", "unheard-of"))
                .build();

        String text = ReportText.of(ReportContent.of(dossier(credits), List.of(evaluation), BOOKS));

        assertThat(text).isEqualTo("""
                Continuing education report
                ===========================

                US-XX MD, license 17
                ====================

                NOT COMPLIANT: Short of Total; Rules.

                Cycle       2023-03-15 to 2025-03-14, both days included
                As of       2025-01-31; nothing completed later is counted
                Holds       through 2025-02-28, if nothing else changes
                Rules of    Sample
                Rule book   us-xx/physician, edition second, verified through 2026-01-02
                Digest      sha256:0123

                Requirements
                ------------

                What is required, and what counts toward it

                Total
                    [#######.................................] 3.5 of 20 credits
                    3.5 of 20 credits: Pain, in short (3). 16.5 credits missing. Each of us-xx/pain, us-xx/total
                    could be met alone, but not all together: they may not share a credit, and 1 credit is missing
                    between them. Not counted, not earned yet: c2 (2).
                    Status      unmet
                    Counted     3.5
                    Required    20 credits
                    Missing     16.5
                    Deadline    2025-03-14
                    Sources     [1] [2]

                Pain
                    [########################################] 3 of 3 credits
                    3 of 3 credits. Each of us-xx/pain, us-xx/total could be met alone, but not all together: they
                    may not share a credit, and 1 credit is missing between them. Not counted, another subject:
                    Pain, in short (0.5).
                    Status      met
                    Counted     3
                    Required    3 credits
                    Deadline    2025-03-14
                    Sources     [2] [1]

                Basics
                    [########################################] met otherwise than by credits
                    Known to be done, without a record of the credit.
                    Status      met
                    Counted     0
                    Required    1 completion
                    Deadline    2025-03-14

                Rules
                    [####################....................] 1 of 2 completions
                    1 of 2 completions: Pain, in short. 1 completion missing.
                    Status      unmet
                    Counted     1
                    Required    2 completions
                    Missing     1
                    Deadline    2025-03-14

                Ethics
                    [........................................] 0 of 2 credits
                    0 of 2 credits. The rest is waived.
                    Status      waived
                    Counted     0
                    Required    2 credits
                    Missing     2
                    Deadline    2025-03-14

                Opioids
                    Not applicable.
                    Status      not applicable

                Short together
                --------------

                - Pain; Total could each be met alone, but not together, because they may not share a credit: 1
                  credit short between them.

                Questions to answer
                -------------------

                - Do you prescribe? It decides on Pain; Opioids. (prescribes)
                - Is it so: teaches? It decides on Total. (teaches)

                Credits
                -------

                What each credit counts for

                Pain, in short
                    Id c1
                    By A hospital
                    Category ama pra 1, live, evidence documented
                    On pain, rules 1
                    Completed   2024-05-02
                    Claimed     3.5
                    Worth       3
                    Counts toward
                    - Total: 3 credits
                    - Rules: 1 completion
                    Does not count toward
                    - Pain: 0.5 credits, wrong topic

                c2
                    No category, evidence attested, planned
                    Completed   2025-02-01
                    Claimed     2
                    Worth       2
                    Does not count toward
                    - Total: 2 credits, planned
                    - us-xx/gone: 1 credit, after as of

                Lost
                    Id c3
                    Claimed     1
                    Worth       0

                Planned, or later than the day of the evaluation
                ------------------------------------------------

                - c2 would serve Total; Rules.
                - c9 would serve nothing here.

                Dates to know
                -------------

                - 2025-02-12: Last day to ask for a waiver

                Evidence to keep
                ----------------

                - Pain, in short (c1): until 2031-03-14
                - c9: until 2031-03-15

                Notices
                -------

                - Ask a month before.
                - unheard-of

                How open points are read
                ------------------------

                - XX-I-1 is read as other, not as the rule book does: One.

                Sources
                =======

                [1] Sample Code, 1.01, read 2026-01-02 (primary copy)
                [2] Sample Guide, read 2026-01-02 (primary copy)
                    https://example.org/guide

                About this report
                =================

                - This report belongs to an audit packet: manifest.json has the SHA-256 of this file and of the
                  others, dossier.json is what was evaluated, evaluation.json is the whole result, witness.json adds
                  up the credits of each requirement, and the files rules.* have the rules. It was written by
                  cme-rules %s. It is not legal advice: only the board decides.
                """.formatted(LibraryVersion.current()));
    }

    @Test
    void everyVerdictIsAWordAndASentence() {
        RequirementOutcome open = outcome(TOTAL, "Total", RequirementStatus.OPEN)
                .required(Amount.of(20))
                .missing(Amount.of(20))
                .build();
        RequirementOutcome unknown = outcome(PAIN, "Pain", RequirementStatus.UNDETERMINED)
                .required(Amount.of(3))
                .missing(Amount.of(3))
                .undeterminedBy(Optional.of(UndeterminedCause.FACT))
                .build();
        List<RequirementOutcome> both = List.of(open, unknown);

        assertThat(plain(
                                evaluation(Verdict.COMPLIANT, "1").build(),
                                evaluation(Verdict.EXEMPT, "2").build(),
                                evaluation(Verdict.IN_PROGRESS, "3")
                                        .requirements(both)
                                        .build(),
                                evaluation(Verdict.UNDETERMINED, "4")
                                        .requirements(both)
                                        .undeterminedBy(Optional.of(UndeterminedCause.FACT))
                                        .build(),
                                evaluation(Verdict.UNDETERMINED, "5")
                                        .undeterminedBy(Optional.of(UndeterminedCause.NO_PUBLISHED_RULE))
                                        .build())
                        .lines()
                        .filter(line -> line.matches("[A-Z ]+: .*|US-XX MD.*")))
                .containsExactly(
                        "US-XX MD, license 1",
                        "COMPLIANT: Everything that applies is met or waived.",
                        "US-XX MD, license 2",
                        "EXEMPT: Nothing is required.",
                        "US-XX MD, license 3",
                        "IN PROGRESS: Still short of Total.",
                        "US-XX MD, license 4",
                        "UNDETERMINED: The answer depends on what is not known about Pain.",
                        "US-XX MD, license 5",
                        "UNDETERMINED: No rule is published for this type of license on this occasion.");
    }

    @Test
    void whatThereIsNothingToSayAboutHasNoHeading() {
        assertThat(plain(evaluation(Verdict.EXEMPT, "17")
                        .license(new LicenseReference(Jurisdiction.of("US-ZZ"), Profession.DO, Optional.empty()))
                        .build()))
                .isEqualTo("""
                        Continuing education report
                        ===========================

                        US-ZZ DO
                        ========

                        EXEMPT: Nothing is required.

                        As of       2025-01-31; nothing completed later is counted
                        Holds       no later day changes this result
                        Rule book   us-xx/physician, edition second, verified through 2026-01-02
                        Digest      sha256:0123

                        About this report
                        =================

                        - This report belongs to an audit packet: manifest.json has the SHA-256 of this file and of the
                          others, dossier.json is what was evaluated, evaluation.json is the whole result, witness.json adds
                          up the credits of each requirement, and the files rules.* have the rules. It was written by
                          cme-rules %s. It is not legal advice: only the board decides.
                        """.formatted(LibraryVersion.current()));
    }

    @Test
    void everyToneIsMarkedInThePage() {
        Report.Tone[] tones = Tone.values();
        List<RequirementOutcome> outcomes = List.of(
                outcome(TOTAL, "a", RequirementStatus.MET).build(),
                outcome(TOTAL, "b", RequirementStatus.UNMET).build(),
                outcome(TOTAL, "c", RequirementStatus.OPEN).build(),
                outcome(TOTAL, "d", RequirementStatus.UNDETERMINED).build(),
                outcome(TOTAL, "e", RequirementStatus.NOT_APPLICABLE).build(),
                outcome(TOTAL, "f", RequirementStatus.WAIVED).build());

        String html = ReportHtml.of(
                report(evaluation(Verdict.EXEMPT, "1").requirements(outcomes).build()));

        assertThat(tones).hasSize(5);
        assertThat(html)
                .contains(
                        "<span class=\"mark good\">met</span>",
                        "<span class=\"mark bad\">unmet</span>",
                        "<span class=\"mark open\">open</span>",
                        "<span class=\"mark unknown\">undetermined</span>",
                        "<span class=\"mark aside\">not applicable</span>",
                        "<span class=\"mark aside\">waived</span>")
                .as("nothing is required, so that there is nothing to draw")
                .doesNotContain("<svg");
    }

    // ---- One part of each kind ----------------------------------------------------------------------------------

    private static final Report PARTS = new Report(
            "Title",
            List.of(
                    new Heading(2, "License"),
                    new Result(Tone.OPEN, "Open", "Something is short."),
                    new Entries(List.of(new Entry("Of", "day"), new Entry("Twelve chars", "words"))),
                    new Heading(3, "Section"),
                    new Sentences(List.of("One alone.")),
                    new Sentences(List.of("First.", "Second.")),
                    new Table(
                            "What it is about",
                            List.of("Name", "State", "Counted", "Lines", "A longer name", "Sources", "Empty"),
                            List.of(new Row(
                                    "Row",
                                    Optional.of(new Bar(Amount.of(1), Amount.of(4), Tone.BAD, "1 of 4")),
                                    List.of("Detail 1", "Detail 2"),
                                    List.of(
                                            Cell.marked(Tone.UNKNOWN, "not known"),
                                            Cell.number("1"),
                                            Cell.of(List.of("First", "Second")),
                                            Cell.of("z"),
                                            Cell.sources(List.of(7, 8)),
                                            Cell.empty())))),
                    new Sources(
                            7,
                            List.of(
                                    CODE,
                                    citation("Old", Optional.empty(), Optional.of("http://example.org/")),
                                    citation("Odd", Optional.empty(), Optional.of("ftp://example.org/"))))));

    @Test
    void thePartsOfAPage() {
        String html = ReportHtml.of(PARTS);

        assertThat(html.substring(html.indexOf("</head>\n"))).isEqualTo("""
                </head>
                <body>
                <main>
                <h1>Title</h1>
                <h2>License</h2>
                <p class="result open"><strong>Open</strong> Something is short.</p>
                <dl>
                <dt>Of</dt>
                <dd>day</dd>
                <dt>Twelve chars</dt>
                <dd>words</dd>
                </dl>
                <h3>Section</h3>
                <p>One alone.</p>
                <ul>
                <li>First.</li>
                <li>Second.</li>
                </ul>
                <table role="table">
                <caption>What it is about</caption>
                <thead role="rowgroup">
                <tr role="row"><th role="columnheader" scope="col">Name</th><th role="columnheader" scope="col">State</th>\
                <th role="columnheader" scope="col">Counted</th><th role="columnheader" scope="col">Lines</th>\
                <th role="columnheader" scope="col">A longer name</th><th role="columnheader" scope="col">Sources</th>\
                <th role="columnheader" scope="col">Empty</th></tr>
                </thead>
                <tbody role="rowgroup">
                <tr role="row">
                <th role="rowheader" scope="row"><span class="name">Row</span>\
                <svg class="bar" role="img" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-label="1 of 4">\
                <rect class="whole" width="1000" height="10"/><rect class="reached bad" width="250" height="10"/>\
                </svg><span class="detail">Detail 1</span><span class="detail">Detail 2</span></th>
                <td role="cell" class="text" data-label="State"><span class="mark unknown">not known</span></td>
                <td role="cell" class="number" data-label="Counted">1</td>
                <td role="cell" class="text" data-label="Lines"><span class="line">First</span>\
                <span class="line">Second</span></td>
                <td role="cell" class="text" data-label="A longer name">z</td>
                <td role="cell" class="text" data-label="Sources"><span class="line">\
                <a href="#source-7">[7]</a> <a href="#source-8">[8]</a> </span></td>
                <td role="cell" class="text empty" data-label="Empty"></td>
                </tr>
                </tbody>
                </table>
                <ol start="7">
                <li id="source-7">Sample Code, 1.01, read 2026-01-02 (primary copy)</li>
                <li id="source-8">Old, read 2026-01-02 (primary copy)<br><a href="http://example.org/">http://example.org/</a>\
                </li>
                <li id="source-9">Odd, read 2026-01-02 (primary copy)<br>ftp://example.org/</li>
                </ol>
                </main>
                </body>
                </html>
                """);
    }

    @Test
    void thePartsOfAText() {
        assertThat(ReportText.of(PARTS)).isEqualTo("""
                Title
                =====

                License
                =======

                OPEN: Something is short.

                Of          day
                Twelve chars words

                Section
                -------

                - One alone.

                - First.
                - Second.

                What it is about

                Row
                    [##########..............................] 1 of 4
                    Detail 1
                    Detail 2
                    State       not known
                    Counted     1
                    Lines
                    - First
                    - Second
                    A longer name
                    - z
                    Sources     [7] [8]

                [7] Sample Code, 1.01, read 2026-01-02 (primary copy)
                [8] Old, read 2026-01-02 (primary copy)
                    http://example.org/
                [9] Odd, read 2026-01-02 (primary copy)
                    ftp://example.org/
                """);
    }

    @Test
    void aLineIsFilledToItsLastCharacter() {
        String text = ReportText.of(new Report(
                "t".repeat(101),
                List.of(
                        new Sentences(List.of("x".repeat(95) + " 12", "x".repeat(95) + " 123", "y".repeat(99) + " z")),
                        new Table(
                                "T",
                                List.of("Row", "Twelve chars", "Eleven char"),
                                List.of(new Row(
                                        "R",
                                        Optional.empty(),
                                        List.of(),
                                        List.of(Cell.of("below"), Cell.of("beside"))))))));

        assertThat(text).isEqualTo("""
                ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
                ====================================================================================================

                - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx 12
                - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
                  123
                - yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy
                  z

                T

                R
                    Twelve chars
                    - below
                    Eleven char beside
                """);
    }
}
