package id.padan.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/** One part of an {@code .xlsx}, read from start to end. Both forms of the format end their name space alike. */
final class XlsxXml implements Closeable {

    /**
     * Set up by POI: no document types and no entities from elsewhere. Making one costs more than reading a small part.
     * Several threads may ask it at a time: once set up, Java's own makes a new reader for each and keeps none.
     */
    private static final XMLInputFactory FACTORY = XMLHelper.newXMLInputFactory();

    private static final String SPREADSHEET = "/main";
    private static final String RELATIONSHIPS = "/relationships";

    private final InputStream in;
    private final XMLStreamReader xml;
    private int event;

    XlsxXml(PackagePart part) throws IOException {
        in = part.getInputStream();
        try {
            xml = FACTORY.createXMLStreamReader(in);
            event = xml.getEventType();
        } catch (XMLStreamException e) {
            in.close();
            throw new IOException(e);
        }
    }

    /** {@return whether there was something more to go to} */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
            return true;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** {@return whether an element of a spreadsheet begins here} */
    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT && isOfSpreadsheet();
    }

    /** {@return whether an element of a spreadsheet begins here that has this name} */
    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name) && isOfSpreadsheet();
    }

    /** {@return whether an element of a spreadsheet ends here} */
    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT && isOfSpreadsheet();
    }

    /** {@return whether an element of a spreadsheet ends here that has this name} */
    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name) && isOfSpreadsheet();
    }

    /** {@return the name of the element that begins or ends here} */
    String name() {
        return xml.getLocalName();
    }

    /** Adds what is written here, if it is text. */
    void addTextTo(StringBuilder text) {
        if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    /** {@return whether an attribute, or what a cell of truth values holds, says yes} */
    static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equalsIgnoreCase("true"));
    }

    /** {@return an attribute of the element that begins here, or null} */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && (space == null || space.isEmpty())) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** {@return the attribute that names another part, or empty} */
    String relationship() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String space = xml.getAttributeNamespace(i);
            if (space != null
                    && space.endsWith(RELATIONSHIPS)
                    && xml.getAttributeLocalName(i).equals("id")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean isOfSpreadsheet() {
        String space = xml.getNamespaceURI();
        return space != null && space.endsWith(SPREADSHEET);
    }
}
