package id.padan;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.padan.access.Renaming;
import java.nio.file.Files;
import java.time.Clock;

/** The directions of the design: one way from the roster to the report. */
@AnalyzeClasses(packages = "id.padan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS_AND_FORMATS = {
        "org.springframework..",
        "org.apache.poi..",
        "org.apache.commons.csv..",
        "de.siegmar.fastcsv..",
        "java.sql..",
        "javax.sql..",
        "org.h2.."
    };

    @ArchTest
    static final ArchRule thePureRoomsKnowNoFrameworkNoFormatAndNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.padan.person..",
                    "id.padan.matching..",
                    "id.padan.filedamage..",
                    "id.padan.service..",
                    "id.padan.criteria..",
                    "id.padan.reconcile..",
                    "id.padan.decision..",
                    "id.padan.round..",
                    "id.padan.parallel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS_AND_FORMATS);

    /** Only dictionaries and figures of the model are files: {@code person} and {@code matching.model}. */
    @ArchTest
    static final ArchRule thePureRoomsTouchNoFiles = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.padan.matching.scan..",
                    "id.padan.matching.weigh..",
                    "id.padan.matching.calibrate..",
                    "id.padan.filedamage..",
                    "id.padan.service..",
                    "id.padan.reconcile..",
                    "id.padan.decision..",
                    "id.padan.round..",
                    "id.padan.parallel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "org.snakeyaml..");

    /** Its presets and words are files as well, but it is handed the bytes of those that a job names. */
    @ArchTest
    static final ArchRule criteriaOpenNoFiles = noClasses()
            .that()
            .resideInAPackage("id.padan.criteria..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..");

    @ArchTest
    static final ArchRule noRoomThatDecidesAsksTheClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.padan.person..",
                    "id.padan.matching..",
                    "id.padan.filedamage..",
                    "id.padan.service..",
                    "id.padan.criteria..",
                    "id.padan.reconcile..",
                    "id.padan.decision..",
                    "id.padan.round..",
                    "id.padan.table..",
                    "id.padan.roster..",
                    "id.padan.registry..")
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    /** The folder of results alone does not wait: it can be filled where it stands. */
    @ArchTest
    static final ArchRule whatAScannerHasOpenIsWaitedFor = noClasses()
            .that(are(not(
                    belongToAnyOf(Renaming.class).or(HasName.Predicates.nameStartingWith("id.padan.report.Folders")))))
            .should()
            .callMethodWhere(target(name("move")).and(target(owner(type(Files.class)))));

    @ArchTest
    static final ArchRule tablesKnowNothingOfWhatColumnsMean = noClasses()
            .that()
            .resideInAPackage("id.padan.table..")
            .should()
            .dependOnClassesThat(resideInAPackage("id.padan..")
                    .and(not(resideInAnyPackage("id.padan.table..", "id.padan.person..", "id.padan.access.."))));

    @ArchTest
    static final ArchRule rostersDoNotKnowTheRegistry = noClasses()
            .that()
            .resideInAPackage("id.padan.roster..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.registry..");

    @ArchTest
    static final ArchRule theRegistryDoesNotKnowRosters = noClasses()
            .that()
            .resideInAPackage("id.padan.registry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.roster..");

    @ArchTest
    static final ArchRule evaluatingKnowsNothingOfHowARunComesAbout = noClasses()
            .that()
            .resideInAPackage("id.padan.evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.padan.run..", "id.padan.store..", "id.padan.review..", "id.padan.table..");

    @ArchTest
    static final ArchRule wordsKnowNothingOfWhatTheySay = noClasses()
            .that()
            .resideInAPackage("id.padan.message..")
            .should()
            .dependOnClassesThat(resideInAPackage("id.padan..").and(not(resideInAPackage("id.padan.message.."))));

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
    static final ArchRule onlyStoreAndRunKnowTheDatabase = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.store..", "id.padan.run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "org.h2..");

    /** The registry may be in a database as well, which is somebody else's. */
    @ArchTest
    static final ArchRule onlyTheseAndTheLiveRegistrySpeakSql = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.store..", "id.padan.run..", "id.padan.registry.live..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..");

    /** Outside the store the run alone, which hands its database on, and reads the tables of Spring Batch. */
    @ArchTest
    static final ArchRule stepsSpeakNoSql = noClasses()
            .that()
            .resideInAPackage("id.padan.run.steps..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule nobodyImportsTheCommands = noClasses()
            .that()
            .resideOutsideOfPackage("id.padan.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.padan.cli..");

    @ArchTest
    static final ArchRule onlyCommandsSchedulesAndTheServerImportTheRun = noClasses()
            .that()
            .resideOutsideOfPackages("id.padan.cli..", "id.padan.run..", "id.padan.schedule..", "id.padan.serve..")
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
