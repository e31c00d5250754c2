package id.padan.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program's version, as its jar has it. */
final class Version {

    /** The version, or {@code dev} where the program does not run from its jar. */
    static final String CURRENT = current();

    /** Which build this is: also two builds of one version are told apart. */
    static final String BUILD = build();

    private Version() {}

    private static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static String build() {
        try {
            Path program = Path.of(Version.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return CURRENT + " " + Files.size(program) + " " + Files.getLastModifiedTime(program);
        } catch (IOException | URISyntaxException e) {
            return CURRENT;
        }
    }
}
