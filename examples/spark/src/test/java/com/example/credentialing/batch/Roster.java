package com.example.credentialing.batch;

import io.github.cmerules.core.model.License;
import io.github.cmerules.json.Dossier;
import io.github.cmerules.json.Dossiers;
import io.github.cmerules.massachusetts.MassachusettsRuleBook;
import io.github.cmerules.testkit.generators.CmeArbitraries;
import io.github.cmerules.testkit.generators.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/** Dossiers of physicians who do not exist, the same ones in every run. */
final class Roster {

    private static final int SIZE_OF_VALUES = 1000;

    private Roster() {}

    /** {@return dossiers under the rules of Massachusetts, in which most things are true that a dossier may say} */
    static List<Dossier> dossiers(int count) {
        List<Dossier> dossiers = new ArrayList<>();
        // Some generators work only while jqwik runs.
        JqwikSession.run(
                () -> CmeArbitraries.of(MassachusettsRuleBook.ruleBook()).situations().generator(SIZE_OF_VALUES).stream(
                                new Random(17))
                        .map(Shrinkable::value)
                        .filter(Situation::acceptable)
                        .limit(count)
                        .map(Roster::dossier)
                        .forEach(dossiers::add));
        return dossiers;
    }

    private static Dossier dossier(Situation situation) {
        return new Dossier(
                List.of(situation.license()),
                false,
                situation.credits(),
                situation.options().asOf(),
                situation.options().interpretations());
    }

    /** {@return a dossier as one line, for a license of some number} */
    static String line(Dossier dossier, String number) {
        License license =
                License.builder().from(dossier.licenses().get(0)).number(number).build();
        String document = Dossiers.write(
                new Dossier(List.of(license), false, dossier.credits(), dossier.asOf(), dossier.interpretations()));
        return document.lines().map(String::strip).collect(Collectors.joining());
    }

    /** {@return so many lines, with the numbers from 1} */
    static Stream<String> lines(int different, int count) {
        List<Dossier> dossiers = dossiers(different);
        return Stream.iterate(0, i -> i < count, i -> i + 1)
                .map(i -> line(dossiers.get(i % different), String.valueOf(i + 1)));
    }
}
