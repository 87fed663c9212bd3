package org.simpul.model.participant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.HeadCount;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * People known by description and head-count only, such as "representatives of provincial units". A group counts by its
 * head-count; only persons count as people.
 *
 * @param represents the organisations they come from
 */
public record Group(
        @Valid RecordHead<ParticipantId> head,
        @Nullable LocalizedText description,
        @Valid @Nullable HeadCount headCount,
        List<OrganisationId> represents,
        List<@InVocabulary("cohorts") Code> cohorts)
        implements Participant {

    public Group {
        Objects.requireNonNull(head, "head");
        represents = List.copyOf(represents);
        cohorts = List.copyOf(cohorts);
    }

    public static Builder builder(ParticipantId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    @Override
    public Group withHead(RecordHead<ParticipantId> other) {
        return new Group(other, description, headCount, represents, cohorts);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(description);
    }

    /** Makes a group. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<ParticipantId, Builder> {

        private @Nullable LocalizedText description;
        private @Nullable HeadCount headCount;
        private List<OrganisationId> represents = List.of();
        private List<Code> cohorts = List.of();

        private Builder(ParticipantId id) {
            super(id);
        }

        private Builder(Group group) {
            super(group.head());
            description = group.description();
            headCount = group.headCount();
            represents = group.represents();
            cohorts = group.cohorts();
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Sensitivity defaultSensitivity() {
            return Sensitivity.RESTRICTED;
        }

        public Builder description(@Nullable LocalizedText text) {
            description = text;
            return this;
        }

        public Builder headCount(@Nullable HeadCount count) {
            headCount = count;
            return this;
        }

        public Builder represents(List<OrganisationId> organisations) {
            represents = organisations;
            return this;
        }

        public Builder cohorts(List<Code> codes) {
            cohorts = codes;
            return this;
        }

        public Group build() {
            return new Group(head(), description, headCount, represents, cohorts);
        }
    }
}
