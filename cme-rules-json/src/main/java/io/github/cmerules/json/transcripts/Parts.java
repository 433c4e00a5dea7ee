package io.github.cmerules.json.transcripts;

import io.github.cmerules.core.model.Amount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A certificate in homogeneous parts: every hour of a part has the same designations.
 *
 * @param amounts the parts by what is designated for them, those of the designations first, the rest last
 * @param mayOverlap whether the designated hours could also be the same hours
 */
record Parts(Map<Designation, Amount> amounts, boolean mayOverlap) {

    /** Hours of a certificate with a designation of their own. */
    record Share(Designation designation, Amount amount) {}

    /**
     * {@return the parts, or nothing if a guess would be needed}
     *
     * <p>What is designated for all hours holds for every part. The other designations are taken as different hours where
     * there are enough of them; where there are not, which hours have two designations is not known.
     *
     * @param total the credits of the certificate
     * @param all what holds for every hour
     * @param shares what holds for some hours, none of them more than the total
     */
    static Optional<Parts> of(Amount total, Designation all, List<Share> shares) {
        Designation whole = all;
        List<Share> partial = new ArrayList<>();
        Amount designated = Amount.ZERO;
        for (Share share : shares) {
            if (share.amount().equals(total)) {
                whole = whole.and(share.designation());
            } else if (!share.amount().isZero()) {
                partial.add(share);
                designated = designated.plus(share.amount());
            }
        }
        if (designated.compareTo(total) > 0) {
            return Optional.empty();
        }
        Map<Designation, Amount> parts = new LinkedHashMap<>();
        for (Share share : partial) {
            parts.merge(whole.and(share.designation()), share.amount(), Amount::plus);
        }
        Amount rest = total.minusOrZero(designated);
        if (parts.isEmpty() || !rest.isZero()) {
            parts.merge(whole, rest, Amount::plus);
        }
        return Optional.of(new Parts(parts, partial.size() > 1));
    }
}
