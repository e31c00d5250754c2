package id.padan.spark.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.hdfs.protocol.QuotaExceededException;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.security.AccessControlException;

/** What Hadoop says of a failure, as Java's own file systems would say it. */
final class Failure {

    private Failure() {}

    static IOException of(Path path, IOException e) {
        IOException failure = e instanceof RemoteException remote ? remote.unwrapRemoteException() : e;
        if (failure instanceof FileSystemException known) {
            return known;
        }
        FileSystemException told = told(path.toString(), failure);
        told.initCause(e);
        return told;
    }

    private static FileSystemException told(String path, IOException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof AccessControlException) {
            return new AccessDeniedException(path);
        }
        if (failure instanceof org.apache.hadoop.fs.FileAlreadyExistsException) {
            return new FileAlreadyExistsException(path);
        }
        if (failure instanceof ParentNotDirectoryException) {
            return new FileSystemException(path, null, "Not a directory");
        }
        if (failure instanceof FileNotFoundException) {
            return said.contains("not a file") || said.contains("is a directory")
                    ? new FileSystemException(path, null, "Is a directory")
                    : new NoSuchFileException(path);
        }
        if (failure instanceof QuotaExceededException) {
            return new FileSystemException(path, null, "Quota exceeded");
        }
        return new FileSystemException(path, null, isOfTheNetwork(failure) ? "Host not reachable" : said);
    }

    private static boolean isOfTheNetwork(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConnectException
                    || each instanceof SocketException
                    || each instanceof SocketTimeoutException
                    || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
