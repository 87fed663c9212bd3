/**
 * A made-up Indonesia, as large as a registry in use for years: who met, where, under which plan, and what became of the
 * promises. From one seed it is always the same world. Nobody in it is real but the areas.
 */
@NullMarked
package org.simpul.example.benchmarks.world;

import org.jspecify.annotations.NullMarked;
