package org.simpul.model.participant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.AggregateBuilder;
import org.simpul.model.Blackening;
import org.simpul.model.RecordHead;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Cohorts;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Sex;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/**
 * One human being, under their name or a pseudonym.
 *
 * @param name without ranks and degrees; one word is a full name
 * @param pseudonym what somebody is called who must not be named
 * @param alternativeNames spellings met in sources
 * @param lawfulBasis why this person may be held; rule PAR-2 asks for it
 */
@BasisNamesSource
@NameOrPseudonym
@RealNameHasBasis
public record Person(
        @Valid RecordHead<ParticipantId> head,
        @Nullable String name,
        @Nullable String pseudonym,
        @Valid @Nullable Honorifics honorifics,
        List<String> alternativeNames,
        @Nullable Sex sex,
        @Nullable AgeBand ageBand,
        @Nullable Disability disability,
        List<@InVocabulary("cohorts") Code> cohorts,
        List<@Valid Affiliation> affiliations,

        @NotNull(message = "{simpul.PAR-2}") @Valid @Nullable
        LawfulBasis lawfulBasis,

        @Valid @Nullable Contact contact)
        implements Participant {

    /** That somebody was erased has to be accounted for; it has no date from which it would end. */
    private static final LawfulBasis ACCOUNT_OF_ERASURE =
            new LawfulBasis(Basis.LEGAL_OBLIGATION, null, List.of("erasure"), null, null, false);

    // "zxx" (ISO 639-2) is the tag for text that has no language: a name is the same in all of them.
    private static final String NO_LANGUAGE = "zxx";

    public Person {
        Objects.requireNonNull(head, "head");
        alternativeNames = List.copyOf(alternativeNames);
        cohorts = List.copyOf(cohorts);
        affiliations = List.copyOf(affiliations);
    }

    public static Builder builder(ParticipantId id) {
        return new Builder(id);
    }

    public Builder toBuilder() {
        return new Builder(this);
    }

    /** The sensitivity of a person whose writer gives none: public only on the basis of a public record. */
    public static Sensitivity defaultSensitivity(@Nullable LawfulBasis basis) {
        return isPublicRecord(basis) ? Sensitivity.PUBLIC : Sensitivity.RESTRICTED;
    }

    /** Whether this person is named in their professional role in a public source, which has not been withdrawn. */
    public boolean isOfPublicRecord() {
        return isPublicRecord(lawfulBasis);
    }

    /** Whether consent to hold this person was withdrawn, so that nothing may be done with the record but to erase it. */
    public boolean hasLostItsBasis() {
        return lawfulBasis != null && lawfulBasis.isWithdrawn();
    }

    private static boolean isPublicRecord(@Nullable LawfulBasis basis) {
        return basis != null && basis.basis() == Basis.PUBLIC_RECORD && !basis.isWithdrawn();
    }

    /** Whether this person is a child or in a cohort whose label puts people at risk (section 5 of the domain page). */
    public boolean isAtRisk() {
        return (ageBand != null && ageBand.isOfChildren()) || Cohorts.anyAtRisk(cohorts);
    }

    /** Whether the record calls this person anything. */
    public boolean isCalledSomething() {
        return name != null || pseudonym != null;
    }

    /** Whether the real name stands in the record, be it in another spelling, without a basis that covers it (rule PAR-3). */
    public boolean isExposed() {
        boolean hasRealName = name != null || !alternativeNames.isEmpty();
        return isAtRisk() && hasRealName && (lawfulBasis == null || !lawfulBasis.realName());
    }

    @Override
    public Person withHead(RecordHead<ParticipantId> other) {
        return new Person(
                other,
                name,
                pseudonym,
                honorifics,
                alternativeNames,
                sex,
                ageBand,
                disability,
                cohorts,
                affiliations,
                lawfulBasis,
                contact);
    }

    @Override
    public Optional<LocalizedText> label() {
        return Optional.ofNullable(name != null ? name : pseudonym).map(text -> LocalizedText.of(NO_LANGUAGE, text));
    }

    @Override
    public Person erased() {
        return new Person(
                head.emptied(),
                null,
                Blackening.MARK,
                null,
                List.of(),
                sex,
                ageBand,
                disability,
                cohorts,
                List.of(),
                ACCOUNT_OF_ERASURE,
                null);
    }

    @Override
    public boolean isErased() {
        return Blackening.MARK.equals(pseudonym);
    }

    @Override
    public Set<String> identifyingTexts() {
        Set<String> texts = new LinkedHashSet<>(textsOfTheirOwn());
        Stream.of(isErased() ? null : pseudonym, contact == null ? null : contact.address())
                .filter(Objects::nonNull)
                .forEach(texts::add);
        return texts;
    }

    @Override
    public Set<String> textsOfTheirOwn() {
        Set<String> texts = new LinkedHashSet<>(alternativeNames);
        Stream.of(name, contact == null ? null : contact.email(), contact == null ? null : contact.phone())
                .filter(Objects::nonNull)
                .forEach(texts::add);
        head.identifiers().forEach(identifier -> texts.add(identifier.value()));
        return texts;
    }

    /** Makes a person. Not safe for use by several threads. */
    public static final class Builder extends AggregateBuilder<ParticipantId, Builder> {

        private @Nullable String name;
        private @Nullable String pseudonym;
        private @Nullable Honorifics honorifics;
        private List<String> alternativeNames = List.of();
        private @Nullable Sex sex;
        private @Nullable AgeBand ageBand;
        private @Nullable Disability disability;
        private List<Code> cohorts = List.of();
        private List<Affiliation> affiliations = List.of();
        private @Nullable LawfulBasis lawfulBasis;
        private @Nullable Contact contact;

        private Builder(ParticipantId id) {
            super(id);
        }

        private Builder(Person person) {
            super(person.head());
            name = person.name();
            pseudonym = person.pseudonym();
            honorifics = person.honorifics();
            alternativeNames = person.alternativeNames();
            sex = person.sex();
            ageBand = person.ageBand();
            disability = person.disability();
            cohorts = person.cohorts();
            affiliations = person.affiliations();
            lawfulBasis = person.lawfulBasis();
            contact = person.contact();
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected Sensitivity defaultSensitivity() {
            return Person.defaultSensitivity(lawfulBasis);
        }

        public Builder name(@Nullable String text) {
            name = text;
            return this;
        }

        public Builder pseudonym(@Nullable String text) {
            pseudonym = text;
            return this;
        }

        public Builder honorifics(@Nullable Honorifics ranksAndDegrees) {
            honorifics = ranksAndDegrees;
            return this;
        }

        public Builder alternativeNames(List<String> all) {
            alternativeNames = all;
            return this;
        }

        public Builder sex(@Nullable Sex stated) {
            sex = stated;
            return this;
        }

        public Builder ageBand(@Nullable AgeBand stated) {
            ageBand = stated;
            return this;
        }

        public Builder disability(@Nullable Disability stated) {
            disability = stated;
            return this;
        }

        public Builder cohorts(List<Code> codes) {
            cohorts = codes;
            return this;
        }

        public Builder affiliations(List<Affiliation> all) {
            affiliations = all;
            return this;
        }

        public Builder lawfulBasis(@Nullable LawfulBasis basis) {
            lawfulBasis = basis;
            return this;
        }

        public Builder contact(@Nullable Contact how) {
            contact = how;
            return this;
        }

        public Person build() {
            return new Person(
                    head(),
                    name,
                    pseudonym,
                    honorifics,
                    alternativeNames,
                    sex,
                    ageBand,
                    disability,
                    cohorts,
                    affiliations,
                    lawfulBasis,
                    contact);
        }
    }

    /** Its id and no more: what is printed by accident must not tell of anybody. */
    @Override
    public String toString() {
        return "Person[" + id() + "]";
    }
}
