package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.plan.PlanItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Says of what is taken of a kind of education what else would do as well, and on which days. */
final class PlanItems {

    private final Kinds kinds;
    private final Offers candidates;

    PlanItems(Kinds kinds) {
        this.kinds = kinds;
        this.candidates = kinds.candidates();
    }

    /**
     * What something has to count for.
     *
     * @param whole as a training that is taken as a whole; otherwise as an amount
     * @param signature for what
     */
    private record Need(boolean whole, Signature signature) {}

    /**
     * An item before it is said what else would do.
     *
     * @param traits what it is like, with nothing special that is not needed
     * @param days the days, all alike, up to the last one on which it counts
     * @param amount the amount, in hundredths
     * @param trainings the number of trainings
     * @param needs what it has to count for
     */
    record Draft(Traits traits, DateRange days, long amount, int trainings, List<Need> needs) {

        boolean inHours() {
            return !traits.whole() && amount > 0;
        }

        /** {@return whether an earlier cycle may use it up} */
        boolean perhapsUsedUp() {
            return !usedUp(needs).isEmpty();
        }

        /** {@return the same with another amount, in hundredths} */
        Draft withAmount(long other) {
            return new Draft(traits, days, other, trainings, needs);
        }

        /** {@return the same with another number of trainings} */
        Draft withTrainings(int number) {
            return new Draft(traits, days, amount, number, needs);
        }
    }

    Draft draft(PlanProgram.Taken taken) {
        Offer offer = kinds.offer(taken.offer());
        List<Need> needs = List.of(new Need(offer.traits().whole(), kinds.signature(taken.offer())));
        Traits traits = plain(offer, needs);
        List<DateRange> reach = reach(traits, offer.days(), needs);
        return new Draft(traits, reach.get(reach.size() - 1), taken.worth(), Math.toIntExact(taken.trainings()), needs);
    }

    /**
     * {@return hours of which an activity is a training besides, on the last day on which they count; empty if none is, or if
     *     they are one activity, which is one already}
     */
    Optional<Draft> with(Draft hours, Draft training) {
        if (inOneActivity(hours) && hours.trainings() > 0) {
            return Optional.empty();
        }
        List<Need> both = new ArrayList<>(hours.needs());
        training.needs().stream().filter(need -> !both.contains(need)).forEach(both::add);
        return will(hours.traits(), hours.days(), both)
                ? Optional.of(new Draft(hours.traits(), hours.days(), hours.amount(), hours.trainings() + 1, both))
                : Optional.empty();
    }

    /** {@return whether an activity of some hours would count for something for which its hours do not} */
    boolean isAlsoTraining(Draft draft) {
        Signature own = kinds.signature(draft.traits(), draft.days());
        Signature training = kinds.signature(draft.traits().asWhole(true), draft.days());
        return draft.inHours() && own != null && training != null && !own.covers(training);
    }

    /** {@return hours that count as a training, too, and for all that they would; empty if they cannot} */
    Optional<Draft> asTraining(Draft hours, long amount) {
        Signature own = kinds.signature(hours.traits(), hours.days());
        Signature training = kinds.signature(hours.traits().asWhole(true), hours.days());
        if (own == null || training == null) {
            return Optional.empty();
        }
        List<Need> needs = new ArrayList<>(amount == 0 ? List.of() : List.of(new Need(false, own)));
        needs.add(new Need(true, training));
        return Optional.of(new Draft(
                amount == 0 ? hours.traits().asWhole(true) : hours.traits(),
                hours.days(),
                amount,
                Math.max(1, hours.trainings()),
                needs));
    }

    /** {@return hours that go on to count for the trainings that they would be anyway, whatever is chosen} */
    Draft keptAsTraining(Draft hours) {
        return asTraining(hours, hours.amount())
                .map(training -> training.withTrainings(hours.trainings()))
                .orElse(hours);
    }

    /** {@return the same, to count for all that it would count for as it is, so that it leaves less to choose} */
    Draft narrow(Draft draft) {
        Signature whole = kinds.signature(draft.traits().asWhole(true), draft.days());
        return draft.inHours() || whole == null
                ? keptAsTraining(draft)
                : new Draft(
                        draft.traits(),
                        draft.days(),
                        draft.amount(),
                        draft.trainings(),
                        List.of(new Need(true, whole)));
    }

