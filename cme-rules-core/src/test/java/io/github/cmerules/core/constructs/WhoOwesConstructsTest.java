package io.github.cmerules.core.constructs;

import static io.github.cmerules.core.constructs.ConstructBook.TOTAL;
import static io.github.cmerules.core.constructs.ConstructBook.credit;
import static io.github.cmerules.core.constructs.Owed.CYCLE;
import static io.github.cmerules.core.constructs.Owed.FACT;
import static io.github.cmerules.core.constructs.Owed.book;
import static io.github.cmerules.core.constructs.Owed.c;
import static io.github.cmerules.core.constructs.Owed.day;
import static io.github.cmerules.core.constructs.Owed.fact;
import static io.github.cmerules.core.constructs.Owed.first;
import static io.github.cmerules.core.constructs.Owed.issued;
import static io.github.cmerules.core.constructs.Owed.license;
import static io.github.cmerules.core.constructs.Owed.owed;
import static io.github.cmerules.core.constructs.Owed.status;
import static io.github.cmerules.core.constructs.Owed.verdict;
import static io.github.cmerules.core.rule.CreditPredicate.anyCredit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credential;
import io.github.cmerules.core.model.CredentialKind;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.Fulfillment;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Jurisdiction;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseStatus;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Occasion;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import io.github.cmerules.core.model.Verdict;
import io.github.cmerules.core.model.Waiver;
import io.github.cmerules.core.outcome.Evaluation;
import io.github.cmerules.core.outcome.Question;
import io.github.cmerules.core.outcome.RequirementOutcome;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.outcome.UndeterminedCause;
import io.github.cmerules.core.rule.Anchor;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.RequiredAmount.MonthStep;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who owes a requirement: each construct on its real figures. */
class WhoOwesConstructsTest {

    private static final CredentialKind DEA = CredentialKind.of("dea");
    private static final CredentialKind CSR = CredentialKind.of("csr");

