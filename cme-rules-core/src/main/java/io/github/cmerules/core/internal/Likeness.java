package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Approval;
import io.github.cmerules.core.model.Attribute;
import io.github.cmerules.core.model.Code;
import io.github.cmerules.core.model.Credit;
import io.github.cmerules.core.model.Evidence;
import io.github.cmerules.core.model.Format;
import io.github.cmerules.core.model.Topic;
import io.github.cmerules.core.rule.CreditPredicate;
import io.github.cmerules.core.rule.Lot;
import io.github.cmerules.core.rule.Vocabulary;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What makes lots alike to some predicates: a bit for each category, subject, format, approval, property and strength of
 * evidence that one of them names.
 */
final class Likeness {

    private static final Topic[] NO_TOPICS = {};

    private final int words;
    private final Masks claimedTopics;
    private final Masks topics;
    private final Masks categories;
    private final Masks formats;
    private final Masks approvals;
    private final Masks attributes;
    private final Map<Topic, Set<Topic>> closures = new HashMap<>();
    private final Map<Object, long[]> strange = new HashMap<>();
    private final Map<Evidence, long[]> evidence = new EnumMap<>(Evidence.class);

    /**
     * Gives every code that is named a bit, and every other code of a vocabulary none.
     *
     * @param predicates the predicates, each of which looks at such things alone
     * @param codes the vocabulary
     */
    Likeness(Collection<CreditPredicate> predicates, Vocabulary codes) {
        Map<Object, Integer> bits = new LinkedHashMap<>();
        for (CreditPredicate predicate : predicates) {
            for (CreditPredicate.Leaf leaf : predicate.leaves()) {
                for (Object named : named(leaf).orElseThrow()) {
                    bits.putIfAbsent(named, bits.size());
                }
            }
        }
        words = (bits.size() + Long.SIZE - 1) / Long.SIZE;
        for (Map.Entry<Object, Integer> named : bits.entrySet()) {
            strange.put(named.getKey(), mask(named.getValue()));
        }
        topics = masks(codes.topics().keySet());
        categories = masks(codes.categories());
        formats = masks(codes.formats());
        approvals = masks(codes.approvals().keySet());
        attributes = masks(codes.attributes().keySet());
        Map<String, long[]> claimed = new HashMap<>();
        for (Topic topic : codes.topics().keySet()) {
            long[] all = new long[words];
            Set<Topic> closure = Set.copyOf(codes.closure(Set.of(topic)));
            for (Topic implied : closure) {
                add(topics, implied, all);
            }
            closures.put(topic, closure);
            claimed.put(topic.code(), all);
        }
        claimedTopics = new Masks(claimed);
        for (Evidence shown : Evidence.values()) {
            long[] all = new long[words];
            for (Evidence asked : Evidence.values()) {
                if (shown.compareTo(asked) >= 0) {
                    add(strange.getOrDefault(asked, all), all);
                }
            }
            evidence.put(shown, all);
        }
    }

    private Masks masks(Set<? extends Code> codes) {
        Map<String, long[]> masks = new HashMap<>();
        for (Code code : codes) {
            masks.put(code.code(), strange.getOrDefault(code, new long[words]));
        }
        return new Masks(masks);
    }

    private long[] mask(int bit) {
        long[] mask = new long[words];
        mask[bit / Long.SIZE] |= 1L << bit;
        return mask;
    }

