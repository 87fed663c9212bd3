package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers as they all begin: JSON in bytes of our own, and what a cache has to know. */
public final class Answers {

    private static final String VARY = "Accept, Accept-Language, Authorization";

    private Answers() {}

    public static ResponseBuilder ok(JsonNode tree) {
        return with(Response.Status.OK.getStatusCode(), tree);
    }

    public static ResponseBuilder with(int status, JsonNode tree) {
        return with(status, MediaType.APPLICATION_JSON, Json.bytes(tree));
    }

    public static ResponseBuilder with(int status, String mediaType, byte[] body) {
        return empty(status).type(mediaType).entity(body).header("X-Content-Type-Options", "nosniff");
    }

    public static ResponseBuilder empty(int status) {
        return Response.status(status).header(HttpHeaders.VARY, VARY);
    }
}
