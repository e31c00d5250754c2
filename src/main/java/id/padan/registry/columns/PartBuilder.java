package id.padan.registry.columns;

import id.padan.person.FieldText;
import id.padan.person.NikReading;
import id.padan.person.RegistryRecord;
import id.padan.person.WrittenPerson;
import id.padan.registry.columns.RegistryPart.Columns;
import id.padan.registry.columns.RegistryPart.OddNiks;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Puts records into columns, one behind the other. For one thread. */
public final class PartBuilder {

    private final LongArrayList niks = new LongArrayList();
    private final IntArrayList birthDays = new IntArrayList();
    private final ByteArrayOutputStream traits = new ByteArrayOutputStream();
    private final LongArrayList familyCards = new LongArrayList();
    private final IntArrayList nameEnds = new IntArrayList();
    private final IntArrayList nameWords = new IntArrayList();
    private final TextTable.Builder words = new TextTable.Builder();
    private final TextColumn places = new TextColumn();
    private final List<TextColumn> fields = new ArrayList<>();

    private final IntArrayList odd = new IntArrayList();
    private final ByteArrayOutputStream isDamaged = new ByteArrayOutputStream();
    private final IntArrayList oddDigits = new IntArrayList();
    private final IntArrayList oddWritten = new IntArrayList();
    private final TextTable.Builder oddTexts = new TextTable.Builder();

    /** A column of texts that repeat. */
    private static final class TextColumn {

        private final IntArrayList numbers = new IntArrayList();
        private final TextTable.Builder texts = new TextTable.Builder();

        void add(FieldText field) {
            char[] chars = field.chars();
            int from = start(field);
            numbers.add(texts.number(chars, from, end(field, from)));
        }

        /** Those who have no such field have nothing in it. */
        void fillTo(int people) {
            while (numbers.size() < people) {
                numbers.add(texts.number(""));
            }
        }
    }

    /**
     * {@return the people in columns}
     *
     * @param people some people of the registry, all with as many fields that the job adds
     */
    public static RegistryPart of(List<WrittenPerson> people) {
        PartBuilder builder = new PartBuilder();
        people.forEach(person -> builder.add(new WrittenRecord(person)));
        return builder.build();
    }

    /** {@return how many people were added so far} */
    public int people() {
        return niks.size();
    }

    /**
     * Adds a record.
     *
     * @param record the record, of which nothing is kept but its values
     */
    public void add(RegistryRecord record) {
        if (record.nik() == RegistryRecord.NO_NIK) {
            addOddNik(record.writtenNik());
        }
        niks.add(record.nik());
        birthDays.add(WrittenPerson.number(record.birthDay(), record.birthDateParts()));
        traits.write(RegistryPart.traits(record.gender(), record.status()));
        familyCards.add(record.familyCard());
        addName(record.name());
        places.add(record.birthPlace());
        for (int i = 0; i < record.addedFields(); i++) {
            if (i == fields.size()) {
                fields.add(new TextColumn());
            }
            fields.get(i).fillTo(people() - 1);
            fields.get(i).add(record.added(i));
        }
    }

    private void addOddNik(NikReading nik) {
        if (nik instanceof NikReading.Damaged damaged) {
            addOddNik((byte) 1, damaged.sureDigits(), damaged.written());
        } else if (nik instanceof NikReading.Malformed malformed) {
            addOddNik((byte) 0, malformed.digits(), malformed.written());
        }
    }

    private void addOddNik(byte damaged, String digits, String written) {
        odd.add(people());
        isDamaged.write(damaged);
        oddDigits.add(oddTexts.number(digits));
        oddWritten.add(oddTexts.number(written));
    }

    private void addName(FieldText name) {
        char[] chars = name.chars();
        int start = start(name);
        int end = end(name, start);
        for (int i = start; i <= end; i++) {
            if (i == end || chars[i] == ' ') {
                nameWords.add(words.number(chars, start, i));
                start = i + 1;
            }
        }
        nameEnds.add(nameWords.size());
    }

    private static int start(FieldText field) {
        int start = 0;
        while (start < field.length() && Character.isWhitespace(field.chars()[start])) {
            start++;
        }
        return start;
    }

    private static int end(FieldText field, int start) {
        int end = field.length();
        while (end > start && Character.isWhitespace(field.chars()[end - 1])) {
            end--;
        }
        return end;
    }

    /** {@return those who were added, in columns} */
    public RegistryPart build() {
        fields.forEach(field -> field.fillTo(people()));
        return new RegistryPart(new Columns(
                niks.toLongArray(),
                birthDays.toIntArray(),
                traits.toByteArray(),
                familyCards.toLongArray(),
                nameEnds.toIntArray(),
                nameWords.toIntArray(),
                words.build(),
                places.numbers.toIntArray(),
                places.texts.build(),
                fields.stream().map(field -> field.numbers.toIntArray()).toList(),
                fields.stream().map(field -> field.texts.build()).toList(),
                new OddNiks(
                        odd.toIntArray(),
                        isDamaged.toByteArray(),
                        oddDigits.toIntArray(),
                        oddWritten.toIntArray(),
                        oddTexts.build())));
    }
}
