package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Category;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.RuleBookId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.ApprovedCourse;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Plannable;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.RuleBook;
import io.github.cmerules.core.rule.Valuation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every kind of education that can be planned, as far as the rules tell kinds apart.
 *
 * <p>What no rule in question looks at is left out, and codes that every rule in question treats alike are one class with
 * one member standing for it.
 */
final class Offers {

    /** Up to so many codes every set of them is tried; of more only single ones and all. */
    private static final int MAX_FREE = 3;

    private final List<Scenario> scenarios;
    private final List<RuleBook> books;
    private final Set<CreditPredicate.Leaf> leaves = new LinkedHashSet<>();
    private final Map<RuleBookId, Set<Topic>> askedBy = new HashMap<>();
    private final Classes<Set<Topic>> topics;
    private final Classes<Category> categories;
    private final Classes<Optional<Format>> formats;
    private final List<DateRange> days;

    /**
     * Values that every rule in question treats alike.
     *
     * @param members the values of each class by the one that stands for it, in the order of preference
     */
    record Classes<T>(Map<T, List<T>> members) {

        /** {@return the classes of some values, by what tells them apart} */
        static <T> Classes<T> of(Collection<T> values, Function<T, Object> sign) {
            Map<Object, T> first = new HashMap<>();
            Map<T, List<T>> members = new LinkedHashMap<>();
            for (T value : values) {
                T representative = first.computeIfAbsent(sign.apply(value), key -> value);
                members.computeIfAbsent(representative, key -> new ArrayList<>())
                        .add(value);
            }
            return new Classes<>(members);
        }

        Set<T> representatives() {
            return members.keySet();
        }

        /** {@return the values of the class that a value stands for} */
        List<T> like(T representative) {
            return members.getOrDefault(representative, List.of(representative));
        }
    }

    Offers(List<Scenario> scenarios) {
        this.scenarios = scenarios;
        Map<RuleBookId, RuleBook> byId = new LinkedHashMap<>();
        scenarios.forEach(scenario -> byId.put(
                scenario.target().end().ruleBook().id(), scenario.target().end().ruleBook()));
        this.books = List.copyOf(byId.values());
        scenarios.forEach(this::look);
        Set<Topic> asked = new HashSet<>();
        askedBy.values().forEach(asked::addAll);
        this.topics = Classes.of(
                subjects(),
                set -> books.stream()
                        .map(book -> {
                            Set<Topic> seen = new HashSet<>(book.allCodes().closure(set));
                            seen.retainAll(asked);
                            return seen;
                        })
                        .toList());
        List<CreditPredicate.HasCategory> ofCategory = leaves(CreditPredicate.HasCategory.class);
        this.categories = Classes.of(
                distinct(book -> book.allCodes().categories().stream()),
                category -> ofCategory.stream()
                        .map(leaf -> leaf.categories().contains(category))
                        .toList());
        List<CreditPredicate.HasFormat> ofFormat = leaves(CreditPredicate.HasFormat.class);
        this.formats = Classes.of(
                Stream.concat(
                                Stream.of(Optional.<Format>empty()),
                                distinct(book -> book.plannable().formats().stream()).stream()
                                        .map(Optional::of))
                        .toList(),
                format -> ofFormat.stream()
                        .map(leaf -> format.filter(leaf.formats()::contains).isPresent())
                        .toList());
        this.days = findDays();
    }

    /** Notes what the rules that concern a scenario look at. */
    private void look(Scenario scenario) {
        for (int place : scenario.concerned().stream().toArray()) {
            Claim claim = scenario.claims().get(place);
            Setting setting = setting(scenario, claim);
            Requirement requirement = claim.requirement();
            requirement.counted().forEach(part -> look(part.eligible(), setting));
            outer(requirement, setting)
                    .forEach(outer -> outer.counted().forEach(part -> look(part.eligible(), setting)));
            for (Limit limit : setting.schedule().limits()) {
                if (limit.toward().equals(requirement.id())) {
                    look(limit.credits(), setting);
                }
            }
        }
        Setting setting = scenario.target().end();
        setting.past().passages().forEach(passage -> look(passage.credits(), setting));
        setting.edition().valuations().stream().map(Valuation::of).forEach(of -> look(of, setting));
    }

    /** {@return the cycle that asks for something} */
    private static Setting setting(Scenario scenario, Claim claim) {
        Setting end = scenario.target().end();
        return claim.age() == 0 ? end : end.past().settings().get(claim.age() - 1);
    }

    /** {@return the requirements among whose credits a requirement takes its own, whether they apply or not} */
    private static Stream<Requirement> outer(Requirement requirement, Setting setting) {
        return setting.schedule().relations().stream()
                .filter(relation -> relation.requirements().get(0).equals(requirement.id()))
                .flatMap(relation -> relation.outer().stream())
                .flatMap(outer -> setting.schedule().find(outer).stream());
    }

