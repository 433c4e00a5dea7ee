package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.RequirementId;

/** The names of the requirements. */
public final class MassachusettsRequirements {

    /** The total of the cycle. */
    public static final RequirementId TOTAL = RequirementId.of("us-ma/total");
    /** The share of the total in Category 1, before 2018. */
    public static final RequirementId CATEGORY_1 = RequirementId.of("us-ma/category-1");
    /** Risk management study. */
    public static final RequirementId RISK_MANAGEMENT = RequirementId.of("us-ma/risk-management");
    /** The share of risk management study in Category 1, before 2018. */
    public static final RequirementId RISK_MANAGEMENT_CATEGORY_1 = RequirementId.of("us-ma/risk-management-category-1");
    /** The reading of the Board's regulations. */
    public static final RequirementId BOARD_REGULATIONS = RequirementId.of("us-ma/board-regulations");
    /** Opioid education and pain management. */
    public static final RequirementId OPIOID_PAIN = RequirementId.of("us-ma/opioid-pain");
    /** End-of-life care. */
    public static final RequirementId END_OF_LIFE = RequirementId.of("us-ma/end-of-life");
    /** Proficiency in electronic health records. */
    public static final RequirementId EHR = RequirementId.of("us-ma/ehr");
    /** Implicit bias in health care. */
    public static final RequirementId IMPLICIT_BIAS = RequirementId.of("us-ma/implicit-bias");
    /** Alzheimer's disease and related dementias. */
    public static final RequirementId ALZHEIMERS = RequirementId.of("us-ma/alzheimers");
    /** Recognizing and reporting child abuse. */
    public static final RequirementId CHILD_ABUSE = RequirementId.of("us-ma/child-abuse");
    /** Domestic and sexual violence. */
    public static final RequirementId DOMESTIC_SEXUAL_VIOLENCE = RequirementId.of("us-ma/domestic-sexual-violence");

    private MassachusettsRequirements() {}
}
