package org.simpul.rest.wire;

import java.util.UUID;

/** What is sent to merge records, as the registry takes it. */
final class MergeMapping {

    public UUID into(MergeJson json) {
        return json.into();
    }
}
