package org.simpul.example.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.disclosure.Caller;
import org.simpul.disclosure.Role;
import org.simpul.model.Sensitivity;
import org.simpul.model.id.OrganisationId;

class ClaimNamesTest {

    private static final String NETWORK = "01926f0e-0000-7000-8000-000000000001";

    @Test
    void allClaimsTogetherMakeACaller() {
        Caller caller = ClaimNames.DEFAULT.callerOf(Map.of(
                "sub", "u-7",
                "simpul_organisation", NETWORK,
                "simpul_roles", List.of("contributor", "verifier"),
                "simpul_clearance", "confidential",
                "simpul_purpose", "case-review"));

        assertThat(caller)
                .isEqualTo(new Caller(
                        "u-7",
                        OrganisationId.of(NETWORK),
                        Set.of(Role.CONTRIBUTOR, Role.VERIFIER),
                        Sensitivity.CONFIDENTIAL,
                        "case-review"));
    }

    @Test
    void whatIsAbsentGivesNoRights() {
        assertThat(ClaimNames.DEFAULT.callerOf(Map.of("sub", "u-7")))
                .isEqualTo(new Caller("u-7", null, Set.of(Role.READER), Sensitivity.PUBLIC, null));
    }

    @Test
    void unknownRolesAreIgnored() {
        assertThat(roles(ClaimNames.DEFAULT, List.of("offline_access", "Steward", "STEWARD", "contributor")))
                .containsExactly(Role.CONTRIBUTOR);
        assertThat(roles(ClaimNames.DEFAULT, List.of("offline_access"))).containsExactly(Role.READER);
        assertThat(roles(ClaimNames.DEFAULT, List.of())).containsExactly(Role.READER);
    }

    @Test
    void rolesMayStandInOneTextAsInScope() {
        assertThat(roles(ClaimNames.DEFAULT, "openid steward admin"))
                .containsExactlyInAnyOrder(Role.STEWARD, Role.ADMIN);
    }

    @Test
    void rolesOfAnIssuerHaveItsNamesAndNoOthers() {
        ClaimNames names = new ClaimNames(
                new ClaimPath("preferred.id"),
                ClaimNames.DEFAULT.organisation(),
                new ClaimPath("realm_access.roles"),
                ClaimNames.DEFAULT.clearance(),
                ClaimNames.DEFAULT.purpose(),
                Map.of("registry-writer", Role.CONTRIBUTOR, "registry-checker", Role.VERIFIER));

        Caller caller = names.callerOf(Map.of(
                "sub", "other",
                "preferred", Map.of("id", "u-7"),
                "realm_access", Map.of("roles", List.of("admin", "registry-checker", "steward")),
                "simpul_roles", List.of("steward")));

        assertThat(caller.subject()).isEqualTo("u-7");
        assertThat(caller.roles()).containsExactly(Role.VERIFIER);
    }

    @Test
    void aClaimIsFoundByItsNameAlongDotsAndWithDotsInIt() {
        assertThat(new ClaimPath("a.b.c").in(Map.of("a", Map.of("b", Map.of("c", "x")))))
                .contains("x");
        assertThat(new ClaimPath("a.b.c").in(Map.of("a.b.c", "x"))).contains("x");
        assertThat(new ClaimPath("a.b.c").in(Map.of("a.b", Map.of("c", "x")))).contains("x");
        assertThat(new ClaimPath("https://registry.example/roles").in(Map.of("https://registry.example/roles", "x")))
                .contains("x");
        assertThat(new ClaimPath("resource_access.simpul.example.roles")
                        .in(Map.of("resource_access", Map.of("simpul.example", Map.of("roles", "x")))))
                .contains("x");
        assertThat(new ClaimPath("a.b").in(Map.of("a", "b"))).isEmpty();
        assertThat(new ClaimPath("a.b").in(Map.of("b", "x"))).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        ClaimNames nested = new ClaimNames(
                new ClaimPath("sub"),
                new ClaimPath("registry.organisation"),
                new ClaimPath("registry.roles"),
                new ClaimPath("https://registry.example/clearance"),
                new ClaimPath("purpose"),
                Map.of("keeper", Role.STEWARD, "writer", Role.CONTRIBUTOR));
        Caller caller = new Caller(
                "u-7", OrganisationId.of(NETWORK), Set.of(Role.STEWARD), Sensitivity.RESTRICTED, "case-review");

        for (ClaimNames names : List.of(nested, ClaimNames.DEFAULT)) {
            Map<String, Object> claims = new HashMap<>();
            names.write(caller, claims);

            assertThat(names.callerOf(claims)).isEqualTo(caller);
        }
    }

    static Stream<Arguments> faults() {
        List<Arguments> faults = new ArrayList<>();
        for (String claim : List.of("sub", "simpul_organisation", "simpul_clearance", "simpul_purpose")) {
            for (Object value : List.of("", " ", "line\nbreak", "x".repeat(256), 7, true, List.of("u-7"), Map.of())) {
                faults.add(Arguments.of(claim, value));
            }
        }
        for (Object value : List.of("Public", "secret", "strictly_confidential", "public ")) {
            faults.add(Arguments.of("simpul_clearance", value));
        }
        for (Object value : List.of("network", NETWORK + "0", NETWORK.replace("-", ""))) {
            faults.add(Arguments.of("simpul_organisation", value));
        }
        for (Object value :
                List.of(7, true, Map.of("steward", true), List.of("reader", 7), Arrays.asList("reader", null))) {
            faults.add(Arguments.of("simpul_roles", value));
        }
        for (Object value : List.of("anonymous", "local-steward")) {
            faults.add(Arguments.of("sub", value));
        }
        return faults.stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatCannotBeReadRefusesTheToken(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(Map.of("sub", "u-7"));
        claims.put(claim, value);

        assertThatThrownBy(() -> ClaimNames.DEFAULT.callerOf(claims)).isInstanceOf(RefusedTokenException.class);
    }

    private static Set<Role> roles(ClaimNames names, Object claim) {
        return names.callerOf(Map.of("sub", "u-7", "simpul_roles", claim)).roles();
    }
}
