package org.simpul.rest.http;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.simpul.model.vocabulary.Coded;
import org.simpul.rest.http.IllegalQueryException.Reason;

/**
 * The parameters of one query. Nothing in it is passed over: a parameter that is unknown, empty or cannot be read is
 * refused, since an answer to another question than the one asked would look like an answer.
 */
public final class QueryParameters {

    public static final String LIMIT = "limit";
    public static final String AFTER = "after";
    public static final String COUNT = "count";

    private static final String UNNAMED = "?";
    private static final char NUL = 0;
    private static final int MOST_ON_A_PAGE = 200;
    private static final int USUAL_ON_A_PAGE = 50;
    // The place in a list and the size of a page are not part of what is asked for.
    private static final Set<String> PAGING = Set.of(LIMIT, AFTER, COUNT);

    private final String path;
    private final Map<String, List<String>> values;

    private QueryParameters(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    static QueryParameters of(UriInfo uri, List<String> known) {
        MultivaluedMap<String, String> given;
        try {
            given = uri.getQueryParameters();
        } catch (IllegalArgumentException e) {
            throw new IllegalQueryException(UNNAMED, Reason.NOT_ENCODED);
        }
        Map<String, List<String>> values = new TreeMap<>();
        given.forEach((name, all) -> {
            if (!known.contains(name)) {
                throw new IllegalQueryException(repeatable(name), Reason.UNKNOWN, Map.of("known", known));
            }
            if (all.stream().anyMatch(String::isBlank)) {
                throw new IllegalQueryException(name, Reason.EMPTY);
            }
            if (all.stream().anyMatch(value -> value.indexOf(NUL) >= 0)) {
                // No record holds it, and not every store could be asked for it.
                throw new IllegalQueryException(name, Reason.NOT_ENCODED);
            }
            values.put(name, List.copyOf(all));
        });
        return new QueryParameters(uri.getPath(), values);
    }

    /** Names of parameters have no blanks; names of people do, and are not repeated. */
    private static String repeatable(String name) {
        return name.chars().noneMatch(Character::isWhitespace) ? name : UNNAMED;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Every value of a parameter that may be repeated. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * Every value of a parameter that may be repeated, each read.
     *
     * @param reason why a value is refused for which {@code reader} throws {@link IllegalArgumentException}
     */
    public <T> List<T> all(String name, Function<String, T> reader, Reason reason) {
        List<T> read = new ArrayList<>();
        all(name).forEach(text -> read.add(read(name, text, reader, reason)));
        return read;
    }

    /** The value of a parameter that may stand there once. */
    public Optional<String> one(String name) {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new IllegalQueryException(name, Reason.REPEATED);
        }
        return all.stream().findFirst();
    }

    public <T> Optional<T> one(String name, Function<String, T> reader, Reason reason) {
        return one(name).map(text -> read(name, text, reader, reason));
    }

    /** The members of a closed set that a parameter names. */
    public <E extends Enum<E> & Coded> List<E> members(String name, Class<E> set) {
        List<String> known = new ArrayList<>();
        for (E member : set.getEnumConstants()) {
            known.add(member.code());
        }
        words(name, known);
        return all(name, code -> Coded.of(set, code), Reason.NOT_ONE_OF);
    }

    /** The words of a parameter, which are among those that are known. */
    public List<String> words(String name, List<String> known) {
        for (String word : all(name)) {
            if (!known.contains(word)) {
                throw new IllegalQueryException(name, Reason.NOT_ONE_OF, Map.of("known", known));
            }
        }
        return all(name);
    }

    public Optional<Boolean> flag(String name) {
        Optional<String> word = one(name);
        words(name, List.of("true", "false"));
        return word.map(Boolean::valueOf);
    }

    /** A whole number within bounds, both included. */
    public Optional<Integer> number(String name, int least, int most) {
        return one(name).map(text -> {
            int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw new IllegalQueryException(name, Reason.OUT_OF_RANGE, Map.of("least", least, "most", most));
            }
            return number;
        });
    }

    /** How many are wanted on a page. */
    public int limit() {
        return number(LIMIT, 1, MOST_ON_A_PAGE).orElse(USUAL_ON_A_PAGE);
    }

    /** Tells this query from others, wherever in its pages the reader is. */
    String fingerprint() {
        StringBuilder canonical = new StringBuilder(path);
        values.forEach((name, all) -> {
            if (!PAGING.contains(name)) {
                all.stream().sorted().forEach(value -> canonical.append('&').append(Addresses.parameter(name, value)));
            }
        });
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The query whose page begins behind a place, as part of an address. */
    String continuedAfter(String cursor) {
        StringBuilder query = new StringBuilder();
        values.forEach((name, all) -> {
            if (!name.equals(AFTER)) {
                all.forEach(
                        value -> query.append(Addresses.parameter(name, value)).append('&'));
            }
        });
        return query.append(Addresses.parameter(AFTER, cursor)).toString();
    }

    private static <T> T read(String name, String text, Function<String, T> reader, Reason reason) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalQueryException(name, reason);
        }
    }
}
