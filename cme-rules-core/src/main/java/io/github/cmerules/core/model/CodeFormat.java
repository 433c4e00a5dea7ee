package io.github.cmerules.core.model;

import java.util.regex.Pattern;

/** What the codes of one kind look like. */
enum CodeFormat {
    WORDS("[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by hyphens, such as \"end-of-life\""),
    PATH("[a-z0-9]+([-/][a-z0-9]+)*", "lower-case words joined by hyphens and slashes, such as \"us-ma/total\""),
    LABEL("[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "letters and digits joined by hyphens, such as \"MA-I-23\""),
    ISO_3166("[A-Z]{2}(-[A-Z0-9]{1,3})?", "an ISO 3166-2 code, such as \"US-MA\"");

    private final Pattern pattern;
    private final String expected;

    CodeFormat(String regex, String expected) {
        this.pattern = Pattern.compile(regex);
        this.expected = expected;
    }

    void check(String name, String value) {
        if (value.length() > Code.MAX_LENGTH || !pattern.matcher(value).matches()) {
            throw InvalidInputException.of(
                    "",
                    Shown.quoted(value) + " is not a " + name + ": expected " + expected + ", at most "
                            + Code.MAX_LENGTH + " characters");
        }
    }
}
