package org.simpul.jdbc;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How a host joins a registry to the transactions that Spring manages. */
final class SpringHost {

    private SpringHost() {}

    static JdbcStorage registry(DataSource dataSource) {
        ConnectionSource source = new ConnectionSource() {
            @Override
            public Connection connection() {
                return DataSourceUtils.getConnection(dataSource);
            }

            @Override
            public void release(Connection connection) {
                DataSourceUtils.releaseConnection(connection, dataSource);
            }
        };
        return JdbcStorage.joining(
                source,
                JdbcStorageOptions.defaults(),
                news -> TransactionSynchronizationManager.registerSynchronization(new AfterCommit(news)));
    }

    /** Tells news when the transaction has committed, unless it was rolled back to a savepoint from before. */
    private static final class AfterCommit implements TransactionSynchronization {

        private final Runnable news;
        private final List<Object> savepointsSince = new ArrayList<>();
        private boolean isTakenBack;

        AfterCommit(Runnable news) {
            this.news = news;
        }

        @Override
        public void savepoint(Object savepoint) {
            savepointsSince.add(savepoint);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            isTakenBack |= !savepointsSince.contains(savepoint);
        }

        @Override
        public void afterCommit() {
            if (!isTakenBack) {
                news.run();
            }
        }
    }
}
