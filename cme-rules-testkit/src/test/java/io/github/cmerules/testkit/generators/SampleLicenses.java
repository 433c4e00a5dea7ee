package io.github.cmerules.testkit.generators;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.FactValue;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.model.LicenseType;
import io.github.cmerules.core.model.Profession;
import io.github.cmerules.testkit.SampleRuleBook;

/** Licenses of the sample rule book. */
final class SampleLicenses {

    /** It owes everything that the rule book knows. */
    static final License FULL = License.builder()
            .jurisdiction(SampleRuleBook.ruleBook().jurisdiction())
            .profession(Profession.MD)
            .type(LicenseType.FULL)
            .cycle(Cycle.of("2022-03-01/2024-02-29"))
            .putFacts(SampleRuleBook.PRESCRIBES, FactValue.TRUE)
            .putFacts(SampleRuleBook.TREATS_CHILDREN, FactValue.TRUE)
            .putFacts(SampleRuleBook.USES_RECORDS, FactValue.FALSE)
            .putFacts(SampleRuleBook.WORKS_ABROAD, FactValue.FALSE)
            .build();

    private SampleLicenses() {}
}
