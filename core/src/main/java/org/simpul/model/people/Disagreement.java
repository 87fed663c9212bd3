package org.simpul.model.people;

import java.util.List;

/**
 * That two splits of one head-count state different numbers of the same people (rule ACT-7).
 *
 * @param whom the codes that both name, such as {@code female}
 * @param one how many by the split that stands first
 * @param other how many by the other
 */
public record Disagreement(List<String> whom, int one, int other) {

    public Disagreement {
        whom = List.copyOf(whom);
    }
}
