package org.simpul.testkit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.Storage;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** What the parts of the storage contract have in common: the storage under test, moments, and short words for saving. */
interface StorageScene {

    Instant MORNING = Instant.parse("2024-07-10T03:12:09.123456Z");
    Instant NOON = Instant.parse("2024-07-10T05:00:00Z");
    Instant EVENING = Instant.parse("2024-07-10T11:59:59.999999Z");

    /** Empty when a test begins. */
    Storage storage();

    default void write(Consumer<UnitOfWork> work) {
        writeAt(MORNING, work);
    }

    default void writeAt(Instant moment, Consumer<UnitOfWork> work) {
        storage().write(new Authorship("tester", moment), unit -> {
            work.accept(unit);
            return unit;
        });
    }

    default void look(Consumer<UnitOfWork> work) {
        read(unit -> {
            work.accept(unit);
            return unit;
        });
    }

    default <T> T read(Function<UnitOfWork, T> work) {
        return storage().read(work);
    }

    default void save(Aggregate<?>... records) {
        saveAt(MORNING, records);
    }

    default void saveAt(Instant moment, Aggregate<?>... records) {
        writeAt(moment, unit -> List.of(records).forEach(record -> insert(unit, record)));
    }

    static Store<Aggregate<AggregateId>, AggregateId> storeOf(UnitOfWork unit, Aggregate<?> record) {
        return unit.store(record.type());
    }

    static void insert(UnitOfWork unit, Aggregate<?> record) {
        storeOf(unit, record).insert(plain(record));
    }

    /** The record, as one of no special kind. */
    @SuppressWarnings("unchecked")
    static Aggregate<AggregateId> plain(Aggregate<?> record) {
        return (Aggregate<AggregateId>) record;
    }

    /** An organisation whose id ends with a number of one or two digits. */
    static Organisation organisation(int number) {
        return named(number, "Organisasi " + number);
    }

    static Organisation named(int number, String name) {
        return Organisation.builder(organisationId(number)).name("id", name).build();
    }

    static OrganisationId organisationId(int number) {
        return OrganisationId.of(String.format("01900000-0000-7000-8000-%012d", number));
    }
}
