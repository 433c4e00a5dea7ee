package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import org.jspecify.annotations.Nullable;

/**
 * A predicate with its place in {@link Profile profiles}, where what it says of lots that are alike is looked up.
 *
 * @param predicate the predicate
 * @param place its place, or {@value #ALONE} if it looks at more than what makes lots alike, and is asked each time
 */
record Trial(CreditPredicate predicate, int place) {

    static final int ALONE = -1;

    /** {@return a predicate that is in no profile} */
    static Trial alone(CreditPredicate predicate) {
        return new Trial(predicate, ALONE);
    }

    /** {@return whether a lot matches} */
    boolean matches(Lot lot, Profile profile) {
        return place == ALONE ? predicate.matches(lot) : profile.lack(place) == null;
    }

    /** {@return what a lot lacks, null if it matches} */
    CreditPredicate.@Nullable Lack lack(Lot lot, Profile profile) {
        return place == ALONE ? Profile.lack(predicate, lot) : profile.lack(place);
    }
}
