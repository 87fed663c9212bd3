package org.simpul.rule;

import org.simpul.model.place.Areas;
import org.simpul.model.place.KnowsAreas;
import org.simpul.model.vocabulary.KnowsVocabularies;
import org.simpul.model.vocabulary.Vocabularies;

/** The payload of our validator: the code lists and areas of one registry. */
record KnownCodes(Vocabularies vocabularies, Areas areas) implements KnowsVocabularies, KnowsAreas {}
