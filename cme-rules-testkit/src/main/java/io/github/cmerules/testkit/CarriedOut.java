package io.github.cmerules.testkit;

import io.github.cmerules.core.EvaluationOptions;
import io.github.cmerules.core.Planner;
import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.testkit.generators.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan for one license, and the situations that come of carrying it out, in full or with a unit less. */
final class CarriedOut {

    private final Plan plan;
    private final Situation before;
    private final boolean cured;
    private final Predicate<Credit> valued;

    private CarriedOut(Plan plan, Situation before, boolean cured, Predicate<Credit> valued) {
        this.plan = plan;
        this.before = before;
        this.cured = cured;
        this.valued = valued;
    }

    /**
     * Plans for a situation.
     *
     * @param situation what is planned for; its license has its cycle
     * @param asOf the day from which it is planned
     * @param owed what the situation owes
     * @param valued whether an authority gives a credit another worth than its amount
     */
    static CarriedOut of(Situation situation, LocalDate asOf, Owed owed, Predicate<Credit> valued) {
        Situation today = on(asOf, situation);
        Plan plan = Planner.plan(List.of(today.license()), today.credits(), today.options());
        Situation done = situation.with(situation.credits().stream()
                .map(credit -> Credit.builder().from(credit).planned(false).build())
                .toList());
        // The last day on which something is due, and no later: what is done then may cure what was short.
        LocalDate last = Stream.of(
                        owed.schedule.requirements().stream()
                                .filter(requirement -> !owed.due(requirement).isAfter(owed.end))
                                .map(owed::last),
                        plan.items().stream().map(PlanItem::by),
                        serving(plan, situation))
                .flatMap(days -> days)
                .reduce(owed.end, (one, other) -> one.isAfter(other) ? one : other);
        boolean cured = owed.schedule.requirements().stream()
                .anyMatch(requirement ->
                        owed.cure(requirement).isAfter(owed.last(requirement)) && last.isAfter(owed.last(requirement)));
        return new CarriedOut(plan, on(last, done), cured, valued);
    }

    /** {@return the days of the credits to come that the plan takes as done and that serve something} */
    private static Stream<LocalDate> serving(Plan plan, Situation situation) {
        Set<String> serving = plan.planned().stream()
                .filter(planned -> !planned.serves().isEmpty())
                .map(PlannedCredit::credit)
                .collect(Collectors.toSet());
        return situation.credits().stream()
                .filter(credit -> serving.contains(credit.id()))
                .map(Credit::completedOn);
    }

    private static Situation on(LocalDate asOf, Situation situation) {
        return new Situation(
                situation.license(),
                situation.credits(),
                EvaluationOptions.builder().from(situation.options()).asOf(asOf).build());
    }

    Plan plan() {
        return plan;
    }

    /** {@return the situation on the last day, with everything done} */
    Situation exact() {
        return before.plus(lines(-1));
    }

    /**
     * {@return the same with other choices that the items leave}
     *
     * <p>Every category, format, subject and course of every item is chosen in one of them, mixed with the others of its
     * item, on the first day or on the last.
     */
    List<Situation> otherwise() {
        int most = plan.items().stream()
                .flatMap(item -> Stream.of(
                        item.categories().size(),
                        formats(item).size(),
                        item.alternativeTopics().size() + 1,
                        item.courses().size()))
                .max(Integer::compare)
                .orElse(0);
        List<Situation> otherwise = new ArrayList<>();
        for (int choice = 0; choice <= most; choice++) {
            otherwise.add(choosing(choice));
        }
        return otherwise;
    }

    private Situation choosing(int choice) {
        List<Credit> lines = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            for (Credit line : item.credits("plan-" + i + "-")) {
                Credit.Builder choosing = Credit.builder()
                        .from(line)
                        .completedOn(choice % 2 == 0 ? item.notBefore() : item.by())
                        .category(nth(item.categories(), choice));
                nth(formats(item), choice).ifPresent(choosing::format);
                if (choice > 0 && !item.alternativeTopics().isEmpty()) {
                    choosing.topics(Set.of(nth(List.copyOf(item.alternativeTopics()), choice - 1)));
                }
                if (!item.courses().isEmpty()) {
                    choosing.activityId(nth(List.copyOf(item.courses()), choice));
                }
                lines.add(choosing.build());
            }
        }
        return before.plus(lines);
    }

    private static List<Optional<Format>> formats(PlanItem item) {
        Stream<Optional<Format>> stated = item.formats().stream().map(Optional::of);
        return (item.formatRequired() ? stated : Stream.concat(Stream.of(Optional.<Format>empty()), stated)).toList();
    }

    private static <T> T nth(List<T> choices, int choice) {
        return choices.get(choice % choices.size());
    }

    /** {@return whether on the last day something that was short may have been cured later than its deadline} */
    boolean cured() {
        return cured;
    }

    /** {@return whether an authority gives hours for a training of which the plan counts none} */
    boolean exchanged() {
        return plan.items().stream()
                .filter(item -> item.amount().isZero())
                .anyMatch(item -> item.credits("plan-").stream().anyMatch(valued));
    }

    /** {@return the requirements that the plan calls impossible} */
    Set<RequirementId> impossible() {
        Set<RequirementId> impossible = new TreeSet<>();
        plan.impossible().stream()
                .map(Impossible::requirement)
                .flatMap(Optional::stream)
                .forEach(impossible::add);
        return impossible;
    }

    /** {@return the situations on the last day with a unit less of one item, or one training less} */
    List<Situation> oneUnitLess() {
        List<Situation> less = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            less.add(before.plus(lines(i)));
        }
        return less;
    }

    /** {@return the lines that carry out all items, one of them with a unit less} */
    private List<Credit> lines(int shortened) {
        List<Credit> lines = new ArrayList<>();
        for (int i = 0; i < plan.items().size(); i++) {
            PlanItem item = plan.items().get(i);
            List<Credit> own = item.credits("plan-" + i + "-");
            lines.addAll(i == shortened ? shorter(item, own) : own);
        }
        return lines;
    }

    /** {@return an item with one hundredth less, or where its hours do not matter without one of its trainings} */
    private List<Credit> shorter(PlanItem item, List<Credit> lines) {
        if (item.amount().isZero() || valued.test(lines.get(0))) {
            return lines.subList(1, lines.size());
        }
        Credit last = lines.get(lines.size() - 1);
        List<Credit> shorter = new ArrayList<>(lines.subList(0, lines.size() - 1));
        if (last.amount().hundredths() > 1) {
            shorter.add(Credit.builder()
                    .from(last)
                    .amount(last.amount().minusOrZero(new Amount(1)))
                    .build());
        }
        return shorter;
    }
}
