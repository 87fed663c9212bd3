package org.simpul.rest.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in which problems are told. Safe for use by several threads. */
final class ProblemTexts {

    private static final String BUNDLE = "org.simpul.rest.problem.problems";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ResourceBundle bundle;

    private ProblemTexts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static ProblemTexts in(Locale language) {
        // English is the bundle without a suffix; the JVM's own default language must not step in between.
        return new ProblemTexts(ResourceBundle.getBundle(
                BUNDLE,
                language,
                ProblemTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** A text with facts in the place of their names in braces. */
    String text(String key, Map<String, ?> facts) {
        return PLACEHOLDER
                .matcher(bundle.getString(key))
                .replaceAll(match -> Matcher.quoteReplacement(word(facts, match.group(1))));
    }

    private static String word(Map<String, ?> facts, String name) {
        Object fact = facts.get(name);
        if (fact == null) {
            return "";
        }
        return fact instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(fact);
    }
}
