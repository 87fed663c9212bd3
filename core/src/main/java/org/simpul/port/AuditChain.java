package org.simpul.port;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.simpul.port.AuditVerification.Fault;
import org.simpul.port.AuditVerification.Reason;

/**
 * How entries of the audit trail are chained by seals, and how that is held against what is stored; the same for every store.
 *
 * <p>Form 1: a hash is SHA-256, written in hexadecimal digits of lower case, over the byte {@code 0x01} and then field after
 * field, each as a length of four bytes, the highest first, and so many bytes of UTF-8; a field that is absent has the length
 * −1. Numbers are written in decimal digits, moments as {@code 2024-07-10T03:12:09.123456Z}.
 *
 * <ul>
 *   <li>The digest of an entry is the hash over its place in the chain, its number in the order of writing, moment, subject,
 *       action, kind of record, id, version, class seen, and purpose.
 *   <li>The hash of a seal is that over the hash of the seal before (64 zeros before the first), its own number, moment,
 *       first place and last place, and the digests of the entries from the first place to the last.
 * </ul>
 */
public final class AuditChain {

    /** The form in which seals are made. */
    public static final int FORM = 1;

    private final Source source;
    private final @Nullable AuditAnchor anchor;
    private final @Nullable AuditAnchor headAtFirst;
    private final Pages<AuditSeal> seals;
    private final Pages<Stored> entries;

    // What agrees so far.
    private AuditAnchor last = AuditAnchor.BEGINNING;
    private long lastPlace;
    private long firstPlaceBehindHead;

    private AuditChain(Source source, @Nullable AuditAnchor anchor) {
        this.source = source;
        this.anchor = anchor;
        headAtFirst = source.head();
        seals = new Pages<>(source::sealsBehind);
        entries = new Pages<>(source::entriesBehind);
    }

    /** An entry that has a place, with the digest that it got together with it; null where somebody took that away. */
    public record Stored(AuditRow row, @Nullable String digest) {}

    /** Where a chain is read from, in pages; what is sealed meanwhile may show in later pages, wholly. */
    public interface Source {

        /** The next seals by number; from the lowest when there is none before. Empty behind the last. */
        List<AuditSeal> sealsBehind(@Nullable AuditSeal seal);

        /** The next entries that have a place, by place and number; from the lowest when there is none before. */
        List<Stored> entriesBehind(@Nullable Stored entry);

        /** The last seal as the store remembers it apart from the seals; null where it has forgotten. */
        @Nullable
        AuditAnchor head();

        /** How many entries have no place yet. */
        long unsealed();
    }

    /**
     * The next seal of a chain.
     *
     * @param before the seal that it follows
     * @param firstPlace of the entries under it
     * @param digests of the entries under it, in their order; not empty
     */
    public static AuditSeal seal(AuditAnchor before, Instant at, long firstPlace, List<String> digests) {
        AuditSeal open =
                new AuditSeal(before.seal() + 1, at, firstPlace, firstPlace + digests.size() - 1, FORM, before.hash());
        CanonicalHash hash = begun(before, open);
        digests.forEach(hash::add);
        return new AuditSeal(open.number(), at, firstPlace, open.lastPlace(), FORM, hash.hex());
    }

    /** The hash of a seal before the entries under it. */
    private static CanonicalHash begun(AuditAnchor before, AuditSeal seal) {
        return new CanonicalHash(FORM)
                .add(before.hash())
                .add(seal.number())
                .add(seal.at())
                .add(seal.firstPlace())
                .add(seal.lastPlace());
    }

    /** Holds a chain against its seals and, where there is one, against an anchor. */
    public static AuditVerification verify(Source source, @Nullable AuditAnchor anchor) {
        AuditChain chain = new AuditChain(source, anchor);
        Fault fault = chain.firstFault();
        long vouched = anchor == null ? 0 : Math.min(anchor.seal(), chain.last.seal());
        return new AuditVerification(
                chain.last.seal(),
                chain.lastPlace,
                source.unsealed(),
                chain.last.seal() - vouched,
                chain.last.seal() == 0 ? null : chain.last,
                fault);
    }

