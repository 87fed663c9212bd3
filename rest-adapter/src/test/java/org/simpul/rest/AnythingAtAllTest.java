package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever is asked, the answer is one of the contract, and never that the program broke. */
class AnythingAtAllTest {

    private static final Served served = Served.inMemory();

    @AfterContainer
    static void stop() {
        served.close();
    }

    @Property(tries = 300)
    void aBodyIsTakenOrRefusedForAReason(@ForAll @StringLength(max = 200) String body) {
        assertThat(served.post("/v1/organisations/validate", body).status()).isIn(200, 400);
        assertThat(served.post("/v1/bundles?dryRun=true", body).status()).isIn(400, 422);
        assertThat(served.failure()).isNull();
    }

    @Property(tries = 300)
    void aQueryIsAnsweredOrRefusedForAReason(
            @ForAll @From("parameters") String name, @ForAll @StringLength(min = 1, max = 60) String value) {
        String query = "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);

        assertThat(served.get("/v1/commitments" + query).status()).as(query).isIn(200, 400);
        assertThat(served.get("/v1/reports/follow-through" + query).status())
                .as(query)
                .isIn(200, 400);
        assertThat(served.get("/v1/areas" + query).status()).as(query).isIn(200, 400);
        assertThat(served.failure()).isNull();
    }

    @Property(tries = 200)
    void aHeaderIsUnderstoodOrTakenForAbsent(@ForAll @StringLength(max = 40) @From("headerText") String value) {
        assertThat(served.get(
                                "/v1/organisations/00000000-0000-4000-8000-000000000001",
                                "If-None-Match",
                                value,
                                "Accept-Language",
                                value)
                        .status())
                .isEqualTo(404);
        assertThat(served.put("/v1/organisations/00000000-0000-4000-8000-000000000001", "{}", "If-Match", value)
                        .status())
                .isIn(404, 428);
        assertThat(served.failure()).isNull();
    }

    @Provide
    Arbitrary<String> parameters() {
        return Arbitraries.of(
                "q",
                "identifier",
                "kind",
                "status",
                "organisation",
                "madeAt",
                "instrument",
                "from",
                "to",
                "dueFrom",
                "overdueOn",
                "late",
                "updatedSince",
                "sort",
                "limit",
                "after",
                "count",
                "within",
                "groupBy",
                "asOf");
    }

    @Provide
    Arbitrary<String> headerText() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(40);
    }
}
