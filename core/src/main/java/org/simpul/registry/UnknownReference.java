package org.simpul.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.id.AggregateId;

/** That what somebody names is not there (REF-1), told outside of the records that the rules judge. */
final class UnknownReference {

    private UnknownReference() {}

    /** @param survivor the record that stands for it, where it was merged and the writer may know of that; null otherwise */
    static Finding at(String path, AggregateId named, @Nullable AggregateId survivor) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("type", named.type().code());
        params.put("id", named.value().toString());
        if (survivor != null) {
            params.put("case", "merged");
            params.put("into", survivor.value().toString());
        }
        return Finding.error("REF-1", path, params);
    }
}
