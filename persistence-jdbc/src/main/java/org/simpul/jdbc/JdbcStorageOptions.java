package org.simpul.jdbc;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a database the tables of one registry stand. Two registries with different prefixes or schemas live side by
 * side in one database. Both names are written without quotes, so the database folds their case as it does with any name,
 * and a word that it reserves is no name for a schema.
 *
 * @param schema the schema of all tables; null for the schema of the connection
 * @param tablePrefix what the names of all tables begin with; may be empty
 */
public record JdbcStorageOptions(@Nullable String schema, String tablePrefix) {

    private static final String DEFAULT_PREFIX = "simpul_";
    // The names stand in SQL text, so nothing passes that could be more than a name. PostgreSQL cuts names at 63 bytes
    // and
    // the longest of ours behind the prefix has 30.
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,62}");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,31})?");

    public JdbcStorageOptions {
        if (schema != null && !SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException(
                    "The name of a schema is a letter followed by at most 62 letters, digits and underscores");
        }
        Objects.requireNonNull(tablePrefix, "tablePrefix");
        if (!PREFIX.matcher(tablePrefix).matches()) {
            throw new IllegalArgumentException(
                    "A table prefix is empty, or a letter followed by at most 31 letters, digits" + " and underscores");
        }
    }

    /** The schema of the connection, and table names that begin with {@code simpul_}. */
    public static JdbcStorageOptions defaults() {
        return new JdbcStorageOptions(null, DEFAULT_PREFIX);
    }

    public JdbcStorageOptions withSchema(@Nullable String name) {
        return new JdbcStorageOptions(name, tablePrefix);
    }

    public JdbcStorageOptions withTablePrefix(String prefix) {
        return new JdbcStorageOptions(schema, prefix);
    }

    /** What stands before the plain name of a table in SQL. */
    String qualifier() {
        return schemaQualifier() + tablePrefix;
    }

    /** The schema with its dot; empty without one. */
    String schemaQualifier() {
        return schema == null ? "" : schema + ".";
    }
}
