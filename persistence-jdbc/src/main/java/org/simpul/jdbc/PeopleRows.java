package org.simpul.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.activity.Activity;
import org.simpul.model.id.AggregateId;
import org.simpul.model.participant.Participant;
import org.simpul.model.participant.Person;
import org.simpul.model.people.Mode;
import org.simpul.port.Facet;
import org.simpul.port.IndexEntry;
import org.simpul.port.IndexEntry.Span;
import org.simpul.port.IndexEntry.View;
import org.simpul.report.AttendanceSheet;
import org.simpul.report.AttendanceSheet.Delegated;
import org.simpul.report.AttendanceSheet.Listed;
import org.simpul.report.Breakdown;
import org.simpul.report.Turnout;

/**
 * The rows by which people are counted: what an activity by itself tells of who came, and who stands behind a participant, once
 * for all audiences that see the same of it.
 */
final class PeopleRows {

    private static final String NOTHING = "";
    private static final String NOBODY = "0";

    private PeopleRows() {}

    /**
     * What one audience is told.
     *
     * @param turnout the values of its row, behind the audiences
     * @param presences the same of each line of the list
     */
    private record Told(List<String> turnout, List<List<String>> presences) {}

    /** Audiences that are told the same. */
    private record Audiences(String from, String to, Told told) {

        Stream<List<String>> presences() {
            return told.presences.stream().map(line -> joined(List.of(from, to), line));
        }
    }

    static List<IndexRow> of(Indexed indexed) {
        if (indexed.record() instanceof Activity) {
            return rows(indexed.id(), audiences(indexed, view -> told((Activity) view.record(), view.index())));
        }
        if (indexed.record() instanceof Participant) {
            return rows(indexed.id(), audiences(indexed, view -> told((Participant) view.record())));
        }
        return List.of();
    }

    private static List<Audiences> audiences(Indexed indexed, Function<View<?>, Told> telling) {
        List<Audiences> all = new ArrayList<>();
        for (View<?> view : indexed.views()) {
            Told told = telling.apply(view);
            String from = Audience.digit(view.widest());
            String to = Audience.digit(view.narrowest());
            Audiences wider = all.isEmpty() ? null : all.get(all.size() - 1);
            if (wider != null && wider.told.equals(told)) {
                all.set(all.size() - 1, new Audiences(wider.from, to, told));
            } else {
                all.add(new Audiences(from, to, told));
            }
        }
        return all;
    }

    private static List<IndexRow> rows(AggregateId id, List<Audiences> all) {
        List<IndexRow> rows = new ArrayList<>();
        for (Audiences audiences : all) {
            rows.add(new IndexRow(
                    IndexTable.TURNOUTS, id, joined(List.of(audiences.from, audiences.to), audiences.told.turnout)));
        }
        List<List<String>> lines = all.stream().flatMap(Audiences::presences).toList();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new IndexRow(IndexTable.PRESENCES, id, joined(List.of(String.valueOf(i + 1)), lines.get(i))));
        }
        return rows;
    }

    private static Told told(Activity activity, IndexEntry index) {
        AttendanceSheet sheet = AttendanceSheet.of(activity);
        return new Told(turnout(sheet, index), lines(sheet));
    }

    private static List<String> turnout(AttendanceSheet sheet, IndexEntry index) {
        Span date = index.date();
        List<String> held = List.of(
                index.facets().getOrDefault(Facet.STATUS, Set.of()).stream()
                        .findFirst()
                        .orElse(NOTHING),
                date == null ? NOTHING : date.first().toString(),
                date == null ? NOTHING : date.last().toString());
        Turnout settled = sheet.settled().orElse(null);
        if (settled != null) {
            Basis basis = settled.isAsClaimed() ? Basis.CLAIM : Basis.LIST;
            return joined(held, counted(basis, settled.beyond(), settled.attendances()));
        }
        return joined(
                held,
                sheet.claim() == null
                        ? counted(Basis.PARTICIPANTS, 0, Breakdown.NOBODY)
                        : counted(
                                Basis.CLAIM_OR_LIST,
                                sheet.claim().beyond(),
                                sheet.claim().certain()));
    }

    private static List<List<String>> lines(AttendanceSheet sheet) {
        List<List<String>> lines = new ArrayList<>();
        for (Delegated delegated : sheet.delegations()) {
            lines.add(joined(List.of(text(delegated.organisation()), NOTHING), values(delegated.people())));
        }
        for (Listed listed : sheet.presences()) {
            lines.add(joined(List.of(text(listed.organisation()), text(listed.participant())), ways(listed.modes())));
        }
        return lines;
    }

    private static Told told(Participant participant) {
        Basis basis = participant instanceof Person ? Basis.PERSON : Basis.GROUP;
        return new Told(
                joined(List.of(NOTHING, NOTHING, NOTHING), counted(basis, 0, AttendanceSheet.people(participant))),
                List.of());
    }

    private static List<String> counted(Basis basis, long beyond, Breakdown people) {
        return joined(List.of(basis.code(), String.valueOf(beyond)), values(people));
    }

    private static List<String> values(Breakdown people) {
        return BreakdownColumns.values(people).stream().map(String::valueOf).toList();
    }

    /** Of a participant each way in which they took part is held, and how many they are by their own row. */
    private static List<String> ways(Set<Mode> modes) {
        return BreakdownColumns.NAMES.stream()
                .map(name ->
                        modes.stream().anyMatch(mode -> name.equals(BreakdownColumns.MODES.get(mode))) ? "1" : NOBODY)
                .toList();
    }

    private static String text(@Nullable AggregateId id) {
        return id == null ? NOTHING : id.value().toString();
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
