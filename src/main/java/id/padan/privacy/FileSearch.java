package id.padan.privacy;

import id.padan.table.EncryptedWorkbook;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Finds NIK in files as they are: text of any kind, and workbooks and documents, whose parts are looked into. */
public final class FileSearch {

    private static final int DIGITS = 16;

    private final Set<String> niks;
    private final @Nullable String password;

    /**
     * A search.
     *
     * @param niks each of sixteen digits
     * @param password of workbooks that are encrypted; null if none is known
     */
    public FileSearch(Set<String> niks, @Nullable String password) {
        this.niks = Set.copyOf(niks);
        this.password = password;
    }

    /**
     * {@return how often any of the numbers stands in a file}
     *
     * @param file the file
     * @throws IOException if it cannot be read
     */
    public long count(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean hasParts = name.endsWith(".xlsx") || name.endsWith(".docx");
        try (InputStream in = new BufferedInputStream(hasParts ? document(file) : Files.newInputStream(file))) {
            return hasParts ? inParts(in) : in(in::read);
        }
    }

    private InputStream document(Path file) throws IOException {
        Optional<InputStream> opened = password == null ? Optional.empty() : EncryptedWorkbook.opened(file, password);
        return opened.isPresent() ? opened.get() : Files.newInputStream(file);
    }

    /** Bytes one after the other, as {@link InputStream#read()} gives them. */
    private interface Bytes {
        int next() throws IOException;
    }

    private long inParts(InputStream in) throws IOException {
        long count = 0;
        ZipInputStream zip = new ZipInputStream(in);
        while (zip.getNextEntry() != null) {
            count += in(new Runs(new BufferedInputStream(zip)));
        }
        return count;
    }

    /**
     * A part of a workbook or document without the tags between the runs of one text: a number of which some digits are marked
     * lies in several.
     */
    private record Runs(InputStream in) implements Bytes {

        private static final Set<String> WITHIN_A_TEXT =
                Set.of("r", "t", "rPr", "b", "i", "u", "color", "sz", "rFont", "family", "scheme");

        @Override
        public int next() throws IOException {
            int each = in.read();
            while (each == '<') {
                if (!WITHIN_A_TEXT.contains(tag())) {
                    return '<';
                }
                each = in.read();
            }
            return each;
        }

        /** {@return the name of a tag, without its prefix} Its attributes are passed over. */
        private String tag() throws IOException {
            StringBuilder name = new StringBuilder();
            boolean isName = true;
            for (int each = in.read(); each >= 0 && each != '>'; each = in.read()) {
                isName &= each != ' ';
                if (each == ':' && isName) {
                    name.setLength(0);
                } else if (isName && each != '/') {
                    name.append((char) each);
                }
            }
            return name.toString();
        }
    }

    /** Runs of exactly sixteen digits are held against the numbers; all else passes by. */
    private long in(Bytes in) throws IOException {
        long count = 0;
        byte[] digits = new byte[DIGITS];
        int length = 0;
        for (int each = in.next(); ; each = in.next()) {
            if (each >= '0' && each <= '9') {
                if (length < DIGITS) {
                    digits[length] = (byte) each;
                }
                length++;
            } else {
                boolean isOne = length == DIGITS && niks.contains(new String(digits, StandardCharsets.US_ASCII));
                count += isOne ? 1 : 0;
                length = 0;
            }
            if (each < 0) {
                return count;
            }
        }
    }
}
