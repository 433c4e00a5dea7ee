package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.plan.PlanItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Says of what is taken of an offer what else would do as well, and on which days. */
final class PlanItems {

    private final Offers candidates;
    private final List<Offer> offers;
    private final List<Signature> signatures;
    private final Map<Offer, Integer> places = new HashMap<>();

    PlanItems(Offers candidates, List<Offer> offers, List<Signature> signatures) {
        this.candidates = candidates;
        this.offers = offers;
        this.signatures = signatures;
        for (int o = 0; o < offers.size(); o++) {
            places.put(offers.get(o), o);
        }
    }

    /**
     * {@return what is taken, with trainings made out of amounts where an activity of the amount is such a training anyway}
     *
     * @param taken what is taken of which offer
     */
    List<PlanProgram.Taken> merged(List<PlanProgram.Taken> taken) {
        List<PlanProgram.Taken> merged = new ArrayList<>(taken);
        for (PlanProgram.Taken training : taken) {
            List<Integer> hosts = training.worth() > 0 || training.trainings() == 0
                    ? List.of()
                    : IntStream.range(0, merged.size())
                            .filter(i -> merged.get(i).worth() > 0 && isOne(merged.get(i), training))
                            .boxed()
                            .toList();
            if (!hosts.isEmpty()) {
                int place = merged.indexOf(training);
                for (int i = 0; i < training.trainings(); i++) {
                    PlanProgram.Taken host = merged.get(hosts.get(i % hosts.size()));
                    merged.set(
                            hosts.get(i % hosts.size()),
                            new PlanProgram.Taken(host.offer(), host.trainings() + 1, host.worth()));
                }
                merged.remove(place);
            }
        }
        return merged;
    }

    /** {@return whether an activity of an amount is a training that is taken as a whole} */
    private boolean isOne(PlanProgram.Taken amount, PlanProgram.Taken training) {
        Offer offer = offers.get(amount.offer());
        return will(offer.traits().asWhole(), offer.days(), signatures.get(training.offer()));
    }

    PlanItem item(PlanProgram.Taken taken) {
        Offer offer = offers.get(taken.offer());
        Signature needed = signatures.get(taken.offer());
        Traits traits = plain(offer, needed);
        List<Category> categories = categories(traits, offer.days(), needed);
        List<Optional<Format>> formats = formats(traits, categories, offer.days(), needed);
        return PlanItem.builder()
                .amount(new Amount(taken.worth()))
                .completions(Math.toIntExact(taken.trainings()))
                .topics(traits.topics())
                .alternativeTopics(alternatives(traits, offer.days(), needed))
                .categories(categories)
                .formats(formats.stream().flatMap(Optional::stream).toList())
                .formatRequired(traits.format().isPresent())
                .approvals(traits.approvals())
                .attributes(traits.attributes())
                .courses(courses(traits, offer.days(), needed))
                .inOneActivity(!traits.whole() && !traits.least().isZero())
                .notBefore(
                        edge(traits, offer.days(), needed, days -> days.first().minusDays(1), DateRange::first))
                .by(edge(traits, offer.days(), needed, days -> days.last().plusDays(1), DateRange::last))
                .build();
    }

    /** {@return whether an offer of other traits does as well} */
    private boolean will(Traits traits, DateRange days, Signature needed) {
        Integer place = places.get(new Offer(traits, days));
        return place != null && signatures.get(place).covers(needed);
    }

    /** {@return the traits without approvals and properties that are not needed} */
    private Traits plain(Offer offer, Signature needed) {
        Traits traits = offer.traits();
        for (var approval : traits.approvals()) {
            Traits without = traits.withApprovals(without(traits.approvals(), approval));
            traits = will(without, offer.days(), needed) ? without : traits;
        }
        for (var attribute : traits.attributes()) {
            Traits without = traits.withAttributes(without(traits.attributes(), attribute));
            traits = will(without, offer.days(), needed) ? without : traits;
        }
        return traits;
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        Set<T> rest = new LinkedHashSet<>(set);
        rest.remove(one);
        return rest;
    }

    private List<Category> categories(Traits traits, DateRange days, Signature needed) {
        List<Category> categories = new ArrayList<>(members(candidates.categories(), traits.category()));
        for (Category other : candidates.categories().representatives()) {
            if (!other.equals(traits.category()) && will(traits.with(other), days, needed)) {
                categories.addAll(members(candidates.categories(), other));
            }
        }
        return categories;
    }

    /** {@return the formats that will do in every one of some categories} */
    private List<Optional<Format>> formats(Traits traits, List<Category> categories, DateRange days, Signature needed) {
        List<Optional<Format>> formats = new ArrayList<>(members(candidates.formats(), traits.format()));
        for (Optional<Format> other : candidates.formats().representatives()) {
            boolean everywhere = candidates.categories().representatives().stream()
                    .filter(categories::contains)
                    .allMatch(category -> will(traits.withFormat(other).with(category), days, needed));
            if (!other.equals(traits.format()) && everywhere) {
                formats.addAll(members(candidates.formats(), other));
            }
        }
        return formats;
    }

    private Set<Topic> alternatives(Traits traits, DateRange days, Signature needed) {
        Set<Topic> alternatives = new LinkedHashSet<>();
        if (!traits.topics().isEmpty()) {
            for (Set<Topic> other : candidates.topics().representatives()) {
                if (other.equals(traits.topics()) || will(traits.withTopics(other), days, needed)) {
                    members(candidates.topics(), other).stream()
                            .filter(set -> set.size() == 1)
                            .forEach(alternatives::addAll);
                }
            }
            alternatives.removeAll(traits.topics());
        }
        return alternatives;
    }

    private Set<String> courses(Traits traits, DateRange days, Signature needed) {
        Set<String> courses = new LinkedHashSet<>();
        if (traits.course().isPresent() && !will(traits.withCourse(Optional.empty()), days, needed)) {
            courses.add(traits.course().get());
            for (Offer other : offers) {
                if (other.days().equals(days)
                        && will(traits.withCourse(other.traits().course()), days, needed)) {
                    other.traits().course().ifPresent(courses::add);
                }
            }
        }
        return courses;
    }

    private static <T> List<T> members(Offers.Classes<T> classes, T representative) {
        return classes.members().getOrDefault(representative, List.of(representative));
    }

    /** {@return how far the days reach, in one direction, on which an offer of the same traits does as well} */
    private LocalDate edge(
            Traits traits,
            DateRange days,
            Signature needed,
            Function<DateRange, LocalDate> next,
            Function<DateRange, LocalDate> edge) {
        UnaryOperator<DateRange> neighbor = range -> candidates.days().stream()
                .filter(other -> other.contains(next.apply(range)))
                .findFirst()
                .orElse(range);
        DateRange reached = days;
        for (DateRange other = neighbor.apply(reached);
                !other.equals(reached) && will(traits, other, needed);
                other = neighbor.apply(reached)) {
            reached = other;
        }
        return edge.apply(reached);
    }
}
