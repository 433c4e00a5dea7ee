package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every kind of education that can be planned, with what it counts for, and what is taken of which kind. */
final class Kinds {

    private final Offers candidates;
    private final List<Scenario> scenarios;
    private final List<Offer> offers;
    private final Offered offered;
    private final List<Signature> signatures;
    private final Map<Offer, Integer> places = new HashMap<>();

    Kinds(Offers candidates, List<Scenario> scenarios) {
        this.candidates = candidates;
        this.scenarios = scenarios;
        this.offers = candidates.all();
        this.offered = new Offered(lines(offers), scenarios);
        this.signatures = Signature.of(offered, scenarios);
        for (int o = 0; o < offers.size(); o++) {
            places.put(offers.get(o), o);
        }
    }

    Offers candidates() {
        return candidates;
    }

    Offer offer(int place) {
        return offers.get(place);
    }

    Signature signature(int place) {
        return signatures.get(place);
    }

    /** {@return what education of some traits counts for on some days, or null if it cannot be planned} */
    @Nullable
    Signature signature(Traits traits, DateRange days) {
        Integer place = places.get(new Offer(traits, days));
        return place == null ? null : signatures.get(place);
    }

    private static List<Offered.Line> lines(List<Offer> offers) {
        return IntStream.range(0, offers.size())
                .mapToObj(i -> offers.get(i).line(Offer.name(i)))
                .toList();
    }

    // ---- What is taken ------------------------------------------------------------------------------------------

    /** {@return the least of those kinds that do something that no other kind on the same subject does as well} */
    PlanProgram.Least least(PlanProgram.Rule rule) {
        return program(undominated(), rule);
    }

    /**
     * {@return the same in number and amount, of kinds that ask for no more than they have to}
     *
     * @param least what is taken
     */
    PlanProgram.Least weakened(PlanProgram.Least least) {
        Set<Signature> known = new HashSet<>();
        List<Integer> some = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        least.taken().forEach(one -> taken.add(one.offer()));
        for (int o = 0; o < offers.size(); o++) {
            int offer = o;
            if (taken.contains(o)
                    || (!signatures.get(o).good().isEmpty()
                            && !known.contains(signatures.get(o))
                            && taken.stream().anyMatch(stronger -> isWeaker(offer, stronger))
                            && known.add(signatures.get(o)))) {
                some.add(o);
            }
        }
        some.removeIf(offer -> !taken.contains(offer) && onlyNarrower(offer));
        return some.size() == taken.size() ? least : program(some, least.rule());
    }

    /** {@return whether a kind differs from one on another subject only in that more bounds it: the other asks for less} */
    private boolean onlyNarrower(int offer) {
        Traits traits = offers.get(offer).traits();
        Signature own = signatures.get(offer);
        return candidates.topics().representatives().stream()
                .map(topics ->
                        signature(traits.withTopics(topics), offers.get(offer).days()))
                .anyMatch(other ->
                        other != null && !other.equals(own) && other.good().equals(own.good()) && other.covers(own));
    }

    private boolean isWeaker(int weaker, int stronger) {
        Traits traits = offers.get(weaker).traits();
        Traits others = offers.get(stronger).traits();
        boolean sameSize =
                traits.least().equals(others.least()) && traits.step().equals(others.step());
        return traits.whole() == others.whole()
                && (traits.anySize() || sameSize)
                && !signatures.get(weaker).equals(signatures.get(stronger))
                && signatures.get(stronger).covers(signatures.get(weaker));
    }

    private PlanProgram.Least program(List<Integer> some, PlanProgram.Rule rule) {
        PlanProgram.Least least = PlanProgram.least(
                offered.among(some),
                scenarios,
                some.stream().map(signatures::get).toList(),
                rule);
        return least.placed(some);
    }

    /**
     * {@return the places of the kinds that do something that no single other kind on the same subject does as well}
     *
     * <p>Among subjects a broader one stays, although a narrower one does as well, so that nothing special is asked for where
     * something general will do.
     */
    private List<Integer> undominated() {
        Map<Set<Topic>, List<Integer>> byTopics = new LinkedHashMap<>();
        for (int o = 0; o < offers.size(); o++) {
            if (!signatures.get(o).good().isEmpty()) {
                keep(
                        o,
                        byTopics.computeIfAbsent(offers.get(o).traits().topics(), key -> new ArrayList<>()),
                        this::covers);
            }
        }
        List<Integer> kept = new ArrayList<>();
        byTopics.values()
                .forEach(best -> best.forEach(o -> keep(
                        o,
                        kept,
                        (one, other) -> signatures
                                        .get(one)
                                        .good()
                                        .equals(signatures.get(other).good())
                                && covers(one, other))));
        kept.sort(Comparator.naturalOrder());
        return kept;
    }

    /** Keeps a kind unless one that is kept does as well, in place of those that do no better. */
    private static void keep(int offer, Collection<Integer> kept, BiPredicate<Integer, Integer> asGood) {
        if (kept.stream().noneMatch(other -> asGood.test(other, offer))) {
            kept.removeIf(other -> asGood.test(offer, other));
            kept.add(offer);
        }
    }

    private boolean covers(int one, int other) {
        Traits traits = offers.get(one).traits();
        Traits others = offers.get(other).traits();
        return traits.whole() == others.whole()
                && traits.least().equals(others.least())
                && traits.step().equals(others.step())
                && signatures.get(one).covers(signatures.get(other));
    }
}
