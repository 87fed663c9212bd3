package org.simpul.example.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.example.server.identity.SigningKey;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.vocabulary.Coded;

/**
 * The commands {@code keys} and {@code token}, which make a key and tokens to try a server with identities out. They are not
 * for use in earnest: whoever has the key is whoever they like.
 */
final class TrialCommands {

    static final String USAGE = """
            Without a command the server starts. To try identities out, and for nothing else:
              keys FILE      writes a private key to FILE and its public one beside it, for SIMPUL_JWT_JWKS
              token --key FILE --subject NAME --role ROLE [--role ROLE ...] [--clearance CLASS] [--organisation ID]
                    [--purpose TEXT] [--minutes N]
                             prints a token for the server that has the same SIMPUL_JWT_ settings
            ROLE is reader, contributor, steward, verifier or admin. CLASS is public (if left out), restricted, confidential
            or strictly-confidential. A token is valid for 60 minutes if N is left out, for a day at the most.""";

    /** The command cannot be understood or done; the message says why. */
    static final class RefusedCommandException extends RuntimeException {

        RefusedCommandException(String message) {
            super(message);
        }
    }

    private static final int LONGEST_MINUTES = 24 * 60;
    private static final Set<String> TOKEN_OPTIONS =
            Set.of("--key", "--subject", "--role", "--clearance", "--organisation", "--purpose", "--minutes");

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintStream out;

    TrialCommands(Map<String, String> environment, Clock clock, PrintStream out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    /** @throws RefusedCommandException if there is no such command, or it cannot be done */
    void run(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "keys" -> keys(rest);
            case "token" -> token(rest);
            default -> throw new RefusedCommandException(USAGE);
        }
    }

    private void keys(List<String> words) {
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new RefusedCommandException(USAGE);
        }
        Path file = Path.of(words.get(0));
        try {
            SigningKey.create().writeTo(file);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedCommandException(e.getMessage() + " is there already, and is left as it is.");
        } catch (IOException e) {
            throw new RefusedCommandException("The keys cannot be written to " + file + ": is there such a folder, and"
                    + " may you write to it?");
        }
        out.println(
                "The private key is in " + file + ": whoever has it can make tokens for anybody. For trying out only.");
        out.println("The public key is in " + SigningKey.publicFileBeside(file) + ", for SIMPUL_JWT_JWKS.");
    }

    private void token(List<String> words) {
        Map<String, List<String>> options = options(words);
        IdentitySettings settings = IdentitySettings.from(new Environment(environment));
        if (settings == null) {
            throw new RefusedCommandException("SIMPUL_JWT_ISSUER, SIMPUL_JWT_AUDIENCE and SIMPUL_JWT_JWKS are missing:"
                    + " the token needs the settings of the server it is for.");
        }
        if (!settings.rules().algorithms().contains(SigningKey.ALGORITHM)) {
            throw new RefusedCommandException("SIMPUL_JWT_ALGORITHMS lacks " + SigningKey.ALGORITHM
                    + ", by which this command signs; the server would refuse the token.");
        }
        Path file = Path.of(needed(options, "--key"));
        try {
            out.println(SigningKey.readFrom(file)
                    .token(
                            caller(options),
                            settings.names(),
                            settings.rules().issuer(),
                            settings.rules().audience(),
                            clock.instant(),
                            validity(options)));
        } catch (IOException e) {
            throw new RefusedCommandException(file + " cannot be used as a key; the command keys makes one.");
        }
    }

    private static Caller caller(Map<String, List<String>> options) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        needed(options, "--role");
        options.getOrDefault("--role", List.of()).forEach(word -> roles.add(coded("--role", Role.class, word)));
        String clearance = one(options, "--clearance");
        String organisation = one(options, "--organisation");
        try {
            return new Caller(
                    needed(options, "--subject"),
                    organisation == null ? null : OrganisationId.of(organisation),
                    roles,
                    clearance == null ? Sensitivity.PUBLIC : coded("--clearance", Sensitivity.class, clearance),
                    one(options, "--purpose"));
        } catch (IllegalArgumentException e) {
            throw new RefusedCommandException("--subject is not blank and --organisation is the id of an organisation: "
                    + "a UUID of 36 characters.");
        }
    }

    private static Duration validity(Map<String, List<String>> options) {
        String minutes = one(options, "--minutes");
        try {
            int count = minutes == null ? 60 : Integer.parseInt(minutes);
            if (count >= 1 && count <= LONGEST_MINUTES) {
                return Duration.ofMinutes(count);
            }
        } catch (NumberFormatException e) {
            throw new RefusedCommandException("--minutes is a number from 1 to " + LONGEST_MINUTES + ".");
        }
        throw new RefusedCommandException("--minutes is a number from 1 to " + LONGEST_MINUTES + ".");
    }

    private static <E extends Enum<E> & Coded> E coded(String option, Class<E> set, String word) {
        try {
            return Coded.of(set, word);
        } catch (IllegalArgumentException e) {
            throw new RefusedCommandException(option + ": " + e.getMessage() + ", but was '" + word + "'.");
        }
    }

    private static Map<String, List<String>> options(List<String> words) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!TOKEN_OPTIONS.contains(name) || i + 1 == words.size()) {
                throw new RefusedCommandException(USAGE);
            }
            List<String> values = options.computeIfAbsent(name, unseen -> new ArrayList<>());
            values.add(words.get(i + 1));
            if (values.size() > 1 && !name.equals("--role")) {
                throw new RefusedCommandException(name + " stands there more than once.");
            }
        }
        return options;
    }

    private static @Nullable String one(Map<String, List<String>> options, String name) {
        List<String> values = options.get(name);
        return values == null ? null : values.get(0);
    }

    private static String needed(Map<String, List<String>> options, String name) {
        String value = one(options, name);
        if (value == null) {
            throw new RefusedCommandException(name + " is missing.\n" + USAGE);
        }
        return value;
    }
}
