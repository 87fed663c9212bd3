package org.simpul.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;

/** Who names whom, across all kinds of record. Deleted records name nobody. */
public interface Links {

    /**
     * Which of these ids name a record that is there, and the widest audience that may know of each. One statement per kind of
     * record at most.
     *
     * <p>In a unit that writes, what is there stays there until the unit has ended: others may change these records, but not
     * delete them. So a record that names them does not name what is gone.
     */
    Map<AggregateId, Sensitivity> existing(Collection<? extends AggregateId> ids);

    /**
     * The links that start at these records, ordered by start, path and target.
     *
     * @param limit at most so many, 1 or more
     */
    List<Link> from(Collection<? extends AggregateId> ids, int limit);

    /**
     * The links that lead to these records from others, ordered by start, path and target.
     *
     * @param limit at most so many, 1 or more
     */
    List<Link> to(Collection<? extends AggregateId> ids, int limit);

    /**
     * The records that name this one, but for itself, ordered by id and then by the code of their kind, in one statement. In a
     * unit that claims records it finds whatever others have kept by now, as {@link #to} does.
     *
     * @param after the last record already met; null to begin with the first
     * @param limit at most so many, 1 or more
     */
    List<AggregateId> naming(AggregateId id, @Nullable AggregateId after, int limit);

    /**
     * These organisations, be they there or not, and their units at any depth, as far as those of a clearance may know them;
     * circles do no harm. One statement for each level at most, however many units there are.
     */
    Set<OrganisationId> units(Collection<OrganisationId> ids, Sensitivity clearance);

    /**
     * These instruments, be they there or not, and those that localise them at any depth, as far as those of a clearance may
     * know them; circles do no harm. One statement for each level at most, however many there are.
     */
    Set<PolicyInstrumentId> localising(Collection<PolicyInstrumentId> ids, Sensitivity clearance);

    /**
     * That one record names another.
     *
     * @param path where it does, as a JSON Pointer into the record it starts at
     */
    record Link(AggregateId from, String path, AggregateId to) {}
}
