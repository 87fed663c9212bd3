package org.simpul.example.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Pseudonyms;
import org.simpul.example.server.Settings.WrongSettingException;
import org.simpul.model.participant.Basis;
import org.simpul.model.participant.Retention;
import org.simpul.model.vocabulary.Coded;

/**
 * How persons are protected beyond what the registry does anyway.
 *
 * @param retention how long they are held
 * @param pseudonyms what they are called before those who may not know them; null for nothing
 */
record ProtectionSettings(Retention retention, @Nullable Pseudonyms pseudonyms) {

    private static final String RETENTION = "SIMPUL_RETENTION";
    private static final String KEY_FILE = "SIMPUL_PSEUDONYM_KEY";
    private static final String WITHDRAWN = "withdrawn";

    static ProtectionSettings from(Environment environment) {
        return new ProtectionSettings(retention(environment.text(RETENTION)), pseudonyms(environment.text(KEY_FILE)));
    }

    private static Retention retention(@Nullable String periods) {
        Retention retention = Retention.UNTIL_WITHDRAWN;
        for (String period : periods == null ? new String[0] : periods.split(",")) {
            String[] words = period.strip().split("=", -1);
            try {
                if (words.length != 2) {
                    throw new IllegalArgumentException("A period has a basis and a length");
                }
                retention = words[0].equals(WITHDRAWN)
                        ? new Retention(retention.periods(), Period.parse(words[1]))
                        : retention.with(Coded.of(Basis.class, words[0]), Period.parse(words[1]));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new WrongSettingException(RETENTION
                        + " says how long persons are held on which basis, such as 'consent=P5Y,public-task=P10Y,"
                        + "withdrawn=P3D', but part of it was '" + period + "'");
            }
        }
        return retention;
    }

    private static @Nullable Pseudonyms pseudonyms(@Nullable String file) {
        try {
            return file == null ? null : new Pseudonyms(Files.readAllBytes(Path.of(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSettingException(KEY_FILE + " is a file with " + Pseudonyms.SMALLEST_KEY
                    + " secret random bytes or more, but was '" + file + "', which is none that can be read");
        }
    }
}
