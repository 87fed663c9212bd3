package org.simpul.model.policy;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Notes;
import org.simpul.finding.Warnings;
import org.simpul.model.Aggregate;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.NamesOthersOnly;
import org.simpul.model.RecordHead;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.KnownArea;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.NotReversed;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * What people act under: a law, a regulation, a decree, an action plan, a resolution, a memorandum, a programme.
 *
 * <p>An instrument is adopted, is in force for a time, may cover a period as a plan, and stands in a chain: a resolution is
 * the basis of a national plan, which a province localises. A plan that <em>is</em> a regulation has the kind of the act;
 * that it is a plan follows from its {@code period}.
 *
 * @param kind a code of {@code instrument-kinds}
 * @param coordinator the lead ("leading sector")
 * @param inForce the days of its legal effect
 * @param period the years a plan covers
 * @param provisions in document order
 */
@NamesOthersOnly(message = "{simpul.POL-4}", in = "relations")
@TitleOrCitation
@ProvisionsFormATree
@AdoptedInCitedYear(groups = Warnings.class)
@SubnationalHasJurisdiction(groups = Warnings.class)
@AdoptedBeforePeriod(groups = Notes.class)
public record PolicyInstrument(
        @Valid RecordHead<PolicyInstrumentId> head,
        @Nullable LocalizedText titles,
        @Nullable String acronym,
        @InVocabulary("instrument-kinds") @Nullable Code kind,

        @Valid @CitationUnderstood(groups = Notes.class) @Nullable
        Citation citation,

        @KnownArea @Nullable AreaCode jurisdiction,
        @Nullable OrganisationId issuer,
        @Nullable OrganisationId coordinator,
        List<@Valid InstrumentParty> parties,
        @Nullable PartialDate adopted,
        @NotReversed(message = "{simpul.POL-2}") @Nullable DateInterval inForce,
        @NotReversed(message = "{simpul.POL-2}") @Nullable DateInterval period,
        List<@Valid Provision> provisions,
        List<@Valid ReportingDuty> reporting,
        List<@Valid InstrumentRelation> relations)
        implements Aggregate<PolicyInstrumentId> {

    /** Kinds that a province, a regency or a city issues for itself. */
    public static final Set<Code> SUBNATIONAL_KINDS = Set.of(
            Code.of("regional-regulation"),
            Code.of("governor-decree"),
            Code.of("regent-regulation"),
            Code.of("regional-action-plan"));

    // The text of a citation is the same in all languages (ISO 639-2: no linguistic content).
    private static final String NO_LANGUAGE = "zxx";

    public PolicyInstrument {
        Objects.requireNonNull(head, "head");
        parties = List.copyOf(parties);
        provisions = List.copyOf(provisions);
        reporting = List.copyOf(reporting);
        relations = List.copyOf(relations);
    }

    public static Builder builder(PolicyInstrumentId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    public Optional<Provision> provision(String code) {
        return provisions.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The year by which it is cited, as recorded or else as its citation reads. */
    public OptionalInt citedYear() {
        if (citation == null) {
            return OptionalInt.empty();
        }
        Integer recorded = citation.year();
        Integer year = recorded == null ? CitationParser.parse(citation.text()).year() : recorded;
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** Whether it is cited by another year than that of its adoption (rule POL-5). */
    public boolean isCitedByAnotherYear() {
        return adopted != null && citedYear().isPresent() && citedYear().getAsInt() != adopted.year();
    }

    /** Whether it was adopted when the period it covers had begun, for certain (rule POL-6). */
    public boolean isAdoptedAfterItsPeriodBegan() {
        return adopted != null
                && period != null
                && period.start()
                        .date()
                        .filter(start -> start.precedence(adopted) == Precedence.BEFORE)
                        .isPresent();
    }

    /** Whether it holds for a part of the country only, by its kind or its citation. */
    public boolean isSubnational() {
        return (kind != null && SUBNATIONAL_KINDS.contains(kind))
                || (citation != null
                        && (CitationParser.isRegional(citation.type())
                                || CitationParser.isRegional(
                                        CitationParser.parse(citation.text()).type())));
    }

    /** What keeps the provisions from being a tree in which every one has its own code (rule POL-3). */
    public List<MisplacedProvision> misplacedProvisions() {
        return MisplacedProvision.in(provisions);
    }

    @Override
    public PolicyInstrument withHead(RecordHead<PolicyInstrumentId> other) {
        return new PolicyInstrument(
                other,
                titles,
                acronym,
                kind,
                citation,
                jurisdiction,
                issuer,
                coordinator,
                parties,
                adopted,
                inForce,
                period,
                provisions,
                reporting,
                relations);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(titles)
                .or(() -> Optional.ofNullable(citation).map(cited -> LocalizedText.of(NO_LANGUAGE, cited.text())));
    }

    /** Makes a policy instrument. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<PolicyInstrumentId, Builder> {

        private @Nullable LocalizedText titles;
        private @Nullable String acronym;
        private @Nullable Code kind;
        private @Nullable Citation citation;
        private @Nullable AreaCode jurisdiction;
        private @Nullable OrganisationId issuer;
        private @Nullable OrganisationId coordinator;
        private List<InstrumentParty> parties = List.of();
        private @Nullable PartialDate adopted;
        private @Nullable DateInterval inForce;
        private @Nullable DateInterval period;
        private List<Provision> provisions = List.of();
        private List<ReportingDuty> reporting = List.of();
        private List<InstrumentRelation> relations = List.of();

        private Builder(PolicyInstrumentId id) {
            super(id);
        }

        private Builder(PolicyInstrument instrument) {
            super(instrument.head());
            titles = instrument.titles();
            acronym = instrument.acronym();
            kind = instrument.kind();
            citation = instrument.citation();
            jurisdiction = instrument.jurisdiction();
            issuer = instrument.issuer();
            coordinator = instrument.coordinator();
            parties = instrument.parties();
            adopted = instrument.adopted();
            inForce = instrument.inForce();
            period = instrument.period();
            provisions = instrument.provisions();
            reporting = instrument.reporting();
            relations = instrument.relations();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds the title in one language. */
        public Builder title(String languageTag, String title) {
            titles = titles == null ? LocalizedText.of(languageTag, title) : titles.with(languageTag, title);
            return this;
        }

        public Builder titles(@Nullable LocalizedText all) {
            titles = all;
            return this;
        }

        public Builder acronym(@Nullable String shortName) {
            acronym = shortName;
            return this;
        }

        public Builder kind(@Nullable Code code) {
            kind = code;
            return this;
        }

        public Builder kind(String code) {
            return kind(Code.of(code));
        }

        public Builder citation(@Nullable Citation cited) {
            citation = cited;
            return this;
        }

        public Builder jurisdiction(@Nullable AreaCode area) {
            jurisdiction = area;
            return this;
        }

        public Builder issuer(@Nullable OrganisationId organisation) {
            issuer = organisation;
            return this;
        }

        public Builder coordinator(@Nullable OrganisationId organisation) {
            coordinator = organisation;
            return this;
        }

        public Builder parties(List<InstrumentParty> all) {
            parties = all;
            return this;
        }

        public Builder adopted(@Nullable PartialDate date) {
            adopted = date;
            return this;
        }

        public Builder inForce(@Nullable DateInterval interval) {
            inForce = interval;
            return this;
        }

        public Builder period(@Nullable DateInterval interval) {
            period = interval;
            return this;
        }

        /** Adds a provision. */
        public Builder provision(Provision provision) {
            List<Provision> more = new ArrayList<>(provisions);
            more.add(provision);
            provisions = more;
            return this;
        }

        public Builder provisions(List<Provision> all) {
            provisions = all;
            return this;
        }

        public Builder reporting(List<ReportingDuty> all) {
            reporting = all;
            return this;
        }

        /** Adds a relation to another instrument. */
        public Builder relation(RelationType type, PolicyInstrumentId to) {
            List<InstrumentRelation> more = new ArrayList<>(relations);
            more.add(new InstrumentRelation(type, to));
            relations = more;
            return this;
        }

        public Builder relations(List<InstrumentRelation> all) {
            relations = all;
            return this;
        }

        public PolicyInstrument build() {
            return new PolicyInstrument(
                    head(),
                    titles,
                    acronym,
                    kind,
                    citation,
                    jurisdiction,
                    issuer,
                    coordinator,
                    parties,
                    adopted,
                    inForce,
                    period,
                    provisions,
                    reporting,
                    relations);
        }
    }

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "PolicyInstrument[" + id() + "]";
    }
}
