package id.padan.criteria;

import id.padan.message.Language;
import id.padan.message.Messages;
import java.util.List;

/**
 * One thing in a preset that has to be mended.
 *
 * @param line where it stands, from 1; 0 if it concerns the file as a whole
 * @param key the key with those above it, {@code criteria.age.min_years}; empty if it concerns none
 * @param code what is wrong
 * @param details what the text is filled in with, after the key
 */
public record PresetProblem(int line, String key, Code code, List<String> details) {

    /** Keeps the details unmodifiable. */
    public PresetProblem {
        details = List.copyOf(details);
    }

    /** What can be wrong. The texts are {@code preset.CODE} in the messages of this package. */
    public enum Code {
        /** The file is no YAML. */
        NO_YAML,
        /** There are no keys where there should be some. */
        NO_KEYS,
        /** No preset has such a key. Detail: the nearest one. */
        UNKNOWN_KEY,
        /** The key stands there twice. */
        TWICE,
        /** The key must be there. */
        MISSING,
        /** The value must be a text. */
        NO_TEXT,
        /** The value must be a list. */
        NO_LIST,
        /** The value must be a day: 2021-12-31. */
        NO_DATE,
        /** The value must be a whole number. Details: the least and the greatest. */
        NO_NUMBER,
        /** The value must be one of some words. Details: what stands there, the nearest one, all. */
        NO_CHOICE,
        /** The first of two figures must not be greater than the second. Detail: the other key. */
        ORDER,
        /** Somebody who is left out would count in no group: the last group must take everybody. */
        NO_LAST_GROUP
    }

    /**
     * {@return what is wrong and what to do, without the place}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        Object[] arguments = new Object[details.size() + 1];
        arguments[0] = key;
        for (int i = 0; i < details.size(); i++) {
            arguments[i + 1] = details.get(i);
        }
        return Messages.of(PresetProblem.class, language).text("preset." + code, arguments);
    }
}
