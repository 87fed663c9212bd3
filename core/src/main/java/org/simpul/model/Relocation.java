package org.simpul.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.simpul.model.id.AggregateId;
import org.simpul.model.source.Provenance;

/** Where the places of a record are after items of its lists went away: what speaks of a place moves along with it. */
public final class Relocation {

    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Set<String> gone = new LinkedHashSet<>();

    Relocation() {}

    /**
     * Takes items out of one list of a record.
     *
     * @param path of the list
     * @param size how many items it has
     * @param taken which of them go
     */
    public static Relocation without(String path, int size, Set<Integer> taken) {
        Relocation relocation = new Relocation();
        relocation.takeOut(path, size, taken);
        return relocation;
    }

    private void takeOut(String path, int size, Set<Integer> taken) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (taken.contains(i)) {
                goes(path + "/" + i);
            } else {
                stands(path + "/" + i, i, kept);
                kept++;
            }
        }
    }

    /** That a field or an item is no longer there. */
    void goes(String path) {
        places.put(path, NOWHERE);
        gone.add(path);
    }

    /** That an item stands at a place of its list, where it stood at another. */
    void stands(String path, int before, int now) {
        if (before != now) {
            places.put(path, now);
        }
    }

    /** That an item is no longer there since another one says the same, which stands at a place of the list. */
    void standsAs(String path, int now) {
        places.put(path, now);
        gone.add(path);
    }

    /** Whether something at or above a place is no longer there by itself. */
    public boolean hasLost(String path) {
        return gone.stream().anyMatch(lost -> path.equals(lost) || path.startsWith(lost + "/"));
    }

    /** Where a place is now, as JSON Pointers (RFC 6901) both; empty when it is nowhere. */
    public Optional<String> of(String path) {
        StringBuilder before = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
            Integer place = places.get(before.append('/').append(step).toString());
            if (place != null && place == NOWHERE) {
                return Optional.empty();
            }
            now.append('/').append(place == null ? step : place.toString());
        }
        return Optional.of(now.toString());
    }

    /** A head whose words on the places of its record follow these; about a place that is gone nothing is said any more. */
    public <I extends AggregateId> RecordHead<I> of(RecordHead<I> head) {
        if (places.isEmpty()) {
            return head;
        }
        List<FieldSensitivity> raised = head.sensitivityOf().stream()
                .flatMap(one -> of(one.path()).map(path -> new FieldSensitivity(path, one.sensitivity())).stream())
                .distinct()
                .toList();
        List<Provenance> provenance = head.provenance().stream()
                .flatMap(one ->
                        of(one.path())
                                .map(path -> new Provenance(path, one.source(), one.quote(), one.basis()))
                                .stream())
                .distinct()
                .toList();
        return new RecordHead<>(
                head.id(),
                head.custodian(),
                head.sensitivity(),
                raised,
                head.identifiers(),
                head.sources(),
                provenance,
                head.extensions());
    }

    /** The first step of a pointer that leads to an item of a list, with what is above it; empty when none does. */
    public static Optional<String> outermostItem(String path) {
        String[] steps = path.split("/", -1);
        for (int i = 1; i < steps.length; i++) {
            if (!steps[i].isEmpty() && steps[i].chars().allMatch(Character::isDigit)) {
                return Optional.of(
                        String.join("/", Stream.of(steps).limit(i + 1).toList()));
            }
        }
        return Optional.empty();
    }
}
