package id.padan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.parallel.ClusterException;
import id.padan.parallel.ClusterException.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;

/** What Spark says of a job that failed, as what Padan tells. */
class SparkTroubleTest {

    @Test
    void aPathThatAnExecutorDoesNotSee() {
        RuntimeException told = SparkTrouble.of(
                new SparkException("Job aborted", new IllegalStateException(new NoSuchFileException("/data/a.part"))));

        assertThat(told).isInstanceOfSatisfying(ClusterException.class, trouble -> {
            assertThat(trouble.trouble()).isEqualTo(Trouble.UNSEEN);
            assertThat(trouble.file()).isEqualTo("/data/a.part");
        });
    }

    @Test
    void thePathAlsoWhereSparkHasTheTextAlone() {
        RuntimeException told = SparkTrouble.of(
                new SparkException("Lost task 0.3: java.nio.file.NoSuchFileException: /data/a b.csv\n\tat java.base", null));

        assertThat(told).isInstanceOfSatisfying(
                ClusterException.class, trouble -> assertThat(trouble.file()).isEqualTo("/data/a b.csv"));
    }

    @Test
    void executorsWithoutMemory() {
        assertThat(SparkTrouble.of(new SparkException(
                        "ExecutorLostFailure (executor 1 exited caused by one of the running tasks)"
                                + " Reason: Command exited with code 52. java.lang.OutOfMemoryError: Java heap space",
                        null)))
                .isInstanceOfSatisfying(
                        ClusterException.class,
                        trouble -> assertThat(trouble.trouble()).isEqualTo(Trouble.MEMORY));
    }

    @Test
    void whatTheRunWouldHaveMetInItsOwnProcess() {
        IOException changed = new IOException("a.csv was changed while it was being read");

        assertThat(SparkTrouble.of(new SparkException("Job aborted", new UncheckedIOException(changed))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(changed);
    }
}
