package io.github.cmerules.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.TypeConversionException;

/** A choice among names on the command line. */
final class Choice {

    private Choice() {}

    /** {@return the value that prints as a name} */
    static <T> T of(String name, T[] values) {
        List<T> all = Arrays.asList(values);
        return all.stream()
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("expected one of " + all + " but was '" + name + "'"));
    }
}
