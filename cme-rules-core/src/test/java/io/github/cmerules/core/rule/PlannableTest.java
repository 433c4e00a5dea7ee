package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Formats;
import io.github.cmerules.core.model.Topics;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rule book says can be planned. */
class PlannableTest {

    private static final Approval BOARD = Approval.of("xx-board");
    private static final Approval SOCIETY = Approval.of("xx-society");
    private static final Attribute POST_TEST = Attribute.of("post-test");
    private static final Attribute IN_PERSON = Attribute.of("in-person");
    private static final Plannable COURSES = Plannable.courses(Vocabulary.builder()
            .putApprovals(BOARD, "The board")
            .putApprovals(SOCIETY, "The society")
            .putAttributes(POST_TEST, "Has a test")
            .putAttributes(IN_PERSON, "In person")
            .build());

    @Test
    void courses_and_reading_can_be_planned_with_all_that_the_vocabulary_knows() {
        assertThat(COURSES.formats())
                .containsExactly(
                        Formats.LIVE,
                        Formats.ENDURING,
                        Formats.JOURNAL,
                        Formats.POINT_OF_CARE,
                        Formats.PERFORMANCE_IMPROVEMENT,
                        Formats.SELF_STUDY);
        assertThat(COURSES.approvals()).containsExactly(BOARD, SOCIETY);
        assertThat(COURSES.attributes()).containsExactly(POST_TEST, IN_PERSON);
        assertThat(COURSES.taughtTogether()).isEmpty();
    }

    @Test
    void one_restriction_leaves_the_others_as_they_are() {
        Plannable restricted =
                COURSES.withApprovals(BOARD).withAttributes(IN_PERSON).withFormats(Formats.LIVE);

        assertThat(restricted)
                .isEqualTo(new Plannable(Set.of(Formats.LIVE), Set.of(BOARD), Set.of(IN_PERSON), List.of()));
        assertThat(COURSES.withApprovals().approvals()).isEmpty();
        assertThat(COURSES.withApprovals().formats()).isEqualTo(COURSES.formats());
    }

    @Test
    void sets_of_subjects_taught_together_are_added() {
        Plannable together = COURSES.taughtTogether(Topics.EHR, Topics.OPIOID_PAIN)
                .taughtTogether(Topics.END_OF_LIFE, Topics.OPIOID_PAIN);

        assertThat(together.taughtTogether())
                .containsExactly(
                        Set.of(Topics.EHR, Topics.OPIOID_PAIN), Set.of(Topics.END_OF_LIFE, Topics.OPIOID_PAIN));
        assertThat(together.formats()).isEqualTo(COURSES.formats());
        assertThat(together.approvals()).isEqualTo(COURSES.approvals());
    }
}
