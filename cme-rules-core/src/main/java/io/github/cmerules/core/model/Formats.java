package io.github.cmerules.core.model;

import java.util.List;

/** The forms of activity that every rule book can speak of. */
public final class Formats {

    /** A live activity, in a room or online. */
    public static final Format LIVE = Format.of("live");
    /** Enduring material, taken at a time of the learner's choice. */
    public static final Format ENDURING = Format.of("enduring");
    /** Reading a journal. */
    public static final Format JOURNAL = Format.of("journal");
    /** Looking up a point-of-care resource. */
    public static final Format POINT_OF_CARE = Format.of("point-of-care");
    /** Teaching. */
    public static final Format TEACHING = Format.of("teaching");
    /** Reviewing a manuscript. */
    public static final Format MANUSCRIPT_REVIEW = Format.of("manuscript-review");
    /** Writing test items. */
    public static final Format TEST_ITEM_WRITING = Format.of("test-item-writing");
    /** Improving performance in practice. */
    public static final Format PERFORMANCE_IMPROVEMENT = Format.of("performance-improvement");
    /** Self-directed study. */
    public static final Format SELF_STUDY = Format.of("self-study");
    /** Certification by a specialty board, dated by the notice of passing. */
    public static final Format BOARD_CERTIFICATION = Format.of("board-certification");
    /** Service for the licensing authority; the amount is in hours. */
    public static final Format BOARD_SERVICE = Format.of("board-service");
    /** Service as a medical examiner. */
    public static final Format MEDICAL_EXAMINER = Format.of("medical-examiner");
    /** Service on a board of health. */
    public static final Format BOARD_OF_HEALTH = Format.of("board-of-health");
    /** Anything else. */
    public static final Format OTHER = Format.of("other");

    /** All of the above. */
    public static final List<Format> ALL = List.of(
            LIVE,
            ENDURING,
            JOURNAL,
            POINT_OF_CARE,
            TEACHING,
            MANUSCRIPT_REVIEW,
            TEST_ITEM_WRITING,
            PERFORMANCE_IMPROVEMENT,
            SELF_STUDY,
            BOARD_CERTIFICATION,
            BOARD_SERVICE,
            MEDICAL_EXAMINER,
            BOARD_OF_HEALTH,
            OTHER);

    private Formats() {}
}
