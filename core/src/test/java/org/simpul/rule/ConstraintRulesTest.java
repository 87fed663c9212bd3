package org.simpul.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.CascadableDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.simpul.finding.Finding;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.place.AreaCode;
import org.simpul.model.place.KnownArea;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.vocabulary.Code;
import org.simpul.model.vocabulary.InVocabulary;

/** That no value of the model escapes its constraints, and that many threads may ask at once. */
class ConstraintRulesTest {

    private static final List<Class<?>> AGGREGATES = List.of(
            Organisation.class, Person.class, Group.class, PolicyInstrument.class, Activity.class, Commitment.class);

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Test
    void everyValueThatHasConstraintsIsReachedWhereverItIsUsed() {
        List<String> escaped = new ArrayList<>();
        int seen = 0;
        for (Field field : fields()) {
            seen++;
            if (VALIDATOR.getConstraintsForClass(field.type()).isBeanConstrained() && !field.isCascaded()) {
                escaped.add(field.toString());
            }
        }

        assertThat(seen).isGreaterThan(100);
        assertThat(escaped).isEmpty();
    }

    @Test
    void everyCodeNamesItsVocabulary() {
        List<Field> codes =
                fields().stream().filter(field -> field.type() == Code.class).toList();

        assertThat(codes)
                .hasSizeGreaterThan(8)
                .allSatisfy(field ->
                        assertThat(field.constraints()).as(field.toString()).contains(InVocabulary.class));
    }

    @Test
    void everyAreaCodeIsLookedUp() {
        List<Field> areas = fields().stream()
                .filter(field -> field.type() == AreaCode.class)
                .toList();

        assertThat(areas)
                .hasSizeGreaterThan(4)
                .allSatisfy(field ->
                        assertThat(field.constraints()).as(field.toString()).contains(KnownArea.class));
    }

    @Test
    void manyThreadsMayAskAtOnce() throws Exception {
        Activity broken = Activity.builder(Ids.MEETING).build();
        List<Finding> expected = RecordAssert.findings(broken);
        List<Callable<List<Finding>>> questions = IntStream.range(0, 200)
                .<Callable<List<Finding>>>mapToObj(i -> () -> RecordAssert.findings(broken))
                .toList();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (var answer : threads.invokeAll(questions)) {
                assertThat(answer.get()).isEqualTo(expected).isNotEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A component of a record of the model, or what its list holds. */
    private record Field(Class<?> owner, String name, Class<?> type, boolean isInList) {

        boolean isCascaded() {
            PropertyDescriptor property = property();
            return property != null
                    && (isInList
                            ? property.getConstrainedContainerElementTypes().stream()
                                    .anyMatch(CascadableDescriptor::isCascaded)
                            : property.isCascaded());
        }

        List<Class<?>> constraints() {
            PropertyDescriptor property = property();
            if (property == null) {
                return List.of();
            }
            var descriptors = isInList
                    ? property.getConstrainedContainerElementTypes().stream()
                            .map(ContainerElementTypeDescriptor::getConstraintDescriptors)
                            .flatMap(Set::stream)
                            .toList()
                    : property.getConstraintDescriptors();
            return descriptors.stream()
                    .<Class<?>>map(constraint -> constraint.getAnnotation().annotationType())
                    .toList();
        }

        private PropertyDescriptor property() {
            BeanDescriptor bean = VALIDATOR.getConstraintsForClass(owner);
            return bean.getConstraintsForProperty(name);
        }

        @Override
        public String toString() {
            return owner.getSimpleName() + "." + name;
        }
    }

    /** All components of all records that an aggregate is made of. */
    private static Set<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        AGGREGATES.forEach(aggregate -> collect(aggregate, fields));
        return fields;
    }

    private static void collect(Class<?> owner, Set<Field> fields) {
        if (!owner.isRecord()) {
            return;
        }
        for (RecordComponent component : owner.getRecordComponents()) {
            Type type = component.getGenericType();
            boolean isInList = component.getType() == List.class;
            Class<?> value =
                    isInList ? (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0] : component.getType();
            if (fields.add(new Field(owner, component.getName(), value, isInList))) {
                collect(value, fields);
            }
        }
    }
}
