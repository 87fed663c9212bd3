package org.simpul.example.server;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.simpul.example.server.Settings.WrongSettingException;

/** Reads settings by their names; blank ones are as good as none. */
record Environment(Map<String, String> variables) {

    @Nullable
    String text(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    /** @param least and most are included */
    int number(String name, int otherwise, int least, int most) {
        String value = text(name);
        String isWrong = name + " is a number from " + least + " to " + most + ", but was '" + value + "'";
        try {
            int number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new WrongSettingException(isWrong);
        }
        throw new WrongSettingException(isWrong);
    }

    /** Which settings are there whose names begin so. */
    Set<String> beginningWith(String prefix) {
        Set<String> names = new TreeSet<>();
        for (String name : variables.keySet()) {
            if (name.startsWith(prefix) && text(name) != null) {
                names.add(name);
            }
        }
        return names;
    }
}
