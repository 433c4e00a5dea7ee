package io.github.cmerules.json.internal;

/** How large a document may be; every bound is named in the message of what exceeds it. */
public final class Bounds {

    /** The greatest size of a document, in bytes: 64 MiB. */
    public static final long DOCUMENT_BYTES = 64L << 20;

    /** The greatest size of a document with a law case, in bytes: 4 MiB. */
    public static final long LAW_CASE_BYTES = 4L << 20;

    /** The greatest size of one line of JSON Lines, in bytes: 16 MiB. */
    public static final int LINE_BYTES = 16 << 20;

    /** The greatest number of objects and lists within each other. */
    public static final int DEPTH = 32;

    /** The greatest length of a text, in characters. */
    public static final int TEXT = 10_000;

    /** The greatest length of the name of a property, in characters. */
    public static final int NAME = 200;

    /** The greatest length of a number, in digits. */
    public static final int NUMBER = 50;

    /** The greatest number of credits in a document. */
    public static final int CREDITS = 200_000;

    /** The greatest number of values in one credit, or in everything beside the credits. */
    public static final int VALUES = 20_000;

    /** The greatest number of characters in one credit, or in everything beside the credits. */
    public static final int CHARACTERS = 1_000_000;

    /** The greatest number of problems that one exception lists. */
    public static final int PROBLEMS = 1_000;

    private Bounds() {}
}
