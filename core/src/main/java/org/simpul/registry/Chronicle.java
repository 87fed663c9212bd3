package org.simpul.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Aggregate;
import org.simpul.model.Difference;
import org.simpul.model.Recorded;
import org.simpul.port.RecordVersion;

/**
 * Tells one caller the history of a record.
 *
 * @param disclosure what the caller sees of a version; empty when they may not see it
 */
record Chronicle<A extends Aggregate<?>>(Function<Recorded<A>, Optional<Disclosed<A>>> disclosure) {

    /**
     * Tells versions, the newest first.
     *
     * @param newestFirst those to tell, and the one before them where there is one
     * @param limit how many to tell at most
     */
    List<DisclosedVersion<A>> tell(List<RecordVersion<A>> newestFirst, int limit) {
        List<DisclosedVersion<A>> told = new ArrayList<>();
        Disclosed<A> shown = newestFirst.isEmpty() ? null : shown(newestFirst.get(0));
        for (int i = 0; i < Math.min(limit, newestFirst.size()); i++) {
            RecordVersion<A> version = newestFirst.get(i);
            Disclosed<A> shownBefore = i + 1 < newestFirst.size() ? shown(newestFirst.get(i + 1)) : null;
            told.add(told(version, shown, shownBefore));
            shown = shownBefore;
        }
        return told;
    }

    private DisclosedVersion<A> told(
            RecordVersion<A> version, @Nullable Disclosed<A> shown, @Nullable Disclosed<A> shownBefore) {
        // A deletion shows nothing itself: whoever may see what was deleted may know why.
        boolean isKnown = version.record() == null ? shownBefore != null : shown != null;
        return new DisclosedVersion<>(
                version.version(),
                version.at(),
                version.change(),
                version.by(),
                isKnown ? version.reason() : null,
                shown == null || shownBefore == null
                        ? List.of()
                        : Difference.between(shownBefore.record(), shown.record()),
                shown);
    }

    private @Nullable Disclosed<A> shown(RecordVersion<A> version) {
        A record = version.record();
        // A version of the history carries one instant; the record's first is not asked for here.
        return record == null
                ? null
                : disclosure
                        .apply(new Recorded<>(record, version.version(), version.at(), version.at()))
                        .orElse(null);
    }
}
