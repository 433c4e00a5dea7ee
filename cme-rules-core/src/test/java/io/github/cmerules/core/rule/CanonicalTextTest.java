package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Categories;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topics;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTextTest {

    private static final Citation ACT = new Citation(
            "The \"Act\"",
            Optional.of("§ 1"),
            Optional.empty(),
            LocalDate.of(2026, 1, 31),
            Citation.Confidence.PRIMARY);

    /** Digests that somebody has kept must hold in every later release: this text never changes. */
    @Test
    void the_text_of_an_edition_is_fixed() {
        Edition edition = Edition.builder()
                .id("2020-01-01")
                .inForce(DateRange.from(LocalDate.of(2020, 1, 1)))
                .addSchedules(Schedule.builder()
                        .title("Renewal")
                        .when(Condition.licenseType(LicenseType.FULL))
                        .addRequirements(Requirement.builder()
                                .id(RequirementId.of("us-xx/total"))
                                .title("Total")
                                .demand(Demand.credits(
                                        Amount.of("2.5"),
                                        CreditPredicate.category(Categories.AMA_PRA_2, Categories.AMA_PRA_1),
                                        Window.before(Period.ofMonths(24), Anchor.end())))
                                .addCitations(ACT)
                                .build())
                        .addCitations(ACT)
                        .build())
                .build();

        assertThat(CanonicalText.of(edition))
                .isEqualTo(
                        "{\"Edition\":{\"id\":\"2020-01-01\",\"inForce\":\"2020-01-01/..\",\"schedules\":[{\"Schedule\":{"
                                + "\"citations\":[{\"Citation\":{\"confidence\":\"Citation.Confidence.PRIMARY\","
                                + "\"readOn\":\"2026-01-31\",\"section\":\"§ 1\",\"title\":\"The \\\"Act\\\"\"}}],"
                                + "\"requirements\":[{\"Requirement\":{"
                                + "\"citations\":[{\"Citation\":{\"confidence\":\"Citation.Confidence.PRIMARY\","
                                + "\"readOn\":\"2026-01-31\",\"section\":\"§ 1\",\"title\":\"The \\\"Act\\\"\"}}],"
                                + "\"demand\":{\"Demand.Credits\":{"
                                + "\"eligible\":{\"CreditPredicate.HasCategory\":{\"categories\":[\"ama-pra-1\","
                                + "\"ama-pra-2\"]}},"
                                + "\"required\":{\"RequiredAmount.Fixed\":{\"amount\":2.5}},"
                                + "\"window\":{\"Window.Before\":{\"anchor\":\"Anchor.CycleDay.END\","
                                + "\"period\":\"P24M\"}}}},"
                                + "\"id\":\"us-xx/total\",\"title\":\"Total\"}}],"
                                + "\"title\":\"Renewal\","
                                + "\"when\":{\"Condition.HasLicenseType\":{\"types\":[\"full\"]}}}}]}}");
        assertThat(edition.digest())
                .isEqualTo("sha256:f7263396647852ee97ba2de1d77844d340a2de920a09d0eba321d01f4fd96d61");
    }

    @Test
    void the_order_of_a_set_does_not_matter_and_that_of_a_list_does() {
        CreditPredicate one = CreditPredicate.topic(Topics.EHR, Topics.OPIOID_PAIN);
        CreditPredicate other = CreditPredicate.topic(Topics.OPIOID_PAIN, Topics.EHR);

        assertThat(one).isEqualTo(other);
        assertThat(CanonicalText.of(one)).isEqualTo(CanonicalText.of(other));
        assertThat(CanonicalText.of(one.and(other.negate())))
                .isNotEqualTo(CanonicalText.of(other.negate().and(one)));
    }

    @Test
    void a_custom_test_is_its_description() {
        assertThat(CanonicalText.of(CreditPredicate.custom("is about bees", lot -> true)))
                .isEqualTo("{\"CreditPredicate.Custom\":{\"description\":\"is about bees\"}}");
        assertThat(CanonicalText.of(Condition.custom("keeps bees", license -> true)))
                .isEqualTo("{\"Condition.Custom\":{\"description\":\"keeps bees\"}}");
    }

    @Test
    void texts_cannot_pass_for_something_else() {
        assertThat(CanonicalText.of("a\",\"b")).isEqualTo("\"a\\\",\\\"b\"");
        assertThat(CanonicalText.of("\\")).isEqualTo("\"\\\\\"");
        assertThat(CanonicalText.of("a\nb")).isEqualTo("\"a\\u000ab\"");
        assertThat(CanonicalText.of("\ud83d")).isNotEqualTo(CanonicalText.of("?"));
    }

    /** What a builder can set and the text does not say could be changed without a trace. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Edition.class,
                Schedule.class,
                Requirement.class,
                Limit.class,
                CarryOver.class,
                MakeUp.class,
                Exchange.class
            })
    void everything_that_a_builder_sets_is_in_the_text(Class<?> type) {
        Set<String> set = Stream.of(type.getClasses())
                .filter(inner -> inner.getSimpleName().equals("Builder"))
                .flatMap(builder -> Stream.of(builder.getMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        Set<String> properties = Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> set.contains(method.getName())
                        || (Collection.class.isAssignableFrom(method.getReturnType())
                                && set.contains("add"
                                        + Character.toUpperCase(method.getName().charAt(0))
                                        + method.getName().substring(1))))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(CanonicalText.properties(type)).containsExactlyElementsOf(properties);
    }
}
