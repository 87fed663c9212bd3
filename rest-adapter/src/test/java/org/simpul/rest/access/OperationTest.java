package org.simpul.rest.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.simpul.rest.access.Matrix.Answer;
import org.simpul.rest.access.Matrix.Block;

/** No operation hides from the table, and no row of the table from its readers. */
class OperationTest {

    /** What resources have in common. */
    public abstract static class Inherited {

        @GET
        public String read() {
            return "";
        }
    }

    /** A resource with all ways of answering. */
    @Path("/v1/boats")
    public static final class Boats extends Inherited {

        @POST
        @Path("{id: [0-9]+}/sail")
        public String sail() {
            return "";
        }

        @Path("{id}/crew")
        public Crew crew() {
            return new Crew();
        }
    }

    /** A resource that is reached by another one only. */
    public static final class Crew {

        @DELETE
        @Path("{name}")
        public void leave() {}

        @GET
        public String all() {
            return "";
        }
    }

    @Test
    void inheritedMethodsSubResourcesAndThoseBehindLocatorsAreOperations() {
        Application application = new Application() {
            @Override
            public Set<Class<?>> getClasses() {
                return Set.of(Boats.class);
            }
        };

        assertThat(Operation.of(application))
                .containsExactlyInAnyOrder(
                        "GET /v1/boats",
                        "POST /v1/boats/{id}/sail",
                        "GET /v1/boats/{id}/crew",
                        "DELETE /v1/boats/{id}/crew/{name}");
    }

    @Test
    void theTableIsReadAsItsHeadTells() {
        Matrix matrix = Matrix.parse(List.of(
                "# a word for people",
                "PUT /v1/RECORDS/{id}",
                "  own    200 403 404 410 412 422=",
                "",
                "POST /v1/bundles (dry run) of commitment, person"));

        Block put = matrix.blocks().get(0);
        assertThat(put.operations())
                .containsExactly(
                        "PUT /v1/organisations/{id}",
                        "PUT /v1/participants/{id}",
                        "PUT /v1/policy-instruments/{id}",
                        "PUT /v1/activities/{id}",
                        "PUT /v1/commitments/{id}");
        assertThat(put.rows().get(Situation.OWN))
                .containsEntry(Who.NOBODY, new Answer(200, false))
                .containsEntry(Who.CONTRIBUTOR, new Answer(404, true))
                .containsEntry(Who.ADMIN, new Answer(422, true));
        assertThat(matrix.blocks().get(1).heading()).isEqualTo("POST /v1/bundles (dry run)");
        assertThat(matrix.blocks().get(1).kinds()).containsExactly(Kind.COMMITMENT, Kind.PERSON);
    }

    @Test
    void whatCannotBeReadInTheTableIsToldAndNotPassedOver() {
        for (List<String> lines : List.of(
                List.of("  own 200 200 200 200 200 200"),
                List.of("GET /v1/RECORDS", "  own 200 200"),
                List.of("GET /v1/RECORDS", "  own 200 200 200 200 200 yes"),
                List.of("GET /v1/RECORDS", "  mine 200 200 200 200 200 200"),
                List.of("GET /v1/RECORDS", "  any 200 200 200 200 200 200", "  any 200 200 200 200 200 200"),
                List.of("GET /v1/RECORDS", "GET /v1/RECORDS"),
                List.of("everything"))) {
            assertThatThrownBy(() -> Matrix.parse(lines)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
