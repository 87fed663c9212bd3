package org.simpul.rest.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.simpul.rest.http.Answers;
import org.simpul.rest.http.Asked;
import org.simpul.rest.http.UnknownAddressException;

/** A page for each type of problem: what it means, and what to do about it. Everybody may read them. */
@Path(ProblemPages.PATH)
public final class ProblemPages {

    static final String PATH = "problems";

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title}</title>
            <style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}</style>
            </head>
            <body>
            <main>
            <p><code>{address}</code>, HTTP {status}</p>
            <h1>{title}</h1>
            <p>{meaning}</p>
            <h2>{what}</h2>
            <p>{remedy}</p>
            </main>
            </body>
            </html>
            """;

    @GET
    @Path("{type}")
    @Produces(MediaType.TEXT_HTML)
    public Response page(@BeanParam Asked asked, @PathParam("type") String code) {
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(UnknownAddressException::new);
        Locale language = asked.language();
        byte[] body = html(type, language).getBytes(StandardCharsets.UTF_8);
        return Answers.with(Response.Status.OK.getStatusCode(), HTML, body)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private static String html(ProblemType type, Locale language) {
        ProblemTexts texts = ProblemTexts.in(language);
        Map<String, String> parts = Map.of(
                "language", language.toLanguageTag(),
                "address", type.address(),
                "status", Integer.toString(type.status()),
                "title", texts.text(type.code() + ".title"),
                "meaning", texts.text(type.code() + ".meaning"),
                "what", texts.text("page.what-to-do"),
                "remedy", texts.text(type.code() + ".remedy"));
        String page = PAGE;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            page = page.replace("{" + part.getKey() + "}", escaped(part.getValue()));
        }
        return page;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
