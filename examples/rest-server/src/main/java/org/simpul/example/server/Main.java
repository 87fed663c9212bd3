package org.simpul.example.server;

import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Starts the server with the settings of the environment, or runs a command that makes tokens to try it out with. */
public final class Main {

    private static final int WRONG_SETTING = 2;
    private static final int WRONG_COMMAND = 2;
    private static final int CANNOT_START = 1;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        // Jersey and Hibernate Validator log through java.util.logging; simplelogger.properties speaks for all.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            if (args.length > 0) {
                new TrialCommands(System.getenv(), Clock.systemUTC(), out).run(List.of(args));
                return;
            }
            Settings settings = Settings.from(System.getenv());
            RegistryServer server = RegistryServer.start(settings);
            greet(out, settings, server);
            server.join();
        } catch (TrialCommands.RefusedCommandException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_COMMAND);
        } catch (Settings.WrongSettingException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_SETTING);
        } catch (RegistryServer.CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void greet(PrintStream out, Settings settings, RegistryServer server) {
        boolean isLocal = settings.address().isLoopbackAddress();
        String url = "http://" + host(settings.address()) + ":" + server.port();
        out.println("Simpul listens on " + url + (isLocal ? " (this machine only)." : "."));
        IdentitySettings identities = settings.identities();
        if (identities == null) {
            out.println("Nobody has to sign in: every caller is the local steward, who may see and change everything.");
        } else {
            out.println("Callers sign in with a bearer token of "
                    + identities.rules().issuer() + "; whoever does not reads what is public.");
        }
        if (!isLocal) {
            out.println(
                    "It speaks plain HTTP: put a proxy with TLS between it and other machines, or tokens can be read"
                            + " on the way.");
        }
        out.println(
                settings.databaseUrl() == null
                        ? "The records are kept in " + settings.data().toAbsolutePath() + "."
                        : "The records are kept in the database of SIMPUL_DB_URL.");
        out.println("Try:");
        out.println("  curl '" + url + "/v1/activities?limit=3'");
        out.println("  curl '" + url + "/v1/reports/follow-through?groupBy=activity'");
        if (identities != null) {
            return;
        }
        out.println("  curl -X POST -H 'Content-Type: application/json' -d '{\"titles\":{\"id\":\"Rapat\"}}' " + url
                + "/v1/activities/validate");
    }

    private static String host(InetAddress address) {
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
