package org.simpul.rest.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.simpul.disclosure.Disclosed;
import org.simpul.finding.Finding;
import org.simpul.model.Aggregate;
import org.simpul.registry.DisclosedVersion;
import org.simpul.registry.Unmerged;
import org.simpul.registry.Written;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Reception;

/** Answers that hold one record, with its version as the entity tag. */
record RecordAnswers(Reception reception) {

    Response created(Asked asked, Written<? extends Aggregate<?>> written) {
        URI address =
                asked.absolute(Addresses.item("", written.record().record().id()));
        return written(Response.Status.CREATED, asked, written)
                .location(address)
                .build();
    }

    Response written(Asked asked, Written<? extends Aggregate<?>> written) {
        return written(Response.Status.OK, asked, written).build();
    }

    /** A record that is back; {@code left} tells what stays as the merge left it, each as {@code {type, id, path}}. */
    Response unmerged(Asked asked, Unmerged<? extends Aggregate<?>> unmerged) {
        Written<? extends Aggregate<?>> written = unmerged.written();
        ObjectNode json = json(written.record(), written.findings(), asked.language());
        if (!unmerged.left().isEmpty()) {
            ArrayNode left = json.putArray("left");
            unmerged.left()
                    .forEach(place -> left.addObject()
                            .put("type", place.id().type().code())
                            .put("id", place.id().value().toString())
                            .put("path", place.path()));
        }
        return Answers.with(Response.Status.OK.getStatusCode(), json)
                .header(HttpHeaders.ETAG, strong(written.record()))
                .build();
    }

    /** A record as it is; without a body when the reader has it already. */
    Response read(Asked asked, Disclosed<? extends Aggregate<?>> record) {
        if (asked.has(record.version())) {
            return Answers.empty(Response.Status.NOT_MODIFIED.getStatusCode())
                    .header(HttpHeaders.ETAG, strong(record))
                    .build();
        }
        return Answers.ok(json(record)).header(HttpHeaders.ETAG, strong(record)).build();
    }

    /** A record with what the rules find in it today, which may be something else tomorrow: hence the weak tag. */
    Response read(Asked asked, Disclosed<? extends Aggregate<?>> record, List<Finding> findings) {
        return Answers.ok(json(record, findings, asked.language()))
                .header(HttpHeaders.ETAG, "W/" + strong(record))
                .build();
    }

    ObjectNode json(Disclosed<? extends Aggregate<?>> record) {
        return reception.wires().write(record, reception.today());
    }

    ObjectNode json(Disclosed<? extends Aggregate<?>> record, List<Finding> findings, Locale language) {
        ObjectNode json = json(record);
        if (!findings.isEmpty()) {
            json.set("findings", reception.findings(findings, language));
        }
        return json;
    }

    /** A version in the history of a record. */
    ObjectNode json(DisclosedVersion<? extends Aggregate<?>> version) {
        ObjectNode json = Json.object()
                .put("version", version.version())
                .put("at", version.at().toString())
                .put("change", version.change().code())
                .put("by", version.by());
        if (version.reason() != null) {
            json.put("reason", version.reason());
        }
        if (!version.changed().isEmpty()) {
            version.changed().forEach(json.putArray("changed")::add);
        }
        Disclosed<? extends Aggregate<?>> record = version.record();
        if (record != null) {
            ObjectNode then = json(record);
            // A version of the history does not know when the record was made; its first version does.
            then.remove("recordedAt");
            json.set("record", then);
        }
        return json;
    }

    private ResponseBuilder written(Response.Status status, Asked asked, Written<? extends Aggregate<?>> written) {
        return Answers.with(status.getStatusCode(), json(written.record(), written.findings(), asked.language()))
                .header(HttpHeaders.ETAG, strong(written.record()));
    }

    private static String strong(Disclosed<?> record) {
        return "\"" + record.version() + "\"";
    }
}
