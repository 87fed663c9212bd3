package org.simpul.rest.access;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One cell of the table on stage: who asks, and how they stand to which record.
 *
 * @param id of the record the request is about, or which its new record names; in the trial of what is answered where there is
 *     none, an id that nothing has
 */
record Scene(Kind kind, Situation situation, Who caller, String id) {

    static final String ON_FILE = "01926f0e-7c3a-7000-8000-00000000000a";
    static final String NEVER = "01926f0e-7c3a-7000-8000-00000000000b";

    /** Of another record of the kind, which everybody may see that may see the one on file. */
    static final String TWIN = "01926f0e-7c3a-7000-8000-00000000000c";

    /** What stands only where the caller may not look. */
    static final String CANARY = "Kenari";

    static Scene of(Kind kind, Situation situation, Who caller) {
        return new Scene(kind, situation, caller, ON_FILE);
    }

    /** The same request, about a record that never was. */
    Scene elsewhere() {
        return new Scene(kind, situation, caller, NEVER);
    }

    /** The record on file, as it was written by somebody who sees all. */
    ObjectNode onFile() {
        ObjectNode document = situation.isNaming() ? Kind.ORGANISATION.document(title()) : kind.document(title());
        document.put("id", ON_FILE)
                .put("custodian", custodian())
                .put("sensitivity", (situation.isHidden() ? caller.above() : caller.clearance()).code());
        if (situation.isPartly()) {
            raise(document);
            source(document, CANARY);
        }
        return document;
    }

    /** Another record of the same. */
    ObjectNode twin() {
        return kind.document("Kembar")
                .put("id", TWIN)
                .put("custodian", Who.OURS.toString())
                .put("sensitivity", caller.clearance().code());
    }

    /** The kind of the record on file. */
    Kind kindOnFile() {
        return situation.isNaming() ? Kind.ORGANISATION : kind;
    }

    /** The new record that a request brings. */
    ObjectNode brought() {
        ObjectNode document = kind.document("Baru")
                .put("custodian", custodian())
                .put("sensitivity", (situation == Situation.NEW_ABOVE ? caller.above() : caller.clearance()).code());
        return situation.isNaming() ? kind.naming(document, id) : document;
    }

    /** What is to stand in the place of the record on file. */
    ObjectNode replacement() {
        ObjectNode document =
                kind.replacement("Lain").put("sensitivity", caller.clearance().code());
        if (situation.isPartly() && situation != Situation.OWN_LOWERED) {
            raise(document);
        }
        if (situation == Situation.OWN_PARTLY || situation == Situation.OTHER_PARTLY) {
            source(document, "Lain");
        }
        return document;
    }

    /** What is to change in the record on file. */
    ObjectNode patch() {
        ObjectNode document = kind.labelled(Documents.object("{}"), "Lain");
        if (situation == Situation.OWN_LOWERED) {
            document.putNull("sensitivityOf");
        } else if (situation == Situation.OWN_PARTLY || situation == Situation.OTHER_PARTLY) {
            source(document, "Lain");
        }
        return document;
    }

    private void raise(ObjectNode document) {
        document.putArray("sensitivityOf")
                .addObject()
                .put("path", "/sources")
                .put("sensitivity", caller.above().code());
    }

    private static void source(ObjectNode document, String title) {
        document.putArray("sources").addObject().put("key", "s1").put("title", title);
    }

    private String title() {
        return situation.isHidden() ? CANARY : "Lama";
    }

    private String custodian() {
        return (situation.isOfOthers() ? Who.THEIRS : Who.OURS).toString();
    }
}
