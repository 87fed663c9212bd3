/** The shortest useful program that embeds Simpul. */
@NullMarked
package org.simpul.example.quickstart;

import org.jspecify.annotations.NullMarked;
