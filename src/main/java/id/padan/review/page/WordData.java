package id.padan.review.page;

import com.fasterxml.jackson.core.JsonGenerator;
import id.padan.criteria.ReasonTexts;
import id.padan.decision.DecisionProblem;
import id.padan.filedamage.Finding.FileFinding;
import id.padan.filedamage.Repair;
import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.registry.RegistryProblem;
import id.padan.report.FindingWords;
import id.padan.report.Summary;
import id.padan.roster.FileReport;
import id.padan.roster.RosterProblem;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * The words of the page in both languages: an object by language of objects by key. Places for arguments stay in them
 * ({@code {0}}), the page fills them.
 */
final class WordData {

    /** The report's words that the page uses too, by the beginnings of their keys. */
    private static final List<String> OF_REPORT = List.of("field.", "level.", "name.", "list.");

    /** Likewise those of the criteria. */
    private static final List<String> OF_CRITERIA = List.of("short.", "answer.");

    private WordData() {}

    /** Writes all words. */
    static void writeAll(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeObjectFieldStart(language.code());
            Messages own = Messages.of(WordData.class, language);
            for (String key : own.keys()) {
                json.writeStringField(key, own.text(key));
            }
            Messages report = Messages.of(Summary.class, language);
            for (String key : report.keys()) {
                if (OF_REPORT.stream().anyMatch(key::startsWith)) {
                    json.writeStringField(key, report.text(key));
                }
            }
            Messages criteria = Messages.of(ReasonTexts.class, language);
            for (String key : criteria.keys()) {
                if (OF_CRITERIA.stream().anyMatch(key::startsWith)) {
                    json.writeStringField(key, criteria.text(key));
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes what was read otherwise than it is written: {@code [Indonesian, English]}, unlike all other texts of rows, as there are few. */
    static void write(JsonGenerator json, Repair repair) throws IOException {
        writeBoth(json, language -> FindingWords.of(language).text(repair));
    }

    /** Writes what is wrong with a file as a whole. */
    static void write(JsonGenerator json, FileFinding finding) throws IOException {
        writeBoth(json, language -> FindingWords.of(language).text(finding));
    }

    /** Writes what is wrong with a roster, and what to do. */
    static void write(JsonGenerator json, RosterProblem problem) throws IOException {
        writeBoth(json, language -> {
            Messages roster = Messages.of(FileReport.class, language);
            return roster.text("problem." + problem.code()) + " " + roster.text("advice." + problem.code());
        });
    }

    /** Writes what is wrong with the registry as a whole, and what to do. */
    static void write(JsonGenerator json, RegistryProblem warning) throws IOException {
        writeBoth(json, warning::text);
    }

    /** Writes what in a file of decisions was not taken, and what to do. */
    static void write(JsonGenerator json, DecisionProblem problem) throws IOException {
        writeBoth(json, problem::text);
    }

    /** Writes sentences, as many in either language. */
    static void write(JsonGenerator json, Function<Language, List<String>> sentences) throws IOException {
        for (int i = 0; i < sentences.apply(Language.ID).size(); i++) {
            int sentence = i;
            writeBoth(json, language -> sentences.apply(language).get(sentence));
        }
    }

    private static void writeBoth(JsonGenerator json, Function<Language, String> text) throws IOException {
        json.writeStartArray();
        for (Language language : Language.values()) {
            json.writeString(text.apply(language));
        }
        json.writeEndArray();
    }
}
