package id.padan.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Spark is seen from one room, into which nobody looks. */
@AnalyzeClasses(packages = "id.padan", importOptions = SparkArchitectureTest.WithoutTests.class)
class SparkArchitectureTest {

    /** The library's own looks for another folder than that of this profile. */
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }

    @ArchTest
    static final ArchRule nothingKnowsSpark = noClasses()
            .that()
            .resideOutsideOfPackage("id.padan.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "id.padan.spark..", "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala..");
}
