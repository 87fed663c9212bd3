package org.simpul.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.Recorded;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Authorship;
import org.simpul.port.ChangeKind;
import org.simpul.port.RecordVersion;

/**
 * All versions of one record, the oldest first. Immutable: a change makes a new folder, and undoing it puts the old one
 * back.
 *
 * @param current the newest version; null when it is a deletion
 * @param mergedInto the record that stands for this one, which was merged into it; null when it was not
 */
record Folder<A extends Aggregate<?>>(
        List<RecordVersion<A>> versions,
        @Nullable Filed<A> current,
        @Nullable AggregateId mergedInto) {

    Folder {
        versions = List.copyOf(versions);
    }

    static <A extends Aggregate<?>> Folder<A> opened(A record, Authorship by) {
        return new Folder<A>(List.of(), null, null).with(record, ChangeKind.CREATED, by);
    }

    Folder<A> replaced(A record, ChangeKind kind, Authorship by) {
        return with(record, kind, by);
    }

    Folder<A> deleted(Authorship by) {
        return with(null, ChangeKind.DELETED, by);
    }

    Folder<A> merged(AggregateId into, Authorship by) {
        return with(null, ChangeKind.MERGED, by).knowing(into);
    }

    private Folder<A> knowing(@Nullable AggregateId into) {
        return new Folder<>(versions, current, into);
    }

    private Folder<A> with(@Nullable A record, ChangeKind kind, Authorship by) {
        List<RecordVersion<A>> more = new ArrayList<>(versions);
        more.add(new RecordVersion<>(more.size() + 1, by.at(), kind, by.subject(), by.reason(), record));
        return of(more);
    }

    private static <A extends Aggregate<?>> Folder<A> of(List<RecordVersion<A>> versions) {
        Folder<A> next = new Folder<>(versions, null, null);
        return new Folder<>(
                versions, next.recorded(next.newest()).map(Filed::of).orElse(null), null);
    }

    /** The versions as a rewriting answers them; a deletion without a reason says nothing that could be rewritten. */
    Folder<A> rewritten(UnaryOperator<RecordVersion<A>> rewriting) {
        return of(versions.stream()
                        .map(version -> version.record() == null && version.reason() == null
                                ? version
                                : version.rewritten(rewriting))
                        .toList())
                .knowing(mergedInto);
    }

    /** How many of the versions say something else than in another folder of the record, which has as many. */
    int differingFrom(Folder<A> other) {
        return Math.toIntExact(IntStream.range(0, versions.size())
                .filter(i -> !versions.get(i).equals(other.versions.get(i)))
                .count());
    }

    RecordVersion<A> newest() {
        return versions.get(versions.size() - 1);
    }

    /** The stored version; 0 when the record is deleted. */
    int currentVersion() {
        return current == null ? 0 : current.recorded().version();
    }

    /** The last version of which something holds, whether it is a deletion or not. */
    Optional<RecordVersion<A>> last(Predicate<RecordVersion<A>> holds) {
        return newestFirst().stream().filter(holds).findFirst();
    }

    List<RecordVersion<A>> newestFirst() {
        List<RecordVersion<A>> reversed = new ArrayList<>(versions);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The versions that were written for a reason, and the one before each, the newest first. */
    List<RecordVersion<A>> around(String reason) {
        Set<Integer> wanted = new HashSet<>();
        for (RecordVersion<A> version : versions) {
            if (reason.equals(version.reason())) {
                wanted.add(version.version());
                wanted.add(version.version() - 1);
            }
        }
        return newestFirst().stream()
                .filter(version -> wanted.contains(version.version()))
                .toList();
    }

    /** The widest audience that might know of the record, as it was before it was deleted. */
    Sensitivity lastAudience() {
        return last(version -> version.record() != null)
                .map(version -> Disclosure.audience(Objects.requireNonNull(version.record())))
                .orElseThrow();
    }

    /** The record as a version of it holds; empty for a deletion. */
    Optional<Recorded<A>> recorded(RecordVersion<A> version) {
        return Optional.ofNullable(version.record())
                .map(record -> new Recorded<>(
                        record, version.version(), versions.get(0).at(), version.at()));
    }
}
