package org.simpul.example.benchmarks.world;

import java.util.List;
import org.simpul.model.policy.PolicyInstrument;

/**
 * An instrument that others refer to.
 *
 * @param codes the provisions on which work is done, the most worked on first
 */
record Plan(PolicyInstrument instrument, int firstYear, int lastYear, List<String> codes) {

    /** The share of provisions on which anybody works. */
    private static final double WORKED_ON = 0.9;

    String code(Dice dice) {
        return codes.get(dice.skewed(Math.max(1, (int) (codes.size() * WORKED_ON))));
    }
}
