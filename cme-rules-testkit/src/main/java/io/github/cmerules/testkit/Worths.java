package io.github.cmerules.testkit;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Window;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each line of a transcript is worth, and why a line counts toward nothing, worked out once more. */
final class Worths {

    /** Of equal lines of one activity an earned one stands, then the best shown, then the first by id. */
    private static final Comparator<Credit> STANDS_FIRST = Comparator.comparing(Credit::planned)
            .thenComparing(Credit::evidence, Comparator.reverseOrder())
            .thenComparing(credit -> -credit.approvals().size())
            .thenComparing(Credit::id);

    private final Situation situation;
    private final Owed owed;
    private final Map<String, Optional<Valuation>> valuations = new HashMap<>();
    private final Map<String, Optional<RejectionReason>> standing = new HashMap<>();
    private final Map<String, List<Lot>> lots = new HashMap<>();

    /** Sorts lines that count before lines that may count one day, oldest first. */
    private final Comparator<Credit> counting = Comparator.comparing(
                    (Credit credit) -> standing(credit).isPresent())
            .thenComparing(Credit::completedOn)
            .thenComparing(Credit::id);

    Worths(Situation situation, Owed owed) {
        this.situation = situation;
        this.owed = owed;
        for (Credit credit : situation.credits()) {
            Lot claimed = claimed(credit);
            valuations.put(
                    credit.id(),
                    owed.edition.valuations().stream()
                            .filter(valuation -> valuation.when().holds(owed.circumstances))
                            .filter(valuation -> valuation.of().matches(claimed))
                            .findFirst());
        }
        situation.credits().forEach(credit -> standing.put(credit.id(), why(credit)));
        situation.credits().forEach(credit -> lots.put(credit.id(), valued(credit)));
        owed.stated().forEach(lot -> lots.put(lot.credit().id(), List.of(lot)));
    }

    List<Lot> lots(Credit credit) {
        return lots.getOrDefault(credit.id(), List.of());
    }

    /** {@return the first reason why a line counts toward nothing, if there is one} */
    Optional<RejectionReason> standing(Credit credit) {
        return standing.getOrDefault(credit.id(), Optional.empty());
    }

    private Optional<Valuation> valuation(Credit credit) {
        return valuations.getOrDefault(credit.id(), Optional.empty());
    }

    private Lot claimed(Credit credit) {
        return new Lot(
                credit, credit.amount(), credit.category(), owed.book.allCodes().closure(credit.topics()));
    }

    // ---- Standing -----------------------------------------------------------------------------------------------

    private Optional<RejectionReason> why(Credit credit) {
        if (credit.evidence().compareTo(situation.options().minimumEvidence()) < 0) {
            return Optional.of(RejectionReason.INSUFFICIENT_EVIDENCE);
        }
        if (duplicate(credit)) {
            return Optional.of(RejectionReason.DUPLICATE);
        }
        if (credit.planned()) {
            return Optional.of(RejectionReason.PLANNED);
        }
        return credit.completedOn().isAfter(owed.asOf) ? Optional.of(RejectionReason.AFTER_AS_OF) : Optional.empty();
    }

    /** A line of another day than the activity in its period, or one that is entered twice. */
    private boolean duplicate(Credit credit) {
        Optional<List<Object>> claims = claims(credit);
        List<Credit> lines = situation.credits().stream()
                .filter(other -> claims.isPresent() && claims(other).equals(claims))
                .toList();
        boolean event = valuation(credit).flatMap(Valuation::repeats).isPresent();
        LocalDate day = lines.stream()
                .min(Comparator.comparing(Credit::planned).thenComparing(Credit::completedOn))
                .orElse(credit)
                .completedOn();
        return !credit.completedOn().equals(day)
                || lines.stream()
                        .filter(other -> other.completedOn().equals(day) && (event || alike(other, credit)))
                        .anyMatch(other -> STANDS_FIRST.compare(other, credit) < 0);
    }

    /** {@return the activity and the period in which it counts once, empty if every claim counts} */
    private Optional<List<Object>> claims(Credit credit) {
        Optional<Valuation> valuation = valuation(credit);
        Optional<DuplicatePolicy> repeats = valuation.flatMap(Valuation::repeats);
        Optional<?> activity = repeats.isPresent() ? valuation : credit.activityId();
        return activity.flatMap(what -> repeats.orElse(owed.edition.duplicates())
                .period(credit.completedOn(), owed.circumstances.timeline().cycle())
                .map(period -> List.<Object>of(what, period)));
    }

