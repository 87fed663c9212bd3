package org.simpul.rest.wire;

/** A participant on the wire; its kind decides which properties it has. */
sealed interface ParticipantJson extends RecordJson permits PersonJson, GroupJson {

    ParticipantKind kind();
}
