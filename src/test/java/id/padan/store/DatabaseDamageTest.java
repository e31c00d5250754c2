package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

/** What counts as a damaged database, and what comes from outside. */
class DatabaseDamageTest {

    private static MVStoreException ofStore(Throwable cause) {
        MVStoreException e = new MVStoreException(1, "Reading failed");
        e.initCause(cause);
        return e;
    }

    @Test
    void whatTheDatabaseTellsAsAFailureOfInputIsItsDamage() {
        Throwable block = new IOException("Block not found in id", ofStore(new EOFException()));

        assertThat(Workspace.isDamageLikely(new UncheckedIOException((IOException) block)))
                .isTrue();
        assertThat(Workspace.isDamageLikely(new IllegalStateException(ofStore(new EOFException()))))
                .isTrue();
    }

    @Test
    void whatTheSystemTellsTheDatabaseIsNone() {
        IOException full = new IOException("No space left on device");

        assertThat(Workspace.isDamageLikely(new SQLException(ofStore(full)))).isFalse();
        assertThat(Workspace.isDamageLikely(full)).isFalse();
    }
}
