package org.simpul.port;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosure;
import org.simpul.model.Aggregate;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.activity.Delegation;
import org.simpul.model.activity.Individual;
import org.simpul.model.activity.Organiser;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.Party;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Affiliation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Concern;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.InstrumentParty;
import org.simpul.model.policy.InstrumentRelation;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.policy.RelationType;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.text.Outline;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.KeyField;

/**
 * What a record offers to queries: the one place that says what each filter and sort means for each kind of record, so that
 * all stores answer alike. It tells of one record alone; the one filter that looks at another, {@link Facet#AREA} of
 * commitments, is not here.
 *
 * @param facets the values by which it can be filtered
 * @param text its names, titles and statements in all languages, and what people are called with, as {@link SearchText} folds them
 * @param title what it is sorted by as a title, folded, of which the first {@value #SORTED_CODE_POINTS} code points count;
 *     null when it has none
 * @param date the days its date may be; null without a date
 * @param due the days its due date may be; null without one
 * @param isOpen whether it is a commitment on which something is still to be done
 * @param late whether it was fulfilled after its due date; null unless it was fulfilled and both days are known
 * @param keptDays the days from when it was made to when it was fulfilled; null unless it was and both days are known
 */
public record IndexEntry(
        Map<Facet, Set<String>> facets,
        String text,
        @Nullable String title,
        @Nullable Span date,
        @Nullable Span due,
        boolean isOpen,
        @Nullable Boolean late,
        @Nullable Integer keptDays) {

    /** How many code points of a title lists are sorted by: more than an index of every engine holds helps no reader. */
    public static final int SORTED_CODE_POINTS = 100;

    /** Days from the first possible to the last possible, both included. */
    public record Span(LocalDate first, LocalDate last) {

        /** Stands for "no first day known": the first day of which EDTF can speak. */
        public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
        /** Stands for "no last day known": the last day of which EDTF can speak. */
        public static final LocalDate END = LocalDate.of(9999, 12, 31);

        static @Nullable Span of(@Nullable DateInterval interval) {
            return interval == null
                    ? null
                    : new Span(
                            interval.earliestDay().orElse(BEGINNING),
                            interval.latestDay().orElse(END));
        }

        static @Nullable Span of(@Nullable PartialDate date) {
            return date == null ? null : new Span(date.earliestDay(), date.latestDay());
        }

        public boolean mayFallInto(Query.Days days) {
            return (days.first() == null || !last.isBefore(days.first()))
                    && (days.last() == null || !first.isAfter(days.last()));
        }

        public boolean certainlyFallsInto(@Nullable LocalDate from, @Nullable LocalDate to) {
            return (from == null || !first.isBefore(from)) && (to == null || !last.isAfter(to));
        }
    }

    /**
     * What a record offers to those of a range of clearances, which see the same of it.
     *
     * @param widest the widest of these audiences
     * @param narrowest the narrowest of them
     * @param record what they can find of it
     */
    public record View<A extends Aggregate<?>>(Sensitivity widest, Sensitivity narrowest, A record, IndexEntry index) {

        public boolean isFor(Sensitivity clearance) {
            return clearance.compareTo(widest) >= 0 && clearance.compareTo(narrowest) <= 0;
        }
    }

    /**
     * What a record offers to whom, the widest audience first; the last view is that of the whole record, and audiences that may
     * not know of it have none. A wider audience finds a record by no value by which a narrower one does not.
     */
    public static <A extends Aggregate<?>> List<View<A>> views(A record) {
        IndexEntry whole = of(record);
        Sensitivity base = record.head().sensitivity();
        A toWidest = Disclosure.findable(record, base).orElse(null);
        if (record.equals(toWidest)) {
            return List.of(new View<>(base, Sensitivity.STRICTLY_CONFIDENTIAL, record, whole));
        }
        List<View<A>> views = new ArrayList<>();
        for (Sensitivity clearance : Sensitivity.values()) {
            A findable = clearance == base
                    ? toWidest
                    : Disclosure.findable(record, clearance).orElse(null);
            View<A> wider = views.isEmpty() ? null : views.get(views.size() - 1);
            if (findable != null && wider != null && wider.record().equals(findable)) {
                views.set(views.size() - 1, new View<>(wider.widest(), clearance, findable, wider.index()));
            } else if (findable != null) {
                IndexEntry index =
                        findable.equals(record) ? whole : of(findable).within(whole);
                views.add(new View<>(clearance, clearance, findable, index));
            }
        }
        return List.copyOf(views);
    }

    /** This entry without values that another lacks: what stands in the place of something withheld tells nothing. */
    private IndexEntry within(IndexEntry whole) {
        Map<Facet, Set<String>> told = new EnumMap<>(Facet.class);
        facets.forEach((facet, values) -> {
            Set<String> common = new TreeSet<>(values);
            common.retainAll(whole.facets.getOrDefault(facet, Set.of()));
            if (!common.isEmpty()) {
                told.put(facet, common);
            }
        });
        return new IndexEntry(Collections.unmodifiableMap(told), text, title, date, due, isOpen, late, keptDays);
    }

    /** The value of {@link Facet#SERIES} that the activity at a place of a series has. */
    public static String seriesValue(String key, int ordinal) {
        return key + "#" + ordinal;
    }

    /** The value of {@link Facet#PROVISION} that a record has which names a provision of an instrument. */
    public static String provisionValue(PolicyInstrumentId instrument, String provision) {
        return instrument + "#" + provision;
    }

    /** What a record offers to those who see it as it is given. */
    public static IndexEntry of(Aggregate<?> record) {
        Collector collector = new Collector();
        collector.add(Facet.SENSITIVITY, record.head().sensitivity());
        KeyField.lackedBy(record).forEach(field -> collector.addText(Facet.LACKS, field.field()));
        if (record instanceof Organisation organisation) {
            return collector.organisation(organisation);
        } else if (record instanceof Person person) {
            return collector.person(person);
        } else if (record instanceof Group group) {
            return collector.group(group);
        } else if (record instanceof PolicyInstrument instrument) {
            return collector.instrument(instrument);
        } else if (record instanceof Activity activity) {
            return collector.activity(activity);
        } else if (record instanceof Commitment commitment) {
            return collector.commitment(commitment);
        }
        throw new IllegalArgumentException("There is no index for " + record.type());
    }

    /** Gathers the facets and texts of one record. */
    private static final class Collector {

        private final Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        private final Set<String> texts = new LinkedHashSet<>();
        private @Nullable String title;

        IndexEntry organisation(Organisation organisation) {
            text(organisation.names());
            text(organisation.acronym());
            organisation.alternativeNames().forEach(this::text);
            add(Facet.KIND, organisation.kind());
            add(Facet.AREA, organisation.jurisdiction());
            add(Facet.ORGANISATION, organisation.id());
            add(Facet.UNIT_OF, organisation.parent());
            addTexts(Facet.ALIKE, LikenessKeys.of(organisation));
            titled(organisation);
            return entry(Span.of(organisation.established()), null);
        }

        IndexEntry person(Person person) {
            text(person.name());
            text(person.pseudonym());
            person.alternativeNames().forEach(this::text);
            // Never part of the name, but what people are called and looked for with.
            if (person.honorifics() != null) {
                text(person.honorifics().prefix());
                text(person.honorifics().suffix());
            }
            addText(Facet.KIND, "person");
            addAll(Facet.COHORT, person.cohorts());
            person.affiliations().stream().map(Affiliation::organisation).forEach(id -> add(Facet.ORGANISATION, id));
            addTexts(Facet.ALIKE, LikenessKeys.of(person));
            titled(person);
            LawfulBasis basis = person.lawfulBasis();
            if (basis == null) {
                return entry(null, null);
            }
            add(Facet.BASIS, basis.basis());
            return entry(Span.of(basis.on()), Span.of(basis.withdrawnOn()));
        }

        IndexEntry group(Group group) {
            text(group.description());
            addText(Facet.KIND, "group");
            addAll(Facet.COHORT, group.cohorts());
            group.represents().forEach(id -> add(Facet.ORGANISATION, id));
            titled(group);
            return entry(null, null);
        }

        IndexEntry instrument(PolicyInstrument instrument) {
            text(instrument.titles());
            text(instrument.acronym());
            text(instrument.citation() == null ? null : instrument.citation().text());
            add(Facet.KIND, instrument.kind());
            add(Facet.AREA, instrument.jurisdiction());
            add(Facet.ORGANISATION, instrument.issuer());
            add(Facet.ORGANISATION, instrument.coordinator());
            instrument.parties().stream().map(InstrumentParty::organisation).forEach(id -> add(Facet.ORGANISATION, id));
            add(Facet.INSTRUMENT, instrument.id());
            instrument.relations().stream()
                    .filter(relation -> relation.type() == RelationType.LOCALISES)
                    .map(InstrumentRelation::to)
                    .forEach(id -> add(Facet.LOCALISES, id));
            addTexts(Facet.ALIKE, LikenessKeys.of(instrument));
            titled(instrument);
            Span period = Span.of(instrument.period());
            return entry(period != null ? period : Span.of(instrument.adopted()), null);
        }

        IndexEntry activity(Activity activity) {
            text(activity.titles());
            text(activity.description());
            add(Facet.KIND, activity.kind());
            add(Facet.STATUS, activity.status());
            addAll(Facet.THEME, activity.themes());
            activity.places().forEach(place -> add(Facet.AREA, place.area()));
            activity.organisers().stream().map(Organiser::organisation).forEach(id -> add(Facet.ORGANISATION, id));
            for (Delegation delegation : activity.attendance().delegations()) {
                add(Facet.ORGANISATION, delegation.organisation());
            }
            for (Individual individual : activity.attendance().individuals()) {
                add(Facet.ORGANISATION, individual.representing());
                add(Facet.PARTICIPANT, individual.participant());
            }
            concerns(activity.concerns());
            policyLinks(activity.policyLinks());
            add(Facet.PART_OF, activity.partOf());
            addTexts(Facet.ALIKE, LikenessKeys.of(activity));
            if (activity.series() != null && activity.series().ordinal() != null) {
                addText(
                        Facet.SERIES,
                        seriesValue(activity.series().key(), activity.series().ordinal()));
            }
            titled(activity);
            return entry(Span.of(activity.dates().during()), null);
        }

        IndexEntry commitment(Commitment commitment) {
            text(commitment.statement());
            add(Facet.KIND, commitment.kind());
            add(Facet.STATUS, commitment.status());
            add(Facet.VERIFIABLE, commitment.verifiable().value());
            commitment.progress().forEach(report -> add(Facet.ASSESSMENT, report.assessment()));
            add(
                    Facet.REASON,
                    commitment.outcomeReason() == null
                            ? null
                            : commitment.outcomeReason().code());
            for (Party party : commitment.parties()) {
                add(Facet.ORGANISATION, party.organisation());
                add(Facet.PARTICIPANT, party.participant());
                if (party.isResponsible()) {
                    add(Facet.RESPONSIBLE, party.organisation());
                }
            }
            concerns(commitment.concerns());
            policyLinks(commitment.policyLinks());
            if (commitment.madeIn() != null) {
                provision(commitment.madeIn().instrument(), commitment.madeIn().provision());
            }
            add(Facet.MADE_AT, commitment.madeAt());
            titled(commitment);
            Boolean late = commitment.latenessDays().isPresent()
                    ? Boolean.valueOf(commitment.latenessDays().getAsLong() > 0)
                    : null;
            Integer keptDays = commitment.daysToFulfilment().isPresent()
                    ? Integer.valueOf(
                            Math.toIntExact(commitment.daysToFulfilment().getAsLong()))
                    : null;
            return entry(Span.of(commitment.madeOn()), Span.of(commitment.due()), commitment.isOpen(), late, keptDays);
        }

        private void concerns(Collection<Concern> concerns) {
            for (Concern concern : concerns) {
                add(Facet.COHORT, concern.cohort());
                add(Facet.PARTICIPANT, concern.participant());
            }
        }

        private void policyLinks(Collection<PolicyLink> links) {
            links.forEach(link -> provision(link.instrument(), link.provision()));
        }

        private void provision(PolicyInstrumentId instrument, @Nullable String code) {
            add(Facet.INSTRUMENT, instrument);
            if (code != null) {
                addText(Facet.PROVISION, provisionValue(instrument, code));
            }
        }

        private void titled(Aggregate<?> record) {
            title = record.label()
                    .map(label -> beginning(SearchText.fold(label.best(List.of()))))
                    .orElse(null);
        }

        private static String beginning(String title) {
            return title.codePointCount(0, title.length()) <= SORTED_CODE_POINTS
                    ? title
                    : title.substring(0, title.offsetByCodePoints(0, SORTED_CODE_POINTS));
        }

        private void text(@Nullable LocalizedText localized) {
            if (localized != null) {
                localized.byLanguage().values().forEach(this::text);
            }
        }

        private void text(@Nullable String words) {
            if (words != null) {
                texts.add(SearchText.fold(words));
            }
        }

        private void addAll(Facet facet, Collection<Code> codes) {
            codes.forEach(code -> add(facet, code));
        }

        private void add(Facet facet, @Nullable Object value) {
            if (value instanceof AggregateId id) {
                addText(facet, id.value().toString());
            } else if (value instanceof Code code) {
                addText(facet, code.value());
            } else if (value instanceof AreaCode area) {
                addText(facet, area.value());
            } else if (value instanceof Coded coded) {
                addText(facet, coded.code());
            } else if (value != null) {
                throw new IllegalArgumentException("A facet is an id or a code");
            }
        }

        private void addTexts(Facet facet, Collection<String> values) {
            values.forEach(value -> addText(facet, value));
        }

        private void addText(Facet facet, String value) {
            facets.computeIfAbsent(facet, key -> new TreeSet<>()).add(value);
        }

        private IndexEntry entry(@Nullable Span date, @Nullable Span due) {
            return entry(date, due, false, null, null);
        }

        private IndexEntry entry(
                @Nullable Span date,
                @Nullable Span due,
                boolean isOpen,
                @Nullable Boolean late,
                @Nullable Integer keptDays) {
            return new IndexEntry(
                    Collections.unmodifiableMap(facets),
                    texts.stream().collect(Collectors.joining("\n")),
                    title,
                    date,
                    due,
                    isOpen,
                    late,
                    keptDays);
        }
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
