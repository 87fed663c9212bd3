package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.memory.InMemoryStorage;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.Authorship;
import org.simpul.port.Page;
import org.simpul.port.Query;
import org.simpul.port.RecordChange;
import org.simpul.port.Storage;
import org.simpul.port.Store;
import org.simpul.port.UnitOfWork;

/** However many records are judged again, no more of them are held than a page has. */
class RevalidationMemoryTest {

    private static final int RECORDS = 3_000;
    private static final int AT_ONCE = 500;

    private final InMemoryStorage storage = new InMemoryStorage();
    private final Watched watched = new Watched(storage);

    @Test
    void aStoreIsNeverAskedForMoreThanAPage() {
        storage.write(
                new Authorship("tester", Instant.EPOCH),
                unit -> unit.organisations()
                        .insertAll(IntStream.range(0, RECORDS)
                                .mapToObj(number -> Organisation.builder(OrganisationId.of(
                                                String.format("01900000-0000-7000-8000-%012d", number)))
                                        .name("id", "Organisasi " + number)
                                        .build())
                                .toList()));

        Revalidation revalidation =
                Simpul.on(watched).build().organisations().revalidate(Caller.localSteward(), Query.all(AT_ONCE));

        assertThat(revalidation.judged()).isEqualTo(RECORDS);
        assertThat(watched.mostAtOnce).hasValue(AT_ONCE);
        assertThat(watched.mostInAUnit).hasValueLessThanOrEqualTo(4 * AT_ONCE);
    }

    /** A storage that counts how many organisations it hands out. */
    private static final class Watched implements Storage {

        private final Storage honest;
        private final AtomicInteger mostAtOnce = new AtomicInteger();
        private final AtomicInteger mostInAUnit = new AtomicInteger();

        Watched(Storage honest) {
            this.honest = honest;
        }

        @Override
        public <T> T write(Authorship by, Set<? extends AggregateId> claimed, Function<UnitOfWork, T> work) {
            return honest.write(by, claimed, unit -> work.apply(watching(unit)));
        }

        @Override
        public <T> T read(Function<UnitOfWork, T> work) {
            return honest.read(unit -> work.apply(watching(unit)));
        }

        @Override
        public <T> T ask(Function<UnitOfWork, T> question) {
            return honest.ask(unit -> question.apply(watching(unit)));
        }

        @Override
        public void onCommitted(Consumer<? super RecordChange> listener) {
            honest.onCommitted(listener);
        }

        private UnitOfWork watching(UnitOfWork unit) {
            AtomicInteger inUnit = new AtomicInteger();
            return proxy(
                    UnitOfWork.class,
                    unit,
                    answer -> answer instanceof Store<?, ?> store
                            ? proxy(Store.class, store, records -> counted(records, inUnit))
                            : answer);
        }

        private Object counted(Object answer, AtomicInteger inUnit) {
            int count = 0;
            if (answer instanceof Page<?> page) {
                count = page.items().size();
            } else if (answer instanceof Map<?, ?> found) {
                count = found.size();
            } else if (answer instanceof Collection<?> found) {
                count = found.size();
            }
            mostAtOnce.accumulateAndGet(count, Math::max);
            mostInAUnit.accumulateAndGet(inUnit.addAndGet(count), Math::max);
            return answer;
        }

        private static <P> P proxy(Class<P> port, P honest, Function<Object, Object> answered) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        try {
                            Object answer = method.invoke(honest, arguments);
                            return answer == null ? null : answered.apply(answer);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
