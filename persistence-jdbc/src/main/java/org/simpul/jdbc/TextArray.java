package org.simpul.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.StatementContext;

/** Texts as one parameter, for engines that know arrays. */
record TextArray(List<String> texts) implements Argument {

    TextArray(String... texts) {
        this(List.of(texts));
    }

    TextArray {
        texts = List.copyOf(texts);
    }

    @Override
    public void apply(int position, PreparedStatement statement, StatementContext context) throws SQLException {
        statement.setArray(position, statement.getConnection().createArrayOf("VARCHAR", texts.toArray()));
    }

    /** Without the texts, which statements that fail may print. */
    @Override
    public String toString() {
        return texts.size() + " texts";
    }
}
