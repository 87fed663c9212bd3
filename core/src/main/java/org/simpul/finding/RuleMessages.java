package org.simpul.finding;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The messages of the rules, from the bundle in which Jakarta Validation looks for the messages of a library, so that a
 * host's own validator speaks the same words.
 */
final class RuleMessages {

    private static final String BUNDLE = "ContributorValidationMessages";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private RuleMessages() {}

    static String of(String rule, Map<String, Object> params, Locale language) {
        // English is the bundle without a suffix; the JVM's own default language must not step in between.
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                RuleMessages.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String key = "simpul." + rule;
        String template = bundle.containsKey(key) ? bundle.getString(key) : rule;
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(text(params.getOrDefault(match.group(1), ""))));
    }

    private static String text(Object value) {
        return value instanceof Collection<?> values
                ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
