/**
 * The door of the web adapter: {@link org.simpul.rest.SimpulRest} puts the resources of a registry into any Jakarta REST
 * host, {@link org.simpul.rest.CallerResolver} tells them who asks.
 *
 * <p>Only this package is API. Those below it are public to the compiler because Jakarta REST needs it, and may change with
 * any release.
 */
@NullMarked
package org.simpul.rest;

import org.jspecify.annotations.NullMarked;
