package org.simpul.example.server;

import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.simpul.Simpul;
import org.simpul.disclosure.Pseudonyms;
import org.simpul.jdbc.JdbcStorage;

/**
 * The running server: a database, the registry on it, and Jetty in front, bound to the loopback address unless callers sign
 * in.
 *
 * <p>It listens only once the schema is there and the seed records are in, so whoever reaches it finds it ready.
 */
final class RegistryServer implements AutoCloseable {

    private static final int THREADS = 64;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** The server cannot start; the message says why and what to do. */
    static final class CannotStartException extends RuntimeException {

        CannotStartException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private final Server server;
    private final ServerConnector connector;

    private RegistryServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts and answers the running server.
     *
     * @throws CannotStartException if the database cannot be opened, the port is taken, or there are no keys in the file of
     *     keys
     */
    static RegistryServer start(Settings settings) {
        return start(settings, Clock.system(settings.zone()));
    }

    /** As {@link #start(Settings)}, by another clock. */
    static RegistryServer start(Settings settings, Clock clock) {
        Entrance entrance = Entrance.of(settings.identities(), clock);
        Database database = Database.open(settings);
        try {
            JdbcStorage storage = JdbcStorage.on(database.source());
            storage.migrate();
            Simpul simpul = registry(settings, clock, storage);
            if (settings.isSeeded()) {
                Seeds.loadInto(simpul);
            }
            return listen(settings, database, entrance, simpul);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Simpul registry(Settings settings, Clock clock, JdbcStorage storage) {
        Simpul.Builder builder =
                Simpul.on(storage).clock(clock).retention(settings.protection().retention());
        Pseudonyms pseudonyms = settings.protection().pseudonyms();
        return (pseudonyms == null ? builder : builder.pseudonyms(pseudonyms)).build();
    }

    /** The port on which it listens. */
    int port() {
        return connector.getLocalPort();
    }

    void join() throws InterruptedException {
        server.join();
    }

    /** Lets the requests under way end, and closes the database. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop", e);
        }
    }

    private static RegistryServer listen(Settings settings, Database database, Entrance entrance, Simpul simpul) {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("simpul");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(settings.address().getHostAddress());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);

        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.addServlet(new ServletHolder(new HealthServlet(database)), "/health/*");
        context.addServlet(new ServletHolder(new ServletContainer(entrance.to(simpul))), "/*");
        server.setHandler(new GracefulHandler(entrance.isOpen() ? new LoopbackNamesOnly(context) : context));
        server.setStopTimeout(GRACE.toMillis());
        server.setStopAtShutdown(true);
        if (settings.judgesAt() != null) {
            server.addEventListener(new JudgesDaily(simpul, settings.judgesAt()));
        }
        server.addEventListener(new SealsTrail(simpul.audits()));
        server.addEventListener(new ClosesDatabase(database));
        try {
            server.start();
        } catch (Exception e) {
            throw new CannotStartException(
                    "The server cannot listen on port " + settings.port() + " of "
                            + settings.address().getHostAddress()
                            + ": is it taken, or is that no address of this machine? SIMPUL_PORT sets another port,"
                            + " SIMPUL_HOST another address.",
                    e);
        }
        return new RegistryServer(server, connector);
    }
}
