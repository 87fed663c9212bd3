package org.simpul.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.RecordTree;
import org.simpul.model.Relocation;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Person;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;
import org.simpul.model.source.SourceKey;

/**
 * One record of two of the same. What the surviving one says stays; from the other it takes the identifiers and, where its kind
 * has alternative names, all that the other is called, with the sources they rest on. Nobody sees of it what they did not see of
 * the two: it is held as closely as the closer of them, and so is what it took.
 */
final class Uniting {

    private static final String IDENTIFIERS = "/identifiers";
    private static final String ALTERNATIVE_NAMES = "/alternativeNames";

    private final Aggregate<AggregateId> into;
    private final Aggregate<AggregateId> from;
    /** What is taken over: where it stood, and where it stands. */
    private final Map<String, String> taken = new LinkedHashMap<>();

    private Uniting(Aggregate<AggregateId> into, Aggregate<AggregateId> from) {
        this.into = into;
        this.from = from;
    }

    /**
     * Unites two records of one kind.
     *
     * @param into the one that stands for both
     */
    static Aggregate<AggregateId> of(Aggregate<AggregateId> into, Aggregate<AggregateId> from) {
        return new Uniting(into, from).united();
    }

    private Aggregate<AggregateId> united() {
        Aggregate<AggregateId> named = withNames();
        RecordHead<AggregateId> head = named.head();
        List<Identifier> identifiers = new ArrayList<>(head.identifiers());
        List<Identifier> others = from.head().identifiers();
        for (int i = 0; i < others.size(); i++) {
            if (!identifiers.contains(others.get(i))) {
                taken.put(IDENTIFIERS + "/" + i, IDENTIFIERS + "/" + identifiers.size());
                identifiers.add(others.get(i));
            }
        }
        List<Source> sources = new ArrayList<>(head.sources());
        List<Provenance> provenance = new ArrayList<>(head.provenance());
        carryProvenance(sources, provenance);
        Sensitivity sensitivity = head.sensitivity().atLeast(from.head().sensitivity());
        Aggregate<AggregateId> united = named.withHead(new RecordHead<>(
                head.id(),
                head.custodian(),
                sensitivity,
                raised(head, sensitivity),
                identifiers,
                sources,
                provenance,
                head.extensions()));
        return heldClosely(united);
    }

    @SuppressWarnings("unchecked") // a record with other names is of its own kind
    private Aggregate<AggregateId> withNames() {
        Aggregate<?> named = into;
        Aggregate<?> ended = from;
        if (named instanceof Organisation organisation) {
            named = organisation.toBuilder()
                    .alternativeNames(withThoseOfTheOther(organisation.alternativeNames()))
                    .build();
        } else if (named instanceof Person person && ended instanceof Person other && mayHoldNamesOf(person, other)) {
            named = person.toBuilder()
                    .alternativeNames(withThoseOfTheOther(person.alternativeNames()))
                    .build();
        }
        return (Aggregate<AggregateId>) named;
    }

    private List<String> withThoseOfTheOther(List<String> own) {
        List<String> alternatives = new ArrayList<>(own);
        Set<String> known = new HashSet<>(called(into).values());
        called(from).forEach((path, name) -> {
            if (known.add(name)) {
                taken.put(path, ALTERNATIVE_NAMES + "/" + alternatives.size());
                alternatives.add(name);
            }
        });
        return alternatives;
    }

    /** What a record is called, by the places where it says so. */
    private static Map<String, String> called(Aggregate<?> record) {
        Map<String, String> names = new LinkedHashMap<>();
        RecordTree.walk(record, (path, value) -> {
            if (value instanceof String name && isAName(path)) {
                names.put(path, name);
            }
        });
        return names;
    }

    /** Whether a text is what a record is called; a pseudonym is not: it would come to stand beside what it stands for. */
    private static boolean isAName(String path) {
        return path.equals("/name")
                || path.equals("/acronym")
                || path.startsWith("/names/")
                || path.startsWith(ALTERNATIVE_NAMES + "/");
    }

