package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.Rejection;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.outcome.Use;
import io.github.cmerules.core.rule.CreditPredicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transcript in which every credit is worth what it claims, by date of completion, then by id.
 *
 * <p>What a requirement that shares its credits freely has to do with each is read from a few arrays; lots are made when
 * somebody asks for {@link #lines lines}.
 */
final class Claimed {

    private static final Amount ONE = Amount.of(1);

    private final Valuer valuer;
    private final int[] places;
    private final Credit[] credits;
    private final Profile[] profiles;
    private final long[] days;
    private final long[] worths;
    private final @Nullable RejectionReason[] standings;

    /**
     * Takes over what is known of each credit, oldest first; nobody else may change it any more.
     *
     * @param valuer makes lots
     * @param places the places of the credits in the transcript as given
     * @param credits the credits
     * @param profiles what predicates say of them
     * @param days the days of their completion, as numbers
     * @param worths what they are worth, in hundredths
     * @param standings why they count toward nothing, null if there is no such reason
     */
    Claimed(
            Valuer valuer,
            int[] places,
            Credit[] credits,
            Profile[] profiles,
            long[] days,
            long[] worths,
            @Nullable RejectionReason[] standings) {
        this.valuer = valuer;
        this.places = places;
        this.credits = credits;
        this.profiles = profiles;
        this.days = days;
        this.worths = worths;
        this.standings = standings;
    }

    int size() {
        return credits.length;
    }

    Credit credit(int index) {
        return credits[index];
    }

    /** {@return the credits, each with the lot that it is} */
    List<ValuedCredit> lines() {
        List<ValuedCredit> lines = new ArrayList<>(credits.length);
        for (int i = 0; i < credits.length; i++) {
            lines.add(valuer.asClaimed(credits[i], places[i], profiles[i], standings[i]));
        }
        return lines;
    }

    /**
     * {@return what one part of a requirement has to do with each credit, as if it had the transcript to itself}
     *
     * @param requirement the requirement
     * @param part the part, in credits or in completions
     * @param range the dates from which it takes credits
     */
    OnCredits onCredits(RequirementId requirement, Blueprint.Part part, DateRange range) {
        return new OfPart(requirement, part, range);
    }

    /** What one part of a requirement has to do with each credit. */
    private final class OfPart implements OnCredits {

        private final RequirementId requirement;
        private final Trial eligible;
        private final boolean inCredits;
        private final long first;
        private final long last;

        OfPart(RequirementId requirement, Blueprint.Part part, DateRange range) {
            this.requirement = requirement;
            this.eligible = part.eligible();
            this.inCredits = part.inCredits();
            this.first = Days.number(range.first());
            this.last = Days.number(range.last());
        }

        @Override
        public void next(int credit, List<Use> uses, List<Rejection> rejections) {
            boolean inWindow = days[credit] >= first && days[credit] <= last;
            RejectionReason refusal = Eligibility.refusal(lack(credit), inWindow, standings[credit]);
            if (refusal == RejectionReason.WRONG_TOPIC) {
                return;
            }
            if (inCredits && worths[credit] == 0) {
                return;
            }
            Amount amount = inCredits ? credits[credit].amount() : ONE;
            if (refusal == null) {
                uses.add(new Use(requirement, amount));
            } else {
                rejections.add(new Rejection(requirement, refusal, amount));
            }
        }

        private CreditPredicate.@Nullable Lack lack(int index) {
            return eligible.place() == Trial.ALONE
                    ? Profile.lack(eligible.predicate(), valuer.asClaimed(credits[index]))
                    : profiles[index].lack(eligible.place());
        }
    }
}
