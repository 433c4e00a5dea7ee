package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.plan.Impossible;
import io.github.cmerules.core.plan.PlanItem;
import io.github.cmerules.core.rule.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves as much open in the items of a plan as can be: whatever is chosen of them has to be enough. */
final class OpenItems {

    private final Person person;
    private final PlanItems items;
    private final boolean covering;

    OpenItems(Person person, Kinds kinds) {
        this.person = person;
        this.items = new PlanItems(kinds);
        this.covering = person.targets().stream()
                .flatMap(target -> target.end().edition().valuations().stream())
                .anyMatch(Valuation.WhenCovered.class::isInstance);
    }

    /**
     * {@return items for some drafts}
     *
     * <p>Fewer drafts than were taken, or smaller ones, may not be enough in every way that they leave open. Then they leave
     * less open: first on their days, then their subjects, then what they count for, then anything at all; and if that is not
     * enough, they are those from which they were made.
     *
     * @param drafts the drafts
     * @param madeOf what they were made of, the nearest first; the last are enough
     * @param lessSure whether they may do less than what they were made of
     */
    List<PlanItem> items(List<PlanItems.Draft> drafts, List<List<PlanItems.Draft>> madeOf, boolean lessSure) {
        List<PlanItem> asOpen = open(drafts);
        boolean stretched = covering
                && IntStream.range(0, drafts.size())
                        .anyMatch(i -> asOpen.get(i)
                                .notBefore()
                                .isBefore(drafts.get(i).days().first()));
        if (!lessSure && !stretched) {
            return asOpen;
        }
        List<PlanItems.Draft> asTaken = madeOf.get(madeOf.size() - 1);
        List<Impossible> impossible = impossible(asTaken);
        return Stream.<Supplier<List<PlanItem>>>concat(
                        Stream.of(
                                () -> asOpen,
                                () -> drafts.stream().map(items::onItsDays).toList(),
                                () -> asOpen.stream()
                                        .map(OpenItems::ownSubjects)
                                        .toList(),
                                () -> open(drafts.stream().map(items::narrow).toList()),
                                () -> drafts.stream().map(PlanItems::bare).toList()),
                        madeOf.stream().map(earlier -> () -> open(earlier)))
                .map(Supplier::get)
                .filter(fewer -> isEnough(fewer, impossible, lessSure ? most(fewer) : 1))
                .findFirst()
                .orElseGet(() -> open(asTaken));
    }

    private List<PlanItem> open(List<PlanItems.Draft> drafts) {
        return drafts.stream().map(items::item).toList();
    }

    private static PlanItem ownSubjects(PlanItem item) {
        return PlanItem.builder().from(item).alternativeTopics(List.of()).build();
    }

    private static int most(List<PlanItem> open) {
        return open.stream().mapToInt(PlanItems::choices).max().orElse(1);
    }

    /** {@return whether no more is impossible than was, whichever of some choices is made that the items leave open} */
    private boolean isEnough(List<PlanItem> open, List<Impossible> impossible, int choices) {
        return ofItems(open).equals(impossible)
                && IntStream.range(0, choices)
                        .mapToObj(choice -> open.stream()
                                .map(item -> PlanItems.chosen(item, choice))
                                .toList())
                        .allMatch(chosen -> ofItems(chosen).equals(impossible));
    }

    /** {@return whether no more is impossible than was, whatever is chosen of all that some drafts leave open} */
    boolean areEnough(List<PlanItems.Draft> drafts, List<Impossible> impossible) {
        List<PlanItem> open = open(drafts);
        return isEnough(open, impossible, most(open));
    }

    private List<Impossible> ofItems(List<PlanItem> chosen) {
        return Prospect.of(person, PlanItems.lines(chosen)).impossible();
    }

    /** {@return what is impossible once some drafts are done, as they are} */
    List<Impossible> impossible(List<PlanItems.Draft> drafts) {
        return ofItems(drafts.stream().map(PlanItems::bare).toList());
    }

    /** {@return the requirements that the draft in a place serves once all are done, as they are} */
    Set<PlanProgram.Duty> serves(List<PlanItems.Draft> drafts, int place) {
        List<PlanItem> done = drafts.stream().map(PlanItems::bare).toList();
        List<Credit> ofDraft = done.get(place).credits(PlanItems.prefix(place));
        return Prospect.of(person, PlanItems.lines(done))
                .served(ofDraft.stream().map(Credit::id).toList());
    }

    /**
     * {@return the items without what meets nothing more}
     *
     * @param given items of which some are for requirements that cannot be met, so that those take nothing from others
     */
    List<PlanItem> trimmed(List<PlanItem> given) {
        List<Impossible> impossible = ofItems(given);
        List<PlanItem> trimmed = new ArrayList<>(given);
        for (int i = trimmed.size() - 1; i >= 0; i--) {
            trimmed.set(i, trimmed(trimmed, i, impossible));
        }
        trimmed.removeIf(item -> item.amount().isZero() && item.completions() == 0);
        return isEnough(trimmed, impossible, most(trimmed))
                ? trimmed
                : trimmed.stream().map(PlanItems::closed).toList();
    }

    private PlanItem trimmed(List<PlanItem> items, int place, List<Impossible> impossible) {
        int completions = items.get(place).completions();
        long amount = least(
                items.get(place).amount().hundredths(),
                less -> ofItems(with(items, place, less, completions)).equals(impossible));
        long number = amount > 0
                ? completions
                : least(
                        completions,
                        less -> ofItems(with(items, place, 0, Math.toIntExact(less)))
                                .equals(impossible));
        return with(items, place, amount, Math.toIntExact(number)).get(place);
    }

    private static List<PlanItem> with(List<PlanItem> items, int place, long amount, int completions) {
        List<PlanItem> with = new ArrayList<>(items);
        with.set(
                place,
                PlanItem.builder()
                        .from(items.get(place))
                        .amount(new Amount(amount))
                        .completions(completions)
                        .build());
        return with;
    }

    /** {@return the least number that is enough, at most some that is known to be; if less by one is not, that one} */
    static long least(long most, LongPredicate enough) {
        if (most == 0 || !enough.test(most - 1)) {
            return most;
        }
        long least = most - 1;
        long tooLittle = -1;
        while (least - tooLittle > 1) {
            long between = tooLittle < 0 ? 0 : (least + tooLittle) / 2;
            if (enough.test(between)) {
                least = between;
            } else {
                tooLittle = between;
            }
        }
        return least;
    }
}
