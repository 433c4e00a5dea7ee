package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Amount;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.RequirementId;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.Citation;
import io.github.cmerules.core.rule.Condition;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Deadline;
import io.github.cmerules.core.rule.Demand;
import io.github.cmerules.core.rule.Edition;
import io.github.cmerules.core.rule.Limit;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Relation;
import io.github.cmerules.core.rule.RequiredAmount;
import io.github.cmerules.core.rule.Requirement;
import io.github.cmerules.core.rule.Schedule;
import io.github.cmerules.core.rule.Valuation;
import io.github.cmerules.core.rule.Vocabulary;
import io.github.cmerules.core.rule.Window;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of an edition, made ready once for counting any number of transcripts.
 *
 * <p>Codes are bits, and what predicates say of lots that are alike is looked up. Deadlines and windows that are the same
 * for several requirements have one number. Immutable apart from the profiles, which any thread may fill: a profile is
 * immutable, and of two that were made at the same time either will do.
 */
final class Blueprint {

    private static final int PROFILES = 1 << 10;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final Schedule schedule;
    private final List<Item> items = new ArrayList<>();
    private final Map<RequirementId, Item> itemNamed = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Item> itemOfPart = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private final IdentityHashMap<CreditPredicate, Trial> trials = new IdentityHashMap<>();
    private final List<Trial> shared = new ArrayList<>();
    private final List<Trial> ofParts;
    private final List<Trial> ofValuations;
    private final Likeness likeness;
    private final List<Condition.Leaf> conditions;
    private final @Nullable Amount[] required;
    private final long inCredits;
    private final long alone;
    private final long[] under;
    private final @Nullable Profile[] profiles = new Profile[PROFILES];

