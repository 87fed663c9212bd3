package org.simpul.registry;

import java.util.Map;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.report.CoverageScope;
import org.simpul.report.PolicyCoverage;

/**
 * What was done under an instrument.
 *
 * @param question as it was asked
 * @param counted the filter with all that it means, the instruments that localise this one as far as the caller may know them,
 *     and which of their provisions count for which of this one
 * @param titles of the provisions that have one, by their codes
 */
public record CoverageAnswer(
        PolicyCoverage.Question question,
        CoverageScope counted,
        PolicyCoverage coverage,
        Map<String, LocalizedText> titles) {

    public CoverageAnswer {
        titles = Map.copyOf(titles);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
