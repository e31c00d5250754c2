package id.padan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of objections and proposals have headings of their own, which mean nothing of the kind in a roster. */
class ProposalTablesTest {

    private static final RosterSettings PROPOSALS =
            new RosterSettings(OpdSource.FILE, Map.of(), List.of(), List.of(), RosterSettings.Kind.PROPOSALS);

    @TempDir
    private Path folder;

    private List<SubmittedRow> read(RosterSettings settings, String text) throws IOException {
        Path file = folder.resolve("usulan.csv");
        Files.writeString(file, text);
        List<SubmittedRow> rows = new ArrayList<>();
        try (RosterSession session = new RosterReader(settings).open(new RosterFile(file, "usulan.csv", "proposals"))) {
            for (SubmittedRow row = session.next(); row != null; row = session.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void aNumberAloneNamesSomebody() throws IOException {
        assertThat(read(PROPOSALS, "No. Pengumuman,Jenis,Alasan\n12,Keberatan,Sudah berhenti\n15,,\n"))
                .extracting(SubmittedRow::further)
                .containsExactly(
                        Map.of(
                                RosterField.ANNOUNCED_NUMBER, "12",
                                RosterField.PROPOSAL_KIND, "Keberatan",
                                RosterField.REASON, "Sudah berhenti"),
                        Map.of(RosterField.ANNOUNCED_NUMBER, "15"));
    }

    @Test
    void numbersOfRowsAreNotThoseOfAnAnnouncement() throws IOException {
        assertThat(read(PROPOSALS, "NOMOR,NAMA,ALASAN\n1,SITI AMINAH,a\n2,BUDI SANTOSO,b\n"))
                .noneMatch(row -> row.further().containsKey(RosterField.ANNOUNCED_NUMBER));
        assertThat(read(PROPOSALS, "NOMOR,NAMA,ALASAN\n12,SITI AMINAH,a\n7,BUDI SANTOSO,b\n"))
                .extracting(row -> row.further().get(RosterField.ANNOUNCED_NUMBER))
                .containsExactly("12", "7");
        assertThat(read(PROPOSALS, "NO,NO PENGUMUMAN,NAMA\n1,1,SITI AMINAH\n"))
                .extracting(row -> row.further().get(RosterField.ANNOUNCED_NUMBER))
                .containsExactly("1");
    }

    @Test
    void numbersOfRowsOfWhichSomeWereMovedOrTakenOutAreStillThose() throws IOException {
        assertThat(read(PROPOSALS, "NO,NAMA\n1,SITI\n3,BUDI\n2,ANDI\n4,NUR\n6,RINA\n"))
                .hasSize(5)
                .noneMatch(row -> row.further().containsKey(RosterField.ANNOUNCED_NUMBER));
        assertThat(read(PROPOSALS, "NO,NAMA\n1,SITI\n2,BUDI\n3,ANDI\n4,NUR\n17,RINA\n"))
                .extracting(row -> row.further().get(RosterField.ANNOUNCED_NUMBER))
                .containsExactly("1", "2", "3", "4", "17");
    }

    @Test
    void whoHandsItInIsNotWhoIsMeant() throws IOException {
        assertThat(
                        read(
                                PROPOSALS,
                                "NO PENGUMUMAN,NAMA PELAPOR,NIK PELAPOR,ALASAN\n12,SITI AMINAH,7371014101900001,Sudah pindah\n"))
                .extracting(row -> row.name() + row.nik().text())
                .containsExactly("");
    }

    @Test
    void aRosterHasNoSuchColumns() throws IOException {
        assertThat(read(RosterSettings.DEFAULT, "NO,NOMOR,NAMA,JENIS,ALASAN\n12,3,SITI AMINAH,Keberatan,x\n"))
                .extracting(SubmittedRow::further)
                .containsExactly(Map.of());
    }
}
