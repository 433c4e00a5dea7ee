package io.github.cmerules.core.outcome;

import io.github.cmerules.core.model.Amount;
import java.util.List;
import java.util.Optional;

/**
 * What became of one credit.
 *
 * @param id the name of the line in the transcript
 * @param title the title of the activity, if the transcript has one
 * @param claimed the number of credits as awarded
 * @param worth what the credit is worth to the authority, in credits
 * @param uses what it counts toward
 * @param rejections what it does not count toward although its subject fits, and why
 */
public record CreditOutcome(
        String id, Optional<String> title, Amount claimed, Amount worth, List<Use> uses, List<Rejection> rejections) {

    /** Takes copies of the lists. */
    public CreditOutcome {
        uses = List.copyOf(uses);
        rejections = List.copyOf(rejections);
    }

    /** {@return the title, or the id where there is no title, or a blank one} */
    public String label() {
        return title.isEmpty() || title.get().isBlank() ? id : title.get();
    }
}
