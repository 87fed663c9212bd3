package org.simpul.model.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.Aggregate;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.NamesOthersOnly;
import org.simpul.model.RecordHead;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.KnownArea;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.time.Precedence;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * A body that meets and promises: a state, ministry, agency, court, local government or one of its units, a UN body, a
 * network, a civil society organisation.
 *
 * <p>An organisation is founded and may be dissolved; it can be a unit of another and a member of several. Who belonged
 * where on a day decides how meetings and promises are counted.
 *
 * @param names one name per language
 * @param alternativeNames former names and spellings met in sources
 * @param kind a code of {@code organisation-kinds}
 * @param jurisdiction the area it serves; null for global bodies
 * @param parent the organisation of which it is a unit
 * @param seat the area where it sits
 * @param mandate what it exists for
 */
@NamesOthersOnly(
        message = "{simpul.ORG-2}",
        in = {"parent", "memberships"})
@DissolvedAfterEstablished
public record Organisation(
        @Valid RecordHead<OrganisationId> head,
        @NotNull(message = "{simpul.ORG-1}") @Nullable LocalizedText names,
        @Nullable String acronym,
        List<String> alternativeNames,
        @InVocabulary("organisation-kinds") @Nullable Code kind,
        @KnownArea @Nullable AreaCode jurisdiction,
        @Nullable OrganisationId parent,
        List<@Valid Membership> memberships,
        @Nullable PartialDate established,
        @Nullable PartialDate dissolved,
        @KnownArea @Nullable AreaCode seat,
        @Nullable LocalizedText mandate)
        implements Aggregate<OrganisationId> {

    public Organisation {
        Objects.requireNonNull(head, "head");
        alternativeNames = List.copyOf(alternativeNames);
        memberships = List.copyOf(memberships);
    }

    public static Builder builder(OrganisationId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Whether it was dissolved before it was established, for certain (rule ORG-3). */
    public boolean endsBeforeItStarts() {
        return established != null && dissolved != null && dissolved.precedence(established) == Precedence.BEFORE;
    }

    @Override
    public Organisation withHead(RecordHead<OrganisationId> other) {
        return new Organisation(
                other,
                names,
                acronym,
                alternativeNames,
                kind,
                jurisdiction,
                parent,
                memberships,
                established,
                dissolved,
                seat,
                mandate);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(names);
    }

    /** Makes an organisation. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<OrganisationId, Builder> {

        private @Nullable LocalizedText names;
        private @Nullable String acronym;
        private List<String> alternativeNames = List.of();
        private @Nullable Code kind;
        private @Nullable AreaCode jurisdiction;
        private @Nullable OrganisationId parent;
        private List<Membership> memberships = List.of();
        private @Nullable PartialDate established;
        private @Nullable PartialDate dissolved;
        private @Nullable AreaCode seat;
        private @Nullable LocalizedText mandate;

        private Builder(OrganisationId id) {
            super(id);
        }

        private Builder(Organisation organisation) {
            super(organisation.head());
            names = organisation.names();
            acronym = organisation.acronym();
            alternativeNames = organisation.alternativeNames();
            kind = organisation.kind();
            jurisdiction = organisation.jurisdiction();
            parent = organisation.parent();
            memberships = organisation.memberships();
            established = organisation.established();
            dissolved = organisation.dissolved();
            seat = organisation.seat();
            mandate = organisation.mandate();
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Adds the name in one language. */
        public Builder name(String languageTag, String name) {
            names = names == null ? LocalizedText.of(languageTag, name) : names.with(languageTag, name);
            return this;
        }

        public Builder names(@Nullable LocalizedText all) {
            names = all;
            return this;
        }

        public Builder acronym(@Nullable String shortName) {
            acronym = shortName;
            return this;
        }

        public Builder alternativeNames(List<String> all) {
            alternativeNames = all;
            return this;
        }

        public Builder kind(@Nullable Code code) {
            kind = code;
            return this;
        }

        public Builder kind(String code) {
            return kind(Code.of(code));
        }

        public Builder jurisdiction(@Nullable AreaCode area) {
            jurisdiction = area;
            return this;
        }

        public Builder parent(@Nullable OrganisationId organisation) {
            parent = organisation;
            return this;
        }

        /** Adds a membership. */
        public Builder membership(Membership membership) {
            List<Membership> more = new ArrayList<>(memberships);
            more.add(membership);
            memberships = more;
            return this;
        }

        public Builder memberships(List<Membership> all) {
            memberships = all;
            return this;
        }

        public Builder established(@Nullable PartialDate date) {
            established = date;
            return this;
        }

        public Builder dissolved(@Nullable PartialDate date) {
            dissolved = date;
            return this;
        }

        public Builder seat(@Nullable AreaCode area) {
            seat = area;
            return this;
        }

        public Builder mandate(@Nullable LocalizedText text) {
            mandate = text;
            return this;
        }

        public Organisation build() {
            return new Organisation(
                    head(),
                    names,
                    acronym,
                    alternativeNames,
                    kind,
                    jurisdiction,
                    parent,
                    memberships,
                    established,
                    dissolved,
                    seat,
                    mandate);
        }
    }

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "Organisation[" + id() + "]";
    }
}
