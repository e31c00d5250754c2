package id.padan.registry;

/**
 * A part of the extract that one reader reads: whole records, from the first to the last. Plain numbers, so that a run
 * can note which ranges are done and go on with the others.
 *
 * @param file which file, counted from 0 in the order in which they were given
 * @param start offset in bytes of the first record, in the unpacked file
 * @param end offset in bytes behind the last record, in the unpacked file
 */
public record RegistryRange(int file, long start, long end) {}
