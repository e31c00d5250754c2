package id.padan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of the design: one way from the roster to the report. */
@AnalyzeClasses(packages = "id.padan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theCoreIsPure = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.padan.person..",
                    "id.padan.matching..",
                    "id.padan.filedamage..",
                    "id.padan.reconcile..",
                    "id.padan.decision..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.poi..",
                    "org.apache.commons.csv..",
                    "java.sql..",
                    "javax.sql..",
                    "org.h2..");

    @ArchTest
    static final ArchRule onlyTheRunKnowsSpringBatch = noClasses()
            .that()
            .resideOutsideOfPackage("id.padan.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.batch..",
                    "org.springframework.context..",
                    "org.springframework.core..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..");

    /** The job file refuses times that the schedule could not read, by asking the very parser. */
    @ArchTest
    static final ArchRule onlyScheduleAndJobFileKnowSpringsCron = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.run..", "id.padan.schedule..", "id.padan.jobfile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyStoreAndRunSpeakSql = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.store..", "id.padan.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..");

    @ArchTest
    static final ArchRule nobodyImportsTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage("id.padan.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.cli..");

    @ArchTest
    static final ArchRule onlyCommandsAndSchedulesImportTheRun = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.cli..", "id.padan.run..", "id.padan.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.run..");

    @ArchTest
    static final ArchRule stepsDoNotKnowTheRun = noClasses()
            .that()
            .resideInAPackage("id.padan.run.steps..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.run");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("id.padan.(*)..").should().beFreeOfCycles();
}
