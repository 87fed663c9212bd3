package org.simpul.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.policy.Provision;
import org.simpul.model.text.Outline;

/**
 * What was done under which provision of an instrument, and on which provisions nobody works (section 7.2 of the domain page).
 * What is done for a part is done for the whole; what is done under an instrument that localises this one is done under this
 * one too.
 *
 * @param rows one for each provision, in document order, also for those that are not in force
 * @param totals of the instrument as a whole, with what names no provision of it
 * @param untouched the codes of the leaves in force on the day asked for on which nobody works, in document order
 */
public record PolicyCoverage(List<Row> rows, Figures totals, List<String> untouched) {

    public PolicyCoverage {
        rows = List.copyOf(rows);
        untouched = List.copyOf(untouched);
    }

    /**
     * What is asked.
     *
     * @param asOf the day on which provisions are in force; it leaves out no activity and no commitment, for which the days of
     *     the filter are there
     */
    public record Question(PolicyInstrumentId instrument, LocalDate asOf, ReportFilter filter) {

        public Question withFilter(ReportFilter other) {
            return new Question(instrument, asOf, other);
        }
    }

    /**
     * The figures of one provision with all its parts.
     *
     * @param parent the code of the provision of which it is a part; null at the top
     */
    public record Row(String provision, @Nullable String parent, Figures figures) {

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /**
     * What was done, and for how many of the provisions.
     *
     * @param provisions the leaves in force on the day asked for; a leaf in force is its own
     * @param provisionsWithCommitment those among them for which something was promised
     * @param provisionsWithActivity those among them for which there is an activity
     */
    public record Figures(
            int provisions, int provisionsWithCommitment, int provisionsWithActivity, ProvisionWork work) {}

    /**
     * What a store counted.
     *
     * @param whole for the instrument as a whole
     * @param provisions for each provision by its code; one for which nothing was done is not here or has {@link
     *     ProvisionWork#NONE}
     */
    public record Tally(ProvisionWork whole, Map<String, ProvisionWork> provisions) {

        public Tally {
            provisions = Map.copyOf(provisions);
        }

        ProvisionWork of(Provision provision) {
            return provisions.getOrDefault(provision.code(), ProvisionWork.NONE);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /** The coverage of an instrument with these provisions on a day. */
    public static PolicyCoverage of(ProvisionTree tree, LocalDate asOf, Tally tally) {
        List<Provision> leaves = tree.leavesInForce(asOf);
        List<Row> rows = new ArrayList<>();
        for (Provision provision : tree.provisions()) {
            List<Provision> below = leaves.stream()
                    .filter(leaf -> tree.upFrom(leaf.code()).contains(provision.code()))
                    .toList();
            rows.add(new Row(provision.code(), provision.parent(), figures(below, tally, tally.of(provision))));
        }
        return new PolicyCoverage(
                rows,
                figures(leaves, tally, tally.whole()),
                leaves.stream()
                        .filter(leaf -> tally.of(leaf).isNothing())
                        .map(Provision::code)
                        .toList());
    }

    private static Figures figures(List<Provision> leaves, Tally tally, ProvisionWork work) {
        return new Figures(
                leaves.size(),
                (int) leaves.stream()
                        .filter(leaf -> tally.of(leaf).hasCommitment())
                        .count(),
                (int) leaves.stream()
                        .filter(leaf -> tally.of(leaf).hasActivity())
                        .count(),
                work);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
