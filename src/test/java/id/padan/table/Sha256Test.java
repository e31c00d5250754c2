package id.padan.table;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.Seeds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    /** From the standard: FIPS 180-2, appendix B.1. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void textsAndBytesAndFilesHaveTheChecksumOfTheStandard() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(Sha256.of("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
        assertThat(Sha256.of(file)).isEqualTo(OF_ABC);
    }

    @Test
    void partsAddUpToTheWhole() {
        Sha256 sha256 = new Sha256();
        sha256.add("a");
        sha256.add(new byte[] {'b', 'c', 'd'}, 2);

        assertThat(sha256.hex()).isEqualTo(OF_ABC);
    }

    @Test
    @ExtendWith(Seeds.class)
    void aLargeFileHasTheSameChecksumAsJavaGivesIt(long seed) throws Exception {
        byte[] bytes = new byte[17 * 1024 * 1024 + 5];
        new Random(seed).nextBytes(bytes);
        Path file = Files.write(folder.resolve("large"), bytes);

        assertThat(Sha256.of(file)).isEqualTo(Sha256.of(bytes));
    }

    @Test
    void theLibraryIsThereOnTheComputersThatPadanIsTestedOn() {
        assertThat(Sha256.NativeDigests.digest())
                .map(MessageDigest::getProvider)
                .hasValueSatisfying(provider -> assertThat(provider.getName()).isEqualTo("Conscrypt"));
    }

    @Test
    void librariesThatAnEarlierProcessLeftBehindAreDeletedAndNothingElse() throws IOException {
        Path library = Files.createFile(folder.resolve("conscrypt_openjdk_jni-windows-x86_64123.dll"));
        Path other = Files.createFile(folder.resolve("something.dll"));

        Sha256.NativeDigests.sweep(folder);

        assertThat(library).doesNotExist();
        assertThat(other).exists();
    }
}
