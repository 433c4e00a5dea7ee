package io.github.cmerules.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.SampleRuleBook;
import io.github.cmerules.testkit.generators.ExactlyCompliant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.JqwikException;
import net.jqwik.api.providers.TypeUsage;
import org.junit.jupiter.api.Test;

/** Which rule book is meant, and what is said where none is. */
class CmeArbitraryProviderTest {

    private static final RuleBook SAMPLE = SampleRuleBook.ruleBook();
    private static final RuleBook OTHER =
            RuleBook.builder().from(SAMPLE).id(RuleBookId.of("other/physician")).build();

    @Test
    void the_only_one_needs_no_name() {
        assertThat(CmeArbitraryProvider.only(List.of(SAMPLE))).isSameAs(SAMPLE);
    }

    @Test
    void of_several_or_none_one_has_to_be_named() {
        assertThatThrownBy(() -> CmeArbitraryProvider.only(List.of(SAMPLE, OTHER)))
                .isInstanceOf(JqwikException.class)
                .hasMessage(
                        "rule books registered as services are [other/physician], [sample/physician]: expected exactly"
                                + " one. Maybe annotate parameter, method or class with @OfRuleBook?");
        assertThatThrownBy(() -> CmeArbitraryProvider.only(List.of()))
                .isInstanceOf(JqwikException.class)
                .hasMessageStartingWith("rule books registered as services are [none]: expected exactly one.");
    }

    @Test
    void an_unknown_name_is_an_error_that_lists_the_known() {
        assertThat(CmeArbitraryProvider.named("other/physician", List.of(SAMPLE, OTHER)))
                .isSameAs(OTHER);
        assertThatThrownBy(() -> CmeArbitraryProvider.named("us-zz/physician", List.of(SAMPLE)))
                .isInstanceOf(JqwikException.class)
                .hasMessageStartingWith("rule book [us-zz/physician] is not registered as a service: expected"
                        + " [sample/physician]. Maybe");
    }

    @Test
    void a_transcript_without_its_license_is_not_compliant() {
        TypeUsage transcript = TypeUsage.of(List.class, TypeUsage.of(Credit.class))
                .withAnnotation(Annotated.class.getAnnotation(ExactlyCompliant.class));
        assertThatThrownBy(() -> new CmeArbitraryProvider().provideFor(transcript, type -> Set.of()))
                .isInstanceOf(JqwikException.class)
                .hasMessageContaining("@ExactlyCompliant: expected a Situation");
    }

    @ExactlyCompliant
    private @interface Annotated {}
}
