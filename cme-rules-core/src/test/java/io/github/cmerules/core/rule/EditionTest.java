package io.github.cmerules.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cmerules.core.SampleRuleBook;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Formats;
import org.junit.jupiter.api.Test;

/** Where an edition finds the text of a notice that stands in an evaluation. */
class EditionTest {

    private static final Notice ALWAYS = new Notice("always", "Goes with every evaluation.");
    private static final Notice ON_RENEWAL = new Notice("on-renewal", "Goes with renewals.");
    private static final Notice ON_LIVE = new Notice("on-live", "Goes with live credits.");
    private static final Edition EDITION = Edition.builder()
            .id("2024-01-01")
            .inForce(DateRange.of("2024-01-01/.."))
            .addNotices(ALWAYS)
            .addCreditNotices(new CreditNotice(CreditPredicate.format(Formats.LIVE), ON_LIVE))
            .addSchedules(Schedule.builder()
                    .title("Renewal")
                    .when(Condition.always())
                    .addNotices(ON_RENEWAL)
                    .addCarryOvers(CarryOver.builder()
                            .title("Newest")
                            .excess(Excess.newest())
                            .addCitations(SampleRuleBook.ACT)
                            .build())
                    .addCitations(SampleRuleBook.ACT)
                    .build())
            .build();

    @Test
    void notices_of_every_origin_are_found_by_their_code() {
        assertThat(EDITION.notice("always")).contains(ALWAYS);
        assertThat(EDITION.notice("on-live")).contains(ON_LIVE);
        assertThat(EDITION.notice("on-renewal")).contains(ON_RENEWAL);
        assertThat(EDITION.notice("carry-over-newest"))
                .contains(new Notice(
                        "carry-over-newest",
                        "What was carried over is the newest that the earlier cycle did not need."));
        assertThat(EDITION.notice("shortfall-made-up")).contains(MakeUp.NOTICE);
        assertThat(EDITION.notice("beyond-verification")).contains(Notice.BEYOND_VERIFICATION);
        assertThat(EDITION.notice("may-not-renew")).contains(Notice.MAY_NOT_RENEW);
        assertThat(EDITION.notice("as-if")).contains(Notice.AS_IF);
    }

    @Test
    void notice_that_it_does_not_have_is_not_found() {
        assertThat(EDITION.notice("ghost")).isEmpty();
        assertThat(EDITION.notice("carry-over-best")).isEmpty();
    }

    @Test
    void its_own_words_go_before_those_of_the_library() {
        Notice own = new Notice("may-not-renew", "The board has suspended the license.");

        assertThat(Edition.builder().from(EDITION).addNotices(own).build().notice("may-not-renew"))
                .contains(own);
    }
}
