package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Lot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What some lines that may be added would count for, next to the transcript, in every scenario. */
final class Offered {

    private final List<Line> offers;
    private final List<Scenario> scenarios;
    private final Map<Integer, List<ValuedCredit>> lines;
    private final Map<Integer, Answers> answers = new HashMap<>();
    private final List<List<Claim>> claims = new ArrayList<>();
    private final IdentityHashMap<Demand.Counted, Boolean> foreseeable = new IdentityHashMap<>();

    /**
     * A line that may be added to the transcript.
     *
     * @param credit the line
     * @param whole whether it is taken as it is; otherwise its amount is up to the plan
     * @param least the smallest amount, if that is up to the plan and size matters, else 0
     * @param step what the amount is a multiple of, if that is up to the plan and matters, else 0
     */
    record Line(Credit credit, boolean whole, Amount least, Amount step) {

        /** {@return a line that is taken as it is} */
        static Line whole(Credit credit) {
            return new Line(credit, true, Amount.ZERO, Amount.ZERO);
        }

        /** {@return whether it is to be one activity, because its size matters} */
        boolean single() {
            return !whole && !(least.isZero() && step.isZero());
        }
    }

    Offered(List<Line> offers, List<Scenario> scenarios) {
        this(offers, scenarios, valued(offers, scenarios));
    }

    private Offered(List<Line> offers, List<Scenario> scenarios, Map<Integer, List<ValuedCredit>> lines) {
        this.offers = offers;
        this.scenarios = scenarios;
        this.lines = lines;
        for (int s = 0; s < scenarios.size(); s++) {
            Scenario scenario = scenarios.get(s);
            List<ValuedCredit> valued = lines(s);
            Answers with = answers.computeIfAbsent(
                    scenario.license(), license -> scenario.target().with(valued));
            claims.add(with.asked(scenario.assumed(), scenario.cured()).claims());
        }
    }

    private static Map<Integer, List<ValuedCredit>> valued(List<Line> offers, List<Scenario> scenarios) {
        Map<Integer, List<ValuedCredit>> valued = new HashMap<>();
        for (Scenario scenario : scenarios) {
            valued.computeIfAbsent(scenario.license(), license -> valued(offers, scenario.target()));
        }
        return valued;
    }

    private static List<ValuedCredit> valued(List<Line> offers, Target target) {
        Beside beside = new Beside(target.end(), target.credits(), target.lines());
        return offers.stream()
                .map(offer -> beside.line(offer.credit(), offer.whole()))
                .toList();
    }

    /** {@return some of the lines alone, by their places} */
    Offered among(List<Integer> places) {
        Map<Integer, List<ValuedCredit>> some = new HashMap<>();
        lines.forEach((license, valued) ->
                some.put(license, places.stream().map(valued::get).toList()));
        return new Offered(places.stream().map(offers::get).toList(), scenarios, some);
    }

    List<Line> offers() {
        return offers;
    }

    /** {@return the requirements of a scenario, each with the offers among what is eligible} */
    List<Claim> claims(int scenario) {
        return claims.get(scenario);
    }

    /** {@return what may pass between the cycles of a scenario} */
    List<Door> doors(int scenario) {
        return answers(scenario).doors();
    }

    private Answers answers(int scenario) {
        Answers with = answers.get(scenarios.get(scenario).license());
        if (with == null) {
            throw new IllegalStateException("every license of a scenario has answers");
        }
        return with;
    }

    /** {@return the line of an offer to a scenario} */
    ValuedCredit line(int scenario, int offer) {
        return lines(scenario).get(offer);
    }

    private List<ValuedCredit> lines(int scenario) {
        List<ValuedCredit> valued = lines.get(scenarios.get(scenario).license());
        if (valued == null) {
            throw new IllegalStateException("every license of a scenario has lines");
        }
        return valued;
    }

    /** {@return the offer of which something is a part, or -1 if it is a part of the transcript} */
    int offer(int scenario, Count.Part part) {
        return part.credit() - scenarios.get(scenario).target().lines().size();
    }

    /** {@return the name of a lot of an offer in a scenario} */
    LotKey key(int scenario, int offer, int lot) {
        return new LotKey(scenarios.get(scenario).target().lines().size() + offer, lot);
    }

    /** {@return whether an offer can count toward a part of a requirement in credits, or be a training of it} */
    boolean serves(int offer, Demand.Leaf part) {
        return part instanceof Demand.Counted counted
                && (offers.get(offer).whole() || part instanceof Demand.Credits)
                && foreseeable.computeIfAbsent(counted, Offered::isForeseeable);
    }

    /** {@return whether it is known of a line that nobody has done yet whether it is eligible} */
    private static boolean isForeseeable(Demand.Counted part) {
        return part.eligible().leaves().stream().noneMatch(CreditPredicate.Custom.class::isInstance);
    }

    /**
     * What single trainings are asked for by a part of a requirement that is not a number of them: one for each thing that is
     * not covered, or for each time at which it has to be repeated.
     *
     * @param scenario the scenario
     * @param claim the place of the requirement
     * @param way the way to satisfy it
     * @param part the part of that way
     * @return for each training that is asked for the offers that are one
     */
    List<List<Integer>> singles(int scenario, int claim, int way, int part) {
        Claim base = scenarios.get(scenario).claims().get(claim);
        Tally tally = claims(scenario).get(claim).tallies().get(way);
        Count before = base.tallies().get(way).counts().get(part);
        Demand.Leaf leaf = tally.way().parts().get(part);
        List<Integer> eligible = new ArrayList<>();
        for (Count.Part line : tally.counts().get(part).eligible()) {
            int offer = offer(scenario, line);
            if (offer >= 0 && serves(offer, leaf)) {
                eligible.add(offer);
            }
        }
        if (leaf instanceof Demand.Coverage coverage) {
            return coverage.parts().stream()
                    .filter(thing -> !covered(scenario, base, coverage, thing, before))
                    .map(thing -> eligible.stream()
                            .filter(offer -> line(scenario, offer).lots().stream()
                                    .anyMatch(lot -> thing.covers().matches(lot)))
                            .toList())
                    .toList();
        }
        return Gaps.of(scenarios.get(scenario), base, leaf, before).stream()
                .map(gap -> eligible.stream()
                        .filter(offer -> gap.contains(offers.get(offer).credit().completedOn()))
                        .toList())
                .toList();
    }

    private boolean covered(
            int scenario, Claim claim, Demand.Coverage coverage, Demand.Coverage.Part thing, Count before) {
        Target target = scenarios.get(scenario).target();
        Optional<Terms> terms = target.end().terms(claim.requirement());
        DateRange range = terms.map(dates -> dates.range(dates.part(coverage), claim.deadline()))
                .orElse(new DateRange(LocalDate.MIN, LocalDate.MAX));
        for (Count.Part line : before.eligible()) {
            for (Lot lot : target.lines().get(line.credit()).lots()) {
                if (range.contains(lot.countsOn()) && thing.covers().matches(lot)) {
                    return true;
                }
            }
        }
        return false;
    }
}
