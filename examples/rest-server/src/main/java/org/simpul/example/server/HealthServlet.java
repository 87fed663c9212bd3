package org.simpul.example.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells whoever watches the server how it is: {@code /health/live} while it runs, {@code /health/ready} while its database
 * answers too. It listens only after migration and seeding, so both are done by then.
 */
final class HealthServlet extends HttpServlet {

    private final transient Database database;

    HealthServlet(Database database) {
        this.database = database;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if ("/live".equals(path)) {
            answer(response, HttpServletResponse.SC_OK, "live");
        } else if ("/ready".equals(path) && database.answers()) {
            answer(response, HttpServletResponse.SC_OK, "ready");
        } else if ("/ready".equals(path)) {
            response.setHeader("Retry-After", "5");
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "database-away");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().print("{\"status\":\"" + word + "\"}");
    }
}
