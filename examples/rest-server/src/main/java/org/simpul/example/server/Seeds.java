package org.simpul.example.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.simpul.Simpul;
import org.simpul.disclosure.Caller;
import org.simpul.port.Query;
import org.simpul.rest.BundleFile;

/**
 * The seed records: what two chains of policy and five news items say, each fact with its source. The files name each
 * other's records and are loaded as one bundle, so that a start that is cut short leaves none of it.
 */
final class Seeds {

    static final String NAMESPACE = "seeds";

    static final List<String> FILES = List.of(
            "00-policy-chains",
            "01-support-forum-workshop",
            "02-purwakarta-meeting",
            "03-lampung-workshop",
            "04-bali-children-event",
            "05-ntb-network-meeting");

    private Seeds() {}

    /** Fills a registry that holds no organisation yet; any other is left alone. */
    static void loadInto(Simpul simpul) {
        Caller steward = Caller.localSteward();
        if (!simpul.organisations().list(steward, Query.all(1)).items().isEmpty()) {
            return;
        }
        BundleFile.load(
                simpul, steward, NAMESPACE, FILES.stream().map(Seeds::read).toList());
    }

    private static byte[] read(String file) {
        try (InputStream in = Seeds.class.getResourceAsStream("seeds/" + file + ".json")) {
            if (in == null) {
                throw new IllegalStateException("The server lacks its own seed file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The server cannot read its own seed file " + file, e);
        }
    }
}
