package org.simpul.model.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.vocabulary.Coded;

/**
 * A provision that has no place in the tree of its instrument (rule POL-3).
 *
 * @param index where it stands among the provisions, from 0
 */
public record MisplacedProvision(int index, Provision provision, Why why) {

    /** What is wrong with its place. */
    public enum Why implements Coded {
        /** An earlier provision has the same code. */
        TWICE,
        /** No provision has the code of its parent. */
        UNKNOWN_PARENT,
        /** Its parents lead back to itself. */
        CIRCLE
    }

    static List<MisplacedProvision> in(List<Provision> provisions) {
        Map<String, Provision> byCode = new HashMap<>();
        provisions.forEach(provision -> byCode.putIfAbsent(provision.code(), provision));
        Set<String> codes = new HashSet<>();
        List<MisplacedProvision> misplaced = new ArrayList<>();
        for (int i = 0; i < provisions.size(); i++) {
            Provision provision = provisions.get(i);
            if (!codes.add(provision.code())) {
                misplaced.add(new MisplacedProvision(i, provision, Why.TWICE));
            }
            if (provision.parent() != null && !byCode.containsKey(provision.parent())) {
                misplaced.add(new MisplacedProvision(i, provision, Why.UNKNOWN_PARENT));
            } else if (leadsBack(provision, byCode)) {
                misplaced.add(new MisplacedProvision(i, provision, Why.CIRCLE));
            }
        }
        return misplaced;
    }

    private static boolean leadsBack(Provision provision, Map<String, Provision> byCode) {
        Set<String> met = new HashSet<>();
        @Nullable String above = provision.parent();
        while (above != null && met.add(above)) {
            if (above.equals(provision.code())) {
                return true;
            }
            Provision next = byCode.get(above);
            above = next == null ? null : next.parent();
        }
        return false;
    }
}
