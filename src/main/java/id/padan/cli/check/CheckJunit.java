package id.padan.cli.check;

import id.padan.message.Messages;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What {@code check} found, as JUnit's XML: a suite a file, a failed test a problem; a file that cannot be read is an error. */
final class CheckJunit {

    private final Messages words;
    private final XMLStreamWriter xml;

    private CheckJunit(Messages words, XMLStreamWriter xml) {
        this.words = words;
        this.xml = xml;
    }

    static String of(List<FileReport> reports, Messages words) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new CheckJunit(words, xml).write(reports);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    private void write(List<FileReport> reports) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        begin("testsuites");
        attribute("name", "padan check");
        for (FileReport report : reports) {
            suite(report);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(FileReport report) throws XMLStreamException {
        List<RosterProblem> problems = report.problems();
        begin("testsuite");
        attribute("name", report.file());
        attribute("tests", Integer.toString(problems.size() + (report.readable() ? 1 : 0)));
        attribute("failures", Integer.toString(report.readable() ? problems.size() : 0));
        attribute("errors", Integer.toString(report.readable() ? 0 : problems.size()));
        if (report.readable()) {
            begin("testcase");
            attribute("classname", report.file());
            attribute("name", CheckText.title(report, words));
            xml.writeEndElement();
        }
        for (RosterProblem problem : problems) {
            test(report, problem);
        }
        xml.writeEndElement();
    }

    private void test(FileReport report, RosterProblem problem) throws XMLStreamException {
        begin("testcase");
        attribute("classname", report.file());
        attribute("name", ("[" + problem.code() + "] " + CheckText.where(problem)).strip());
        begin(report.readable() ? "failure" : "error");
        attribute("type", problem.code().name());
        attribute("message", words.text("problem." + problem.code()));
        String what = CheckText.what(problem);
        xml.writeCharacters(clean((what.isEmpty() ? "" : what + "\n") + words.text("advice." + problem.code())));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void begin(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, clean(value));
    }

    /** XML has no place for most control characters, whatever a cell holds. */
    private static String clean(String text) {
        return text.replaceAll("[^\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
