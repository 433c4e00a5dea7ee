package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.category;
import static io.github.cmerules.core.rule.CreditPredicate.format;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.massachusetts.MassachusettsTopics.BOARD_REGULATIONS;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_1;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_2;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_3;

import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.CreditPredicate;
import java.util.List;
import java.util.stream.Stream;

/** What counts as Category 1 and 2, as service and as reading, and what is risk management. */
final class KindsOfCredit {

    private KindsOfCredit() {}

    private static List<Category> first() {
        return List.of(
                Categories.AMA_PRA_1,
                Categories.AOA_1A,
                Categories.AOA_1B,
                Categories.AAFP_PRESCRIBED,
                Categories.ACOG_COGNATE);
    }

    private static List<Category> second() {
        return List.of(Categories.AMA_PRA_2, Categories.AOA_2A, Categories.AOA_2B, Categories.AAFP_ELECTIVE);
    }

    /** A record of having read the Board's regulations, in whole or in part. */
    static CreditPredicate reading() {
        return topic(BOARD_REGULATIONS, CMR_1, CMR_2, CMR_3);
    }

    /** Service counts only with the Board's papers; reading is no service, whatever form it is recorded in. */
    static CreditPredicate boardWork() {
        return format(Formats.BOARD_SERVICE).and(reading().negate());
    }

    static CreditPredicate medicalExaminer() {
        return format(Formats.MEDICAL_EXAMINER).and(reading().negate());
    }

    static CreditPredicate boardOfHealth() {
        return format(Formats.BOARD_OF_HEALTH).and(reading().negate());
    }

    private static CreditPredicate serviceIsApproved() {
        return boardWork()
                .negate()
                .or(approvedBy(MassachusettsApprovals.EXECUTIVE_DIRECTOR, MassachusettsApprovals.BOARD_MEMBER))
                .and(medicalExaminer()
                        .or(boardOfHealth())
                        .negate()
                        .or(approvedBy(MassachusettsApprovals.LICENSING_COMMITTEE)));
    }

    /** Credit of Category 1 or 2. */
    static CreditPredicate credit() {
        return category(Stream.concat(first().stream(), second().stream()).toList())
                .and(serviceIsApproved())
                .as("Category 1 or 2");
    }

    /** Credit of Category 1. */
    static CreditPredicate category1() {
        return category(first()).and(serviceIsApproved()).as("Category 1");
    }

    /** The subjects of risk management study, 243 CMR 2.01(4) as the guidelines give it, and what the chart adds. */
    private static List<Topic> riskSubjects() {
        return List.of(
                Topics.PATIENT_SAFETY,
                Topics.MEDICAL_ERROR_PREVENTION,
                Topics.RISK_IDENTIFICATION,
                Topics.MEDICAL_ETHICS,
                Topics.QUALITY_ASSURANCE,
                Topics.MEDICAL_LEGAL,
                Topics.PATIENT_RELATIONS,
                Topics.UTILIZATION_REVIEW_QA,
                Topics.EHR,
                Topics.END_OF_LIFE,
                Topics.OPIOID_PAIN,
                Topics.IMPLICIT_BIAS,
                BOARD_REGULATIONS,
                CMR_1,
                CMR_2,
                CMR_3);
    }

    /** What is risk management in an edition: before 2018 practice management, too, from 2019-12-19 wellness. */
    static CreditPredicate riskBefore2018() {
        return risk(Topics.PRACTICE_MANAGEMENT);
    }

    static CreditPredicate riskFrom2018() {
        return risk();
    }

    static CreditPredicate riskWithWellness() {
        return risk(Topics.WELLNESS_BURNOUT);
    }

    static CreditPredicate wellness() {
        return topic(Topics.WELLNESS_BURNOUT);
    }

    /** Wellness or burnout on a record with no other risk management subject. */
    static CreditPredicate wellnessAlone() {
        return wellness().and(topic(riskSubjects()).negate());
    }

    /** {@return what has a subject of risk management, one of some more, or is designated so by its provider} */
    private static CreditPredicate risk(Topic... more) {
        return topic(Stream.of(riskSubjects().stream(), Stream.of(more), Stream.of(Topics.RISK_MANAGEMENT))
                .flatMap(topics -> topics)
                .toList());
    }
}
