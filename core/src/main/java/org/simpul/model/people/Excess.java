package org.simpul.model.people;

/**
 * That a head-count states more people in one place than it allows for in another (rule ACT-6).
 *
 * @param part the component of the head-count that states them
 * @param counted how many it states
 * @param limit the most there can have been by the same count
 */
public record Excess(String part, int counted, int limit) {}
