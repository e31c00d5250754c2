package id.padan.run;

import id.padan.generate.Generator;
import id.padan.generate.GeneratorSettings;
import id.padan.generate.GeneratorSettings.DamageSettings;
import id.padan.jobfile.JobFileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** The census of 2022 over 5,000 generated rows. */
final class GeneratedRound {

    private GeneratedRound() {}

    /** {@return the folder with the files of its run} */
    static Path in(Path folder, String furtherKeys) throws Exception {
        new Generator(new GeneratorSettings(20_000, 5_000, 20, 16, "7371", DamageSettings.USUAL)).writeTo(folder);
        Path job = folder.resolve("job.yml");
        Files.writeString(
                job,
                """
                name: pendataan
                rosters: {files: rosters/*}
                registry: {files: registry/*.csv}
                eligibility: census-2022
                output: out
                workspace: ws
                """
                        + furtherKeys);
        Path output = folder.resolve("files");
        new Runner(Clock.systemUTC())
                .run(
                        JobFileReader.read(job),
                        new RunOptions(output, null, LocalDate.of(2022, 9, 15), false),
                        RunListener.NONE,
                        new StopSignal());
        return output;
    }
}
