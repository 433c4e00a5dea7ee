package io.github.cmerules.core.internal;

import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the predicates of a schedule say of all lots that are alike: that have the same category, subjects and other
 * properties as far as any of these predicates looks at them.
 *
 * <p>It is filled by asking each predicate about one of the lots.
 */
final class Profile {

    private final long[] traits;
    private final CreditPredicate.@Nullable Lack[] lacks;
    private final long parts;
    private final long others;

    /**
     * Asks about a lot.
     *
     * @param traits what makes lots alike
     * @param lot one of them
     * @param trials the predicates, by their place
     * @param parts for each counted part of the schedule, as far as a number has bits, the predicate that it asks for
     */
    Profile(long[] traits, Lot lot, List<Trial> trials, List<Trial> parts) {
        this.traits = traits.clone();
        this.lacks = new CreditPredicate.Lack[trials.size()];
        for (Trial trial : trials) {
            lacks[trial.place()] = lack(trial.predicate(), lot);
        }
        this.parts = bits(parts, lack -> lack == null);
        this.others = bits(parts, lack -> lack == CreditPredicate.Lack.TOPIC);
    }

    static CreditPredicate.@Nullable Lack lack(CreditPredicate predicate, Lot lot) {
        Optional<CreditPredicate.Mismatch> mismatch =
                predicate.matches(lot) ? Optional.empty() : predicate.mismatch(lot);
        return mismatch.isEmpty() ? null : mismatch.get().lack();
    }

    private long bits(List<Trial> several, Predicate<CreditPredicate.@Nullable Lack> those) {
        long bits = 0;
        for (int i = 0; i < Math.min(several.size(), Long.SIZE); i++) {
            int place = several.get(i).place();
            if (place != Trial.ALONE && those.test(lacks[place])) {
                bits |= 1L << i;
            }
        }
        return bits;
    }

    boolean isOf(long[] others) {
        for (int word = 0; word < others.length; word++) {
            if (traits[word] != others[word]) {
                return false;
            }
        }
        return true;
    }

    /** {@return what the lots lack to match the predicate in a place, null if they match} */
    CreditPredicate.@Nullable Lack lack(int place) {
        return lacks[place];
    }

    /** {@return a bit for each counted part of the schedule whose predicate matches and is in the profile} */
    long parts() {
        return parts;
    }

    /** {@return a bit for each counted part of the schedule whose predicate is in the profile and asks for another subject} */
    long others() {
        return others;
    }
}
