package org.simpul.testkit;

import java.util.List;
import org.simpul.model.Aggregate;
import org.simpul.model.id.AggregateId;
import org.simpul.port.Store;

/**
 * One way in which a port can break its word. A fault extends the port it stands in for and overrides what it does wrong;
 * all else goes to the honest port ({@link FaultInjection}).
 *
 * @param <P> the port
 */
interface Faulty<P> {

    /** The port as it behaves without the fault. */
    P honest();

    /** What the fault remembers of one storage, in all units and ports of it. */
    List<Object> memory();

    /** A fault of the stores of all kinds of record. */
    interface AnyStore
            extends Faulty<Store<Aggregate<AggregateId>, AggregateId>>, Store<Aggregate<AggregateId>, AggregateId> {}
}
