package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.participant.LawfulBasis;
import org.simpul.model.participant.Person;
import org.simpul.model.time.PartialDate;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.NotPermittedException;
import org.simpul.port.RolePolicy;

/** What was handed out within a host's transaction is on record, also when the host takes all else back. */
class JoinedAuditTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void readsAndRefusalsStayWhenTheHostRollsBack(Engine engine) {
        JoinedScene scene = new JoinedScene(engine);
        Simpul simpul = Simpul.on(scene.joined)
                .accessPolicy(new RolePolicy())
                .auditTrail(scene.own)
                .build();
        ParticipantId melati = simpul.newParticipantId();
        Simpul.on(scene.own)
                .build()
                .participants()
                .create(
                        Caller.localSteward(),
                        Person.builder(melati)
                                .pseudonym("Peserta 7")
                                .lawfulBasis(LawfulBasis.consent(PartialDate.of(2024), false))
                                .build());
        Caller officer = new Caller("officer", null, Set.of(Role.READER), Sensitivity.RESTRICTED, null);

        assertThatThrownBy(() -> scene.inTransaction(connection -> {
                    JoinedScene.note(connection, 1);
                    assertThat(simpul.participants().find(officer, melati)).isPresent();
                    assertThatThrownBy(() -> simpul.participants().delete(officer, melati, 1))
                            .isInstanceOf(NotPermittedException.class);
                    throw new IllegalStateException("The host changes its mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(scene.notes()).isZero();
        List<Entry> trail = scene.own.read(unit -> unit.audit().about(melati, 10));
        assertThat(trail).extracting(Entry::action).containsExactly(Action.REFUSED, Action.READ, Action.CREATED);
    }
}
