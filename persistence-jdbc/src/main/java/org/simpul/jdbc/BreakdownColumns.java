package org.simpul.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.simpul.model.people.AgeBand;
import org.simpul.model.people.Disability;
import org.simpul.model.people.Mode;
import org.simpul.model.people.Sex;
import org.simpul.model.vocabulary.Coded;
import org.simpul.report.Breakdown;
import org.simpul.report.Parts;

/** The columns in which people are counted: all of them, and each part that was stated. What was not is what is left. */
final class BreakdownColumns {

    static final String TOTAL = "total";

    /** The parts by how people took part. */
    static final Map<Mode, String> MODES = names("mode", Mode.class);

    private static final Map<Sex, String> SEXES = names("sex", Sex.class);
    private static final Map<AgeBand, String> AGE_BANDS = names("age", AgeBand.class);
    private static final Map<Disability, String> DISABILITIES = names("disability", Disability.class);

    /** The parts by what people are, however they took part. */
    static final List<String> OF_PEOPLE = Stream.of(SEXES, AGE_BANDS, DISABILITIES)
            .flatMap(names -> names.values().stream())
            .toList();

    /** All parts. */
    static final List<String> PARTS =
            Stream.concat(OF_PEOPLE.stream(), MODES.values().stream()).toList();

    /** Everybody and all parts. */
    static final List<String> NAMES =
            Stream.concat(Stream.of(TOTAL), PARTS.stream()).toList();

    private BreakdownColumns() {}

    private static <E extends Enum<E> & Coded> Map<E, String> names(String dimension, Class<E> values) {
        Map<E, String> names = new EnumMap<>(values);
        for (E value : values.getEnumConstants()) {
            names.put(value, name(dimension, value));
        }
        return names;
    }

    /** The column of those who took part in a way. */
    static String name(Mode mode) {
        return name("mode", mode);
    }

    private static String name(String dimension, Coded value) {
        // An age band is called 60+.
        return dimension + "_" + value.code().replace('-', '_').replace("+", "");
    }

    /** Columns for SELECT, each as SQL makes it of its name. */
    static String each(Function<String, String> sql) {
        return named(NAMES, sql);
    }

    static String eachPart(Function<String, String> sql) {
        return named(PARTS, sql);
    }

    private static String named(List<String> names, Function<String, String> sql) {
        return names.stream().map(name -> sql.apply(name) + " AS " + name).collect(Collectors.joining(", "));
    }

    /** What stands in the columns, in their order. */
    static List<Long> values(Breakdown people) {
        List<Long> values = new ArrayList<>();
        values.add(people.total());
        SEXES.keySet().forEach(sex -> values.add(people.bySex().of(sex)));
        AGE_BANDS.keySet().forEach(band -> values.add(people.byAgeBand().of(band)));
        DISABILITIES
                .keySet()
                .forEach(disability -> values.add(people.byDisability().of(disability)));
        MODES.keySet().forEach(mode -> values.add(people.byMode().of(mode)));
        return values;
    }

    /** The people whom a row counts. */
    static Breakdown people(ResultSet row) throws SQLException {
        long total = row.getLong(TOTAL);
        return new Breakdown(
                total,
                parts(row, total, SEXES),
                parts(row, total, AGE_BANDS),
                parts(row, total, DISABILITIES),
                parts(row, total, MODES));
    }

    private static <E extends Enum<E> & Coded> Parts<E> parts(ResultSet row, long total, Map<E, String> names)
            throws SQLException {
        Map<E, Long> stated = new EnumMap<>(names.keySet().iterator().next().getDeclaringClass());
        long notStated = total;
        for (Map.Entry<E, String> name : names.entrySet()) {
            long people = row.getLong(name.getValue());
            if (people > 0) {
                stated.put(name.getKey(), people);
                notStated -= people;
            }
        }
        return new Parts<>(stated, notStated);
    }
}
