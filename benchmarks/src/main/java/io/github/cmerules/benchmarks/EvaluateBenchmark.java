package io.github.cmerules.benchmarks;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Evaluator;
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
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.massachusetts.MassachusettsApprovals;
import io.github.cmerules.massachusetts.MassachusettsFacts;
import io.github.cmerules.massachusetts.MassachusettsRuleBook;
import io.github.cmerules.massachusetts.MassachusettsTopics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to evaluate one dossier of 40 credits that satisfies the Massachusetts renewal, and to read the verdict. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EvaluateBenchmark {

    private static final int CREDITS = 40;

    private License allFactsKnown;
    private License threeFactsUnknown;
    private List<Credit> credits;
    private EvaluationOptions options;

    /** Makes the dossier, and makes sure that it complies. */
    @Setup
    public void makeDossier() {
        options = EvaluationOptions.builder()
                .ruleBooks(RuleBooks.of(MassachusettsRuleBook.ruleBook()))
                .build();
        threeFactsUnknown = license(
                false,
                MassachusettsFacts.EHR_MEANINGFUL_USE,
                MassachusettsFacts.EHR_HOSPITAL_AFFILIATION,
                MassachusettsFacts.EHR_MASS_HIWAY);
        allFactsKnown = License.builder()
                .from(threeFactsUnknown)
                .putFacts(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES, FactValue.TRUE)
                .putFacts(MassachusettsFacts.PRACTICES_MEDICINE, FactValue.TRUE)
                .putFacts(MassachusettsFacts.SERVES_ADULTS, FactValue.TRUE)
                .build();
        credits = credits();
        if (credits.size() != CREDITS
                || allFactsKnown() != Verdict.COMPLIANT
                || threeFactsUnknown() != Verdict.COMPLIANT) {
            throw new IllegalStateException("the dossier is not what is to be measured");
        }
    }

    /** {@return the verdict with every fact stated} */
    @Benchmark
    public Verdict allFactsKnown() {
        return Evaluator.evaluate(allFactsKnown, credits, options).verdict();
    }

    /** {@return the verdict with three facts left open, so that eight sets of answers are counted} */
    @Benchmark
    public Verdict threeFactsUnknown() {
        return Evaluator.evaluate(threeFactsUnknown, credits, options).verdict();
    }

    private static License license(boolean value, Fact... facts) {
        License.Builder builder = License.builder()
                .jurisdiction(MassachusettsRuleBook.JURISDICTION)
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .cycle(Cycle.of("2023-05-11/2025-05-10"));
        for (Fact fact : facts) {
            builder.putFacts(fact, FactValue.of(value));
        }
        return builder.build();
    }

    private static List<Credit> credits() {
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
        for (int i = credits.size(); i < CREDITS; i++) {
            credits.add(credit("general-" + i, LocalDate.of(2023, 6, 1).plusDays(20L * (i - 9)), "1.5"));
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
