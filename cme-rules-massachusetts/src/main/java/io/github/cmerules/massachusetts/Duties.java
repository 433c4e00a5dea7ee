package io.github.cmerules.massachusetts;

import static io.github.cmerules.core.rule.Condition.appliedBefore;
import static io.github.cmerules.core.rule.Condition.endWithin;
import static io.github.cmerules.core.rule.Condition.fact;
import static io.github.cmerules.core.rule.CreditPredicate.approvedBy;
import static io.github.cmerules.core.rule.CreditPredicate.topic;
import static io.github.cmerules.massachusetts.MassachusettsInterpretations.ids;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_1;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_2;
import static io.github.cmerules.massachusetts.MassachusettsTopics.CMR_3;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Milestone;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What the Board asks for, a method for each row of its chart and for what it asked for before. */
final class Duties {

    private Duties() {}

    // ---- Amounts ------------------------------------------------------------------------------------------------

    /** 50 credits, 25 for a temporary faculty license; Category 1 or 2. */
    static Requirement total(int credits, Window window) {
        return total(
                credits,
                window,
                MassachusettsSources.CHART.at("row Category 1 or 2, note 5"),
                MassachusettsSources.GUIDELINES,
                MassachusettsSources.POLICY_17_05);
    }

    /** 100 credits before 2018. */
    static Requirement hundred() {
        return total(
                100,
                Window.cycle(),
                MassachusettsSources.OLD_RULE.at("243 CMR 2.06(6)(a)"),
                MassachusettsSources.OLD_FAQ);
    }

    private static Requirement total(int credits, Window window, Citation... citations) {
        return Requirement.builder()
                .id(MassachusettsRequirements.TOTAL)
                .title("Total credits")
                .demand(Demand.credits(Amount.of(credits), KindsOfCredit.credit(), window))
                .addCitations(citations)
                .addInterpretations(
                        ids(1, 7, 10, 15, 17, 18, 19, 20, 21, 23, 28, 44, 45, 46, 47, 48, 57, 58, 59, 60, 61, 62))
                .build();
    }

    /** The same total, which the Board waived for renewals in the emergency of 2020 and 2021. */
    static Requirement waived(Requirement total) {
        return Requirement.builder()
                .from(total)
                .waivedWhen(Condition.always())
                .addCitations(MassachusettsSources.EMERGENCY_POLICY)
                .addInterpretations(ids(8))
                .build();
    }

    /** 40 of the 100 credits of old were of Category 1. */
    static Requirement fortyOfCategory1() {
        return Requirement.builder()
                .id(MassachusettsRequirements.CATEGORY_1)
                .title("Category 1 credits")
                .demand(Demand.credits(Amount.of(40), KindsOfCredit.category1(), Window.cycle()))
                .addCitations(MassachusettsSources.OLD_RULE.at("243 CMR 2.06(6)(a)"))
                .addInterpretations(ids(63))
                .build();
    }

    /** 10 credits of risk management study, 5 for a temporary faculty license. */
    static Requirement riskManagement(int credits, CreditPredicate subjects, Window window) {
        return riskManagement(
                credits,
                subjects,
                window,
                MassachusettsSources.CHART.at("row Risk management"),
                MassachusettsSources.GUIDELINES,
                MassachusettsSources.CMR_2_01.at("(4)"),
                MassachusettsSources.POLICY_17_05);
    }

    /** The same amount before 2018. */
    static Requirement riskBefore2018() {
        return riskManagement(
                10,
                KindsOfCredit.riskBefore2018(),
                Window.cycle(),
                MassachusettsSources.OLD_RULE.at("243 CMR 2.06(6)(a)3"));
    }

    private static Requirement riskManagement(
            int credits, CreditPredicate subjects, Window window, Citation... citations) {
        return Requirement.builder()
                .id(MassachusettsRequirements.RISK_MANAGEMENT)
                .title("Risk management study")
                .demand(Demand.credits(Amount.of(credits), subjects.and(KindsOfCredit.credit()), window))
                .addCitations(citations)
                .addInterpretations(ids(7, 21, 23, 24, 25, 27))
                .build();
    }

    /** 4 of the 10 credits of risk management of old were of Category 1. */
    static Requirement fourOfCategory1() {
        return Requirement.builder()
                .id(MassachusettsRequirements.RISK_MANAGEMENT_CATEGORY_1)
                .title("Risk management study, Category 1")
                .demand(Demand.credits(
                        Amount.of(4), KindsOfCredit.riskBefore2018().and(KindsOfCredit.category1()), Window.cycle()))
                .addCitations(MassachusettsSources.OLD_RULE.at("243 CMR 2.06(6)(a)3"))
                .addInterpretations(ids(24, 63))
                .build();
    }

    /** The reading of 243 CMR 1.00, 2.00 and 3.00. */
    static Requirement regulations(Window window) {
        return regulations(
                window,
                MassachusettsSources.CHART.at("row Board regulations"),
                MassachusettsSources.GUIDELINES,
                MassachusettsSources.CMR_2_01);
    }

