package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Topic;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.TreeMap;

/**
 * A transcript laid out for being evaluated more than once: credits with the same codes are a group, whose codes are read once, and
 * what else an evaluation reads of each stands in a few arrays in place of a dozen objects.
 *
 * <p>It holds nothing of any rule book. To everyone else it is a list of the credits in the order given, which never changes.
 */
public final class Prepared extends AbstractList<Credit> implements RandomAccess {

    private final Credit[] credits;
    private final Object[] codes;
    private final int[] codesOfGroups;
    private final int[] ends;
    private final int[] firsts;
    private final int[] groups;
    private final int[] oldestFirst;
    private final long[] days;
    private final long[] worths;
    private final boolean distinct;
    private final boolean repeating;
    private final boolean earned;
    private final Evidence weakest;

    private Prepared(Collection<? extends Credit> given) {
        credits = given.toArray(Credit[]::new);
        groups = new int[credits.length];
        days = new long[credits.length];
        worths = new long[credits.length];
        Map<Object, Integer> numbers = new HashMap<>();
        // Not by hash code: any number of lists of numbers have the same.
        Map<int[], Integer> known = new TreeMap<>(Arrays::compare);
        List<int[]> codesOfEach = new ArrayList<>();
        int[] first = new int[credits.length];
        Seen ids = new Seen(credits.length);
        Seen activities = new Seen(credits.length);
        boolean allDistinct = true;
        boolean someRepeated = false;
        boolean allEarned = true;
        Evidence least = Evidence.VERIFIED;
        for (int place = 0; place < credits.length; place++) {
            Credit credit = credits[place];
            int[] codesOfCredit = numbers(credit, numbers);
            Integer group = known.putIfAbsent(codesOfCredit, codesOfEach.size());
            if (group == null) {
                group = codesOfEach.size();
                first[group] = place;
                codesOfEach.add(codesOfCredit);
            }
            groups[place] = group;
            days[place] = Days.number(credit.completedOn());
            worths[place] = credit.amount().hundredths();
            allDistinct &= ids.add(credit.id());
            someRepeated |= credit.activityId().isPresent()
                    && !activities.add(credit.activityId().get());
            allEarned &= !credit.planned();
            least = credit.evidence().compareTo(least) < 0 ? credit.evidence() : least;
        }
        codes = new Object[numbers.size()];
        numbers.forEach((code, number) -> codes[number] = code);
        firsts = Arrays.copyOf(first, codesOfEach.size());
        ends = new int[firsts.length];
        int end = 0;
        for (int group = 0; group < ends.length; group++) {
            end += codesOfEach.get(group).length;
            ends[group] = end;
        }
        codesOfGroups = new int[end];
        for (int group = 0; group < ends.length; group++) {
            int[] codesOfGroup = codesOfEach.get(group);
            System.arraycopy(codesOfGroup, 0, codesOfGroups, ends[group] - codesOfGroup.length, codesOfGroup.length);
        }
        oldestFirst = Age.oldestFirst(Arrays.asList(credits));
        distinct = allDistinct;
        repeating = someRepeated;
        earned = allEarned;
        weakest = least;
    }

    /**
     * {@return credits laid out for being evaluated more than once}
     *
     * @param credits the credits, in any order
     */
    public static Prepared of(Collection<? extends Credit> credits) {
        return credits instanceof Prepared prepared ? prepared : new Prepared(credits);
    }

    /**
     * {@return credits as a list that never changes, laid out as they are}
     *
     * @param credits the credits, in any order
     */
    public static List<Credit> copyOf(Collection<? extends Credit> credits) {
        return credits instanceof Prepared prepared ? prepared : List.copyOf(credits);
    }

    /** {@return the numbers of the codes of a credit and of its evidence, in order; a new one gets the next number} */
    private static int[] numbers(Credit credit, Map<Object, Integer> numbers) {
        int several = credit.topics().size()
                + credit.approvals().size()
                + credit.attributes().size();
        int[] found = new int[several + (credit.format().isPresent() ? 3 : 2)];
        int next = 0;
        found[next++] = number(credit.category(), numbers);
        found[next++] = number(credit.evidence(), numbers);
        if (credit.format().isPresent()) {
            found[next++] = number(credit.format().get(), numbers);
        }
        for (Topic topic : credit.topics()) {
            found[next++] = number(topic, numbers);
        }
        for (Approval approval : credit.approvals()) {
            found[next++] = number(approval, numbers);
        }
        for (Attribute attribute : credit.attributes()) {
            found[next++] = number(attribute, numbers);
        }
        Arrays.sort(found);
        return found;
    }

    private static int number(Object code, Map<Object, Integer> numbers) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(code, next);
        return known == null ? next : known;
    }

    @Override
    public Credit get(int place) {
        return credits[place];
    }

    @Override
    public int size() {
        return credits.length;
    }

    /** {@return the places of the credits by date of completion, then by id} */
    int[] oldestFirst() {
        return oldestFirst;
    }

    /** {@return the codes and strengths of evidence of all credits, by their number} */
    Object[] codes() {
        return codes;
    }

    /** {@return the numbers of the codes of one group after the other} */
    int[] codesOfGroups() {
        return codesOfGroups;
    }

    /** {@return for each group where the numbers of the next one begin} */
    int[] ends() {
        return ends;
    }

    /** {@return the first credit of a group} */
    Credit first(int group) {
        return credits[firsts[group]];
    }

    /** {@return the group of the credit in a place} */
    int group(int place) {
        return groups[place];
    }

    /** {@return the day on which the credit in a place was completed, as a {@linkplain Days#number number}} */
    long day(int place) {
        return days[place];
    }

    /** {@return the amount of the credit in a place, in hundredths} */
    long worth(int place) {
        return worths[place];
    }

    /** {@return whether each credit certainly has an id of its own} */
    boolean distinct() {
        return distinct;
    }

    /** {@return whether two credits may name one activity} */
    boolean repeating() {
        return repeating;
    }

    /** {@return whether no credit is planned, and none is shown more weakly than asked} */
    boolean earned(Evidence asked) {
        return earned && weakest.compareTo(asked) >= 0;
    }
}
