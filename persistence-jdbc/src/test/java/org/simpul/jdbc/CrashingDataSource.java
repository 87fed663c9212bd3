package org.simpul.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A data source whose user dies after a number of statements: its connections break off, so that the database takes back what
 * was not committed, and it can do nothing any more, not even tidy up.
 */
final class CrashingDataSource {

    private final DataSource database;
    private final List<Connection> open = new ArrayList<>();
    private int statementsLeft;
    private boolean hasCrashed;

    /** @param statements how many are run before the crash */
    CrashingDataSource(DataSource database, int statements) {
        this.database = database;
        this.statementsLeft = statements;
    }

    DataSource dataSource() {
        return watched(DataSource.class, database);
    }

    boolean hasCrashed() {
        return hasCrashed;
    }

    private <T> T watched(Class<T> type, T object) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(object, method, arguments)));
    }

    private Object call(Object object, Method method, Object[] arguments) throws Throwable {
        if (hasCrashed && method.getName().equals("close")) {
            return null;
        }
        if (hasCrashed && declaresSqlException(method)) {
            throw crash();
        }
        if (object instanceof Statement && method.getName().startsWith("execute")) {
            if (statementsLeft == 0) {
                throw crash();
            }
            statementsLeft--;
        }
        Object result = invoked(object, method, arguments);
        if (result instanceof Connection connection && object == database) {
            open.add(connection);
        }
        Class<?> type = method.getReturnType();
        return result != null && (Statement.class.isAssignableFrom(type) || type == Connection.class)
                ? watchedAs(type, result)
                : result;
    }

    private static boolean declaresSqlException(Method method) {
        return List.of(method.getExceptionTypes()).contains(SQLException.class);
    }

    private SQLException crash() throws SQLException {
        hasCrashed = true;
        for (Connection connection : open) {
            if (!connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                }
                connection.close();
            }
        }
        open.clear();
        return new SQLNonTransientConnectionException("This process has crashed in a test", "08006");
    }

    private <T> T watchedAs(Class<T> type, Object object) {
        return watched(type, type.cast(object));
    }

    private static Object invoked(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
