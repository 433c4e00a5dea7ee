package io.github.cmerules.json.rules;

/** How large a rule pack may be; every bound is named in the message of what exceeds it. */
final class Bounds {

    /** The greatest size of a document in JSON, in characters: 8 million. */
    static final int DOCUMENT = 8_000_000;

    /** The greatest size of a document in YAML, in characters: 3 million, the most that its parser takes. */
    static final int YAML_DOCUMENT = 3_000_000;

    /** The greatest number of objects and lists within each other. */
    static final int DEPTH = 64;

    /** The greatest length of a text, in characters. */
    static final int TEXT = 10_000;

    /** The greatest length of the name of a property, in characters. */
    static final int NAME = 200;

    /** The greatest length of a number, in digits. */
    static final int NUMBER = 50;

    /** The greatest number of values in a document, those that stand for others counted each time. */
    static final int VALUES = 500_000;

    /** The greatest whole number. */
    static final int WHOLE = 10_000;

    /** The greatest number of combinations of alternatives in one requirement. */
    static final int COMBINATIONS = 1_000;

    /** The greatest number of problems that are listed. */
    static final int PROBLEMS = 1_000;

    private Bounds() {}
}
