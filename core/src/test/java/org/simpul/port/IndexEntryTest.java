package org.simpul.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.simpul.model.commitment.Clause;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.PolicyRelation;

class IndexEntryTest {

    private static final PolicyInstrumentId PLAN = new PolicyInstrumentId(new UUID(0, 1));
    private static final PolicyInstrumentId MEMORANDUM = new PolicyInstrumentId(new UUID(0, 2));

    @Test
    void aCommitmentIsFoundByTheProvisionsItServesAndByTheOneInWhichItStands() {
        Commitment commitment = Commitment.builder(new CommitmentId(new UUID(0, 3)))
                .statement("en", "Promise")
                .policyLink(PolicyLink.of(PLAN, "1.1", PolicyRelation.SUPPORTS))
                .madeIn(new Clause(MEMORANDUM, "3"))
                .build();

        assertThat(IndexEntry.of(commitment).facets())
                .containsEntry(Facet.PROVISION, Set.of(PLAN + "#1.1", MEMORANDUM + "#3"))
                .containsEntry(
                        Facet.INSTRUMENT,
                        Set.of(PLAN.value().toString(), MEMORANDUM.value().toString()));
    }

    @Test
    void aCommitmentThatStandsInAnInstrumentAsAWholeHasNoProvisionThere() {
        Commitment commitment = Commitment.builder(new CommitmentId(new UUID(0, 3)))
                .statement("en", "Promise")
                .madeIn(new Clause(MEMORANDUM, null))
                .build();

        assertThat(IndexEntry.of(commitment).facets()).doesNotContainKey(Facet.PROVISION);
    }
}
