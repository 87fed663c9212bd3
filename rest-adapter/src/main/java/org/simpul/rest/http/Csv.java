package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Tables as CSV (RFC 4180) in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it, so that
 * nobody who opens a table runs what somebody else wrote into a record (OWASP, "CSV Injection"); numbers stay as they are.
 */
public final class Csv {

    public static final String MEDIA_TYPE = "text/csv";

    static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);

    private static final String CONTENT_TYPE = MEDIA_TYPE + ";charset=UTF-8;header=present";

    // The signs with which formulas begin, also in the full width of East Asian keyboards, and what spreadsheets skip
    // before them.
    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** A table as the whole of an answer. */
    public static ResponseBuilder answer(Table table) {
        return Answers.with(Response.Status.OK.getStatusCode(), CONTENT_TYPE, bytes(table));
    }

    static byte[] bytes(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.columns().stream().map(Csv::safe).toList());
            for (ObjectNode row : table.rows()) {
                csv.writeRecord(table.columns().stream()
                        .map(column -> cell(row.path(column)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory could not be written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(JsonNode value) {
        if (value.isTextual()) {
            return safe(value.textValue());
        }
        return value.isNull() ? "" : value.asText();
    }

    private static String safe(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
