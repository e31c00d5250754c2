package id.padan.matching.scan;

import id.padan.person.FurtherField;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.registry.columns.RegistryPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a part of the registry mean to the rosters, by the part's own numbers of them: its words are looked up at once,
 * places and other values are put in normal form when they are first met.
 */
final class PartTexts {

    /** In place of a text in a field that the part does not have. */
    private static final int NO_TEXT = 0;

    private final RegistryPart part;
    private final Normaliser normaliser;
    private final int[] words;
    /** The same words, of names that were read as a whole. */
    private final NameReader.@Nullable Piece[] pieces;

    private final Person.@Nullable BirthPlace[] places;
    private final List<FurtherField.@Nullable Value[]> fields = new ArrayList<>();

    PartTexts(RegistryPart part, Normaliser normaliser, WordColumns columns) {
        this.part = part;
        this.normaliser = normaliser;
        words = columns.numbersOf(part.words());
        pieces = new NameReader.Piece[words.length];
        places = new Person.BirthPlace[part.places().size()];
        for (int field = 0; field < normaliser.fields().size(); field++) {
            int texts = field < part.fields() ? part.fieldTexts(field).size() : 1;
            fields.add(new FurtherField.Value[texts]);
        }
    }

    /** The number of a word in {@link WordColumns}. */
    int word(int number) {
        return words[number];
    }

    /** The words of a name that has to be read as a whole. */
    List<NameWord> wordsOfName(int person) {
        List<NameReader.Piece> name = new ArrayList<>();
        for (int at = part.firstWord(person); at < part.endOfWords(person); at++) {
            name.add(piece(part.word(at)));
        }
        return normaliser.names().words(name);
    }

    private NameReader.Piece piece(int number) {
        NameReader.Piece piece = pieces[number];
        if (piece == null) {
            piece = normaliser.names().piece(part.words().text(number));
            pieces[number] = piece;
        }
        return piece;
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

    /** Whether the job adds fields. */
    boolean hasFurther() {
        return !fields.isEmpty();
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
