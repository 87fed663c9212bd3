package org.simpul.finding;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The messages of the rules, from the bundles in which Jakarta Validation looks for them, so that a host's own validator
 * speaks the same words: those of the library, and before them those of its host, which may also word a rule of the library
 * anew.
 */
final class RuleMessages {

    /** The fact that tells which of the messages of a rule applies, if it has several. */
    static final String CASE = "case";

    /** What stands in a message for a fact that there is not. */
    static final String NOTHING = "–";

    private static final String BUNDLE = "ContributorValidationMessages";
    private static final String BUNDLE_OF_HOST = "ValidationMessages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Weekdays stand in facts as codes, but in a sentence they are words of its language. */
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));

    private RuleMessages() {}

    static String of(String rule, Map<String, Object> params, Locale language) {
        String key = "simpul." + rule;
        Message message = find(key + "." + params.get(CASE), language)
                .or(() -> find(key, language))
                .orElse(new Message(rule, Locale.ENGLISH));
        return PLACEHOLDER
                .matcher(message.template)
                .replaceAll(match ->
                        Matcher.quoteReplacement(text(params.getOrDefault(match.group(1), NOTHING), message.language)));
    }

    private record Message(String template, Locale language) {}

    private static Optional<Message> find(String key, Locale language) {
        ClassLoader ofHost = Thread.currentThread().getContextClassLoader();
        Optional<Message> wordedByHost =
                ofHost == null ? Optional.empty() : find(BUNDLE_OF_HOST, ofHost, key, language);
        return wordedByHost.or(() -> find(BUNDLE, RuleMessages.class.getClassLoader(), key, language));
    }

    private static Optional<Message> find(String name, ClassLoader loader, String key, Locale language) {
        try {
            // English is the bundle without a suffix; the JVM's own default language must not step in between.
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name, language, loader, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            Locale wordsIn = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
            return bundle.containsKey(key)
                    ? Optional.of(new Message(bundle.getString(key), wordsIn))
                    : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    /** The message template of Jakarta Validation for a case: {@code {simpul.POL-3}} becomes {@code {simpul.POL-3.twice}}. */
    static String templateOfCase(String template, String kind) {
        return template.substring(0, template.length() - 1) + "." + kind + "}";
    }

    static String text(Object fact, Locale language) {
        if (fact instanceof Collection<?> facts) {
            return facts.isEmpty()
                    ? NOTHING
                    : facts.stream().map(one -> text(one, language)).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(fact);
        DayOfWeek weekday = WEEKDAYS.get(text);
        return weekday == null ? text : weekday.getDisplayName(TextStyle.FULL, language);
    }
}
