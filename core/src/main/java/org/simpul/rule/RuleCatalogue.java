package org.simpul.rule;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.simpul.finding.Finding;
import org.simpul.model.id.RecordType;
import org.simpul.model.text.LocalizedText;

/**
 * All rules of one registry: those of the library as the host weighs them, without those that it silenced, and its own. It is
 * read from the rules themselves; only the words beside them stand in a file of their own.
 */
public final class RuleCatalogue {

    private static final String TEXTS = "org.simpul.rule.RuleTexts";
    private static final List<String> LANGUAGES = List.of("id", "en");

    /** The order of the domain page; what a host adds comes after. */
    private static final List<String> GROUPS =
            List.of("FMT", "VOC", "SRC", "REF", "IDN", "ORG", "POL", "ACT", "PAR", "COM");

    private static final RecordType[] ALL = RecordType.values();

    /** What is found on the way into the registry and out of it, not in a record. */
    private static final List<Rule> AT_THE_DOOR = List.of(
            Rule.error("FMT-1", ALL), Rule.error("FMT-2", ALL), Rule.error("FMT-3", ALL), Rule.error("REF-2", ALL));

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * A rule with the words that explain it.
     *
     * @param params the facts that a finding can come with, in their order
     * @param summary what the rule says
     * @param cause how it comes to be broken; null for a rule of a host
     * @param cure what to do then; null for a rule of a host
     */
    public record Entry(
            Rule rule,
            List<String> params,
            LocalizedText summary,
            @Nullable LocalizedText cause,
            @Nullable LocalizedText cure) {

        public Entry {
            params = List.copyOf(params);
        }
    }

    private RuleCatalogue(List<Rule> rules) {
        rules.forEach(rule -> entries.put(rule.id(), entry(rule)));
    }

    /** @throws IllegalArgumentException if a host silences or weighs a rule that there is not */
    static RuleCatalogue of(Set<Rule> constraints, List<RegistryRule> acrossRecords, HostRules host) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        AT_THE_DOOR.forEach(rule -> merge(rules, rule));
        constraints.forEach(rule -> merge(rules, rule));
        acrossRecords.stream().flatMap(across -> across.rules().stream()).forEach(rule -> merge(rules, rule));
        for (String weighed : host.weighed()) {
            if (!rules.containsKey(weighed)) {
                throw new IllegalArgumentException("There is no rule " + weighed + " to silence or to weigh");
            }
        }
        return new RuleCatalogue(rules.values().stream()
                .flatMap(rule -> host.weighed(rule).stream())
                .sorted(Comparator.comparing(RuleCatalogue::group)
                        .thenComparing(rule -> rule.id().substring(0, rule.id().indexOf('-')))
                        .thenComparing(rule ->
                                Long.parseLong(rule.id().substring(rule.id().indexOf('-') + 1))))
                .toList());
    }

    /** All rules, in the order of the domain page; a host's own come last. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> find(String rule) {
        return Optional.ofNullable(entries.get(rule));
    }

    /** One rule can be found by several constraints, on several kinds of record. */
    private static void merge(Map<String, Rule> rules, Rule rule) {
        rules.merge(rule.id(), rule, (one, other) -> {
            if (one.severity() != other.severity()) {
                throw new IllegalArgumentException("The rule " + rule.id() + " has two severities");
            }
            Set<RecordType> applies = EnumSet.copyOf(one.applies());
            applies.addAll(other.applies());
            return new Rule(one.id(), one.severity(), applies);
        });
    }

    private static int group(Rule rule) {
        int group = GROUPS.indexOf(rule.id().substring(0, rule.id().indexOf('-')));
        return group < 0 ? GROUPS.size() : group;
    }

    private static Entry entry(Rule rule) {
        String params = text(rule.id() + ".params", Locale.ROOT).orElse("");
        return new Entry(
                rule,
                params.isBlank() ? List.of() : List.of(params.strip().split(" +")),
                texts(rule.id() + ".summary").orElseGet(() -> message(rule)),
                texts(rule.id() + ".cause").orElse(null),
                texts(rule.id() + ".cure").orElse(null));
    }

    private static LocalizedText message(Rule rule) {
        Finding finding = new Finding(rule.id(), rule.severity(), "", Map.of());
        Map<String, String> messages = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> messages.put(language, finding.message(Locale.forLanguageTag(language))));
        return new LocalizedText(messages);
    }

    private static Optional<LocalizedText> texts(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(
                language -> text(key, Locale.forLanguageTag(language)).ifPresent(words -> texts.put(language, words)));
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private static Optional<String> text(String key, Locale language) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    TEXTS,
                    language,
                    RuleCatalogue.class.getClassLoader(),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
