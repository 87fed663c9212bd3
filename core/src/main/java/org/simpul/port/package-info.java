/**
 * What the registry asks of the outside: storage, access decisions, ids.
 *
 * <p>Ports speak the domain: records in, records out, sets of ids rather than one at a time, pages by key. They know the
 * model, disclosure and reports; adapters implement them.
 */
@NullMarked
package org.simpul.port;

import org.jspecify.annotations.NullMarked;
