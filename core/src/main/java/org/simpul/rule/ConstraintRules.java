package org.simpul.rule;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.simpul.finding.Finding;
import org.simpul.finding.Notes;
import org.simpul.finding.Severity;
import org.simpul.finding.Warnings;
import org.simpul.model.Aggregate;
import org.simpul.model.place.Areas;
import org.simpul.model.vocabulary.Vocabularies;

/**
 * The rules about one record: the Jakarta constraints on the model. Safe for use by several threads; costly to build, cheap
 * to ask.
 */
final class ConstraintRules {

    /** The message of a constraint names its rule, and after a dot the case of it, if the rule has several. */
    private static final Pattern MESSAGE_KEY =
            Pattern.compile("\\{simpul\\.(?<rule>[A-Z][A-Z0-9]*-[0-9]+)(?:\\.[a-z-]+)?}");

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::path)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.params().toString());

    private final Validator validator;

    /**
     * @param clock says which day is today, in the zone of the registry
     * @param ofHost what the host demands of the model beside its own constraints
     */
    ConstraintRules(Vocabularies vocabularies, Areas areas, Clock clock, List<Consumer<ConstraintMapping>> ofHost) {
        // A host's validation.xml is for the host's validator. Messages need no expression language.
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> clock)
                .constraintValidatorPayload(new KnownCodes(vocabularies, areas));
        for (Consumer<ConstraintMapping> demand : ofHost) {
            ConstraintMapping mapping = configuration.createConstraintMapping();
            demand.accept(mapping);
            configuration.addMapping(mapping);
        }
        this.validator = configuration.buildValidatorFactory().getValidator();
    }

    /** The rules that these constraints state, each once for every kind of record in which it can find something. */
    Set<Rule> rules() {
        return new StatedRules(validator).rules();
    }

    /** Everything there is to find in a record by itself, by place and then by rule. */
    List<Finding> check(Aggregate<?> record) {
        return validator.validate(record, Default.class, Warnings.class, Notes.class).stream()
                .map(ConstraintRules::finding)
                .sorted(BY_PLACE)
                .toList();
    }

    private static Finding finding(ConstraintViolation<?> violation) {
        return new Finding(
                rule(violation.getMessageTemplate()),
                severity(violation.getConstraintDescriptor().getGroups()),
                Pointers.of(violation.getPropertyPath()),
                params(violation));
    }

    /** @throws IllegalArgumentException if a message names no rule */
    static String rule(String messageTemplate) {
        Matcher key = MESSAGE_KEY.matcher(messageTemplate);
        if (!key.matches()) {
            throw new IllegalArgumentException(
                    "The message of a constraint names its rule, as in {simpul.ACT-1}, but was " + messageTemplate);
        }
        return key.group("rule");
    }

    static Severity severity(Set<Class<?>> groups) {
        if (groups.contains(Notes.class)) {
            return Severity.INFO;
        }
        return groups.contains(Warnings.class) ? Severity.WARNING : Severity.ERROR;
    }

    private static Map<String, Object> params(ConstraintViolation<?> violation) {
        @SuppressWarnings("unchecked") // Breach, which sets it, knows no other kind
        Map<String, Object> params = (Map<String, Object>)
                violation.unwrap(HibernateConstraintViolation.class).getDynamicPayload(Map.class);
        return params == null ? Map.of() : params;
    }
}
