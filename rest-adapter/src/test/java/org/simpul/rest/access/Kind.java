package org.simpul.rest.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.simpul.model.id.RecordType;

/** The kinds of record, each as one small document. */
enum Kind {
    ORGANISATION("organisations", RecordType.ORGANISATION, "names", """
            {"kind":"network"}"""),
    PERSON("participants", RecordType.PARTICIPANT, "pseudonym", """
            {"kind":"person","lawfulBasis":{"basis":"consent","on":"2024"}}"""),
    GROUP("participants", RecordType.PARTICIPANT, "description", """
            {"kind":"group"}"""),
    POLICY_INSTRUMENT("policy-instruments", RecordType.POLICY_INSTRUMENT, "titles", """
            {"kind":"law"}"""),
    ACTIVITY("activities", RecordType.ACTIVITY, "titles", """
            {"kind":"workshop",
             "organisers":[{"organisation":"OURS","role":"organiser"},{"organisation":"THEIRS","role":"partner"}]}"""),
    COMMITMENT("commitments", RecordType.COMMITMENT, "statement", """
            {"due":"2024-05","parties":[{"organisation":"OURS","role":"lead"}],
             "transitions":[{"to":"agreed","on":"2024-03-21","by":{"organisation":"OURS"}},
              {"to":"in-progress","on":"2024-04-01","by":{"organisation":"OURS"}}]}""");

    final String collection;
    final RecordType type;
    private final String label;
    private final String document;

    Kind(String collection, RecordType type, String label, String document) {
        this.collection = collection;
        this.type = type;
        this.label = label;
        this.document = document.replace("OURS", Who.OURS.toString()).replace("THEIRS", Who.THEIRS.toString());
    }

    /** A new record of this kind. */
    ObjectNode document(String title) {
        return labelled(Documents.object(document), title);
    }

    /** What a writer sends in the place of a record of this kind, of which they see everything but what is withheld. */
    ObjectNode replacement(String title) {
        ObjectNode seen = document(title);
        seen.remove("lawfulBasis");
        seen.remove("transitions");
        return seen;
    }

    /** A document with what its record is called. */
    ObjectNode labelled(ObjectNode document, String title) {
        if (this == PERSON) {
            document.put(label, title);
        } else {
            document.putObject(label).put("id", title);
        }
        return document;
    }

    /** A document that names an organisation. */
    ObjectNode naming(ObjectNode document, String organisation) {
        switch (this) {
            case ORGANISATION -> document.put("parent", organisation);
            case PERSON -> document.putArray("affiliations").addObject().put("organisation", organisation);
            case GROUP -> document.putArray("represents").add(organisation);
            case POLICY_INSTRUMENT -> document.put("issuer", organisation);
            case ACTIVITY ->
                document.putArray("organisers")
                        .addObject()
                        .put("organisation", organisation)
                        .put("role", "organiser");
            case COMMITMENT ->
                document.withArray("parties")
                        .addObject()
                        .put("organisation", organisation)
                        .put("role", "party");
        }
        return document;
    }
}
