package org.simpul.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;

/**
 * Lets a record name other records than it did. What cannot stand without a name that is taken away goes along, as with {@link
 * Pruning}; where a list then says the same twice, it says it once. What the head says of places in the record follows them.
 */
public final class Redirection {

    private static final int NONE = -1;

    private final Choice choice;
    private final Relocation relocation = new Relocation();

    private Redirection(Choice choice) {
        this.choice = choice;
    }

    /** What a record is to name instead. */
    @FunctionalInterface
    public interface Choice {

        /**
         * What a place is to name: the same, another record of that kind, or none.
         *
         * @param path where a record is named, as a JSON Pointer (RFC 6901)
         */
        @Nullable
        AggregateId at(String path, AggregateId named);
    }

    /**
     * A record that names others.
     *
     * @param record null when it cannot stand without what it is to name no longer
     * @param relocation where its places are now
     */
    public record Redirected<A>(@Nullable A record, Relocation relocation) {}

    /** A record as it is when it names what a choice says; its own id is no reference. */
    @SuppressWarnings("unchecked") // what names others is of the class of what it was made from
    public static <A extends Aggregate<?>> Redirected<A> redirect(A record, Choice choice) {
        Redirection redirection = new Redirection(choice);
        Aggregate<AggregateId> left = (Aggregate<AggregateId>) redirection.fields(record, "");
        return new Redirected<>(
                left == null ? null : (A) left.withHead(redirection.relocation.of(left.head())),
                redirection.relocation);
    }

    private @Nullable Object value(@Nullable Object value, String path) {
        if (value instanceof AggregateId id) {
            return path.equals("/id") ? id : choice.at(path, id);
        }
        if (value instanceof List<?> list) {
            return items(list, path);
        }
        return value != null && RecordTree.hasFields(value) ? fields(value, path) : value;
    }

    private @Nullable Object fields(Object value, String path) {
        List<RecordComponent> components = RecordTree.fields(value.getClass());
        @Nullable Object[] now = new @Nullable Object[components.size()];
        boolean isSame = true;
        for (int i = 0; i < now.length; i++) {
            RecordComponent component = components.get(i);
            Object before = RecordTree.read(value, component);
            // The head has no level of its own.
            String at = before instanceof RecordHead<?> ? path : path + "/" + component.getName();
            now[i] = value(before, at);
            if (now[i] == null && before != null) {
                relocation.goes(at);
            }
            isSame &= now[i] == before;
        }
        return isSame ? value : Pruning.made(value.getClass(), now);
    }

    private List<?> items(List<?> before, String path) {
        List<@Nullable Object> now = new ArrayList<>();
        boolean isSame = true;
        for (int i = 0; i < before.size(); i++) {
            Object item = value(before.get(i), path + "/" + i);
            now.add(item);
            isSame &= item == before.get(i);
        }
        return isSame ? before : without(before, now, path);
    }

    /** The items that are still there, each once: one that was changed and says what another says is not. */
    private List<?> without(List<?> before, List<@Nullable Object> now, String path) {
        int[] saidBy = IntStream.range(0, now.size())
                .map(i -> now.get(i) == before.get(i) ? i : firstThatSays(before, now, i))
                .toArray();
        List<Object> kept = new ArrayList<>();
        int[] places = new int[now.size()];
        for (int i = 0; i < saidBy.length; i++) {
            Object item = now.get(i);
            if (saidBy[i] == i && item != null) {
                places[i] = kept.size();
                kept.add(item);
            }
        }
        for (int i = 0; i < saidBy.length; i++) {
            String at = path + "/" + i;
            if (saidBy[i] == NONE) {
                relocation.goes(at);
            } else if (saidBy[i] == i) {
                relocation.stands(at, i, places[i]);
            } else {
                relocation.standsAs(at, places[saidBy[i]]);
            }
        }
        return kept;
    }

    /** The item that stands for one that was changed: one that says the same and was not, or else the first that does. */
    private static int firstThatSays(List<?> before, List<@Nullable Object> now, int place) {
        Object item = now.get(place);
        if (item == null) {
            return NONE;
        }
        return IntStream.range(0, now.size())
                .filter(i -> now.get(i) == before.get(i) && item.equals(now.get(i)))
                .findFirst()
                .orElseGet(() -> now.indexOf(item));
    }
}
