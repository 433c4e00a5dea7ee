package io.github.cmerules.cli;

import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Finds one of some values by the name under which the command line knows it. */
abstract class NamedValue<T> implements ITypeConverter<T> {

    private final T[] values;

    /**
     * Finds one of some values.
     *
     * @param values the values, each of which prints as its name
     */
    protected NamedValue(T[] values) {
        this.values = values.clone();
    }

    @Override
    public T convert(String name) {
        return Arrays.stream(values)
                .filter(value -> value.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "expected one of " + Arrays.toString(values) + " but was '" + name + "'"));
    }
}
