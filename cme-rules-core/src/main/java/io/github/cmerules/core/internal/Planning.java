package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.model.Problem;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.outcome.LicenseReference;
import io.github.cmerules.core.outcome.RequirementStatus;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.Plan;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.plan.PlannedCredit;
import io.github.cmerules.core.plan.Preference;
import io.github.cmerules.core.plan.Service;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Requirement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** From licenses and a transcript to the least that is left to do. */
public final class Planning {

    /** The greatest number of different cases of what is not known that one plan can be safe for. */
    private static final int MAX_SCENARIOS = 64;

    private final LocalDate asOf;
    private final List<Target> targets;
    private final Map<String, Boolean> assuming;
    private final List<Answers> answers;
    private final List<Scenario> scenarios;

    private Planning(LocalDate asOf, List<Target> targets, Map<String, Boolean> assuming) {
        this.asOf = asOf;
        this.targets = targets;
        this.assuming = assuming;
        this.answers = targets.stream().map(target -> target.with(List.of())).toList();
        this.scenarios = scenarios();
    }

    /**
     * Plans for everything that is not known at once: whatever the answers are, the plan is enough.
     *
     * @param requests what is asked for each license, all from one day and with one transcript
     * @return the plan
     * @throws InvalidInputException if a request cannot be evaluated, with every problem listed, or if the plan is beyond
     *     the work bound
     */
    public static Plan safe(List<Request> requests) {
        List<Target> targets = targets(requests);
        return new Planning(asOf(requests), targets, Map.of()).plan();
    }

    /**
     * Plans for each set of answers to what is not known and matters.
     *
     * @param requests what is asked for each license, all from one day and with one transcript
     * @return the plans, of answers that lead to the same plan the first
     * @throws InvalidInputException if a request cannot be evaluated, with every problem listed, or if a plan is beyond the
     *     work bound
     */
    public static List<Plan> each(List<Request> requests) {
        List<Target> targets = targets(requests);
        List<String> unknown = new ArrayList<>(new TreeSet<>(targets.stream()
                .flatMap(target -> target.end().unknown().stream().flatMap(leaf -> target.end().lacking(leaf).stream()))
                .toList()));
        if (unknown.size() > Setting.MAX_UNKNOWN) {
            throw InvalidInputException.of(
                    "/license/facts",
                    unknown.size() + " facts are unknown: expected at most " + Setting.MAX_UNKNOWN
                            + ". Maybe state some of " + unknown + "?");
        }
        Map<Object, Plan> plans = new HashMap<>();
        return WhatMatters.plans(unknown, answers -> {
            Planning planning = new Planning(asOf(requests), targets, answers);
            return plans.computeIfAbsent(planning.asked(), key -> planning.plan());
        });
    }

    private static LocalDate asOf(List<Request> requests) {
        return requests.get(0).asOf().orElseThrow();
    }

