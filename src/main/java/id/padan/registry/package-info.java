/**
 * Reads the population extract. In: the files that the registry office hands over. Out: a stream of
 * {@link id.padan.person.RegistryRecord}s, by ranges that can be read in parallel and again after a break. Entry point:
 * {@link id.padan.registry.RegistryExtract#survey}.
 */
@NullMarked
package id.padan.registry;

import org.jspecify.annotations.NullMarked;
