package org.simpul.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.simpul.model.Aggregate;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.RecordTree;
import org.simpul.model.Relocation;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;

/**
 * A surviving record that was changed after a merge, without the identifiers and names it got by it. How closely it is held stays
 * as it is: what was written since was written for that audience.
 */
final class Separation {

    private static final String IDENTIFIERS = "/identifiers";
    private static final String ALTERNATIVE_NAMES = "/alternativeNames";

    private final Aggregate<AggregateId> apart;
    private final List<String> left = new ArrayList<>();

    /**
     * @param step what the merge made of the record
     * @param now the record as it stands
     * @param from the record that was merged into it
     */
    Separation(Step step, Aggregate<AggregateId> now, AggregateId from) {
        RecordHead<AggregateId> before = step.before().head();
        RecordHead<AggregateId> after = step.after().head();
        Set<Identifier> identifiers = new HashSet<>(after.identifiers());
        identifiers.removeAll(before.identifiers());
        Set<String> names = new HashSet<>(alternativeNames(step.after()));
        names.removeAll(alternativeNames(step.before()));
        Set<Provenance> provenance = new HashSet<>(after.provenance());
        provenance.removeAll(before.provenance());
        Set<Source> sources = new HashSet<>(after.sources());
        sources.removeAll(before.sources());

        Aggregate<AggregateId> without = withoutProvenance(now, provenance);
        without = withoutIdentifiers(without, places(IDENTIFIERS, now.head().identifiers(), identifiers));
        without = withoutNames(without, places(ALTERNATIVE_NAMES, alternativeNames(now), names));
        apart = withoutUnused(without, sources);
        if (!after.sensitivity().equals(before.sensitivity())
                && now.head().sensitivity().equals(after.sensitivity())) {
            left.add("/sensitivity");
        }
        if (!after.sensitivityOf().equals(before.sensitivityOf())) {
            left.add("/sensitivityOf");
        }
        RecordTree.references(step.before()).stream()
                .filter(reference -> reference.to().equals(from))
                .forEach(reference -> left.add(reference.path()));
    }

    private static List<String> alternativeNames(Aggregate<?> record) {
        if (record instanceof Organisation organisation) {
            return organisation.alternativeNames();
        }
        return record instanceof Person person ? person.alternativeNames() : List.of();
    }

    private static <T> Set<String> places(String path, List<T> items, Set<T> wanted) {
        Set<String> places = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (wanted.contains(items.get(i))) {
                places.add(path + "/" + i);
            }
        }
        return places;
    }

    private static <T> List<T> without(List<T> items, String path, Set<String> places) {
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (!places.contains(path + "/" + i)) {
                kept.add(items.get(i));
            }
        }
        return kept;
    }

    private static Relocation relocation(String path, int size, Set<String> places) {
        Set<Integer> taken = new HashSet<>();
        places.forEach(place -> taken.add(Integer.valueOf(place.substring(path.length() + 1))));
        return Relocation.without(path, size, taken);
    }

    /** @param places of the identifiers, as JSON Pointers */
    static Aggregate<AggregateId> withoutIdentifiers(Aggregate<AggregateId> record, Set<String> places) {
        List<Identifier> identifiers = record.head().identifiers();
        RecordHead<AggregateId> head =
                relocation(IDENTIFIERS, identifiers.size(), places).of(record.head());
        return record.withHead(head.withIdentifiers(without(identifiers, IDENTIFIERS, places)));
    }

    @SuppressWarnings("unchecked") // a record with fewer names is of its kind
    private static Aggregate<AggregateId> withoutNames(Aggregate<AggregateId> record, Set<String> places) {
        List<String> names = alternativeNames(record);
        List<String> kept = without(names, ALTERNATIVE_NAMES, places);
        Aggregate<?> less = record;
        if (less instanceof Organisation organisation) {
            less = organisation.toBuilder().alternativeNames(kept).build();
        } else if (less instanceof Person person) {
            less = person.toBuilder().alternativeNames(kept).build();
        }
        Aggregate<AggregateId> left = (Aggregate<AggregateId>) less;
        return left.withHead(relocation(ALTERNATIVE_NAMES, names.size(), places).of(left.head()));
    }

    private static Aggregate<AggregateId> withoutProvenance(Aggregate<AggregateId> record, Set<Provenance> provenance) {
        RecordHead<AggregateId> head = record.head();
        List<Provenance> kept = head.provenance().stream()
                .filter(entry -> !provenance.contains(entry))
                .toList();
        return record.withHead(with(head, head.sources(), kept));
    }

    /** Takes sources away of which nothing is told any more. */
    private static Aggregate<AggregateId> withoutUnused(Aggregate<AggregateId> record, Set<Source> sources) {
        RecordHead<AggregateId> head = record.head();
        Set<SourceKey> used = keysInUse(record);
        List<Source> kept = head.sources().stream()
                .filter(source -> !sources.contains(source) || used.contains(source.key()))
                .toList();
        return record.withHead(with(head, kept, head.provenance()));
    }

    private static Set<SourceKey> keysInUse(Aggregate<?> record) {
        Set<SourceKey> used = new HashSet<>();
        record.head().provenance().forEach(entry -> used.add(entry.source()));
        LawfulBasis basis = record instanceof Person person ? person.lawfulBasis() : null;
        if (basis != null && basis.source() != null) {
            used.add(basis.source());
        }
        return used;
    }

    private static RecordHead<AggregateId> with(
            RecordHead<AggregateId> head, List<Source> sources, List<Provenance> provenance) {
        return new RecordHead<>(
                head.id(),
                head.custodian(),
                head.sensitivity(),
                head.sensitivityOf(),
                head.identifiers(),
                sources,
                provenance,
                head.extensions());
    }

    Aggregate<AggregateId> apart() {
        return apart;
    }

    /** What stays as the merge left it, as JSON Pointers. */
    List<String> left() {
        return left;
    }
}