    /** {@return whether a predicate looks at nothing but what makes lots alike} */
    static boolean suffices(CreditPredicate predicate) {
        for (CreditPredicate.Leaf leaf : predicate.leaves()) {
            if (named(leaf).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** {@return the codes that a leaf names, empty if it looks at something else} */
    private static Optional<Collection<?>> named(CreditPredicate.Leaf leaf) {
        if (leaf instanceof CreditPredicate.HasTopic has) {
            return Optional.of(has.topics());
        }
        if (leaf instanceof CreditPredicate.HasCategory has) {
            return Optional.of(has.categories());
        }
        if (leaf instanceof CreditPredicate.HasFormat has) {
            return Optional.of(has.formats());
        }
        if (leaf instanceof CreditPredicate.HasApproval has) {
            return Optional.of(has.approvals());
        }
        if (leaf instanceof CreditPredicate.HasAttribute has) {
            return Optional.of(has.attributes());
        }
        return leaf instanceof CreditPredicate.EvidenceAtLeast least
                ? Optional.of(Set.of(least.evidence()))
                : Optional.empty();
    }

    /**
     * {@return subjects with every broader one and everything they stand for; one that the vocabulary does not have stands
     *     for itself}
     */
    Set<Topic> closure(Set<Topic> recorded) {
        if (recorded.isEmpty()) {
            return Set.of();
        }
        if (recorded.size() == 1) {
            return closure(recorded.iterator().next());
        }
        Topic[] topics = recorded.toArray(NO_TOPICS);
        for (Topic topic : topics) {
            if (closure(topic).size() > 1) {
                return withBroader(recorded);
            }
        }
        return Set.of(topics);
    }

    private Set<Topic> withBroader(Set<Topic> recorded) {
        Set<Topic> closed = new HashSet<>();
        recorded.forEach(topic -> closed.addAll(closure(topic)));
        return Set.of(closed.toArray(NO_TOPICS));
    }

    private Set<Topic> closure(Topic topic) {
        Set<Topic> known = closures.get(topic);
        return known == null ? Set.of(topic) : known;
    }

    /** {@return what reads one credit after the other} */
    Reader reader() {
        return new Reader();
    }

    /** {@return the bits of a lot} */
    long[] bits(Lot lot) {
        long[] bits = new long[words];
        read(lot, bits);
        return bits;
    }

    /** The bits of credits as they were claimed, one after the other. */
    final class Reader implements Consumer<Topic> {

        private final long[] bits = new long[words];
        private Topic[] topics = NO_TOPICS;
        private boolean known;

        /** {@return whether the vocabulary has every code of a credit; its bits are then in {@link #bits()}} */
        boolean read(Credit credit) {
            Arrays.fill(bits, 0);
            known = add(categories, credit.category(), bits);
            Set<Topic> claimed = credit.topics();
            if (isStated(claimed)) {
                int several = claimed.size();
                if (several == 1) {
                    claimed.forEach(this);
                } else {
                    // Not a loop over the set: it would make an iterator.
                    topics = claimed.toArray(topics);
                    for (int i = 0; i < several; i++) {
                        accept(topics[i]);
                    }
                }
            }
            return properties(credit, bits) && known;
        }

        @Override
        public void accept(Topic topic) {
            known &= add(claimedTopics, topic, bits);
        }

        /** {@return the bits of the credit that was read last; the next one changes them} */
        long[] bits() {
            return bits;
        }
    }

    private void read(Lot lot, long[] room) {
        add(categories, lot.category(), room);
        for (Topic topic : lot.topics()) {
            add(topics, topic, room);
        }
        properties(lot.credit(), room);
    }

    private boolean properties(Credit credit, long[] room) {
        boolean known = true;
        Optional<Format> format = credit.format();
        if (format.isPresent()) {
            known = add(formats, format.get(), room);
        }
        if (isStated(credit.approvals())) {
            for (Approval approval : credit.approvals()) {
                known &= add(approvals, approval, room);
            }
        }
        if (isStated(credit.attributes())) {
            for (Attribute attribute : credit.attributes()) {
                known &= add(attributes, attribute, room);
            }
        }
        add(Objects.requireNonNull(evidence.get(credit.evidence())), room);
        return known;
    }

    /** {@return false for the one set that stands for nothing stated: to ask a set whether it is empty takes longer} */
    private static boolean isStated(Set<?> codes) {
        return codes != Collections.EMPTY_SET;
    }

    /** Adds the bits of a code, and tells whether the vocabulary has it: a predicate may name one that it does not have. */
    private boolean add(Masks masks, Code code, long[] room) {
        long[] mask = masks.of(code.code());
        if (mask != null) {
            add(mask, room);
            return true;
        }
        long[] named = strange.get(code);
        if (named != null) {
            add(named, room);
        }
        return false;
    }

    private static void add(long[] mask, long[] room) {
        for (int word = 0; word < room.length; word++) {
            room[word] |= mask[word];
        }
    }
}