    private static boolean alike(Credit one, Credit other) {
        return one.category().equals(other.category())
                && one.topics().equals(other.topics())
                && one.amount().equals(other.amount())
                && one.minutes().equals(other.minutes());
    }

    // ---- Worth --------------------------------------------------------------------------------------------------

    private List<Lot> valued(Credit credit) {
        Lot claimed = claimed(credit);
        Valuation valuation = valuation(credit).orElse(null);
        if (valuation instanceof Exchange exchange) {
            List<Lot> shares = new ArrayList<>();
            for (Share share : exchange.shares()) {
                Amount worth = share.worth().of(credit, before(credit, share));
                for (LocalDate day : share.days(credit.completedOn())) {
                    shares.add(new Lot(
                            credit,
                            worth,
                            share.category().orElse(claimed.category()),
                            share.topics().map(owed.book.allCodes()::closure).orElse(claimed.topics()),
                            day,
                            share.label()));
                }
            }
            return shares;
        }
        if (valuation instanceof Valuation.WhenCovered covered) {
            Lot line = new Lot(credit, Amount.ZERO, claimed.category(), claimed.topics());
            int times = timesCovered(covered, credit);
            Amount worth = new Amount(covered.worth().hundredths() * times);
            return times == 0
                    ? List.of(line)
                    : List.of(line, new Lot(credit, worth, covered.category(), covered.topics()));
        }
        return List.of(claimed);
    }

    /** {@return what was added up before a line: the quantities of earlier lines that are rounded together with it} */
    private long before(Credit credit, Share share) {
        if (standing(credit).equals(Optional.of(RejectionReason.DUPLICATE))) {
            return 0;
        }
        return situation.credits().stream()
                .filter(other -> valuation(other).equals(valuation(credit)))
                .filter(other -> !standing(other).equals(Optional.of(RejectionReason.DUPLICATE)))
                .filter(other -> counting.compare(other, credit) < 0 && together(other, credit, share))
                .mapToLong(share.worth()::quantity)
                .sum();
    }

    private boolean together(Credit one, Credit other, Share share) {
        boolean sameTaking = one.activityId().isPresent()
                && one.activityId().equals(other.activityId())
                && one.completedOn().equals(other.completedOn());
        boolean oneInSum = inSum(one, share);
        boolean otherInSum = inSum(other, share);
        return oneInSum == otherInSum && (oneInSum || sameTaking);
    }

    private boolean inSum(Credit credit, Share share) {
        Optional<Window> together = share.worth().over().together();
        return together.isPresent()
                && !credit.completedOn().isAfter(owed.end)
                && together.flatMap(window -> window.resolve(owed.circumstances.timeline()))
                        .filter(window -> !window.contains(credit.completedOn()))
                        .isEmpty();
    }

    /** {@return how often a line gets the worth: for each part that it covers first, or for the last part of the whole} */
    private int timesCovered(Valuation.WhenCovered valuation, Credit line) {
        Requirement requirement = owed.schedule.find(valuation.requirement()).orElse(null);
        if (requirement == null || !(requirement.demand() instanceof Demand.Coverage coverage)) {
            return 0;
        }
        Optional<DateRange> dates = owed.dates(coverage, requirement, owed.last(requirement));
        Set<Demand.Coverage.Part> open = new HashSet<>(coverage.parts());
        List<Credit> lines = situation.credits().stream()
                .filter(credit -> !standing(credit).equals(Optional.of(RejectionReason.DUPLICATE)))
                .filter(credit -> dates.filter(range -> range.contains(credit.completedOn()))
                        .isPresent())
                .filter(credit -> valuation.of().matches(claimed(credit)))
                .sorted(counting)
                .toList();
        for (Credit credit : lines) {
            int before = open.size();
            open.removeIf(part -> part.covers().matches(claimed(credit)));
            if (credit.equals(line)) {
                boolean last = before > 0 && open.isEmpty();
                return valuation.eachPart() ? before - open.size() : last ? 1 : 0;
            }
        }
        return 0;
    }
}
