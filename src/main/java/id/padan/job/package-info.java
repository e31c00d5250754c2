/**
 * The run as a Spring Batch job: its steps and their wiring. The only package that knows Spring.
 */
@NullMarked
package id.padan.job;

import org.jspecify.annotations.NullMarked;
