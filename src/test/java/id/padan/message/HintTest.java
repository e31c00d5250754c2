package id.padan.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HintTest {

    private final String launcher = System.getProperty("padan.command", "");

    @AfterEach
    void restore() {
        System.clearProperty(Hint.STARTED_BY);
        System.clearProperty(Hint.KEPT_UP_BY);
        System.setProperty("padan.command", launcher);
    }

    @Test
    void aCommandIsTypedAsTheLauncherWasCalled() {
        System.setProperty("padan.command", "./padan");

        assertThat(Hint.command("explain", "jobs/a b.yml")).isEqualTo("./padan explain 'jobs/a b.yml'");
    }

    @Test
    void aCommandOfAClusterIsNotThatOfJavaWithAllItsJars() {
        System.setProperty("padan.command", "");
        System.setProperty(Hint.STARTED_BY, "spark-submit --class id.padan.spark.SparkPadan padan-spark.jar");

        assertThat(Hint.command("verify", "s3a://bkn/out"))
                .isEqualTo("spark-submit --class id.padan.spark.SparkPadan padan-spark.jar verify s3a://bkn/out");
    }

    @Test
    void whatKeepsTheProgramOfAClusterUpBeginsItAsItWasBegun() {
        System.setProperty(Hint.KEPT_UP_BY, "/opt/spark 4/bin/spark-submit\n--master\nyarn\n/opt/padan-spark.jar");

        assertThat(Hint.program(""))
                .containsExactly("/opt/spark 4/bin/spark-submit", "--master", "yarn", "/opt/padan-spark.jar");
    }
}
