package org.simpul.finding;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderDefinedContext;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint found wrong: where, and the facts of the case. The facts travel twice, as parameters of the message
 * for any validator, and as they are (a map, the violation's dynamic payload) for whoever makes a {@link Finding} of it.
 *
 * <p>A constraint can find several things at once and tells each.
 */
public final class Breach {

    private final HibernateConstraintValidatorContext context;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private List<Object> path = List.of();
    private String template;

    private Breach(HibernateConstraintValidatorContext context) {
        this.context = context;
        this.template = context.getDefaultConstraintMessageTemplate();
    }

    public static Breach in(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        return new Breach(context.unwrap(HibernateConstraintValidatorContext.class));
    }

    /**
     * Where it is, seen from the value that the constraint stands on; left out, it is that value itself.
     *
     * @param steps names of properties, and after the name of a list the index into it; the first is a name
     */
    public Breach at(Object... steps) {
        path = List.of(steps);
        return this;
    }

    /**
     * One fact: text, a number, a boolean, something that is known by its text such as a date, or a list of these. A fact
     * that is null is left out, and the message shows a dash for it.
     */
    public Breach with(String name, @Nullable Object value) {
        if (value == null) {
            context.addMessageParameter(name, RuleMessages.NOTHING);
        } else {
            Object fact = fact(value);
            params.put(name, fact);
            context.addMessageParameter(name, RuleMessages.text(fact, Locale.ENGLISH));
        }
        return this;
    }

    /** Which of the cases of its rule it is, where one message cannot serve all of them; a fact like others. */
    public Breach because(String kind) {
        params.put(RuleMessages.CASE, kind);
        template = RuleMessages.templateOfCase(template, kind);
        return this;
    }

    /** Reports it. Answers false, what a constraint answers that found something. */
    public boolean tell() {
        context.withDynamicPayload(Collections.unmodifiableMap(new LinkedHashMap<>(params)));
        ConstraintViolationBuilder violation = context.buildConstraintViolationWithTemplate(template);
        tellBelow(
                path,
                violation::addPropertyNode,
                () -> {
                    throw new IllegalStateException("A path starts with the name of a property");
                },
                violation::addConstraintViolation);
        return false;
    }

    /** Takes the remaining steps of a path from a node, given by what it can do: go to a property, to an item, or end. */
    private static void tellBelow(
            List<Object> steps,
            Function<String, NodeBuilderCustomizableContext> property,
            Supplier<ContainerElementNodeBuilderCustomizableContext> item,
            Runnable end) {
        if (steps.isEmpty()) {
            end.run();
        } else if (!(steps.get(0) instanceof Integer index)) {
            tellBelow(property.apply((String) steps.get(0)), steps.subList(1, steps.size()));
        } else if (steps.size() == 1) {
            item.get().inIterable().atIndex(index).addConstraintViolation();
        } else {
            // Jakarta Validation keeps the index of an item on the first of the item's own properties.
            NodeBuilderDefinedContext node =
                    property.apply((String) steps.get(1)).inIterable().atIndex(index);
            tellBelow(
                    steps.subList(2, steps.size()),
                    node::addPropertyNode,
                    () -> node.addContainerElementNode("<list element>", List.class, 0),
                    node::addConstraintViolation);
        }
    }

    private static void tellBelow(NodeBuilderCustomizableContext node, List<Object> steps) {
        tellBelow(
                steps,
                node::addPropertyNode,
                () -> node.addContainerElementNode("<list element>", List.class, 0),
                node::addConstraintViolation);
    }

    private static Object fact(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(Breach::fact).toList();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
