package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.DuplicatePolicy;
import io.github.cmerules.core.rule.Exchange;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Share;
import io.github.cmerules.core.rule.Valuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The second stage: turns credits into lots, oldest first. */
final class Valuer {

    private static final int[] NONE = {};

    private final Setting setting;
    private final Blueprint blueprint;
    private final List<Valuation> valuations;
    private final int[] inForce;

    Valuer(Setting setting) {
        this.setting = setting;
        this.blueprint = setting.blueprint();
        this.valuations = setting.edition().valuations();
        this.inForce = valuations.isEmpty()
                ? NONE
                : IntStream.range(0, valuations.size())
                        .filter(i -> valuations.get(i).when().holds(setting.circumstances()))
                        .toArray();
    }

    /** {@return a line that is worth what it claims} */
    ValuedCredit asClaimed(Credit credit, int position, Profile profile, @Nullable RejectionReason standing) {
        return new ValuedCredit(
                credit, position, List.of(asClaimed(credit)), List.of(profile), Optional.ofNullable(standing));
    }

    /** {@return a credit as it was claimed} */
    Lot asClaimed(Credit credit) {
        return blueprint.asClaimed(credit);
    }

    /** {@return what predicates say of a credit as it was claimed} */
    Profile profile(Credit credit) {
        return blueprint.profile(asClaimed(credit));
    }

    /**
     * {@return lines, each with what it is worth, and one for everything that the history of the license states as carried
     *     over}
     *
     * @param claimed the lines as they were claimed, oldest first
     * @param kinds for each credit the place of its valuation, in the order given
     */
    List<ValuedCredit> valued(List<ValuedCredit> claimed, int[] kinds) {
        List<ValuedCredit> lines = exchanged(claimed, kinds);
        return setting.past().stated().isEmpty() ? lines : withStated(lines);
    }

    private List<ValuedCredit> withStated(List<ValuedCredit> valued) {
        List<ValuedCredit> all = new ArrayList<>(valued);
        for (Past.Stated stated : setting.past().stated()) {
            Credit line = Credit.builder()
                    .id(stated.path())
                    .title("Carried over from " + stated.cycle())
                    .completedOn(stated.cycle().end())
                    .category(stated.carried().category())
                    .amount(stated.carried().amount())
                    .build();
            Lot lot = new Lot(
                    line, line.amount(), line.category(), Set.of(), line.completedOn(), Optional.of(Passage.STATED));
            all.add(new ValuedCredit(
                    line, all.size(), List.of(lot), List.of(blueprint.profile(lot)), Optional.empty()));
        }
        all.sort(Age::compare);
        return List.copyOf(all);
    }

    /** {@return the place of the first valuation that fits, or the number of valuations} */
    int kind(Profile profile, Credit credit) {
        for (int kind : inForce) {
            if (fits(kind, profile, credit)) {
                return kind;
            }
        }
        return valuations.size();
    }

    private boolean fits(int kind, Profile profile, Credit credit) {
        Trial trial = blueprint.ofValuations().get(kind);
        return trial.place() == Trial.ALONE
                ? trial.predicate().matches(blueprint.asClaimed(credit))
                : profile.lack(trial.place()) == null;
    }

    /** {@return the first valuation that fits a credit with some profile as it was claimed} */
    Optional<Valuation> valuation(Profile profile, Credit credit) {
        int kind = kind(profile, credit);
        return kind == valuations.size() ? Optional.empty() : Optional.of(valuations.get(kind));
    }

    /** {@return whether some credit can be worth something else than it claims} */
    boolean values() {
        return inForce.length > 0;
    }

    boolean isValued(Profile profile, Credit credit) {
        return kind(profile, credit) < valuations.size();
    }

    Set<String> duplicates(List<Credit> credits, int[] kinds) {
        Duplicates duplicates = new Duplicates(setting.edition().duplicates(), setting.cycle());
        for (int i = 0; i < kinds.length; i++) {
            Credit credit = credits.get(i);
            int kind = kinds[i];
            Optional<DuplicatePolicy> repeats =
                    kind < valuations.size() ? valuations.get(kind).repeats() : Optional.empty();
            repeats.ifPresentOrElse(policy -> duplicates.add(credit, kind, policy), () -> duplicates.add(credit));
        }
        return duplicates.ids();
    }

