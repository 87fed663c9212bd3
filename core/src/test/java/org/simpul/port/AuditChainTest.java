package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.port.AuditChain.Stored;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditVerification.Fault;
import org.simpul.port.AuditVerification.Reason;

class AuditChainTest {

    private static final Instant MORNING = Instant.parse("2024-07-10T03:12:09.123456Z");
    private static final Instant NOON = Instant.parse("2024-07-10T05:00:00Z");
    private static final Instant EVENING = Instant.parse("2024-07-10T11:59:59.999999Z");

    /** Reckoned by another program from the words of the Javadoc, so that whoever audits a registry can do the same. */
    @Test
    void hashesAreThoseOfTheDocumentedForm() {
        Entry read = new Entry(
                MORNING,
                "budi@example",
                Action.READ,
                ParticipantId.of("0190f0e0-7c3a-4000-8000-000000000001"),
                7,
                Sensitivity.CONFIDENTIAL,
                "kasus ’3’");
        Entry refused = new Entry(NOON, "siti", Action.REFUSED, null, null);

        String first = AuditRow.of(read, 1, 41).digest();
        String second = AuditRow.of(refused, 2, 43).digest();
        AuditSeal seal = AuditChain.seal(AuditAnchor.BEGINNING, EVENING, 1, List.of(first, second));

        assertThat(first).isEqualTo("e7ae5a5769b89ad8decaf82afee381befa6db500af43b7b881176299ea01cd5a");
        assertThat(second).isEqualTo("7573ed4a29c9eb3751f4f531896aecdb2051c4873f4e12a1289d0e7cd5a64173");
        assertThat(seal)
                .isEqualTo(new AuditSeal(
                        1, EVENING, 1, 2, 1, "fc35b0f3c1b08f0aeb6b0b1c7b72e3a53d3c7d1533cd51920f659eb0ad6962d9"));
    }

    @Test
    void fieldsThatOnlyTogetherReadAlikeHaveOtherDigests() {
        Entry one = new Entry(MORNING, "budi", Action.READ, null, "kasus");
        Entry other = new Entry(MORNING, "bud", Action.READ, null, "ikasus");
        Entry without = new Entry(MORNING, "budi", Action.READ, null, null);
        Entry empty = new Entry(MORNING, "budi", Action.READ, null, "");

        assertThat(List.of(one, other, without, empty).stream()
                        .map(entry -> AuditRow.of(entry, 1, 1).digest())
                        .distinct())
                .hasSize(4);
    }

    @Test
    void anAnchorIsTheNumberAndTheHashOfASeal() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditAnchor(-1, "0".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditAnchor(1, "0".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditAnchor(1, "G".repeat(64)));
    }

