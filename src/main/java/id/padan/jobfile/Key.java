package id.padan.jobfile;

import org.jspecify.annotations.Nullable;

/**
 * A key of the job file.
 *
 * @param path its name with those of the sections above it
 * @param required whether every job file must have it
 * @param reader turns what stands there into a value
 * @param fallback the value of a job file that does not have the key, or null if it then has none
 * @param <T> the value's type
 */
record Key<T>(String path, boolean required, ValueReader<T> reader, @Nullable T fallback) implements Entry {}
