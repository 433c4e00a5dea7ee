package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.outcome.RejectionReason;
import io.github.cmerules.core.rule.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Settles credits that several requirements want and may not share.
 *
 * <p>This is where an exact solver goes. Until there is one, only what has a single best answer is settled here: a part
 * that one requirement alone asks for goes to that requirement, and surplus goes to the first in the order of the book. A
 * transcript in which the division decides is refused, never counted by guesswork.
 */
final class Sharing {

    private final List<ValuedCredit> transcript;

    Sharing(List<ValuedCredit> transcript) {
        this.transcript = transcript;
    }

    /** A lot, by its place in the transcript. */
    private record LotKey(int credit, int lot) {
        static LotKey of(Count.Part part) {
            return new LotKey(part.credit(), part.lot());
        }
    }

    /** {@return the claims with contested parts left to one of them} */
    List<Claim> settle(List<Claim> claims, List<Relation> relations) {
        List<Claim> settled = claims;
        for (Relation relation : relations) {
            settled = exclusive(settled, relation.requirements());
        }
        return settled;
    }

    private List<Claim> exclusive(List<Claim> claims, List<RequirementId> members) {
        List<Claim> rivals = claims.stream()
                .filter(claim ->
                        claim.applies() && members.contains(claim.requirement().id()))
                .toList();
        Map<LotKey, List<Claim>> wanted = new HashMap<>();
        for (Claim rival : rivals) {
            for (Count.Part use : rival.count().uses()) {
                wanted.computeIfAbsent(LotKey.of(use), key -> new ArrayList<>()).add(rival);
            }
        }
        wanted.values().removeIf(claimants -> claimants.size() < 2);
        if (wanted.isEmpty()) {
            return claims;
        }
        Set<LotKey> contested = wanted.entrySet().stream()
                .filter(entry -> entry.getValue().stream().filter(Claim::asks).count() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!contested.isEmpty()) {
            refuseUnlessSurplus(rivals, contested);
        }
        Map<LotKey, RequirementId> owners = new HashMap<>();
        wanted.forEach((lot, claimants) -> owners.put(
                lot,
                claimants.stream()
                        .filter(Claim::asks)
                        .findFirst()
                        .orElse(claimants.get(0))
                        .requirement()
                        .id()));
        return claims.stream()
                .map(claim -> rivals.contains(claim) ? claim.with(withoutForeign(claim, owners)) : claim)
                .toList();
    }

    /** Contested parts are surplus if every rival reaches its amount without any of them. */
    private void refuseUnlessSurplus(List<Claim> rivals, Set<LotKey> contested) {
        for (Claim rival : rivals) {
            if (!rival.asks()) {
                continue;
            }
            List<Count.Part> wanted = rival.count().uses().stream()
                    .filter(use -> contested.contains(LotKey.of(use)))
                    .toList();
            long without = rival.count().counted().hundredths()
                    - wanted.stream()
                            .mapToLong(part -> part.amount().hundredths())
                            .sum();
            if (!wanted.isEmpty() && without < rival.count().required().hundredths()) {
                throw refusal(rivals, contested);
            }
        }
    }

    private InvalidInputException refusal(List<Claim> rivals, Set<LotKey> contested) {
        LotKey first = contested.stream()
                .min((a, b) -> DirectCount.oldestFirst().compare(part(a), part(b)))
                .orElseThrow();
        String names = rivals.stream()
                .filter(rival -> rival.count().uses().stream()
                        .anyMatch(use -> LotKey.of(use).equals(first)))
                .map(rival -> rival.requirement().id().code())
                .collect(Collectors.joining(", "));
        return InvalidInputException.of(
                "/credits/" + transcript.get(first.credit()).position() + "/topics",
                "the credit may serve only one of " + names + ", and how it is divided decides the result, which this"
                        + " version cannot do. Maybe record it as several lines with one subject each?");
    }

    private static Count.Part part(LotKey key) {
        return new Count.Part(key.credit(), key.lot(), io.github.cmerules.core.model.Amount.ZERO);
    }

    private static Count withoutForeign(Claim claim, Map<LotKey, RequirementId> owners) {
        Count count = claim.count();
        RequirementId id = claim.requirement().id();
        List<Count.Part> uses = new ArrayList<>();
        List<Count.Rejected> rejections = new ArrayList<>(count.rejections());
        Set<LotKey> lost = new HashSet<>();
        for (Count.Part use : count.uses()) {
            LotKey lot = LotKey.of(use);
            if (owners.getOrDefault(lot, id).equals(id)) {
                uses.add(use);
            } else if (lost.add(lot)) {
                rejections.add(new Count.Rejected(use, RejectionReason.USED_ELSEWHERE, true));
            }
        }
        return new Count(count.unit(), count.required(), uses, rejections, count.limitedBy(), count.uncovered());
    }
}
