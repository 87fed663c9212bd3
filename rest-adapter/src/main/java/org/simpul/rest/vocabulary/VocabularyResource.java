package org.simpul.rest.vocabulary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.TreeMap;
import org.simpul.model.vocabulary.Concept;
import org.simpul.model.vocabulary.Vocabulary;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;
import org.simpul.rest.http.UnknownAddressException;

/** The code lists. */
@Path(VocabularyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class VocabularyResource {

    static final String PATH = Addresses.VERSION + "/vocabularies";

    private final Reception reception;

    public VocabularyResource(Reception reception) {
        this.reception = reception;
    }

    /** All lists with all their codes: they are few and short, so there is one page. */
    @GET
    public Response list(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters();
        reception.caller(asked);
        List<ObjectNode> items = reception.simpul().vocabularies().all().stream()
                .map(VocabularyResource::json)
                .toList();
        return Pages.of(asked.mount() + "/" + PATH, query, items, null, null);
    }

    @GET
    @Path("{name}")
    public Response read(@BeanParam Asked asked, @PathParam("name") String name) {
        asked.parameters();
        reception.caller(asked);
        Vocabulary vocabulary = reception.simpul().vocabularies().find(name).orElseThrow(UnknownAddressException::new);
        return Answers.ok(json(vocabulary)).build();
    }

    private static ObjectNode json(Vocabulary vocabulary) {
        ObjectNode json = Json.object().put("name", vocabulary.name());
        ArrayNode concepts = json.putArray("concepts");
        vocabulary.concepts().forEach(concept -> concepts.add(json(concept)));
        return json;
    }

    private static ObjectNode json(Concept concept) {
        ObjectNode json = Json.object().put("code", concept.code());
        concept.names().byLanguage().forEach(json.putObject("names")::put);
        if (!concept.mappings().isEmpty()) {
            new TreeMap<>(concept.mappings()).forEach(json.putObject("mappings")::put);
        }
        return json;
    }
}
