package org.simpul.example.server.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands in a token: {@code sub}, or with dots into nested objects, {@code realm_access.roles}. A claim whose
 * own name has dots, {@code https://registry.example/roles}, is found before nested ones.
 */
public record ClaimPath(String text) {

    public ClaimPath {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A claim has a name");
        }
    }

    /** What stands there; empty when nothing does, or null. */
    Optional<Object> in(Map<?, ?> claims) {
        return Optional.ofNullable(find(claims, text));
    }

    /** Sets a claim, with the objects around it. */
    void set(Map<String, Object> claims, Object value) {
        put(claims, text, value);
    }

    private static @Nullable Object find(Map<?, ?> claims, String path) {
        Object whole = claims.get(path);
        if (whole != null) {
            return whole;
        }
        // Every dot may end a name, since names may hold dots.
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Object found = claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                    ? find(inner, path.substring(dot + 1))
                    : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @SuppressWarnings("unchecked") // the objects around a claim are those that this made
    private static void put(Map<String, Object> claims, String path, Object value) {
        int dot = path.contains("://") ? -1 : path.indexOf('.');
        if (dot < 0) {
            claims.put(path, value);
        } else {
            Object inner = claims.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        }
    }
}
