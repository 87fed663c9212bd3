package org.simpul.example.server.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.rest.CallerResolver;

/**
 * Lets callers in by the bearer token of their request (RFC 6750), before anything else of it is looked at. Whoever brings
 * none reads what is public; whoever brings a bad one is told so, and never taken for somebody who brought none.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class SignIn implements ContainerRequestFilter {

    /** Nobody has signed in. */
    static final Caller ANONYMOUS = new Caller("anonymous", null, Set.of(Role.READER), Sensitivity.PUBLIC, null);

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]+=*) *");
    private static final String SIGN_IN = "Bearer realm=\"simpul\"";
    private static final String BAD_TOKEN = "Bearer error=\"invalid_token\"";
    private static final long SECONDS_UNTIL_KEYS_ARE_LOOKED_UP_AGAIN = 30;

    private final TokenVerifier tokens;

    public SignIn(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /** Tells the registry whom this let in. */
    public static CallerResolver callers() {
        return (security, headers) -> {
            if (security.getUserPrincipal() instanceof SignedIn signedIn) {
                return signedIn.caller();
            }
            throw new IllegalStateException("A request came past the sign-in");
        };
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> credentials = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        Caller caller = credentials == null || credentials.isEmpty() ? ANONYMOUS : signIn(credentials);
        // 401 and not 403: nobody is refused here for who they are, and signing in may help. It comes before the body
        // is
        // read, so that strangers cost little, and find out nothing by what validation or a dry run would say.
        if (caller.equals(ANONYMOUS) && !READING.contains(request.getMethod())) {
            throw new NotAuthorizedException(SIGN_IN);
        }
        request.setSecurityContext(
                new Entrance(new SignedIn(caller), request.getSecurityContext().isSecure()));
    }

    private Caller signIn(List<String> credentials) {
        Matcher bearer = BEARER.matcher(credentials.get(0));
        if (credentials.size() > 1 || !bearer.matches()) {
            // RFC 6750, section 3.1: no error code for another way of signing in than ours.
            boolean isOurs = credentials.stream().anyMatch(one -> one.regionMatches(true, 0, "Bearer", 0, 6));
            throw new NotAuthorizedException(isOurs ? BAD_TOKEN : SIGN_IN);
        }
        try {
            return tokens.verify(bearer.group(1));
        } catch (RefusedTokenException e) {
            throw new NotAuthorizedException(BAD_TOKEN);
        } catch (KeysAwayException e) {
            throw new ServiceUnavailableException(SECONDS_UNTIL_KEYS_ARE_LOOKED_UP_AGAIN);
        }
    }

    private record SignedIn(Caller caller) implements Principal {

        @Override
        public String getName() {
            return caller.subject();
        }

        /** Names nobody: what hosts print of a request is no place for it. */
        @Override
        public String toString() {
            return "SignedIn";
        }
    }

    private record Entrance(SignedIn signedIn, boolean isSecure) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return signedIn;
        }

        @Override
        public boolean isUserInRole(String role) {
            return signedIn.caller().roles().stream()
                    .anyMatch(ours -> ours.code().equals(role));
        }

        @Override
        public @Nullable String getAuthenticationScheme() {
            return signedIn.caller().equals(ANONYMOUS) ? null : "Bearer";
        }
    }
}
