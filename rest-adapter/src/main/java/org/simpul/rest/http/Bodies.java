package org.simpul.rest.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.simpul.rest.wire.MalformedJsonException;
import org.simpul.rest.wire.StrictJson;

/**
 * Reads the bodies of requests as bytes, so that no JSON provider of the host has a say in it, and never more of them than
 * the contract allows. Safe for use by several threads.
 */
public final class Bodies {

    public static final int RECORD_BYTES = 1024 * 1024;
    public static final int BUNDLE_BYTES = 32 * 1024 * 1024;

    // A client that is still sending does not read: so much it may send to the end before it gets its answer.
    private static final int DRAINED_BYTES = 8 * 1024 * 1024;
    private static final int BLOCK_BYTES = 8 * 1024;

    private final StrictJson json;

    public Bodies(StrictJson json) {
        this.json = json;
    }

    /**
     * The JSON of a body.
     *
     * @throws BodyTooLargeException if it has more bytes
     * @throws MalformedBodyException if it is no JSON, or beyond the limits of the parser
     * @throws BrokenBodyException if it does not come to its end
     */
    public JsonNode read(InputStream body, int maxBytes) {
        try {
            return json.parse(bytes(body, maxBytes));
        } catch (MalformedJsonException e) {
            throw new MalformedBodyException(e);
        } catch (IOException e) {
            throw new BrokenBodyException(e);
        }
    }

    private static byte[] bytes(InputStream body, int maxBytes) throws IOException {
        byte[] read = body.readNBytes(maxBytes + 1);
        if (read.length <= maxBytes) {
            return read;
        }
        byte[] block = new byte[BLOCK_BYTES];
        int drained = 0;
        int count = body.read(block);
        while (count >= 0 && drained < DRAINED_BYTES) {
            drained += count;
            count = body.read(block);
        }
        throw new BodyTooLargeException(maxBytes);
    }
}
