package org.simpul.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts back into a record what its writer could not see, so that writing it loses nothing.
 *
 * <p>A field that the writer was not shown keeps what is stored. So does an item of a list, which stands again behind the item
 * it stood behind, be that still there or not. An item of which the writer was shown a part is known again by that part or,
 * where the writer changed it, by its place; where neither finds it, it stays as it is stored, since nobody takes away what
 * they do not see.
 */
public final class Restoration {

    private static final int NONE = -1;

    private final Set<String> unseen;
    private final List<String> trespasses = new ArrayList<>();
    private final List<String> putBack = new ArrayList<>();

    private Restoration(Set<String> unseen) {
        this.unseen = unseen;
    }

    /**
     * What a writer wants, with what they could not see.
     *
     * @param record what is to be stored
     * @param trespasses the fields, as JSON Pointers, that hold something the writer was not shown, and into which they wrote
     *     all the same; where there are any, the record is not to be stored
     * @param putBack where in the record, as JSON Pointers, what the writer was not shown stands again
     */
    public record Restored<A>(A record, List<String> trespasses, List<String> putBack) {

        public Restored {
            trespasses = List.copyOf(trespasses);
            putBack = List.copyOf(putBack);
        }
    }

    /**
     * Restores a record.
     *
     * @param stored the whole record
     * @param shown what the writer was shown of it, and what not
     * @param wanted what the writer wants in its place
     */
    @SuppressWarnings("unchecked") // what is restored is of the class of what was wanted
    public static <A extends Aggregate<?>> Restored<A> restore(A stored, Pruning.Pruned<A> shown, A wanted) {
        A seen = shown.record();
        if (shown.removed().isEmpty()) {
            return new Restored<>(wanted, List.of(), List.of());
        }
        if (seen == null || !stored.getClass().equals(wanted.getClass())) {
            return new Restored<>(wanted, List.of(""), List.of());
        }
        Restoration restoration = new Restoration(Set.copyOf(shown.removed()));
        Object whole = restoration.fields(stored, seen, wanted, "", "");
        return new Restored<>((A) whole, restoration.trespasses, restoration.putBack);
    }

    /**
     * @param path where the value stands in the stored record
     * @param at where it stands in the one that is to be stored
     */
    private @Nullable Object value(
            @Nullable Object stored, @Nullable Object shown, @Nullable Object wanted, String path, String at) {
        if (unseen.contains(path)) {
            if (!RecordTree.isAbsent(wanted) && !Objects.equals(wanted, shown)) {
                trespasses.add(path);
            }
            putBack.add(at);
            return stored;
        }
        if (stored == null || shown == null || stored.equals(shown)) {
            return wanted;
        }
        if (stored instanceof List<?> items
                && shown instanceof List<?> shownItems
                && wanted instanceof List<?> others) {
            return items(items, shownItems, others, path, at);
        }
        return wanted == null ? kept(stored, path, at) : fields(stored, shown, wanted, path, at);
    }

    /** A stored value that stays as it is. */
    private Object kept(Object stored, String path, String at) {
        unseen.stream()
                .filter(hidden -> hidden.equals(path) || hidden.startsWith(path + "/"))
                .forEach(hidden -> putBack.add(at + hidden.substring(path.length())));
        return stored;
    }

    private Object fields(Object stored, Object shown, Object wanted, String path, String at) {
        List<RecordComponent> components = RecordTree.fields(stored.getClass());
        @Nullable Object[] whole = new @Nullable Object[components.size()];
        for (int i = 0; i < whole.length; i++) {
            RecordComponent component = components.get(i);
            // The head has no level of its own.
            String step = component.getType().equals(RecordHead.class) ? "" : "/" + component.getName();
            whole[i] = value(
                    RecordTree.read(stored, component),
                    RecordTree.read(shown, component),
                    RecordTree.read(wanted, component),
                    path + step,
                    at + step);
        }
        Object made = Pruning.made(stored.getClass(), whole);
        if (made == null) {
            // What was wanted has no meaning together with what was not seen.
            trespasses.add(path);
            return wanted;
        }
        return made;
    }

    /**
     * One item of what is to be stored.
     *
     * @param origin its place among the stored ones, or {@value #NONE} for a new one
     * @param wish its place among the wanted ones, or {@value #NONE} for one that stays without having been wanted
     */
    private record Placed(int origin, int wish) {}

    private List<Object> items(List<?> stored, List<?> shown, List<?> wanted, String path, String at) {
        int[] places = seenPlaces(stored, path);
        int[] origins = origins(stored, shown, wanted, places);
        List<Placed> whole = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            whole.add(new Placed(origins[i] == NONE ? NONE : places[origins[i]], i));
        }
        for (int place = 0; place < stored.size(); place++) {
            if (isToStay(stored, shown, places, place) && !isPlaced(whole, place)) {
                whole.add(behindItsPredecessor(whole, place), new Placed(place, NONE));
            }
        }
        List<Object> items = new ArrayList<>();
        for (Placed placed : whole) {
            String here = at + "/" + items.size();
            if (placed.wish() == NONE) {
                items.add(kept(stored.get(placed.origin()), path + "/" + placed.origin(), here));
                continue;
            }
            Object item = wanted.get(placed.wish());
            Object restored = placed.origin() == NONE
                    ? item
                    : value(
                            stored.get(placed.origin()),
                            shown.get(origins[placed.wish()]),
                            item,
                            path + "/" + placed.origin(),
                            here);
            items.add(restored == null ? item : restored);
        }
        return items;
    }

    /** Where the items that were shown, whole or in part, stand among the stored ones. */
    private int[] seenPlaces(List<?> stored, String path) {
        return IntStream.range(0, stored.size())
                .filter(place -> !unseen.contains(path + "/" + place))
                .toArray();
    }

    /** For each wanted item the shown one that it was: the same one first, then one of which a part was shown, by its place. */
    private static int[] origins(List<?> stored, List<?> shown, List<?> wanted, int[] places) {
        int[] origins = new int[wanted.size()];
        Arrays.fill(origins, NONE);
        boolean[] isTaken = new boolean[shown.size()];
        for (int i = 0; i < wanted.size(); i++) {
            for (int k = 0; k < shown.size() && origins[i] == NONE; k++) {
                if (!isTaken[k] && shown.get(k).equals(wanted.get(i))) {
                    origins[i] = k;
                    isTaken[k] = true;
                }
            }
        }
        for (int i = 0; i < Math.min(wanted.size(), shown.size()); i++) {
            if (origins[i] == NONE && !isTaken[i] && !stored.get(places[i]).equals(shown.get(i))) {
                origins[i] = i;
                isTaken[i] = true;
            }
        }
        return origins;
    }

    /** Whether a stored item holds something that was not shown. */
    private static boolean isToStay(List<?> stored, List<?> shown, int[] places, int place) {
        int k = Arrays.binarySearch(places, place);
        return k < 0 || !stored.get(place).equals(shown.get(k));
    }

    private static boolean isPlaced(List<Placed> whole, int place) {
        return whole.stream().anyMatch(placed -> placed.origin() == place);
    }

    private static int behindItsPredecessor(List<Placed> whole, int place) {
        int best = NONE;
        int position = 0;
        for (int i = 0; i < whole.size(); i++) {
            int origin = whole.get(i).origin();
            if (origin < place && origin > best) {
                best = origin;
                position = i + 1;
            }
        }
        return position;
    }
}
