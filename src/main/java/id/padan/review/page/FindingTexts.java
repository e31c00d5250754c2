package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.Repair;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.report.FindingWords;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import java.io.IOException;
import java.util.function.Function;

/**
 * What is wrong with files, in both languages: {@code [Indonesian, English]}. There are few of these, so that they are put
 * in words here and not in the page.
 */
final class FindingTexts {

    void write(JsonGenerator json, Repair repair) throws IOException {
        writeBoth(json, language -> FindingWords.of(language).text(repair));
    }

    void write(JsonGenerator json, FileFinding finding) throws IOException {
        writeBoth(json, language -> FindingWords.of(language).text(finding));
    }

    /** What is wrong and what to do. */
    void write(JsonGenerator json, RosterProblem problem) throws IOException {
        writeBoth(json, language -> {
            Messages roster = Messages.of(FileReport.class, language);
            return roster.text("problem." + problem.code()) + " " + roster.text("advice." + problem.code());
        });
    }

    private static void writeBoth(JsonGenerator json, Function<Language, String> text) throws IOException {
        json.writeStartArray();
        for (Language language : Language.values()) {
            json.writeString(text.apply(language));
        }
        json.writeEndArray();
    }
}
