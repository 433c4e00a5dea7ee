package io.github.cmerules.core;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.BirthdayCalendar;
import io.github.cmerules.core.rule.CalendarRule;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Notice;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.TopicDefinition;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An invented authority whose few rules use every construct, so that tests of the engine do not move with any law. */
public final class SampleRuleBook {

    public static final Jurisdiction XX = Jurisdiction.of("US-XX");
    public static final RuleBookId ID = RuleBookId.of("us-xx/physician");

    public static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    public static final RequirementId SAFETY = RequirementId.of("us-xx/safety");
    public static final RequirementId HANDBOOK = RequirementId.of("us-xx/handbook");
    public static final RequirementId PEDIATRICS = RequirementId.of("us-xx/pediatrics");
    public static final RequirementId ETHICS = RequirementId.of("us-xx/ethics");
    public static final RequirementId RECORDS = RequirementId.of("us-xx/records");
    public static final RequirementId PAIN = RequirementId.of("us-xx/pain");
    public static final RequirementId PALLIATIVE = RequirementId.of("us-xx/palliative");

    public static final Fact SERVES_CHILDREN = Fact.of("serves-children");
    public static final Fact USES_RECORDS = Fact.of("uses-records");
    public static final Fact ON_STAFF = Fact.of("on-staff");

    public static final Topic PEDIATRIC_CARE = Topic.of("pediatric-care");
    public static final Topic WHOLE_HANDBOOK = Topic.of("handbook");
    public static final Topic PART_1 = Topic.of("handbook-1");
    public static final Topic PART_2 = Topic.of("handbook-2");

    public static final Approval XX_BOARD = Approval.of("xx-board");
    public static final InterpretationId SHARING = InterpretationId.of("XX-1");
    public static final InterpretationId READING = InterpretationId.of("XX-2");

    public static final LicenseType LIMITED = LicenseType.of("limited");
    public static final LicenseType VISITING = LicenseType.of("visiting");

    public static final LocalDate START = LocalDate.of(2023, 7, 1);
    public static final LocalDate END = LocalDate.of(2025, 6, 30);
    public static final LocalDate VERIFIED_THROUGH = LocalDate.of(2026, 6, 30);

    public static final Citation ACT = new Citation(
            "Sample Act", Optional.empty(), Optional.empty(), VERIFIED_THROUGH, Citation.Confidence.PRIMARY);

    private static final CreditPredicate CREDIT =
            CreditPredicate.category(Categories.AMA_PRA_1, Categories.AMA_PRA_2).as("Category 1 or 2");

    private static final Requirement ETHICS_TRAINING = requirement(
                    ETHICS,
                    "Ethics",
                    Demand.completion(
                            CreditPredicate.topic(Topics.MEDICAL_ETHICS).and(CreditPredicate.approvedBy(XX_BOARD)),
                            Window.ever()))
            .oneTime(true)
            .build();

    private static final Schedule FULL_RENEWAL = Schedule.builder()
            .title("Full license, renewal")
            .when(Condition.licenseType(LicenseType.FULL)
                    .and(Condition.occasion(Occasion.RENEWAL))
                    .and(Condition.status(LicenseStatus.ACTIVE, LicenseStatus.SUSPENDED)))
            .addRequirements(
                    requirement(TOTAL, "Total", Demand.credits(Amount.of(20), CREDIT, Window.cycle()))
                            .build(),
                    requirement(SAFETY, "Patient safety", topic(4, Topics.PATIENT_SAFETY))
                            .build(),
                    requirement(
                                    HANDBOOK,
                                    "Handbook",
                                    Demand.coverage(
                                            List.of(
                                                    new Demand.Coverage.Part("part 1", CreditPredicate.topic(PART_1)),
                                                    new Demand.Coverage.Part("part 2", CreditPredicate.topic(PART_2))),
                                            Window.cycle()))
                            .build(),
                    requirement(PEDIATRICS, "Pediatric care", topic(2, PEDIATRIC_CARE))
                            .when(Condition.fact(SERVES_CHILDREN))
                            .build(),
                    ETHICS_TRAINING,
                    requirement(
                                    RECORDS,
                                    "Health records",
                                    Demand.anyOf(
                                            new Demand.Credits(
                                                    Amount.of(3),
                                                    CreditPredicate.topic(Topics.EHR)
                                                            .and(CreditPredicate.category(Categories.AMA_PRA_1)),
                                                    Window.ever()),
                                            new Demand.Holds(USES_RECORDS),
                                            new Demand.Holds(ON_STAFF)))
                            .oneTime(true)
                            .build(),
                    requirement(PAIN, "Pain management", topic(2, Topics.OPIOID_PAIN))
                            .build(),
                    requirement(PALLIATIVE, "Palliative care", topic(2, Topics.END_OF_LIFE))
                            .build())
            .addLimits(
                    Limit.builder()
                            .title("at most 5 credits of reading")
                            .toward(TOTAL)
                            .credits(CreditPredicate.format(Formats.JOURNAL))
                            .atMost(Amount.of(5))
                            .addCitations(ACT)
                            .build(),
                    Limit.builder()
                            .title("at most 1 credit of teaching for those who serve children")
                            .toward(SAFETY)
                            .credits(CreditPredicate.format(Formats.TEACHING))
                            .atMost(Amount.of(1))
                            .when(Condition.fact(SERVES_CHILDREN))
                            .addCitations(ACT)
                            .build())
            .addRelations(Relation.exclusive(
                    List.of(PAIN, PALLIATIVE), Condition.reading(SHARING, "single"), List.of(ACT), List.of(SHARING)))
            .addCitations(ACT)
            .build();

