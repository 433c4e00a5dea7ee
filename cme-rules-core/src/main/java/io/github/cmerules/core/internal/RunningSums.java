package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Window;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What lines are worth that are rounded together: each gets what it adds to the rounded sum of those before it. */
final class RunningSums {

    private final Setting setting;
    private final Map<Together, Long> quantities = new HashMap<>();

    /** Lines of one share of one valuation, of one activity or within one window. */
    private record Together(int valuation, int share, Object what) {}

    /** One activity on one day. */
    private record Taken(String activity, LocalDate day) {}

    RunningSums(Setting setting) {
        this.setting = setting;
    }

    /** {@return what the next line is worth} */
    Amount next(Credit credit, int valuation, int place, Share share) {
        Optional<Object> what = share.worth()
                .over()
                .together()
                .filter(window -> contains(window, credit))
                .<Object>map(window -> window)
                .or(() -> credit.activityId().map(activity -> new Taken(activity, credit.completedOn())));
        if (what.isEmpty()) {
            return share.worth().of(credit, 0);
        }
        Together together = new Together(valuation, place, what.get());
        long before = quantities.getOrDefault(together, 0L);
        quantities.put(together, before + share.worth().quantity(credit));
        return share.worth().of(credit, before);
    }

    private boolean contains(Window window, Credit credit) {
        return setting.range(window).contains(credit.completedOn());
    }
}
