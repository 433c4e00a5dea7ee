package io.github.cmerules.benchmarks.peers.cmerules;

import io.github.cmerules.benchmarks.peers.Asked;
import io.github.cmerules.benchmarks.peers.Dossier;
import io.github.cmerules.benchmarks.peers.Outcome;
import io.github.cmerules.benchmarks.peers.Requirement;
import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
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
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The job as a rule book of this library, and its dossiers as values of this library. */
final class Job {

    private static final Jurisdiction JURISDICTION = Jurisdiction.of("US-XX");
    private static final Fact PRESCRIBER = Fact.of("prescriber");
    private static final Fact TREATS_ADULTS = Fact.of("treats-adults");
    private static final long HUNDREDTHS_IN_A_QUARTER = 25;
    private static final Map<io.github.cmerules.benchmarks.peers.Topic, Topic> TOPICS = topics();
    private static final Citation ACT = new Citation(
            "An invented act",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);

    private Job() {}

    private static Map<io.github.cmerules.benchmarks.peers.Topic, Topic> topics() {
        Map<io.github.cmerules.benchmarks.peers.Topic, Topic> topics =
                new EnumMap<>(io.github.cmerules.benchmarks.peers.Topic.class);
        for (var topic : io.github.cmerules.benchmarks.peers.Topic.values()) {
            topics.put(topic, Topic.of(code(topic)));
        }
        return topics;
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A license with its transcript, as values of this library. */
    record Input(License license, List<Credit> credits) {}

    /**
     * {@return a dossier as values of this library}
     *
     * <p>In the job what is owed once may be done at any time. Here a year is given after the end of the cycle, which is
     * later than every credit; the cycle ends with the application.
     */
    static Input input(Dossier dossier) {
        var given = dossier.license();
        License license = License.builder()
                .jurisdiction(JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of(given.getCycleStart(), given.getCycleEnd().plusYears(1)))
                .appliedOn(given.getCycleEnd())
                .putFacts(PRESCRIBER, given.isPrescriber() ? FactValue.TRUE : FactValue.FALSE)
                .putFacts(TREATS_ADULTS, given.isTreatsAdults() ? FactValue.TRUE : FactValue.FALSE)
                .build();
        List<Credit> credits = new ArrayList<>(dossier.credits().size());
        for (var credit : dossier.credits()) {
            credits.add(Credit.builder()
                    .id("credit-" + credits.size())
                    .completedOn(credit.getDate())
                    .category(credit.getCategory() == 1 ? Categories.AMA_PRA_1 : Categories.AMA_PRA_2)
                    .amount(new Amount(HUNDREDTHS_IN_A_QUARTER * credit.getQuarterHours()))
                    .topics(credit.getTopics().stream().map(TOPICS::get).toList())
                    .build());
        }
        return new Input(license, List.copyOf(credits));
    }

    static EvaluationOptions options() {
        Vocabulary.Builder vocabulary = Vocabulary.builder()
                .putLicenseTypes(LicenseType.FULL, "Full license")
                .addFact(PRESCRIBER, "Do you prescribe controlled substances?")
                .addFact(TREATS_ADULTS, "Do you treat adults?");
        TOPICS.values().forEach(topic -> vocabulary.addTopic(TopicDefinition.of(topic, topic.code())));
        Schedule.Builder schedule = Schedule.builder()
                .title("Full license, renewal")
                .when(Condition.always())
                .addCitations(ACT);
        Arrays.stream(Requirement.values()).map(Job::requirement).forEach(schedule::addRequirements);
        RuleBook book = RuleBook.builder()
                .id(RuleBookId.of("us-xx-benchmark"))
                .title("An invented board")
                .jurisdiction(JURISDICTION)
                .addProfessions(Profession.MD)
                .verifiedThrough(LocalDate.of(2028, 12, 31))
                .vocabulary(vocabulary.build())
                .addEditions(Edition.builder()
                        .id("2024-01-01")
                        .inForce(DateRange.from(LocalDate.of(2024, 1, 1)))
                        .schedules(List.of(schedule.build()))
                        .build())
                .build();
        return EvaluationOptions.builder().ruleBooks(RuleBooks.of(book)).build();
    }

    private static io.github.cmerules.core.rule.Requirement requirement(Requirement requirement) {
        return io.github.cmerules.core.rule.Requirement.builder()
                .id(RequirementId.of("us-xx/" + code(requirement)))
                .title(requirement.name())
                .when(requirement == Requirement.OPIOID ? Condition.fact(PRESCRIBER) : Condition.always())
                .demand(Demand.credits(
                        new Amount(HUNDREDTHS_IN_A_QUARTER * requirement.required()),
                        eligible(requirement),
                        Asked.inCycle(requirement)
                                ? Window.last(Period.ofYears(2), Anchor.application())
                                : Window.ever()))
                .addCitations(ACT)
                .build();
    }

    private static CreditPredicate eligible(Requirement requirement) {
        return switch (requirement) {
            case TOTAL -> CreditPredicate.anyCredit();
            case RISK ->
                CreditPredicate.topic(io.github.cmerules.benchmarks.peers.Topic.RISK.stream()
                        .map(TOPICS::get)
                        .toList());
            case OPIOID -> topic(io.github.cmerules.benchmarks.peers.Topic.OPIOID);
            case END_OF_LIFE -> topic(io.github.cmerules.benchmarks.peers.Topic.END_OF_LIFE);
            case EHR -> topic(io.github.cmerules.benchmarks.peers.Topic.EHR);
            case BIAS -> topic(io.github.cmerules.benchmarks.peers.Topic.IMPLICIT_BIAS);
            case BOARD -> topic(io.github.cmerules.benchmarks.peers.Topic.BOARD_REGULATIONS);
        };
    }

    private static CreditPredicate topic(io.github.cmerules.benchmarks.peers.Topic topic) {
        return CreditPredicate.topic(TOPICS.get(topic));
    }

    static Evaluation evaluate(Input input, EvaluationOptions options) {
        return Evaluator.evaluate(input.license(), input.credits(), options);
    }

    /** {@return the outcomes of the job: every status and amount is read} */
    static List<Outcome> outcomes(Evaluation evaluation) {
        Requirement[] requirements = Requirement.values();
        List<RequirementOutcome> found = evaluation.requirements();
        List<Outcome> outcomes = new ArrayList<>(requirements.length);
        boolean compliant = true;
        for (int i = 0; i < requirements.length; i++) {
            RequirementOutcome outcome = found.get(i);
            boolean applies = outcome.status() != RequirementStatus.NOT_APPLICABLE;
            compliant &= outcome.status().satisfied();
            outcomes.add(
                    applies
                            ? new Outcome(
                                    requirements[i],
                                    true,
                                    quarters(outcome.counted()),
                                    quarters(outcome.required()),
                                    outcome.status().satisfied())
                            : Outcome.notApplicable(requirements[i]));
        }
        if (compliant != evaluation.verdict().equals(io.github.cmerules.core.model.Verdict.COMPLIANT)) {
            throw new IllegalStateException("the verdict is not that of the requirements");
        }
        return outcomes;
    }

    private static int quarters(Amount amount) {
        return (int) (amount.hundredths() / HUNDREDTHS_IN_A_QUARTER);
    }
}
