package org.simpul.rule;

import java.util.ArrayList;
import java.util.List;
import org.simpul.finding.Finding;
import org.simpul.model.policy.PolicyInstrument;

/** Whether those who signed or proposed an instrument existed when it was adopted. */
final class InstrumentAndOthers implements NeighbourRule<PolicyInstrument> {

    @Override
    public List<Finding> check(PolicyInstrument instrument, Surroundings surroundings) {
        List<Finding> findings = new ArrayList<>();
        if (instrument.adopted() != null) {
            Existence existence = new Existence(findings, instrument.adopted().asInterval(), surroundings);
            for (int i = 0; i < instrument.parties().size(); i++) {
                existence.check(
                        "/parties/" + i + "/organisation",
                        instrument.parties().get(i).organisation());
            }
        }
        return findings;
    }
}