    /** The same before 2018. */
    static Requirement regulationsBefore2018() {
        return regulations(Window.cycle(), MassachusettsSources.OLD_RULE, MassachusettsSources.CMR_2_01);
    }

    private static Requirement regulations(Window window, Citation... citations) {
        return Requirement.builder()
                .id(MassachusettsRequirements.BOARD_REGULATIONS)
                .title("Board regulations")
                .demand(Demand.coverage(
                        List.of(
                                new Demand.Coverage.Part("243 CMR 1.00", topic(CMR_1)),
                                new Demand.Coverage.Part("243 CMR 2.00", topic(CMR_2)),
                                new Demand.Coverage.Part("243 CMR 3.00", topic(CMR_3))),
                        window))
                .addCitations(citations)
                .addInterpretations(ids(21, 30))
                .build();
    }

    // ---- Topics -------------------------------------------------------------------------------------------------

    /** 3 credits each time for whoever prescribes. */
    static Requirement opioids(Window window) {
        return Requirement.builder()
                .id(MassachusettsRequirements.OPIOID_PAIN)
                .title("Opioid education and pain management")
                .when(fact(MassachusettsFacts.PRESCRIBES_CONTROLLED_SUBSTANCES))
                .demand(Demand.credits(Amount.of(3), topic(Topics.OPIOID_PAIN).and(KindsOfCredit.credit()), window))
                .addCitations(
                        MassachusettsSources.CHART.at("row Opioid education and pain management"),
                        MassachusettsSources.CMR_2_02.at("(1)(g)"),
                        MassachusettsSources.OPIOID_BLOG,
                        MassachusettsSources.REGISTRATION)
                .addInterpretations(ids(21, 22, 31, 32, 33, 40, 42))
                .build();
    }

    /** 2 credits, in each cycle from 2012 to 2017. */
    static Requirement endOfLifeEachTime(Window window) {
        return endOfLife(window, false, MassachusettsSources.FIVE_WAYS, MassachusettsSources.OLD_RULE);
    }

    /** 2 credits, once since 2018. */
    static Requirement endOfLifeOnce() {
        return endOfLife(
                Window.ever(),
                true,
                MassachusettsSources.CHART.at("row End-of-life care"),
                MassachusettsSources.GUIDELINES,
                MassachusettsSources.POLICY_17_05);
    }

    private static Requirement endOfLife(Window window, boolean once, Citation... citations) {
        return Requirement.builder()
                .id(MassachusettsRequirements.END_OF_LIFE)
                .title("End-of-life care")
                .oneTime(once)
                .demand(Demand.credits(Amount.of(2), topic(Topics.END_OF_LIFE).and(KindsOfCredit.credit()), window))
                .addCitations(citations)
                .addInterpretations(ids(20, 31, 32, 33, 34, 35, 64))
                .build();
    }

    /** Proficiency shown once, by 3 credits of a Category 1 course or in another way, for a first license. */
    static Requirement ehr() {
        return Requirement.builder()
                .id(MassachusettsRequirements.EHR)
                .title("Electronic health records")
                .when(endWithin(DateRange.from(LocalDate.of(2015, 4, 1))))
                .oneTime(true)
                .demand(Demand.anyOf(
                        new Demand.Credits(
                                Amount.of(3), topic(Topics.EHR).and(KindsOfCredit.category1()), Window.ever()),
                        new Demand.Holds(MassachusettsFacts.EHR_MEANINGFUL_USE),
                        new Demand.Holds(MassachusettsFacts.EHR_HOSPITAL_AFFILIATION),
                        new Demand.Holds(MassachusettsFacts.EHR_MASS_HIWAY)))
                .addCitations(
                        MassachusettsSources.CMR_2_06.at("(2)(d)"),
                        MassachusettsSources.CMR_2_02.at("(1)(l)"),
                        MassachusettsSources.EHR_QUESTIONS,
                        MassachusettsSources.EHR_REPORT,
                        MassachusettsSources.CHART.at("row Electronic health records, note 3"))
                .addInterpretations(ids(6, 22, 31, 32, 33, 34, 35, 38, 39, 41, 42))
                .build();
    }

    /** The same at a renewal or revival, for whoever practices; what was filed by 2015-03-31 is free. */
    static Requirement ehrIfPracticing() {
        return Requirement.builder()
                .from(ehr())
                .when(ehr().when()
                        .and(endWithin(DateRange.of("2015-04-01/2015-05-30"))
                                .and(appliedBefore(LocalDate.of(2015, 4, 1)))
                                .negate())
                        .and(fact(MassachusettsFacts.PRACTICES_MEDICINE)))
                .build();
    }

    /** 2 credits, once; for applications received before 2024-04-11 within a year or two. */
    static Requirement biasOfAFirstLicense() {
        return implicitBias(Period.ofYears(1), Anchor.application());
    }

