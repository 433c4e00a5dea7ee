package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.List;

/** A license of the sample rule book and a transcript in which every kind of use and of reason occurs. */
public final class Samples {

    public static final License LICENSE = License.builder()
            .jurisdiction(SampleRuleBook.ruleBook().jurisdiction())
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2022-03-01/2024-02-29"))
            .putFacts(SampleRuleBook.PRESCRIBES, FactValue.TRUE)
            .putFacts(SampleRuleBook.TREATS_CHILDREN, FactValue.TRUE)
            .putFacts(SampleRuleBook.USES_RECORDS, FactValue.FALSE)
            .putFacts(SampleRuleBook.WORKS_ABROAD, FactValue.FALSE)
            .build();

    static final List<Credit> CREDITS = List.of(
            credit("general", "2023-01-10", "12").build(),
            reading("journal", "2023-02-01", "4").build(),
            reading("more-journals", "2023-03-01", "3").build(),
            credit("ethics", "2023-04-01", "2", Topics.MEDICAL_ETHICS).build(),
            credit("pain", "2023-05-01", "1.5", Topics.OPIOID_PAIN).build(),
            credit("records", "2015-05-01", "1", Topics.EHR).build(),
            credit("abuse", "2010-05-01", "0", Topics.CHILD_ABUSE)
                    .addApprovals(SampleRuleBook.APPROVED)
                    .build(),
            credit("unapproved", "2011-05-01", "0", Topics.CHILD_ABUSE).build(),
            credit("planned", "2023-06-01", "5").planned(true).build(),
            credit("before", "2022-02-28", "5").build(),
            credit("rules", "2023-07-01", "3", SampleRuleBook.ALL_RULES).build());

    static final EvaluationOptions OPTIONS = EvaluationOptions.builder()
            .ruleBooks(RuleBooks.of(SampleRuleBook.ruleBook()))
            .build();

    /** Short of nothing. */
    static final Situation SITUATION = new Situation(LICENSE, CREDITS, OPTIONS);

    private Samples() {}

    static Credit.Builder credit(String id, String completedOn, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .completedOn(LocalDate.parse(completedOn))
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(topics);
    }

    private static Credit.Builder reading(String id, String completedOn, String amount) {
        return credit(id, completedOn, amount).format(Formats.JOURNAL);
    }
}
