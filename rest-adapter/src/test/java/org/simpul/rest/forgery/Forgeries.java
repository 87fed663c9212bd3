package org.simpul.rest.forgery;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.simpul.disclosure.Disclosed;
import org.simpul.model.Recorded;
import org.simpul.model.activity.Activity;

/** Ways in which a careless adapter could put records on the wire that are not disclosed. */
public final class Forgeries {

    private Forgeries() {}

    /** Opens what is disclosed where nobody looks for it. */
    public static final class Opener {

        private Opener() {}

        public static Object open(Disclosed<Activity> disclosed) {
            return disclosed.record();
        }
    }

    /** Takes records apart outside of the wire. */
    public static final class Dissector {

        private Dissector() {}

        public static String titles(Activity activity) {
            return activity.titles() + " " + activity.head().sources();
        }
    }

    /** Writes records as they are stored. */
    public static final class Writer {

        private Writer() {}

        static JsonNode json(Activity activity) {
            return new ObjectMapper().createObjectNode().put("id", activity.id().toString());
        }

        static JsonNode json(List<Recorded<Activity>> all) {
            return new ObjectMapper().createObjectNode().put("size", all.size());
        }

        static byte[] bytes(Recorded<?> recorded) {
            return new byte[recorded.version()];
        }
    }

    /** Answers with records. */
    public static final class Resource {

        private final Activity activity;

        Resource(Activity activity) {
            this.activity = activity;
        }

        @GET
        public Activity read() {
            return activity;
        }

        @GET
        public Response answer() {
            return Response.ok(activity).build();
        }

        @GET
        public Response answerOtherwise() {
            return Response.status(Response.Status.OK).entity(activity).build();
        }
    }

    /** Teaches Jackson to write records. */
    public static final class Serializer extends StdSerializer<Activity> {

        private static final long serialVersionUID = 1;

        Serializer() {
            super(Activity.class);
        }

        @Override
        public void serialize(Activity activity, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(activity.id().toString());
        }
    }

    /** Lets Jackson write whatever it is given. */
    public static final class Binder {

        private Binder() {}

        public static byte[] bytes(Object any) throws JsonProcessingException {
            return new ObjectMapper().addMixIn(Activity.class, Binder.class).writeValueAsBytes(any);
        }

        public static JsonNode tree(Object any) {
            return new ObjectMapper().valueToTree(any);
        }
    }

    /** A wire record that carries a whole record. */
    public record BulkyJson(String note, List<Activity> activities) {}
}