    private @Nullable Fault firstFault() {
        while (true) {
            AuditSeal seal = seals.peek();
            if (seal == null) {
                Stored behindAll = entries.peek();
                // Somebody may have sealed it since we looked for seals.
                seal = behindAll == null ? null : seals.peek();
                if (behindAll != null && seal == null) {
                    return at(Reason.ENTRY_ADDED, behindAll.row().place());
                }
            }
            if (seal == null) {
                return faultAtTheEnd();
            }
            Fault fault = faultOf(seal);
            if (fault != null) {
                return fault;
            }
        }
    }

    private @Nullable Fault faultOf(AuditSeal seal) {
        long next = last.seal() + 1;
        if (seal.number() != next) {
            return seal.number() < next
                    ? new Fault(Reason.SEAL_ADDED, seal.number(), lastPlace + 1, lastPlace + 1)
                    : new Fault(
                            Reason.SEAL_MISSING, next, lastPlace + 1, Math.max(lastPlace + 1, seal.firstPlace() - 1));
        }
        seals.take();
        AuditSeal following = seals.peek();
        boolean isOutOfPlace = seal.firstPlace() != lastPlace + 1 || seal.lastPlace() < seal.firstPlace();
        boolean overlaps = following != null
                && following.number() == next + 1
                && following.firstPlace() <= seal.lastPlace()
                && following.firstPlace() > lastPlace + 1;
        if (seal.form() != FORM || isOutOfPlace || overlaps) {
            return at(Reason.SEAL_CHANGED, lastPlace + 1);
        }
        CanonicalHash hash = begun(last, seal);
        for (long place = seal.firstPlace(); place <= seal.lastPlace(); place++) {
            Stored entry = entries.peek();
            Reason reason = faultOf(entry, place);
            if (entry == null || reason != null) {
                return at(
                        reason == null ? Reason.ENTRY_MISSING : reason,
                        reason == Reason.ENTRY_ADDED && entry != null
                                ? entry.row().place()
                                : place);
            }
            hash.add(entry.digest());
            entries.take();
        }
        if (!hash.hex().equals(seal.hash())) {
            return new Fault(Reason.SEAL_CHANGED, seal.number(), seal.firstPlace(), seal.lastPlace());
        }
        if (contradicts(anchor, seal) || contradicts(headAtFirst, seal)) {
            return new Fault(Reason.REWRITTEN, seal.number(), seal.firstPlace(), seal.lastPlace());
        }
        if (headAtFirst != null && seal.number() == headAtFirst.seal() + 1) {
            firstPlaceBehindHead = seal.firstPlace();
        }
        last = seal.anchor();
        lastPlace = seal.lastPlace();
        return null;
    }

    private static @Nullable Reason faultOf(@Nullable Stored entry, long place) {
        if (entry == null || entry.row().place() > place) {
            return Reason.ENTRY_MISSING;
        }
        if (entry.row().place() < place) {
            return Reason.ENTRY_ADDED;
        }
        return entry.row().digest().equals(entry.digest()) ? null : Reason.ENTRY_CHANGED;
    }

    private static boolean contradicts(@Nullable AuditAnchor kept, AuditSeal seal) {
        return kept != null && kept.seal() == seal.number() && !kept.hash().equals(seal.hash());
    }

    /** What shows only once all seals there are have been read. */
    private @Nullable Fault faultAtTheEnd() {
        AuditAnchor head = source.head();
        boolean isCutOff = headAtFirst == null || headAtFirst.seal() > last.seal();
        if (head == null || isCutOff || (anchor != null && anchor.seal() > last.seal())) {
            return at(Reason.CUT_OFF, lastPlace + 1);
        }
        if (head.seal() < last.seal()) {
            return new Fault(Reason.SEAL_ADDED, head.seal() + 1, firstPlaceBehindHead, lastPlace);
        }
        return null;
    }

    /** A fault at one place, which shows at the seal that is next. */
    private Fault at(Reason reason, long place) {
        return new Fault(reason, last.seal() + 1, place, place);
    }

    /** Reads on from page to page; what comes later is looked for whenever nothing is left. */
    private static final class Pages<T> {

        private final Function<@Nullable T, List<T>> pageBehind;
        private final Deque<T> page = new ArrayDeque<>();
        private @Nullable T taken;

        Pages(Function<@Nullable T, List<T>> pageBehind) {
            this.pageBehind = pageBehind;
        }

        @Nullable
        T peek() {
            if (page.isEmpty()) {
                page.addAll(pageBehind.apply(taken));
            }
            return page.peek();
        }

        void take() {
            taken = Objects.requireNonNull(page.poll(), "what was looked at before");
        }
    }
}
