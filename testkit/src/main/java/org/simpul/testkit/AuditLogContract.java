package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Mark;
import org.simpul.port.AuditLog.Question;

/** The audit trail. */
interface AuditLogContract extends StorageScene {

    @Test
    default void entriesAboutARecordComeTheNewestFirst() {
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);
        Entry read = entry(NOON, Action.READ, Lampung.AGENCY, "laporan tahunan ke’2");
        Entry deleted = entry(EVENING, Action.DELETED, Lampung.AGENCY, null);
        Entry other = entry(NOON, Action.READ, Lampung.OFFICE, null);
        add(created, read);
        add(other);
        add(deleted);

        look(unit -> {
            assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(deleted, read, created);
            assertThat(unit.audit().about(Lampung.AGENCY, 2)).containsExactly(deleted, read);
            assertThat(unit.audit().about(Lampung.OFFICE, 10)).containsExactly(other);
            assertThat(unit.audit().about(Lampung.NETWORK, 10)).isEmpty();
        });
    }

    @Test
    default void ofTwoEntriesOfOneMomentTheOneAddedLaterIsTheNewer() {
        Entry refused = entry(MORNING, Action.REFUSED, Lampung.AGENCY, null);
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);
        add(refused, created);

        look(unit -> assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(created, refused));
    }

    @Test
    default void everyActionComesBackAsItWas() {
        for (Action action : Action.values()) {
            add(entry(MORNING, action, Lampung.MELATI, null));
        }

        look(unit -> assertThat(unit.audit().about(Lampung.MELATI, 10))
                .extracting(Entry::action)
                .containsExactlyInAnyOrder(Action.values()));
    }

    @Test
    default void anEntryIsKeptWithTheWriteOfItsUnit() {
        Entry created = entry(MORNING, Action.CREATED, Lampung.AGENCY, null);

        write(unit -> {
            unit.organisations().insert(Lampung.agency());
            unit.audit().add(created);
        });

        look(unit -> {
            assertThat(unit.organisations().find(Lampung.AGENCY)).isPresent();
            assertThat(unit.audit().about(Lampung.AGENCY, 10)).containsExactly(created);
        });
    }

    @Test
    default void anEntryTellsWhoDidWhatWithWhichVersionAndHowNarrowAClassWasSeen() {
        List<Entry> told = new ArrayList<>();
        for (Sensitivity seen : Sensitivity.values()) {
            told.add(new Entry(MORNING, "budi@example", Action.READ, Lampung.MELATI, told.size() + 1, seen, "kasus 3"));
        }
        told.add(new Entry(NOON, "𝄞 " + "a".repeat(300), Action.UPDATED, Lampung.MELATI, 9, null, null));
        told.add(new Entry(NOON, "  ", Action.EXPORTED, Lampung.MELATI, null, Sensitivity.PUBLIC, ""));
        write(unit -> unit.audit().addAll(told));

        look(unit ->
                assertThat(unit.audit().about(Lampung.MELATI, 10)).containsExactlyElementsOf(Paging.reversed(told)));
        assertThat(found(window())).containsExactlyElementsOf(told);
    }

    @Test
    default void anEntryMayBeAboutNoRecord() {
        Entry refused = new Entry(MORNING, "budi@example", Action.REFUSED, null, null, null, "laporan");
        add(refused);

        assertThat(found(window())).containsExactly(refused);
        assertThat(found(window().about(Set.of(Lampung.MELATI)))).isEmpty();
    }

    @Test
    default void entriesAddedTogetherAreKeptInTheirOrderHoweverMany() {
        List<Entry> page = IntStream.range(0, 120)
                .mapToObj(number -> new Entry(
                        NOON, "reader", Action.READ, StorageScene.organisationId(number % 60), number, null, null))
                .toList();

        write(unit -> {
            unit.audit().addAll(List.of());
            unit.audit().addAll(page);
        });

        assertThat(found(window())).containsExactlyElementsOf(page);
    }

    @Test
    default void aWindowHoldsItsFirstMomentAndNotItsEnd() {
        Entry first = entry(MORNING, Action.READ, Lampung.AGENCY, null);
        Entry between = entry(NOON, Action.READ, Lampung.AGENCY, null);
        Entry end = entry(EVENING, Action.READ, Lampung.AGENCY, null);
        add(end, between, first);

        assertThat(found(Question.between(MORNING, EVENING, 10))).containsExactly(first, between);
        assertThat(found(Question.between(MORNING.plusNanos(1_000), EVENING.plusNanos(1_000), 10)))
                .containsExactly(between, end);
        assertThat(found(Question.between(MORNING.plusNanos(1), EVENING.plusNanos(1), 10)))
                .containsExactly(between, end);
        assertThat(found(Question.between(Instant.MIN, Instant.MAX, 10))).containsExactly(first, between, end);
        assertThat(found(Question.between(EVENING, MORNING, 10))).isEmpty();
    }

    @Test
    default void whoSawWhatOfWhomIsFoundByTheRecordsTheSubjectAndTheAction() {
        Entry budiReadMelati = of("budi", Action.READ, Lampung.MELATI);
        Entry budiExportedMelati = of("budi", Action.EXPORTED, Lampung.MELATI);
        Entry budiReadAgency = of("budi", Action.READ, Lampung.AGENCY);
        Entry sitiReadOffice = of("siti", Action.READ, Lampung.OFFICE);
        Entry sitiReadMelati = of("siti", Action.READ, Lampung.MELATI);
        add(budiReadMelati, budiExportedMelati, budiReadAgency, sitiReadOffice, sitiReadMelati);

        assertThat(found(window().about(Set.of(Lampung.MELATI))))
                .containsExactly(budiReadMelati, budiExportedMelati, sitiReadMelati);
        assertThat(found(window().about(Set.of(Lampung.AGENCY, Lampung.MELATI, Lampung.NETWORK, Lampung.OFFICE))))
                .containsExactly(budiReadMelati, budiExportedMelati, budiReadAgency, sitiReadOffice, sitiReadMelati);
        assertThat(found(window().by("budi"))).containsExactly(budiReadMelati, budiExportedMelati, budiReadAgency);
        assertThat(found(window().by("bud"))).isEmpty();
        assertThat(found(window().of(Set.of(Action.EXPORTED, Action.ERASED)))).containsExactly(budiExportedMelati);
        assertThat(found(window().about(Set.of(Lampung.MELATI)).by("siti").of(Set.of(Action.READ))))
                .containsExactly(sitiReadMelati);
    }

    @Test
    default void aQuestionAboutNoRecordOrNoActionFindsNothing() {
        add(of("budi", Action.READ, Lampung.MELATI));

        assertThat(found(window().about(Set.of()))).isEmpty();
        assertThat(found(window().of(Set.of()))).isEmpty();
    }

    @Test
    default void subjectsAreToldApartByTheirLettersHoweverLongTheyAre() {
        String longest = "s".repeat(400);
        List<String> subjects = List.of("Budi", "budi", "budi ", "büdi", longest + "1", longest + "2");
        subjects.forEach(subject -> add(of(subject, Action.READ, Lampung.MELATI)));

        for (String subject : subjects) {
            assertThat(found(window().by(subject))).extracting(Entry::subject).containsExactly(subject);
        }
    }

    @Test
    default void anIdOfOneKindIsNotThatOfAnother() {
        AggregateId organisation = RecordType.ORGANISATION.id(Lampung.MELATI.value());
        Entry ofTheOrganisation = of("budi", Action.READ, organisation);
        Entry ofThePerson = of("budi", Action.READ, Lampung.MELATI);
        add(ofTheOrganisation, ofThePerson);

        assertThat(found(window().about(Set.of(organisation)))).containsExactly(ofTheOrganisation);
        assertThat(found(window().about(Set.of(organisation, Lampung.MELATI))))
                .containsExactly(ofTheOrganisation, ofThePerson);
    }

    @Test
    default void theEntriesOfAWindowAreReadInPagesWithoutRepeatingOrMissingOne() {
        List<Entry> added = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            // Of one moment five at a time, so that pages end among them.
            added.add(new Entry(
                    MORNING.plusSeconds(number / 5), "reader", Action.READ, Lampung.MELATI, number, null, null));
            added.add(new Entry(
                    MORNING.plusSeconds(number / 5), "reader", Action.READ, Lampung.AGENCY, number, null, null));
        }
        write(unit -> unit.audit().addAll(added));

        for (Question question : List.of(
                window(),
                window().by("reader"),
                window().about(Set.of(Lampung.MELATI, Lampung.AGENCY)),
                window().of(Set.of(Action.READ)))) {
            assertThat(found(question)).containsExactlyElementsOf(added);
        }
    }

    private static Entry of(String subject, Action action, AggregateId id) {
        return new Entry(NOON, subject, action, id, 1, Sensitivity.CONFIDENTIAL, null);
    }

    private static Question window() {
        return Question.between(MORNING, EVENING.plusSeconds(1), 3);
    }

    /** All that is found, page by page. */
    private List<Entry> found(Question question) {
        List<Entry> entries = new ArrayList<>();
        Mark next = null;
        do {
            Mark after = next;
            Found page = read(unit -> unit.audit().find(question.after(after)));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(question.limit());
            assertThat(page.next()).isNotEqualTo(after == null ? new Mark(Instant.EPOCH, 0) : after);
            entries.addAll(page.entries());
            // A list that leads back to its beginning would be read for ever.
            assertThat(entries).hasSizeLessThan(500);
            next = page.next();
        } while (next != null);
        return entries;
    }

    private void add(Entry... entries) {
        write(unit -> List.of(entries).forEach(unit.audit()::add));
    }

    private static Entry entry(Instant at, Action action, AggregateId id, @Nullable String purpose) {
        return new Entry(at, "subject-of-" + action.code(), action, id, purpose);
    }
}
