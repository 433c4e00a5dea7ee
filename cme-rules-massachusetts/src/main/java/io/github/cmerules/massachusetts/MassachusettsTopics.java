package io.github.cmerules.massachusetts;

import io.github.cmerules.core.model.Topic;

/** The subjects that only the Massachusetts rules know; all others are in {@link io.github.cmerules.core.model.Topics}. */
public final class MassachusettsTopics {

    /** Reading of all three chapters of the Board's regulations. */
    public static final Topic BOARD_REGULATIONS = Topic.of("board-regulations");
    /** Reading of 243 CMR 1.00. */
    public static final Topic CMR_1 = Topic.of("243-cmr-1");
    /** Reading of 243 CMR 2.00. */
    public static final Topic CMR_2 = Topic.of("243-cmr-2");
    /** Reading of 243 CMR 3.00. */
    public static final Topic CMR_3 = Topic.of("243-cmr-3");

    private MassachusettsTopics() {}
}