    /**
     * Puts what the authority gives in place of what was claimed. Lines that count come first, then lines that may count
     * one day, so that a plan changes no worth; a duplicate is valued by itself.
     */
    private List<ValuedCredit> exchanged(List<ValuedCredit> claimed, int[] kinds) {
        List<Map<String, Integer>> covering = IntStream.range(0, valuations.size())
                .mapToObj(kind -> valuations.get(kind) instanceof Valuation.WhenCovered covered
                        ? covering(
                                covered,
                                claimed.stream()
                                        .filter(line -> kinds[line.position()] == kind)
                                        .toList())
                        : Map.<String, Integer>of())
                .toList();
        RunningSums sums = new RunningSums(setting);
        List<ValuedCredit> valued = new ArrayList<>(claimed);
        for (boolean counts : new boolean[] {true, false}) {
            for (int i = 0; i < claimed.size(); i++) {
                ValuedCredit line = claimed.get(i);
                int kind = kinds[line.position()];
                if (line.standing().isEmpty() == counts && kind < valuations.size()) {
                    boolean duplicate = line.standing()
                            .filter(RejectionReason.DUPLICATE::equals)
                            .isPresent();
                    List<Lot> lots =
                            lots(line.lots().get(0), kind, covering, duplicate ? new RunningSums(setting) : sums);
                    valued.set(
                            i,
                            new ValuedCredit(
                                    line.credit(),
                                    line.position(),
                                    lots,
                                    lots.stream().map(blueprint::profile).toList(),
                                    line.standing()));
                }
            }
        }
        return List.copyOf(valued);
    }

    /** {@return what lines are worth of which none but one valuation is the first that fits, as they were claimed} */
    List<List<Lot>> whenCovered(List<ValuedCredit> claimed, Valuation.WhenCovered valuation) {
        Map<String, Integer> covering = covering(valuation, claimed);
        return claimed.stream()
                .map(line -> whenCovered(line.lots().get(0), valuation, covering))
                .toList();
    }

    private List<Lot> lots(Lot lot, int kind, List<Map<String, Integer>> covering, RunningSums sums) {
        Valuation valuation = valuations.get(kind);
        return valuation instanceof Exchange exchange
                ? shares(lot, kind, exchange.shares(), sums)
                : whenCovered(lot, (Valuation.WhenCovered) valuation, covering.get(kind));
    }

    private List<Lot> shares(Lot lot, int kind, List<Share> shares, RunningSums sums) {
        List<Lot> lots = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            Amount worth = sums.next(lot.credit(), kind, i, share);
            Category category = share.category().orElse(lot.category());
            Set<Topic> topics = share.topics().map(blueprint::closure).orElse(lot.topics());
            for (LocalDate day : share.days(lot.credit().completedOn())) {
                lots.add(new Lot(lot.credit(), worth, category, topics, day, share.label()));
            }
        }
        return lots;
    }

    /** {@return the line without worth and, if it covers something that is paid, the worth of that} */
    private static List<Lot> whenCovered(Lot lot, Valuation.WhenCovered valuation, Map<String, Integer> covering) {
        Lot line = new Lot(lot.credit(), Amount.ZERO, lot.category(), lot.topics());
        int times = covering.getOrDefault(lot.credit().id(), 0);
        Amount worth = new Amount(valuation.worth().hundredths() * times);
        return times == 0
                ? List.of(line)
                : List.of(line, new Lot(lot.credit(), worth, valuation.category(), valuation.topics()));
    }

    /**
     * {@return how many times each line gets the worth: once on the line that covers the last part, or on each line as
     *     many times as it is the first to cover a part}
     *
     * <p>Lines that count come first; if they do not cover everything, lines that are only planned, come later or are too
     * weakly shown are added, so that the outlook shows what they would be worth.
     *
     * @param valuation the worth
     * @param valuedByIt the lines that no earlier valuation fits
     */
    private Map<String, Integer> covering(Valuation.WhenCovered valuation, List<ValuedCredit> valuedByIt) {
        Optional<Requirement> requirement = setting.schedule().find(valuation.requirement());
        Optional<Demand.Coverage> coverage = requirement
                .map(Requirement::demand)
                .filter(Demand.Coverage.class::isInstance)
                .map(Demand.Coverage.class::cast);
        Optional<Terms> terms = requirement.flatMap(setting::terms);
        if (coverage.isEmpty() || terms.isEmpty()) {
            return Map.of();
        }
        DateRange range =
                terms.get().range(terms.get().part(coverage.get()), terms.get().last());
        List<ValuedCredit> lines = valuedByIt.stream()
                .filter(valued -> valued.standing()
                        .filter(RejectionReason.DUPLICATE::equals)
                        .isEmpty())
                .filter(valued -> range.contains(valued.credit().completedOn()))
                .sorted(Comparator.comparing(valued -> valued.standing().isPresent()))
                .toList();
        Map<String, Integer> covering = new HashMap<>();
        Set<Demand.Coverage.Part> open = new HashSet<>(coverage.get().parts());
        for (ValuedCredit line : lines) {
            Lot lot = line.lots().get(0);
            int before = open.size();
            open.removeIf(part -> part.covers().matches(lot));
            boolean last = before > 0 && open.isEmpty();
            int times = valuation.eachPart() ? before - open.size() : last ? 1 : 0;
            covering.put(line.credit().id(), times);
        }
        return covering;
    }
}
