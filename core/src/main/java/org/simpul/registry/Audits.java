package org.simpul.registry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.model.id.AggregateId;
import org.simpul.port.AuditAnchor;
import org.simpul.port.AuditLog;
import org.simpul.port.AuditLog.Action;
import org.simpul.port.AuditLog.Entry;
import org.simpul.port.AuditLog.Found;
import org.simpul.port.AuditLog.Mark;
import org.simpul.port.AuditLog.Question;
import org.simpul.port.AuditSeal;
import org.simpul.port.AuditVerification;
import org.simpul.port.Authorship;
import org.simpul.port.Links.Link;
import org.simpul.port.NotPermittedException;

/**
 * Who saw and did what, for those who answer for the registry: what a notice of a breach has to tell (UU 27/2022, article 46),
 * and whether the trail is whole. That the trail was asked goes on record as well.
 */
public final class Audits {

    private static final int MOST_LINKS = 100_000;
    private static final String SEALER = "simpul";

    private final Desk desk;

    public Audits(Desk desk) {
        this.desk = desk;
    }

    /**
     * Who did what in a window of time, the oldest first, in pages.
     *
     * @throws NotPermittedException if the caller may not
     */
    public Found find(Caller caller, Question question) {
        permit(caller, null);
        return desk.trail().read(unit -> unit.audit().find(question));
    }

    /**
     * Who saw or changed what is held on somebody or something: the record itself and those that name it now.
     *
     * @throws NotPermittedException if the caller may not
     */
    public Found concerning(Caller caller, AggregateId id, Question question) {
        permit(caller, id);
        Set<AggregateId> ids = new HashSet<>();
        ids.add(id);
        desk.storage().read(unit -> unit.links().to(Set.of(id), MOST_LINKS)).stream()
                .map(Link::from)
                .forEach(ids::add);
        return desk.trail().read(unit -> unit.audit().find(question.about(ids)));
    }

    /**
     * The participants erased since an instant, to be kept where a backup of the registry is not: a backup that was restored is
     * brought up to date by {@link ParticipantRegistry#eraseAgain}.
     *
     * @param limit at most so many on a page, 1 or more
     * @param after the place of the last entry already read; null to begin at the start
     * @return entries about participants, the earliest first
     * @throws NotPermittedException if the caller may not
     */
    public Found erasures(Caller caller, Instant since, int limit, @Nullable Mark after) {
        permit(caller, null);
        Question question = Question.between(since, Question.END_OF_TIME, limit)
                .of(Set.of(Action.ERASED))
                .after(after);
        return desk.trail().read(unit -> unit.audit().find(question));
    }

    /**
     * Seals what is not sealed yet, as {@link AuditLog#seal} says. It is for the host to call this regularly, and to keep the
     * anchor of the seal out of reach of those who can write to the store.
     *
     * @param most seals at most so many entries, 1 or more
     * @return the seal; empty when every entry is sealed
     */
    public Optional<AuditSeal> seal(int most) {
        Instant now = desk.clock().instant();
        return desk.trail()
                .write(new Authorship(SEALER, now, null), unit -> unit.audit().seal(now, most));
    }

    /**
     * Holds all that is sealed against its seals, as {@link AuditLog#verify} says.
     *
     * @throws NotPermittedException if the caller may not
     */
    public AuditVerification verify(Caller caller, @Nullable AuditAnchor anchor) {
        permit(caller, null);
        return desk.trail().read(unit -> unit.audit().verify(anchor));
    }

    private void permit(Caller caller, @Nullable AggregateId id) {
        desk.permitAudit(caller);
        desk.record(
                caller,
                List.of(new Entry(desk.clock().instant(), caller.subject(), Action.AUDITED, id, caller.purpose())));
    }
}
