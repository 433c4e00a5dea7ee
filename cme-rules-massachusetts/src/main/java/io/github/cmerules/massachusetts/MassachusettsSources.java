package io.github.cmerules.massachusetts;

import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Citation.Confidence;
import java.time.LocalDate;
import java.util.Optional;

/** The documents that the rules are taken from, each with the day on which it was read. */
final class MassachusettsSources {

    /** The day through which the sources were checked. */
    static final LocalDate READ_ON = LocalDate.of(2026, 11, 21);

    private static final String COPIES = "https://github.com/perlahm0404/research";

    /** The Board's chart of 2024-04-11: requirements by license. */
    static final Citation CHART = source(
            "BORIM, CME requirements for physicians based on license (2024-04-11)",
            "https://www.mass.gov/doc/borim-cme-requirements-pdf/download",
            Confidence.PRIMARY_COPY);

    /** The Board's guidelines as amended on 2024-04-11. */
    static final Citation GUIDELINES = source(
            "BORIM, Guidelines for fulfilling the CME requirements and the educational trainings (2024-04-11)",
            COPIES,
            Confidence.PRIMARY_COPY);

    /** Policy 94-05 as amended on 2024-03-28. */
    static final Citation POLICY_94_05 = source(
            "BORIM Policy 94-05, CME credit for board certification, medical examiners and Board volunteers (2024-03-28)",
            COPIES,
            Confidence.PRIMARY_COPY);

    /** Policy 2017-05, the pilot program. */
    static final Citation POLICY_17_05 = source(
            "BORIM Policy 2017-05, A CME pilot program",
            "https://online.documentine.com/massachusetts-medical-society-online-cme/1/a-cme-pilot-program-mass-gov.html",
            Confidence.PRIMARY);

    /** Policy 2017-05 as quoted, for what its opening does not say. */
    static final Citation POLICY_17_05_QUOTED = source(
            "BORIM Policy 2017-05 as quoted by a course provider",
            "https://www.giblib.com/blog/massachusetts-cme-requirements-2022",
            Confidence.WEAK);

    /** The Board's answers on full renewals, 2024-05-03. */
    static final Citation RENEWAL_FAQ =
            source("BORIM, Full renewal FAQs (2024-05-03)", COPIES, Confidence.PRIMARY_COPY);

    /** 243 CMR 2.06, renewal. */
    static final Citation CMR_2_06 = source(
            "243 CMR 2.06",
            "https://regulations.justia.com/states/massachusetts/243-cmr/title-243-cmr-2-00/part-1/section-2-06",
            Confidence.PRIMARY);

    /** 243 CMR 2.02, initial licensure. */
    static final Citation CMR_2_02 = source(
            "243 CMR 2.02",
            "https://regulations.justia.com/states/massachusetts/243-cmr/title-243-cmr-2-00/part-1/section-2-02",
            Confidence.PRIMARY);

    /** 243 CMR 2.01, definitions and notice of the regulations. */
    static final Citation CMR_2_01 = source(
            "243 CMR 2.01",
            "https://regulations.justia.com/states/massachusetts/243-cmr/title-243-cmr-2-00/section-2-01",
            Confidence.PRIMARY);

    /** The statute on registration and renewal. */
    static final Citation CHAPTER_112_SECTION_2 = source(
            "M.G.L. c. 112, s. 2",
            "https://malegislature.gov/Laws/GeneralLaws/PartI/TitleXVI/Chapter112/Section2",
            Confidence.QUOTED);

    /** The statute on domestic and sexual violence training. */
    static final Citation CHAPTER_112_SECTION_264 =
            source("M.G.L. c. 112, s. 264", "https://chapter260training.org/faq/", Confidence.QUOTED);

    /** The Board's general licensing questions. */
    static final Citation LICENSING_QUESTIONS = source(
            "BORIM, General physician licensing questions",
            "https://www.mass.gov/info-details/general-physician-licensing-questions",
            Confidence.QUOTED);

    /** The Board's questions on electronic health records. */
    static final Citation EHR_QUESTIONS = source(
            "Electronic health record (EHR) questions",
            "https://www.mass.gov/service-details/electronic-health-record-ehr-questions",
            Confidence.PRIMARY);

    /** The Board's news on implicit bias. */
    static final Citation IMPLICIT_BIAS_NEWS = source(
            "BORIM, news of 2021-11-18 on Policy 2021-04, implicit bias",
            "https://www.mass.gov/news/the-massachusetts-board-of-registration-adopts-policy-requiring-cme-on-the-topic-of-implicit-bias-in-healthcare",
            Confidence.PRIMARY);

    /** The Board's notice on Alzheimer's disease. */
    static final Citation ALZHEIMERS_NOTICE = source(
            "Renewal requirement for Alzheimer's disease continuing medical education",
            "https://www.mass.gov/info-details/renewal-requirement-for-alzheimers-disease-continuing-medical-education-cme",
            Confidence.QUOTED);

