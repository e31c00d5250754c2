package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.roster.FileReport;

/** Reports of files as texts: nothing is ever asked of their parts in the database. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String of(FileReport report) {
        try {
            return MAPPER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static FileReport report(String json) {
        try {
            return MAPPER.readValue(json, FileReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }
}
