package io.github.cmerules.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.diff.VariedEdition.Variation;
import io.github.cmerules.core.rule.Edition;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Editions that differ in any number of ways, or in none. */
class EditionDiffPropertyTest {

    @Provide
    Arbitrary<Set<Variation>> variations() {
        return Arbitraries.of(Variation.all()).set().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Set<Variation>> few() {
        return Arbitraries.of(Variation.all()).set().ofMaxSize(1);
    }

    @Property(tries = 500)
    void editionsDifferInTheDiffIfAndOnlyIfTheyAreUnequal(
            @ForAll("variations") Set<Variation> common, @ForAll("few") Set<Variation> more) {
        Edition before = VariedEdition.with(common);
        Set<Variation> all = new HashSet<>(common);
        all.addAll(more);
        Edition after = VariedEdition.with(all);

        assertThat(EditionDiff.between(before, after).isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(tries = 500)
    void editionsHaveTheSameDigestIfAndOnlyIfTheyAreEqual(
            @ForAll("variations") Set<Variation> common, @ForAll("few") Set<Variation> more) {
        Edition one = VariedEdition.with(common);
        Set<Variation> all = new HashSet<>(common);
        all.addAll(more);
        Edition other = VariedEdition.with(all);

        assertThat(one.digest().equals(other.digest())).isEqualTo(one.equals(other));
    }

    @Property(tries = 500)
    void swappingTheEditionsMirrorsTheDiff(
            @ForAll("variations") Set<Variation> first, @ForAll("variations") Set<Variation> second) {
        Edition before = VariedEdition.with(first);
        Edition after = VariedEdition.with(second);

        assertThat(EditionDiff.between(after, before).changes())
                .containsExactlyInAnyOrderElementsOf(EditionDiff.between(before, after).changes().stream()
                        .map(EditionDiffPropertyTest::mirrored)
                        .toList());
    }

    private static PartChange mirrored(PartChange change) {
        return new PartChange(
                change.schedule(),
                change.part(),
                change.name(),
                change.title(),
                switch (change.kind()) {
                    case ADDED -> PartChange.Kind.REMOVED;
                    case REMOVED -> PartChange.Kind.ADDED;
                    case CHANGED -> PartChange.Kind.CHANGED;
                },
                change.properties().stream()
                        .map(property -> new PropertyChange(property.property(), property.after(), property.before()))
                        .toList(),
                change.citationsAfter(),
                change.citationsBefore());
    }
}
