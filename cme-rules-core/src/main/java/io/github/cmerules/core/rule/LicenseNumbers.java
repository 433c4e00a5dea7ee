package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.License;
import java.util.Optional;

/** What rules read from a license number. */
final class LicenseNumbers {

    private LicenseNumbers() {}

    /** {@return whether the last digit of the number is even, empty if there is no number or no digit in it} */
    static Optional<Boolean> isEven(License license) {
        return license.number().flatMap(number -> {
            for (int i = number.length() - 1; i >= 0; i--) {
                char digit = number.charAt(i);
                if (digit >= '0' && digit <= '9') {
                    return Optional.of((digit - '0') % 2 == 0);
                }
            }
            return Optional.empty();
        });
    }
}
