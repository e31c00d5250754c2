package id.padan.report;

import java.util.List;

/** The object {@code registry} of {@code summary.json}. */
record RegistryJson(
        long people,
        long brokenRecords,
        long lostRecords,
        long withoutNik,
        long withoutBirthDate,
        int doubleNiks,
        List<DoubleNik> doubleNikExamples,
        List<Extract> files,
        String sha256,
        String asOf,
        long ageDays,
        long absentInDoubt,
        List<Warning> warnings) {

    record DoubleNik(String nik, int entries, String file, String sheet, int row) {
        static DoubleNik of(OutcomeFiles.DoubleNiks.Example example) {
            return new DoubleNik(
                    example.doubled().nik().masked(),
                    example.doubled().entries(),
                    example.row().file(),
                    example.row().sheet(),
                    example.row().row());
        }
    }

    record Warning(String code, String file, List<String> details) {}

    record Extract(String file, long bytes, String sha256) {}

    static RegistryJson of(Summary.Figures figures) {
        Summary.Registry registry = figures.registry();
        Summary.RegistryQuality quality = registry.quality();
        return new RegistryJson(
                registry.people(),
                registry.brokenRecords(),
                registry.lostRecords(),
                quality.withoutNik(),
                quality.withoutBirthDate(),
                quality.doubleNiks().count(),
                SummaryJson.each(quality.doubleNiks().examples(), DoubleNik::of),
                SummaryJson.each(registry.files(), file -> new Extract(file.name(), file.bytes(), file.sha256())),
                registry.sha256(),
                registry.asOf().toString(),
                registry.ageDays(),
                figures.absentInDoubt(),
                SummaryJson.each(
                        registry.warnings(), it -> new Warning(it.code().name(), it.file(), it.details())));
    }
}
