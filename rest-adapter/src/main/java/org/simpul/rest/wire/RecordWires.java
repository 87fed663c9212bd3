package org.simpul.rest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Actor;
import org.simpul.model.Aggregate;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.commitment.ProgressReport;
import org.simpul.model.commitment.Transition;
import org.simpul.model.id.ActivityId;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.CommitmentId;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.id.ParticipantId;
import org.simpul.model.id.PolicyInstrumentId;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Participant;
import org.simpul.model.policy.PolicyInstrument;

/** Every kind of record on the wire, and what else travels there. Safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class RecordWires {

    public RecordWires() {}

    public RecordWire<Organisation, OrganisationId> organisations() {
        throw new UnsupportedOperationException();
    }

    public RecordWire<Participant, ParticipantId> participants() {
        throw new UnsupportedOperationException();
    }

    public RecordWire<PolicyInstrument, PolicyInstrumentId> policyInstruments() {
        throw new UnsupportedOperationException();
    }

    public RecordWire<Activity, ActivityId> activities() {
        throw new UnsupportedOperationException();
    }

    public RecordWire<Commitment, CommitmentId> commitments() {
        throw new UnsupportedOperationException();
    }

    public RecordWire<?, ?> of(RecordType type) {
        throw new UnsupportedOperationException(type.code());
    }

    /** Reads a new record of the kind that an id names. */
    public Reading<? extends Aggregate<?>> read(JsonNode document, AggregateId id) {
        throw new UnsupportedOperationException(id + " " + document);
    }

    /** Writes a record of any kind. */
    public ObjectNode write(Disclosed<? extends Aggregate<?>> disclosed, LocalDate today) {
        throw new UnsupportedOperationException(disclosed + " " + today);
    }

    /**
     * Reads one step in the life of a commitment.
     *
     * @param defaultBy who took it where the document does not say; null when nobody is known
     */
    public Reading<Transition> readTransition(JsonNode document, @Nullable Actor defaultBy) {
        throw new UnsupportedOperationException(defaultBy + " " + document);
    }

    /**
     * Reads a report on a commitment.
     *
     * @param defaultBy who reports where the document does not say; null when nobody is known
     */
    public Reading<ProgressReport> readProgress(JsonNode document, @Nullable Actor defaultBy) {
        throw new UnsupportedOperationException(defaultBy + " " + document);
    }

    /** A finding in the words of a language: {@code {rule, severity, path, message, params}}. */
    public ObjectNode writeFinding(Finding finding, Locale language) {
        throw new UnsupportedOperationException(finding + " " + language);
    }
}
