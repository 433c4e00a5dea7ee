package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.CreditOutcome;
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
    private final Prepared credits;
    private final Prepared.Told told;
    private final @Nullable RejectionReason[] standings;

    /**
     * Takes over what is known of each credit.
     *
     * @param valuer makes lots
     * @param credits the credits
     * @param told what predicates say of them
     * @param standings why they count toward nothing, oldest first, null if there is no such reason; nobody else may change
     *     it any more
     */
    Claimed(Valuer valuer, Prepared credits, Prepared.Told told, @Nullable RejectionReason[] standings) {
        this.valuer = valuer;
        this.credits = credits;
        this.told = told;
        this.standings = standings;
    }

    int size() {
        return credits.size();
    }

    Credit credit(int index) {
        return credits.credit(index);
    }

    /** {@return what became of a credit} */
    CreditOutcome outcome(int index, List<Use> uses, List<Rejection> rejections) {
        Amount amount = credits.amount(index);
        return new CreditOutcome(credits.id(index), credits.title(index), amount, amount, uses, rejections);
    }

    /** {@return why a credit counts toward nothing, null if there is no such reason} */
    @Nullable
    RejectionReason standing(int index) {
        return standings[index];
    }

    /** {@return a bit for each counted part of the schedule that certainly asks for another subject than a credit has} */
    long others(int index) {
        return told.profile(index).others();
    }

    /** {@return the credits, each with the lot that it is} */
    List<ValuedCredit> lines() {
        List<ValuedCredit> lines = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            lines.add(valuer.asClaimed(credit(i), credits.place(i), told.profile(i), standings[i]));
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
        private final long bit;
        private final Trial eligible;
        private final boolean inCredits;
        private final long first;
        private final long last;

        OfPart(RequirementId requirement, Blueprint.Part part, DateRange range) {
            this.requirement = requirement;
            this.bit = part.number() < Long.SIZE ? 1L << part.number() : 0;
            this.eligible = part.eligible();
            this.inCredits = part.inCredits();
            this.first = Days.number(range.first());
            this.last = Days.number(range.last());
        }

        @Override
        public void next(int credit, List<Use> uses, List<Rejection> rejections) {
            CreditPredicate.Lack lack = lack(credit);
            if (lack == CreditPredicate.Lack.TOPIC || (inCredits && credits.worth(credit) == 0)) {
                return;
            }
            long day = credits.day(credit);
            RejectionReason refusal = Eligibility.refusal(lack, day >= first && day <= last, standings[credit]);
            Amount amount = inCredits ? credits.amount(credit) : ONE;
            if (refusal == null) {
                uses.add(new Use(requirement, amount));
            } else {
                rejections.add(new Rejection(requirement, refusal, amount));
            }
        }

        @Override
        public long part() {
            return bit;
        }

        private CreditPredicate.@Nullable Lack lack(int index) {
            return eligible.place() == Trial.ALONE
                    ? Profile.lack(eligible.predicate(), valuer.asClaimed(credit(index)))
                    : told.profile(index).lack(eligible.place());
        }
    }
}
