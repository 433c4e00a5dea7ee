package io.github.cmerules.core.internal;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.rule.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the sample license is evaluated under. */
final class SampleSetting {

    private SampleSetting() {}

    /** {@return the setting on the last day of the cycle} */
    static Setting of(RuleBook book, Evidence weakest) {
        return of(book, weakest, Optional.empty());
    }

    /** {@return the setting as of a day} */
    static Setting of(RuleBook book, Evidence weakest, LocalDate asOf) {
        return of(book, weakest, Optional.of(asOf));
    }

    private static Setting of(RuleBook book, Evidence weakest, Optional<LocalDate> asOf) {
        Request request = new Request(
                SampleRuleBook.license().build(),
                List.of(),
                asOf,
                new CompiledBook(book),
                book.allCodes(),
                Map.of(),
                weakest);
        return Evaluating.setting(request, new ArrayList<>()).orElseThrow();
    }
}
