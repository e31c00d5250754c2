package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.FurtherField;
import id.padan.person.Person;
import id.padan.person.RegistryRecord;
import id.padan.registry.columns.RegistryPart;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts while scanning: arrays by the numbers that the index gives to values. */
final class ScanCounts {

    private static final int SERIALS = 10_000;
    private static final int REGENCIES = 10_000;
    private static final int DISTRICTS = 100;
    /** What stands behind the day in a NIK: month, year and serial, eight digits. */
    private static final long BEHIND_DAY = 100_000_000L;

    private static final int FEMALE_DAY = 40;

    /** So many counts a word, in one line of the cache. */
    private static final int NUMBERS = 4;

    private static final int FIRST = 1;
    private static final int FIRST_OF_WOMAN = 2;

    private final AllRows.Values values;
    private final WordColumns columns;
    /** Of later rows only who is held against them is counted, and what is dropped: all else is known. */
    private final boolean isFirst;

    private long people;
    private long droppedPairs;
    /** By the number of a word: how often it is there, how often it comes first, and how often it does so in a woman's name. */
    private int[] words = {};

    private final int[] fullNames;
    private final int[] fullNameKeys;
    /** By the place of a day. */
    private final int[] birthDays;

    private final int[] places;
    private final int[] further;
    private int withoutNik;
    private int withoutBirthDate;
    private int peopleWithPlace;
    private final int[] serials = new int[SERIALS];
    /** By the first four digits of a number, and the next two. */
    private final int[] @Nullable [] regions = new int[REGENCIES][];

    private int peopleWithGender;
    private int women;

    ScanCounts(AllRows.Values values, WordColumns columns, boolean isFirst) {
        this.values = values;
        this.columns = columns;
        this.isFirst = isFirst;
        fullNames = new int[values.fullNames.size()];
        fullNameKeys = new int[values.fullNameKeys.size()];
        birthDays = new int[values.placesOfDays.size()];
        places = new int[values.places.size()];
        further = new int[values.further.size()];
    }

    /**
     * Counts the numbers and birth days of all people of a part: one column behind the other, so that memory is fetched for many
     * of them at a time.
     */
    void countNumbers(RegistryPart part) {
        if (!isFirst) {
            return;
        }
        int all = part.people();
        people += all;
        for (int person = 0; person < all; person++) {
            int birthDay = part.birthDay(person);
            if (birthDay == RegistryRecord.NO_DATE) {
                withoutBirthDate++;
            } else {
                count(birthDays, values.placesOfDays.of(birthDay));
            }
        }
        for (int person = 0; person < all; person++) {
            long nik = part.nik(person);
            if (nik == RegistryRecord.NO_NIK) {
                withoutNik++;
            } else {
                countNik(nik);
            }
        }
    }

    /** Counts a name; the gender comes out of the number, because the record's own is not read unless it is a candidate. */
    void countName(long nik, ScannedName name) {
        if (!isFirst) {
            return;
        }
        int count = name.count();
        for (int i = 0; i < count; i++) {
            int at = name.word(i) * NUMBERS;
            if (at >= words.length) {
                words = Arrays.copyOf(words, columns.room() * NUMBERS);
            }
            words[at]++;
        }
        if (count > 0 && nik != RegistryRecord.NO_NIK) {
            int at = name.word(0) * NUMBERS;
            words[at + FIRST]++;
            words[at + FIRST_OF_WOMAN] += isWoman((int) (nik / BEHIND_DAY)) ? 1 : 0;
        }
        count(fullNames, values.fullNames.of(name.letters()));
    }

    private static boolean isWoman(int regionAndDay) {
        return regionAndDay % 100 > FEMALE_DAY;
    }

    /** Counts a full name by its key; {@code id} as the index numbers it. */
    void countFullNameKey(int id) {
        if (isFirst) {
            count(fullNameKeys, id);
        }
    }

    void countPlace(Person.BirthPlace place) {
        if (!place.key().isEmpty()) {
            peopleWithPlace++;
            count(places, values.places.of(Hash.of(place.key())));
        }
    }

    void countFurther(List<FurtherField.Value> further) {
        for (FurtherField.Value value : further) {
            if (isFirst && !value.key().isEmpty()) {
                count(this.further, values.further.of(Hash.ofField(value)));
                count(this.further, values.further.of(Hash.ofFieldAndKey(value)));
            }
        }
    }

