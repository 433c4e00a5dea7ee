package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Evidence;

/**
 * A kind of education that can be planned for some days.
 *
 * @param traits what it is like
 * @param days the days on which it would be completed, all of them alike to every rule
 */
record Offer(Traits traits, DateRange days) {

    /** The size of an activity that may be of any size: as small as can be, and a multiple of nothing. */
    private static final Amount ANY_SIZE = new Amount(1);

    /** {@return a name for what is planned, which comes after other names, as on one day it comes after what is done} */
    static String name(int place) {
        return "~plan/" + place;
    }

    /** {@return the line that stands for it, with an amount that says nothing unless it is taken as a whole} */
    Offered.Line line(String id) {
        Credit.Builder line = Credit.builder()
                .id(id)
                .completedOn(days.last())
                .amount(traits.whole() || !traits.anySize() ? traits.least() : ANY_SIZE)
                .category(traits.category())
                .topics(traits.topics())
                .approvals(traits.approvals())
                .attributes(traits.attributes())
                .evidence(Evidence.VERIFIED);
        traits.format().ifPresent(line::format);
        traits.course().ifPresent(line::activityId);
        return new Offered.Line(line.build(), traits.whole(), traits.least(), traits.step());
    }
}
