package org.simpul.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Organiser;
import org.simpul.model.activity.OrganiserRole;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.people.Sex;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.text.Outline;

/**
 * The report to the owner of a plan (section 7.8 of the domain page): which institution did what under which provision, what came
 * out, whom it reached and what was promised. The document that a ministry or a governor's office hands upward.
 *
 * @param rows by the text of the ids of institutions, then in the order of the provisions; what names none comes last
 */
public record PlanOwner(List<Row> rows) {

    /** Who carries an activity out: not who pays for it, helps with it or speaks at it. */
    public static final Set<OrganiserRole> INSTITUTIONS =
            Set.of(OrganiserRole.ORGANISER, OrganiserRole.CO_ORGANISER, OrganiserRole.HOST, OrganiserRole.IMPLEMENTER);

    public PlanOwner {
        rows = List.copyOf(rows);
    }

    /**
     * What is asked.
     *
     * @param filter its days are the period; activities that were called off count only where their status is asked for
     */
    public record Question(PolicyInstrumentId instrument, ReportFilter filter) {

        public Question withFilter(ReportFilter other) {
            return new Question(instrument, other);
        }
    }

    /**
     * What one institution did under one provision. What several did, or what serves several provisions, stands in a row for
     * each, so rows do not add up.
     *
     * @param institution who carried the activities out, or is responsible for the commitments; null for what names nobody
     * @param provision its code, of a provision of the plan itself; null for what names none
     * @param untold the activities that have begun and of which nothing tells how many came
     * @param attendances how often somebody certainly came to those that have begun, by sex
     */
    public record Row(
            @Nullable OrganisationId institution,
            @Nullable String provision,
            List<ActivityId> activities,
            long untold,
            Parts<Sex> attendances,
            List<CommitmentId> commitments) {

        public Row {
            activities = List.copyOf(activities);
            commitments = List.copyOf(commitments);
        }

        @Override
        public String toString() {
            return Outline.of(this);
        }
    }

    /** Gathers the rows, record by record. Not safe for use by several threads. */
    public static final class Builder {

        private final Map<PolicyInstrumentId, ProvisionTree> instruments = new HashMap<>();
        private final ProvisionTree tree;
        private final Map<Key, Row> rows = new HashMap<>();

        private record Key(Optional<OrganisationId> institution, Optional<String> provision) {}

        /**
         * @param instrument the plan
         * @param localising the instruments that localise it, what is done under which counts for it
         */
        public Builder(PolicyInstrument instrument, Iterable<PolicyInstrument> localising) {
            tree = new ProvisionTree(instrument.provisions());
            localising.forEach(local -> instruments.put(local.id(), new ProvisionTree(local.provisions())));
            instruments.put(instrument.id(), tree);
        }

        public Builder add(Activity activity, Turnout turnout) {
            List<Organiser> organisers = activity.organisers();
            Set<Optional<OrganisationId>> institutions = new LinkedHashSet<>();
            organisers.stream()
                    .filter(organiser -> organiser.role() != null && INSTITUTIONS.contains(organiser.role()))
                    .forEach(organiser -> institutions.add(Optional.ofNullable(organiser.organisation())));
            boolean hasBegun = Participation.counts(activity);
            Row work = new Row(
                    null,
                    null,
                    List.of(activity.id()),
                    hasBegun && !turnout.isTold() ? 1 : 0,
                    hasBegun ? turnout.attendances().bySex() : Parts.none(),
                    List.of());
            add(institutions, provisions(activity.policyLinks()), work);
            return this;
        }

        public Builder add(Commitment commitment) {
            Set<Optional<OrganisationId>> institutions = new LinkedHashSet<>();
            commitment.parties().stream()
                    .filter(Party::isResponsible)
                    .forEach(party -> institutions.add(Optional.ofNullable(party.organisation())));
            Set<Optional<String>> provisions = provisions(commitment.policyLinks());
            if (commitment.madeIn() != null) {
                provision(commitment.madeIn().instrument(), commitment.madeIn().provision())
                        .ifPresent(provisions::add);
            }
            add(institutions, provisions, new Row(null, null, List.of(), 0, Parts.none(), List.of(commitment.id())));
            return this;
        }

        private Set<Optional<String>> provisions(List<PolicyLink> links) {
            Set<Optional<String>> codes = new LinkedHashSet<>();
            links.forEach(link -> provision(link.instrument(), link.provision()).ifPresent(codes::add));
            return codes;
        }

        /** The provision of the plan that a link means; within, nothing if it means the plan as a whole. */
        private Optional<Optional<String>> provision(PolicyInstrumentId instrument, @Nullable String code) {
            ProvisionTree local = instruments.get(instrument);
            if (local == null) {
                return Optional.empty();
            }
            return Optional.of(code == null ? Optional.empty() : tree.counterpart(local, code));
        }

        private void add(Set<Optional<OrganisationId>> institutions, Set<Optional<String>> provisions, Row work) {
            if (institutions.isEmpty()) {
                institutions.add(Optional.empty());
            }
            // What names a provision besides the plan as a whole is done for that provision.
            if (provisions.size() > 1) {
                provisions.remove(Optional.<String>empty());
            }
            for (Optional<OrganisationId> institution : institutions) {
                for (Optional<String> provision : provisions) {
                    rows.merge(new Key(institution, provision), work, Builder::both);
                }
            }
        }

        private static Row both(Row one, Row other) {
            return new Row(
                    null,
                    null,
                    joined(one.activities, other.activities),
                    one.untold + other.untold,
                    one.attendances.plus(other.attendances),
                    joined(one.commitments, other.commitments));
        }

        private static <T> List<T> joined(List<T> some, List<T> others) {
            List<T> all = new ArrayList<>(some);
            all.addAll(others);
            return all;
        }

        public PlanOwner build() {
            List<String> order = new ArrayList<>();
            tree.provisions().forEach(provision -> order.add(provision.code()));
            Comparator<Key> byInstitution = Comparator.comparing(
                    key -> key.institution.map(id -> id.value().toString()).orElse(null),
                    Comparator.nullsLast(Comparator.naturalOrder()));
            Comparator<Key> byProvision = Comparator.comparingInt(
                    key -> key.provision.map(order::indexOf).orElse(order.size()));
            return new PlanOwner(rows.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(byInstitution.thenComparing(byProvision)))
                    .map(entry -> new Row(
                            entry.getKey().institution.orElse(null),
                            entry.getKey().provision.orElse(null),
                            entry.getValue().activities,
                            entry.getValue().untold,
                            entry.getValue().attendances,
                            entry.getValue().commitments))
                    .toList());
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