    /** Whether the real names of one person may stand in the record of another: of somebody at risk, only by its own basis. */
    private static boolean mayHoldNamesOf(Person person, Person other) {
        boolean isAtRisk = person.isAtRisk() || other.isAtRisk();
        return !isAtRisk
                || (person.lawfulBasis() != null && person.lawfulBasis().realName());
    }

    private void carryProvenance(List<Source> sources, List<Provenance> provenance) {
        Map<SourceKey, SourceKey> keys = new LinkedHashMap<>();
        for (Provenance entry : from.head().provenance()) {
            taken.forEach((before, now) -> {
                if (isWithin(before, entry.path()) || isWithin(entry.path(), before)) {
                    SourceKey key = keys.computeIfAbsent(entry.source(), source -> carried(source, sources));
                    Provenance carried = new Provenance(now, key, entry.quote(), entry.basis());
                    if (!provenance.contains(carried)) {
                        provenance.add(carried);
                    }
                }
            });
        }
    }

    /** The key under which a source of the other record is among the sources, where it is put if it is not there yet. */
    private SourceKey carried(SourceKey key, List<Source> sources) {
        Source source = from.head().sources().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Provenance names sources that its record has (SRC-1)"));
        for (Source one : sources) {
            if (withKey(source, one.key()).equals(one)) {
                return one.key();
            }
        }
        Set<SourceKey> used = new HashSet<>();
        sources.forEach(one -> used.add(one.key()));
        SourceKey free = key;
        for (int i = 2; used.contains(free); i++) {
            free = SourceKey.of(shortened(key.value()) + "-" + i);
        }
        sources.add(withKey(source, free));
        return free;
    }

    // A key has 64 characters at most, of which a number needs a few.
    private static String shortened(String key) {
        return key.length() <= 56 ? key : key.substring(0, key.offsetByCodePoints(0, key.codePointCount(0, 56)));
    }

    private static Source withKey(Source source, SourceKey key) {
        return new Source(
                key,
                source.title(),
                source.url(),
                source.publisher(),
                source.author(),
                source.published(),
                source.retrieved(),
                source.language(),
                source.sha256());
    }

    /** What is raised in either of them; in the other one, an item of a list stands for its field. */
    private List<FieldSensitivity> raised(RecordHead<AggregateId> head, Sensitivity sensitivity) {
        Set<FieldSensitivity> raised = new LinkedHashSet<>(head.sensitivityOf());
        Set<String> places = RecordTree.paths(into);
        for (FieldSensitivity one : from.head().sensitivityOf()) {
            String path = Relocation.outermostItem(one.path())
                    .map(item -> item.substring(0, item.lastIndexOf('/')))
                    .orElse(one.path());
            if (places.contains(path) && one.sensitivity().compareTo(sensitivity) > 0) {
                raised.add(new FieldSensitivity(path, one.sensitivity()));
            }
        }
        return List.copyOf(raised);
    }

    /** Raises the lists that took something in which was held more closely than they are. */
    private Aggregate<AggregateId> heldClosely(Aggregate<AggregateId> united) {
        RecordHead<AggregateId> head = united.head();
        List<FieldSensitivity> raised = new ArrayList<>(head.sensitivityOf());
        for (String list : List.of(ALTERNATIVE_NAMES, IDENTIFIERS)) {
            Sensitivity needed = Sensitivity.PUBLIC;
            Sensitivity held = Sensitivity.STRICTLY_CONFIDENTIAL;
            for (Map.Entry<String, String> one : taken.entrySet()) {
                if (isWithin(one.getValue(), list)) {
                    needed = needed.atLeast(Disclosure.closeness(from, one.getKey()));
                    Sensitivity now = Disclosure.closeness(united, one.getValue());
                    held = now.compareTo(held) < 0 ? now : held;
                }
            }
            if (held.compareTo(needed) < 0) {
                raised.add(new FieldSensitivity(list, needed));
            }
        }
        return united.withHead(new RecordHead<>(
                head.id(),
                head.custodian(),
                head.sensitivity(),
                raised,
                head.identifiers(),
                head.sources(),
                head.provenance(),
                head.extensions()));
    }

    private static boolean isWithin(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + "/");
    }
}
