package org.simpul.rule;

import java.util.List;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;

/** A rule about one record and those that it names. It changes nothing, and does not throw for a fault it is there to report. */
@FunctionalInterface
interface NeighbourRule<A extends Aggregate<?>> {

    /** What is wrong with a record; nothing about what cannot be told for lack of the other record, or of a date. */
    List<Finding> check(A record, Surroundings surroundings);
}
