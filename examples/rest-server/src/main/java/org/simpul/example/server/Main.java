package org.simpul.example.server;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the server with the settings of the environment. */
public final class Main {

    private static final int WRONG_SETTING = 2;
    private static final int CANNOT_START = 1;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // Jersey and Hibernate Validator log through java.util.logging; simplelogger.properties speaks for all.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Settings settings = Settings.from(System.getenv());
            RegistryServer server = RegistryServer.start(settings);
            greet(out, settings, server);
            server.join();
        } catch (Settings.WrongSettingException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        } catch (RegistryServer.CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void greet(PrintStream out, Settings settings, RegistryServer server) {
        String url = "http://127.0.0.1:" + server.port();
        out.println("Simpul listens on " + url + " (this machine only).");
        out.println("Nobody has to sign in: every caller is the local steward, who may see and change everything.");
        out.println(
                settings.databaseUrl() == null
                        ? "The records are kept in " + settings.data().toAbsolutePath() + "."
                        : "The records are kept in the database of SIMPUL_DB_URL.");
        out.println("Try:");
        out.println("  curl '" + url + "/v1/activities?limit=3'");
        out.println("  curl '" + url + "/v1/reports/follow-through?groupBy=activity'");
        out.println("  curl -X POST -H 'Content-Type: application/json' -d '{\"titles\":{\"id\":\"Rapat\"}}' " + url
                + "/v1/activities/validate");
    }
}
