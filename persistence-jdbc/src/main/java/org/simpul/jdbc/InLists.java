package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Values for the list of an {@code IN}, in as few statements as engines allow. */
final class InLists {

    // PostgreSQL and MariaDB number the parameters of a statement with 16 bits, and some statements bind each value
    // thrice.
    private static final int LONGEST = 1 << 14;

    private InLists() {}

    /** These values without repetition, in one list for up to 16,384 of them. */
    static <T> List<List<T>> of(Collection<? extends T> values) {
        List<T> distinct = new ArrayList<>(new LinkedHashSet<>(values));
        List<List<T>> lists = new ArrayList<>();
        for (int start = 0; start < distinct.size(); start += LONGEST) {
            lists.add(distinct.subList(start, Math.min(distinct.size(), start + LONGEST)));
        }
        return lists;
    }

    /**
     * A list filled up with its last value to a power of two, so that an engine need not plan a statement for every number
     * of values.
     */
    static <T> List<T> filled(List<T> values) {
        List<T> list = new ArrayList<>(values);
        T last = values.get(values.size() - 1);
        while (Integer.bitCount(list.size()) != 1) {
            list.add(last);
        }
        return list;
    }
}
