package org.simpul.rest.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.simpul.disclosure.Caller;
import org.simpul.model.Identifier;
import org.simpul.registry.BundleRow;
import org.simpul.rest.http.Addresses;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.IllegalQueryException.Reason;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.QueryParameters;
import org.simpul.rest.http.Reception;

/** Takes many records at once, all or nothing. */
@Path(Addresses.VERSION + "/bundles")
@Produces(MediaType.APPLICATION_JSON)
public final class BundleResource {

    private static final String DRY_RUN = "dryRun";
    private static final String NAMESPACE = "namespace";

    private final Reception reception;

    public BundleResource(Reception reception) {
        this.reception = reception;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response load(@BeanParam Asked asked, InputStream body) {
        QueryParameters query = asked.parameters(DRY_RUN, NAMESPACE);
        boolean isDryRun = query.flag(DRY_RUN).orElse(false);
        // A namespace is the scheme of identifiers, and has the length of one.
        String namespace = query.one(NAMESPACE, text -> new Identifier(text, "ref").scheme(), Reason.NOT_AN_IDENTIFIER)
                .orElse(null);
        Caller caller = reception.caller(asked);
        List<BundleRow> rows = new BundleLoader(reception.simpul(), reception.wires())
                .load(caller, reception.bundle(body), namespace, isDryRun);
        ObjectNode answer = Json.object().put("dryRun", isDryRun);
        answer.set("records", BundleJson.rows(rows, reception.wires(), asked.language()));
        return Answers.ok(answer).build();
    }
}
