package org.simpul.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.simpul.model.Sensitivity;
import org.simpul.model.activity.Activity;
import org.simpul.model.commitment.Commitment;
import org.simpul.model.id.AggregateId;
import org.simpul.model.organisation.Organisation;
import org.simpul.model.participant.Group;
import org.simpul.model.participant.Person;
import org.simpul.model.place.AreaCode;
import org.simpul.model.policy.PolicyInstrument;
import org.simpul.model.source.Sha256;
import org.simpul.model.source.SourceKey;
import org.simpul.model.source.WebAddress;
import org.simpul.model.text.LocalizedText;
import org.simpul.model.time.DateInterval;
import org.simpul.model.time.PartialDate;
import org.simpul.model.vocabulary.Code;

/** Of every field that a record can hold it is said how closely it is held. */
class RedactorsTest {

    private static final List<Class<?>> RECORDS = List.of(
            Organisation.class, Person.class, Group.class, PolicyInstrument.class, Activity.class, Commitment.class);
    private static final Set<Class<?>> WORDS = Set.of(
            AreaCode.class,
            Code.class,
            DateInterval.class,
            LocalizedText.class,
            PartialDate.class,
            Sha256.class,
            SourceKey.class,
            WebAddress.class);

    @Test
    void theClassesOfAllKindsOfRecordAreFound() {
        assertThat(madeOf().toList()).hasSizeGreaterThan(40).contains(RECORDS.toArray(Class<?>[]::new));
    }

    @ParameterizedTest
    @MethodSource("madeOf")
    void everyComponentIsClassifiedAndNothingElseIs(Class<?> type) {
        assertThat(Redactors.of(type).fields())
                .containsExactlyInAnyOrderElementsOf(Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void aComponentIsClassifiedOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Redactor.of(Person.class).asTheRecord("name").atLeast(Sensitivity.RESTRICTED, "name"))
                .withMessageContaining("Person.name");
    }

    /** The classes of all values with fields that records of any kind can hold, those of the records included. */
    static Stream<Class<?>> madeOf() {
        Set<Class<?>> met = new LinkedHashSet<>(RECORDS);
        Deque<Class<?>> ahead = new ArrayDeque<>(RECORDS);
        while (!ahead.isEmpty()) {
            for (RecordComponent component : ahead.remove().getRecordComponents()) {
                held(component.getGenericType())
                        .filter(type ->
                                type.isRecord() && !AggregateId.class.isAssignableFrom(type) && !WORDS.contains(type))
                        .filter(met::add)
                        .forEach(ahead::add);
            }
        }
        return met.stream();
    }

    private static Stream<Class<?>> held(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    Stream.of((Class<?>) generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(RedactorsTest::held));
        }
        return Stream.of();
    }
}
