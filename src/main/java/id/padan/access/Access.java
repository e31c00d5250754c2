package id.padan.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may read folders and files: the account that makes them (700, 600), and a group if there is one (750, 640). Nobody else.
 * On Windows, where files inherit from their folder who may read them, nothing is done.
 *
 * @param group the name of the group; null if there is none
 * @param isAskedFor whether the job names the group; one that a folder only happens to have may be one that the account is not in
 * @param protection the passwords that they need besides
 */
public record Access(@Nullable String group, boolean isAskedFor, Protection protection) {

    /** The account that makes them, and nobody else. */
    public static final Access OWNER = new Access(null, false, Protection.NONE);

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> SHARED_FOLDER = PosixFilePermissions.fromString("rwxr-x---");
    private static final Set<PosixFilePermission> SHARED_FILE = PosixFilePermissions.fromString("rw-r-----");

    /**
     * {@return who may read a folder, so that files that come into it later are for the same}
     *
     * @param folder the folder
     * @throws IOException if it is not there
     */
    public static Access of(Path folder) throws IOException {
        if (!hasPermissions(folder)) {
            return OWNER;
        }
        PosixFileAttributes attributes = Files.readAttributes(folder, PosixFileAttributes.class);
        return attributes.permissions().contains(PosixFilePermission.GROUP_READ)
                ? new Access(attributes.group().getName(), false, Protection.NONE)
                : OWNER;
    }

    /**
     * Makes a folder, and those above it that are not there.
     *
     * @param folder the folder
     * @throws IOException if that fails
     */
    public void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            makeFolder(parent);
        }
        try {
            if (hasPermissions(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
                set(folder);
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException quickerProcess) {
            // Where it is a file, this says so.
            Files.createDirectories(folder);
        }
    }

    /**
     * Makes a folder for these readers; one that is there already is as its owner wants it, unless a group is named.
     *
     * @param folder the folder
     * @throws IOException if that fails
     */
    public void makeOrShare(Path folder) throws IOException {
        boolean isThere = Files.isDirectory(folder);
        makeFolder(folder);
        if (isThere && group != null) {
            restrict(folder);
        }
    }

    /**
     * Lets nobody else read a file, or a folder with everything in it. Links are left alone.
     *
     * @param path the file or folder
     * @throws IOException if that fails; it is not ours, or we are not of the group
     */
    public void restrict(Path path) throws IOException {
        if (!hasPermissions(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                set(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private void set(Path path) throws IOException {
        try {
            PosixFileAttributeView view =
                    Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            PosixFileAttributes is = view.readAttributes();
            boolean isShared = group != null && (is.group().getName().equals(group) || isGiven(path, view, group));
            Set<PosixFilePermission> wanted =
                    is.isDirectory() ? isShared ? SHARED_FOLDER : OWNERS_FOLDER : isShared ? SHARED_FILE : OWNERS_FILE;
            if (!is.permissions().equals(wanted)) {
                view.setPermissions(wanted);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return;
        }
    }

    /** What cannot be given to a group that nobody asked for is the owner's alone. */
    private boolean isGiven(Path path, PosixFileAttributeView view, String group) throws IOException {
        try {
            view.setGroup(path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group));
            return true;
        } catch (UserPrincipalNotFoundException | FileSystemException e) {
            if (!isAskedFor) {
                return false;
            }
            FileSystemException told =
                    new FileSystemException("share_with: " + group, null, "no such group, or not a member of it");
            told.initCause(e);
            throw told;
        }
    }
}
