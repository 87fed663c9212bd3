package org.simpul.example.server.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;
import org.simpul.model.vocabulary.Coded;

/**
 * What the issuer calls the things that the registry wants to know of a caller.
 *
 * <p>What is absent gives no rights: no organisation, the role of a reader, the clearance for what is public. What is there
 * and cannot be read refuses the token, for then one side does not mean what the other reads.
 *
 * @param roles a list of names, or one text with blanks between them as in {@code scope}
 * @param roleNames the issuer's names of our roles; others are ignored
 */
public record ClaimNames(
        ClaimPath subject,
        ClaimPath organisation,
        ClaimPath roles,
        ClaimPath clearance,
        ClaimPath purpose,
        Map<String, Role> roleNames) {

    /** Longer than any issuer's, shorter than what would burden the record of every write. */
    private static final int LONGEST = 255;

    /** Subjects that the registry gives by itself; whoever came with one would be taken for somebody else. */
    private static final Set<String> RESERVED =
            Set.of(SignIn.ANONYMOUS.subject(), Caller.localSteward().subject());

    /** Our own names for everything. */
    public static final ClaimNames DEFAULT = new ClaimNames(
            new ClaimPath("sub"),
            new ClaimPath("simpul_organisation"),
            new ClaimPath("simpul_roles"),
            new ClaimPath("simpul_clearance"),
            new ClaimPath("simpul_purpose"),
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::code, Function.identity())));

    public ClaimNames {
        roleNames = Map.copyOf(roleNames);
    }

    /** @throws RefusedTokenException if a claim cannot be read */
    Caller callerOf(Map<?, ?> claims) {
        String who = text(claims, subject).orElseThrow(() -> new RefusedTokenException("It has no subject"));
        if (RESERVED.contains(who)) {
            throw new RefusedTokenException("Its subject is one that only the registry gives");
        }
        return new Caller(
                who,
                organisation(claims),
                roles(claims),
                clearance(claims),
                text(claims, purpose).orElse(null));
    }

    /** Writes claims that {@link #callerOf} reads as this caller. */
    void write(Caller caller, Map<String, Object> claims) {
        subject.set(claims, caller.subject());
        roles.set(
                claims,
                roleNames.entrySet().stream()
                        .filter(name -> caller.roles().contains(name.getValue()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
        clearance.set(claims, caller.clearance().code());
        if (caller.organisation() != null) {
            organisation.set(claims, caller.organisation().toString());
        }
        if (caller.purpose() != null) {
            purpose.set(claims, caller.purpose());
        }
    }

    private @Nullable OrganisationId organisation(Map<?, ?> claims) {
        Optional<String> id = text(claims, organisation);
        try {
            return id.map(OrganisationId::of).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new RefusedTokenException("Its organisation is not the id of one");
        }
    }

    private Set<Role> roles(Map<?, ?> claims) {
        Object names = roles.in(claims).orElse(List.of());
        Collection<?> each = names instanceof String several ? List.of(several.split(" ", -1)) : null;
        if (names instanceof Collection<?> several && several.stream().allMatch(String.class::isInstance)) {
            each = several;
        }
        if (each == null) {
            throw new RefusedTokenException("Its roles are not a list of names");
        }
        Set<Role> known = EnumSet.noneOf(Role.class);
        for (Object name : each) {
            Role role = roleNames.get(name);
            if (role != null) {
                known.add(role);
            }
        }
        return known.isEmpty() ? SignIn.ANONYMOUS.roles() : known;
    }

    private Sensitivity clearance(Map<?, ?> claims) {
        Optional<String> code = text(claims, clearance);
        try {
            return code.map(word -> Coded.of(Sensitivity.class, word)).orElse(Sensitivity.PUBLIC);
        } catch (IllegalArgumentException e) {
            throw new RefusedTokenException("Its clearance is not one");
        }
    }

    private static Optional<String> text(Map<?, ?> claims, ClaimPath path) {
        return path.in(claims).map(value -> {
            if (value instanceof String text
                    && !text.isBlank()
                    && text.length() <= LONGEST
                    && text.chars().noneMatch(Character::isISOControl)) {
                return text;
            }
            throw new RefusedTokenException("A claim is not a text, blank, too long or holds control characters");
        });
    }
}
