package org.simpul.model.participant;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.Blackening;
import org.simpul.model.Identifier;
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

    // "zxx" (ISO 639-2) is the tag for text that has no language.
    private static final String NO_LANGUAGE = "zxx";

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

    @Override
    public Group erased() {
        return new Group(
                head.emptied(), LocalizedText.of(NO_LANGUAGE, Blackening.MARK), headCount, represents, cohorts);
    }

    @Override
    public boolean isErased() {
        return description != null && description.byLanguage().containsValue(Blackening.MARK);
    }

    @Override
    public Set<String> identifyingTexts() {
        return head.identifiers().stream().map(Identifier::value).collect(Collectors.toSet());
    }

    @Override
    public Set<String> textsOfTheirOwn() {
        return identifyingTexts();
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

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "Group[" + id() + "]";
    }
}
