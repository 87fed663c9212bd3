package org.simpul.jdbc;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases of H2 for tests, each in memory and empty. */
final class H2 {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private H2() {}

    static DataSource emptyDatabase() {
        return at("jdbc:h2:mem:test" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource at(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        return dataSource;
    }
}
