package org.simpul.rest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;

/**
 * What a reader made of a document.
 *
 * @param value what could be read, without what could not; null when nothing usable was left
 * @param findings every fault of reading ({@code FMT} and {@code VOC}), each at its JSON Pointer
 */
public record Reading<T>(@Nullable T value, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }
}
