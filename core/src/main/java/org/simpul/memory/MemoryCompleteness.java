package org.simpul.memory;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.simpul.memory.Filed.Found;
import org.simpul.model.Aggregate;
import org.simpul.port.Facet;
import org.simpul.report.DataQuality;
import org.simpul.report.DataQuality.Completeness;
import org.simpul.report.DataQuality.Question;
import org.simpul.report.KeyField;
import org.simpul.report.Match;

/** Counts what records lack, record by record. Not safe for use by several threads. */
final class MemoryCompleteness {

    private final Question question;
    private final Archive archive;
    private final Map<KeyField.Form, Long> records = new EnumMap<>(KeyField.Form.class);
    private final Map<KeyField.Form, Long> uncertain = new EnumMap<>(KeyField.Form.class);
    private final Map<KeyField, Long> lacking = new EnumMap<>(KeyField.class);

    MemoryCompleteness(Question question, Archive archive) {
        this.question = question;
        this.archive = archive;
    }

    List<Completeness> told() {
        archive.filed().forEach(this::count);
        Map<KeyField.Form, Completeness> counted = new HashMap<>();
        for (KeyField.Form form : KeyField.Form.values()) {
            counted.put(
                    form,
                    new Completeness(form, records.getOrDefault(form, 0L), lacking, uncertain.getOrDefault(form, 0L)));
        }
        return DataQuality.of(question, counted);
    }

    private void count(Filed<?> filed) {
        Found<?> found = filed.found(question.clearance());
        if (found == null || !isAskedFor(filed.record())) {
            return;
        }
        KeyField.Form form = KeyField.Form.of(found.record());
        Match match = ActivityMatch.inTime(found.index().date(), question.from(), question.to());
        if (match == Match.CERTAINLY) {
            records.merge(form, 1L, Long::sum);
            // What is withheld from somebody is not lacking, and so not among the values by which they find the record.
            Set<String> lacked = found.index().facets().getOrDefault(Facet.LACKS, Set.of());
            form.fields().stream()
                    .filter(field -> lacked.contains(field.field()))
                    .forEach(field -> lacking.merge(field, 1L, Long::sum));
        } else if (match == Match.PERHAPS) {
            uncertain.merge(form, 1L, Long::sum);
        }
    }

    private boolean isAskedFor(Aggregate<?> record) {
        return (question.types().isEmpty() || question.types().contains(record.type()))
                && (question.organisations().isEmpty()
                        || (record.head().custodian() != null
                                && question.organisations()
                                        .contains(record.head().custodian())));
    }
}
