package io.github.cmerules.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a process that evaluates once has to load: see decision 18. */
class FirstEvaluationTest {

    /** What is evaluated, without anything that would link code by itself. */
    static final class Once {

        private static final Jurisdiction JURISDICTION = Jurisdiction.of("US-XX");
        private static final Fact PRESCRIBER = Fact.of("prescriber");
        private static final Citation ACT = new Citation(
                "An act", Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), Citation.Confidence.PRIMARY);

        private Once() {}

        public static void main(String[] args) {
            LocalDate end = LocalDate.of(2026, 6, 30);
            License license = License.builder()
                    .jurisdiction(JURISDICTION)
                    .profession(Profession.MD)
                    .type(LicenseType.FULL)
                    .cycle(Cycle.of(LocalDate.of(2024, 7, 1), end))
                    .putFacts(PRESCRIBER, FactValue.TRUE)
                    .build();
            Credit credit = Credit.builder()
                    .id("a")
                    .completedOn(end)
                    .category(Categories.AMA_PRA_1)
                    .amount(Amount.of(5))
                    .addTopics(Topics.OPIOID_PAIN, Topics.END_OF_LIFE)
                    .build();
            EvaluationOptions options =
                    EvaluationOptions.builder().ruleBooks(RuleBooks.of(book())).build();
            for (RequirementOutcome outcome :
                    Evaluator.evaluate(license, List.of(credit), options).requirements()) {
                System.out.println(outcome.status());
            }
        }

        private static RuleBook book() {
            return RuleBook.builder()
                    .id(RuleBookId.of("us-xx-once"))
                    .title("A board")
                    .jurisdiction(JURISDICTION)
                    .addProfessions(Profession.MD)
                    .verifiedThrough(LocalDate.of(2026, 12, 31))
                    .vocabulary(Vocabulary.builder()
                            .putLicenseTypes(LicenseType.FULL, "Full license")
                            .addFact(PRESCRIBER, "Do you prescribe controlled substances?")
                            .build())
                    .addEditions(Edition.builder()
                            .id("2024-01-01")
                            .inForce(DateRange.from(LocalDate.of(2024, 1, 1)))
                            .schedules(List.of(Schedule.builder()
                                    .title("Renewal")
                                    .when(Condition.always())
                                    .addCitations(ACT)
                                    .addRequirements(total())
                                    .addRequirements(opioids())
                                    .addRequirements(endOfLife())
                                    .build()))
                            .build())
                    .build();
        }

        private static Requirement total() {
            return requirement("us-xx/total", Condition.always(), CreditPredicate.anyCredit(), twoYears());
        }

        private static Requirement opioids() {
            return requirement(
                    "us-xx/opioids", Condition.fact(PRESCRIBER), CreditPredicate.topic(Topics.OPIOID_PAIN), twoYears());
        }

        private static Requirement endOfLife() {
            return requirement(
                    "us-xx/end-of-life", Condition.always(), CreditPredicate.topic(Topics.END_OF_LIFE), Window.ever());
        }

        private static Window twoYears() {
            return Window.last(Period.ofYears(2), Anchor.end());
        }

        private static Requirement requirement(String id, Condition when, CreditPredicate eligible, Window window) {
            return Requirement.builder()
                    .id(RequirementId.of(id))
                    .title(id)
                    .when(when)
                    .demand(Demand.credits(Amount.of(3), eligible, window))
                    .addCitations(ACT)
                    .build();
        }
    }

    @Test
    void no_equality_of_a_record_is_put_together_at_run_time() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Once.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(said.stream().filter("met"::equals)).hasSize(3);
        assertThat(loaded(said)).contains(Evaluator.class.getName());
        assertThat(loaded(said)).doesNotContain("java.lang.runtime.ObjectMethods");
    }

    /** {@return the names of the classes that were loaded: the word before their source} */
    private static Stream<String> loaded(List<String> lines) {
        return lines.stream()
                .filter(line -> line.contains(" source: "))
                .map(line -> line.substring(0, line.indexOf(" source: ")))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1));
    }
}
