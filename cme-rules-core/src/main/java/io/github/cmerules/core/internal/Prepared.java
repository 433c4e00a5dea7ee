package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A transcript laid out for being evaluated more than once: what an evaluation reads of each credit stands in a few arrays in
 * place of a dozen objects, by date of completion, then by id, and what the codes of each are to a schedule is read once.
 *
 * <p>To everyone else it is a list of the credits in the order given, which never changes. Any thread may read the codes for a
 * schedule: what was read is immutable, and of two that were made at the same time either will do.
 */
public final class Prepared extends AbstractList<Credit> implements RandomAccess {

    private static final int MAX_TOLD = 8;

    private final Credit[] credits;
    private final int[] places;
    private final Credit[] oldestFirst;
    private final long[] days;
    private final long[] worths;
    private final Amount[] amounts;
    private final String[] ids;
    private final Optional<String>[] titles;
    private final boolean distinct;
    private final boolean repeating;
    private final boolean earned;
    private final Evidence weakest;
    private @Nullable Told told;

    private Prepared(Collection<? extends Credit> given) {
        credits = given.toArray(Credit[]::new);
        places = Age.oldestFirst(Arrays.asList(credits));
        oldestFirst = new Credit[credits.length];
        days = new long[credits.length];
        worths = new long[credits.length];
        amounts = new Amount[credits.length];
        ids = new String[credits.length];
        titles = optionals(credits.length);
        Seen seen = new Seen(credits.length);
        Seen activities = new Seen(credits.length);
        boolean allDistinct = true;
        boolean someRepeated = false;
        boolean allEarned = true;
        Evidence least = Evidence.VERIFIED;
        for (int index = 0; index < places.length; index++) {
            Credit credit = credits[places[index]];
            oldestFirst[index] = credit;
            days[index] = Days.number(credit.completedOn());
            amounts[index] = credit.amount();
            worths[index] = credit.amount().hundredths();
            ids[index] = credit.id();
            titles[index] = credit.title();
            allDistinct &= seen.add(credit.id());
            someRepeated |= credit.activityId().isPresent()
                    && !activities.add(credit.activityId().get());
            allEarned &= !credit.planned();
            least = credit.evidence().compareTo(least) < 0 ? credit.evidence() : least;
        }
        distinct = allDistinct;
        repeating = someRepeated;
        earned = allEarned;
        weakest = least;
    }

    /** What the credits are to the predicates of one schedule. */
    static final class Told {

        private final Blueprint blueprint;
        private final Profile[] profiles;
        private final boolean known;
        private final @Nullable Told before;
        private final int number;

        private Told(Blueprint blueprint, Credit[] oldestFirst, @Nullable Told before) {
            this.blueprint = blueprint;
            this.profiles = new Profile[oldestFirst.length];
            this.before = before;
            this.number = before == null ? 1 : before.number + 1;
            Likeness.Reader reader = blueprint.reader();
            boolean allKnown = true;
            for (int index = 0; index < profiles.length; index++) {
                Credit credit = oldestFirst[index];
                Profile profile = blueprint.profile(credit, reader);
                allKnown &= profile != null;
                profiles[index] = profile == null ? blueprint.profile(blueprint.asClaimed(credit)) : profile;
            }
            known = allKnown;
        }

        /** {@return what predicates say of a credit as it was claimed} */
        Profile profile(int index) {
            return profiles[index];
        }

        /** {@return whether the rule book knows every code of every credit} */
        boolean known() {
            return known;
        }
    }

    /** {@return what the credits are to a schedule} */
    Told told(Blueprint blueprint) {
        Told last = told;
        for (Told one = last; one != null; one = one.before) {
            if (one.blueprint == blueprint) {
                return one;
            }
        }
        // Of more schedules than these the earlier ones are forgotten.
        Told made = new Told(blueprint, oldestFirst, last != null && last.number < MAX_TOLD ? last : null);
        told = made;
        return made;
    }

    /**
     * {@return credits laid out for being evaluated more than once}
     *
     * @param credits the credits, in any order
     */
    public static Prepared of(Collection<? extends Credit> credits) {
        return credits instanceof Prepared prepared ? prepared : new Prepared(credits);
    }

    /**
     * {@return credits as a list that never changes, laid out as they are}
     *
     * @param credits the credits, in any order
     */
    public static List<Credit> copyOf(Collection<? extends Credit> credits) {
        return credits instanceof Prepared prepared ? prepared : List.copyOf(credits);
    }

    @Override
    public Credit get(int place) {
        return credits[place];
    }

    @Override
    public int size() {
        return credits.length;
    }

    /** {@return a credit by its age} */
    Credit credit(int index) {
        return oldestFirst[index];
    }

    /** {@return the place of a credit in the order given} */
    int place(int index) {
        return places[index];
    }

    /** {@return the day on which a credit was completed, as a {@linkplain Days#number number}} */
    long day(int index) {
        return days[index];
    }

    /** {@return the amount of a credit, in hundredths} */
    long worth(int index) {
        return worths[index];
    }

    /** {@return the amount of a credit} */
    Amount amount(int index) {
        return amounts[index];
    }

    /** {@return the id of a credit} */
    String id(int index) {
        return ids[index];
    }

    /** {@return the title of a credit} */
    Optional<String> title(int index) {
        return titles[index];
    }

    @SuppressWarnings("unchecked") // There is no array of a parametrized type; nobody else sees this one.
    private static Optional<String>[] optionals(int size) {
        return (Optional<String>[]) new Optional<?>[size];
    }

    /** {@return whether each credit certainly has an id of its own} */
    boolean distinct() {
        return distinct;
    }

    /** {@return whether two credits may name one activity} */
    boolean repeating() {
        return repeating;
    }

    /** {@return whether no credit is planned, and none is shown more weakly than asked} */
    boolean earned(Evidence asked) {
        return earned && weakest.compareTo(asked) >= 0;
    }
}
