package io.github.cmerules.json.packets;

import static io.github.cmerules.json.packets.PacketSamples.DOSSIER;
import static io.github.cmerules.json.packets.PacketSamples.OPTIONS;
import static io.github.cmerules.json.packets.PacketSamples.RULES;
import static io.github.cmerules.json.packets.PacketSamples.bytes;
import static io.github.cmerules.json.packets.PacketSamples.packet;
import static io.github.cmerules.json.packets.PacketSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.json.Evaluations;
import io.github.cmerules.json.SampleRuleBook;
import io.github.cmerules.json.rules.RulePack;
import io.github.cmerules.json.rules.RulePacks;
import io.github.cmerules.json.rules.SignOff;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketsTest {

    private static final RuleBook BOOK = SampleRuleBook.BOOKS.all().get(0);

    @TempDir
    private Path folder;

    @Test
    void aPacketHoldsEverythingThatShowsHowAnEvaluationCameAbout() throws Exception {
        Packet packet = packet();

        assertThat(packet.names())
                .containsExactly(
                        "dossier.json",
                        "evaluation.json",
                        "manifest.json",
                        "report.html",
                        "report.txt",
                        RULES,
                        "witness.json");
        assertThat(text(packet, Packet.DOSSIER)).isEqualTo(DOSSIER);
        Evaluation evaluation = Dossiers.evaluate(Dossiers.read(DOSSIER, SampleRuleBook.BOOKS), OPTIONS)
                .get(0);
        assertThat(Evaluations.read(text(packet, Packet.EVALUATION))).isEqualTo(evaluation);
        RulePack pack = RulePacks.read(text(packet, RULES), RULES);
        assertThat(pack.ruleBook()).isEqualTo(BOOK);
        assertThat(pack.released()).containsExactly("2000-01-01");
        assertThat(text(packet, Packet.WITNESS)).contains("\"id\": \"c1\"", "\"completedOn\": \"2024-05-02\"");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(packet.file(Packet.REPORT_HTML));
        assertThat(text(packet, Packet.MANIFEST))
                .contains(
                        "\"library\": \"" + LibraryVersion.current() + "\"",
                        "\"edition\": \"2000-01-01\"",
                        evaluation.ruleBook().digest(),
                        HexFormat.of().formatHex(digest));
    }

    @Test
    void theManifestSaysWhatWasFoundHowItWasAskedForAndWhatEveryFileIs() {
        EvaluationOptions options = EvaluationOptions.builder()
                .from(OPTIONS)
                .asOf(LocalDate.of(2024, 12, 31))
                .putInterpretations(InterpretationId.of("XX-I-1"), "other")
                .build();
        Packet packet = Packets.of(bytes(DOSSIER), options);

        assertThat(text(packet, Packet.MANIFEST)
                        .replaceAll("[0-9a-f]{64}", "...")
                        .replaceAll("\"size\": [0-9]+", "\"size\": 0")
                        .replace(LibraryVersion.current(), "1.2.3"))
                .isEqualTo("""
                        {
                          "version": 1,
                          "library": "1.2.3",
                          "evaluations": [
                            {
                              "jurisdiction": "US-XX",
                              "profession": "MD",
                              "number": "17",
                              "asOf": "2024-12-31",
                              "verdict": "in-progress",
                              "ruleBook": "us-xx/physician",
                              "edition": "2000-01-01",
                              "digest": "sha256:..."
                            }
                          ],
                          "options": {
                            "asOf": "2024-12-31",
                            "minimumEvidence": "attested",
                            "interpretations": {
                              "XX-I-1": "other"
                            }
                          },
                          "files": [
                            {
                              "name": "dossier.json",
                              "size": 0,
                              "sha256": "..."
                            },
                            {
                              "name": "evaluation.json",
                              "size": 0,
                              "sha256": "..."
                            },
                            {
                              "name": "report.html",
                              "size": 0,
                              "sha256": "..."
                            },
                            {
                              "name": "report.txt",
                              "size": 0,
                              "sha256": "..."
                            },
                            {
                              "name": "rules.us-xx.physician.yaml",
                              "size": 0,
                              "sha256": "..."
                            },
                            {
                              "name": "witness.json",
                              "size": 0,
                              "sha256": "..."
                            }
                          ]
                        }
                        """);
    }

    @Test
    void theWitnessAddsUpWhatCountsForEachRequirement() {
        Packet packet = Packets.of(
                bytes(DOSSIER.replace("\"id\": \"c2\"", "\"id\": \"c2\", \"activityId\": \"a-7\"")), OPTIONS);

        assertThat(text(packet, Packet.WITNESS).replaceAll("[0-9a-f]{64}", "..."))
                .startsWith("""
                        {
                          "version": 1,
                          "evaluations": [
                            {
                              "jurisdiction": "US-XX",
                              "profession": "MD",
                              "number": "17",
                              "ruleBook": "us-xx/physician",
                              "edition": "2000-01-01",
                              "digest": "sha256:...",
                              "requirements": [
                                {
                                  "id": "us-xx/total",
                                  "title": "Total",
                                  "status": "unmet",
                                  "unit": "credits",
                                  "required": 20,
                                  "counted": 8.5,
                                  "credits": [
                                    {
                                      "id": "c1",
                                      "title": "Pain, in short",
                                      "completedOn": "2024-05-02",
                                      "category": "ama-pra-1",
                                      "claimed": 3.5,
                                      "worth": 3.5,
                                      "amount": 3.5
                                    },
                                    {
                                      "id": "c2",
                                      "title": "Rounds",
                                      "activityId": "a-7",
                                      "completedOn": "2024-06-02",
                                      "category": "ama-pra-1",
                                      "claimed": 9,
                                      "worth": 9,
                                      "amount": 5
                                    }
                                  ]
                                },
                        """);
    }

    @Test
    void aFileIsFoundByItsNameAndHandedOutAsACopy() {
        Packet packet = packet();
        packet.file(Packet.DOSSIER)[0] = 'x';

        assertThat(text(packet, Packet.DOSSIER)).isEqualTo(DOSSIER);
        assertThatThrownBy(() -> packet.file("notes.txt"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("\"notes.txt\" is not in the packet: expected one of [dossier.json, evaluation.json,"
                        + " manifest.json, report.html, report.txt, rules.us-xx.physician.yaml, witness.json]");
        assertThat(packet).hasToString("7 files, " + packet.seal());
        assertThat(packet.seal())
                .as("whoever has the manifest can make the seal")
                .isEqualTo("sha256:" + Sha256.hex(packet.file(Packet.MANIFEST)));
    }

    @Test
    void whatIsTooLargeToBeVerifiedIsNoPacket() {
        byte[] mebibyte = new byte[1 << 20];
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Packet.MANIFEST, mebibyte);
        for (int i = 1; i < 64; i++) {
            files.put("file-" + i, mebibyte);
        }
        assertThat(new Packet(files).names()).hasSize(64);

        files.put("file-1", new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> new Packet(files))
                .hasMessage("the packet would have 67108865 bytes: expected at most 67108864 in all files");
        files.put("file-1", new byte[0]);
        files.put(Packet.MANIFEST, new byte[(1 << 20) + 1]);
        assertThatThrownBy(() -> new Packet(files))
                .hasMessage("the manifest.json of the packet would have 1048577 bytes: expected at most 1048576."
                        + " Maybe fewer licenses in one dossier?");
        files.put("file-65", new byte[0]);
        assertThatThrownBy(() -> new Packet(files))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("the packet would have 65 files: expected at most 64");
    }

    @Test
    void theLibraryKnowsItsVersion() {
        assertThat(LibraryVersion.current()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }

    @Test
    void whatIsWrittenIsVerified() throws Exception {
        Packet packet = packet();
        Path zip = folder.resolve("Packet.ZIP");
        Path files = folder.resolve("new").resolve("packet");

        Packets.write(packet, zip);
        Packets.write(packet, files);

        assertThat(Files.readAllBytes(zip)).startsWith('P', 'K');
        assertThat(Files.readAllBytes(files.resolve(Packet.REPORT_TEXT))).isEqualTo(packet.file(Packet.REPORT_TEXT));
        for (Path path : List.of(zip, files)) {
            Verification verification = Packets.verify(path);
            assertThat(verification.differences()).isEmpty();
            assertThat(verification.notes()).isEmpty();
            assertThat(verification.same()).isTrue();
            assertThat(verification.seal()).isEqualTo(packet.seal());
            assertThat(verification.evaluations()).containsExactly(Evaluations.read(text(packet, Packet.EVALUATION)));
        }
    }

    @Test
    void equalInputGivesEqualBytes() {
        assertThat(packet().toZip()).isEqualTo(packet().toZip());
        assertThat(packet().seal()).isEqualTo(packet().seal()).matches("sha256:[0-9a-f]{64}");
        assertThat(Packets.of(bytes(DOSSIER + " "), OPTIONS).seal())
                .as("one byte more in the dossier")
                .isNotEqualTo(packet().seal());
    }

    @Test
    void aZipFileDependsOnNoClockAndIsInOrder() throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packet().toZip()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
                assertThat(entry.getExtra()).isNull();
            }
        }
        assertThat(names).isSorted().containsExactlyElementsOf(packet().names());
    }

    @Test
    void nothingIsOverwritten() {
        Path zip = folder.resolve("packet.zip");
        Packets.write(packet(), zip);
        assertThatThrownBy(() -> Packets.write(packet(), zip))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exists already");
        assertThatThrownBy(() -> Packets.write(packet(), folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exists already");
        Path file = folder.resolve("file");
        Packets.write(packet(), file);
        assertThatThrownBy(() -> Packets.write(packet(), file.resolve(Packet.DOSSIER)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatTheCallerStatedIsKept() {
        EvaluationOptions options = EvaluationOptions.builder()
                .from(OPTIONS)
                .asOf(LocalDate.of(2024, 12, 31))
                .minimumEvidence(Evidence.DOCUMENTED)
                .putInterpretations(InterpretationId.of("XX-I-1"), "other")
                .build();
        Packet packet = Packets.of(bytes(DOSSIER), options);
        Path zip = folder.resolve("packet.zip");
        Packets.write(packet, zip);

        Verification verification = Packets.verify(zip);

        assertThat(verification.differences()).isEmpty();
        Evaluation evaluation = verification.evaluations().get(0);
        assertThat(evaluation.asOf()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(evaluation.ruleBook().interpretations()).containsValue("other");
        assertThat(evaluation.credits().get(1).uses()).isEmpty();
    }

    @Test
    void severalLicensesHaveTheirRulesOnceEach() {
        String license = DOSSIER.substring(DOSSIER.indexOf("{\"jurisdiction\""), DOSSIER.indexOf(",\n \"credits\""));
        String dossier = DOSSIER.replace(
                "\"license\": " + license,
                "\"asOf\": \"2025-03-01\", \"licenses\": [" + license + ", " + license + ", "
                        + license.replace("US-XX", "US-YY") + "]");
        Packet packet = Packets.of(bytes(dossier), OPTIONS);
        Path zip = folder.resolve("packet.zip");
        Packets.write(packet, zip);

        assertThat(packet.names()).contains(RULES, "rules.us-yy.physician.yaml").hasSize(8);
        assertThat(Packets.verify(zip).differences()).isEmpty();
        assertThat(Packets.verify(zip).evaluations()).hasSize(3);
        assertThat(text(packet, Packet.EVALUATION)).startsWith("{\n  \"version\": 1,\n  \"evaluations\": [");
        assertThat(Evaluations.readAll(text(packet, Packet.EVALUATION)))
                .isEqualTo(Packets.verify(zip).evaluations());
        assertThat(text(packet, Packet.REPORT_TEXT)).contains("US-XX MD, license 17", "US-YY MD, license 17");
    }

    @Test
    void rulesOfOthersAreThereOnlyIfTheDossierHasTheirCodes() {
        RuleBook other = RuleBook.builder()
                .from(SampleRuleBook.BOOKS.all().get(1))
                .vocabulary(SampleRuleBook.BOOKS
                        .all()
                        .get(1)
                        .vocabulary()
                        .plus(Vocabulary.builder()
                                .addTopic(TopicDefinition.of(Topic.of("bees"), "bees"))
                                .build()))
                .build();
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(BOOK, other)).build();

        assertThat(Packets.of(bytes(DOSSIER), options).names()).doesNotContain("rules.us-yy.physician.yaml");
        Packet packet = Packets.of(bytes(DOSSIER.replace("[\"pain\"]", "[\"pain\", \"bees\"]")), options);
        assertThat(packet.names()).contains("rules.us-yy.physician.yaml");
        Path zip = folder.resolve("packet.zip");
        Packets.write(packet, zip);
        assertThat(Packets.verify(zip).differences()).isEmpty();
    }

    /** A credit or a license may have codes of any kind that only the rule book of another state knows. */
    @Test
    void everyKindOfCodeBringsTheRulesThatKnowIt() {
        RuleBook sample = SampleRuleBook.BOOKS.all().get(1);
        RuleBook other = RuleBook.builder()
                .from(sample)
                .vocabulary(sample.vocabulary()
                        .plus(Vocabulary.builder()
                                .categories(List.of(Category.of("bee-points")))
                                .formats(List.of(Format.of("in-the-hive")))
                                .putApprovals(Approval.of("keepers"), "approved by keepers")
                                .putAttributes(Attribute.of("with-honey"), "with honey")
                                .addFact(Fact.of("keeps-bees"), "Do you keep bees?")
                                .build()))
                .build();
        RuleBook likeIt = RuleBook.builder()
                .from(other)
                .id(RuleBookId.of("us-zz/physician"))
                .jurisdiction(Jurisdiction.of("US-ZZ"))
                .build();
        EvaluationOptions options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(BOOK, other, likeIt))
                .build();

        for (String[] change : new String[][] {
            {"\"amount\": 4", "\"amount\": 4, \"category\": \"bee-points\""},
            {"\"amount\": 4", "\"amount\": 4, \"format\": \"in-the-hive\""},
            {"\"amount\": 4", "\"amount\": 4, \"approvals\": [\"keepers\"]"},
            {"\"amount\": 4", "\"amount\": 4, \"attributes\": [\"with-honey\"]"},
            {"\"prescribes\": true", "\"prescribes\": true, \"keeps-bees\": true"}
        }) {
            Packet packet = Packets.of(bytes(DOSSIER.replace(change[0], change[1])), options);
            assertThat(packet.names())
                    .as("one rule book is enough to know %s", change[1])
                    .contains(RULES, "rules.us-yy.physician.yaml")
                    .doesNotContain("rules.us-zz.physician.yaml");
        }
    }

    @Test
    void ruleBooksOfOneNameAreNumbered() {
        RuleBook osteopaths = RuleBook.builder()
                .from(BOOK)
                .professions(List.of(Profession.DO))
                .build();
        RuleBook dentists = RuleBook.builder()
                .from(BOOK)
                .professions(List.of(Profession.of("DDS")))
                .build();
        String license = DOSSIER.substring(DOSSIER.indexOf("{\"jurisdiction\""), DOSSIER.indexOf(",\n \"credits\""));
        String dossier = DOSSIER.replace(
                "\"license\": " + license,
                "\"asOf\": \"2025-03-01\", \"licenses\": [" + license + ", " + license.replace("MD", "DO") + ", "
                        + license.replace("MD", "DDS") + "]");
        Packet packet = Packets.of(
                bytes(dossier),
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(BOOK, osteopaths, dentists))
                        .build());

        assertThat(packet.names())
                .contains(RULES, "rules.us-xx.physician.2.yaml", "rules.us-xx.physician.3.yaml")
                .hasSize(9);
        assertThat(RulePacks.read(text(packet, "rules.us-xx.physician.2.yaml"), "x")
                        .ruleBook())
                .isEqualTo(osteopaths);
    }

    @Test
    void aRulePackKeepsWhoSignedItOff() {
        RulePack pack = RulePack.of(BOOK).signedOff(new SignOff("compliance analyst", LocalDate.of(2026, 1, 3)));
        RulePack another = RulePack.of(SampleRuleBook.BOOKS.all().get(1))
                .signedOff(new SignOff("somebody else", LocalDate.of(2026, 1, 4)));

        Packet packet = Packets.of(bytes(DOSSIER), OPTIONS, List.of(another, pack));

        assertThat(text(packet, RULES)).contains("reviewedBy: compliance analyst", "reviewedOn: 2026-01-03");
        Path zip = folder.resolve("packet.zip");
        Packets.write(packet, zip);
        assertThat(Packets.verify(zip).differences()).isEmpty();
    }

    @Test
    void aRuleBookWithCodeInItHasNoPacket() {
        RuleBook custom = BOOK.derive(RuleBookId.of("us-xx/hospital"), "Hospital", PacketsTest::withCode);
        EvaluationOptions options =
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(custom)).build();

        assertThatThrownBy(() -> Packets.of(bytes(DOSSIER), options))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(
                        "rule book [us-xx/hospital] cannot be put into a packet, because it holds what no"
                                + " rule pack can say")
                .hasMessageContaining(
                        "/editions/0/schedules/0/limits/1/credits: the custom predicate [long titles] is code");
    }

    private static Edition withCode(Edition edition) {
        return edition.withSchedules(schedule -> Schedule.builder()
                .from(schedule)
                .addLimits(Limit.builder()
                        .title("long titles")
                        .toward(schedule.requirements().get(0).id())
                        .credits(CreditPredicate.custom("long titles", lot -> true))
                        .atMost(Amount.of(1))
                        .addCitations(schedule.citations().get(0))
                        .build())
                .build());
    }

    @Test
    void aDossierThatCannotBeEvaluatedHasNoPacket() {
        assertThatThrownBy(() -> Packets.of(bytes(DOSSIER.replace("\"amount\": 9", "\"amount\": -9")), OPTIONS))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("/credits/1/amount: -9 is negative: expected 0 or more");
    }
}
