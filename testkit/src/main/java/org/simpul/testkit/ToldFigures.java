package org.simpul.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.report.FollowThrough.Figures;

/** The figures of follow-through in words, without those that are nothing: {@code made 4, kept 1}. */
final class ToldFigures {

    private final List<String> words = new ArrayList<>();

    private ToldFigures() {}

    static String of(Figures figures) {
        ToldFigures told = new ToldFigures();
        told.add("proposed", figures.proposed());
        told.add("made", figures.made());
        told.add("kept", figures.kept());
        told.add("keptLate", figures.keptLate());
        told.add("open", figures.open());
        told.add("overdue", figures.overdue());
        told.add("notKept", figures.notKept());
        told.add("partly", figures.partly());
        told.add("withdrawn", figures.withdrawn());
        told.add("verifiable", figures.verifiable());
        told.add("notVerifiable", figures.notVerifiable());
        told.add("assessedIndependently", figures.assessedIndependently());
        told.add("reasons", figures.notKeptByReason());
        told.add("medianDays", figures.medianDays());
        told.add("uncertain", figures.uncertain());
        return String.join(", ", told.words);
    }

    private void add(String name, @Nullable Object value) {
        boolean isNothing = value == null || value.equals(0) || value.equals(Map.of());
        if (!isNothing) {
            words.add(name + " " + value);
        }
    }
}
