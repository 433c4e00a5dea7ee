package io.github.cmerules.core.constructs;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An invented authority, US-XX, that has no rules but those of one construct. */
final class ConstructBook {

    static final RequirementId TOTAL = RequirementId.of("us-xx/total");
    static final Cycle CYCLE = Cycle.of("2023-07-01/2025-06-30");
    static final Citation ACT = new Citation(
            "Sample Act", Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), Citation.Confidence.PRIMARY);

    private UnaryOperator<Schedule.Builder> schedule = UnaryOperator.identity();
    private UnaryOperator<Edition.Builder> edition = UnaryOperator.identity();
    private UnaryOperator<RuleBook.Builder> book = UnaryOperator.identity();
    private Vocabulary vocabulary = Vocabulary.builder().build();

    static ConstructBook with(Requirement... requirements) {
        ConstructBook book = new ConstructBook();
        book.schedule = builder -> builder.addRequirements(requirements);
        return book;
    }

    ConstructBook schedule(UnaryOperator<Schedule.Builder> change) {
        UnaryOperator<Schedule.Builder> before = schedule;
        schedule = builder -> change.apply(before.apply(builder));
        return this;
    }

    ConstructBook edition(UnaryOperator<Edition.Builder> change) {
        UnaryOperator<Edition.Builder> before = edition;
        edition = builder -> change.apply(before.apply(builder));
        return this;
    }

    ConstructBook book(UnaryOperator<RuleBook.Builder> change) {
        UnaryOperator<RuleBook.Builder> before = book;
        book = builder -> change.apply(before.apply(builder));
        return this;
    }

    ConstructBook vocabulary(Vocabulary codes) {
        vocabulary = vocabulary.plus(codes);
        return this;
    }

    RuleBook build() {
        Schedule only = schedule.apply(Schedule.builder()
                        .title("Full license")
                        .when(Condition.always())
                        .addCitations(ACT))
                .build();
        Edition first = edition.apply(Edition.builder()
                        .id("2000-01-01")
                        .inForce(DateRange.from(LocalDate.of(2000, 1, 1)))
                        .addSchedules(only))
                .build();
        return book.apply(RuleBook.builder()
                        .id(RuleBookId.of("us-xx/construct"))
                        .title("Sample Board")
                        .jurisdiction(Jurisdiction.of("US-XX"))
                        .addProfessions(Profession.MD, Profession.DO)
                        .verifiedThrough(LocalDate.of(2030, 1, 1))
                        .vocabulary(Vocabulary.builder()
                                .putLicenseTypes(LicenseType.FULL, "Full license")
                                .build()
                                .plus(vocabulary))
                        .addEditions(first))
                .build();
    }

    Evaluation evaluate(License license, List<Credit> credits) {
        return Evaluator.evaluate(
                license,
                credits,
                EvaluationOptions.builder().ruleBooks(RuleBooks.of(build())).build());
    }

    Evaluation evaluate(License license, List<Credit> credits, String asOf) {
        return Evaluator.evaluate(
                license,
                credits,
                EvaluationOptions.builder()
                        .ruleBooks(RuleBooks.of(build()))
                        .asOf(LocalDate.parse(asOf))
                        .build());
    }

    Evaluation evaluate(Credit... credits) {
        return evaluate(license().build(), List.of(credits));
    }

    /** {@return the verdict on a full license with the usual cycle, in its document form} */
    String verdict(Credit... credits) {
        return evaluate(credits).verdict().code();
    }

    static License.Builder license() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(CYCLE);
    }

    static Requirement.Builder requirement(RequirementId id, Demand demand) {
        return Requirement.builder().id(id).title(id.code()).demand(demand).addCitations(ACT);
    }

    static Credit.Builder credit(String id, String completedOn, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(completedOn))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(topics);
    }
}
