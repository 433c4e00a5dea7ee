package io.github.cmerules.json.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fuzz target holds on its seeds, cut off anywhere and with some bytes changed; docs/fuzzing.md has the long run. */
class FuzzSeedsTest {

    private static final int CHANGED = 200;

    @ParameterizedTest
    @ValueSource(strings = {"Dossier", "Csv", "Accme", "MedBiquitous", "CeBroker", "RulePack"})
    void seedsAndWhatIsLikeThem(String target) throws Exception {
        Method fuzz = Class.forName(getClass().getPackageName() + "." + target + "Fuzz")
                .getMethod("fuzzerTestOneInput", byte[].class);
        List<byte[]> seeds = seeds(target);
        assertThat(seeds).hasSizeGreaterThan(1);
        Random random = new Random(7);
        for (byte[] seed : seeds) {
            fuzz.invoke(null, (Object) seed);
            for (int cut = 0; cut < seed.length; cut += 1 + seed.length / CHANGED) {
                fuzz.invoke(null, (Object) Arrays.copyOf(seed, cut));
            }
            for (int i = 0; i < CHANGED; i++) {
                byte[] changed = seed.clone();
                changed[random.nextInt(seed.length)] = (byte) random.nextInt();
                changed[random.nextInt(seed.length)] = seed[random.nextInt(seed.length)];
                fuzz.invoke(null, (Object) changed);
            }
        }
    }

    private List<byte[]> seeds(String target) throws IOException, URISyntaxException {
        Path folder = Path.of(getClass().getResource(target).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(FuzzSeedsTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
