package io.github.cmerules.core.internal;

import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.Demand;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the trainings that an activity of planned hours is anyway, and makes one item of both.
 *
 * <p>Hours alone would then do for both, so that a plan with two items would ask for more than has to be done.
 */
final class Tightening {

    private final PlanItems items;
    private final OpenItems open;
    private final boolean related;
    private final boolean inSteps;
    private final boolean trainings;
    private final boolean choices;
    private final boolean parts;

    Tightening(Person person, Kinds kinds, OpenItems open) {
        this.items = new PlanItems(kinds);
        this.open = open;
        List<Claim> concerned = person.scenarios().stream()
                .flatMap(scenario -> scenario.concerned().stream().mapToObj(scenario.claims()::get))
                .toList();
        this.related = person.scenarios().stream()
                .flatMap(scenario -> scenario.asked().relations().stream())
                .anyMatch(relations -> !relations.isEmpty());
        this.inSteps = kinds.candidates().inSteps();
        this.trainings = concerned.stream().anyMatch(Tightening::inTrainings);
        this.choices = concerned.stream().anyMatch(claim -> claim.tallies().size() > 1 && inTrainings(claim));
        this.parts = concerned.stream().anyMatch(Tightening::inParts);
    }

    /** {@return whether one training may cover several parts, of which hours would cover some} */
    private static boolean inParts(Claim claim) {
        return claim.requirement().counted().stream()
                .anyMatch(part -> part instanceof Demand.Coverage coverage
                        && coverage.parts().size() > 1);
    }

    private static boolean inTrainings(Claim claim) {
        return claim.requirement().counted().stream().anyMatch(part -> !(part instanceof Demand.Credits));
    }

    /**
     * {@return items for what is taken}
     *
     * @param least what is taken of which kind
     */
    List<PlanItem> items(PlanProgram.Least least) {
        List<PlanItems.Draft> drafts = new ArrayList<>();
        least.taken().stream().map(items::draft).forEach(drafts::add);
        List<PlanItems.Draft> asTaken = List.copyOf(drafts);
        for (PlanItems.Draft training : asTaken) {
            if (training.amount() == 0) {
                merge(training, drafts);
            }
        }
        List<PlanItems.Draft> merged = List.copyOf(drafts);
        if (((trainings && related) || choices || parts) && drafts.stream().anyMatch(this::mayDoMore)) {
            tighten(drafts);
        }
        // What cannot be met may take more of what is left open than of what is taken.
        boolean takenFrom = related && !least.unmet().isEmpty();
        boolean lessSure = takenFrom || (!drafts.equals(asTaken) && (related || choices || parts));
        return open.items(drafts, List.of(merged, asTaken), lessSure);
    }

    /** {@return whether an activity may do more than the program knows: hours as a training, or what has to have a size} */
    private boolean mayDoMore(PlanItems.Draft draft) {
        return items.isAlsoTraining(draft) || !draft.traits().anySize();
    }

    /** Makes as many of some trainings as can be out of hours that are planned anyway, few of each item. */
    private void merge(PlanItems.Draft training, List<PlanItems.Draft> drafts) {
        int place = drafts.indexOf(training);
        PlanItems.Draft left = training;
        Optional<Merged> merged = merged(left, drafts);
        while (merged.isPresent()) {
            drafts.set(merged.get().host(), merged.get().both());
            if ((related || inSteps) && !merged.get().serves()) {
                keepTrainings(drafts);
            }
            left = left.withTrainings(left.trainings() - 1);
            drafts.set(place, left);
            merged = left.trainings() == 0 ? Optional.empty() : merged(left, drafts);
        }
        if (left.trainings() == 0) {
            drafts.remove(place);
        }
    }

    /**
     * Hours with one training more.
     *
     * @param host the place of the hours
     * @param both the hours and the training
     * @param serves whether it is known that they serve what the training would, and not something else in its place
     */
    private record Merged(int host, PlanItems.Draft both, boolean serves) {}

