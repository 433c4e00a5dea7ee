package io.github.cmerules.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Finds a format by the name that is given on the command line.
 *
 * @param <E> the formats, each with its name as its text
 */
abstract class FormatConverter<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] all;

    FormatConverter(E[] all) {
        this.all = all.clone();
    }

    @Override
    public E convert(String name) {
        return Arrays.stream(all)
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + Arrays.toString(all) + " but was '" + name + "'"));
    }
}