    /**
     * A requirement of the schedule.
     *
     * @param requirement the requirement
     * @param deadline the number of its deadline
     * @param parts its counted parts
     * @param limits the places of the limits toward it
     * @param within the places of the relations by which it counts within another one
     * @param amountSet whether the authority has set every amount
     * @param citations where it is written
     */
    record Item(
            Requirement requirement,
            int deadline,
            List<Part> parts,
            List<Integer> limits,
            List<Integer> within,
            boolean amountSet,
            List<Citation> citations) {

        /** {@return the part that is one of the demands of the requirement} */
        @SuppressWarnings("ReferenceEquality")
        Part part(Demand.Counted demand) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).demand() == demand) {
                    return parts.get(i);
                }
            }
            throw new NoSuchElementException(demand.describe());
        }
    }

    /**
     * A counted part of a requirement.
     *
     * @param number its place among all parts of the schedule
     * @param demand the part
     * @param eligible which credits count
     * @param reach the number of its window under its deadline
     * @param amountSet whether the authority has set its amount
     */
    record Part(int number, Demand.Counted demand, Trial eligible, int reach, boolean amountSet) {
        boolean inCredits() {
            return demand instanceof Demand.Credits;
        }
    }

    /**
     * A window under a deadline.
     *
     * @param window the window
     * @param deadline the number of the deadline
     * @param lead how long before the window credits count, too
     */
    record Reach(Window window, int deadline, Period lead) {
        @Override
        public boolean equals(@Nullable Object object) {
            return object instanceof Reach other
                    && deadline == other.deadline
                    && same(window, other.window)
                    && lead.equals(other.lead);
        }

        @Override
        public int hashCode() {
            return 31 * window.hashCode() + deadline;
        }
    }

    Blueprint(Edition edition, Schedule schedule, Vocabulary codes) {
        this.schedule = schedule;
        List<CreditPredicate> eligible = new ArrayList<>();
        for (Requirement requirement : schedule.requirements()) {
            for (Demand.Counted demand : requirement.counted()) {
                eligible.add(demand.eligible());
            }
        }
        this.ofParts = shared(eligible);
        List<CreditPredicate> valued = new ArrayList<>();
        for (Valuation valuation : edition.valuations()) {
            valued.add(valuation.of());
        }
        this.ofValuations = shared(valued);
        for (Limit limit : schedule.limits()) {
            shared(limit.credits());
        }
        List<CreditPredicate> predicates = new ArrayList<>();
        for (Trial trial : shared) {
            predicates.add(trial.predicate());
        }
        this.likeness = new Likeness(predicates, codes);
        this.conditions = List.copyOf(schedule.conditions());
        for (Requirement requirement : schedule.requirements()) {
            add(requirement);
        }
        this.required = new Amount[parts.size()];
        for (Part part : parts) {
            required[part.number()] =
                    part.demand().least() instanceof RequiredAmount.Fixed fixed ? fixed.amount() : null;
        }
        long counted = 0;
        long asked = 0;
        this.under = new long[reaches.size()];
        for (Part part : parts.subList(0, Math.min(parts.size(), Long.SIZE))) {
            long bit = 1L << part.number();
            counted |= part.inCredits() ? bit : 0;
            asked |= part.eligible().place() == Trial.ALONE ? bit : 0;
            under[part.reach()] |= bit;
        }
        this.inCredits = counted;
        this.alone = asked;
    }

    private List<Trial> shared(List<CreditPredicate> predicates) {
        List<Trial> trials = new ArrayList<>(predicates.size());
        for (CreditPredicate predicate : predicates) {
            trials.add(shared(predicate));
        }
        return List.copyOf(trials);
    }

    private Trial shared(CreditPredicate predicate) {
        Trial known = trials.get(predicate);
        if (known == null) {
            known = Likeness.suffices(predicate) ? new Trial(predicate, shared.size()) : Trial.alone(predicate);
            if (known.place() != Trial.ALONE) {
                shared.add(known);
            }
            trials.put(predicate, known);
        }
        return known;
    }

    private void add(Requirement requirement) {
        int deadline = number(requirement.deadline(), deadlines);
        List<Part> own = new ArrayList<>();
        boolean amountSet = true;
        for (Demand.Counted demand : requirement.counted()) {
            int reach = number(new Reach(demand.window(), deadline, demand.lead()), reaches);
            Part part =
                    new Part(parts.size(), demand, ofParts.get(parts.size()), reach, Terms.amountSet(demand, schedule));
            amountSet &= part.amountSet();
            own.add(part);
            parts.add(part);
        }
        List<Integer> limits = new ArrayList<>();
        for (int i = 0; i < schedule.limits().size(); i++) {
            if (schedule.limits().get(i).toward().equals(requirement.id())) {
                limits.add(i);
            }
        }
        List<Integer> within = new ArrayList<>();
        for (int i = 0; i < schedule.relations().size(); i++) {
            Relation relation = schedule.relations().get(i);
            if (relation.outer().isPresent() && relation.requirements().get(0).equals(requirement.id())) {
                within.add(i);
            }
        }
        Item item = new Item(
                requirement,
                deadline,
                List.copyOf(own),
                List.copyOf(limits),
                List.copyOf(within),
                amountSet,
                List.copyOf(requirement.citations()));
        items.add(item);
        itemOfPart.addAll(Collections.nCopies(own.size(), item));
        itemNamed.putIfAbsent(requirement.id(), item);
    }

    private static <T> int number(T value, List<T> numbered) {
        for (int i = 0; i < numbered.size(); i++) {
            if (same(numbered.get(i), value)) {
                return i;
            }
        }
        numbered.add(value);
        return numbered.size() - 1;
    }

    /** Asks as late as possible: what a record says of its equality is put together when it is asked for the first time. */
    private static boolean same(Object one, Object other) {
        return one == other || (one.getClass() == other.getClass() && one.equals(other));
    }

    Schedule schedule() {
        return schedule;
    }

    List<Item> items() {
        return items;
    }

    /** {@return the requirement of a part} */
    Item item(Part part) {
        return itemOfPart.get(part.number());
    }

    /** {@return the requirement with an id, empty if the schedule has none} */
    Optional<Item> find(RequirementId id) {
        return Optional.ofNullable(itemNamed.get(id));
    }

    /** {@return the single things about a license that decide what is owed and how it is counted} */
    List<Condition.Leaf> conditions() {
        return conditions;
    }

    /** {@return every counted part, by number} */
    List<Part> parts() {
        return parts;
    }

    /** {@return a bit for each part that is counted in credits, as far as a number has bits} */
    long inCredits() {
        return inCredits;
    }

    /** {@return a bit for each part whose predicate is in no profile, as far as a number has bits} */
    long alone() {
        return alone;
    }

    /** {@return a bit for each part under a window, as far as a number has bits} */
    long under(int reach) {
        return under[reach];
    }

    /** {@return what each counted part asks for of every license alike, null where it depends on the license} */
    @Nullable
    Amount[] required() {
        return required;
    }

    List<Deadline> deadlines() {
        return deadlines;
    }

    List<Reach> reaches() {
        return reaches;
    }

    /** {@return the predicates of the valuations of the edition, in order} */
    List<Trial> ofValuations() {
        return ofValuations;
    }

    /** {@return a predicate, with its place in profiles if it is one of the edition} */
    Trial trial(CreditPredicate predicate) {
        Trial known = trials.get(predicate);
        return known == null ? Trial.alone(predicate) : known;
    }

    /** {@return subjects with every broader one and everything they stand for} */
    Set<Topic> closure(Set<Topic> topics) {
        return likeness.closure(topics);
    }

    /** {@return a credit as it was claimed} */
    Lot asClaimed(Credit credit) {
        return new Lot(credit, credit.amount(), credit.category(), closure(credit.topics()));
    }

    /** {@return what {@link #profile(Credit, Likeness.Reader)} reads credits with} */
    Likeness.Reader reader() {
        return likeness.reader();
    }

    /**
     * {@return the profile of a credit as it was claimed, null if the rule book does not know one of its codes}
     *
     * @param credit the credit
     * @param reader what {@link #reader()} made
     */
    @Nullable
    Profile profile(Credit credit, Likeness.Reader reader) {
        if (!reader.read(credit)) {
            return null;
        }
        int slot = slot(reader.bits());
        Profile known = found(reader.bits(), slot);
        return known == null ? made(reader.bits(), slot, asClaimed(credit)) : known;
    }

    /** {@return the profile of a lot} */
    Profile profile(Lot lot) {
        long[] bits = likeness.bits(lot);
        int slot = slot(bits);
        Profile known = found(bits, slot);
        return known == null ? made(bits, slot, lot) : known;
    }

    private static int slot(long[] traits) {
        long mixed = 0;
        for (long word : traits) {
            mixed = (mixed ^ word) * MIX;
        }
        return (int) (mixed >>> 32) & (PROFILES - 1);
    }

    /** Two places are looked at, so that two profiles that fall together do not drive each other out for ever. */
    private @Nullable Profile found(long[] traits, int slot) {
        Profile first = profiles[slot];
        if (first != null && first.isOf(traits)) {
            return first;
        }
        Profile second = profiles[slot ^ 1];
        return second != null && second.isOf(traits) ? second : null;
    }

    private Profile made(long[] traits, int slot, Lot lot) {
        Profile made = new Profile(traits, lot, shared, ofParts);
        profiles[profiles[slot] == null ? slot : slot ^ 1] = made;
        return made;
    }
}
