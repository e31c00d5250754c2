package id.padan.registry;

import java.nio.file.Path;

/**
 * A file of the population extract.
 *
 * @param path where it is
 * @param name its name in reports
 */
public record RegistryFile(Path path, String name) {}
