package io.github.cmerules.testkit.services;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.License;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.testkit.generators.Situation;
import io.github.cmerules.testkit.text.PlainText;
import net.jqwik.api.SampleReportingFormat;

/** Shows samples on lines that can be read: rule books, licenses, credits and whole situations. */
public final class PlainTextFormat implements SampleReportingFormat {

    /** For the service loader. */
    public PlainTextFormat() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Credit
                || value instanceof License
                || value instanceof RuleBook
                || value instanceof Situation;
    }

    @Override
    public Object report(Object value) {
        return SampleReportingFormat.plainLabel(text(value));
    }

    private static String text(Object value) {
        if (value instanceof Credit credit) {
            return PlainText.of(credit);
        }
        if (value instanceof License license) {
            return PlainText.of(license);
        }
        return value instanceof RuleBook book ? PlainText.of(book) : value.toString();
    }

    @Override
    public int priority() {
        return 1;
    }
}
