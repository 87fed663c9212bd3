package org.simpul.rule;

import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.RecordType;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.policy.PolicyInstrument;

/** The rules that constraints on the model state, read from what a validator knows of them. */
final class StatedRules {

    private static final Map<Class<?>, RecordType> KINDS = Map.of(
            Organisation.class, RecordType.ORGANISATION,
            Person.class, RecordType.PARTICIPANT,
            Group.class, RecordType.PARTICIPANT,
            PolicyInstrument.class, RecordType.POLICY_INSTRUMENT,
            Activity.class, RecordType.ACTIVITY,
            Commitment.class, RecordType.COMMITMENT);

    private final Validator validator;
    private final Set<Rule> rules = new LinkedHashSet<>();

    StatedRules(Validator validator) {
        this.validator = validator;
        KINDS.forEach((kind, type) -> read(kind, type, new HashSet<>()));
    }

    /** Each rule once for every kind of record in which it can find something. */
    Set<Rule> rules() {
        return rules;
    }

    /** Reads a value of records of one type, and the values in it. */
    private void read(Class<?> value, RecordType type, Set<Class<?>> read) {
        if (!read.add(value)) {
            return;
        }
        BeanDescriptor bean = validator.getConstraintsForClass(value);
        readConstraints(bean, type);
        bean.getConstrainedProperties().forEach(property -> {
            readConstraints(property, type);
            readInside(property, property.getElementClass(), type, read);
            readItems(property, type, read);
        });
    }

    private void readItems(ContainerDescriptor container, RecordType type, Set<Class<?>> read) {
        container.getConstrainedContainerElementTypes().forEach(item -> {
            readConstraints(item, type);
            readInside(item, item.getElementClass(), type, read);
            readItems(item, type, read);
        });
    }

    private void readInside(CascadableDescriptor cascadable, Class<?> value, RecordType type, Set<Class<?>> read) {
        if (cascadable.isCascaded()) {
            read(value, type, read);
        }
    }

    private void readConstraints(ElementDescriptor element, RecordType type) {
        for (ConstraintDescriptor<?> constraint : element.getConstraintDescriptors()) {
            rules.add(new Rule(
                    ConstraintRules.rule(constraint.getMessageTemplate()),
                    ConstraintRules.severity(constraint.getGroups()),
                    Set.of(type)));
        }
    }
}
