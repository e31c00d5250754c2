package id.padan.run;

import id.padan.decision.Ticket;
import id.padan.jobfile.JobException;
import id.padan.jobfile.JobFileReader;
import id.padan.review.ReportRow;
import id.padan.run.steps.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small office: a registry, two rosters with rows that somebody must decide, and a folder for decisions. */
public final class Office {

    public static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 1, 31);
    static final String HEADING = "NIK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,JK\n";

    final Path folder;
    final DecidedFiles.Seen seen = new DecidedFiles.Seen();
    private Reports reports = seen::begin;

    private Office(Path folder) {
        this.folder = folder;
    }

    /** Sets the office up. */
    public static Office in(Path folder) throws IOException {
        Office office = new Office(folder);
        office.write(
                "registry/penduduk.csv",
                """
                NIK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN
                7371011205900001,ANDI SAPUTRA,MAKASSAR,12-05-1990,L
                7371014203850002,SITI NURHALIZA,MAKASSAR,02-03-1985,P
                7371010101880003,BUDI SANTOSO,GOWA,01-01-1988,L
                7371015507920004,DEWI LESTARI,MAROS,15-07-1992,P
                7371012009790005,HASANUDDIN,BONE,20-09-1979,L
                7371016011950006,FITRIANI,MAKASSAR,20-11-1995,P
                """
                        + others());
        office.write(
                "rosters/Dinas A.csv",
                HEADING
                        + """
                7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L
                7371014203850002,RAHMAT HIDAYAT,Gowa,02-03-1985,P
                7371010101880003,BAMBANG WIJAYA,Gowa,11-12-1977,L
                7371015507920004,YULIANA PUTRI,Maros,05-06-1970,P
                """);
        office.write(
                "rosters/Dinas B.csv",
                HEADING
                        + """
                7371011205900001,ANDI SAPUTRA,Makassar,12-05-1990,L
                7371012009790005,JUMRIATI,Bone,03-04-1991,L
                7371016011950006,FITRIANI,Makassar,20-11-1995,P
                """);
        office.write(
                "job.yml",
                """
                name: uji
                language: en
                zone: Asia/Makassar
                rosters: {files: "rosters/*"}
                registry: {files: "registry/*.csv"}
                decisions: keputusan
                output: out
                workspace: ws
                """);
        return office;
    }

    /** People whom no roster names: a registry of six is none. */
    private static String others() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("73710215%02d80%04d,WARGA %s,MAKASSAR,15-%02d-1980,L%n"
                    .formatted(
                            1 + i % 12, 100 + i, "BCDFGHKLMN".charAt(i % 10) + "AR" + (char) ('A' + i % 26), 1 + i % 12)
                    .replace(System.lineSeparator(), "\n"));
        }
        return lines.toString();
    }

    /** Its runs are too large for one page. */
    public void isLarge() {
        reports = new Reports.Standard(1);
    }

    void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Changes a text in a file of the office. */
    public void replace(String name, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(name));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + name);
        }
        write(name, text.replace(from, to));
    }

    /** Runs the job in the n-th night, from 0, into a folder of that night. */
    public RunResult night(int n) throws JobException {
        return night(n, false, RunListener.NONE, new StopSignal());
    }

    RunResult night(int n, boolean fresh, RunListener listener, StopSignal stop) throws JobException {
        return run(new RunOptions(folder.resolve("night" + n), null, FIRST_NIGHT.plusDays(n), fresh), listener, stop);
    }

    /** The same into the folder that the job names, in which each run has its own. */
    RunResult nightInItsFolder(int n) throws JobException {
        return run(new RunOptions(null, null, FIRST_NIGHT.plusDays(n), false), RunListener.NONE, new StopSignal());
    }

    private RunResult run(RunOptions options, RunListener listener, StopSignal stop) throws JobException {
        return new Runner(Clock.systemUTC(), 1 << 20, 2, reports)
                .run(JobFileReader.read(folder.resolve("job.yml")), options, listener, stop);
    }

    /** {@return the ticket of a row} */
    public Ticket ticket(String opd, String name) {
        return seen.named(opd, name).ticket();
    }

    /** An officer decides in the workbook. */
    public void decides(String file, String officer, Map<Ticket, String> decisions) throws IOException {
        DecidedFiles.workbook(folder.resolve("keputusan").resolve(file), officer, decisions);
    }

    /** The same with a note beside each decision. */
    void decides(String file, String officer, Map<Ticket, String> decisions, String note) throws IOException {
        DecidedFiles.workbook(folder.resolve("keputusan").resolve(file), officer, decisions, note);
    }

    /** {@return the names in the rows that are asked about} */
    List<String> asked() {
        return seen.asked().stream().map(Office::name).toList();
    }

    static String name(ReportRow row) {
        return row.row().row().opd() + ": " + row.row().row().name();
    }
}
