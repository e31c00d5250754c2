/**
 * The benchmark: whole processes against whole processes on generated data. {@link id.padan.bench.Benchmark} is where it
 * begins; {@code mvn verify} runs a small one, so that it cannot rot.
 */
@NullMarked
package id.padan.bench;

import org.jspecify.annotations.NullMarked;
