package org.simpul.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Code lists and areas, as programs read them. */
class ReferenceDataTest {

    private static final Served served = Served.inMemory();

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void codeListsAreListedAndReadWithNamesAndMappings() {
        JsonNode lists = served.get("/v1/vocabularies").is(200).json();
        JsonNode kinds = served.get("/v1/vocabularies/activity-kinds").is(200).json();

        assertThat(lists.path("items")).contains(kinds);
        assertThat(kinds.path("name").asText()).isEqualTo("activity-kinds");
        assertThat(kinds.at("/concepts/0/code").asText()).isEqualTo("workshop");
        assertThat(kinds.at("/concepts/0/names").has("id")).isTrue();
        assertThat(kinds.at("/concepts/0/names").has("en")).isTrue();
        assertThat(served.get("/v1/vocabularies/organisation-kinds").json().at("/concepts/0/mappings"))
                .isNotEmpty();
    }

    @Test
    void anAreaTellsInWhichOthersItLies() {
        JsonNode area = served.get("/v1/areas/ID-32.14").is(200).json();

        assertThat(area.path("code").asText()).isEqualTo("ID-32.14");
        assertThat(area.at("/names/id").asText()).isEqualTo("Kabupaten Purwakarta");
        assertThat(area.path("kind").asText()).isEqualTo("regency");
        assertThat(area.path("within")).extracting(JsonNode::asText).startsWith("ID-JB", "ID");
        assertThat(area.at("/codes/kemendagri").asText()).isEqualTo("32.14");
    }

    @Test
    void areasAreFoundByNameKindAndWhereTheyLie() {
        assertThat(total("?kind=province&within=ID")).isEqualTo(38);
        assertThat(total("?kind=regency&kind=city&within=ID")).isEqualTo(514);
        assertThat(total("?q=purwakarta")).isEqualTo(1);
        assertThat(total("?within=ID-LA&kind=province")).isZero();
        assertThat(served.get("/v1/areas?within=ID-JB&q=purwakarta").json().at("/items/0"))
                .isEqualTo(served.get("/v1/areas/ID-32.14").json());
    }

    @Test
    void theirPagesFollowEachOtherToTheEnd() {
        Set<String> codes = new HashSet<>();
        int listed = 0;
        String address = "/v1/areas?kind=regency&kind=city&limit=200";
        while (!address.isEmpty()) {
            Reply page = served.get(address).is(200);
            page.json()
                    .path("items")
                    .forEach(item -> codes.add(item.path("code").asText()));
            listed += page.json().path("items").size();
            address = page.header("Link").replaceFirst("^<(.*)>; rel=\"next\"$", "$1");
        }

        assertThat(listed).isEqualTo(514);
        assertThat(codes).hasSize(514);
    }

    private static int total(String query) {
        return served.get("/v1/areas" + query + "&count=true")
                .is(200)
                .json()
                .path("total")
                .asInt(-1);
    }
}
