package id.padan.registry;

/**
 * What tells a file of the extract from any other.
 *
 * @param name the file's name as {@link RegistryFile#name()} has it
 * @param bytes its size as it lies on the disk, packed or not
 * @param sha256 the SHA-256 of these bytes, in lower case hex
 */
public record FileFingerprint(String name, long bytes, String sha256) {}
