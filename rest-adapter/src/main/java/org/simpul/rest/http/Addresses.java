package org.simpul.rest.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.simpul.model.id.AggregateId;
import org.simpul.model.id.RecordType;

/** The addresses of the contract, as paths from the root of the server. */
public final class Addresses {

    /** Below this everything lies but the pages that explain problems. */
    public static final String VERSION = "v1";

    public static final String ORGANISATIONS = VERSION + "/organisations";
    public static final String PARTICIPANTS = VERSION + "/participants";
    public static final String POLICY_INSTRUMENTS = VERSION + "/policy-instruments";
    public static final String ACTIVITIES = VERSION + "/activities";
    public static final String COMMITMENTS = VERSION + "/commitments";

    private Addresses() {}

    /** The path of the collection of one kind of record, without a slash at its start. */
    public static String collection(RecordType type) {
        return switch (type) {
            case ORGANISATION -> ORGANISATIONS;
            case PARTICIPANT -> PARTICIPANTS;
            case POLICY_INSTRUMENT -> POLICY_INSTRUMENTS;
            case ACTIVITY -> ACTIVITIES;
            case COMMITMENT -> COMMITMENTS;
        };
    }

    /** The path of one record, below where the host mounted the adapter. */
    public static String item(String mount, AggregateId id) {
        return mount + "/" + collection(id.type()) + "/" + id.value();
    }

    /** Where the host mounted the adapter: empty at the root, otherwise a path without a slash at its end. */
    public static String mount(UriInfo uri) {
        String base = uri.getBaseUri().getRawPath();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** One parameter of a query as it is written in an address. */
    public static String parameter(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%3A", ":");
    }
}