    @Test
    void k68_a_requirement_gives_way_to_another() {
        // K-68 begin: One requirement takes the place of another
        RequirementId longer = RequirementId.of("us-xx/longer");
        Requirement.Builder plain = owed(2, Window.cycle()).addSupersededBy(longer);
        Requirement.Builder clinic = owed("us-xx/longer", 20, Window.cycle()).when(Condition.fact(FACT));
        // K-68 end

        assertThat(status(book(plain, clinic), fact(true))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(book(plain, clinic), fact(false))).isEqualTo(RequirementStatus.UNMET);
        assertThatThrownBy(() -> book(plain, owed("us-xx/longer", 20, CYCLE).addSupersededBy(TOTAL))
                        .build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("supersedes itself");
    }

    private static void appliesOnlyIf(Condition condition) {
        ConstructBook book = book(owed(2, CYCLE).when(condition));
        assertThat(status(book, fact(true))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book, fact(false))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(book.evaluate().questions()).extracting(Question::fact).containsExactly("so-it-is");
    }

    private static License holding(Credential... credentials) {
        return ConstructBook.license().credentials(List.of(credentials)).build();
    }

    private static Credential credential(CredentialKind kind, String state) {
        return new Credential(kind, Optional.empty(), Optional.empty(), Optional.of(Jurisdiction.of(state)));
    }

    @Test
    void k71_who_holds_a_registration() {
        // K-71 begin: Holds DEA registration
        Requirement.Builder florida = owed(2, Window.cycle()).when(Condition.holdsCredential(DEA));
        // K-71 end

        assertThat(status(book(florida), holding(credential(DEA, "US-NY")))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(book(florida), holding(credential(CSR, "US-XX"))))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        Credential expired = new Credential(
                DEA, Optional.empty(), Optional.of(ConstructBook.CYCLE.end().minusDays(1)), Optional.empty());
        assertThat(status(book(florida), holding(expired))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        ConstructBook asking =
                book(owed(2, CYCLE).when(Condition.holdsCredential(DEA).or(Condition.fact(FACT))));
        assertThat(asking.evaluate().questions()).hasSize(1);
        assertThat(status(asking, holding(credential(DEA, "US-NY")))).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k72_who_holds_a_registration_in_the_state() {
        // K-72 begin: DEA linked to an in-state address
        Condition inState = Condition.holdsCredential(DEA, Jurisdiction.of("US-XX"));
        // K-72 end
        ConstructBook newHampshire = book(owed(3, CYCLE).when(inState));

        assertThat(status(newHampshire, holding(credential(DEA, "US-XX")))).isEqualTo(RequirementStatus.UNMET);
        assertThat(status(newHampshire, holding(credential(DEA, "US-NY")))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void k73_who_holds_both_registrations() {
        // K-73 begin: State controlled-substance registration
        Condition both = Condition.holdsCredential(DEA).and(Condition.holdsCredential(CSR));
        // K-73 end
        ConstructBook newMexico = book(owed(5, CYCLE).when(both));

        assertThat(status(newMexico, holding(credential(DEA, "US-XX"), credential(CSR, "US-XX"))))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(newMexico, holding(credential(DEA, "US-XX")))).isEqualTo(RequirementStatus.NOT_APPLICABLE);
    }

    @Test
    void k74_to_k80_what_somebody_does_is_a_fact() {
        // K-74 begin: Actually prescribes
        Condition prescribes = Condition.fact(FACT);
        // K-74 end
        appliesOnlyIf(prescribes);
        // K-75 begin: Pain clinic owner or majority of pain patients
        Condition painClinic = Condition.fact(FACT);
        // K-75 end
        appliesOnlyIf(painClinic);
        // K-76 begin: Specialty list
        Condition primaryCare = Condition.fact(FACT);
        // K-76 end
        appliesOnlyIf(primaryCare);
        // K-77 begin: Patient panel
        Condition manyOver65 = Condition.fact(FACT);
        // K-77 end
        appliesOnlyIf(manyOver65);
        // K-78 begin: Practice setting
        Condition emergencyRoom = Condition.fact(FACT);
        // K-78 end
        appliesOnlyIf(emergencyRoom);
        // K-79 begin: Direct patient care designation
        Condition directCare = Condition.fact(FACT);
        // K-79 end
        appliesOnlyIf(directCare);
        // K-80 begin: Holds a special certificate
        Condition recommendsCannabis = Condition.fact(FACT);
        // K-80 end
        appliesOnlyIf(recommendsCannabis);
    }

    @Test
    void k81_license_class() {
        // K-81 begin: License class
        Requirement.Builder special = owed(20, Window.cycle()).when(Condition.licenseType(LicenseType.FULL));
        Requirement.Builder other = owed(20, Window.cycle()).when(Condition.licenseType(LicenseType.of("special")));
        // K-81 end

        assertThat(book(special).verdict()).isEqualTo("non-compliant");
        Vocabulary codes = Vocabulary.builder()
                .putLicenseTypes(LicenseType.of("special"), "Special license")
                .build();
        assertThat(book(other).vocabulary(codes).verdict()).isEqualTo("exempt");
    }

    @Test
    void k82_cohort_of_licensure() {
        // K-82 begin: Date of licensure cohort
        Condition since2019 = Condition.issuedOnOrAfter(day("2019-01-01"));
        Requirement.Builder scheduleTwo = owed(12, Window.cycle()).when(since2019);
        Requirement.Builder plain = owed("us-xx/plain", 10, Window.cycle()).when(since2019.negate());
        // K-82 end
        ConstructBook california = book(scheduleTwo, plain);

        assertThat(verdict(california, issued("2018-12-31", "2023-07-01/2025-06-30"), c("2024-01-01", 10)))
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(verdict(california, issued("2019-01-01", "2023-07-01/2025-06-30"), c("2024-01-01", 10)))
                .isEqualTo(Verdict.NON_COMPLIANT);
        Evaluation unknown = california.evaluate(c("2024-01-01", 10));
        assertThat(unknown.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(unknown.undeterminedBy()).contains(UndeterminedCause.FACT);
        assertThat(unknown.questions()).containsExactly(new Question("issuedOn", Optional.empty(), List.of(TOTAL)));
    }

    @Test
    void several_conditions_on_one_absent_attribute_are_one_question() {
        ConstructBook nevada = book(
                owed(1, CYCLE).when(Condition.issuedBefore(day("2025-07-01"))),
                owed("us-xx/later", 2, CYCLE).when(Condition.issuedOnOrAfter(day("2026-01-01"))),
                owed("us-xx/fact", 1, CYCLE).when(Condition.fact(FACT)));

        assertThat(nevada.evaluate().questions())
                .containsExactly(
                        new Question("so-it-is", Optional.of("Is it so?"), List.of(RequirementId.of("us-xx/fact"))),
                        new Question("issuedOn", Optional.empty(), List.of(TOTAL, RequirementId.of("us-xx/later"))));
    }

    @Test
    void a_license_number_decides_by_its_last_digit() {
        ConstructBook groups = book(owed(1, CYCLE).when(Condition.evenNumber()));

        assertThat(status(groups, ConstructBook.license().number("ME-1204").build()))
                .isEqualTo(RequirementStatus.UNMET);
        assertThat(status(groups, ConstructBook.license().number("1205-A").build()))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(groups.evaluate().questions()).extracting(Question::fact).containsExactly("number");
    }

    @Test
    void k83_and_k84_training_and_residence_are_facts() {
        // K-83 begin: Graduation or training within N months
        Condition notFreshFromTraining = Condition.fact(FACT);
        // K-83 end
        appliesOnlyIf(notFreshFromTraining);
        // K-84 begin: Residence
        Condition resident = Condition.fact(FACT);
        // K-84 end
        appliesOnlyIf(resident);
    }

    @Test
    void k85_age_can_be_said_although_no_board_does() {
        // K-85 begin: Age
        Requirement.Builder young = owed(1, Window.cycle())
                .deadline(Deadline.earliest(Deadline.end(), Deadline.after(Anchor.birth(), Period.ofYears(70))));
        // K-85 end
        License born = ConstructBook.license().birthDate(day("1955-01-01")).build();

        assertThat(status(book(young), born, c("2025-01-01", 1))).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(young), born, c("2025-01-02", 1))).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k86_status() {
        // K-86 begin: Status: retired, inactive, volunteer
        Requirement.Builder tennessee = owed(40, Window.cycle())
                .when(Condition.status(LicenseStatus.RETIRED, LicenseStatus.INACTIVE)
                        .negate());
        // K-86 end

        assertThat(verdict(
                        book(tennessee),
                        ConstructBook.license().status(LicenseStatus.RETIRED).build()))
                .isEqualTo(Verdict.EXEMPT);
        assertThat(book(tennessee).verdict()).isEqualTo("non-compliant");
    }

    @Test
    void k87_and_k88_service_illness_and_training_exempt_by_a_fact() {
        // K-87 begin: Military, illness, abroad
        Condition notDeployed = Condition.fact(FACT);
        // K-87 end
        appliesOnlyIf(notDeployed);
        // K-88 begin: In training
        Demand compliance = Demand.anyOf(
                new Demand.Credits(RequiredAmount.of(Amount.of(50)), anyCredit(), Window.cycle()),
                new Demand.Holds(FACT));
        // K-88 end
        ConstructBook missouri = book(ConstructBook.requirement(TOTAL, compliance));

        assertThat(status(missouri, fact(true))).isEqualTo(RequirementStatus.MET);
        assertThat(status(missouri, fact(false))).isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k89_separate_boards() {
        // K-89 begin: MD and DO
        Requirement.Builder md = owed(40, Window.cycle()).when(Condition.profession(Profession.MD));
        Requirement.Builder osteopathic =
                owed("us-xx/do", 100, Window.cycle()).when(Condition.profession(Profession.DO));
        // K-89 end
        License maine = ConstructBook.license().profession(Profession.DO).build();

        assertThat(book(md, osteopathic).verdict(c("2024-01-01", 40))).isEqualTo("compliant");
        assertThat(verdict(book(md, osteopathic), maine, c("2024-01-01", 40))).isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k106_a_waiver_for_one_period() {
        // K-106 begin: Waiver is per period
        Waiver oneCycle = Waiver.of(TOTAL, day("2025-06-30"));
        // K-106 end
        ConstructBook newJersey = book(owed(2, CYCLE));

        assertThat(status(
                        newJersey, ConstructBook.license().addWaivers(oneCycle).build()))
                .isEqualTo(RequirementStatus.WAIVED);
        assertThat(status(
                        newJersey,
                        license("2025-07-01/2027-06-30").addWaivers(oneCycle).build()))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void a_first_license_has_no_cycle_number_and_hangs_on_the_application() {
        License initial = License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL)
                .occasion(Occasion.INITIAL)
                .appliedOn(day("2024-05-05"))
                .build();

        assertThat(status(book(owed(1, CYCLE).when(Condition.firstCycle())), initial))
                .isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(status(
                        book(owed(1, Window.before(Period.ofYears(1), Anchor.cycleStart()))),
                        initial,
                        c("2023-05-05", 1)))
                .isEqualTo(RequirementStatus.MET);
        assertThat(status(
                        book(owed(1, Window.after(Anchor.application(), Period.ofDays(1)))),
                        initial,
                        c("2024-05-04", 1)))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void k70_the_agency_chooses_each_time() {
        // K-70 begin: Parameter table by cycle
        DateRange firstList = DateRange.of("2023-01-01/2024-12-31");
        DateRange secondList = DateRange.of("2025-01-01/2026-12-31");
        CreditPredicate opioids = CreditPredicate.topic(Topics.OPIOID_PAIN);
        CreditPredicate dementia = CreditPredicate.topic(Topics.ALZHEIMERS);
        Requirement.Builder first = ConstructBook.requirement(
                        RequirementId.of("us-xx/priorities-2023"),
                        Demand.credits(Amount.of(5), opioids.or(dementia), CYCLE))
                .when(Condition.endWithin(firstList));
        Requirement.Builder second = ConstructBook.requirement(
                        RequirementId.of("us-xx/priorities-2025"), Demand.credits(Amount.of(5), opioids, CYCLE))
                .when(Condition.endWithin(secondList));
        ConstructBook districtOfColumbia = book(first, second);
        // K-70 end
        Credit course = credit("c", "2024-06-01", "5", Topics.ALZHEIMERS).build();

        assertThat(verdict(districtOfColumbia, license("2023-01-01/2024-12-31").build(), course))
                .isEqualTo(Verdict.COMPLIANT);
        assertThat(verdict(districtOfColumbia, license("2024-01-01/2025-12-31").build(), course))
                .isEqualTo(Verdict.NON_COMPLIANT);
    }

    @Test
    void k90_each_authority_counts_for_itself() {
        // K-90 begin: One transcript, several authorities
        ConstructBook first = book(owed(3, CYCLE));
        ConstructBook second = book(owed(4, CYCLE));
        // K-90 end
        Credit course = c("2024-06-01", 3);

        assertThat(first.verdict(course)).isEqualTo("compliant");
        assertThat(second.verdict(course)).isEqualTo("non-compliant");
    }

    @Test
    void k109_attestation_in_place_of_evidence() {
        // K-109 begin: Attestation instead of evidence
        Requirement.Builder newMexico = ConstructBook.requirement(TOTAL, Demand.completion(anyCredit(), Window.ever()))
                .oneTime(true);
        License attested = license("2023-07-01/2025-06-30")
                .fulfilled(List.of(Fulfillment.of(TOTAL, day("2024-01-01"))))
                .build();
        // K-109 end

        assertThat(status(book(newMexico), attested)).isEqualTo(RequirementStatus.MET);
        assertThat(status(book(newMexico), license("2023-07-01/2025-06-30").build()))
                .isEqualTo(RequirementStatus.UNMET);
    }

    @Test
    void what_does_not_apply_has_its_own_deadline_and_asks_for_nothing_that_is_not_known() {
        Requirement.Builder early =
                owed(1, CYCLE).when(Condition.fact(FACT)).deadline(Deadline.before(Period.ofMonths(6), Anchor.end()));
        RequiredAmount byMonths =
                RequiredAmount.byMonthsLicensed(new MonthStep(0, Amount.of(1)), new MonthStep(12, Amount.of(2)));
        Requirement.Builder unknown = owed(byMonths, CYCLE).when(Condition.fact(FACT));
        License not = ConstructBook.license().putFacts(FACT, FactValue.FALSE).build();

        RequirementOutcome dated = first(book(early).evaluate(not, List.of()));
        assertThat(dated.status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(dated.deadline()).isEqualTo(day("2024-12-30"));
        RequirementOutcome open = first(book(unknown).evaluate(not, List.of()));
        assertThat(open.status()).isEqualTo(RequirementStatus.NOT_APPLICABLE);
        assertThat(open.required()).isEqualTo(Amount.ZERO);
    }
}