    private Optional<Merged> merged(PlanItems.Draft training, List<PlanItems.Draft> drafts) {
        List<Merged> hosts = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            int host = i;
            if (drafts.get(i).inHours()) {
                items.with(drafts.get(i), training).ifPresent(both -> hosts.add(new Merged(host, both, false)));
            }
        }
        hosts.sort(Comparator.comparing(host -> host.both().trainings()));
        Stream<Merged> enough = hosts.stream()
                .filter(host ->
                        !(related || inSteps || host.both().perhapsUsedUp()) || isEnough(host, training, drafts));
        return related || inSteps ? serving(enough.toList(), training, drafts) : enough.findFirst();
    }

    /** {@return whether everything is met as before if a training is made out of hours, which a relation may forbid, or their size} */
    private boolean isEnough(Merged merged, PlanItems.Draft training, List<PlanItems.Draft> drafts) {
        return open.impossible(then(merged, training, drafts)).equals(open.impossible(drafts));
    }

    private static List<PlanItems.Draft> then(Merged merged, PlanItems.Draft training, List<PlanItems.Draft> drafts) {
        List<PlanItems.Draft> then = new ArrayList<>(drafts);
        then.set(merged.host(), merged.both());
        then.set(drafts.indexOf(training), training.withTrainings(training.trainings() - 1));
        return then;
    }

    /** {@return the first that serves what the training does; if others do without it, the first of all} */
    private Optional<Merged> serving(List<Merged> enough, PlanItems.Draft training, List<PlanItems.Draft> drafts) {
        Set<PlanProgram.Duty> served = open.serves(drafts, drafts.indexOf(training));
        return enough.stream()
                .filter(host -> !served.isEmpty()
                        && open.serves(then(host, training, drafts), host.host())
                                .containsAll(served))
                .map(host -> new Merged(host.host(), host.both(), true))
                .findFirst()
                .or(() -> enough.stream().findFirst());
    }

    // ---- Hours that are a training ------------------------------------------------------------------------------

    /**
     * Asks for nothing that is not needed, where there is a choice between hours and trainings: an activity of some hours may
     * be one of the trainings that would do in their place.
     */
    private void tighten(List<PlanItems.Draft> drafts) {
        List<Impossible> impossible = open.impossible(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            drafts.set(i, lessHours(drafts, i, impossible));
        }
        for (int i = 0; i < drafts.size(); i++) {
            drafts.set(i, fewerTrainings(drafts, i, impossible));
        }
        drafts.removeIf(draft -> draft.amount() == 0 && draft.trainings() == 0);
    }

    /** {@return the least hours in place of some, which are a training then if they have to be} */
    private PlanItems.Draft lessHours(List<PlanItems.Draft> drafts, int place, List<Impossible> impossible) {
        PlanItems.Draft hours = drafts.get(place);
        if (!hours.inHours()) {
            return hours;
        }
        long least = OpenItems.least(
                hours.amount(), less -> isEnough(drafts, place, items.asTraining(hours, less), impossible));
        if (least == hours.amount()) {
            return hours;
        }
        PlanItems.Draft fewer = hours.withAmount(least);
        return fewer.inHours() && open.areEnough(with(drafts, place, fewer), impossible)
                ? fewer
                : items.asTraining(hours, least).orElse(hours);
    }

    /** {@return the fewest trainings in place of some; several activities of hours may do what one training would} */
    private PlanItems.Draft fewerTrainings(List<PlanItems.Draft> drafts, int place, List<Impossible> impossible) {
        PlanItems.Draft fewest = drafts.get(place);
        while (fewest.amount() == 0 && fewest.trainings() > 0) {
            PlanItems.Draft fewer = fewest.withTrainings(fewest.trainings() - 1);
            if (!isEnough(drafts, place, Optional.of(fewer), impossible)) {
                return fewest;
            }
            keepTrainings(drafts);
            fewest = fewer;
        }
        return fewest;
    }

    /** Lets all hours go on to be the trainings that they would be: any of them may be the one that does. */
    private void keepTrainings(List<PlanItems.Draft> drafts) {
        drafts.replaceAll(draft -> draft.inHours() ? items.keptAsTraining(draft) : draft);
    }

    private boolean isEnough(
            List<PlanItems.Draft> drafts, int place, Optional<PlanItems.Draft> other, List<Impossible> impossible) {
        return other.isPresent()
                && open.impossible(with(drafts, place, other.get())).equals(impossible);
    }

    private static List<PlanItems.Draft> with(List<PlanItems.Draft> drafts, int place, PlanItems.Draft other) {
        List<PlanItems.Draft> with = new ArrayList<>(drafts);
        with.set(place, other);
        return with;
    }
}
