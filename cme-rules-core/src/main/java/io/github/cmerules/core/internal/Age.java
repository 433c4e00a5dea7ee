package io.github.cmerules.core.internal;

import io.github.cmerules.core.model.Credit;
import java.util.Arrays;
import java.util.List;

/** The order of credits: by date of completion, then by id. */
final class Age {

    private Age() {}

    /** {@return less than 0 if the first is older} */
    static int compare(Credit one, Credit other) {
        int difference = one.completedOn().compareTo(other.completedOn());
        return difference == 0 ? one.id().compareTo(other.id()) : difference;
    }

    /** {@return less than 0 if the first is older} */
    static int compare(ValuedCredit one, ValuedCredit other) {
        return compare(one.credit(), other.credit());
    }

    /** {@return the places of credits, oldest first} */
    static int[] oldestFirst(List<Credit> credits) {
        Integer[] inOrder = new Integer[credits.size()];
        for (int place = 0; place < inOrder.length; place++) {
            inOrder[place] = place;
        }
        Arrays.sort(inOrder, (one, other) -> compare(credits.get(one), credits.get(other)));
        int[] places = new int[inOrder.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = inOrder[i];
        }
        return places;
    }
}
