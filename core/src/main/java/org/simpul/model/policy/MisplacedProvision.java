package org.simpul.model.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Set<String> circles = circles(byCode);
        Set<String> codes = new HashSet<>();
        List<MisplacedProvision> misplaced = new ArrayList<>();
        for (int i = 0; i < provisions.size(); i++) {
            Provision provision = provisions.get(i);
            boolean isFirst = codes.add(provision.code());
            if (!isFirst) {
                misplaced.add(new MisplacedProvision(i, provision, Why.TWICE));
            }
            if (provision.parent() != null && !byCode.containsKey(provision.parent())) {
                misplaced.add(new MisplacedProvision(i, provision, Why.UNKNOWN_PARENT));
            } else if (isFirst && circles.contains(provision.code())) {
                misplaced.add(new MisplacedProvision(i, provision, Why.CIRCLE));
            }
        }
        return misplaced;
    }

    /** The codes of the provisions whose parents lead back to them. */
    private static Set<String> circles(Map<String, Provision> byCode) {
        Set<String> onCircles = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (String start : byCode.keySet()) {
            Set<String> way = new LinkedHashSet<>();
            String code = start;
            while (code != null && byCode.containsKey(code) && seen.add(code)) {
                way.add(code);
                code = byCode.get(code).parent();
            }
            // A way that meets itself goes round from there on; what led to the meeting lies below the circle.
            if (code != null && way.contains(code)) {
                boolean isRound = false;
                for (String step : way) {
                    isRound |= step.equals(code);
                    if (isRound) {
                        onCircles.add(step);
                    }
                }
            }
        }
        return onCircles;
    }
}
