package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.DateRange;
import io.github.cmerules.core.model.InvalidInputException;
import io.github.cmerules.core.plan.CatalogActivity;
import io.github.cmerules.core.plan.Choice;
import io.github.cmerules.core.plan.Preference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From licenses, a transcript and a catalog to the activities that are best. */
public final class Choosing {

    private final Person person;
    private final List<CatalogActivity> catalog;
    private final Preference preference;

    private Choosing(Person person, List<CatalogActivity> catalog, Preference preference) {
        this.person = person;
        this.catalog = catalog;
        this.preference = preference;
    }

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
        return new Choosing(Person.of(requests), catalog, preference).choice();
    }

    private Choice choice() {
        List<Bundle> chosen = new ArrayList<>(person.scenarios().isEmpty() ? List.of() : bundles());
        chosen.sort(Comparator.comparing(Bundle::day));
        List<Credit> done = new ArrayList<>();
        chosen.forEach(bundle -> done.addAll(bundle.activity().credits(bundle.day())));
        Prospect outcome = Prospect.of(person, done);
        return new Choice(
                person.asOf(),
                chosen.stream()
                        .map(bundle -> new Choice.Chosen(
                                bundle.activity(),
                                bundle.day(),
                                outcome.serves(bundle.activity().credits(bundle.day()).stream()
                                        .map(Credit::id)
                                        .toList())))
                        .toList(),
                outcome.impossible(),
                outcome.planned(),
                person.licenses());
    }

    private List<Bundle> bundles() {
        List<Bundle> bundles = new ArrayList<>();
        List<Offered.Line> lines = new ArrayList<>();
        List<Integer> ofLine = new ArrayList<>();
        List<List<Integer>> exclusive = new ArrayList<>();
        List<DateRange> days = new Offers(person.scenarios()).days();
        for (CatalogActivity activity : catalog) {
            List<Integer> ofActivity = new ArrayList<>();
            for (LocalDate day : serving(activity, days)) {
                ofActivity.add(bundles.size());
                for (Credit credit : activity.credits(day)) {
                    lines.add(Offered.Line.whole(credit));
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
                        new Offered(lines, person.scenarios()),
                        person.scenarios(),
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
        first.forEach(day -> activity.credits(day).forEach(credit -> lines.add(Offered.Line.whole(credit))));
        List<Signature> signatures = Signature.of(new Offered(lines, person.scenarios()), person.scenarios());
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
}
