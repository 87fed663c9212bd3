package org.simpul.example.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Role;
import org.simpul.example.server.Settings.WrongSettingException;
import org.simpul.example.server.identity.ClaimNames;
import org.simpul.example.server.identity.ClaimPath;
import org.simpul.example.server.identity.Keys;
import org.simpul.example.server.identity.TokenRules;
import org.simpul.model.vocabulary.Coded;

/**
 * What the environment sets about who may sign in, and how.
 *
 * @param jwks the file with the issuer's keys; null when the issuer itself is asked for them
 */
record IdentitySettings(
        TokenRules rules, ClaimNames names, @Nullable Path jwks) {

    private static final String PREFIX = "SIMPUL_JWT_";
    private static final String ISSUER = PREFIX + "ISSUER";
    private static final String AUDIENCE = PREFIX + "AUDIENCE";
    private static final String JWKS = PREFIX + "JWKS";
    private static final String ALGORITHMS = PREFIX + "ALGORITHMS";
    private static final String LEEWAY = PREFIX + "LEEWAY";
    private static final String ROLE_NAMES = PREFIX + "ROLE_NAMES";
    private static final String SUBJECT_CLAIM = PREFIX + "SUBJECT_CLAIM";
    private static final String ORGANISATION_CLAIM = PREFIX + "ORGANISATION_CLAIM";
    private static final String ROLES_CLAIM = PREFIX + "ROLES_CLAIM";
    private static final String CLEARANCE_CLAIM = PREFIX + "CLEARANCE_CLAIM";
    private static final String PURPOSE_CLAIM = PREFIX + "PURPOSE_CLAIM";
    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            ISSUER,
            AUDIENCE,
            JWKS,
            ALGORITHMS,
            LEEWAY,
            ROLE_NAMES,
            SUBJECT_CLAIM,
            ORGANISATION_CLAIM,
            ROLES_CLAIM,
            CLEARANCE_CLAIM,
            PURPOSE_CLAIM));

    private static final int LONGEST_LEEWAY_SECONDS = 300;

    /**
     * What is set; null when nothing is, and the registry knows no identities.
     *
     * @throws WrongSettingException if it is set in part or by names that nobody knows: a slip of the pen must not open the
     *     registry to everybody
     */
    static @Nullable IdentitySettings from(Environment environment) {
        Set<String> set = environment.beginningWith(PREFIX);
        if (set.isEmpty()) {
            return null;
        }
        for (String name : set) {
            if (!KNOWN.contains(name)) {
                throw new WrongSettingException(
                        name + " is no setting; those for identities are " + String.join(", ", KNOWN));
            }
        }
        String jwks = environment.text(JWKS);
        String issuer = needed(environment, ISSUER, set, "the issuer of the tokens, as their claim iss has it");
        if (jwks == null && !isDiscoverable(issuer)) {
            throw new WrongSettingException(ISSUER + " is the https address of an OpenID Connect issuer, or " + JWKS
                    + " names the file with its keys; it was '" + issuer + "'");
        }
        return new IdentitySettings(
                rules(
                        environment,
                        issuer,
                        needed(environment, AUDIENCE, set, "the audience of the tokens, as their claim aud has it")),
                names(environment),
                jwks == null ? null : Path.of(jwks));
    }

    /** The keys that tokens are signed with. */
    Keys keys(Clock clock) {
        return jwks == null ? Keys.ofIssuer(URI.create(rules.issuer()), clock) : Keys.inFile(jwks, clock);
    }

    private static TokenRules rules(Environment environment, String issuer, String audience) {
        String algorithms = environment.text(ALGORITHMS, "ES256,RS256");
        int leeway = environment.number(LEEWAY, 30, 0, LONGEST_LEEWAY_SECONDS);
        try {
            return new TokenRules(issuer, audience, Set.copyOf(parts(algorithms)), Duration.ofSeconds(leeway));
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(ALGORITHMS + " is some of "
                    + String.join(",", TokenRules.possibleAlgorithms()) + ", but was '" + algorithms + "'");
        }
    }

    private static ClaimNames names(Environment environment) {
        ClaimNames ours = ClaimNames.DEFAULT;
        return new ClaimNames(
                claim(environment, SUBJECT_CLAIM, ours.subject()),
                claim(environment, ORGANISATION_CLAIM, ours.organisation()),
                claim(environment, ROLES_CLAIM, ours.roles()),
                claim(environment, CLEARANCE_CLAIM, ours.clearance()),
                claim(environment, PURPOSE_CLAIM, ours.purpose()),
                roleNames(environment, ours.roleNames()));
    }

    private static ClaimPath claim(Environment environment, String name, ClaimPath otherwise) {
        return new ClaimPath(environment.text(name, otherwise.text()));
    }

    /** Once the issuer's names are listed, ours are no names of roles any more: its "admin" may be somebody else's. */
    private static Map<String, Role> roleNames(Environment environment, Map<String, Role> otherwise) {
        String value = environment.text(ROLE_NAMES);
        if (value == null) {
            return otherwise;
        }
        Map<String, Role> names = new LinkedHashMap<>();
        try {
            for (String pair : parts(value)) {
                int equals = pair.lastIndexOf('=');
                Role role = Coded.of(Role.class, pair.substring(equals + 1).strip());
                String name = pair.substring(0, Math.max(equals, 0)).strip();
                if (name.isEmpty() || names.put(name, role) != null) {
                    throw new IllegalArgumentException(pair);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(ROLE_NAMES
                    + " is a list such as registry-writer=contributor,registry-keeper=steward with each name once and the"
                    + " roles " + Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "))
                    + ", but was '" + value + "'");
        }
        return names;
    }

    private static List<String> parts(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static String needed(Environment environment, String name, Set<String> set, String meaning) {
        String value = environment.text(name);
        if (value == null) {
            throw new WrongSettingException(name + " is missing: it is " + meaning + "; without it there is no use for "
                    + String.join(", ", set));
        }
        return value;
    }

    private static boolean isDiscoverable(String issuer) {
        try {
            return Keys.canBeAskedFor(new URI(issuer));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
