package io.github.cmerules.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The greatest model that has to work: 40 requirements in one contest, 300 kinds of lot, 10 limits that overlap and 8 facts
 * that nobody knows.
 *
 * <p>The lots are planted: each was made for one requirement, which owes exactly the sum of what was made for it, and wants
 * some more requirements that may not share it. So there is a division that meets everything, and it takes every unit.
 */
class LargeModelTest {

    private static final int REQUIREMENTS = 40;
    private static final int LOTS = 300;
    private static final int FACTS = 8;
    private static final int LIMITED = 5;
    private static final Citation SOURCE = new Citation(
            "An invented rule",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    private final Random random = new Random(40_300);
    private final List<Credit> credits = new ArrayList<>();
    private final int[] owed = new int[REQUIREMENTS];
    /** What was made for a requirement and is also wanted by the next one, or by the one after that. */
    private final int[][] alsoWanted = new int[REQUIREMENTS][3];

    /** Makes the lots: every requirement with a limit has a bound on each of two subjects, which have lots in common. */
    LargeModelTest() {
        Set<Set<Integer>> kinds = new LinkedHashSet<>();
        for (int number = 0; number < LOTS; number++) {
            int owner = number % REQUIREMENTS;
            Set<Integer> wanted = new LinkedHashSet<>();
            do {
                wanted.clear();
                wanted.add(owner);
                while (wanted.size() < 5) {
                    wanted.add(random.nextInt(REQUIREMENTS));
                }
            } while (!kinds.add(wanted));
            int amount = 1 + random.nextInt(4);
            owed[owner] += amount;
            for (int step = 1; step <= 2; step++) {
                alsoWanted[owner][step] += wanted.contains((owner + step) % REQUIREMENTS) ? amount : 0;
            }
            credits.add(Credit.builder()
                    .id("c" + number)
                    .completedOn(LocalDate.of(2024, 2, 1).plusDays(number))
                    .category(Categories.AMA_PRA_1)
                    .amount(Amount.of(amount))
                    .topics(wanted.stream().map(LargeModelTest::topic).toList())
                    .build());
        }
    }

    @Test
    void everything_is_met_whatever_the_facts_are() {
        Evaluation evaluation = evaluate();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(evaluation.questions()).isEmpty();
        assertThat(evaluation.requirements())
                .extracting(RequirementOutcome::counted)
                .containsExactlyElementsOf(
                        IntStream.of(owed).mapToObj(Amount::of).toList());
    }

    @Test
    void one_unit_more_cannot_be_had_and_every_fact_matters() {
        owed[0]++;

        Evaluation evaluation = evaluate();

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(evaluation.questions()).hasSize(FACTS);
        assertThat(evaluation.questions())
                .extracting(Question::affects)
                .allSatisfy(affected -> assertThat(affected).isNotEmpty());
        assertThat(evaluation.requirements().stream()
                        .map(RequirementOutcome::missing)
                        .reduce(Amount.ZERO, Amount::plus))
                .isEqualTo(Amount.of(1));
    }

    private Evaluation evaluate() {
        License license = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2024-01-01/2025-12-31"))
                .build();
        return Evaluator.evaluate(
                license,
                credits,
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book())).build());
    }

    private RuleBook book() {
        Vocabulary.Builder vocabulary = Vocabulary.builder().putLicenseTypes(LicenseType.FULL, "Full license");
        Schedule.Builder schedule = Schedule.builder()
                .title("Full license, renewal")
                .when(Condition.always())
                .addCitations(SOURCE);
        for (int r = 0; r < REQUIREMENTS; r++) {
            vocabulary.addTopic(TopicDefinition.of(topic(r), "topic " + r));
            schedule.addRequirements(Requirement.builder()
                    .id(requirement(r))
                    .title("Requirement " + r)
                    .when(r < FACTS ? Condition.fact(fact(r)) : Condition.always())
                    .demand(Demand.credits(Amount.of(owed[r]), CreditPredicate.topic(topic(r)), Window.cycle()))
                    .addCitations(SOURCE)
                    .build());
        }
        for (int f = 0; f < FACTS; f++) {
            vocabulary.addFact(fact(f), "Is fact " + f + " true?");
        }
        schedule.addRelations(Relation.exclusive(
                IntStream.range(0, REQUIREMENTS)
                        .mapToObj(LargeModelTest::requirement)
                        .toList(),
                Condition.always(),
                List.of(SOURCE),
                List.of()));
        for (int r = 0; r < LIMITED; r++) {
            for (int step = 1; step <= 2; step++) {
                schedule.addLimits(limit(r, (r + step) % REQUIREMENTS, alsoWanted[r][step]));
            }
        }
        return RuleBook.builder()
                .id(RuleBookId.of("us-xx/physician"))
                .title("An invented board")
                .jurisdiction(Jurisdiction.of("US-XX"))
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 1))
                .vocabulary(vocabulary.build())
                .addEditions(Edition.builder()
                        .id("1")
                        .inForce(DateRange.ALL)
                        .addSchedules(schedule.build())
                        .build())
                .build();
    }

    private static Limit limit(int toward, int topic, int atMost) {
        return Limit.builder()
                .title("at most " + atMost + " of topic " + topic)
                .toward(requirement(toward))
                .credits(CreditPredicate.topic(topic(topic)))
                .atMost(Amount.of(atMost))
                .addCitations(SOURCE)
                .build();
    }

    private static Topic topic(int r) {
        return Topic.of("topic-" + r);
    }

    private static Fact fact(int f) {
        return Fact.of("fact-" + f);
    }

    private static RequirementId requirement(int r) {
        return RequirementId.of("us-xx/r" + r);
    }
}
