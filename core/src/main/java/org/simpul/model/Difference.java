package org.simpul.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.simpul.model.text.LocalizedText;

/**
 * Where two versions of a record differ, for people to read: as few places as tell it, each as a JSON Pointer (RFC 6901) that
 * leads somewhere in one version or in both.
 *
 * <ul>
 *   <li>A field is told by the smallest part of it that differs: {@code /dates/during}, {@code /titles/en}.
 *   <li>A field that only one version has is told as a whole: {@code /contact}, not what is in it.
 *   <li>A list of which one item changed, came to the end or went from the end is told by that item: {@code
 *       /transitions/1/to}, {@code /progress/3}. A list that changed otherwise is told as a whole: which of its items are the
 *       same ones nobody can tell for certain once their places have changed.
 *   <li>What follows from fields, such as the status of a commitment, is told by the fields.
 *   <li>A record that became one of another sort, as when a person turns out to be a group, is told as a whole: the empty
 *       pointer.
 * </ul>
 */
public final class Difference {

    private final List<String> paths = new ArrayList<>();

    private Difference() {}

    /** The places in the order of the fields; empty when the versions tell the same. */
    public static List<String> between(Aggregate<?> older, Aggregate<?> newer) {
        if (!older.getClass().equals(newer.getClass())) {
            return List.of("");
        }
        Difference difference = new Difference();
        difference.compareFields(older, newer, "");
        return List.copyOf(difference.paths);
    }

    private void compare(@Nullable Object older, @Nullable Object newer, String path) {
        if (Objects.equals(older, newer) || (RecordTree.isAbsent(older) && RecordTree.isAbsent(newer))) {
            return;
        }
        if (older instanceof List<?> olderItems && newer instanceof List<?> newerItems) {
            compareItems(olderItems, newerItems, path);
        } else if (older == null || newer == null || RecordTree.isAbsent(older) || RecordTree.isAbsent(newer)) {
            paths.add(path);
        } else if (older instanceof LocalizedText olderText && newer instanceof LocalizedText newerText) {
            compareLanguages(olderText, newerText, path);
        } else if (older.getClass().equals(newer.getClass()) && RecordTree.hasFields(older)) {
            compareFields(older, newer, path);
        } else {
            paths.add(path);
        }
    }

    private void compareFields(Object older, Object newer, String path) {
        for (RecordComponent field : RecordTree.fields(older.getClass())) {
            // The head has no level of its own.
            String at = field.getType().equals(RecordHead.class) ? path : path + "/" + field.getName();
            compare(RecordTree.read(older, field), RecordTree.read(newer, field), at);
        }
    }

    private void compareItems(List<?> older, List<?> newer, String path) {
        int common = Math.min(older.size(), newer.size());
        int more = Math.max(older.size(), newer.size()) - common;
        List<Integer> different = IntStream.range(0, common)
                .filter(i -> !older.get(i).equals(newer.get(i)))
                .boxed()
                .toList();
        if (different.size() + more > 1) {
            paths.add(path);
        } else if (more == 1) {
            paths.add(path + "/" + common);
        } else {
            different.forEach(i -> compare(older.get(i), newer.get(i), path + "/" + i));
        }
    }

    private void compareLanguages(LocalizedText older, LocalizedText newer, String path) {
        Set<String> tags = new LinkedHashSet<>(older.byLanguage().keySet());
        tags.addAll(newer.byLanguage().keySet());
        for (String tag : tags) {
            compare(older.byLanguage().get(tag), newer.byLanguage().get(tag), path + "/" + tag);
        }
    }
}
