package org.simpul.rest.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.simpul.finding.Finding;
import org.simpul.registry.RecordRefusedException;
import org.simpul.registry.Unreadable;
import org.simpul.registry.Written;
import org.simpul.rest.wire.Reading;

/** Puts together what was found in reading a document and what the rules find in it. */
final class Judgement {

    private Judgement() {}

    static boolean isFaulty(Reading<?> reading) {
        return reading.findings().stream().anyMatch(Finding::isError);
    }

    /** Those of reading first; rules that rest on what could not be read are not heard. */
    static List<Finding> merged(List<Finding> ofReading, List<Finding> ofRules) {
        List<Finding> all = new ArrayList<>(ofReading);
        ofRules.stream()
                .filter(finding -> !Unreadable.covers(ofReading, finding))
                .forEach(all::add);
        return all;
    }

    /**
     * What could be read, if nothing in it is an error.
     *
     * @throws RecordRefusedException otherwise
     */
    static <T> T usable(Reading<T> reading) {
        T value = reading.value();
        if (value == null || isFaulty(reading)) {
            throw new RecordRefusedException(reading.findings());
        }
        return value;
    }

    /**
     * A write, its answer or its refusal told with what reading found.
     *
     * @param ofReading asked when the write is over
     */
    static <A> Written<A> accepted(Supplier<List<Finding>> ofReading, Supplier<Written<A>> write) {
        try {
            Written<A> written = write.get();
            return new Written<>(written.record(), merged(ofReading.get(), written.findings()));
        } catch (RecordRefusedException e) {
            throw new RecordRefusedException(merged(ofReading.get(), e.findings()));
        }
    }
}