    /** {@return an item without what else would do, on the last of its days} */
    static PlanItem bare(Draft draft) {
        Traits traits = draft.traits();
        return PlanItem.builder()
                .amount(new Amount(draft.amount()))
                .completions(draft.trainings())
                .topics(traits.topics())
                .categories(List.of(traits.category()))
                .formats(traits.format().stream().toList())
                .formatRequired(traits.format().isPresent())
                .approvals(traits.approvals())
                .attributes(traits.attributes())
                .courses(traits.course().stream().toList())
                .inOneActivity(inOneActivity(draft))
                .notBefore(draft.days().first())
                .by(draft.days().last())
                .build();
    }

    /** {@return whether the amount of an item has to be that of one activity} */
    private static boolean inOneActivity(Draft draft) {
        return !draft.traits().whole() && !draft.traits().anySize();
    }

    /** {@return an item with all that would do: any of its categories with any of its formats, subjects and courses} */
    PlanItem item(Draft draft) {
        Traits traits = draft.traits();
        List<DateRange> reach = reach(traits, draft.days(), draft.needs());
        List<Traits> ways = List.of(traits);
        List<Category> categories =
                choices(candidates.categories(), traits.category(), Traits::with, ways, reach, draft.needs());
        ways = spread(ways, categories, candidates.categories(), Traits::with);
        List<Optional<Format>> formats =
                choices(candidates.formats(), traits.format(), Traits::withFormat, ways, reach, draft.needs());
        ways = spread(ways, formats, candidates.formats(), Traits::withFormat);
        return PlanItem.builder()
                .from(bare(draft))
                .categories(categories)
                .formats(formats.stream().flatMap(Optional::stream).toList())
                .courses(courses(traits, ways, reach, draft.needs()))
                .alternativeTopics(alternatives(traits, ways, reach, draft.needs()))
                .notBefore(reach.get(0).first())
                .by(reach.get(reach.size() - 1).last())
                .build();
    }

