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

    private static final List<Category> FIRST = List.of(
            Categories.AMA_PRA_1,
            Categories.AOA_1A,
            Categories.AOA_1B,
            Categories.AAFP_PRESCRIBED,
            Categories.ACOG_COGNATE);

    private static final List<Category> SECOND =
            List.of(Categories.AMA_PRA_2, Categories.AOA_2A, Categories.AOA_2B, Categories.AAFP_ELECTIVE);

    /** A record of having read the Board's regulations, in whole or in part. */
    static final CreditPredicate READING = topic(BOARD_REGULATIONS, CMR_1, CMR_2, CMR_3);

    /** Service counts only with the Board's papers; reading is no service, whatever form it is recorded in. */
    static final CreditPredicate BOARD_WORK = format(Formats.BOARD_SERVICE).and(READING.negate());

    static final CreditPredicate MEDICAL_EXAMINER =
            format(Formats.MEDICAL_EXAMINER).and(READING.negate());

    static final CreditPredicate BOARD_OF_HEALTH =
            format(Formats.BOARD_OF_HEALTH).and(READING.negate());

    private static final CreditPredicate SERVICE_IS_APPROVED = BOARD_WORK
            .negate()
            .or(approvedBy(MassachusettsApprovals.EXECUTIVE_DIRECTOR, MassachusettsApprovals.BOARD_MEMBER))
            .and(MEDICAL_EXAMINER
                    .or(BOARD_OF_HEALTH)
                    .negate()
                    .or(approvedBy(MassachusettsApprovals.LICENSING_COMMITTEE)));

    /** Credit of Category 1 or 2. */
    static final CreditPredicate CREDIT = category(
                    Stream.concat(FIRST.stream(), SECOND.stream()).toList())
            .and(SERVICE_IS_APPROVED)
            .as("Category 1 or 2");

    /** Credit of Category 1. */
    static final CreditPredicate CATEGORY_1 =
            category(FIRST).and(SERVICE_IS_APPROVED).as("Category 1");

    /** The subjects of risk management study, 243 CMR 2.01(4) as the guidelines give it, and what the chart adds. */
    private static final List<Topic> RISK_SUBJECTS = List.of(
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

    /** What is risk management in an edition: before 2018 practice management, too, from 2019-12-19 wellness. */
    static final CreditPredicate RISK_BEFORE_2018 = risk(Topics.PRACTICE_MANAGEMENT);

    static final CreditPredicate RISK_FROM_2018 = risk();

    static final CreditPredicate RISK_WITH_WELLNESS = risk(Topics.WELLNESS_BURNOUT);

    static final CreditPredicate WELLNESS = topic(Topics.WELLNESS_BURNOUT);

    /** Wellness or burnout on a record with no other risk management subject. */
    static final CreditPredicate WELLNESS_ALONE =
            WELLNESS.and(topic(RISK_SUBJECTS).negate());

    private KindsOfCredit() {}

    /** {@return what has a subject of risk management, one of some more, or is designated so by its provider} */
    private static CreditPredicate risk(Topic... more) {
        return topic(Stream.of(RISK_SUBJECTS.stream(), Stream.of(more), Stream.of(Topics.RISK_MANAGEMENT))
                .flatMap(topics -> topics)
                .toList());
    }
}
