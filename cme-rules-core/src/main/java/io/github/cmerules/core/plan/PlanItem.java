package io.github.cmerules.core.plan;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.style.CmeValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Something that is left to do: an amount of one kind of education, or a training that is taken as a whole.
 *
 * <p>Where it is an amount, it may be made up of any number of activities, unless {@link #inOneActivity()}.
 */
@Value.Immutable
@CmeValue
public sealed interface PlanItem permits ImmutablePlanItem {

    /** {@return the number of credits, of several trainings together; 0 for trainings whose hours do not matter} */
    Amount amount();

    /** {@return the number of trainings, each an activity of its own; 0 for an amount in any number of activities} */
    int completions();

    /** {@return the subjects that every hour must have, the narrowest ones; any where empty} */
    Set<Topic> topics();

    /** {@return other subjects of which one will do in place of {@link #topics()}} */
    Set<Topic> alternativeTopics();

    /** {@return the categories of which any will do, the usual one first} */
    List<Category> categories();

    /** {@return the formats of which any will do besides a course without a stated format} */
    Set<Format> formats();

    /** {@return whether the format must be one of {@link #formats()}, because one that is not stated does not count} */
    boolean formatRequired();

    /** {@return the approvals that it must hold} */
    Set<Approval> approvals();

    /** {@return the further properties that it must have} */
    Set<Attribute> attributes();

    /** {@return the approved courses, by activity id, of which it must be one; any course where empty} */
    Set<String> courses();

    /** {@return whether all of it must be one activity, because smaller ones do not count} */
    boolean inOneActivity();

    /** {@return the first day on which it counts, included} */
    LocalDate notBefore();

    /** {@return the last day on which it counts, included} */
    LocalDate by();

    /** {@return what it serves, for each license that it serves} */
    List<Service> serves();

    /**
     * {@return credits that carry the item out on its last day: one, or one for each training}
     *
     * <p>They have the first category and, if it needs one, the first format. Trainings have the amount between them; a
     * training that is left out takes none of it along, so that nothing is left of an item with neither.
     *
     * @param prefix what the names of the credits start with, followed by a number from 1; they are to be unique within
     *     their transcript
     */
    default List<Credit> credits(String prefix) {
        int number = completions() == 0 && !amount().isZero() ? 1 : completions();
        List<Credit> credits = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            long share = amount().hundredths() / number + (i < amount().hundredths() % number ? 1 : 0);
            credits.add(credit(prefix + (i + 1), new Amount(share)));
        }
        return credits;
    }

    private Credit credit(String id, Amount amount) {
        Credit.Builder credit = Credit.builder()
                .id(id)
                .completedOn(by())
                .amount(amount)
                .category(categories().get(0))
                .topics(topics())
                .approvals(approvals())
                .attributes(attributes())
                .evidence(Evidence.VERIFIED);
        if (formatRequired()) {
            credit.format(formats().iterator().next());
        }
        courses().stream().findFirst().ifPresent(credit::activityId);
        return credit.build();
    }

    /** {@return a builder; amount, completions, notBefore, by, formatRequired and inOneActivity are required} */
    static Builder builder() {
        return ImmutablePlanItem.builder();
    }

    /** Builds items. */
    sealed interface Builder permits ImmutablePlanItem.Builder {

        /**
         * Takes over everything from another item.
         *
         * @param item the item to start from
         * @return this builder
         */
        Builder from(PlanItem item);

        /**
         * Sets the amount.
         *
         * @param amount the number of credits
         * @return this builder
         */
        Builder amount(Amount amount);

        /**
         * Sets the number of trainings.
         *
         * @param completions the number of trainings, 0 for an amount
         * @return this builder
         */
        Builder completions(int completions);

        /**
         * Sets the subjects.
         *
         * @param topics the subjects that every hour must have
         * @return this builder
         */
        Builder topics(Iterable<? extends Topic> topics);

        /**
         * Sets the other subjects of which one will do.
         *
         * @param alternativeTopics the subjects
         * @return this builder
         */
        Builder alternativeTopics(Iterable<? extends Topic> alternativeTopics);

        /**
         * Sets the categories of which any will do.
         *
         * @param categories the categories, the usual one first, at least one
         * @return this builder
         */
        Builder categories(Iterable<? extends Category> categories);

        /**
         * Sets the formats of which any will do.
         *
         * @param formats the formats
         * @return this builder
         */
        Builder formats(Iterable<? extends Format> formats);

        /**
         * Sets whether a format that is not stated does not count.
         *
         * @param formatRequired whether the format must be one of those given
         * @return this builder
         */
        Builder formatRequired(boolean formatRequired);

        /**
         * Sets the approvals.
         *
         * @param approvals the approvals that it must hold
         * @return this builder
         */
        Builder approvals(Iterable<? extends Approval> approvals);

        /**
         * Sets the further properties.
         *
         * @param attributes the properties that it must have
         * @return this builder
         */
        Builder attributes(Iterable<? extends Attribute> attributes);

        /**
         * Sets the approved courses.
         *
         * @param courses activity ids, of which it must be one
         * @return this builder
         */
        Builder courses(Iterable<String> courses);

        /**
         * Sets whether smaller activities do not count.
         *
         * @param inOneActivity whether all of it must be one activity
         * @return this builder
         */
        Builder inOneActivity(boolean inOneActivity);

        /**
         * Sets the first day.
         *
         * @param notBefore the first day on which it counts, included
         * @return this builder
         */
        Builder notBefore(LocalDate notBefore);

        /**
         * Sets the last day.
         *
         * @param by the last day on which it counts, included
         * @return this builder
         */
        Builder by(LocalDate by);

        /**
         * Sets what it serves.
         *
         * @param serves the requirements, for each license that it serves
         * @return this builder
         */
        Builder serves(Iterable<? extends Service> serves);

        /**
         * Builds the item.
         *
         * @return the item
         * @throws IllegalStateException if something that is required was not set
         */
        PlanItem build();
    }
}
