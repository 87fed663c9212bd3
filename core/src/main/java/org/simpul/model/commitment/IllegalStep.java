package org.simpul.model.commitment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A step on record that the state before it did not allow (rule COM-3).
 *
 * @param index where it stands among the transitions, from 0
 * @param from the state before it
 * @param to the state it claims to lead to
 * @param legal the states it could have led to, in the order of the domain page; empty if {@code from} is final
 */
public record IllegalStep(int index, CommitmentStatus from, CommitmentStatus to, Set<CommitmentStatus> legal) {

    /** The illegal steps of a life. After one, the state it claims counts, so that one slip is told once. */
    static List<IllegalStep> in(List<Transition> life) {
        List<IllegalStep> illegal = new ArrayList<>();
        CommitmentStatus from = CommitmentStatus.PROPOSED;
        for (int i = 0; i < life.size(); i++) {
            CommitmentStatus to = life.get(i).to();
            Set<CommitmentStatus> legal = i == 0 ? firstStates() : from.successors();
            if (!legal.contains(to)) {
                illegal.add(new IllegalStep(i, from, to, legal));
            }
            from = to;
        }
        return illegal;
    }

    /** A life starts as proposed or agreed; one without transitions is proposed, and can go where a proposal can. */
    static Set<CommitmentStatus> firstStates() {
        Set<CommitmentStatus> states = new LinkedHashSet<>(CommitmentStatus.STARTS);
        states.addAll(CommitmentStatus.PROPOSED.successors());
        return Collections.unmodifiableSet(states);
    }
}
