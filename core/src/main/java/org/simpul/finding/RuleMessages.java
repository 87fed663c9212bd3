package org.simpul.finding;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The messages of the rules, from the bundle in which Jakarta Validation looks for the messages of a library, so that a
 * host's own validator speaks the same words.
 */
final class RuleMessages {

    /** The fact that tells which of the messages of a rule applies, if it has several. */
    static final String CASE = "case";

    /** What stands in a message for a fact that there is not. */
    static final String NOTHING = "–";

    private static final String BUNDLE = "ContributorValidationMessages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    /** Weekdays stand in facts as codes, but in a sentence they are words of its language. */
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toUnmodifiableMap(day -> day.name().toLowerCase(Locale.ROOT), Function.identity()));

    private RuleMessages() {}

    static String of(String rule, Map<String, Object> params, Locale language) {
        // English is the bundle without a suffix; the JVM's own default language must not step in between.
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                RuleMessages.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String key = "simpul." + rule;
        String keyOfCase = key + "." + params.get(CASE);
        String template = bundle.containsKey(keyOfCase)
                ? bundle.getString(keyOfCase)
                : bundle.containsKey(key) ? bundle.getString(key) : rule;
        Locale wordsIn = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(
                        match -> Matcher.quoteReplacement(text(params.getOrDefault(match.group(1), NOTHING), wordsIn)));
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
