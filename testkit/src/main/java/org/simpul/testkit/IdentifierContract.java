package org.simpul.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.simpul.testkit.StorageScene.organisation;
import static org.simpul.testkit.StorageScene.organisationId;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.simpul.model.Identifier;
import org.simpul.model.Sensitivity;
import org.simpul.model.organisation.Organisation;
import org.simpul.port.IdentifierTakenException;

/** The identifiers by which the outside knows records: one record of a kind for each. */
interface IdentifierContract extends StorageScene {

    Identifier NUMBER = new Identifier("example-registry", "2024-017");
    Identifier OTHER_NUMBER = new Identifier("example-registry", "2024-018");

    @Test
    default void insertRefusesAnIdentifierThatAnotherRecordOfItsKindHas() {
        save(known(1, NUMBER));

        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> save(known(2, OTHER_NUMBER, NUMBER)))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(organisationId(2)));
        look(unit -> assertThat(unit.organisations().find(organisationId(2))).isEmpty());
    }

    @Test
    default void replaceRefusesAnIdentifierThatAnotherRecordOfItsKindHas() {
        save(known(1, NUMBER), known(2, OTHER_NUMBER));

        assertThatExceptionOfType(IdentifierTakenException.class)
                .isThrownBy(() -> write(unit -> unit.organisations().replace(known(2, NUMBER), 1)))
                .satisfies(refusal -> assertThat(refusal.id()).isEqualTo(organisationId(2)));
        look(unit -> assertThat(
                        unit.organisations().owners(List.of(NUMBER, OTHER_NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsEntry(NUMBER, organisationId(1))
                .containsEntry(OTHER_NUMBER, organisationId(2)));
    }

    @Test
    default void aRecordKeepsItsOwnIdentifierWhenItIsReplaced() {
        save(known(1, NUMBER));

        write(unit -> unit.organisations().replace(known(1, NUMBER, OTHER_NUMBER), 1));

        look(unit -> assertThat(
                        unit.organisations().owners(List.of(NUMBER, OTHER_NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsEntry(NUMBER, organisationId(1))
                .containsEntry(OTHER_NUMBER, organisationId(1)));
    }

    @Test
    default void recordsOfDifferentKindsMayHaveOneIdentifier() {
        save(
                known(1, NUMBER),
                Lampung.firstMeeting().withHead(Lampung.firstMeeting().head().withIdentifiers(List.of(NUMBER))));

        look(unit -> {
            assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsEntry(NUMBER, organisationId(1));
            assertThat(unit.activities().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsEntry(NUMBER, Lampung.FIRST_MEETING);
            assertThat(unit.commitments().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
        });
    }

    @Test
    default void anIdentifierThatIsGivenUpBecomesFree() {
        save(known(1, NUMBER));
        write(unit -> unit.organisations().replace(known(1), 1));

        look(unit -> assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .isEmpty());
        save(known(2, NUMBER));
    }

    @Test
    default void anIdentifierMovesToAnotherRecordWithinOneUnit() {
        save(known(1, NUMBER), known(2));

        write(unit -> {
            unit.organisations().replace(known(1), 1);
            unit.organisations().replace(known(2, NUMBER), 1);
        });

        look(unit -> assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsEntry(NUMBER, organisationId(2)));
    }

    @Test
    default void deletionFreesIdentifiers() {
        save(known(1, NUMBER));

        write(unit -> {
            unit.organisations().delete(organisationId(1), 1);
            unit.organisations().insert(known(2, NUMBER));
        });

        look(unit -> assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                .containsEntry(NUMBER, organisationId(2)));
    }

    @Test
    default void ownersAnswersForAllIdentifiersAtOnceAndHasNoEntryForOneThatIsFree() {
        save(known(1, NUMBER), known(2, OTHER_NUMBER));

        look(unit -> {
            assertThat(unit.organisations()
                            .owners(
                                    List.of(OTHER_NUMBER, new Identifier("example-registry", "none"), NUMBER),
                                    Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsOnlyKeys(NUMBER, OTHER_NUMBER)
                    .containsEntry(NUMBER, organisationId(1))
                    .containsEntry(OTHER_NUMBER, organisationId(2));
            assertThat(unit.organisations().owners(List.of(), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .isEmpty();
        });
    }

    @Test
    default void identifiersAreTheSameOnlyWhenEveryCharacterIs() {
        List<Identifier> alike = Stream.of("ab", "AB", "áb", "ab ", " ab", "a_", "a%")
                .map(value -> new Identifier("example-registry", value))
                .toList();
        Identifier otherScheme = new Identifier("Example-Registry", "ab");
        for (int i = 0; i < alike.size(); i++) {
            save(known(i + 1, alike.get(i)));
        }
        save(known(90, otherScheme));

        look(unit -> {
            for (int i = 0; i < alike.size(); i++) {
                assertThat(unit.organisations().owners(List.of(alike.get(i)), Sensitivity.STRICTLY_CONFIDENTIAL))
                        .containsOnlyKeys(alike.get(i))
                        .containsValue(organisationId(i + 1));
            }
            assertThat(unit.organisations().owners(List.of(otherScheme), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsValue(organisationId(90));
        });
    }

    @Test
    default void aRecordMayNameAnIdentifierTwice() {
        save(known(1, NUMBER, NUMBER));

        write(unit -> unit.organisations().replace(known(1, NUMBER, NUMBER), 1));

        look(unit -> {
            assertThat(unit.organisations().find(organisationId(1)))
                    .hasValueSatisfying(
                            recorded -> assertThat(recorded.record()).isEqualTo(known(1, NUMBER, NUMBER)));
            assertThat(unit.organisations().owners(List.of(NUMBER), Sensitivity.STRICTLY_CONFIDENTIAL))
                    .containsEntry(NUMBER, organisationId(1));
        });
    }

    private static Organisation known(int number, Identifier... identifiers) {
        Organisation organisation = organisation(number);
        return organisation.withHead(organisation.head().withIdentifiers(List.of(identifiers)));
    }
}
