package id.padan.job;

/** The program's version, as its jar has it. */
public final class Version {

    /** The version, or {@code dev} where the program does not run from its jar. */
    public static final String CURRENT = current();

    private Version() {}

    private static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
