package org.simpul.model.source;

import java.net.URI;
import org.simpul.model.text.Outline;

/**
 * An address on the web, absolute, with scheme {@code http} or {@code https}. Other schemes are refused: an address ends
 * up as a link on somebody's page.
 */
public record WebAddress(String value) {

    public WebAddress {
        URI uri;
        try {
            uri = URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("A web address is a URI such as https://example.org/page", e);
        }
        String scheme = uri.getScheme();
        if (scheme == null || uri.getHost() == null || !(scheme.equals("https") || scheme.equals("http"))) {
            throw new IllegalArgumentException("A web address starts with https:// or http:// and names a host");
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
