package io.github.cmerules.testkit;

import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.RuleBookProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Whether a provider of a rule book is registered for the class path and for the module path, wherever the test runs.
 *
 * <p>On the class path {@code provides} counts for nothing, and in a named module {@code META-INF/services} does not. So
 * both are looked up in the folder or jar from which the provider came.
 */
final class Registration {

    private static final String SERVICE = RuleBookProvider.class.getName();

    private Registration() {}

    /** {@return why services do not lead to a rule book on one of the two paths} */
    static List<String> faults(RuleBook book, ClassLoader loader) {
        for (RuleBookProvider provider : ServiceLoader.load(RuleBookProvider.class, loader)) {
            RuleBook found = provider.ruleBook();
            if (found.id().equals(book.id())) {
                return found.equals(book)
                        ? faults(provider.getClass())
                        : List.of("the provider of rule book [" + book.id()
                                + "] returns another rule book than the one tested. Maybe it builds its own?");
            }
        }
        return List.of("no provider of rule book [" + book.id() + "] was found: expected one in META-INF/services/"
                + SERVICE + " and in module-info. Maybe the file is missing?");
    }

    private static List<String> faults(Class<? extends RuleBookProvider> provider) {
        Optional<URI> home = home(provider);
        if (home.isEmpty()) {
            return List.of();
        }
        try {
            Path path = Path.of(home.get());
            if (Files.isDirectory(path)) {
                return faults(provider, path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path)) {
                return faults(provider, jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("provider [" + provider.getName() + "] cannot be looked up", e);
        }
    }

    private static Optional<URI> home(Class<?> provider) {
        return Optional.ofNullable(provider.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .filter(url -> url.getProtocol().equals("file"))
                .map(Registration::uri);
    }

    private static URI uri(URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("[" + url + "] is no address", e);
        }
    }

    private static List<String> faults(Class<?> provider, Path home) throws IOException {
        List<String> faults = new ArrayList<>();
        Path services = home.resolve("META-INF/services/" + SERVICE);
        if (!Files.exists(services) || !named(Files.readAllLines(services, StandardCharsets.UTF_8), provider)) {
            faults.add("META-INF/services/" + SERVICE + " does not name [" + provider.getName()
                    + "]: expected it, as on the class path module-info counts for nothing");
        }
        Path module = home.resolve("module-info.class");
        if (Files.exists(module) && !provided(module, provider)) {
            faults.add("module-info does not say that it provides " + SERVICE + " with [" + provider.getName()
                    + "]: expected it, as on the module path META-INF/services counts for nothing");
        }
        return faults;
    }

    private static boolean named(List<String> lines, Class<?> provider) {
        return lines.stream().map(line -> line.replaceFirst("#.*", "").trim()).anyMatch(provider.getName()::equals);
    }

    private static boolean provided(Path module, Class<?> provider) throws IOException {
        try (InputStream bytes = Files.newInputStream(module)) {
            return ModuleDescriptor.read(bytes).provides().stream()
                    .filter(provides -> provides.service().equals(SERVICE))
                    .anyMatch(provides -> provides.providers().contains(provider.getName()));
        }
    }
}
