package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.ACT;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;

/** Short words for the examples of counting. */
final class Counting {

    static final Attribute POST_TEST = Attribute.of("post-test");
    static final Fact CERTIFIED = Fact.of("certified");
    static final Fact TRAINING = Fact.of("sixty-days-of-training");

    private Counting() {}

    static RequirementId id(String name) {
        return RequirementId.of("us-xx/" + name);
    }

    static CreditPredicate about(String topic) {
        return CreditPredicate.topic(Topic.of(topic));
    }

    static Demand.Credits credits(int amount, CreditPredicate eligible) {
        return new Demand.Credits(Amount.of(amount), eligible, Window.cycle());
    }

    static Requirement owes(String name, Demand demand) {
        return ConstructBook.requirement(id(name), demand).build();
    }

    /** A requirement of some credits about the topic of its own name. */
    static Requirement owes(int amount, String topic) {
        return owes(topic, credits(amount, about(topic)));
    }

    static Relation exclusive(String... names) {
        return Relation.exclusive(ids(names), Condition.always(), List.of(ACT), List.of());
    }

    static Relation undivided(String... names) {
        return Relation.undivided(ids(names), Condition.always(), List.of(ACT), List.of());
    }

    static Relation within(String inner, String outer) {
        return Relation.within(id(inner), id(outer), Condition.always(), List.of(ACT), List.of());
    }

    static Relation onTop(String topic, String total) {
        return Relation.onTop(id(topic), id(total), Condition.always(), List.of(ACT), List.of());
    }

    static Relation amongCounted(String inner, String outer) {
        return Relation.amongCounted(id(inner), id(outer), Condition.always(), List.of(ACT), List.of());
    }

    static Limit atMost(int amount, CreditPredicate which, String toward) {
        return Limit.builder()
                .title("at most " + amount)
                .toward(id(toward))
                .credits(which)
                .atMost(Amount.of(amount))
                .addCitations(ACT)
                .build();
    }

    private static List<RequirementId> ids(String... names) {
        return List.of(names).stream().map(Counting::id).toList();
    }

    /** A book of some requirements that knows the topics of the examples. */
    static ConstructBook book(Requirement... requirements) {
        Vocabulary.Builder codes = Vocabulary.builder()
                .putAttributes(POST_TEST, "ended with a test")
                .addFact(CERTIFIED, "Are you certified?")
                .addFact(TRAINING, "Did you train for sixty days?");
        for (String topic : List.of(
                "safety",
                "abuse",
                "opioid",
                "culture",
                "v",
                "w",
                "x",
                "y",
                "z",
                "pain",
                "prescribing",
                "ethics",
                "area-1",
                "area-2",
                "area-3",
                "buprenorphine",
                "specialty",
                "volunteering",
                "trafficking")) {
            codes.addTopic(TopicDefinition.of(Topic.of(topic), topic));
        }
        return ConstructBook.with(requirements).vocabulary(codes.build());
    }

    static ConstructBook book(List<Requirement> requirements, Relation... relations) {
        return book(requirements.toArray(Requirement[]::new)).schedule(s -> s.addRelations(relations));
    }

    /** The lines of a transcript, each a day after the one before. */
    static Credit.Builder line(int number, String amount, Category category, String... topics) {
        Credit.Builder line = ConstructBook.credit(
                "line-" + number, LocalDate.of(2024, 1, 1).plusDays(number).toString(), amount);
        for (String topic : topics) {
            line.addTopics(Topic.of(topic));
        }
        return line.category(category);
    }

    static RequirementOutcome outcome(Evaluation evaluation, String name) {
        return evaluation.requirements().stream()
                .filter(outcome -> outcome.id().equals(id(name)))
                .findFirst()
                .orElseThrow();
    }
}
