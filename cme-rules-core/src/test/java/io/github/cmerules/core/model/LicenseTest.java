package io.github.cmerules.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LicenseTest {

    private static License.Builder minimal() {
        return License.builder()
                .jurisdiction(Jurisdiction.of("US-XX"))
                .profession(Profession.MD)
                .type(LicenseType.FULL);
    }

    @Test
    void is_an_active_license_up_for_renewal_by_default() {
        License license = minimal().build();

        assertThat(license.status()).isEqualTo(LicenseStatus.ACTIVE);
        assertThat(license.occasion()).isEqualTo(Occasion.RENEWAL);
        assertThat(license.cycle()).isEmpty();
        assertThat(license.facts()).isEmpty();
    }

    @Test
    void lists_every_problem_at_once() {
        License.Builder builder = minimal()
                .number("9".repeat(Credit.MAX_TEXT + 1))
                .birthDate(LocalDate.of(2012, 6, 1))
                .issuedOn(LocalDate.of(1980, 3, 14));

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(builder::build)
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::path).containsExactly("/number", "/issuedOn"))
                .withMessageContaining("Maybe issuedOn and birthDate are swapped?");
    }

    @Test
    void jurisdiction_profession_and_type_are_required() {
        assertThatIllegalStateException()
                .isThrownBy(() -> License.builder().build())
                .withMessageContaining("jurisdiction")
                .withMessageContaining("profession")
                .withMessageContaining("type");
    }

    @Test
    void equal_statements_are_equal_licenses() {
        License one = minimal().putFacts(Fact.of("a"), FactValue.TRUE).build();

        assertThat(License.builder().from(one).build()).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(License.builder().from(one).number("1").build()).isNotEqualTo(one);
    }

    @Test
    void waiver_covers_deadlines_up_to_its_last_day_included() {
        LocalDate until = LocalDate.of(2025, 6, 30);
        Waiver waiver = Waiver.of(RequirementId.of("us-xx/total"), until);

        assertThat(waiver.covers(until.minusDays(1))).isTrue();
        assertThat(waiver.covers(until)).isTrue();
        assertThat(waiver.covers(until.plusDays(1))).isFalse();
        assertThat(Waiver.ofDefaultScope().covers(LocalDate.MAX)).isTrue();
        assertThat(Waiver.of(RequirementId.of("us-xx/total")))
                .isEqualTo(
                        new Waiver(Optional.of(RequirementId.of("us-xx/total")), Optional.empty(), Optional.empty()));
    }
}
