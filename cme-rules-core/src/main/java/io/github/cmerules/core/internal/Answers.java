package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The third stage: counts under every set of answers to what is not known. */
final class Answers {

    private final Setting setting;
    private final Sharing sharing = new Sharing();
    private final List<Claims> cycles = new ArrayList<>();
    private final List<Sharing.Door> doors;

    Answers(Setting setting, List<ValuedCredit> transcript) {
        this.setting = setting;
        DirectCount direct = new DirectCount(transcript);
        List<Passage> passages = setting.past().passages();
        this.doors = passages.stream().map(direct::door).toList();
        cycles.add(new Claims(0, setting, passages, direct));
        for (Setting earlier : setting.past().settings()) {
            cycles.add(new Claims(cycles.size(), earlier, passages, direct));
        }
    }

    /** {@return what holds under every set of answers; bit {@code i} of the index says that what is in place {@code i} is not so} */
    List<Answer> all(List<Condition.Leaf> unknown) {
        return completions(unknown).stream().map(this::under).toList();
    }

    /** {@return every set of answers to what is not known, true before false in order} */
    static List<Map<Condition.Leaf, Boolean>> completions(List<Condition.Leaf> unknown) {
        List<Map<Condition.Leaf, Boolean>> completions = new ArrayList<>(1 << unknown.size());
        for (int bits = 0; bits < 1 << unknown.size(); bits++) {
            Map<Condition.Leaf, Boolean> assumed = new LinkedHashMap<>();
            for (int i = 0; i < unknown.size(); i++) {
                assumed.put(unknown.get(i), (bits & bit(i, unknown.size())) == 0);
            }
            completions.add(assumed);
        }
        return completions;
    }

    /** {@return the bit of a place: the first place changes slowest, so that ties go to true before false in order} */
    static int bit(int place, int places) {
        return 1 << (places - 1 - place);
    }

    /**
     * What is asked under one set of answers, before credits are divided.
     *
     * @param claims the requirements of the cycle that is evaluated, then those of earlier ones that share credits
     * @param relations the relations in force, by the age of their cycle
     */
    record Asked(List<Claim> claims, List<List<Relation>> relations) {}

    /**
     * {@return what is asked under one set of answers}
     *
     * @param assumed the answers
     * @param cured the requirements that have more time because they are short on their deadline
     */
    Asked asked(Map<Condition.Leaf, Boolean> assumed, Set<RequirementId> cured) {
        Circumstances circumstances = setting.circumstances().assuming(assumed);
        List<Claim> claims = new ArrayList<>(cycles.get(0).under(circumstances, cured));
        List<List<Relation>> relations = new ArrayList<>();
        relations.add(cycles.get(0).relations(circumstances));
        for (Claims earlier : cycles.subList(1, cycles.size())) {
            Circumstances then = earlier.circumstances().assuming(assumed);
            claims.addAll(earlier.needs(then));
            relations.add(earlier.relations(then));
        }
        return new Asked(claims, relations);
    }

    /** {@return what is asked, with credits divided} */
    Sharing.Settlement settled(Asked asked) {
        return sharing.settle(asked.claims(), asked.relations(), doors);
    }

    /** {@return what may pass between cycles} */
    List<Sharing.Door> doors() {
        return doors;
    }

    /** {@return what holds under one set of answers} */
    Answer under(Map<Condition.Leaf, Boolean> assumed) {
        Set<RequirementId> cured = new HashSet<>();
        while (true) {
            Sharing.Settlement settled = settled(asked(assumed, cured));
            List<Claim> now =
                    settled.claims().stream().filter(claim -> claim.age() == 0).toList();
            // Only what is short on its deadline is given more time.
            List<RequirementId> curable = now.stream()
                    .filter(this::curable)
                    .map(claim -> claim.requirement().id())
                    .toList();
            if (!cured.addAll(curable)) {
                return new Answer(assumed, now, now.stream().map(this::status).toList(), settled.joint());
            }
        }
    }

    private boolean curable(Claim claim) {
        Optional<Terms> dates = setting.terms(claim.requirement());
        return claim.asks()
                && claim.undetermined().isEmpty()
                && !claim.tally().reached()
                && dates.filter(d -> d.cure().isAfter(d.last())).isPresent()
                && !setting.asOf().isBefore(dates.get().last());
    }

    private RequirementStatus status(Claim claim) {
        if (!claim.applies()) {
            return RequirementStatus.NOT_APPLICABLE;
        }
        boolean reached = claim.undetermined().isEmpty() && claim.tally().reached();
        if (reached || claim.otherwise().isPresent()) {
            return RequirementStatus.MET;
        }
        if (claim.waived()) {
            return RequirementStatus.WAIVED;
        }
        if (claim.undetermined().isPresent()) {
            return RequirementStatus.UNDETERMINED;
        }
        return claim.deadline().isAfter(setting.asOf()) ? RequirementStatus.OPEN : RequirementStatus.UNMET;
    }
}
