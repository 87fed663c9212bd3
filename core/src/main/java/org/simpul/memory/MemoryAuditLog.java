package org.simpul.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditChain;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditRow;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;

/** The audit trail. The number of an entry is its place in the list, from 1, and that in the chain when it is sealed. */
record MemoryAuditLog(List<AuditLog.Entry> entries, List<AuditSeal> seals, Session session) implements AuditLog {

    private static final Comparator<Numbered> BY_TIME =
            Comparator.<Numbered, Instant>comparing(one -> one.entry.at()).thenComparing(Numbered::number);

    private static final int PAGE = 1_000;

    private record Numbered(Entry entry, long number) {

        Mark mark() {
            return new Mark(entry.at(), number);
        }

        boolean isBehind(Mark mark) {
            int order = entry.at().compareTo(mark.at());
            return order > 0 || (order == 0 && number > mark.number());
        }
    }

    @Override
    public void addAll(List<Entry> more) {
        session.writing();
        int before = entries.size();
        entries.addAll(more);
        session.onUndo(() -> entries.subList(before, entries.size()).clear());
    }

    @Override
    public List<Entry> about(AggregateId id, int limit) {
        session.reading();
        return numbered()
                .filter(one -> id.equals(one.entry.id()))
                .sorted(BY_TIME.reversed())
                .limit(limit)
                .map(Numbered::entry)
                .toList();
    }

    @Override
    public Found find(Question question) {
        session.reading();
        Mark after = question.after();
        List<Numbered> wanted = numbered()
                .filter(one -> admits(question, one.entry))
                .filter(one -> after == null || one.isBehind(after))
                .sorted(BY_TIME)
                .limit(question.limit() + 1L)
                .toList();
        boolean isLast = wanted.size() <= question.limit();
        List<Numbered> page = isLast ? wanted : wanted.subList(0, question.limit());
        return new Found(
                page.stream().map(Numbered::entry).toList(),
                isLast ? null : page.get(page.size() - 1).mark());
    }

    private static boolean admits(Question question, Entry entry) {
        return (question.ids() == null || (entry.id() != null && question.ids().contains(entry.id())))
                && (question.subject() == null || question.subject().equals(entry.subject()))
                && (question.actions() == null || question.actions().contains(entry.action()))
                && !entry.at().isBefore(question.from())
                && entry.at().isBefore(question.until());
    }

    private Stream<Numbered> numbered() {
        return IntStream.range(0, entries.size()).mapToObj(i -> new Numbered(entries.get(i), i + 1L));
    }

    @Override
    public Optional<AuditSeal> seal(Instant now, int most) {
        session.writing();
        if (most < 1) {
            throw new IllegalArgumentException("A seal is put on at least one entry, but most was " + most);
        }
        long first = lastPlace() + 1;
        long last = Math.min(entries.size(), lastPlace() + most);
        if (last < first) {
            return Optional.empty();
        }
        AuditSeal seal = AuditChain.seal(head(), now, first, digests(first, last));
        seals.add(seal);
        session.onUndo(() -> seals.remove(seals.size() - 1));
        return Optional.of(seal);
    }

    private List<String> digests(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(place -> row(place).digest())
                .toList();
    }

    private AuditRow row(long place) {
        return AuditRow.of(entries.get(Math.toIntExact(place - 1)), place, place);
    }

    private AuditAnchor head() {
        return seals.isEmpty()
                ? AuditAnchor.BEGINNING
                : seals.get(seals.size() - 1).anchor();
    }

    private long lastPlace() {
        return seals.isEmpty() ? 0 : seals.get(seals.size() - 1).lastPlace();
    }

    @Override
    public AuditVerification verify(@Nullable AuditAnchor anchor) {
        session.reading();
        return AuditChain.verify(
                new AuditChain.Source() {
                    @Override
                    public List<AuditSeal> sealsBehind(@Nullable AuditSeal seal) {
                        return seals.stream()
                                .skip(seal == null ? 0 : seal.number())
                                .limit(PAGE)
                                .toList();
                    }

                    @Override
                    public List<AuditChain.Stored> entriesBehind(AuditChain.@Nullable Stored entry) {
                        long first = entry == null ? 1 : entry.row().place() + 1;
                        return LongStream.rangeClosed(first, Math.min(lastPlace(), first + PAGE))
                                .mapToObj(place -> stored(row(place)))
                                .toList();
                    }

                    @Override
                    public AuditAnchor head() {
                        return MemoryAuditLog.this.head();
                    }

                    @Override
                    public long unsealed() {
                        return entries.size() - lastPlace();
                    }
                },
                anchor);
    }

    // What is not stored cannot be changed: an entry here shows by the seal that it is another.
    private static AuditChain.Stored stored(AuditRow row) {
        return new AuditChain.Stored(row, row.digest());
    }
}