    @Property(tries = 200)
    void aChainAgreesWhateverTheSizesOfItsSeals(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 5) Integer> sizes) {
        Chain chain = Chain.of(sizes);

        assertThat(chain.verify())
                .isEqualTo(new AuditVerification(
                        sizes.size(), chain.rows.size(), 0, sizes.size(), sizes.isEmpty() ? null : chain.head, null));
    }

    @Property(tries = 300)
    void anEntryDeletedEditedDoubledOrMovedIsFoundWhereItWas(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 2, max = 5) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 1_000) int which) {
        long place = which % sizes.stream().mapToInt(Integer::intValue).sum() + 1;

        Chain deleted = Chain.of(sizes);
        deleted.rows.removeIf(one -> one.row().place() == place);
        assertThat(deleted.fault()).isEqualTo(deleted.at(Reason.ENTRY_MISSING, place));

        Chain edited = Chain.of(sizes);
        edited.rows.replaceAll(one -> one.row().place() == place ? edited(one) : one);
        assertThat(edited.fault()).isEqualTo(edited.at(Reason.ENTRY_CHANGED, place));

        Chain reckonedAnew = Chain.of(sizes);
        reckonedAnew.rows.replaceAll(one -> one.row().place() == place
                ? new Stored(edited(one).row(), edited(one).row().digest())
                : one);
        assertThat(reckonedAnew.fault().reason()).isEqualTo(Reason.SEAL_CHANGED);
        assertThat(reckonedAnew.fault().seal())
                .isEqualTo(reckonedAnew.sealOf(place).number());

        Chain doubled = Chain.of(sizes);
        doubled.rows.add((int) place, numbered(doubled.rows.get((int) place - 1), 1_000));
        assertThat(doubled.fault().reason()).isEqualTo(Reason.ENTRY_ADDED);
        assertThat(doubled.fault().firstPlace()).isEqualTo(place);

        Chain moved = Chain.of(sizes);
        Stored last = moved.rows.get(moved.rows.size() - 1);
        moved.rows.set((int) place - 1, at(last, place));
        moved.rows.set(
                moved.rows.size() - 1,
                at(Chain.of(sizes).rows.get((int) place - 1), last.row().place()));
        assertThat(moved.fault()).isEqualTo(place == last.row().place() ? null : moved.at(Reason.ENTRY_CHANGED, place));
    }

    @Property(tries = 200)
    void aSealThatIsGoneIsFoundWhereItWas(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 5) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 1_000) int which) {
        Chain chain = Chain.of(sizes);
        AuditSeal gone = chain.seals.remove(which % sizes.size());

        Fault fault = chain.fault();

        assertThat(fault.firstPlace()).isEqualTo(gone.firstPlace());
        // Its entries are still there, so behind the last seal they stand under none.
        assertThat(fault.reason()).isEqualTo(gone.number() == sizes.size() ? Reason.ENTRY_ADDED : Reason.SEAL_MISSING);
    }

    @Test
    void whatIsSealedWhileTheChainIsReadIsNoFault() {
        Chain before = Chain.of(List.of(2, 2));
        Chain after = Chain.of(List.of(2, 2, 3));
        AuditChain.Source growing = new AuditChain.Source() {
            private boolean hasGrown;

            @Override
            public List<AuditSeal> sealsBehind(@Nullable AuditSeal seal) {
                List<AuditSeal> page = (hasGrown ? after : before).sealsBehind(seal);
                // Somebody seals right after all seals were read.
                hasGrown |= page.isEmpty();
                return page;
            }

            @Override
            public List<Stored> entriesBehind(@Nullable Stored entry) {
                return (hasGrown ? after : before).entriesBehind(entry);
            }

            @Override
            public AuditAnchor head() {
                return (hasGrown ? after : before).head;
            }

            @Override
            public long unsealed() {
                return hasGrown ? 0 : 3;
            }
        };

        AuditVerification verification = AuditChain.verify(growing, before.head);

        assertThat(verification).isEqualTo(new AuditVerification(3, 7, 0, 1, after.head, null));
    }

    private static Stored edited(Stored one) {
        AuditRow row = one.row();
        return new Stored(
                new AuditRow(
                        row.place(),
                        row.number(),
                        row.at(),
                        "nobody",
                        row.action(),
                        row.type(),
                        row.id(),
                        row.version(),
                        row.seen(),
                        row.purpose()),
                one.digest());
    }

    private static Stored at(Stored one, long place) {
        return at(one, place, one.row().number());
    }

    private static Stored numbered(Stored one, long number) {
        return at(one, one.row().place(), number);
    }

    private static Stored at(Stored one, long place, long number) {
        AuditRow row = one.row();
        return new Stored(
                new AuditRow(
                        place,
                        number,
                        row.at(),
                        row.subject(),
                        row.action(),
                        row.type(),
                        row.id(),
                        row.version(),
                        row.seen(),
                        row.purpose()),
                one.digest());
    }

    /** A chain as somebody may tamper with, read in pages of two. */
    private static final class Chain implements AuditChain.Source {

        private static final int PAGE = 2;

        final List<AuditSeal> seals = new ArrayList<>();
        final List<Stored> rows = new ArrayList<>();
        AuditAnchor head = AuditAnchor.BEGINNING;

        static Chain of(List<Integer> sizes) {
            Chain chain = new Chain();
            for (int size : sizes) {
                List<String> digests = new ArrayList<>();
                long first = chain.rows.size() + 1L;
                for (int i = 0; i < size; i++) {
                    long place = chain.rows.size() + 1L;
                    Entry entry = new Entry(MORNING, "reader-" + place, Action.READ, null, null);
                    AuditRow row = AuditRow.of(entry, place, 2 * place);
                    digests.add(row.digest());
                    chain.rows.add(new Stored(row, row.digest()));
                }
                AuditSeal seal = AuditChain.seal(chain.head, NOON, first, digests);
                chain.seals.add(seal);
                chain.head = seal.anchor();
            }
            return chain;
        }

        AuditVerification verify() {
            return AuditChain.verify(this, null);
        }

        @Nullable
        Fault fault() {
            return verify().fault();
        }

        Fault at(Reason reason, long place) {
            return new Fault(reason, sealOf(place).number(), place, place);
        }

        AuditSeal sealOf(long place) {
            return seals.stream()
                    .filter(seal -> seal.firstPlace() <= place && place <= seal.lastPlace())
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public List<AuditSeal> sealsBehind(@Nullable AuditSeal seal) {
            int from = seal == null ? 0 : seals.indexOf(seal) + 1;
            return seals.subList(from, Math.min(seals.size(), from + PAGE));
        }

        @Override
        public List<Stored> entriesBehind(@Nullable Stored entry) {
            int from = 0;
            while (entry != null && from < rows.size() && !isBehind(rows.get(from), entry)) {
                from++;
            }
            return rows.subList(from, Math.min(rows.size(), from + PAGE));
        }

        private static boolean isBehind(Stored one, Stored other) {
            long place = other.row().place();
            return one.row().place() > place
                    || (one.row().place() == place
                            && one.row().number() > other.row().number());
        }

        @Override
        public AuditAnchor head() {
            return head;
        }

        @Override
        public long unsealed() {
            return 0;
        }
    }
}
