package org.simpul.finding;

/**
 * The validation group of constraints whose breach is a {@link Severity#WARNING}. It stands at the place where a
 * constraint is used; a constraint without a group is an error, so a validator that asks for no group refuses errors only.
 */
public interface Warnings {}
