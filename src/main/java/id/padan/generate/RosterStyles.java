package id.padan.generate;

import static id.padan.generate.RosterStyle.Part.COLUMN_NUMBERS;
import static id.padan.generate.RosterStyle.Part.EMPTY_LINES;
import static id.padan.generate.RosterStyle.Part.LETTERHEAD;
import static id.padan.generate.RosterStyle.Part.SECTIONS;
import static id.padan.generate.RosterStyle.Part.SHEET_PER_UNIT;
import static id.padan.generate.RosterStyle.Part.SIGNATURE;
import static id.padan.generate.RosterStyle.Part.SORTED;
import static id.padan.generate.RosterStyle.Part.SUM;

import id.padan.generate.RosterStyle.Column;
import id.padan.generate.RosterStyle.Csv;
import id.padan.generate.RosterStyle.DateForm;
import id.padan.generate.RosterStyle.Frame;
import id.padan.generate.RosterStyle.GenderForm;
import id.padan.generate.RosterStyle.Heading;
import id.padan.generate.RosterStyle.NikForm;
import id.padan.generate.RosterStyle.Workbook;
import id.padan.generate.RosterStyle.Writing;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Eight ways of filling in a roster, with the headings and habits that are seen in the field (domain.md, section 6). */
final class RosterStyles {
    private static final String CRLF = "\r\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<RosterStyle> ALL = List.of(
            sheetsByUnit(),
            datesAsCells(),
            semicolons(),
            oldWorkbook(),
            placeAndDate(),
            windows(),
            multiLineHeading(),
            plain());

    private RosterStyles() {}

    /** {@return the style of an OPD} */
    static RosterStyle of(int office) {
        return ALL.get(office % ALL.size());
    }

    private static RosterStyle sheetsByUnit() {
        return new RosterStyle(
                new Workbook("xlsx"),
                List.of(
                        Heading.of(Column.NUMBER, "NO"),
                        Heading.of(Column.NAME, "NAMA LENGKAP"),
                        Heading.of(Column.NIK, "NIK"),
                        new Heading(Column.BIRTH_PLACE, "TEMPAT", "TEMPAT / TANGGAL LAHIR"),
                        new Heading(Column.BIRTH_DATE, "TANGGAL", "TEMPAT / TANGGAL LAHIR"),
                        Heading.of(Column.GENDER, "L/P"),
                        Heading.of(Column.EDUCATION, "PENDIDIKAN"),
                        Heading.of(Column.POSITION, "JABATAN"),
                        Heading.of(Column.START_DATE, "TMT"),
                        Heading.of(Column.SALARY_SOURCE, "SUMBER GAJI"),
                        Heading.of(Column.REMARKS, "KET")),
                Frame.of(LETTERHEAD, COLUMN_NUMBERS, SHEET_PER_UNIT, SUM, SIGNATURE),
                new Writing(NikForm.PLAIN, DateForm.DASHED, GenderForm.LETTERS, true));
    }

    private static RosterStyle datesAsCells() {
        return new RosterStyle(
                new Workbook("xlsx"),
                List.of(
                        Heading.of(Column.NUMBER, "No."),
                        Heading.of(Column.NIK, "NIK / NO. KTP"),
                        Heading.of(Column.FRONT_TITLE, "Gelar Depan"),
                        Heading.of(Column.NAME, "Nama"),
                        Heading.of(Column.BACK_TITLE, "Gelar Belakang"),
                        Heading.of(Column.BIRTH_PLACE, "Tempat Lahir"),
                        Heading.of(Column.BIRTH_DATE, "Tanggal Lahir"),
                        Heading.of(Column.GENDER, "Jenis Kelamin"),
                        Heading.of(Column.POSITION, "Jabatan"),
                        Heading.of(Column.UNIT, "Unit Kerja"),
                        Heading.of(Column.EDUCATION, "Pendidikan"),
                        Heading.of(Column.DECREE, "No SK"),
                        Heading.of(Column.START_DATE, "TMT")),
                Frame.of(LETTERHEAD, SORTED, EMPTY_LINES, SUM),
                new Writing(NikForm.PLAIN, DateForm.CELL, GenderForm.WORDS, false));
    }

    private static RosterStyle semicolons() {
        return new RosterStyle(
                new Csv(';', StandardCharsets.UTF_8, true, CRLF, true),
                List.of(
                        Heading.of(Column.NUMBER, "No"),
                        Heading.of(Column.NIK, "NO KTP"),
                        Heading.of(Column.NAME, "Nama"),
                        Heading.of(Column.BIRTH_PLACE, "Tempat Lahir"),
                        Heading.of(Column.BIRTH_DATE, "Tgl Lahir"),
                        Heading.of(Column.GENDER, "JK"),
                        Heading.of(Column.POSITION, "Jabatan"),
                        Heading.of(Column.UNIT, "Unit Kerja"),
                        Heading.of(Column.START_DATE, "TMT"),
                        Heading.of(Column.SALARY_SOURCE, "Sumber Gaji")),
                Frame.of(),
                new Writing(NikForm.APOSTROPHE, DateForm.SLASHED, GenderForm.SHORT, false));
    }

    private static RosterStyle oldWorkbook() {
        return new RosterStyle(
                new Workbook("xls"),
                List.of(
                        Heading.of(Column.NUMBER, "NO"),
                        Heading.of(Column.NAME, "NAMA PEGAWAI"),
                        Heading.of(Column.NIK, "NO. KTP (NIK)"),
                        Heading.of(Column.BIRTH_PLACE, "TEMPAT LAHIR"),
                        Heading.of(Column.BIRTH_DATE, "TANGGAL LAHIR (dd-mm-yy)"),
                        Heading.of(Column.GENDER, "JENIS KELAMIN"),
                        Heading.of(Column.POSITION, "JABATAN"),
                        Heading.of(Column.START_DATE, "TMT"),
                        Heading.of(Column.REMARKS, "KETERANGAN")),
                Frame.of(LETTERHEAD, COLUMN_NUMBERS, SECTIONS, SUM, SIGNATURE),
                new Writing(NikForm.SPACED, DateForm.SHORT_WORDS, GenderForm.PRIA, true));
    }

    private static RosterStyle placeAndDate() {
        return new RosterStyle(
                new Csv(',', StandardCharsets.UTF_8, false, "\n", false),
                List.of(
                        Heading.of(Column.NAME, "NAMA"),
                        Heading.of(Column.BIRTH_PLACE_AND_DATE, "TEMPAT/TGL LAHIR"),
                        Heading.of(Column.GENDER, "L/P"),
                        Heading.of(Column.NIK, "NIK"),
                        Heading.of(Column.EDUCATION, "PENDIDIKAN"),
                        Heading.of(Column.POSITION, "JABATAN"),
                        Heading.of(Column.START_DATE, "TMT")),
                Frame.of(EMPTY_LINES, SORTED),
                new Writing(NikForm.PLAIN, DateForm.WORDS, GenderForm.LETTERS, true));
    }

    private static RosterStyle windows() {
        return new RosterStyle(
                new Csv(';', WINDOWS, false, CRLF, true),
                List.of(
                        Heading.of(Column.NUMBER, "NO"),
                        Heading.of(Column.NIK, "NIK"),
                        Heading.of(Column.NAME, "NAMA LENGKAP"),
                        Heading.of(Column.BIRTH_PLACE_AND_DATE, "TTL"),
                        Heading.of(Column.GENDER, "JENIS KELAMIN"),
                        Heading.of(Column.POSITION, "JABATAN"),
                        Heading.of(Column.UNIT, "UNIT KERJA"),
                        Heading.of(Column.DECREE, "NO SK"),
                        Heading.of(Column.START_DATE, "TMT")),
                Frame.of(LETTERHEAD, EMPTY_LINES, SUM),
                new Writing(NikForm.DOTTED, DateForm.DASHED, GenderForm.CAPITALS, true));
    }

    private static RosterStyle multiLineHeading() {
        return new RosterStyle(
                new Csv(',', StandardCharsets.UTF_8, true, CRLF, false),
                List.of(
                        Heading.of(Column.NUMBER, "No"),
                        Heading.of(Column.NAME, "Nama\nLengkap"),
                        Heading.of(Column.NIK, "NIK"),
                        Heading.of(Column.BIRTH_PLACE, "Tempat\nLahir"),
                        Heading.of(Column.BIRTH_DATE, "Tanggal\nLahir"),
                        Heading.of(Column.GENDER, "Jenis Kelamin (L/P)"),
                        Heading.of(Column.POSITION, "Jabatan"),
                        Heading.of(Column.UNIT, "Kelurahan"),
                        Heading.of(Column.SALARY_SOURCE, "Sumber Gaji")),
                Frame.of(LETTERHEAD, COLUMN_NUMBERS),
                new Writing(NikForm.PLAIN, DateForm.SHORT, GenderForm.LETTERS, false));
    }

    private static RosterStyle plain() {
        return new RosterStyle(
                new Workbook("xlsx"),
                List.of(
                        Heading.of(Column.NIK, "NIK"),
                        Heading.of(Column.NAME, "NAMA"),
                        Heading.of(Column.BIRTH_PLACE, "TEMPAT LAHIR"),
                        Heading.of(Column.BIRTH_DATE, "TANGGAL LAHIR"),
                        Heading.of(Column.GENDER, "JENIS KELAMIN"),
                        Heading.of(Column.EDUCATION, "PENDIDIKAN"),
                        Heading.of(Column.POSITION, "JABATAN"),
                        Heading.of(Column.UNIT, "UNIT KERJA"),
                        Heading.of(Column.START_DATE, "TANGGAL MULAI KERJA"),
                        Heading.of(Column.SALARY_SOURCE, "SUMBER GAJI")),
                Frame.of(),
                new Writing(NikForm.PLAIN, DateForm.OLD_WORDS, GenderForm.LETTERS, true));
    }
}
