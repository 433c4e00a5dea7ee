package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Lot;
import java.util.List;
import java.util.Optional;

/**
 * A credit as the authority values it.
 *
 * @param credit the line of the transcript
 * @param position its place in the transcript as given, from 0
 * @param lots what it is worth, in homogeneous parts
 * @param profiles what predicates say of each of the parts
 * @param standing why it counts toward nothing, if there is such a reason
 */
record ValuedCredit(
        Credit credit, int position, List<Lot> lots, List<Profile> profiles, Optional<RejectionReason> standing) {

    Amount worth() {
        return lots.size() == 1
                ? lots.get(0).worth()
                : lots.stream().map(Lot::worth).reduce(Amount.ZERO, Amount::plus);
    }
}
