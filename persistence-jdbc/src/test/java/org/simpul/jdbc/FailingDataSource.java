package org.simpul.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Arrays;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source of which one JDBC call fails: that with a number, counted over the calls to it and to all connections,
 * statements and results that come from it. All other calls do what they do. Used by one thread.
 */
final class FailingDataSource implements DataSource {

    private final DataSource database;
    private final boolean countsLocalCalls;
    private int calls;
    private int failing;
    private int open;

    /** @param countsLocalCalls whether setting parameters and reading rows count, which mostly stay within the driver */
    FailingDataSource(DataSource database, boolean countsLocalCalls) {
        this.database = database;
        this.countsLocalCalls = countsLocalCalls;
    }

    /** Counts anew, and fails the call with a number; 0 to fail none. */
    void failCall(int number) {
        calls = 0;
        failing = number;
    }

    /** How many calls there were. */
    int calls() {
        return calls;
    }

    /** How many connections were not given back. */
    int open() {
        return open;
    }

    @Override
    public Connection getConnection() throws SQLException {
        fail();
        Connection connection = database.getConnection();
        open++;
        return watched(Connection.class, connection);
    }

    private void fail() throws SQLException {
        calls++;
        if (calls == failing) {
            throw new SQLException("This call fails in a test", "58030");
        }
    }

    private <T> T watched(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(object, method, arguments)));
    }

    private @Nullable Object call(Object object, Method method, @Nullable Object[] arguments) throws Throwable {
        if (!Arrays.asList(method.getExceptionTypes()).contains(SQLException.class)
                || (isLocal(object, method) && !countsLocalCalls)) {
            return invoked(object, method, arguments);
        }
        boolean isEndOfConnection =
                object instanceof Connection && method.getName().equals("close");
        if (isEndOfConnection) {
            open--;
            invoked(object, method, arguments);
            fail();
            return null;
        }
        fail();
        Object result = invoked(object, method, arguments);
        return result instanceof Connection || result instanceof Savepoint ? result : watchedResult(method, result);
    }

    private static boolean isLocal(Object object, Method method) {
        return (object instanceof PreparedStatement && method.getName().startsWith("set"))
                || (object instanceof ResultSet
                        && (method.getName().startsWith("get")
                                || method.getName().equals("next")));
    }

    private @Nullable Object watchedResult(Method method, @Nullable Object result) {
        Class<?> type = method.getReturnType();
        boolean isPartOfJdbc = Statement.class.isAssignableFrom(type) || type == ResultSet.class;
        return result == null || !isPartOfJdbc ? result : watchedAs(type, result);
    }

    private <T> T watchedAs(Class<T> type, Object result) {
        return watched(type, type.cast(result));
    }

    private static @Nullable Object invoked(Object object, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Wraps nothing that may be used");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
