package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.FurtherField;
import id.padan.person.Person;
import id.padan.person.RegistryRecord;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.List;

/** Counts while scanning: arrays by the numbers that the index gives to values. */
final class ScanCounts {

    private static final int SERIALS = 10_000;
    /** What stands behind the day in a NIK: month, year and serial, eight digits. */
    private static final long BEHIND_DAY = 100_000_000L;

    private static final int FEMALE_DAY = 40;

    private final RosterIndex.Values values;
    private long people;
    private long droppedPairs;
    private final int[] words;
    /** Words that no row has, but one of which a typo may have made one of a row, by their hashes. */
    private final Long2LongOpenHashMap nearWords = new Long2LongOpenHashMap();

    private final int[] wordKeys;
    private final int[] fullNames;
    private final int[] fullNameKeys;
    private final int[] birthDays;
    private final int[] places;
    private final int[] further;
    private int withoutNik;
    private int withoutBirthDate;
    private int peopleWithPlace;
    private final int[] serials = new int[SERIALS];
    private final Long2LongOpenHashMap regions = new Long2LongOpenHashMap();
    private final int[] firstWords;
    private final int[] firstWordsOfWomen;
    private int peopleWithGender;
    private int women;

    ScanCounts(RosterIndex.Values values) {
        this.values = values;
        words = new int[values.words.size()];
        wordKeys = new int[values.wordKeys.size()];
        fullNames = new int[values.fullNames.size()];
        fullNameKeys = new int[values.fullNameKeys.size()];
        birthDays = new int[values.birthDays.size()];
        places = new int[values.places.size()];
        further = new int[values.further.size()];
        firstWords = new int[values.wordKeys.size()];
        firstWordsOfWomen = new int[values.wordKeys.size()];
    }

    void countPerson(long nik, int birthDay, ScannedName name) {
        people++;
        for (int i = 0; i < name.count(); i++) {
            count(words, name.word(i).word);
            count(wordKeys, name.word(i).wordKey);
            if (name.word(i).word == Ids.NONE && name.word(i).near.length > 0) {
                nearWords.addTo(name.word(i).hash, 1);
            }
        }
        count(fullNames, values.fullNames.of(name.letters()));
        if (birthDay == RegistryRecord.NO_DATE) {
            withoutBirthDate++;
        } else {
            count(birthDays, values.idOfBirthDay.of(birthDay));
        }
        if (nik == RegistryRecord.NO_NIK) {
            withoutNik++;
        } else {
            countNik(nik, name);
        }
    }

    /** Counts a full name by its key; {@code id} as the index numbers it. */
    void countFullNameKey(int id) {
        count(fullNameKeys, id);
    }

    void countPlace(Person.BirthPlace place) {
        if (!place.key().isEmpty()) {
            peopleWithPlace++;
            count(places, values.places.of(Hash.of(place.key())));
        }
    }

    void countFurther(List<FurtherField.Value> further) {
        for (FurtherField.Value value : further) {
            if (!value.key().isEmpty()) {
                count(this.further, values.further.of(Hash.ofField(value)));
                count(this.further, values.further.of(Hash.ofFieldAndKey(value)));
            }
        }
    }

    void drop(int pairs) {
        droppedPairs += pairs;
    }

    private void countNik(long nik, ScannedName name) {
        // One long division; those of short numbers cost a third.
        int regionAndDay = (int) (nik / BEHIND_DAY);
        int behindDay = (int) (nik - regionAndDay * BEHIND_DAY);
        serials[behindDay % SERIALS]++;
        regions.addTo(regionAndDay / 100, 1);
        // The gender comes out of the number, because the record's own is not read unless it is a candidate.
        boolean woman = regionAndDay % 100 > FEMALE_DAY;
        peopleWithGender++;
        women += woman ? 1 : 0;
        if (name.count() > 0) {
            int first = name.word(0).wordKey;
            count(firstWords, first);
            if (woman) {
                count(firstWordsOfWomen, first);
            }
        }
    }

    private static void count(int[] counts, int id) {
        if (id != Ids.NONE) {
            counts[id]++;
        }
    }

    RegistryCounts total() {
        RegistryCounts.Builder total = new RegistryCounts.Builder(people, droppedPairs);
        addAll(total, Term.WORD, values.words, words);
        nearWords.long2LongEntrySet().forEach(entry -> total.add(Term.WORD, entry.getLongKey(), entry.getLongValue()));
        addAll(total, Term.WORD_KEY, values.wordKeys, wordKeys);
        addAll(total, Term.FULL_NAME, values.fullNames, fullNames);
        addAll(total, Term.FULL_NAME_KEY, values.fullNameKeys, fullNameKeys);
        addAll(total, Term.BIRTH_DAY, values.birthDays, birthDays);
        addAll(total, Term.PLACE, values.places, places);
        total.add(Term.PLACE, RegistryCounts.ANY, peopleWithPlace);
        addAll(total, Term.FURTHER, values.further, further);
        addAll(total, Term.FIRST_WORD, values.wordKeys, firstWords);
        total.add(Term.FIRST_WORD, RegistryCounts.ANY, peopleWithGender);
        addAll(total, Term.FIRST_WORD_OF_WOMEN, values.wordKeys, firstWordsOfWomen);
        total.add(Term.FIRST_WORD_OF_WOMEN, RegistryCounts.ANY, women);
        total.add(Term.WITHOUT_NIK, RegistryCounts.ANY, withoutNik);
        total.add(Term.WITHOUT_BIRTH_DATE, RegistryCounts.ANY, withoutBirthDate);
        for (int serial = 0; serial < SERIALS; serial++) {
            total.add(Term.SERIAL, serial, serials[serial]);
        }
        regions.long2LongEntrySet().forEach(entry -> total.add(Term.REGION, entry.getLongKey(), entry.getLongValue()));
        return total.build();
    }

    private static void addAll(RegistryCounts.Builder total, Term what, Ids ids, int[] counts) {
        long[] valueOf = ids.values();
        for (int id = 0; id < counts.length; id++) {
            total.add(what, valueOf[id], counts[id]);
        }
    }
}
