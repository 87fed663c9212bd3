package org.simpul.rest.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.simpul.Simpul;
import org.simpul.rest.SimpulRest;

/**
 * The adapter as a host deploys it, asked by Jersey without a socket between: some ten thousand requests then take seconds.
 * It routes, reads, refuses and writes as it does behind a server.
 */
final class Adapter {

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler handler;

    Adapter(Simpul simpul) {
        handler = new ApplicationHandler(ResourceConfig.forApplication(SimpulRest.of(simpul)
                .callers((security, headers) -> Who.of(headers))
                .application()));
    }

    /** What was answered. */
    record Reply(int status, Map<String, List<String>> headers, String body) {}

    Reply ask(Call call, Who caller) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(call.address()), call.method(), null, new MapPropertiesDelegate(), null);
        request.header(Who.HEADER, caller.name());
        call.headers().forEach(request::header);
        if (call.body() != null) {
            request.setEntityStream(new ByteArrayInputStream(call.body().getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            ContainerResponse response = handler.apply(request, body).get();
            return new Reply(
                    response.getStatus(),
                    new TreeMap<>(response.getStringHeaders()),
                    body.toString(StandardCharsets.UTF_8));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