    private void look(CreditPredicate predicate, Setting setting) {
        Set<Topic> asked = askedBy.computeIfAbsent(setting.ruleBook().id(), book -> new HashSet<>());
        for (CreditPredicate.Leaf leaf : predicate.leaves()) {
            leaves.add(leaf);
            if (leaf instanceof CreditPredicate.HasTopic subject) {
                asked.addAll(subject.topics());
            }
        }
    }

    private <L extends CreditPredicate.Leaf> List<L> leaves(Class<L> kind) {
        return leaves.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T> List<T> distinct(Function<RuleBook, Stream<T>> values) {
        return books.stream().flatMap(values).distinct().toList();
    }

    /** {@return what one hour can be about: nothing in particular, one narrowest subject, or what is taught together} */
    private List<Set<Topic>> subjects() {
        List<Set<Topic>> subjects = new ArrayList<>();
        subjects.add(Set.of());
        distinct(book -> book.allCodes().topics().keySet().stream()).forEach(topic -> subjects.add(Set.of(topic)));
        distinct(book -> book.plannable().taughtTogether().stream()).stream()
                .filter(together -> books.stream().allMatch(book -> allows(book, together)))
                .forEach(together -> subjects.add(new TreeSet<>(together)));
        return subjects;
    }

    /** {@return whether to a book some subjects are taught together, or at most one of them matters} */
    private boolean allows(RuleBook book, Set<Topic> together) {
        Set<Topic> asked = new HashSet<>(askedBy.getOrDefault(book.id(), Set.of()));
        asked.retainAll(together);
        return asked.size() <= 1
                || book.plannable().taughtTogether().stream().anyMatch(known -> known.containsAll(together));
    }

    // ---- Days ---------------------------------------------------------------------------------------------------

    /** {@return stretches of days, all days of each alike to every rule, in order} */
    List<DateRange> days() {
        return days;
    }

    private List<DateRange> findDays() {
        LocalDate first = scenarios.stream()
                .map(scenario -> scenario.target().asOf())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = first.minusDays(1);
        TreeSet<LocalDate> starts = new TreeSet<>(Set.of(first));
        for (Scenario scenario : scenarios) {
            for (int place : scenario.concerned().stream().toArray()) {
                Claim claim = scenario.claims().get(place);
                Setting setting = setting(scenario, claim);
                outer(claim.requirement(), setting)
                        .flatMap(outer -> setting.terms(outer).stream())
                        .forEach(outer -> outer.parts().stream()
                                .map(part -> outer.range(part, outer.cure()))
                                .forEach(range -> bounds(range, starts)));
                Optional<Terms> terms = setting.terms(claim.requirement());
                if (claim.age() == 0 && terms.isPresent()) {
                    last = claim.deadline().isAfter(last) ? claim.deadline() : last;
                    terms.get().parts().stream()
                            .map(part -> terms.get().range(part, claim.deadline()))
                            .forEach(range -> bounds(range, starts));
                    Gaps.of(scenario, claim).forEach(gap -> bounds(gap, starts));
                }
            }
        }
        scenarios.forEach(scenario -> covering(scenario.target()).forEach(range -> bounds(range, starts)));
        leaves(CreditPredicate.CompletedWithin.class).forEach(leaf -> bounds(leaf.range(), starts));
        courses().forEach(course -> bounds(course.valid(), starts));
        List<DateRange> days = new ArrayList<>();
        for (LocalDate start : starts) {
            if (!start.isBefore(first) && !start.isAfter(last)) {
                LocalDate next = starts.higher(start);
                days.add(new DateRange(start, next == null || next.isAfter(last) ? last : next.minusDays(1)));
            }
        }
        return days;
    }

    /** {@return the days of the credits that may cover the last part of something that is worth something then} */
    private static List<DateRange> covering(Target target) {
        List<Valuation> covered = target.end().edition().valuations().stream()
                .filter(Valuation.WhenCovered.class::isInstance)
                .toList();
        return target.lines().stream()
                .filter(line -> covered.stream()
                        .anyMatch(valuation -> line.lots().stream()
                                .anyMatch(lot -> valuation.of().matches(lot))))
                .map(line ->
                        new DateRange(line.credit().completedOn(), line.credit().completedOn()))
                .toList();
    }

    private static void bounds(DateRange range, Collection<LocalDate> starts) {
        starts.add(range.first());
        if (range.last().isBefore(LocalDate.MAX)) {
            starts.add(range.last().plusDays(1));
        }
    }

    private List<ApprovedCourse> courses() {
        return leaves(CreditPredicate.IsApprovedCourse.class).stream()
                .flatMap(leaf -> leaf.courses().stream())
                .toList();
    }

    // ---- Kinds --------------------------------------------------------------------------------------------------

    /** {@return what can be planned, what is preferred among equals first} */
    List<Offer> all() {
        boolean trainings = asksFor(part -> !(part instanceof Demand.Credits));
        boolean amounts = asksFor(part -> part instanceof Demand.Credits);
        List<Offer> offers = new ArrayList<>();
        List<UnaryOperator<Traits>> marks = marks();
        for (Size size : sizes()) {
            for (Set<Topic> about : topics.representatives()) {
                for (Optional<Format> format : formats.representatives()) {
                    for (Category category : categories.representatives()) {
                        Traits plain = new Traits(
                                false,
                                size.least(),
                                size.step(),
                                about,
                                category,
                                format,
                                Set.of(),
                                Set.of(),
                                Optional.empty());
                        for (UnaryOperator<Traits> mark : marks) {
                            Traits traits = mark.apply(plain);
                            for (DateRange range : days) {
                                if (amounts) {
                                    offers.add(new Offer(traits, range));
                                }
                                if (trainings) {
                                    offers.add(new Offer(traits.asWhole(true), range));
                                }
                            }
                        }
                    }
                }
            }
        }
        return offers;
    }

    private boolean asksFor(Predicate<Demand.Counted> kind) {
        return scenarios.stream()
                .anyMatch(scenario -> scenario.concerned().stream()
                        .mapToObj(scenario.claims()::get)
                        .anyMatch(
                                claim -> claim.requirement().counted().stream().anyMatch(kind)));
    }

    /**
     * A size that rules ask of an activity.
     *
     * @param least the smallest size, in credits; a multiple of the step
     * @param step what it is a multiple of, in credits
     */
    private record Size(Amount least, Amount step) {

        static Size of(Amount least, Amount step) {
            if (step.isZero()) {
                return new Size(least, step);
            }
            long one = step.hundredths();
            long steps = Math.max(1, Math.floorDiv(least.hundredths() + one - 1, one));
            return new Size(new Amount(steps * one), step);
        }
    }

    /** {@return the sizes that rules ask of an activity, after any size} */
    private List<Size> sizes() {
        List<Amount> steps =
                from0(leaves(CreditPredicate.InStepsOf.class).stream().map(CreditPredicate.InStepsOf::step));
        return from0(leaves(CreditPredicate.WorthAtLeast.class).stream().map(CreditPredicate.WorthAtLeast::amount))
                .stream()
                .flatMap(least -> steps.stream().map(step -> Size.of(least, step)))
                .distinct()
                .toList();
    }

    /** {@return whether some rule takes only activities whose size is a multiple of something} */
    boolean inSteps() {
        return !leaves(CreditPredicate.InStepsOf.class).isEmpty();
    }

    private static List<Amount> from0(Stream<Amount> amounts) {
        return Stream.concat(Stream.of(Amount.ZERO), amounts)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return a kind without and with the approvals, properties and courses that rules ask for} */
    private List<UnaryOperator<Traits>> marks() {
        List<UnaryOperator<Traits>> marks = new ArrayList<>();
        for (var approvals : sets(asked(
                leaves(CreditPredicate.HasApproval.class).stream().flatMap(leaf -> leaf.approvals().stream()),
                plannable(Plannable::approvals)))) {
            for (var attributes : sets(asked(
                    leaves(CreditPredicate.HasAttribute.class).stream().flatMap(leaf -> leaf.attributes().stream()),
                    plannable(Plannable::attributes)))) {
                UnaryOperator<Traits> both =
                        plain -> plain.withApprovals(approvals).withAttributes(attributes);
                marks.add(both);
                courseIds()
                        .forEach(course -> marks.add(plain -> both.apply(plain).withCourse(Optional.of(course))));
            }
        }
        return marks;
    }

    /** {@return the approved courses that are not part of the transcript} */
    List<String> courseIds() {
        return courses().stream()
                .map(ApprovedCourse::activityId)
                .distinct()
                .filter(this::isNew)
                .toList();
    }

    private boolean isNew(String activity) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.target().credits().stream())
                .noneMatch(
                        credit -> credit.activityId().filter(activity::equals).isPresent());
    }

    private <T> Set<T> plannable(Function<Plannable, Set<T>> codes) {
        Set<T> all = new LinkedHashSet<>();
        books.forEach(book -> all.addAll(codes.apply(book.plannable())));
        return all;
    }

    private static <T> List<T> asked(Stream<T> codes, Set<T> plannable) {
        return codes.distinct().filter(plannable::contains).toList();
    }

    /** {@return the sets of some codes that are tried} */
    static <T> List<Set<T>> sets(List<T> codes) {
        List<Set<T>> sets = new ArrayList<>();
        if (codes.size() > MAX_FREE) {
            sets.add(Set.of());
            codes.forEach(code -> sets.add(Set.of(code)));
            sets.add(new LinkedHashSet<>(codes));
            return sets;
        }
        for (int bits = 0; bits < 1 << codes.size(); bits++) {
            Set<T> set = new LinkedHashSet<>();
            for (int i = 0; i < codes.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(codes.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    // ---- Classes ------------------------------------------------------------------------------------------------

    Classes<Set<Topic>> topics() {
        return topics;
    }

    Classes<Category> categories() {
        return categories;
    }

    Classes<Optional<Format>> formats() {
        return formats;
    }
}
