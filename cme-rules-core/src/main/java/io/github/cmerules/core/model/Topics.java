package io.github.cmerules.core.model;

import java.util.List;

/** The subjects that more than one rule book speaks of; a rule book may add its own. */
public final class Topics {

    /** Risk management, as designated by the provider without a narrower subject. */
    public static final Topic RISK_MANAGEMENT = Topic.of("risk-management");
    /** Patient safety. */
    public static final Topic PATIENT_SAFETY = Topic.of("patient-safety");
    /** Prevention of medical errors. */
    public static final Topic MEDICAL_ERROR_PREVENTION = Topic.of("medical-error-prevention");
    /** Identification of risks. */
    public static final Topic RISK_IDENTIFICATION = Topic.of("risk-identification");
    /** Medical ethics. */
    public static final Topic MEDICAL_ETHICS = Topic.of("medical-ethics");
    /** Quality assurance. */
    public static final Topic QUALITY_ASSURANCE = Topic.of("quality-assurance");
    /** Medical-legal issues. */
    public static final Topic MEDICAL_LEGAL = Topic.of("medical-legal");
    /** Patient relations. */
    public static final Topic PATIENT_RELATIONS = Topic.of("patient-relations");
    /** Utilization review that directly relates to quality assurance. */
    public static final Topic UTILIZATION_REVIEW_QA = Topic.of("utilization-review-qa");
    /** Utilization review of any kind. */
    public static final Topic UTILIZATION_REVIEW = Topic.of("utilization-review");
    /** Practice management. */
    public static final Topic PRACTICE_MANAGEMENT = Topic.of("practice-management");
    /** Wellness or burnout of the physician. */
    public static final Topic WELLNESS_BURNOUT = Topic.of("wellness-burnout");
    /** Opioids and pain management. */
    public static final Topic OPIOID_PAIN = Topic.of("opioid-pain");
    /** End-of-life care. */
    public static final Topic END_OF_LIFE = Topic.of("end-of-life");
    /** Electronic health records. */
    public static final Topic EHR = Topic.of("ehr");
    /** Implicit bias in health care. */
    public static final Topic IMPLICIT_BIAS = Topic.of("implicit-bias");
    /** Alzheimer's disease and related dementias. */
    public static final Topic ALZHEIMERS = Topic.of("alzheimers");
    /** Recognizing and reporting child abuse. */
    public static final Topic CHILD_ABUSE = Topic.of("child-abuse");
    /** Domestic and sexual violence. */
    public static final Topic DOMESTIC_SEXUAL_VIOLENCE = Topic.of("domestic-sexual-violence");

    /** All of the above. */
    public static final List<Topic> ALL = List.of(
            RISK_MANAGEMENT,
            PATIENT_SAFETY,
            MEDICAL_ERROR_PREVENTION,
            RISK_IDENTIFICATION,
            MEDICAL_ETHICS,
            QUALITY_ASSURANCE,
            MEDICAL_LEGAL,
            PATIENT_RELATIONS,
            UTILIZATION_REVIEW_QA,
            UTILIZATION_REVIEW,
            PRACTICE_MANAGEMENT,
            WELLNESS_BURNOUT,
            OPIOID_PAIN,
            END_OF_LIFE,
            EHR,
            IMPLICIT_BIAS,
            ALZHEIMERS,
            CHILD_ABUSE,
            DOMESTIC_SEXUAL_VIOLENCE);

    private Topics() {}
}
