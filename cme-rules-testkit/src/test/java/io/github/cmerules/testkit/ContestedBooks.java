package io.github.cmerules.testkit;

import static io.github.cmerules.testkit.TinyRuleBook.SOURCE;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
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
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Random rule books of some size, on which almost every credit is contested.
 *
 * @param requirements how many requirements there are, each about a topic of its own
 * @param credits how many credits there are, hardly two of them about the same topics
 * @param limits how many limits there are, two toward the same requirement
 * @param topics how many topics each credit is about
 * @param owed how many credits each requirement owes
 */
record ContestedBooks(int requirements, int credits, int limits, int topics, int owed) {

    /** Which requirements do not share credits. */
    enum Groups {
        /** All with each other. */
        ONE,
        /** Two groups that have a third of the requirements in common. */
        TWO,
        /** Small groups of neighbors, each with some in common with the next one. */
        CHAIN,
        /** Small groups of any. */
        ANY,
        /** Rings of four to seven neighbors, each with one in common with the next one. */
        RINGS,
        /** Pairs of any. */
        PAIRS
    }

    Situation situation(Groups groups, long seed) {
        Random random = new Random(seed);
        RuleBook book = book(groups, random);
        License license = License.builder()
                .jurisdiction(book.jurisdiction())
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2024-01-01/2025-12-31"))
                .build();
        return new Situation(
                license,
                transcript(random),
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build());
    }

    private List<Credit> transcript(Random random) {
        List<Credit> transcript = new ArrayList<>();
        for (int i = 0; i < credits; i++) {
            Set<Topic> about = new LinkedHashSet<>();
            while (about.size() < topics) {
                about.add(topic(random.nextInt(requirements)));
            }
            transcript.add(Credit.builder()
                    .id("c" + i)
                    .completedOn(LocalDate.of(2024, 2, 1).plusDays(i))
                    .category(Categories.AMA_PRA_1)
                    .amount(Amount.of(1 + random.nextInt(4)))
                    .format(random.nextBoolean() ? Formats.LIVE : Formats.ENDURING)
                    .topics(about)
                    .build());
        }
        return transcript;
    }

    private RuleBook book(Groups groups, Random random) {
        Vocabulary.Builder vocabulary = TinyRuleBook.vocabulary();
        Schedule.Builder schedule =
                Schedule.builder().title("Renewal").when(Condition.always()).addCitations(SOURCE);
        for (int r = 0; r < requirements; r++) {
            vocabulary.addTopic(TopicDefinition.of(topic(r), "topic " + r));
            schedule.addRequirements(Requirement.builder()
                    .id(requirement(r))
                    .title("Requirement " + r)
                    .demand(Demand.credits(Amount.of(owed), CreditPredicate.topic(topic(r)), Window.cycle()))
                    .addCitations(SOURCE)
                    .build());
        }
        for (List<Integer> group : groups(groups, random)) {
            schedule.addRelations(Relation.exclusive(
                    group.stream().map(ContestedBooks::requirement).toList(),
                    Condition.always(),
                    List.of(SOURCE),
                    List.of()));
        }
        for (int i = 0; i < limits; i++) {
            schedule.addLimits(limit(i / 2, random));
        }
        return TinyRuleBook.book(Edition.builder()
                        .id("1")
                        .inForce(DateRange.ALL)
                        .addSchedules(schedule.build())
                        .build())
                .vocabulary(vocabulary.build())
                .build();
    }

    private Limit limit(int toward, Random random) {
        int other = (toward + 1 + random.nextInt(requirements - 1)) % requirements;
        return Limit.builder()
                .title("not too many toward " + toward)
                .toward(requirement(toward))
                .credits(
                        random.nextBoolean()
                                ? CreditPredicate.format(Formats.LIVE)
                                : CreditPredicate.topic(topic(other)))
                .atMost(Amount.of(5 + random.nextInt(15)))
                .addCitations(SOURCE)
                .build();
    }

    private List<List<Integer>> groups(Groups groups, Random random) {
        List<List<Integer>> all = new ArrayList<>();
        switch (groups) {
            case ONE -> all.add(neighbors(0, requirements));
            case TWO -> {
                all.add(neighbors(0, requirements * 2 / 3));
                all.add(neighbors(requirements / 3, requirements));
            }
            case CHAIN -> {
                int next = 0;
                for (int end = 0; end < requirements; next = Math.max(next + 1, end - 1 - random.nextInt(3))) {
                    end = Math.min(requirements, next + 3 + random.nextInt(5));
                    all.add(neighbors(next, end));
                }
            }
            case ANY -> {
                for (int i = 0; i < requirements / 3; i++) {
                    List<Integer> shuffled = new ArrayList<>(neighbors(0, requirements));
                    Collections.shuffle(shuffled, random);
                    all.add(shuffled.subList(0, 3 + random.nextInt(3)));
                }
            }
            case RINGS -> {
                int size = 4 + random.nextInt(4);
                for (int first = 0; first + size <= requirements; first += size - 1) {
                    for (int i = 0; i < size; i++) {
                        all.add(List.of(first + i, first + (i + 1) % size));
                    }
                }
            }
            case PAIRS -> {
                for (int i = 0; i < requirements * 3 / 2; i++) {
                    int one = random.nextInt(requirements);
                    all.add(List.of(one, (one + 1 + random.nextInt(requirements - 1)) % requirements));
                }
            }
        }
        return all;
    }

    private static List<Integer> neighbors(int first, int end) {
        return IntStream.range(first, end).boxed().toList();
    }

    static Topic topic(int requirement) {
        return Topic.of("topic-" + requirement);
    }

    static RequirementId requirement(int place) {
        return RequirementId.of("r" + place);
    }
}
