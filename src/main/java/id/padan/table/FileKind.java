package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The kinds of file that hold tables, told by their content: names lie. */
public enum FileKind {
    /** Text with separators. */
    CSV,
    /** A web page with a table, as many systems export it under the name of a workbook. */
    HTML,
    /** Such web pages in one letter, as Excel saves them under the name of a workbook. */
    WEB_ARCHIVE,
    /** A workbook as XML in one piece, of Excel 2003. */
    XML,
    /** A workbook of zipped XML, with or without macros. */
    XLSX,
    /** A workbook of zipped binary parts. */
    XLSB,
    /** A workbook of Excel 97 to 2003. */
    XLS,
    /** A workbook of zipped XML behind a password. */
    ENCRYPTED_XLSX,
    /** A workbook of LibreOffice or OpenOffice. */
    ODS;

    /** Word and Access write it for a line break inside a text. */
    private static final char VERTICAL_TAB = '\u000b';

    private static final Pattern MARKUP = Pattern.compile(
            "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?<(!doctype\\s+html|html|head|body|meta|style|table|div|center|font)\\b.*",
            Pattern.DOTALL);

    /** A table that something stands before: a heading, or what a program on the server had to complain about. */
    private static final Pattern TABLE = Pattern.compile("<table\\b[^>]*>.*<tr\\b", Pattern.DOTALL);

    private static final Pattern ARCHIVE =
            Pattern.compile("^\\s*(from|mime-version|subject|date):.*\\btext/html\\b.*", Pattern.DOTALL);

    private static final Pattern SPREADSHEET =
            Pattern.compile("^\\s*<(\\?xml|\\w*:?workbook)\\b.*" + XmlBook.SPREADSHEET + ".*", Pattern.DOTALL);

    /** XML of any other kind, and what spreadsheets handed to each other long ago: SYLK and DIF. */
    private static final Pattern OTHER_KIND =
            Pattern.compile("^(\\s*<\\?xml\\b|id;p|table\\r?\\n0,1\\r?\\n).*", Pattern.DOTALL);

    /** An object, or a list of objects or lists, that begins with a text. */
    private static final Pattern JSON = Pattern.compile("\\s*(\\[\\s*)?[\\[{]\\s*\"");

    /** Of Windows, of macOS, and what Google Drive puts into a folder in place of its own spreadsheets. */
    private static final Pattern SHORTCUT = Pattern.compile(
            "\\s*(\\[InternetShortcut]|\\{[^{}]*\"doc_id\"\\s*:|<\\?xml[^>]*>.*<plist\\b.*<key>URL</key>)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SQL = Pattern.compile(
            "^[ \t]*(insert\\s+into|create\\s+table|drop\\s+table|copy\\s+\\S+\\s*\\(.*\\)\\s+from\\s+stdin)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    /**
     * {@return why a text is no table that people have made, if it is for programs alone}
     *
     * @param text the first characters of the file
     */
    public static Optional<Reason> ofPrograms(String text) {
        if (SHORTCUT.matcher(withoutMark(text)).lookingAt()) {
            return Optional.of(Reason.FILE_SHORTCUT);
        }
        if (JSON.matcher(withoutMark(text)).lookingAt()) {
            return Optional.of(Reason.FILE_JSON);
        }
        return SQL.matcher(text).find() ? Optional.of(Reason.FILE_SQL) : Optional.empty();
    }

    /**
     * {@return the kind of a file}
     *
     * @throws UnreadableException if it is none of them
     */
    static FileKind of(Path file, FileBytes bytes) throws IOException {
        byte[] start = bytes.start();
        if (start.length == 0) {
            throw new UnreadableException(Reason.FILE_EMPTY);
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return ofZip(file);
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return ofCompound(file);
        }
        if (startsWith(start, 'L', 0, 0, 0, 1, 0x14, 2, 0)) {
            throw new UnreadableException(Reason.FILE_SHORTCUT);
        }
        if (startsWith(start, 0x09, 0x00, 0x04)
                || startsWith(start, 0x09, 0x02, 0x06)
                || startsWith(start, 0x09, 0x04, 0x06)
                || startsWith(start, 0x09, 0x08)) {
            throw new UnreadableException(Reason.FILE_TOO_OLD);
        }
        return ofText(start, bytes.encoding(file));
    }

    private static FileKind ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            if (zip.getEntry("content.xml") != null) {
                return ODS;
            }
            if (zip.getEntry("encrypted-package") != null) {
                throw new UnreadableException(Reason.PASSWORD_UNSUPPORTED);
            }
            if (zip.getEntry("[Content_Types].xml") != null && zip.stream().anyMatch(e -> isWorkbook(e.getName()))) {
                return XLSX;
            }
            throw new UnreadableException(Reason.FILE_NO_TABLE_KIND);
        } catch (ZipException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static boolean isWorkbook(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("workbook.xml") || name.startsWith("xl/worksheets/");
    }

    private static FileKind ofCompound(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return ENCRYPTED_XLSX;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return XLS;
            }
            throw new UnreadableException(
                    root.hasEntryCaseInsensitive("Book") ? Reason.FILE_TOO_OLD : Reason.FILE_NO_TABLE_KIND);
        } catch (OldExcelFormatException e) {
            throw new UnreadableException(Reason.FILE_TOO_OLD);
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    private static FileKind ofText(byte[] start, TextEncoding encoding) throws UnreadableException {
        String text = new String(start, encoding.charset());
        long strange = text.chars()
                .filter(c -> (c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != VERTICAL_TAB)
                        || c == 0x7f)
                .count();
        // With some of these, databases fill the columns of what is a table all the same.
        long zeros = text.chars().filter(c -> c == 0).count();
        boolean isText = strange * 100 <= text.length() && (strange == 0 ? zeros * 10 : zeros * 100) <= text.length();
        if (!isText && holdsZip(start)) {
            throw damaged(null);
        }
        if (!isText || isKnownBinary(start)) {
            throw new UnreadableException(Reason.FILE_NO_TABLE_KIND);
        }
        Optional<Reason> forPrograms = ofPrograms(text);
        if (forPrograms.isPresent()) {
            throw new UnreadableException(forPrograms.get());
        }
        String lower = withoutMark(text).toLowerCase(Locale.ROOT);
        if (SPREADSHEET.matcher(lower).matches()) {
            return XML;
        }
        if (ARCHIVE.matcher(lower).matches()) {
            return WEB_ARCHIVE;
        }
        if (MARKUP.matcher(lower).matches() || TABLE.matcher(lower).find()) {
            return HTML;
        }
        if (OTHER_KIND.matcher(lower).matches()) {
            throw new UnreadableException(Reason.FILE_NO_TABLE_KIND);
        }
        return CSV;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Kinds whose first bytes could pass for text. */
    private static boolean isKnownBinary(byte[] start) {
        String text = new String(start, 0, Math.min(start.length, 16), StandardCharsets.ISO_8859_1);
        return text.startsWith("%PDF")
                || text.startsWith("{\\rtf")
                || text.startsWith("\u0089PNG")
                || text.startsWith("GIF8")
                || text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("Rar!");
    }

    /** Whether a workbook begins further down: a program on the server has written something before it. */
    private static boolean holdsZip(byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).contains("PK\u0003\u0004\u0014\u0000");
    }

    private static UnreadableException damaged(@Nullable Exception cause) {
        return new UnreadableException(Reason.FILE_DAMAGED, "", cause);
    }

    private static boolean startsWith(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
