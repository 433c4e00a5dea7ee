package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A license that is planned for under one set of answers to what is not known.
 *
 * @param license the place of the license
 * @param target the license
 * @param assumed the answers
 * @param cured the requirements that are short although their deadline has passed, and can still be met
 * @param asked what is asked, before credits are divided
 * @param settled the same, each the best way
 * @param lacking the places of the requirements that are short
 * @param concerned the places of the requirements that are short, and of those that may have to do with it
 */
record Scenario(
        int license,
        Target target,
        Map<Condition.Leaf, Boolean> assumed,
        Set<RequirementId> cured,
        Answers.Asked asked,
        List<Claim> settled,
        BitSet lacking,
        BitSet concerned) {

    static Scenario of(int license, Target target, Answers answers, Map<Condition.Leaf, Boolean> assumed) {
        Set<RequirementId> cured = new HashSet<>();
        Answers.Asked asked = answers.asked(assumed, cured);
        Sharing.Settlement settled = answers.settled(asked);
        for (Claim claim : settled.claims()) {
            if (claim.age() == 0 && isShort(claim) && curable(claim, target)) {
                cured.add(claim.requirement().id());
            }
        }
        if (!cured.isEmpty()) {
            asked = answers.asked(assumed, cured);
            settled = answers.settled(asked);
        }
        BitSet missing = new BitSet();
        for (int i = 0; i < settled.claims().size(); i++) {
            Claim claim = settled.claims().get(i);
            missing.set(i, claim.age() == 0 && isShort(claim));
        }
        BitSet concerned = new BitSet();
        for (List<Integer> tied : Sharing.tied(asked.claims(), asked.relations(), answers.doors())) {
            if (tied.stream().anyMatch(missing::get)) {
                tied.forEach(concerned::set);
            }
        }
        return new Scenario(license, target, assumed, Set.copyOf(cured), asked, settled.claims(), missing, concerned);
    }

    private static boolean isShort(Claim claim) {
        return claim.asks() && !(claim.undetermined().isEmpty() && claim.tally().reached());
    }

    private static boolean curable(Claim claim, Target target) {
        Optional<Terms> terms = target.end().terms(claim.requirement());
        return terms.filter(dates -> {
                    LocalDate asOf = target.asOf();
                    return dates.last().isBefore(asOf) && !dates.cure().isBefore(asOf);
                })
                .isPresent();
    }

    List<Claim> claims() {
        return asked.claims();
    }

    /** {@return the places of the requirements of earlier cycles that are short} */
    List<Integer> shortBefore() {
        return IntStream.range(0, settled.size())
                .filter(place -> settled.get(place).age() > 0 && isShort(settled.get(place)))
                .boxed()
                .toList();
    }

    /** {@return the way of a requirement that is best without anything new} */
    int settledWay(int place) {
        List<Tally> tallies = claims().get(place).tallies();
        Demand.Way best = settled.get(place).tally().way();
        return IntStream.range(0, tallies.size())
                .filter(way -> tallies.get(way).way().equals(best))
                .findFirst()
                .orElseThrow();
    }

    /**
     * {@return whether whatever meets another scenario of the same license meets this one, too: it asks for the same, or for
     *     less}
     *
     * @param other the other scenario
     */
    boolean within(Scenario other) {
        if (license != other.license
                || !asked.relations().equals(other.asked.relations())
                || claims().size() != other.claims().size()) {
            return false;
        }
        List<Claim> differing = new ArrayList<>();
        for (int i = 0; i < claims().size(); i++) {
            if (claims().get(i).asks() && !claims().get(i).equals(other.claims().get(i))) {
                differing.add(claims().get(i));
            }
        }
        return differing.isEmpty();
    }
}
