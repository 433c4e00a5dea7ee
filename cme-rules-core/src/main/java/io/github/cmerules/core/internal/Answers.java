package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.rule.Circumstances;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The third stage: counts under every set of answers to what is not known. */
final class Answers {

    private final Setting setting;
    private final Claims current;
    private final List<Claims> earlier;
    private final List<Door> doors;
    private @Nullable Sharing sharing;

    Answers(Setting setting, List<ValuedCredit> lines) {
        this(setting, Transcript.of(setting.blueprint(), lines));
    }

    Answers(Setting setting, Transcript transcript) {
        this.setting = setting;
        List<Passage> passages = setting.past().passages();
        this.doors = passages.isEmpty()
                ? List.of()
                : passages.stream().map(new DirectCount(transcript)::door).toList();
        this.current = new Claims(0, setting, passages, transcript);
        List<Setting> past = setting.past().settings();
        this.earlier = past.isEmpty()
                ? List.of()
                : IntStream.range(0, past.size())
                        .mapToObj(i -> new Claims(i + 1, past.get(i), passages, transcript))
                        .toList();
    }

    /** {@return what holds under every set of answers; bit {@code i} of the index says that what is in place {@code i} is not so} */
    List<Answer> all(List<Condition.Leaf> unknown) {
        return unknown.isEmpty()
                ? List.of(under(Map.of()))
                : completions(unknown).stream().map(this::under).toList();
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
        Circumstances circumstances = assuming(setting.circumstances(), assumed);
        List<Claim> claims = current.under(circumstances, cured);
        if (earlier.isEmpty()) {
            return new Asked(claims, List.of(current.relations(circumstances)));
        }
        List<List<Relation>> relations = new ArrayList<>();
        relations.add(List.of());
        List<Claim> needs = new ArrayList<>();
        for (Claims before : earlier) {
            Circumstances then = assuming(before.circumstances(), assumed);
            needs.addAll(before.needs(then));
            relations.add(before.relations(then));
        }
        while (cure(needs, relations, assumed)) {
            needs.removeIf(claim -> !claim.asks());
        }
        claims.addAll(needs);
        relations.set(0, current.relations(circumstances));
        return new Asked(claims, relations);
    }

    /** {@return whether something that is short on its deadline in an earlier cycle was given the time in which that is cured} */
    private boolean cure(List<Claim> needs, List<List<Relation>> relations, Map<Condition.Leaf, Boolean> assumed) {
        List<Optional<Claim>> cured = needs.stream()
                .map(claim -> {
                    Claims before = earlier.get(claim.age() - 1);
                    return before.cured(claim, assuming(before.circumstances(), assumed));
                })
                .toList();
        if (cured.stream().allMatch(Optional::isEmpty)) {
            return false;
        }
        List<Claim> settled = settled(new Asked(needs, relations)).claims();
        boolean changed = false;
        for (int i = 0; i < settled.size(); i++) {
            if (cured.get(i).isPresent() && !settled.get(i).tally().reached()) {
                needs.set(i, cured.get(i).get());
                changed = true;
            }
        }
        return changed;
    }

    private static Circumstances assuming(Circumstances circumstances, Map<Condition.Leaf, Boolean> assumed) {
        return circumstances.assumed().equals(assumed) ? circumstances : circumstances.assuming(assumed);
    }

    /** {@return what is asked, with credits divided} */
    Sharing.Settlement settled(Asked asked) {
        if (Sharing.nothingIsShared(asked.claims(), asked.relations(), doors)) {
            return new Sharing.Settlement(asked.claims(), List.of());
        }
        Sharing known = sharing;
        if (known == null) {
            known = new Sharing();
            sharing = known;
        }
        return known.settle(asked.claims(), asked.relations(), doors);
    }

    /** {@return what may pass between cycles} */
    List<Door> doors() {
        return doors;
    }

    /** {@return what holds under one set of answers} */
    Answer under(Map<Condition.Leaf, Boolean> assumed) {
        Set<RequirementId> cured = Set.of();
        while (true) {
            Sharing.Settlement settled = settled(asked(assumed, cured));
            List<Claim> now = settled.claims();
            if (!earlier.isEmpty()) {
                now = now.stream().filter(claim -> claim.age() == 0).toList();
            }
            // Only what is short on its deadline is given more time.
            Set<RequirementId> more = more(now, cured);
            if (more.size() == cured.size()) {
                return new Answer(assumed, now, statuses(now), settled.joint());
            }
            cured = more;
        }
    }

    private Set<RequirementId> more(List<Claim> claims, Set<RequirementId> cured) {
        Set<RequirementId> more = cured;
        for (Claim claim : claims) {
            if (curable(claim) && !more.contains(claim.requirement().id())) {
                more = new HashSet<>(more);
                more.add(claim.requirement().id());
            }
        }
        return more;
    }

    private List<RequirementStatus> statuses(List<Claim> claims) {
        RequirementStatus[] statuses = new RequirementStatus[claims.size()];
        for (int i = 0; i < statuses.length; i++) {
            statuses[i] = status(claims.get(i));
        }
        return Arrays.asList(statuses);
    }

    private boolean curable(Claim claim) {
        if (!claim.asks() || claim.undetermined().isPresent() || claim.tally().reached()) {
            return false;
        }
        Optional<Blueprint.Item> item =
                setting.blueprint().find(claim.requirement().id());
        return item.isPresent()
                && setting.dates().known(item.get())
                && setting.dates().cure(item.get()).isAfter(setting.dates().last(item.get()))
                && !setting.asOf().isBefore(setting.dates().last(item.get()));
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
