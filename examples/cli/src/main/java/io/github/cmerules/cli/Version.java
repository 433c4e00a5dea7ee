package io.github.cmerules.cli;

import io.github.cmerules.core.RuleBooks;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and of the rules that it knows. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Stream<String> program = Stream.of("cme-rules "
                + Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                        .orElse("(not packaged)"));
        Stream<String> rules = RuleBooks.installed().all().stream()
                .map(book -> book.id() + ", verified through " + book.verifiedThrough());
        return Stream.concat(program, rules).toArray(String[]::new);
    }
}
