package id.padan.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.padan.filedamage.Repair;
import id.padan.roster.FileReport;
import id.padan.roster.RosterField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Values that the database keeps as one text, because nothing is ever asked of their parts there. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<EnumMap<RosterField, String>> FURTHER = new TypeReference<>() {};

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final TypeReference<List<Repair>> REPAIRS = new TypeReference<>() {};
    private static final TypeReference<List<Integer>> NUMBERS = new TypeReference<>() {};

    private Json() {}

    static String of(FileReport report) {
        return write(report);
    }

    static FileReport report(String json) {
        try {
            return MAPPER.readValue(json, FileReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    static String of(Map<RosterField, String> further) {
        return further.isEmpty() ? "" : write(further);
    }

    static Map<RosterField, String> further(String json) {
        if (json.isEmpty()) {
            return Map.of();
        }
        try {
            return MAPPER.readValue(json, FURTHER);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    static String ofTexts(List<String> texts) {
        return texts.isEmpty() ? "" : write(texts);
    }

    static List<String> texts(String json) {
        if (json.isEmpty()) {
            return List.of();
        }
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    static String ofRepairs(List<Repair> repairs) {
        return write(repairs);
    }

    static List<Repair> repairs(String json) {
        return read(json, REPAIRS);
    }

    static String ofNumbers(List<Integer> numbers) {
        return write(numbers);
    }

    static List<Integer> numbers(String json) {
        return read(json, NUMBERS);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the workspace was written by another version", e);
        }
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
