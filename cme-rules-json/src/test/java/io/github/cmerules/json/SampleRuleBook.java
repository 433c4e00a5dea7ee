package io.github.cmerules.json;

import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rules of a state that does not exist. */
public final class SampleRuleBook {

    static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    static final RequirementId PAIN = RequirementId.of("us-xx/pain");
    static final RequirementId BASICS = RequirementId.of("us-xx/basics");
    static final RequirementId RULES = RequirementId.of("us-xx/rules");
    static final Fact PRESCRIBES = Fact.of("prescribes");
    static final Fact TEACHES = Fact.of("teaches");
    static final List<Topic> TOPICS =
            List.of(Topic.of("pain"), Topic.of("basics"), Topic.of("rules-1"), Topic.of("rules-2"));

    public static final RuleBooks BOOKS = RuleBooks.of(book("US-XX", "XX-I-1"), book("US-YY", "YY-I-1"));

    private SampleRuleBook() {}

    private static RuleBook book(String jurisdiction, String point) {
        InterpretationId open = InterpretationId.of(point);
        List<Citation> source = List.of(new Citation(
                "Sample Code",
                Optional.of("1.01"),
                Optional.empty(),
                LocalDate.of(2026, 1, 2),
                Citation.Confidence.PRIMARY));
        Citation cited = source.get(0);
        Schedule schedule = Schedule.builder()
                .title("renewal of a full license")
                .when(Condition.licenseType(LicenseType.FULL))
                .addCitations(cited)
                .addRequirements(
                        Requirement.builder()
                                .id(TOTAL)
                                .title("Total")
                                .demand(Demand.credits(Amount.of(20), CreditPredicate.anyCredit(), Window.cycle()))
                                .addCitations(cited)
                                .build(),
                        Requirement.builder()
                                .id(PAIN)
                                .title("Pain")
                                .when(Condition.fact(PRESCRIBES))
                                .demand(Demand.credits(
                                        Amount.of(3), CreditPredicate.topic(TOPICS.get(0)), Window.cycle()))
                                .addCitations(cited)
                                .build(),
                        Requirement.builder()
                                .id(BASICS)
                                .title("Basics")
                                .oneTime(true)
                                .demand(Demand.completion(CreditPredicate.topic(TOPICS.get(1)), Window.ever()))
                                .addCitations(cited)
                                .build(),
                        Requirement.builder()
                                .id(RULES)
                                .title("Rules")
                                .demand(Demand.coverage(
                                        List.of(
                                                new Demand.Coverage.Part(
                                                        "part 1", CreditPredicate.topic(TOPICS.get(2))),
                                                new Demand.Coverage.Part(
                                                        "part 2", CreditPredicate.topic(TOPICS.get(3)))),
                                        Window.cycle()))
                                .addCitations(cited)
                                .build())
                .addLimits(Limit.builder()
                        .title("at most 5 from teaching")
                        .toward(TOTAL)
                        .credits(CreditPredicate.format(Formats.TEACHING))
                        .atMost(Amount.of(5))
                        .addCitations(cited)
                        .build())
                .build();
        Vocabulary.Builder codes = Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full")
                .addFact(PRESCRIBES, "Do you prescribe?")
                .addFact(TEACHES, "Do you teach?")
                .putApprovals(Approval.of("board"), "approved by the board")
                .putAttributes(Attribute.of("post-test"), "with a test");
        TOPICS.forEach(topic -> codes.addTopic(TopicDefinition.of(topic, topic.code())));
        return RuleBook.builder()
                .id(RuleBookId.of(jurisdiction.toLowerCase(Locale.ROOT) + "/physician"))
                .title("Sample")
                .jurisdiction(Jurisdiction.of(jurisdiction))
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2026, 1, 2))
                .vocabulary(codes.build())
                .addDefaultWaiverScope(TOTAL)
                .addInterpretations(
                        Interpretation.of(open, "One.", "Other.", "None.").withChoice("one", "other"))
                .addCalendars(new CalendarRule(
                        Condition.always(),
                        new BirthdayCalendar(2, BirthdayCalendar.First.NEXT_BIRTHDAY, 3),
                        source,
                        List.of(open)))
                .addEditions(Edition.builder()
                        .id("2000-01-01")
                        .inForce(DateRange.from(LocalDate.of(2000, 1, 1)))
                        .addSchedules(schedule)
                        .build())
                .build();
    }
}
