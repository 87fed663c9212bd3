package org.simpul.rest.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.Pages;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** The catalogue of the rules that are in force in the registry, a host's own included. */
@Path(RuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class RuleResource {

    static final String PATH = Addresses.VERSION + "/rules";

    private final Reception reception;
    private final List<ObjectNode> rules;

    public RuleResource(Reception reception) {
        this.reception = reception;
        // The rules of a registry are settled when it is built.
        rules = reception.simpul().rules().entries().stream().map(RuleJson::of).toList();
    }

    /** All rules: they are few, so there is one page. */
    @GET
    public Response list(@BeanParam Asked asked) {
        QueryParameters query = asked.parameters();
        reception.caller(asked);
        return Pages.of(asked.mount() + "/" + PATH, query, rules, null, null);
    }
}
