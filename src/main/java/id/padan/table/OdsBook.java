package id.padan.table;

import id.padan.table.UnreadableException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of LibreOffice, read as a stream. There is no light, well-kept library for it; what a roster needs of the
 * format (OpenDocument 1.3, part 3, section 9) is little.
 */
final class OdsBook implements Book {

    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private final ZipSecureFile zip;
    private final XMLStreamReader xml;
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";

    private OdsBook(ZipSecureFile zip, XMLStreamReader xml) {
        this.zip = zip;
        this.xml = xml;
    }

    /** {@return the workbook of a file} */
    static OdsBook open(Path file) throws IOException {
        ZipSecureFile zip = new ZipSecureFile(file.toFile());
        try {
            if (isEncrypted(zip)) {
                throw new UnreadableException(Reason.PASSWORD_UNSUPPORTED);
            }
            ZipArchiveEntry content = zip.getEntry("content.xml");
            return new OdsBook(zip, XMLHelper.newXMLInputFactory().createXMLStreamReader(zip.getInputStream(content)));
        } catch (XMLStreamException | IOException | RuntimeException e) {
            zip.close();
            throw e instanceof UnreadableException unreadable ? unreadable : new IOException(e);
        }
    }

    private static boolean isEncrypted(ZipSecureFile zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    @Override
    public @Nullable Sheet nextSheet() throws IOException {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("table") && TABLE.equals(xml.getNamespaceURI())) {
                        return sheet();
                    }
                    rememberHidden();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private Sheet sheet() {
        String name = xml.getAttributeValue(TABLE, "name");
        String styleName = xml.getAttributeValue(TABLE, "style-name");
        boolean hidden = styleName != null && hiddenStyles.contains(styleName);
        return new OdsSheet(name == null ? "" : name, hidden, xml);
    }

    /** Sheets are hidden by their style. */
    private void rememberHidden() {
        if (xml.getLocalName().equals("style") && STYLE.equals(xml.getNamespaceURI())) {
            String name = xml.getAttributeValue(STYLE, "name");
            style = name == null ? "" : name;
        } else if (xml.getLocalName().equals("table-properties")
                && "false".equals(xml.getAttributeValue(TABLE, "display"))) {
            hiddenStyles.add(style);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
