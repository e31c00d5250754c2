package id.padan.spark.hadoop;

import id.padan.spark.hadoop.HadoopFileSystem.Principal;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;
import org.jspecify.annotations.Nullable;

/** What is known of a file or folder without reading it. */
record HadoopAttributes(FileStatus status) implements PosixFileAttributes {

    /** {@return permissions as Hadoop has them} */
    static FsPermission permission(Set<?> permissions) {
        return new FsPermission(
                action(permissions, "OWNER"), action(permissions, "GROUP"), action(permissions, "OTHERS"));
    }

    private static FsAction action(Set<?> permissions, String whose) {
        FsAction action = FsAction.NONE;
        for (FsAction each : new FsAction[] {FsAction.READ, FsAction.WRITE, FsAction.EXECUTE}) {
            if (permissions.contains(PosixFilePermission.valueOf(whose + "_" + each.name()))) {
                action = action.or(each);
            }
        }
        return action;
    }

    /** @param names such as {@code creationTime}, {@code posix:permissions} or {@code *} */
    Map<String, Object> named(String names) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("size", size());
        all.put("lastModifiedTime", lastModifiedTime());
        all.put("lastAccessTime", lastAccessTime());
        all.put("creationTime", creationTime());
        all.put("isDirectory", isDirectory());
        all.put("isRegularFile", isRegularFile());
        all.put("isSymbolicLink", isSymbolicLink());
        all.put("isOther", isOther());
        all.put("fileKey", fileKey());
        all.put("permissions", permissions());
        all.put("owner", owner());
        all.put("group", group());
        Set<String> wanted = Set.of(names.substring(names.indexOf(':') + 1).split(",", -1));
        return all.entrySet().stream()
                .filter(each -> wanted.contains("*") || wanted.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public UserPrincipal owner() {
        return new Principal(status.getOwner());
    }

    @Override
    public GroupPrincipal group() {
        return new Principal(status.getGroup());
    }

    @Override
    public Set<PosixFilePermission> permissions() {
        FsPermission is = status.getPermission();
        return PosixFilePermissions.fromString(
                is.getUserAction().SYMBOL + is.getGroupAction().SYMBOL + is.getOtherAction().SYMBOL);
    }

    @Override
    public FileTime lastModifiedTime() {
        return FileTime.fromMillis(status.getModificationTime());
    }

    @Override
    public FileTime lastAccessTime() {
        return FileTime.fromMillis(status.getAccessTime());
    }

    /** Nobody keeps it. */
    @Override
    public FileTime creationTime() {
        return lastModifiedTime();
    }

    @Override
    public boolean isRegularFile() {
        return status.isFile();
    }

    @Override
    public boolean isDirectory() {
        return status.isDirectory();
    }

    /** Hadoop follows those that it has. */
    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return status.getLen();
    }

    @Override
    public Object fileKey() {
        return status.getPath().toString();
    }

    /** The same of a path, read each time, and set. Where the file system has no permissions, setting them does nothing. */
    record View(HadoopPath path) implements PosixFileAttributeView {

        @Override
        public String name() {
            return "posix";
        }

        @Override
        public HadoopAttributes readAttributes() throws IOException {
            return new HadoopAttributes(HadoopProvider.ONLY.status(path));
        }

        @Override
        public void setPermissions(Set<PosixFilePermission> permissions) throws IOException {
            HadoopProvider.on(path, (system, at) -> {
                system.setPermission(at, permission(permissions));
                return at;
            });
        }

        @Override
        public void setGroup(GroupPrincipal group) throws IOException {
            HadoopProvider.on(path, (system, at) -> {
                system.setOwner(at, null, group.getName());
                return at;
            });
        }

        @Override
        public UserPrincipal getOwner() throws IOException {
            return readAttributes().owner();
        }

        @Override
        public void setOwner(UserPrincipal owner) throws IOException {
            HadoopProvider.on(path, (system, at) -> {
                system.setOwner(at, owner.getName(), null);
                return at;
            });
        }

        @Override
        public void setTimes(
                @Nullable FileTime modified, @Nullable FileTime accessed, @Nullable FileTime created)
                throws IOException {
            HadoopProvider.on(path, (system, at) -> {
                system.setTimes(
                        at, modified == null ? -1 : modified.toMillis(), accessed == null ? -1 : accessed.toMillis());
                return at;
            });
        }
    }
}
