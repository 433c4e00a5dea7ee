package io.github.cmerules.testkit;

import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.Condition.licenseType;
import static io.github.cmerules.core.rule.Condition.occasion;
import static io.github.cmerules.core.rule.Condition.reading;
import static io.github.cmerules.core.rule.Condition.status;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.InterpretationId;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Interpretation;
import io.github.cmerules.core.rule.Limit;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small rule book of no state, with every kind of rule in it. */
public final class SampleRuleBook {

    public static final RequirementId TOTAL = RequirementId.of("sample/total");
    public static final RequirementId CATEGORY_1 = RequirementId.of("sample/category-1");
    public static final RequirementId ETHICS = RequirementId.of("sample/ethics");
    public static final RequirementId PAIN = RequirementId.of("sample/pain");
    public static final RequirementId RECORDS = RequirementId.of("sample/records");
    public static final RequirementId ABUSE = RequirementId.of("sample/abuse");
    public static final RequirementId RULES = RequirementId.of("sample/rules");

    public static final Fact PRESCRIBES = Fact.of("prescribes");
    public static final Fact TREATS_CHILDREN = Fact.of("treats-children");
    public static final Fact USES_RECORDS = Fact.of("uses-records");
    public static final Fact WORKS_ABROAD = Fact.of("works-abroad");

    public static final Approval APPROVED = Approval.of("sample-approval");
    public static final Topic RULES_1 = Topic.of("sample-rules-1");
    public static final Topic RULES_2 = Topic.of("sample-rules-2");
    public static final Topic ALL_RULES = Topic.of("sample-rules");
    public static final Topic CONSENT = Topic.of("sample-consent");

    private static final Citation SOURCE = new Citation(
            "The rules of nowhere",
            Optional.empty(),
            Optional.of("https://nowhere.example/rules"),
            LocalDate.of(2026, 1, 1),
            Citation.Confidence.PRIMARY);
    private static final List<Citation> SOURCES = List.of(SOURCE);
    private static final InterpretationId SHARING = InterpretationId.of("S-1");

    private static final CreditPredicate CREDIT = category(Categories.NONE).negate();

    private static final RuleBook BOOK = RuleBook.builder()
            .id(RuleBookId.of("sample/physician"))
            .title("The board of nowhere")
            .jurisdiction(Jurisdiction.of("US-XX"))
            .addProfessions(Profession.MD, Profession.DO)
            .verifiedThrough(LocalDate.of(2026, 1, 1))
            .vocabulary(Vocabulary.builder()
                    .putLicenseTypes(LicenseType.FULL, "Full license")
                    .putLicenseTypes(LicenseType.of("visitor"), "License of a visitor")
                    .addTopic(TopicDefinition.of(RULES_1, "first rules"))
                    .addTopic(TopicDefinition.of(RULES_2, "second rules"))
                    .addTopic(new TopicDefinition(ALL_RULES, "all rules", Set.of(), Set.of(RULES_1, RULES_2)))
                    .addTopic(new TopicDefinition(CONSENT, "consent", Set.of(Topics.MEDICAL_ETHICS), Set.of()))
                    .putApprovals(APPROVED, "approved course")
                    .addFact(PRESCRIBES, "Does the licensee prescribe?")
                    .addFact(TREATS_CHILDREN, "Does the licensee treat children?")
                    .addFact(WORKS_ABROAD, "Does the licensee work abroad?")
                    .addFact(USES_RECORDS, "Does the licensee keep electronic records?")
                    .build())
            .addEditions(
                    edition("2015", DateRange.of("2015-01-01/2019-12-31"), 10),
                    edition("2020", DateRange.of("2020-01-01/.."), 20))
            .addInterpretations(Interpretation.of(
                            SHARING, "A credit serves one of the two topics.", "It serves both.", "Nobody says.")
                    .withChoice("one", "both"))
            .addDefaultWaiverScope(TOTAL, CATEGORY_1)
            .build();

    private SampleRuleBook() {}

    public static RuleBook ruleBook() {
        return BOOK;
    }

    private static Edition edition(String id, DateRange inForce, int total) {
        return Edition.builder()
                .id(id)
                .inForce(inForce)
                .addSchedules(full(total), visitors(), initial())
                .addValuations(
                        Exchange.builder()
                                .of(format(Formats.BOARD_CERTIFICATION))
                                .addShares(
                                        Share.of(Amount.of(6))
                                                .in(Categories.AMA_PRA_1)
                                                .about(),
                                        Share.of(Amount.of(1))
                                                .in(Categories.AMA_PRA_1)
                                                .about(Topics.MEDICAL_ETHICS))
                                .citations(SOURCES)
                                .build(),
                        new Valuation.WhenCovered(
                                topic(RULES_1, RULES_2),
                                RULES,
                                Amount.of(2),
                                Categories.AMA_PRA_2,
                                Set.of(RULES_1),
                                SOURCES,
                                List.of()))
                .duplicates(DuplicatePolicy.ONCE_EVER)
                .build();
    }