    void drop(int pairs) {
        droppedPairs += pairs;
    }

    private void countNik(long nik) {
        // One long division; those of short numbers cost a third.
        int regionAndDay = (int) (nik / BEHIND_DAY);
        int behindDay = (int) (nik - regionAndDay * BEHIND_DAY);
        serials[behindDay % SERIALS]++;
        countRegion(regionAndDay / 100);
        peopleWithGender++;
        women += isWoman(regionAndDay) ? 1 : 0;
    }

    private void countRegion(int region) {
        int[] districts = regions[region / DISTRICTS];
        if (districts == null) {
            districts = new int[DISTRICTS];
            regions[region / DISTRICTS] = districts;
        }
        districts[region % DISTRICTS]++;
    }

    private static void count(int[] counts, int id) {
        if (id != Ids.NONE) {
            counts[id]++;
        }
    }

    RegistryCounts total() {
        RegistryCounts.Builder total = new RegistryCounts.Builder(people, droppedPairs);
        addWords(total);
        addNearWords(total);
        total.addAll(Term.FULL_NAME, values.fullNames.values(), fullNames);
        total.addAll(Term.FULL_NAME_KEY, values.fullNameKeys.values(), fullNameKeys);
        for (long day : values.birthDays.values()) {
            total.add(Term.BIRTH_DAY, day, birthDays[values.placesOfDays.of((int) day)]);
        }
        total.addAll(Term.PLACE, values.places.values(), places);
        total.add(Term.PLACE, RegistryCounts.ANY, peopleWithPlace);
        total.addAll(Term.FURTHER, values.further.values(), further);
        total.add(Term.FIRST_WORD, RegistryCounts.ANY, peopleWithGender);
        total.add(Term.FIRST_WORD_OF_WOMEN, RegistryCounts.ANY, women);
        total.add(Term.WITHOUT_NIK, RegistryCounts.ANY, withoutNik);
        total.add(Term.WITHOUT_BIRTH_DATE, RegistryCounts.ANY, withoutBirthDate);
        for (int serial = 0; serial < SERIALS; serial++) {
            total.add(Term.SERIAL, serial, serials[serial]);
        }
        for (int regency = 0; regency < REGENCIES; regency++) {
            int[] districts = regions[regency];
            for (int district = 0; districts != null && district < DISTRICTS; district++) {
                total.add(Term.REGION, (long) regency * DISTRICTS + district, districts[district]);
            }
        }
        return total.build();
    }

    /** Of each word that rows have, and of their keys. */
    private void addWords(RegistryCounts.Builder total) {
        int[] ofWords = new int[values.words.size()];
        int[] ofKeys = new int[values.wordKeys.size()];
        int[] ofFirst = new int[ofKeys.length];
        int[] ofFirstOfWomen = new int[ofKeys.length];
        for (int word = 0; word < words.length / NUMBERS; word++) {
            int count = words[word * NUMBERS];
            int id = count == 0 ? Ids.NONE : columns.idOf(word);
            int key = count == 0 ? Ids.NONE : columns.idOfKey(word);
            if (id != Ids.NONE) {
                ofWords[id] += count;
            }
            if (key != Ids.NONE) {
                ofKeys[key] += count;
                ofFirst[key] += words[word * NUMBERS + FIRST];
                ofFirstOfWomen[key] += words[word * NUMBERS + FIRST_OF_WOMAN];
            }
        }
        total.addAll(Term.WORD, values.words.values(), ofWords);
        total.addAll(Term.WORD_KEY, values.wordKeys.values(), ofKeys);
        total.addAll(Term.FIRST_WORD, values.wordKeys.values(), ofFirst);
        total.addAll(Term.FIRST_WORD_OF_WOMEN, values.wordKeys.values(), ofFirstOfWomen);
    }

    /** Of each word that no row has, but one of which a typo may have made one of a row. */
    private void addNearWords(RegistryCounts.Builder total) {
        long[][] chunks = columns.chunks();
        for (int word = 0; word < words.length / NUMBERS; word++) {
            int count = words[word * NUMBERS];
            if (count > 0 && columns.idOf(word) == Ids.NONE) {
                long[] line = WordColumns.of(chunks, word);
                int at = WordColumns.at(word);
                if ((line[at + WordColumns.TRAITS] & WordColumns.NEAR) != 0) {
                    total.add(Term.WORD, line[at + WordColumns.LETTERS], count);
                }
            }
        }
    }
}
