package org.simpul.model.text;

import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One text in one or more languages, by BCP 47 tag. Never empty, and no text in it is blank; the order in which a source
 * gave the languages is kept.
 *
 * @param byLanguage well-formed, normalised BCP 47 tag to text
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A localized text needs at least one language");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((tag, text) -> {
            if (text.isBlank()) {
                throw new IllegalArgumentException("The text for one language is blank; leave it out");
            }
            if (texts.put(normalised(tag), text) != null) {
                throw new IllegalArgumentException("One language occurs twice");
            }
        });
        byLanguage = Collections.unmodifiableMap(texts);
    }

    public static LocalizedText of(String languageTag, String text) {
        return new LocalizedText(Map.of(languageTag, text));
    }

    /** This text with one language added or replaced. */
    public LocalizedText with(String languageTag, String text) {
        Map<String, String> texts = new LinkedHashMap<>(byLanguage);
        texts.put(normalised(languageTag), text);
        return new LocalizedText(texts);
    }

    public Optional<String> in(String languageTag) {
        return Optional.ofNullable(byLanguage.get(normalised(languageTag)));
    }

    /**
     * The text that serves a reader best: the first of their languages that exists (RFC 4647 lookup), else Indonesian,
     * else English, else the first the source gave.
     */
    public String best(List<Locale> preferred) {
        List<Locale.LanguageRange> ranges = preferred.stream()
                .filter(locale -> !locale.toLanguageTag().equals("und"))
                .map(locale -> new Locale.LanguageRange(locale.toLanguageTag()))
                .toList();
        String tag = Locale.lookupTag(ranges, byLanguage.keySet());
        if (tag != null) {
            for (Map.Entry<String, String> entry : byLanguage.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(tag)) {
                    return entry.getValue();
                }
            }
        }
        return in("id").or(() -> in("en"))
                .orElseGet(() -> byLanguage.values().iterator().next());
    }

    @Override
    public String toString() {
        return Outline.of(this);
    }

    private static String normalised(String tag) {
        if (!tag.isEmpty() && isWellFormed(tag)) {
            String known = Locale.forLanguageTag(tag).toLanguageTag();
            if (!known.equals("und")) {
                return known;
            }
        }
        // Not what it was instead: whoever mixes up keys and values writes a text here.
        throw new IllegalArgumentException("A language is named by a BCP 47 language tag such as id, en or jv");
    }

    private static boolean isWellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