    /** {@return the lines that carry out some items} */
    static List<Credit> lines(List<PlanItem> items) {
        List<Credit> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.addAll(items.get(i).credits(prefix(i)));
        }
        return lines;
    }

    /** {@return what the ids of the lines of an item start with} */
    static String prefix(int item) {
        return Offer.name(item) + "/";
    }

    /** {@return how many values an item leaves to choose from, of what it leaves most of} */
    static int choices(PlanItem item) {
        return Math.max(
                Math.max(item.categories().size(), item.formats().size() + 1),
                Math.max(item.alternativeTopics().size() + 1, item.courses().size()));
    }

    /** {@return an item with nothing left to choose, as it is taken to be where nothing else is said} */
    static PlanItem closed(PlanItem item) {
        return PlanItem.builder()
                .from(item)
                .categories(item.categories().subList(0, 1))
                .formats(
                        item.formatRequired() ? Set.of(item.formats().iterator().next()) : Set.of())
                .alternativeTopics(Set.of())
                .courses(item.courses().stream().limit(1).toList())
                .build();
    }

    /** {@return an item with nothing left to choose, one of each that it leaves} */
    static PlanItem chosen(PlanItem item, int choice) {
        PlanItem.Builder chosen = PlanItem.builder()
                .from(item)
                .categories(
                        List.of(item.categories().get(choice % item.categories().size())));
        int format = choice % (item.formats().size() + 1);
        if (format < item.formats().size()) {
            chosen.formats(Set.of(List.copyOf(item.formats()).get(format))).formatRequired(true);
        } else if (!item.formatRequired()) {
            chosen.formats(Set.of());
        }
        int topic = choice % (item.alternativeTopics().size() + 1);
        if (topic > 0) {
            chosen.topics(Set.of(List.copyOf(item.alternativeTopics()).get(topic - 1)))
                    .alternativeTopics(Set.of());
        }
        if (!item.courses().isEmpty()) {
            chosen.courses(Set.of(
                    List.copyOf(item.courses()).get(choice % item.courses().size())));
        }
        return chosen.build();
    }

    /** {@return an item with all that would do on days that are alike, the last of those on which it counts} */
    PlanItem onItsDays(Draft draft) {
        return PlanItem.builder()
                .from(item(draft))
                .notBefore(draft.days().first())
                .by(draft.days().last())
                .build();
    }

    /** {@return whether education of some traits does on some days} */
    private boolean will(Traits traits, DateRange days, List<Need> needs) {
        BitSet usedUp = usedUp(needs);
        for (Need need : needs) {
            Signature signature = kinds.signature(traits.asWhole(need.whole()), days);
            if (signature == null || !signature.covers(need.signature(), usedUp)) {
                return false;
            }
        }
        return true;
    }

    private static BitSet usedUp(List<Need> needs) {
        BitSet usedUp = new BitSet();
        needs.forEach(need -> usedUp.or(need.signature().usedUp()));
        return usedUp;
    }

    private boolean always(Traits traits, List<DateRange> reach, List<Need> needs) {
        return reach.stream().allMatch(days -> will(traits, days, needs));
    }

    // ---- What is not needed -------------------------------------------------------------------------------------

    /** {@return the traits without anything special that is not needed, in the most usual category} */
    private Traits plain(Offer offer, List<Need> needs) {
        Traits traits = offer.traits();
        for (var approval : traits.approvals()) {
            traits = orElse(traits.withApprovals(without(traits.approvals(), approval)), traits, offer.days(), needs);
        }
        for (var attribute : traits.attributes()) {
            traits =
                    orElse(traits.withAttributes(without(traits.attributes(), attribute)), traits, offer.days(), needs);
        }
        traits = orElse(traits.withCourse(Optional.empty()), traits, offer.days(), needs);
        traits = orElse(traits.withFormat(Optional.empty()), traits, offer.days(), needs);
        for (Category category : candidates.categories().representatives()) {
            Traits usual = traits.with(category);
            if (will(usual, offer.days(), needs)) {
                return usual;
            }
        }
        return traits;
    }

    private Traits orElse(Traits plainer, Traits traits, DateRange days, List<Need> needs) {
        return will(plainer, days, needs) ? plainer : traits;
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        Set<T> rest = new LinkedHashSet<>(set);
        rest.remove(one);
        return rest;
    }

    // ---- What would do as well ----------------------------------------------------------------------------------

    /** Puts another value in place of one of the traits. */
    private interface Change<T> {
        Traits to(Traits traits, T value);
    }

    /** {@return the values that do in every one of some ways, the one taken and those like it first} */
    private <T> List<T> choices(
            Offers.Classes<T> classes,
            T taken,
            Change<T> change,
            List<Traits> ways,
            List<DateRange> reach,
            List<Need> needs) {
        List<T> choices = new ArrayList<>(classes.like(taken));
        for (T other : classes.representatives()) {
            if (!other.equals(taken)
                    && ways.stream().allMatch(traits -> always(change.to(traits, other), reach, needs))) {
                choices.addAll(classes.like(other));
            }
        }
        return choices;
    }

    /** {@return every way with every value, as far as rules tell values apart} */
    private static <T> List<Traits> spread(
            List<Traits> ways, List<T> choices, Offers.Classes<T> classes, Change<T> change) {
        return ways.stream()
                .flatMap(traits -> classes.representatives().stream()
                        .filter(choices::contains)
                        .map(choice -> change.to(traits, choice)))
                .toList();
    }

    private Set<Topic> alternatives(Traits traits, List<Traits> ways, List<DateRange> reach, List<Need> needs) {
        Set<Topic> alternatives = new LinkedHashSet<>();
        if (!traits.topics().isEmpty()) {
            choices(candidates.topics(), traits.topics(), Traits::withTopics, ways, reach, needs).stream()
                    .filter(set -> set.size() == 1)
                    .forEach(alternatives::addAll);
            alternatives.removeAll(traits.topics());
        }
        return alternatives;
    }

    private Set<String> courses(Traits traits, List<Traits> ways, List<DateRange> reach, List<Need> needs) {
        Set<String> courses = new LinkedHashSet<>();
        traits.course().ifPresent(course -> {
            courses.add(course);
            for (String other : candidates.courseIds()) {
                if (ways.stream().allMatch(way -> always(way.withCourse(Optional.of(other)), reach, needs))) {
                    courses.add(other);
                }
            }
        });
        return courses;
    }

    // ---- Days ---------------------------------------------------------------------------------------------------

    /** {@return stretches of days around some on which education of the same traits does as well, in order} */
    private List<DateRange> reach(Traits traits, DateRange days, List<Need> needs) {
        List<DateRange> before =
                onward(traits, days, needs, range -> range.first().minusDays(1));
        List<DateRange> reach = new ArrayList<>();
        before.forEach(range -> reach.add(0, range));
        reach.add(days);
        reach.addAll(onward(traits, days, needs, range -> range.last().plusDays(1)));
        return reach;
    }

    private List<DateRange> onward(
            Traits traits, DateRange days, List<Need> needs, Function<DateRange, LocalDate> next) {
        List<DateRange> reached = new ArrayList<>();
        Optional<DateRange> neighbor = containing(next.apply(days));
        while (neighbor.isPresent() && will(traits, neighbor.get(), needs)) {
            reached.add(neighbor.get());
            neighbor = containing(next.apply(neighbor.get()));
        }
        return reached;
    }

    private Optional<DateRange> containing(LocalDate day) {
        return candidates.days().stream().filter(range -> range.contains(day)).findFirst();
    }
}
