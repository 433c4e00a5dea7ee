package io.github.cmerules.core.rule;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Topic;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A credit, or a part of one, as one authority values it.
 *
 * @param credit the line of the transcript from which the lot comes
 * @param worth what the lot is worth to the authority, in credits; often the amount claimed, sometimes not
 * @param category the category in which the authority counts it
 * @param topics the subjects, with every broader subject and everything a subject stands for
 * @param countsOn the day that decides whether it lies in a window; usually the day of completion
 * @param share the label of the share of an exchange that it is, if it has one
 */
public record Lot(
        Credit credit, Amount worth, Category category, Set<Topic> topics, LocalDate countsOn, Optional<String> share) {

    /** Takes a copy of the set. */
    public Lot {
        topics = Set.copyOf(topics);
    }

    /**
     * A lot that counts on the day of completion.
     *
     * @param credit the line of the transcript from which the lot comes
     * @param worth what the lot is worth to the authority, in credits
     * @param category the category in which the authority counts it
     * @param topics the subjects, with every broader subject and everything a subject stands for
     */
    public Lot(Credit credit, Amount worth, Category category, Set<Topic> topics) {
        this(credit, worth, category, topics, credit.completedOn(), Optional.empty());
    }
}
