package com.example.credentialing;

import io.github.cmerules.core.model.Cycle;
import io.github.cmerules.core.model.License;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Licenses whose day of issue is known: both states ask more, or less, of those who are licensed for the first time. */
final class Issued {

    /** Three cycles of two years. */
    private static final int MONTHS = 72;

    private Issued() {}

    /** {@return the situations with a license that was issued up to six years before its cycle or application} */
    static Arbitrary<Situation> lately(Arbitrary<Situation> situations) {
        return situations.flatMap(situation -> Arbitraries.integers()
                .between(0, MONTHS)
                .map(months -> situation.with(issued(situation.license(), months))));
    }

    private static License issued(License license, int months) {
        LocalDate start =
                license.cycle().map(Cycle::start).or(license::appliedOn).orElseThrow();
        return License.builder()
                .from(license)
                .issuedOn(start.minusMonths(months))
                .build();
    }
}
