/**
 * Who asks, in a registry that knows identities: bearer tokens are checked here and told to the registry as callers.
 *
 * <p>Knows callers and the way into the web adapter; neither settings nor storage.
 */
@NullMarked
package org.simpul.example.server.identity;

import org.jspecify.annotations.NullMarked;
