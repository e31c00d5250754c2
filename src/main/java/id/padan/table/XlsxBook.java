package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * An {@code .xlsx} or {@code .xlsm}, read as a stream: POI opens the package, and its parts are read here. A library that
 * formats every number, and makes a document of its own of every style and every text, took a third of the time that reading
 * rosters took (docs/decisions/reading-rosters.md).
 */
final class XlsxBook implements Book {

    /** No sheet of a table unpacks to more bytes; a full one of 1,048,576 rows and 20 columns has about a fifth. */
    private static final long LARGEST_PART = 2L << 30;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private static final String COMMENTS = "/relationships/comments";

    private final OPCPackage opc;
    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final PackagePart workbook;
    private final List<Listed> listed = new ArrayList<>();
    private final List<XlsxXml> opened = new ArrayList<>();
    private boolean from1904;
    private int next;

    /** A sheet as the workbook lists it. */
    private record Listed(String name, String relationship, boolean hidden) {}

    private XlsxBook(OPCPackage opc) throws IOException, OpenXML4JException {
        this.opc = opc;
        workbook = workbook(opc);
        readWorkbook();
        strings = new XlsxStrings(only(XSSFRelation.SHARED_STRINGS));
        styles = new XlsxStyles(only(XSSFRelation.STYLES));
    }

    /** {@return the workbook of a file} */
    static XlsxBook open(Path file) throws IOException {
        try {
            return open(CheckedZip.open(file).asPackage());
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /**
     * {@return a workbook behind a password, opened in memory: what is protected is not written to a disk}
     *
     * @param password the password, if one is known
     */
    static Book open(Path file, Optional<String> password) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(system));
            // Without a password of one's own, Excel uses this one: such a workbook opens for everybody.
            if (!decryptor.verifyPassword(password.orElse(Decryptor.DEFAULT_PASSWORD))) {
                throw UnreadableException.ofPassword(password);
            }
            OPCPackage opc = OPCPackage.open(decryptor.getDataStream(system));
            return XlsbBook.isOne(opc) ? XlsbBook.open(opc) : open(opc);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableException(Reason.PASSWORD_UNSUPPORTED, "", e);
        } catch (GeneralSecurityException | OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static XlsxBook open(OPCPackage opc) throws IOException {
        try {
            return new XlsxBook(opc);
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            opc.revert();
            throw new IOException(e);
        }
    }

    private static PackagePart workbook(OPCPackage opc) throws IOException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            PackageRelationship relationship = opc.getRelationshipsByType(type).getRelationship(0);
            PackagePart part = relationship == null ? null : opc.getPart(relationship);
            if (part != null) {
                return part;
            }
        }
        throw new IOException("there is no workbook in the package");
    }

    private void readWorkbook() throws IOException {
        try (XlsxXml xml = new XlsxXml(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = XlsxXml.isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    String name = xml.attribute("name");
                    String state = xml.attribute("state");
                    boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
                    listed.add(new Listed(name == null ? "" : name, xml.relationship(), hidden));
                }
            }
        }
    }

    /** The part that the workbook names; by its content type alone only where it names none. */
    private @Nullable PackagePart only(XSSFRelation kind) throws OpenXML4JException {
        String relation = kind.getRelation();
        String type = relation.substring(relation.lastIndexOf('/'));
        for (PackageRelationship each : workbook.getRelationships()) {
            if (each.getRelationshipType().endsWith(type) && each.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = opc.getPart(PackagingURIHelper.createPartName(each.getTargetURI()));
                if (part != null) {
                    return part;
                }
            }
        }
        List<PackagePart> parts = opc.getPartsByContentType(kind.getContentType());
        return parts.isEmpty() ? null : parts.get(0);
    }

    XlsxStrings strings() {
        return strings;
    }

    XlsxStyles styles() {
        return styles;
    }

    boolean from1904() {
        return from1904;
    }

    /** Opens a part for as long as the book is open. */
    XlsxXml open(PackagePart part) throws IOException {
        XlsxXml xml = new XlsxXml(part);
        opened.add(xml);
        return xml;
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException {
        if (next >= listed.size()) {
            return null;
        }
        Listed sheet = listed.get(next++);
        return new XlsxSheet(this, part(sheet), sheet.name(), sheet.hidden());
    }

    /** {@return what the comments of a sheet say, by row} */
    Map<Integer, String> comments(PackagePart sheet) throws IOException {
        Map<Integer, String> comments = new HashMap<>();
        try {
            for (PackageRelationship each : sheet.getRelationships()) {
                if (each.getRelationshipType().endsWith(COMMENTS)) {
                    try (XlsxXml xml = new XlsxXml(sheet.getRelatedPart(each))) {
                        while (xml.next()) {
                            if (xml.starts("comment")) {
                                add(xml, comments);
                            }
                        }
                    }
                }
            }
            return comments;
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    private static void add(XlsxXml xml, Map<Integer, String> comments) throws IOException {
        int row = new CellReference(xml.attribute("ref")).getRow() + 1;
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends("comment")) {
            xml.addTextTo(text);
        }
        String said = CellText.comment(text.toString());
        comments.merge(row, said, (one, other) -> one + "; " + other);
    }

    private PackagePart part(Listed sheet) throws IOException {
        try {
            PackageRelationship relationship = workbook.getRelationship(sheet.relationship());
            boolean found = relationship != null && isSheet(relationship.getRelationshipType());
            PackagePart part = found ? workbook.getRelatedPart(relationship) : null;
            if (part == null) {
                throw new IOException("the package lacks a sheet");
            }
            return part;
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** Charts and macros have sheets of their own kinds, without rows. */
    private static boolean isSheet(String type) {
        return type.toLowerCase(Locale.ROOT).endsWith("sheet");
    }

    @Override
    public void close() throws IOException {
        for (XlsxXml xml : opened) {
            xml.close();
        }
        opc.revert();
    }

    /**
     * A zip whose parts are held against their checksums as they are read: Java and POI leave that out, and a bit that turned on
     * its way is another digit of somebody's NIK.
     */
    static final class CheckedZip extends ZipFileZipEntrySource {

        private CheckedZip(ZipSecureFile zip) {
            super(zip);
        }

        static CheckedZip open(Path file) throws IOException {
            return new CheckedZip(new ZipSecureFile(file.toFile()));
        }

        OPCPackage asPackage() throws OpenXML4JException, IOException {
            try {
                return OPCPackage.open(this);
            } catch (OpenXML4JException | RuntimeException e) {
                close();
                throw e;
            }
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
            InputStream in = super.getInputStream(part);
            // Some programs write a part before they know its checksum, and leave it at nought.
            return part.getCrc() > 0 ? new CheckedPart(in, part.getCrc()) : in;
        }
    }

    /** Everybody reads by blocks, and to the end. */
    private static final class CheckedPart extends CheckedInputStream {

        private final long expected;

        CheckedPart(InputStream in, long expected) {
            super(in, new CRC32());
            this.expected = expected;
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            int read = super.read(block, offset, length);
            if (read < 0 && getChecksum().getValue() != expected) {
                throw new IOException("the part is not what its checksum says");
            }
            return read;
        }
    }
}
