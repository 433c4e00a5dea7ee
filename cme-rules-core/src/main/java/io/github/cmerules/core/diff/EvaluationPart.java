package io.github.cmerules.core.diff;

/** A kind of part of an evaluation. New kinds may be added. */
public enum EvaluationPart {
    /** The evaluation as a whole. */
    EVALUATION("evaluation"),
    /** The value of a switch. */
    INTERPRETATION("interpretation"),
    /** What became of a requirement. */
    REQUIREMENT("requirement"),
    /** Requirements that could each be met alone, but not together. */
    JOINT("joint"),
    /** A credit of the transcript. */
    CREDIT("credit"),
    /** What becomes of one credit for one requirement. */
    COUNTING("counting"),
    /** A question whose answer matters. */
    QUESTION("question"),
    /** A credit that is planned or to come. */
    OUTLOOK("outlook"),
    /** Until when the evidence of a credit should be kept. */
    KEEP("keep"),
    /** A day to know. */
    DATE("date"),
    /** A notice. */
    NOTICE("notice");

    private final String code;

    EvaluationPart(String code) {
        this.code = code;
    }

    /** {@return the code as it is written in documents} */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }
}
