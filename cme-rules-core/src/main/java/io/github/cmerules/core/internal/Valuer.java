package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The second stage: turns credits into lots, oldest first. */
final class Valuer {

    private final Setting setting;
    private final Vocabulary codes;
    private final Map<Set<Topic>, Set<Topic>> closures = new HashMap<>();

    Valuer(Setting setting) {
        this.setting = setting;
        this.codes = setting.ruleBook().allCodes();
    }

    /** {@return the credits by date of completion, then by id, each with what it is worth} */
    List<ValuedCredit> value(List<Credit> credits) {
        Set<String> duplicates = Duplicates.ids(credits, setting.edition().duplicates(), setting.cycle());
        List<ValuedCredit> claimed = new ArrayList<>(credits.size());
        for (int i = 0; i < credits.size(); i++) {
            Credit credit = credits.get(i);
            Lot lot = new Lot(
                    credit,
                    credit.amount(),
                    credit.category(),
                    closures.computeIfAbsent(credit.topics(), codes::closure));
            claimed.add(new ValuedCredit(credit, i, List.of(lot), standing(credit, duplicates)));
        }
        claimed.sort(
                Comparator.comparing((ValuedCredit valued) -> valued.credit().completedOn())
                        .thenComparing(valued -> valued.credit().id()));
        List<Optional<Credit>> completing = setting.edition().valuations().stream()
                .map(valuation -> valuation instanceof Valuation.WhenCovered covered
                        ? completing(covered, claimed)
                        : Optional.<Credit>empty())
                .toList();
        return claimed.stream().map(valued -> value(valued, completing)).toList();
    }

    private Optional<RejectionReason> standing(Credit credit, Set<String> duplicates) {
        if (credit.evidence().compareTo(setting.minimumEvidence()) < 0) {
            return Optional.of(RejectionReason.INSUFFICIENT_EVIDENCE);
        }
        if (duplicates.contains(credit.id())) {
            return Optional.of(RejectionReason.DUPLICATE);
        }
        if (credit.planned()) {
            return Optional.of(RejectionReason.PLANNED);
        }
        return credit.completedOn().isAfter(setting.asOf())
                ? Optional.of(RejectionReason.AFTER_AS_OF)
                : Optional.empty();
    }

    private ValuedCredit value(ValuedCredit claimed, List<Optional<Credit>> completing) {
        Lot lot = claimed.lots().get(0);
        List<Valuation> valuations = setting.edition().valuations();
        for (int i = 0; i < valuations.size(); i++) {
            if (valuations.get(i).of().matches(lot)) {
                List<Lot> lots = valuations.get(i) instanceof Valuation.Event event
                        ? shares(lot, event)
                        : List.of(whenCovered(lot, (Valuation.WhenCovered) valuations.get(i), completing.get(i)));
                return new ValuedCredit(claimed.credit(), claimed.position(), lots, claimed.standing());
            }
        }
        return claimed;
    }

    private List<Lot> shares(Lot lot, Valuation.Event event) {
        return event.shares().stream()
                .map(share -> new Lot(
                        lot.credit(),
                        share.amount().orElse(lot.worth()),
                        share.category(),
                        codes.closure(share.topics())))
                .toList();
    }

    private static Lot whenCovered(Lot lot, Valuation.WhenCovered valuation, Optional<Credit> last) {
        boolean completes =
                last.filter(credit -> credit.id().equals(lot.credit().id())).isPresent();
        return new Lot(lot.credit(), completes ? valuation.worth() : Amount.ZERO, valuation.category(), lot.topics());
    }

    /**
     * {@return the line that covers the last part}
     *
     * <p>Lines that count come first; if they do not cover everything, lines that are only planned, come later or are too
     * weakly shown are added, so that the outlook shows what they would be worth.
     */
    private Optional<Credit> completing(Valuation.WhenCovered valuation, List<ValuedCredit> transcript) {
        Optional<Demand.Coverage> coverage = setting.schedule()
                .find(valuation.requirement())
                .map(Requirement::demand)
                .filter(Demand.Coverage.class::isInstance)
                .map(Demand.Coverage.class::cast);
        if (coverage.isEmpty()) {
            return Optional.empty();
        }
        DateRange range = setting.range(coverage.get().window());
        List<ValuedCredit> lines = transcript.stream()
                .filter(valued -> valued.standing()
                        .filter(RejectionReason.DUPLICATE::equals)
                        .isEmpty())
                .filter(valued -> range.contains(valued.credit().completedOn()))
                .sorted(Comparator.comparing(valued -> valued.standing().isPresent()))
                .toList();
        Set<Demand.Coverage.Part> open = new HashSet<>(coverage.get().parts());
        for (ValuedCredit line : lines) {
            Lot lot = line.lots().get(0);
            if (valuation.of().matches(lot)
                    && open.removeIf(part -> part.covers().matches(lot))
                    && open.isEmpty()) {
                return Optional.of(line.credit());
            }
        }
        return Optional.empty();
    }
}
