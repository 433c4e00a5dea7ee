package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An invented board, US-XX, each of whose requirements is owed in a topic of its own. */
final class InventedBoard {

    private static final Cycle CYCLE = Cycle.of("2024-01-01/2025-12-31");
    private static final Citation ACT = new Citation(
            "An invented act",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    private final Vocabulary.Builder vocabulary =
            Vocabulary.builder().putLicenseTypes(LicenseType.FULL, "Full license");
    private final Schedule.Builder schedule = Schedule.builder()
            .title("Full license, renewal")
            .when(Condition.always())
            .addCitations(ACT);

    /** Owes some credits in each of some topics. */
    InventedBoard(int requirements, int owed) {
        for (int r = 0; r < requirements; r++) {
            vocabulary.addTopic(TopicDefinition.of(topic(r), "Topic " + r));
            schedule.addRequirements(Requirement.builder()
                    .id(requirement(r))
                    .title("Requirement " + r)
                    .demand(Demand.credits(Amount.of(owed), CreditPredicate.topic(topic(r)), Window.cycle()))
                    .addCitations(ACT)
                    .build());
        }
    }

    /** Lets a unit serve at most one of the requirements from one place to another. */
    InventedBoard exclusive(int first, int last) {
        List<RequirementId> members = IntStream.rangeClosed(first, last)
                .mapToObj(InventedBoard::requirement)
                .toList();
        schedule.addRelations(Relation.exclusive(members, Condition.always(), List.of(ACT), List.of()));
        return this;
    }

    /** Bounds what counts toward a requirement. */
    InventedBoard atMost(int amount, CreditPredicate credits, int toward) {
        schedule.addLimits(Limit.builder()
                .title("at most " + amount + " toward " + toward)
                .toward(requirement(toward))
                .credits(credits)
                .atMost(Amount.of(amount))
                .addCitations(ACT)
                .build());
        return this;
    }

    EvaluationOptions options() {
        RuleBook book = RuleBook.builder()
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
        return EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build();
    }

    static License license() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(CYCLE)
                .build();
    }

    /** {@return a line of the transcript, in one of two formats} */
    static Credit credit(int number, int amount, Iterable<Topic> topics) {
        Format format = number % 2 == 0 ? Formats.LIVE : Formats.ENDURING;
        return Credit.builder()
                .id("line-" + number)
                .completedOn(CYCLE.start().plusDays(number % 700))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .format(format)
                .topics(topics)
                .build();
    }

    static Topic topic(int requirement) {
        return Topic.of("topic-" + requirement);
    }

    static RequirementId requirement(int place) {
        return RequirementId.of("us-xx/requirement-" + place);
    }
}
