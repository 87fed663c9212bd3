package org.simpul.model.vocabulary;

/** What a validator is given, as its payload, so that it knows the code lists of a registry. */
public interface KnowsVocabularies {

    Vocabularies vocabularies();
}
