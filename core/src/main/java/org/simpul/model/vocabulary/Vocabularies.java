package org.simpul.model.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code lists of one registry. Immutable and safe for use by several threads. */
public final class Vocabularies {

    private final Map<String, Vocabulary> byName = new LinkedHashMap<>();

    public Vocabularies(Collection<Vocabulary> vocabularies) {
        vocabularies.forEach(vocabulary -> byName.put(vocabulary.name(), vocabulary));
    }

    public Optional<Vocabulary> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Vocabulary> all() {
        return List.copyOf(byName.values());
    }

    /** Whether a list has a code; false when there is no such list. */
    public boolean knows(String vocabulary, String code) {
        return find(vocabulary).flatMap(list -> list.find(code)).isPresent();
    }

    /** These lists, one of them replaced or added. */
    public Vocabularies with(Vocabulary vocabulary) {
        Map<String, Vocabulary> lists = new LinkedHashMap<>(byName);
        lists.put(vocabulary.name(), vocabulary);
        return new Vocabularies(lists.values());
    }
}
