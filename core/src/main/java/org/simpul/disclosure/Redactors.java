package org.simpul.disclosure;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The redactors of all values that records are made of. */
final class Redactors {

    private static final Map<Class<?>, Redactor> BY_TYPE = Stream.of(
                    OrganisationRedactor.all(),
                    PersonRedactor.all(),
                    GroupRedactor.all(),
                    PolicyInstrumentRedactor.all(),
                    ActivityRedactor.all(),
                    CommitmentRedactor.all(),
                    SharedRedactor.all())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Redactor::type, Function.identity()));

    private Redactors() {}

    static Redactor of(Class<?> type) {
        Redactor redactor = BY_TYPE.get(type);
        if (redactor == null) {
            throw new IllegalStateException("The fields of " + type.getSimpleName() + " have no class of sensitivity");
        }
        return redactor;
    }
}
