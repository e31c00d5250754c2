package id.padan.roster;

import id.padan.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OPD by what stands above the table, for files whose name says nothing of one: {@code (final) rev2.xlsx}. */
final class Letterhead {

    /** What names of files are made of that name no office: versions, and that it is a roster. */
    private static final Set<String> SAYS_NOTHING = Set.of(
            ("A AKHIR ASN BARU BOOK COPY DAFTAR DARI DATA DOCUMENT DRAFT EDIT FILE FINAL FIX FIXED FORM FORMAT HASIL HONORER "
                            + "ISIAN KIRIM KONTRAK LAMA LAPORAN LEMBAR LENGKAP NAMA NEW NON NONASN OF OK PEGAWAI PENDATAAN "
                            + "PERBAIKAN PHL REKAP REV REVISI REVISED SALINAN SHEET TAHUN TEMPLATE TENAGA TERBARU THL TXT "
                            + "UNGGAH UNTITLED UPLOAD USULAN V VERSI WORKBOOK WORKSHEET XLS")
                    .split(" "));

    private static final String OFFICE =
            "DINAS|BADAN|KANTOR|SEKRETARIAT|INSPEKTORAT|KECAMATAN|KELURAHAN|SATUAN|RSUD|RUMAH SAKIT|PUSKESMAS|UPTD?|SD|SMP|TK";

    /** An office up to the city that it is of, or whatever else follows. */
    private static final Pattern NAMED = Pattern.compile("\\b((?:" + OFFICE
            + ")\\b[\\p{L} .&-]*?)\\s*(?:$|[^\\p{L} .&-]|\\b(?:KOTA|KABUPATEN|KAB|PROVINSI|PROV|TAHUN|T\\.A)\\b.*)");

    /** To whom a letter goes, not from whom. */
    private static final Pattern ADDRESSEE = Pattern.compile("\\b(?:YTH|KEPADA)\\b");

    private static final Set<String> SHORT = Set.of("RSUD", "UPT", "UPTD", "SD", "SMP", "TK");
    private static final int LONGEST = 80;

    private Letterhead() {}

    /** {@return whether the name of a file, without its ending, may name an office} */
    static boolean mayName(String file) {
        return Arrays.stream(file.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"))
                .anyMatch(word -> !word.isEmpty() && !SAYS_NOTHING.contains(word));
    }

    /** {@return the office that stands above a table, if one does: alone in its cell, or else within a title} */
    static Optional<String> opd(List<Row> above) {
        List<String> texts = above.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text().strip().toUpperCase(Locale.ROOT))
                .filter(text -> !ADDRESSEE.matcher(text).find())
                .toList();
        return texts.stream()
                .map(NAMED::matcher)
                .filter(Matcher::lookingAt)
                .findFirst()
                .or(() ->
                        texts.stream().map(NAMED::matcher).filter(Matcher::find).findFirst())
                .map(found -> found.group(1).strip())
                .filter(name -> name.contains(" ") && name.length() <= LONGEST)
                .map(Letterhead::written);
    }

    private static String written(String name) {
        return Arrays.stream(name.split(" +")).map(Letterhead::word).collect(Collectors.joining(" "));
    }

    /** Letterheads shout; an abbreviation stays as it is. */
    private static String word(String word) {
        if (SHORT.contains(word) || !word.matches(".*[AEIOU].*")) {
            return word;
        }
        return word.equals("DAN") ? "dan" : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
