package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.RuleBooks;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.Fact;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.massachusetts.MassachusettsApprovals;
import io.github.cmerules.massachusetts.MassachusettsFacts;
import io.github.cmerules.massachusetts.MassachusettsRuleBook;
import io.github.cmerules.massachusetts.MassachusettsTopics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A transcript of any length that satisfies the Massachusetts renewal of a full license. */
final class MassachusettsDossier {

    private static final LocalDate FIRST_GENERAL = LocalDate.of(2023, 6, 1);

    private MassachusettsDossier() {}

    static EvaluationOptions options() {
        return EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(MassachusettsRuleBook.ruleBook()))
                .build();
    }

    static License allFactsKnown() {
        return License.builder()
                .from(threeFactsUnknown())
                .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
                .putFacts(MassachusettsFacts.PRACTICES_MEDICINE, FactValue.TRUE)
                .putFacts(MassachusettsFacts.SERVES_ADULTS, FactValue.TRUE)
                .build();
    }

    static License threeFactsUnknown() {
        License.Builder builder = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-05-11/2025-05-10"));
        for (Fact fact : List.of(
                MassachusettsFacts.EHR_MEANINGFUL_USE,
                MassachusettsFacts.EHR_HOSPITAL_AFFILIATION,
                MassachusettsFacts.EHR_MASS_HIWAY)) {
            builder.putFacts(fact, FactValue.FALSE);
        }
        return builder.build();
    }

    /** {@return one line for each subject that is asked for, and general ones up to a length of at least 40} */
    static List<Credit> credits(int length) {
        List<Credit> credits = new ArrayList<>();
        credits.add(credit("child-abuse", LocalDate.of(2016, 6, 1), "0", Topics.CHILD_ABUSE));
        credits.add(Credit.builder()
                .from(credit("violence", LocalDate.of(2018, 4, 1), "0", Topics.DOMESTIC_SEXUAL_VIOLENCE))
                .addApprovals(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH)
                .build());
        credits.add(credit("end-of-life", LocalDate.of(2019, 2, 1), "2", Topics.END_OF_LIFE));
        credits.add(credit("ehr", LocalDate.of(2019, 3, 1), "3", Topics.EHR));
        credits.add(credit("alzheimers", LocalDate.of(2021, 4, 1), "1", Topics.ALZHEIMERS));
        credits.add(credit("bias", LocalDate.of(2022, 9, 1), "2", Topics.IMPLICIT_BIAS));
        credits.add(credit("opioid", LocalDate.of(2024, 2, 1), "3", Topics.OPIOID_PAIN));
        credits.add(credit("regulations", LocalDate.of(2024, 3, 1), "0", MassachusettsTopics.BOARD_REGULATIONS));
        credits.add(credit("safety", LocalDate.of(2024, 4, 1), "5", Topics.PATIENT_SAFETY));
        for (int i = credits.size(); i < length; i++) {
            credits.add(credit("general-" + i, FIRST_GENERAL.plusDays(20L * (i - 9) % 700), "1.5"));
        }
        return credits;
    }

    private static Credit credit(String id, LocalDate completedOn, String amount, Topic... topics) {
        return Credit.builder()
                .id(id)
                .activityId("activity-" + id)
                .completedOn(completedOn)
                .category(Categories.AMA_PRA_1)
                .amount(Amount.of(amount))
                .addTopics(topics)
                .build();
    }
}
