package org.simpul.example.server;

import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers only who calls the server by a name of this machine. Binding to loopback keeps other machines out; this keeps
 * out web pages that point a name of their own at it (DNS rebinding). It stands where nobody has to sign in; where callers do,
 * a page has nothing to sign in with, and the server may have any name.
 */
final class LoopbackNamesOnly extends Handler.Wrapper {

    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]", "::1");

    LoopbackNamesOnly(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (NAMES.contains(Request.getServerName(request))) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
        return true;
    }
}
