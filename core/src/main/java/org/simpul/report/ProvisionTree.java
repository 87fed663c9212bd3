package org.simpul.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.policy.Provision;

/**
 * The provisions of an instrument, each below the one of which it is a part.
 *
 * <p>A tree can be made of whatever is on record (rule POL-3 reports what is none): of two provisions with one code the first
 * stands, one whose parent is not there stands at the top, and a circle of parents is gone round once.
 */
public final class ProvisionTree {

    private final Map<String, Provision> byCode = new LinkedHashMap<>();
    private final Set<String> parents = new LinkedHashSet<>();

    public ProvisionTree(Collection<Provision> provisions) {
        provisions.forEach(provision -> byCode.putIfAbsent(provision.code(), provision));
        for (Provision provision : byCode.values()) {
            if (provision.parent() != null && byCode.containsKey(provision.parent())) {
                parents.add(provision.parent());
            }
        }
    }

    /** In document order. */
    public List<Provision> provisions() {
        return List.copyOf(byCode.values());
    }

    /** The code of a provision and those of all of which it is a part, upwards; empty for one that is not there. */
    public List<String> upFrom(String code) {
        Set<String> way = new LinkedHashSet<>();
        Provision provision = byCode.get(code);
        while (provision != null && way.add(provision.code())) {
            provision = parentOf(provision);
        }
        return List.copyOf(way);
    }

    /** Whether a provision has no parts, whenever they were in force. */
    public boolean isLeaf(Provision provision) {
        return !parents.contains(provision.code());
    }

    /** Whether a provision and all of which it is a part were in force; without dates they are as long as the instrument. */
    public boolean isInForce(Provision provision, LocalDate day) {
        return upFrom(provision.code()).stream()
                .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                .allMatch(one -> one.during() == null || one.during().contains(day));
    }

    /** The leaves that were in force on a day, in document order. */
    public List<Provision> leavesInForce(LocalDate day) {
        List<Provision> leaves = new ArrayList<>();
        for (Provision provision : byCode.values()) {
            if (isLeaf(provision) && isInForce(provision, day)) {
                leaves.add(provision);
            }
        }
        return leaves;
    }

    /**
     * What answers here to a provision of an instrument that localises this one: the provision with its code, or else with
     * that of the nearest of which it is a part. Plans follow the numbers of the plan they localise, and nothing else on
     * record tells which of their provisions are meant; where kinds are told and differ, a number is taken for chance.
     *
     * @param local the provisions of the other instrument
     */
    public Optional<String> counterpart(ProvisionTree local, String code) {
        return local.upFrom(code).stream()
                .filter(one -> areAlike(byCode.get(one), local.byCode.get(one)))
                .findFirst();
    }

    private static boolean areAlike(@Nullable Provision here, @Nullable Provision there) {
        return here != null
                && there != null
                && (here.kind() == null || there.kind() == null || here.kind() == there.kind());
    }

    private @Nullable Provision parentOf(Provision provision) {
        return provision.parent() == null ? null : byCode.get(provision.parent());
    }
}
