package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.outcome.LicenseReference;
import java.time.LocalDate;
import java.util.List;

/**
 * The best activities of a catalog to make every license given compliant by its deadline.
 *
 * @param asOf the day from which it is chosen, included
 * @param activities what is chosen, by day, then in the order of the catalog
 * @param missing what the catalog leaves short, in the order of the licenses and of their books; empty if it completes
 *     everything
 * @param planned the credits of the transcript that are planned, or completed after {@code asOf}, and were taken as done
 * @param licenses the licenses, in the order given
 */
public record Choice(
        LocalDate asOf,
        List<Chosen> activities,
        List<Impossible> missing,
        List<PlannedCredit> planned,
        List<LicenseReference> licenses) {

    /**
     * An activity that is chosen.
     *
     * @param activity the activity
     * @param on the first day on which it serves what it is chosen for
     * @param serves what it serves, for each license that it serves
     */
    public record Chosen(CatalogActivity activity, LocalDate on, List<Service> serves) {

        /** Takes a copy of the list. */
        public Chosen {
            serves = List.copyOf(serves);
        }
    }

    /** Takes copies of the lists. */
    public Choice {
        activities = List.copyOf(activities);
        missing = List.copyOf(missing);
        planned = List.copyOf(planned);
        licenses = List.copyOf(licenses);
    }

    /** {@return what it costs, in the unit of the catalog} */
    public long price() {
        return activities.stream()
                .mapToLong(chosen -> chosen.activity().price())
                .sum();
    }

    /** {@return the number of credits for which the activities are certified} */
    public Amount amount() {
        return activities.stream().map(chosen -> chosen.activity().amount()).reduce(Amount.ZERO, Amount::plus);
    }
}
