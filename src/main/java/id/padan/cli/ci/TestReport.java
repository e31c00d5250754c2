package id.padan.cli.ci;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as tests, which servers show without knowing what they are about.
 *
 * @param name of the command
 * @param suites what was looked at
 */
public record TestReport(String name, List<Suite> suites) {

    /** Keeps the list unmodifiable. */
    public TestReport {
        suites = List.copyOf(suites);
    }

    /**
     * A file, or something else that was looked at.
     *
     * @param name its name
     * @param isFile whether it is a file, beside which an annotation can stand
     * @param findings what was found
     */
    public record Suite(String name, boolean isFile, List<Finding> findings) {

        /** Keeps the list unmodifiable. */
        public Suite {
            findings = List.copyOf(findings);
        }

        private long count(String element) {
            return findings.stream()
                    .filter(finding -> finding.kind.element.equals(element))
                    .count();
        }
    }

    /** How bad a finding is: as an element of a test, and as an annotation. */
    public enum Kind {
        /** All is well. */
        PASSED("", ""),
        /** Worth knowing; nothing fails for it. */
        TOLD("system-out", "warning"),
        /** Somebody has to mend it. */
        PROBLEM("failure", "warning"),
        /** A limit is exceeded. */
        FAILED("failure", "error"),
        /** Something could not be looked at. */
        BROKEN("error", "error");

        private final String element;
        private final String annotation;

        Kind(String element, String annotation) {
            this.element = element;
            this.annotation = annotation;
        }
    }

    /**
     * Something that was found.
     *
     * @param kind how bad it is
     * @param code what it is, for programs; empty if all is well
     * @param where the cell; or what was found to be well
     * @param what what stands there; may be empty
     * @param said what is wrong, in words
     * @param advice what to do, in words; may be empty
     */
    public record Finding(Kind kind, String code, String where, String what, String said, String advice) {

        /** {@return something that is well} */
        public static Finding passed(String what) {
            return new Finding(Kind.PASSED, "", what, "", "", "");
        }

        private String name() {
            return code.isEmpty() ? where : ("[" + code + "] " + where).strip();
        }

        /** Only a text file has lines; of a workbook the cell is named in the text. */
        private String line() {
            String row = where.replaceAll("\\D", "");
            return where.matches("[A-Z]{0,3}\\d+") ? ",line=" + row : "";
        }

        private String text() {
            String place = (where + "  " + what).strip();
            return (place.isEmpty() ? said : place + ": " + said) + (advice.isEmpty() ? "" : " " + advice);
        }
    }

    /** {@return the findings as commands of a GitHub workflow, a line each} */
    public String github() {
        StringBuilder text = new StringBuilder();
        for (Suite suite : suites) {
            for (Finding finding : suite.findings) {
                if (finding.kind != Kind.PASSED) {
                    String file = suite.isFile ? "file=" + property(suite.name) + finding.line() + "," : "";
                    text.append("::" + finding.kind.annotation + " " + file + "title=" + property(finding.code) + "::"
                            + data(finding.text()) + "\n");
                }
            }
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** {@return the findings as JUnit's XML: a suite for each thing that was looked at, a test a finding} */
    public String junit() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            begin(xml, "testsuites", "name", name);
            for (Suite suite : suites) {
                write(suite, xml);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private static void write(Suite suite, XMLStreamWriter xml) throws XMLStreamException {
        begin(
                xml,
                "testsuite",
                "name",
                suite.name,
                "tests",
                Integer.toString(suite.findings.size()),
                "failures",
                Long.toString(suite.count("failure")),
                "errors",
                Long.toString(suite.count("error")));
        for (Finding finding : suite.findings) {
            begin(xml, "testcase", "classname", suite.name, "name", finding.name());
            if (finding.kind == Kind.TOLD) {
                begin(xml, finding.kind.element);
                xml.writeCharacters(clean(finding.text()));
                xml.writeEndElement();
            } else if (finding.kind != Kind.PASSED) {
                begin(xml, finding.kind.element, "type", finding.code, "message", finding.said);
                xml.writeCharacters(clean((finding.what.isEmpty() ? "" : finding.what + "\n") + finding.advice));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void begin(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** XML has no place for most control characters, whatever a cell holds. */
    private static String clean(String text) {
        return text.replaceAll("[^\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
