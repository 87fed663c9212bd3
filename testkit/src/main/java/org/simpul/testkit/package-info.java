/**
 * What every adapter of a port has to keep, as abstract JUnit 5 classes, and words of a told world for tests.
 *
 * <p>Published, since its readers are other people's tests: an adapter extends {@link org.simpul.testkit.StorageContract}
 * and {@link org.simpul.testkit.StorageRoundTripProperties} and says how to get an empty storage. Knows core only.
 */
@NullMarked
package org.simpul.testkit;

import org.jspecify.annotations.NullMarked;
