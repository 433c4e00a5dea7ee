package io.github.cmerules.core.model;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An immutable set of a few codes in the order in which they were given: a transcript has thousands of such sets, most with
 * an element or two, and each is read from end to end.
 *
 * @param <T> the kind of code
 */
final class FewCodes<T extends Code> extends AbstractSet<T> {

    /** So many that looking at each of them is as quick as looking one up. */
    private static final int FEW = 8;

    private static final FewCodes<Code> NONE = new FewCodes<>(new Code[0]);

    private final T[] codes;

    private FewCodes(T[] distinct) {
        this.codes = distinct;
    }

    /**
     * {@return an immutable set of codes, each of them once}
     *
     * @param codes the codes in order
     * @param none an array without elements
     */
    static <T extends Code> Set<T> of(Collection<T> codes, T[] none) {
        if (codes.isEmpty()) {
            return none();
        }
        if (codes.size() > FEW) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(codes));
        }
        List<T> distinct = new ArrayList<>(codes.size());
        for (T code : codes) {
            if (!distinct.contains(code)) {
                distinct.add(code);
            }
        }
        return new FewCodes<>(distinct.toArray(none));
    }

    /** One empty set will do: it has no element of any kind. */
    @SuppressWarnings("unchecked")
    private static <T extends Code> Set<T> none() {
        return (Set<T>) NONE;
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public Iterator<T> iterator() {
        return Arrays.asList(codes).iterator();
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(codes, codes.length, Object[].class);
    }

    @Override
    public <A> A[] toArray(A[] room) {
        return Arrays.asList(codes).toArray(room);
    }

    @Override
    public void forEach(Consumer<? super T> action) {
        for (T code : codes) {
            action.accept(code);
        }
    }
}