    /** The medical society on child abuse training under M.G.L. c. 119, s. 51A(k). */
    static final Citation CHILD_ABUSE_PAGE = source(
            "Massachusetts Medical Society, child abuse", "https://massmed.org/child-abuse", Confidence.SECONDARY);

    /** The Department of Public Health on domestic and sexual violence training. */
    static final Citation VIOLENCE_TRAINING = source(
            "DPH, Sexual and domestic violence professional trainings and resources",
            "https://www.mass.gov/info-details/sexual-and-domestic-violence-professional-trainings-resources",
            Confidence.PRIMARY);

    /** The medical society on the start of the opioid requirement. */
    static final Citation OPIOID_BLOG = source(
            "Massachusetts Medical Society, Board of Medicine moves to require CME credits (2012-01)",
            "https://blog.massmed.org/index.php/2012/01/board-of-medicine-moves-to-require-cme-credits-in-pain-management-and-end-of-life-care/",
            Confidence.SECONDARY);

    /** The medical society's questions and answers. */
    static final Citation MMS_QUESTIONS = new Citation(
            "Massachusetts Medical Society, frequently asked questions on CME",
            Optional.empty(),
            Optional.empty(),
            READ_ON,
            Confidence.SECONDARY);

    /** The medical society on license renewal. */
    static final Citation MMS_RENEWAL = source(
            "Massachusetts Medical Society, CME requirements for physician license renewal",
            "http://www.massmed.org/Continuing-Education-and-Events/Continuing-Medical-Education-Requirements-for-Physician-License-Renewal-in-Massachusetts/",
            Confidence.SECONDARY);

    /** The rule before the pilot program, as a course provider told it in 2015 to 2017. */
    static final Citation OLD_RULE = source(
            "243 CMR 2.06(6) as told by a course provider (2015 to 2017)",
            "https://www.continuingeducation.com/medicine/state-ce-requirements/massachusetts",
            Confidence.SECONDARY);

    /** The Board's questions and answers before 2012, of which title page and contents were read. */
    static final Citation OLD_FAQ = source(
            "BORIM, Frequently asked questions about CME (before 2012)",
            "http://www.docstoc.com/docs/2305630/FREQUENTLY-ASKED-QUESTIONS-ABOUT",
            Confidence.PRIMARY);

    /** The medical society on ways to meet the requirements of 2012. */
    static final Citation FIVE_WAYS = source(
            "Massachusetts Medical Society, Five ways to meet the new CME requirements (2012-01)",
            "https://blog.massmed.org/index.php/2012/01/five-ways-five-ways-you-can-meet-the-states-new-cme-licensing-requirements/",
            Confidence.SECONDARY);

    /** The Department of Public Health on Schedule VI. */
    static final Citation REGISTRATION = source(
            "DPH, Massachusetts Controlled Substances Registration for practitioners",
            "https://www.mass.gov/info-details/learn-about-massachusetts-controlled-substances-registration-mcsr-for-practitioners",
            Confidence.PRIMARY);

    /** The press on the final regulation on electronic health records. */
    static final Citation EHR_REPORT = source(
            "Report on the Board's final regulation on EHR proficiency (2015-01)",
            "https://www.fiercehealthcare.com/ehr/massachusetts-board-finalizes-ehr-proficiency-requirements",
            Confidence.SECONDARY);

    /** The medical society on filing before the regulation was enforced. */
    static final Citation EHR_EARLY_FILING = source(
            "Massachusetts Medical Society, EHR regulations (2015-01)",
            "https://www.massmed.org/Templates/Article.aspx?id=4294973446",
            Confidence.SECONDARY);

    /** A summary of the Board's answers of 2022 on implicit bias. */
    static final Citation IMPLICIT_BIAS_ANSWERS = source(
            "Summary of the Board's answers on implicit bias (2022-05)",
            "https://policymed.com/amp/2022/05/massachusetts-to-require-cme-credit-on-implicit-bias-in-health-care.html",
            Confidence.SECONDARY);

    /** A law firm on the act on Alzheimer's disease. */
    static final Citation ALZHEIMERS_ACT = source(
            "Client alert on St. 2018 c. 220",
            "https://bglaw.com/medical-law-client-alert-massachusetts-establishes-new-healthcare-requirements-for-the-treatment-of-patients-with-cognitive-impairments/",
            Confidence.SECONDARY);

    /** The psychiatric society on the waiver of general CME in the emergency. */
    static final Citation EMERGENCY_POLICY = source(
            "Massachusetts Psychiatric Society on BORIM Policy 20-03",
            "https://www.psychiatry-mps.org/cme",
            Confidence.SECONDARY);

    /** A hospital system on license renewal. */
    static final Citation HOSPITAL_PAGE = source(
            "Mass General Brigham, physician license renewal requirements",
            "https://cpd.partners.org/content/physician-license-renewal-requirements-massachusetts",
            Confidence.SECONDARY);

    private MassachusettsSources() {}

    private static Citation source(String title, String url, Confidence confidence) {
        return new Citation(title, Optional.empty(), Optional.of(url), READ_ON, confidence);
    }
}
