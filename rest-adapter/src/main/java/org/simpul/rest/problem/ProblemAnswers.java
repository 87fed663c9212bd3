package org.simpul.rest.problem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Json;
import org.simpul.rest.http.Languages;

/** Writes problems: {@code application/problem+json} (RFC 9457). */
final class ProblemAnswers {

    static final String MEDIA_TYPE = "application/problem+json";

    private ProblemAnswers() {}

    static Response of(Problem problem, UriInfo uri, HttpHeaders headers) {
        Locale language = Languages.chosen(headers);
        ResponseBuilder answer = Answers.with(
                        problem.status(),
                        MEDIA_TYPE,
                        Json.bytes(json(problem, uri.getRequestUri().getRawPath(), language)))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    private static ObjectNode json(Problem problem, String instance, Locale language) {
        ProblemTexts texts = ProblemTexts.in(language);
        ProblemType type = problem.type();
        ObjectNode json = Json.object();
        json.put("type", type == null ? "about:blank" : type.address());
        json.put("title", type == null ? phrase(problem.status()) : texts.text(type.code() + ".title"));
        json.put("status", problem.status());
        if (problem.detail() != null) {
            json.put("detail", problem.detail().apply(texts));
        }
        json.put("instance", instance);
        problem.members().forEach((name, value) -> json.set(name, value.apply(language)));
        return json;
    }

    private static String phrase(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