    static Requirement biasOfARenewal() {
        return implicitBias(Period.ofYears(2), Anchor.end());
    }

    static Requirement biasOfARevival() {
        return implicitBias(Period.ofYears(2), Anchor.application());
    }

    /**
     * Asked of applications received from 2022-06-01 on (MA-I-2); those received from 2024-04-11 on may show credits of any
     * date (MA-I-3).
     */
    private static Requirement implicitBias(Period lookBack, Anchor from) {
        return Requirement.builder()
                .id(MassachusettsRequirements.IMPLICIT_BIAS)
                .title("Implicit bias in health care")
                .when(appliedBefore(LocalDate.of(2022, 6, 1)).negate())
                .oneTime(true)
                .demand(Demand.credits(
                        Amount.of(2),
                        topic(Topics.IMPLICIT_BIAS).and(KindsOfCredit.credit()),
                        Window.byApplication(LocalDate.of(2024, 4, 11), Window.before(lookBack, from), Window.ever())))
                .addCitations(
                        MassachusettsSources.CHART.at("row Implicit bias"),
                        MassachusettsSources.GUIDELINES,
                        MassachusettsSources.IMPLICIT_BIAS_NEWS,
                        MassachusettsSources.IMPLICIT_BIAS_ANSWERS)
                .addInterpretations(ids(2, 3, 31, 32, 33, 34, 35))
                .build();
    }

    /** 1 credit, once, for whoever serves adults, at renewals and revivals from 2022-08-08. */
    static Requirement alzheimers() {
        return Requirement.builder()
                .id(MassachusettsRequirements.ALZHEIMERS)
                .title("Alzheimer's disease and related dementias")
                .when(endWithin(DateRange.from(LocalDate.of(2022, 8, 8))).and(fact(MassachusettsFacts.SERVES_ADULTS)))
                .oneTime(true)
                .demand(Demand.credits(
                        Amount.of(1), topic(Topics.ALZHEIMERS).and(KindsOfCredit.credit()), Window.ever()))
                .addCitations(
                        MassachusettsSources.CHART.at("row Alzheimer's disease"),
                        MassachusettsSources.CHAPTER_112_SECTION_2,
                        MassachusettsSources.ALZHEIMERS_NOTICE,
                        MassachusettsSources.ALZHEIMERS_ACT)
                .addInterpretations(ids(4, 25, 31, 32, 33, 34, 35, 41, 42, 47))
                .build();
    }

    // ---- Trainings without hours --------------------------------------------------------------------------------

    /** A training without hours, once. */
    static Requirement childAbuse() {
        return Requirement.builder()
                .id(MassachusettsRequirements.CHILD_ABUSE)
                .title("Recognizing and reporting child abuse")
                .oneTime(true)
                .demand(Demand.completion(topic(Topics.CHILD_ABUSE), Window.ever()))
                .addCitations(
                        MassachusettsSources.CHART.at("row Child abuse"),
                        MassachusettsSources.GUIDELINES,
                        MassachusettsSources.CHILD_ABUSE_PAGE)
                .addInterpretations(ids(5, 22, 25, 34, 35, 36))
                .build();
    }

    /** A training without hours approved by the Department of Public Health, once. */
    static Requirement violence() {
        return Requirement.builder()
                .id(MassachusettsRequirements.DOMESTIC_SEXUAL_VIOLENCE)
                .title("Domestic and sexual violence")
                .oneTime(true)
                .demand(Demand.completion(
                        topic(Topics.DOMESTIC_SEXUAL_VIOLENCE)
                                .and(approvedBy(MassachusettsApprovals.DEPARTMENT_OF_PUBLIC_HEALTH)),
                        Window.ever()))
                .addCitations(
                        MassachusettsSources.CHART.at("row Domestic and sexual violence"),
                        MassachusettsSources.GUIDELINES,
                        MassachusettsSources.CHAPTER_112_SECTION_264,
                        MassachusettsSources.VIOLENCE_TRAINING)
                .addInterpretations(ids(5, 22, 25, 34, 35, 36, 37))
                .build();
    }

    // ---- Days to know -------------------------------------------------------------------------------------------

    /** The form comes with the renewal, at least 30 days before the renewal date; the Board decides. */
    static Milestone waiverRequest() {
        return new Milestone(
                "waiver-request",
                "last day to ask the Board for a waiver",
                Deadline.before(Period.ofDays(30), Anchor.end()),
                List.of(MassachusettsSources.CMR_2_06.at("(2)(b)"), MassachusettsSources.HOSPITAL_PAGE),
                List.of(ids(43)));
    }

    static Milestone keepEvidence() {
        return new Milestone(
                "keep-evidence",
                "keep the evidence of this cycle until then, as the Massachusetts Medical Society advises",
                Deadline.after(Anchor.end(), Period.ofYears(2)),
                List.of(MassachusettsSources.MMS_RENEWAL),
                List.of());
    }
}