    private static Schedule full(int total) {
        return Schedule.builder()
                .title("Full license, renewal")
                .when(licenseType(LicenseType.FULL)
                        .and(occasion(Occasion.RENEWAL))
                        .and(status(LicenseStatus.ACTIVE, LicenseStatus.SUSPENDED)))
                .addRequirements(
                        requirement(TOTAL)
                                .demand(Demand.credits(Amount.of(total), CREDIT, Window.cycle()))
                                .build(),
                        requirement(CATEGORY_1)
                                .demand(Demand.credits(
                                        Amount.of(total / 2),
                                        category(Categories.AMA_PRA_1, Categories.AOA_1A),
                                        Window.cycle()))
                                .build(),
                        requirement(ETHICS)
                                .demand(Demand.credits(
                                        Amount.of(2),
                                        topic(Topics.MEDICAL_ETHICS).and(CREDIT),
                                        Window.cycle()))
                                .build(),
                        requirement(PAIN)
                                .when(fact(PRESCRIBES))
                                .demand(Demand.credits(
                                        Amount.of("1.5"),
                                        topic(Topics.OPIOID_PAIN).and(CREDIT),
                                        Window.cycle()))
                                .build(),
                        requirement(RECORDS)
                                .when(fact(PRESCRIBES).or(fact(TREATS_CHILDREN).negate()))
                                .oneTime(true)
                                .demand(Demand.anyOf(
                                        new Demand.Credits(
                                                Amount.of(1), topic(Topics.EHR).and(CREDIT), Window.ever()),
                                        new Demand.Holds(USES_RECORDS)))
                                .build(),
                        requirement(ABUSE)
                                .when(fact(TREATS_CHILDREN))
                                .oneTime(true)
                                .demand(Demand.completion(
                                        topic(Topics.CHILD_ABUSE).and(approvedBy(APPROVED)), Window.ever()))
                                .build(),
                        requirement(RULES)
                                .demand(Demand.coverage(
                                        List.of(
                                                new Demand.Coverage.Part("first rules", topic(RULES_1)),
                                                new Demand.Coverage.Part("second rules", topic(RULES_2))),
                                        Window.cycle()))
                                .build())
                .addLimits(
                        limit("at most 5 credits of reading", TOTAL, format(Formats.JOURNAL), 5)
                                .build(),
                        // Overlaps the limit on reading in part, and hangs on a fact that nothing else asks for.
                        limit("no surplus of one system", TOTAL, category(Categories.AMA_PRA_1), total)
                                .when(fact(WORKS_ABROAD))
                                .build(),
                        limit("at most 1 credit of consent", ETHICS, topic(CONSENT), 1)
                                .when(fact(TREATS_CHILDREN))
                                .build())
                .addRelations(
                        Relation.exclusive(List.of(PAIN, RECORDS), reading(SHARING, "one"), SOURCES, List.of(SHARING)))
                .addCitations(SOURCE)
                .build();
    }

    private static Schedule initial() {
        return Schedule.builder()
                .title("Full license, initial")
                .when(licenseType(LicenseType.FULL).and(occasion(Occasion.INITIAL)))
                .addRequirements(
                        requirement(ABUSE)
                                .oneTime(true)
                                .demand(Demand.completion(
                                        topic(Topics.CHILD_ABUSE).and(approvedBy(APPROVED)), Window.ever()))
                                .build(),
                        requirement(PAIN)
                                .when(fact(PRESCRIBES))
                                .demand(Demand.credits(
                                        Amount.of("1.5"),
                                        topic(Topics.OPIOID_PAIN).and(CREDIT),
                                        Window.ever()))
                                .build())
                .addCitations(SOURCE)
                .build();
    }

    private static Schedule visitors() {
        return Schedule.builder()
                .title("Visitors")
                .when(licenseType(LicenseType.of("visitor")))
                .unpublished(true)
                .addCitations(SOURCE)
                .build();
    }

    private static Requirement.Builder requirement(RequirementId id) {
        String name = id.code().substring("sample/".length()).replace('-', ' ');
        String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return Requirement.builder().id(id).title(title).addCitations(SOURCE);
    }

    private static Limit.Builder limit(String title, RequirementId toward, CreditPredicate credits, int atMost) {
        return Limit.builder()
                .title(title)
                .toward(toward)
                .credits(credits)
                .atMost(Amount.of(atMost))
                .addCitations(SOURCE);
    }
}