    private static final Schedule FULL_INITIAL = Schedule.builder()
            .title("Full license, initial")
            .when(Condition.licenseType(LicenseType.FULL).and(Condition.occasion(Occasion.INITIAL)))
            .addRequirements(ETHICS_TRAINING)
            .addCitations(ACT)
            .build();

    private static final Schedule LIMITED_RENEWAL = Schedule.builder()
            .title("Limited license, renewal")
            .when(Condition.licenseType(LIMITED).and(Condition.occasion(Occasion.RENEWAL)))
            .addCitations(ACT)
            .build();

    private static final Schedule VISITING_RENEWAL = Schedule.builder()
            .title("Visiting license, renewal")
            .when(Condition.licenseType(VISITING).and(Condition.occasion(Occasion.RENEWAL)))
            .unpublished(true)
            .addNotices(new Notice("sample-unpublished", "No rule is published."))
            .addCitations(ACT)
            .build();

    private static final Edition FIRST = Edition.builder()
            .id("2010-01-01")
            .inForce(DateRange.of("2010-01-01/2019-12-31"))
            .addSchedules(Schedule.builder()
                    .title("Full license, renewal")
                    .when(Condition.licenseType(LicenseType.FULL))
                    .addRequirements(requirement(TOTAL, "Total", Demand.credits(Amount.of(10), CREDIT, Window.cycle()))
                            .build())
                    .addCitations(ACT)
                    .build())
            .build();

    private static final Edition SECOND = Edition.builder()
            .id("2020-01-01")
            .inForce(DateRange.from(LocalDate.of(2020, 1, 1)))
            .addSchedules(FULL_RENEWAL, FULL_INITIAL, LIMITED_RENEWAL, VISITING_RENEWAL)
            .addValuations(
                    new Valuation.WhenCovered(
                            CreditPredicate.topic(WHOLE_HANDBOOK, PART_1, PART_2),
                            HANDBOOK,
                            Amount.of("1.5"),
                            Categories.AMA_PRA_2,
                            Set.of(WHOLE_HANDBOOK),
                            List.of(ACT),
                            List.of()),
                    Exchange.builder()
                            .of(CreditPredicate.format(Formats.BOARD_CERTIFICATION))
                            .addShares(
                                    Share.of(Amount.of(10))
                                            .in(Categories.AMA_PRA_1)
                                            .about(),
                                    Share.of(Amount.of(2))
                                            .in(Categories.AMA_PRA_1)
                                            .about(Topics.PATIENT_SAFETY))
                            .addCitations(ACT)
                            .addInterpretations(READING)
                            .build())
            .duplicates(DuplicatePolicy.ONCE_EVER)
            .addNotices(new Notice("sample-edition", "This law is invented."))
            .build();

