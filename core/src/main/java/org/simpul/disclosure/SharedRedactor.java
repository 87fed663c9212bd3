package org.simpul.disclosure;

import static org.simpul.model.Sensitivity.CONFIDENTIAL;

import java.util.List;
import org.simpul.model.Actor;
import org.simpul.model.Extension;
import org.simpul.model.FieldSensitivity;
import org.simpul.model.Identifier;
import org.simpul.model.RecordHead;
import org.simpul.model.people.Cell;
import org.simpul.model.people.Concern;
import org.simpul.model.people.HeadCount;
import org.simpul.model.place.Coordinates;
import org.simpul.model.place.Place;
import org.simpul.model.policy.PolicyLink;
import org.simpul.model.source.Provenance;
import org.simpul.model.source.Source;

/** How closely the fields are held that records of several kinds have, the head among them. */
final class SharedRedactor {

    private SharedRedactor() {}

    static List<Redactor> all() {
        return List.of(
                Redactor.of(RecordHead.class)
                        .asTheRecord("id", "custodian", "sensitivity", "sensitivityOf", "sources", "provenance")
                        // The number of an identity card says who somebody is as a name does.
                        .atLeast(PersonRedactor::ofName, "identifiers")
                        .atLeast(PersonRedactor::ofOpaque, "extensions"),
                Redactor.of(FieldSensitivity.class).asTheRecord("path", "sensitivity"),
                Redactor.of(Identifier.class).asTheRecord("scheme", "value"),
                Redactor.of(Source.class)
                        .asTheRecord(
                                "key",
                                "title",
                                "url",
                                "publisher",
                                "author",
                                "published",
                                "retrieved",
                                "language",
                                "sha256"),
                Redactor.of(Provenance.class).asTheRecord("path", "source", "quote", "basis"),
                Redactor.of(Extension.class).asTheRecord("scheme", "content"),
                Redactor.of(Actor.class).asTheRecord("organisation", "participant"),
                Redactor.of(Place.class).asTheRecord("area", "venue", "address", "coordinates", "description"),
                Redactor.of(Coordinates.class).asTheRecord("latitude", "longitude"),
                Redactor.of(HeadCount.class).asTheRecord("total", "atLeast", "atMost", "cells", "missing"),
                Redactor.of(Cell.class).asTheRecord("sex", "ageBand", "disability", "mode", "cohort", "count"),
                Redactor.of(Concern.class).asTheRecord("cohort").atLeast(CONFIDENTIAL, "participant"),
                Redactor.of(PolicyLink.class).asTheRecord("instrument", "provision", "relation"));
    }
}
