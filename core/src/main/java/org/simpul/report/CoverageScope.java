package org.simpul.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.Outline;

/**
 * What counts for which provision of an instrument, as stores are asked: each link to a provision, of this instrument or of
 * one that localises it, counts for the provisions named here, each activity and each commitment once for each.
 *
 * @param instruments a link to one of these counts for the instrument as a whole, whatever provision it names
 * @param provisions for each provision of those instruments the codes of the provisions for which it counts, their parents
 *     included; one that is not here counts for none
 */
public record CoverageScope(
        ReportFilter filter, Set<PolicyInstrumentId> instruments, Map<Spot, Set<String>> provisions) {

    /** A provision of an instrument. */
    public record Spot(PolicyInstrumentId instrument, String provision) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    public CoverageScope {
        instruments = Set.copyOf(instruments);
        Map<Spot, Set<String>> copy = new HashMap<>();
        provisions.forEach((spot, codes) -> copy.put(spot, Set.copyOf(codes)));
        provisions = Map.copyOf(copy);
    }

    /**
     * The scope of an instrument and of those that localise it at any depth, as those see them for whom the report is.
     *
     * @param localising may hold the instrument itself
     */
    public static CoverageScope of(
            ReportFilter filter, PolicyInstrument instrument, Collection<PolicyInstrument> localising) {
        ProvisionTree tree = new ProvisionTree(instrument.provisions());
        Set<PolicyInstrumentId> ids = new LinkedHashSet<>();
        Map<Spot, Set<String>> provisions = new HashMap<>();
        ids.add(instrument.id());
        add(instrument, tree, tree, provisions);
        for (PolicyInstrument local : localising) {
            if (ids.add(local.id())) {
                add(local, new ProvisionTree(local.provisions()), tree, provisions);
            }
        }
        return new CoverageScope(filter, ids, provisions);
    }

    private static void add(
            PolicyInstrument local, ProvisionTree localTree, ProvisionTree tree, Map<Spot, Set<String>> provisions) {
        for (Provision provision : localTree.provisions()) {
            tree.counterpart(localTree, provision.code())
                    .ifPresent(code -> provisions.put(
                            new Spot(local.id(), provision.code()), new LinkedHashSet<>(tree.upFrom(code))));
        }
    }

    /** The codes of the provisions for which a link counts; none for a link to an instrument as a whole. */
    public Set<String> provisionsFor(PolicyInstrumentId instrument, @Nullable String provision) {
        return provision == null ? Set.of() : provisions.getOrDefault(new Spot(instrument, provision), Set.of());
    }

    /** The provisions of all these instruments to which a link counts for a provision of the one. */
    public Set<Spot> spotsOf(String provision) {
        return provisions.entrySet().stream()
                .filter(entry -> entry.getValue().contains(provision))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
