package org.simpul.model.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code list.
 *
 * @param isOpen whether an embedding application may add concepts
 * @param concepts in the order in which they are shown
 */
public record Vocabulary(String name, boolean isOpen, List<Concept> concepts) {

    public Vocabulary {
        concepts = List.copyOf(concepts);
    }

    public Optional<Concept> find(String code) {
        return concepts.stream().filter(concept -> concept.code().equals(code)).findFirst();
    }

    /**
     * This list with one concept more.
     *
     * @throws IllegalArgumentException if the list is closed or has the code already
     */
    public Vocabulary with(Concept concept) {
        if (!isOpen) {
            throw new IllegalArgumentException("The vocabulary " + name + " is closed: the code relies on its members");
        }
        if (find(concept.code()).isPresent()) {
            throw new IllegalArgumentException("The vocabulary " + name + " has the code " + concept.code());
        }
        List<Concept> more = new ArrayList<>(concepts);
        more.add(concept);
        return new Vocabulary(name, true, more);
    }
}
