package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.report.ListFigures;
import id.padan.report.ListWords;
import id.padan.review.page.ScriptJson.RepeatedTexts;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.round.LinkReason;
import id.padan.round.ListLine;
import id.padan.round.ListLine.Member;
import id.padan.round.ListStatus;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The lists as the page reads them. People who are in a list once and as the registry has them are only counted; of the others
 * the page holds {@value #MOST} a list.
 *
 * <pre>
 * list    [name, entries, by OPD[[opd, lines by status]], left out, lines[line]]
 * line    [words of the status#, opd#, place or 0, person, place or 0, person or 0, reasons[#]]
 * place   [file#, sheet#, line]
 * person  [nik, name, birth date]
 * </pre>
 */
final class ListData {

    private static final int MOST = 20_000;

    private final JsonGenerator json;
    private final RepeatedTexts texts;

    ListData(JsonGenerator json, RepeatedTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    void write(SortedMap<String, ListFigures> figures, SortedMap<String, List<ListLine>> lists) throws IOException {
        json.writeStartArray();
        for (var list : figures.entrySet()) {
            write(list.getKey(), list.getValue(), lists.getOrDefault(list.getKey(), List.of()));
            json.writeRaw('\n');
        }
        json.writeEndArray();
    }

    private void write(String name, ListFigures figures, List<ListLine> lines) throws IOException {
        json.writeStartArray();
        json.writeString(name);
        json.writeNumber(figures.entries());
        json.writeStartArray();
        for (var opd : figures.byOpd().entrySet()) {
            writeCounts(opd.getKey(), opd.getValue());
        }
        writeCounts("", figures.total());
        json.writeEndArray();
        List<ListLine> shown = lines.stream()
                .filter(line ->
                        line.status() != ListStatus.LINKED || !line.reasons().isEmpty())
                .toList();
        json.writeNumber(Math.max(0, shown.size() - MOST));
        json.writeStartArray();
        for (ListLine line : shown.subList(0, Math.min(MOST, shown.size()))) {
            write(line);
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writeCounts(String opd, ListFigures.Counts counts) throws IOException {
        json.writeStartArray();
        json.writeString(opd);
        for (ListStatus status : ListStatus.values()) {
            json.writeNumber(counts.of(status));
        }
        json.writeEndArray();
    }

    private void write(ListLine line) throws IOException {
        json.writeStartArray();
        json.writeNumber(texts.number(ListWords.statusKey(line)));
        Member row = line.row();
        json.writeNumber(texts.number(row == null ? "" : row.decided().row().opd()));
        writePlace(row);
        writePerson(line);
        writePlace(line.entry());
        writeSubmitted(line.entry());
        json.writeStartArray();
        for (LinkReason reason : line.reasons()) {
            json.writeNumber(texts.number("list.reason." + reason));
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    private void writePlace(@Nullable Member member) throws IOException {
        if (member == null) {
            json.writeNumber(0);
            return;
        }
        RowLocation location = member.decided().row().location();
        json.writeStartArray();
        json.writeNumber(texts.number(location.file()));
        json.writeNumber(texts.number(location.sheet()));
        json.writeNumber(location.row());
        json.writeEndArray();
    }

    private void writePerson(ListLine line) throws IOException {
        RegistryPerson registered = line.person();
        if (registered == null) {
            writeSubmitted(line.row());
            return;
        }
        Person person = registered.person();
        json.writeStartArray();
        json.writeString(person.nik().text());
        json.writeString(person.name().written());
        json.writeString(person.birthDate() == null ? "" : person.birthDate().toString());
        json.writeEndArray();
    }

    private void writeSubmitted(@Nullable Member member) throws IOException {
        if (member == null) {
            json.writeNumber(0);
            return;
        }
        SubmittedRow row = member.decided().row();
        json.writeStartArray();
        json.writeString(row.nik().text());
        json.writeString(row.name());
        json.writeString(row.birthDate().text());
        json.writeEndArray();
    }
}
