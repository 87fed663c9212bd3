package org.simpul.model.source;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.Outline;

/**
 * An address on the web, absolute, with scheme {@code http} or {@code https}. Other schemes are refused: an address ends
 * up as a link on somebody's page.
 */
public record WebAddress(String value) {

    public WebAddress {
        URI uri = read(value);
        if (uri == null) {
            throw new IllegalArgumentException("A web address is a URI such as https://example.org/page");
        }
        String scheme = uri.getScheme();
        if (scheme == null || uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("A web address starts with https:// or http:// and names a host");
        }
    }

    /** Null when it is none; the reason would quote it. */
    private static @Nullable URI read(String value) {
        try {
            return new URI(value);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    public static WebAddress of(String value) {
        return new WebAddress(value);
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }
}
