package id.padan.review;

import id.padan.table.EncryptedWorkbook;
import id.padan.table.LocalFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Who saved a file last, and when: as the workbook says, else as the file system says.
 *
 * @param by the name that the spreadsheet program writes for its user; empty if nobody knows
 * @param at when, to the second
 */
record LastSave(String by, Instant at) {

    /**
     * What programs write where nobody told them a name: libraries and Padan their own, office programs one that thousands of
     * computers share. It names nobody: two files with it may be of two people.
     */
    private static final Set<String> NOBODY = Set.of(
            "padan",
            "apache poi",
            "openpyxl",
            "xlsxwriter",
            "exceljs",
            "sheetjs",
            "user",
            "users",
            "windows user",
            "office user",
            "microsoft office user",
            "microsoft",
            "pengguna",
            "pengguna windows",
            "admin",
            "administrator",
            "owner",
            "guest",
            "pc",
            "laptop",
            "unknown",
            "unknown author",
            "unknown creator",
            "author",
            "acer",
            "asus",
            "dell",
            "hp",
            "lenovo",
            "toshiba",
            "axioo");

    /** {@return who saved a file last, and when} */
    static LastSave of(Path file, Optional<String> password) throws IOException {
        LastSave known = ofWorkbook(file, password).orElse(new LastSave("", Instant.MIN));
        Instant at =
                known.at().equals(Instant.MIN) ? Files.getLastModifiedTime(file).toInstant() : known.at();
        return new LastSave(known.by(), at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Optional<LastSave> ofWorkbook(Path file, Optional<String> password) {
        try {
            Optional<InputStream> opened =
                    password.isPresent() ? EncryptedWorkbook.opened(file, password.get()) : Optional.empty();
            if (opened.isPresent()) {
                return Optional.of(ofXlsx(OPCPackage.open(opened.get())));
            }
            try (LocalFile local = LocalFile.of(file)) {
                File of = local.path().toFile();
                return switch (FileMagic.valueOf(of)) {
                    case OOXML -> Optional.of(ofXlsx(OPCPackage.open(of, PackageAccess.READ)));
                    case OLE2 -> Optional.of(ofXls(of));
                    default -> Optional.empty();
                };
            }
        } catch (Exception notSaid) {
            // POI throws all sorts of things at a file that lacks these parts; the file system knows when, then.
            return Optional.empty();
        }
    }

    private static LastSave ofXlsx(OPCPackage workbook) throws Exception {
        try {
            PackageProperties properties = workbook.getPackageProperties();
            return of(
                    properties.getLastModifiedByProperty().orElse(""),
                    properties.getModifiedProperty().orElse(null));
        } finally {
            workbook.revert();
        }
    }

    private static LastSave ofXls(File file) throws Exception {
        try (POIFSFileSystem system = new POIFSFileSystem(file, true)) {
            SummaryInformation summary = (SummaryInformation)
                    PropertySetFactory.create(system.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
            return of(summary.getLastAuthor(), summary.getLastSaveDateTime());
        }
    }

    private static LastSave of(@Nullable String by, @Nullable Date at) {
        String name = by == null ? "" : by.strip();
        boolean isNobody = NOBODY.contains(name.toLowerCase(Locale.ROOT));
        return new LastSave(isNobody ? "" : name, at == null ? Instant.MIN : at.toInstant());
    }

    /**
     * {@return when something was decided: a spreadsheet that saves the page's file writes times its own way, and then the file's
     * own time has to do}
     *
     * @param written the time as the file has it
     */
    Instant at(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException none) {
            return at;
        }
    }
}
