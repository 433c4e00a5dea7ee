package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.LicenseReference;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least that is left to do to make every license given compliant by its deadline.
 *
 * <p>Least is: the fewest completions, then the smallest amount. Whoever does all items, each between its days, meets
 * everything but what is listed as impossible; without a unit of any item something is short.
 *
 * @param asOf the day from which it is planned, included
 * @param items what is left to do, in the order of their last days; empty if nothing is
 * @param impossible what no further education can repair, in the order of the licenses and of their books
 * @param planned the credits of the transcript that are planned, or completed after {@code asOf}, and were taken as done
 * @param licenses the licenses, in the order given
 * @param assuming the answers to what is not known for which it is made, by the name of the fact or attribute; empty for a
 *     plan that is safe under all answers, and where everything that matters is known
 */
public record Plan(
        LocalDate asOf,
        List<PlanItem> items,
        List<Impossible> impossible,
        List<PlannedCredit> planned,
        List<LicenseReference> licenses,
        Map<String, Boolean> assuming) {

    /** Takes copies of the collections. */
    public Plan {
        items = List.copyOf(items);
        impossible = List.copyOf(impossible);
        planned = List.copyOf(planned);
        licenses = List.copyOf(licenses);
        assuming = Collections.unmodifiableMap(new TreeMap<>(assuming));
    }

    /** {@return the number of further credits in all} */
    public Amount amount() {
        return items.stream().map(PlanItem::amount).reduce(Amount.ZERO, Amount::plus);
    }

    /** {@return the number of further completions in all} */
    public int completions() {
        return items.stream().mapToInt(PlanItem::completions).sum();
    }

    /** {@return whether nothing is left to do and nothing is impossible} */
    public boolean done() {
        return items.isEmpty() && impossible.isEmpty();
    }
}
