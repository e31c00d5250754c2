package id.padan.registry;

import java.util.List;

/**
 * What is known of one file before it is scanned.
 *
 * @param file the file
 * @param fingerprint its size and checksum
 * @param layout how to read it
 * @param ranges its parts, in order
 */
record SurveyedFile(RegistryFile file, FileFingerprint fingerprint, Layout layout, List<RegistryRange> ranges) {}
