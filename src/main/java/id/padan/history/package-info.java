/** From night to night: rows of this run known again in the one before, and what changed since. Pure. */
@NullMarked
package id.padan.history;

import org.jspecify.annotations.NullMarked;
