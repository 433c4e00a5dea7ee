package io.github.cmerules.core.model;

import io.github.cmerules.core.rule.Lot;
import java.io.File;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.assertj.core.util.Lists;

/** One fault for each architecture rule, so that a test sees every rule fail; never used otherwise. */
public final class PlantedFaults {

    private PlantedFaults() {}

    /** The model looks into the rules above it. */
    public record LooksUp(Lot lot) {}

    /** Uses a library that users would have to have. */
    public static final class NeedsLibrary {
        List<String> names() {
            return Lists.newArrayList();
        }
    }

    /** Holds an amount as a floating-point number. */
    public static final class FloatingField {
        final double hours = 1;
    }

    /** Takes an amount as a floating-point number. */
    public static final class FloatingParameter {
        void take(float hours) {}
    }

    /** Returns an amount as a boxed floating-point number. */
    public static final class FloatingReturn {
        Double give() {
            return 1.0;
        }
    }

    /** Has a generic type over floating-point numbers. */
    public static final class FloatingArgument {
        List<Float> all() {
            return List.of();
        }
    }

    /** Calls something that gives a floating-point number. */
    public static final class FloatingCall {
        long round(DoubleSupplier supplier) {
            return (long) supplier.getAsDouble();
        }
    }

    /** Reads the clock of the machine. */
    public static final class ReadsToday {
        LocalDate today() {
            return LocalDate.now();
        }
    }

    /** Is handed a clock. */
    public record HasClock(Clock clock) {}

    /** Depends on a locale. */
    public record HasLocale(Locale locale) {}

    /** Depends on a zone. */
    public record HasZone(ZoneId zone) {}

    /** Depends on a file. */
    public record HasFile(File file) {}

    /** Depends on the network. */
    public record HasAddress(URI address) {}

    /** Writes a number as the locale of the machine would. */
    public static final class FormatsByLocale {
        String text(long amount) {
            return String.format("%,d", amount);
        }
    }

    /** Shares state between evaluations. */
    public static final class SharedState {
        static int count;

        private SharedState() {}
    }
}
