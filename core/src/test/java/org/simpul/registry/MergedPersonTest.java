package org.simpul.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;
import org.simpul.registry.MergeRefusedException.Reason;

/** Whoever was recorded twice is protected as whoever was recorded once. */
class MergedPersonTest {

    private static final String NAME = "Melati Kenanga";
    private static final String SPELLING = "Melatie Kenanga";

    private final Simpul simpul = Simpul.inMemory();
    private final Caller steward = Caller.localSteward();

    private ParticipantId melati;
    private ParticipantId duplicate;

    @BeforeEach
    void somebodyIsRecordedTwice() {
        melati = create(person(NAME, Basis.CONSENT).build());
        duplicate = create(person(SPELLING, Basis.CONSENT)
                .identifier("cards", "3201012345678901")
                .build());
    }

    @Test
    void erasingThemErasesTheRecordsThatWereMergedIntoTheirsAtAnyDepth() {
        ParticipantId third = create(person("Melatih Kenanga", Basis.CONSENT).build());
        merge(third, duplicate);
        merge(duplicate, melati);

        simpul.participants().erase(steward, melati, Erasure.Scope.EVERYWHERE, false);

        for (ParticipantId id : List.of(melati, duplicate, third)) {
            assertThat(simpul.participants().history(steward, id, null, 10))
                    .filteredOn(version -> version.record() != null)
                    .isNotEmpty()
                    .allMatch(version -> version.record().record().isErased());
        }
        assertRefused(duplicate, Reason.ERASED);
    }

    @Test
    void whatIsHeldOnThemHoldsTheRecordsThatWereMergedIntoTheirs() {
        merge(duplicate, melati);

        HeldData held = simpul.participants().heldData(steward, melati);

        assertThat(held.merged()).singleElement().satisfies(other -> {
            assertThat(other.id()).isEqualTo(duplicate);
            assertThat(other.versions()).hasSize(2);
        });
        assertThat(held.accesses()).anyMatch(entry -> duplicate.equals(entry.id()));
    }

    @Test
    void anIdThatWasMergedIsNotErasedByItself() {
        merge(duplicate, melati);

        assertThatThrownBy(() -> simpul.participants().erase(steward, duplicate, Erasure.Scope.EVERYWHERE, false))
                .isInstanceOf(RecordMergedException.class);
        assertThat(simpul.participants().eraseAgain(steward, List.of(duplicate, melati)))
                .extracting(Erasure::participant)
                .containsExactly(melati);
    }

    @Test
    void aNameThatFewMayReadIsNotOpenInTheRecordOfAPublicPerson() {
        ParticipantId official = create(person("Kenanga M.", Basis.PUBLIC_RECORD)
                .sensitivity(Sensitivity.RESTRICTED)
                .build());

        Person merged = (Person) merge(duplicate, official);

        assertThat(merged.alternativeNames()).containsExactly(SPELLING);
        assertThat(merged.head().sensitivity()).isEqualTo(Sensitivity.RESTRICTED);
    }

    @Test
    void whatIsRaisedInTheOneIsRaisedWhereItIsCarriedTo() {
        simpul.participants()
                .change(
                        steward,
                        duplicate,
                        null,
                        record -> ((Person) record)
                                .toBuilder()
                                        .sensitivityOf("/name", Sensitivity.CONFIDENTIAL)
                                        .build());

        assertThat(merge(duplicate, melati).head().sensitivityOf())
                .contains(new FieldSensitivity("/alternativeNames", Sensitivity.CONFIDENTIAL));
    }

    @Test
    void realNamesDoNotComeToAPseudonymOfSomebodyAtRisk() {
        ParticipantId atRisk = create(Person.builder(simpul.newParticipantId())
                .pseudonym("Kenari")
                .cohorts(List.of(Code.of("survivor")))
                .lawfulBasis(basis(Basis.CONSENT))
                .build());

        Person merged = (Person) merge(duplicate, atRisk);

        assertThat(merged.alternativeNames()).isEmpty();
        assertThat(merged.name()).isNull();
        assertThat(merged.head().identifiers()).hasSize(1);
    }

    @Test
    void aPersonIsNotMergedIntoAGroupNorOneWhoWithdrewConsent() {
        ParticipantId group = create(Group.builder(simpul.newParticipantId())
                .description(LocalizedText.of("id", "Perwakilan"))
                .build());
        assertThatThrownBy(() -> simpul.participants().merge(steward, melati, group, null))
                .asInstanceOf(type(MergeRefusedException.class))
                .extracting(MergeRefusedException::reason)
                .isEqualTo(Reason.OTHER_SORT);
        simpul.participants().withdraw(steward, melati, null, PartialDate.of(2024));
        assertThatThrownBy(() -> simpul.participants().merge(steward, duplicate, melati, null))
                .asInstanceOf(type(MergeRefusedException.class))
                .extracting(MergeRefusedException::reason)
                .isEqualTo(Reason.WITHOUT_BASIS);
    }

    private void assertRefused(ParticipantId id, Reason reason) {
        assertThatThrownBy(() -> simpul.participants().unmerge(steward, id))
                .asInstanceOf(type(MergeRefusedException.class))
                .extracting(MergeRefusedException::reason)
                .isEqualTo(reason);
    }

    private Participant merge(ParticipantId from, ParticipantId into) {
        return simpul.participants().merge(steward, from, into, null).record().record();
    }

    private Person.Builder person(String name, Basis basis) {
        return Person.builder(simpul.newParticipantId()).name(name).lawfulBasis(basis(basis));
    }

    private static LawfulBasis basis(Basis basis) {
        return new LawfulBasis(basis, PartialDate.of(2024), List.of(), null, null, false);
    }

    private ParticipantId create(Participant participant) {
        return simpul.participants()
                .create(steward, participant)
                .record()
                .record()
                .id();
    }
}
