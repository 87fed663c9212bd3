package org.simpul.rest.wire;

import org.simpul.model.vocabulary.Code;

/** That it is to be released how often people of a cohort at risk came in a year. */
public record ReleaseRequest(Code cohort, int year) {}