    private static final RuleBook BOOK = RuleBook.builder()
            .id(ID)
            .title("Sample Board, physicians")
            .jurisdiction(XX)
            .addProfessions(Profession.MD, Profession.DO)
            .verifiedThrough(VERIFIED_THROUGH)
            .vocabulary(Vocabulary.builder()
                    .putLicenseTypes(LicenseType.FULL, "Full license")
                    .putLicenseTypes(LIMITED, "Limited license")
                    .putLicenseTypes(VISITING, "Visiting license")
                    .addTopic(TopicDefinition.of(PEDIATRIC_CARE, "pediatric care"))
                    .addTopic(new TopicDefinition(WHOLE_HANDBOOK, "handbook", Set.of(), Set.of(PART_1, PART_2)))
                    .addTopic(TopicDefinition.of(PART_1, "part 1"))
                    .addTopic(TopicDefinition.of(PART_2, "part 2"))
                    .putApprovals(XX_BOARD, "approved by the board")
                    .addFact(SERVES_CHILDREN, "Does the licensee serve children?")
                    .addFact(USES_RECORDS, "Does the licensee use health records?")
                    .addFact(ON_STAFF, "Is the licensee on the staff of a hospital?")
                    .build())
            .addCalendars(new CalendarRule(
                    Condition.licenseType(LicenseType.FULL),
                    new BirthdayCalendar(2, BirthdayCalendar.First.NEXT_BIRTHDAY, 3),
                    List.of(ACT),
                    List.of()))
            .addEditions(FIRST, SECOND)
            .addInterpretations(
                    Interpretation.of(SHARING, "A credit serves one topic.", "It serves both.", "Invented.")
                            .withChoice("single", "both"),
                    Interpretation.of(READING, "A certification counts.", "It does not.", "Invented."))
            .addDefaultWaiverScope(TOTAL)
            .retention(new RuleBook.Retention(Period.ofYears(1), ACT))
            .build();

    private SampleRuleBook() {}

    private static Requirement.Builder requirement(RequirementId id, String title, Demand demand) {
        return Requirement.builder().id(id).title(title).demand(demand).addCitations(ACT);
    }

    private static Demand topic(int amount, Topic topic) {
        return Demand.credits(Amount.of(amount), CreditPredicate.topic(topic).and(CREDIT), Window.cycle());
    }

    public static RuleBook book() {
        return BOOK;
    }

    /** {@return a full license up for renewal on 2025-06-30, every fact known} */
    public static License.Builder license() {
        return licenseWithoutFacts()
                .putFacts(SERVES_CHILDREN, FactValue.TRUE)
                .putFacts(USES_RECORDS, FactValue.FALSE)
                .putFacts(ON_STAFF, FactValue.FALSE);
    }

    /** {@return a full license up for renewal on 2025-06-30, no fact known} */
    public static License.Builder licenseWithoutFacts() {
        return bareLicense().cycle(Cycle.of(START, END));
    }

    /** {@return a full license without a cycle} */
    public static License.Builder bareLicense() {
        return License.builder().jurisdiction(XX).profession(Profession.MD).type(LicenseType.FULL);
    }

    public static Credit.Builder credit(String id, String completedOn, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(completedOn))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(topics);
    }

    /** {@return credits that are exactly enough: without any of them, the license does not comply} */
    public static List<Credit> exactMinimum() {
        return new ArrayList<>(List.of(
                credit("safety", "2024-02-01", "4", Topics.PATIENT_SAFETY).build(),
                credit("handbook", "2024-03-01", "0", WHOLE_HANDBOOK).build(),
                credit("pediatrics", "2024-04-01", "2", PEDIATRIC_CARE).build(),
                credit("ethics", "2015-05-01", "0", Topics.MEDICAL_ETHICS)
                        .addApprovals(XX_BOARD)
                        .build(),
                credit("records", "2018-01-01", "3", Topics.EHR).build(),
                credit("pain", "2024-05-01", "2", Topics.OPIOID_PAIN).build(),
                credit("palliative", "2024-06-01", "2", Topics.END_OF_LIFE).build(),
                credit("general", "2024-07-01", "8.5").build()));
    }

    public static List<Credit> exactMinimumAnd(Credit... more) {
        List<Credit> credits = exactMinimum();
        credits.addAll(List.of(more));
        return credits;
    }

    public static List<Credit> exactMinimumWithout(String... ids) {
        List<Credit> credits = exactMinimum();
        credits.removeIf(credit -> Set.of(ids).contains(credit.id()));
        return credits;
    }

    public static EvaluationOptions.Builder options() {
        return EvaluationOptions.builder().ruleBooks(RuleBooks.of(BOOK));
    }

    public static Evaluation evaluate(License license, Collection<Credit> credits) {
        return Evaluator.evaluate(license, credits, options().build());
    }

    public static Evaluation evaluate(License license, Collection<Credit> credits, String asOf) {
        return Evaluator.evaluate(
                license, credits, options().asOf(LocalDate.parse(asOf)).build());
    }

    /** {@return the sample book with its renewal schedule of the second edition changed} */
    public static RuleBook changed(UnaryOperator<Schedule.Builder> change) {
        return BOOK.derive(
                RuleBookId.of("sample/changed"),
                "Changed",
                edition -> edition.id().equals("2010-01-01")
                        ? edition
                        : edition.withSchedules(schedule -> schedule.title().equals("Full license, renewal")
                                ? change.apply(Schedule.builder().from(schedule))
                                        .build()
                                : schedule));
    }
}
