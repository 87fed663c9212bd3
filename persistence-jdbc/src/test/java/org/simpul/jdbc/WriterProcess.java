package org.simpul.jdbc;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A program that writes with four threads until it is killed, and prints the id of each record once it is acknowledged. */
final class WriterProcess {

    // Ends it if nobody kills it.
    private static final int MOST_WRITES = 100_000;

    private WriterProcess() {}

    /** @param arguments the address of a database whose tables are there */
    public static void main(String[] arguments) throws InterruptedException {
        JdbcStorage storage = JdbcStorage.on(dataSource(arguments[0]));
        ExecutorService writers = Executors.newFixedThreadPool(Acknowledged.WRITERS);
        for (int writer = 0; writer < Acknowledged.WRITERS; writer++) {
            writers.execute(() -> {
                for (int written = 0; written < MOST_WRITES; written++) {
                    System.out.println(Acknowledged.write(storage));
                }
            });
        }
        writers.shutdown();
        boolean unused = writers.awaitTermination(10, TimeUnit.MINUTES);
    }

    static DataSource dataSource(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        postgres.setUser("postgres");
        return postgres;
    }
}