    private static List<Target> targets(List<Request> requests) {
        List<Problem> problems = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            List<Problem> found = new ArrayList<>();
            Target.of(requests.get(i), found).ifPresent(targets::add);
            String place = requests.size() == 1 ? "/license" : "/licenses/" + i;
            for (Problem problem : found) {
                boolean own = problem.path().startsWith("/license/");
                Problem placed = own
                        ? new Problem(place + problem.path().substring("/license".length()), problem.message())
                        : problem;
                if (!problems.contains(placed)) {
                    problems.add(placed);
                }
            }
        }
        InvalidInputException.throwIfAny(problems);
        return targets;
    }

    // ---- What is short ------------------------------------------------------------------------------------------

    /** {@return the cases in which something is short, without those that ask for no more than another one} */
    private List<Scenario> scenarios() {
        List<Scenario> kept = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            for (Map<Condition.Leaf, Boolean> assumed : completions(targets.get(i))) {
                Scenario scenario = Scenario.of(i, targets.get(i), answers.get(i), assumed);
                if (!scenario.lacking().isEmpty() && kept.stream().noneMatch(scenario::within)) {
                    kept.removeIf(other -> other.within(scenario));
                    kept.add(scenario);
                }
            }
        }
        if (kept.size() > MAX_SCENARIOS) {
            throw InvalidInputException.of(
                    "/license/facts",
                    "a plan would have to be safe in " + kept.size() + " cases of what is not known: expected at most "
                            + MAX_SCENARIOS + ". Maybe answer some of it, or plan for each answer?");
        }
        return kept;
    }

    /** {@return the sets of answers for which is planned} */
    private List<Map<Condition.Leaf, Boolean>> completions(Target target) {
        if (target.end().schedule().unpublished()) {
            return List.of();
        }
        return target.completions().stream()
                .filter(assumed -> assumed.entrySet().stream()
                        .allMatch(entry -> target.end()
                                .lacking(entry.getKey())
                                .map(name -> assuming.getOrDefault(name, entry.getValue()))
                                .filter(entry.getValue()::equals)
                                .isPresent()))
                .toList();
    }

    /** {@return all that the plan depends on} */
    private Object asked() {
        List<Object> asked = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            for (Map<Condition.Leaf, Boolean> assumed : completions(targets.get(i))) {
                asked.add(answers.get(i).asked(assumed, Set.of()));
            }
        }
        return asked;
    }

    // ---- What is to be done -------------------------------------------------------------------------------------

    private Plan plan() {
        List<PlanItem> items = scenarios.isEmpty() ? List.of() : items();
        List<Credit> done = new ArrayList<>();
        List<List<String>> ids = new ArrayList<>();
        for (PlanItem item : items) {
            List<Credit> lines = item.credits("/plan/" + ids.size() + "/");
            ids.add(lines.stream().map(Credit::id).toList());
            done.addAll(lines);
        }
        Outcome outcome = carriedOut(done);
        List<PlanItem> served = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            served.add(PlanItem.builder()
                    .from(items.get(i))
                    .serves(outcome.serves(ids.get(i)))
                    .build());
        }
        served.sort(Comparator.comparing(PlanItem::by));
        return new Plan(asOf, served, outcome.impossible(), planned(outcome), licenses(), assuming);
    }

    private List<LicenseReference> licenses() {
        return targets.stream()
                .map(target -> LicenseReference.of(target.end().license()))
                .toList();
    }

    private List<PlanItem> items() {
        Offers candidates = new Offers(scenarios);
        List<Offer> offers = candidates.all();
        Offered all = new Offered(lines(offers), scenarios);
        List<Signature> signatures = Signature.of(all, scenarios);
        List<Integer> places = undominated(offers, signatures);
        Offered kept = new Offered(lines(places.stream().map(offers::get).toList()), scenarios);
        List<PlanProgram.Taken> taken =
                PlanProgram.least(
                                kept,
                                scenarios,
                                places.stream().map(signatures::get).toList())
                        .stream()
                        .map(piece ->
                                new PlanProgram.Taken(places.get(piece.offer()), piece.trainings(), piece.worth()))
                        .toList();
        PlanItems items = new PlanItems(candidates, offers, signatures);
        return items.merged(taken).stream().map(items::item).toList();
    }

    private static List<Offered.Line> lines(List<Offer> offers) {
        return IntStream.range(0, offers.size())
                .mapToObj(i -> offers.get(i).line("/plan/" + i))
                .toList();
    }

    /**
     * {@return the offers that do something that no single other offer on the same subject does as well}
     *
     * <p>Among subjects a broader one stays, although a narrower one does as well, so that nothing special is asked for where
     * something general will do.
     */
    private static List<Integer> undominated(List<Offer> offers, List<Signature> signatures) {
        Map<Set<Topic>, List<Integer>> byTopics = new LinkedHashMap<>();
        for (int o = 0; o < offers.size(); o++) {
            if (!signatures.get(o).good().isEmpty()) {
                List<Integer> best =
                        byTopics.computeIfAbsent(offers.get(o).traits().topics(), key -> new ArrayList<>());
                keep(o, best, (one, other) -> covers(one, other, offers, signatures));
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
                                && covers(one, other, offers, signatures))));
        kept.sort(Comparator.naturalOrder());
        return kept;
    }

    /** Keeps an offer unless one that is kept does as well, in place of those that do no better. */
    private static void keep(int offer, List<Integer> kept, BiPredicate<Integer, Integer> asGood) {
        if (kept.stream().noneMatch(other -> asGood.test(other, offer))) {
            kept.removeIf(other -> asGood.test(offer, other));
            kept.add(offer);
        }
    }

    private static boolean covers(int one, int other, List<Offer> offers, List<Signature> signatures) {
        Traits traits = offers.get(one).traits();
        Traits others = offers.get(other).traits();
        return traits.whole() == others.whole()
                && traits.least().equals(others.least())
                && signatures.get(one).covers(signatures.get(other));
    }

    // ---- What is to be chosen -----------------------------------------------------------------------------------

    /** An activity completed on a day. */
    private record Bundle(CatalogActivity activity, LocalDate day) {}

    /**
     * Chooses from a catalog what is best whatever the answers to what is not known are.
     *
     * @param requests what is asked for each license, all from one day and with one transcript
     * @param catalog the activities
     * @param preference what is best
     * @return the choice
     * @throws InvalidInputException if a request cannot be evaluated, with every problem listed, or if the choice is beyond
     *     the work bound
     */
    public static Choice choose(List<Request> requests, List<CatalogActivity> catalog, Preference preference) {
        return new Planning(asOf(requests), targets(requests), Map.of()).choose(catalog, preference);
    }

    private Choice choose(List<CatalogActivity> catalog, Preference preference) {
        List<Bundle> chosen = new ArrayList<>(scenarios.isEmpty() ? List.of() : bundles(catalog, preference));
        chosen.sort(Comparator.comparing(Bundle::day));
        List<Credit> done = new ArrayList<>();
        chosen.forEach(bundle -> done.addAll(bundle.activity().credits(bundle.day())));
        Outcome outcome = carriedOut(done);
        return new Choice(
                asOf,
                chosen.stream()
                        .map(bundle -> new Choice.Chosen(
                                bundle.activity(),
                                bundle.day(),
                                outcome.serves(bundle.activity().credits(bundle.day()).stream()
                                        .map(Credit::id)
                                        .toList())))
                        .toList(),
                outcome.impossible(),
                planned(outcome),
                licenses());
    }

    private List<Bundle> bundles(List<CatalogActivity> catalog, Preference preference) {
        List<Bundle> bundles = new ArrayList<>();
        List<Offered.Line> lines = new ArrayList<>();
        List<Integer> ofLine = new ArrayList<>();
        List<List<Integer>> exclusive = new ArrayList<>();
        List<DateRange> days = new Offers(scenarios).days();
        for (CatalogActivity activity : catalog) {
            List<Integer> ofActivity = new ArrayList<>();
            for (LocalDate day : serving(activity, days)) {
                ofActivity.add(bundles.size());
                for (Credit credit : activity.credits(day)) {
                    lines.add(new Offered.Line(credit, true, Amount.ZERO));
                    ofLine.add(bundles.size());
                }
                bundles.add(new Bundle(activity, day));
            }
            if (!ofActivity.isEmpty()) {
                exclusive.add(ofActivity);
            }
        }
        long[] prices =
                bundles.stream().mapToLong(bundle -> bundle.activity().price()).toArray();
        long[] amounts = bundles.stream()
                .mapToLong(bundle -> bundle.activity().amount().hundredths())
                .toArray();
        long[] each = bundles.stream().mapToLong(bundle -> 1).toArray();
        List<long[]> costs =
                preference == Preference.CHEAPEST ? List.of(prices, amounts, each) : List.of(amounts, prices, each);
        return PlanProgram.choice(
                        new Offered(lines, scenarios),
                        scenarios,
                        ofLine.stream().mapToInt(Integer::intValue).toArray(),
                        exclusive,
                        costs)
                .stream()
                .map(bundles::get)
                .toList();
    }

    /** {@return the days of an activity that are worth telling apart: the first on which it serves something more} */
    private List<LocalDate> serving(CatalogActivity activity, List<DateRange> days) {
        List<LocalDate> first = new ArrayList<>();
        for (DateRange range : days) {
            LocalDate day = activity.from().isAfter(range.first()) ? activity.from() : range.first();
            if (range.contains(day) && !day.isAfter(activity.to())) {
                first.add(day);
            }
        }
        List<Offered.Line> lines = new ArrayList<>();
        first.forEach(day ->
                activity.credits(day).forEach(credit -> lines.add(new Offered.Line(credit, true, Amount.ZERO))));
        List<Signature> signatures = Signature.of(new Offered(lines, scenarios), scenarios);
        int size = activity.lines().size();
        List<Integer> kept = new ArrayList<>();
        for (int day = 0; day < first.size(); day++) {
            List<Signature> now = signatures.subList(day * size, (day + 1) * size);
            boolean useful =
                    now.stream().anyMatch(signature -> !signature.good().isEmpty());
            if (useful
                    && kept.stream()
                            .noneMatch(other -> covers(signatures.subList(other * size, (other + 1) * size), now))) {
                kept.add(day);
            }
        }
        return kept.stream().map(first::get).toList();
    }

    private static boolean covers(List<Signature> some, List<Signature> others) {
        return IntStream.range(0, some.size()).allMatch(line -> some.get(line).covers(others.get(line)));
    }

    // ---- What comes of it ---------------------------------------------------------------------------------------

    /** What holds if the plan is carried out, for each license and set of answers. */
    private record Outcome(
            List<Impossible> impossible, List<Map<String, Set<RequirementId>>> uses, List<Target> targets) {

        /** {@return what some lines serve} */
        List<Service> serves(List<String> ids) {
            List<Service> services = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                Set<RequirementId> used = new HashSet<>();
                for (String id : ids) {
                    used.addAll(uses.get(i).getOrDefault(id, Set.of()));
                }
                List<RequirementId> inOrder = targets.get(i).end().schedule().requirements().stream()
                        .map(Requirement::id)
                        .filter(used::contains)
                        .toList();
                if (!inOrder.isEmpty()) {
                    services.add(
                            new Service(LicenseReference.of(targets.get(i).end().license()), inOrder));
                }
            }
            return services;
        }
    }

    private Outcome carriedOut(List<Credit> done) {
        Set<Impossible> impossible = new LinkedHashSet<>();
        List<Map<String, Set<RequirementId>>> uses = new ArrayList<>();
        for (Target target : targets) {
            Map<String, Set<RequirementId>> used = new LinkedHashMap<>();
            uses.add(used);
            LicenseReference license = LicenseReference.of(target.end().license());
            if (target.end().schedule().unpublished()) {
                impossible.add(new Impossible(
                        license, Optional.empty(), Impossible.Reason.NO_PUBLISHED_RULE, Optional.empty()));
                continue;
            }
            List<Credit> credits = new ArrayList<>(target.credits());
            credits.addAll(done);
            List<ValuedCredit> lines = new Valuer(target.end()).value(credits);
            Answers then = new Answers(target.end(), lines);
            for (Map<Condition.Leaf, Boolean> assumed : completions(target)) {
                Answer answer = then.under(assumed);
                for (int i = 0; i < answer.claims().size(); i++) {
                    Claim claim = answer.claims().get(i);
                    RequirementId id = claim.requirement().id();
                    claim.tally()
                            .uses()
                            .forEach(use -> used.computeIfAbsent(
                                            lines.get(use.credit()).credit().id(), key -> new HashSet<>())
                                    .add(id));
                    RequirementStatus status = answer.statuses().get(i);
                    if (!status.satisfied()) {
                        impossible.add(
                                new Impossible(license, Optional.of(id), reason(claim), Optional.of(claim.deadline())));
                    }
                }
            }
        }
        return new Outcome(List.copyOf(impossible), uses, targets);
    }

    private Impossible.Reason reason(Claim claim) {
        if (claim.undetermined().isPresent()) {
            return Impossible.Reason.AMOUNT_UNKNOWN;
        }
        if (claim.deadline().isBefore(asOf)) {
            return Impossible.Reason.DEADLINE_PASSED;
        }
        boolean factIsFalse = claim.requirement().ways().stream()
                .allMatch(way -> way.parts().stream().anyMatch(Demand.Holds.class::isInstance));
        return factIsFalse ? Impossible.Reason.FACT_IS_FALSE : Impossible.Reason.NOT_PLANNABLE;
    }

    /** {@return the credits that are taken as done, each with what it serves} */
    private List<PlannedCredit> planned(Outcome outcome) {
        List<PlannedCredit> planned = new ArrayList<>();
        List<Credit> given = targets.get(0).credits();
        IntStream.range(0, given.size())
                .filter(i -> targets.get(0).planned().contains(given.get(i).id())
                        || given.get(i).completedOn().isAfter(asOf))
                .mapToObj(given::get)
                .sorted(Comparator.comparing(Credit::completedOn).thenComparing(Credit::id))
                .forEach(credit -> planned.add(
                        new PlannedCredit(credit.id(), credit.amount(), outcome.serves(List.of(credit.id())))));
        return planned;
    }
}
