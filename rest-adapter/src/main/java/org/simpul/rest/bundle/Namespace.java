package org.simpul.rest.bundle;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Query;
import org.simpul.registry.Registry;

/**
 * The refs of earlier bundles: in a namespace each became an identifier, so that a later bundle can name the same record by
 * the same ref.
 */
record Namespace(Simpul simpul, Caller caller, String scheme) {

    // So many pairs of scheme and value every database takes in one statement.
    private static final int AT_ONCE = 200;

    /** The ids of the stored records that refs name; a ref that names none, or records of several kinds, has no entry. */
    Map<String, String> ids(Collection<String> refs) {
        List<String> wanted = List.copyOf(refs);
        Map<String, Set<String>> found = new HashMap<>();
        for (int start = 0; start < wanted.size(); start += AT_ONCE) {
            Set<Identifier> identifiers = new LinkedHashSet<>();
            wanted.subList(start, Math.min(start + AT_ONCE, wanted.size()))
                    .forEach(ref -> identifiers.add(new Identifier(scheme, ref)));
            collect(simpul.organisations(), identifiers, found);
            collect(simpul.participants(), identifiers, found);
            collect(simpul.policyInstruments(), identifiers, found);
            collect(simpul.activities(), identifiers, found);
            collect(simpul.commitments(), identifiers, found);
        }
        Map<String, String> ids = new HashMap<>();
        found.forEach((ref, all) -> {
            if (all.size() == 1) {
                ids.put(ref, all.iterator().next());
            }
        });
        return ids;
    }

    private <A extends Aggregate<I>, I extends AggregateId> void collect(
            Registry<A, I> registry, Set<Identifier> identifiers, Map<String, Set<String>> found) {
        // An identifier belongs to one record of a kind, so one page holds all there can be.
        for (Disclosed<A> item :
                registry.list(caller, identifiedBy(identifiers)).items()) {
            for (Identifier identifier : item.record().head().identifiers()) {
                if (identifiers.contains(identifier)) {
                    found.computeIfAbsent(identifier.value(), ref -> new HashSet<>())
                            .add(item.record().id().value().toString());
                }
            }
        }
    }

    private static Query identifiedBy(Set<Identifier> identifiers) {
        return Query.all(identifiers.size()).identifiedBy(identifiers);
    }
}
