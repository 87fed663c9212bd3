package org.simpul.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcStorageOptionsTest {

    private static final JdbcStorageOptions DEFAULTS = JdbcStorageOptions.defaults();

    @Test
    void tablesAreNamedSimpulInTheSchemaOfTheConnection() {
        assertThat(DEFAULTS).isEqualTo(new JdbcStorageOptions(null, "simpul_"));
        assertThat(DEFAULTS.qualifier()).isEqualTo("simpul_");
        assertThat(DEFAULTS.withSchema("Registry").withTablePrefix("").qualifier())
                .isEqualTo("Registry.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1a",
                "_a",
                "a-b",
                "a.b",
                "a b",
                "a;",
                "a\"",
                "a'",
                "a<t>",
                "\u00E9",
                "a\n",
                "a2345678901234567890123456789012345678901234567890123456789012345"
            })
    void aSchemaIsAPlainName(String name) {
        assertThatThrownBy(() -> DEFAULTS.withSchema(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "1a",
                "a-",
                "a.",
                "a;--",
                "a\"",
                "a'",
                "<t>",
                "\u00E9_",
                "a\n",
                "a23456789012345678901234567890123"
            })
    void aPrefixIsAPlainNameOrNothing(String prefix) {
        assertThatThrownBy(() -> DEFAULTS.withTablePrefix(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Simpul2_", "a2345678901234567890123456789012"})
    void whatIsAPlainNameIsTaken(String prefix) {
        assertThat(DEFAULTS.withTablePrefix(prefix).tablePrefix()).isEqualTo(prefix);
    }
}
