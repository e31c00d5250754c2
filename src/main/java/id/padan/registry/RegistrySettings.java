package id.padan.registry;

import java.util.List;
import java.util.Map;

/**
 * How a job wants its registry read.
 *
 * @param columns headings that the job settles, by field; the others are found
 * @param fields the headings of the fields that the job adds, in its order; each must be there
 */
public record RegistrySettings(Map<RegistryField, String> columns, List<String> fields) {

    /** Keeps both unmodifiable. */
    public RegistrySettings {
        columns = Map.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** {@return whether people are known by the fields that the job adds, so that the extract need not have a NIK} */
    boolean hasFields() {
        return !fields.isEmpty();
    }
}
