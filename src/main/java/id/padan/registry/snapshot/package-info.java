/**
 * The registry as a snapshot: read once, and held against many nights.
 *
 * <p>In: an extract ({@link id.padan.registry.RegistryExtract}). Out: a {@link id.padan.registry.snapshot.Snapshot}, the parts of
 * which lie in files of their own; runs and searches read nothing else. Ranges of the extract are read at the same time, and
 * what is read stays if the program is cut off. The manifest comes last, in one step: until then the snapshot before is the good
 * one, and it stays so if the new one is refused.
 *
 * <p>A snapshot hangs on its sources and on the headings that the job names, and neither on rosters nor on dictionaries nor on
 * the model: names lie in it as written.
 *
 * <p>Begin reading at {@link id.padan.registry.snapshot.SnapshotStore}; then {@code Taking} and {@code Manifest}.
 */
@NullMarked
package id.padan.registry.snapshot;

import org.jspecify.annotations.NullMarked;
