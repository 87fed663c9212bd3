package org.simpul.model.place;

/** What a validator is given, as its payload, so that it knows which areas there are and which lies in which. */
public interface KnowsAreas {

    Areas areas();
}
