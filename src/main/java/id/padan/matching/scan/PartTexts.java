package id.padan.matching.scan;

import id.padan.person.FurtherField;
import id.padan.person.NameWord;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.registry.columns.RegistryPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a part of the registry mean to the rosters: each distinct word, place and value is put in normal form when
 * it is first met, and remembered by its number.
 */
final class PartTexts {

    /** In place of a text in a field that the part does not have. */
    private static final int NO_TEXT = 0;

    private static final int UNKNOWN = 0;
    private static final int PLAIN = 1;
    private static final int EMPTY = 2;
    /** A mark or a title in it, so that what it means depends on what stands beside it. */
    private static final int ODD = 3;

    private final RegistryPart part;
    private final Normaliser normaliser;
    private final WordMemory memory;
    private final byte[] kinds;
    private final @Nullable ScannedWord[] words;
    private final Person.@Nullable BirthPlace[] places;
    private final List<FurtherField.@Nullable Value[]> fields = new ArrayList<>();

    PartTexts(RegistryPart part, Normaliser normaliser, WordMemory memory) {
        this.part = part;
        this.normaliser = normaliser;
        this.memory = memory;
        kinds = new byte[part.words().size()];
        words = new ScannedWord[kinds.length];
        places = new Person.BirthPlace[part.places().size()];
        for (int field = 0; field < normaliser.fields().size(); field++) {
            int texts = field < part.fields() ? part.fieldTexts(field).size() : 1;
            fields.add(new FurtherField.Value[texts]);
        }
    }

    /** A word of a name; null if it {@linkplain #isEmpty says nothing}, or the name has to be read as a whole. */
    @Nullable
    ScannedWord word(int number) {
        if (kinds[number] == UNKNOWN) {
            learn(number);
        }
        return words[number];
    }

    /** Whether there is nothing between two spaces; asked of words that were looked up. */
    boolean isEmpty(int number) {
        return kinds[number] == EMPTY;
    }

    private void learn(int number) {
        String written = part.words().text(number);
        if (written.isEmpty()) {
            kinds[number] = EMPTY;
            return;
        }
        String letters = normaliser.names().plainWord(written);
        kinds[number] = (byte) (letters == null ? ODD : PLAIN);
        words[number] = letters == null ? null : memory.word(letters);
    }

    /** The words of a name that has to be read as a whole. */
    List<NameWord> wordsOfName(int person) {
        return normaliser.names().read(part.name(person)).words();
    }

    /** Where a person was born. */
    Person.BirthPlace birthPlace(int person) {
        int number = part.place(person);
        Person.BirthPlace place = places[number];
        if (place == null) {
            place = normaliser.places().read(part.places().text(number));
            places[number] = place;
        }
        return place;
    }

    /** The values of the fields that the job adds, in its order; empty if it adds none. */
    List<FurtherField.Value> further(int person) {
        if (fields.isEmpty()) {
            return List.of();
        }
        List<FurtherField.Value> values = new ArrayList<>(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            values.add(further(field, field < part.fields() ? part.field(field, person) : NO_TEXT));
        }
        return values;
    }

    private FurtherField.Value further(int field, int number) {
        FurtherField.@Nullable Value[] known = fields.get(field);
        FurtherField.Value value = known[number];
        if (value == null) {
            String written = field < part.fields() ? part.fieldTexts(field).text(number) : "";
            value = normaliser.further(field, written);
            known[number] = value;
        }
        return value;
    }
}
