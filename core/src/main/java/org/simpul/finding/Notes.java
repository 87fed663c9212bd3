package org.simpul.finding;

/** The validation group of constraints whose breach is an {@link Severity#INFO}; see {@link Warnings}. */
public interface Notes {}
