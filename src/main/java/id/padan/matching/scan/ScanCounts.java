package id.padan.matching.scan;

import id.padan.matching.model.Hash;
import id.padan.matching.model.RegistryCounts;
import id.padan.matching.model.RegistryCounts.Term;
import id.padan.matching.scan.HashTable.Ids;
import id.padan.person.BirthPlace;
import id.padan.person.FurtherValue;
import id.padan.person.RegistryRecord;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.List;

/** Counts while scanning: arrays by the numbers that the index gives to values. */
final class ScanCounts {

    private static final int SERIALS = 10_000;
    /** What stands behind the day in a NIK: month, year and serial, eight digits. */
    private static final long BEHIND_DAY = 100_000_000L;

    private static final int FEMALE_DAY = 40;

    private final RosterIndex index;
    private long people;
    private long droppedPairs;
    private final int[] words;
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

    ScanCounts(RosterIndex index) {
        this.index = index;
        words = new int[index.words().size()];
        wordKeys = new int[index.wordKeys().size()];
        fullNames = new int[index.fullNames().size()];
        fullNameKeys = new int[index.fullNameKeys().size()];
        birthDays = new int[index.birthDays().size()];
        places = new int[index.places().size()];
        further = new int[index.further().size()];
        firstWords = new int[index.wordKeys().size()];
        firstWordsOfWomen = new int[index.wordKeys().size()];
    }

    void countPerson(long nik, int birthDay, ScannedName name) {
        people++;
        for (int i = 0; i < name.count(); i++) {
            count(words, name.word(i).word);
            count(wordKeys, name.word(i).wordKey);
        }
        count(fullNames, index.fullNames().of(name.letters()));
        if (birthDay == RegistryRecord.NO_DATE) {
            withoutBirthDate++;
        } else {
            count(birthDays, index.idOfBirthDay().of(birthDay));
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

    void countPlace(BirthPlace place) {
        if (!place.key().isEmpty()) {
            peopleWithPlace++;
            count(places, index.places().of(Hash.of(place.key())));
        }
    }

    void countFurther(List<FurtherValue> values) {
        for (FurtherValue value : values) {
            if (!value.key().isEmpty()) {
                count(further, index.further().of(Hash.ofField(value)));
                count(further, index.further().of(Hash.ofFieldAndKey(value)));
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
        addAll(total, Term.WORD, index.words(), words);
        addAll(total, Term.WORD_KEY, index.wordKeys(), wordKeys);
        addAll(total, Term.FULL_NAME, index.fullNames(), fullNames);
        addAll(total, Term.FULL_NAME_KEY, index.fullNameKeys(), fullNameKeys);
        addAll(total, Term.BIRTH_DAY, index.birthDays(), birthDays);
        addAll(total, Term.PLACE, index.places(), places);
        total.add(Term.PLACE, RegistryCounts.ANY, peopleWithPlace);
        addAll(total, Term.FURTHER, index.further(), further);
        addAll(total, Term.FIRST_WORD, index.wordKeys(), firstWords);
        total.add(Term.FIRST_WORD, RegistryCounts.ANY, peopleWithGender);
        addAll(total, Term.FIRST_WORD_OF_WOMEN, index.wordKeys(), firstWordsOfWomen);
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
        long[] values = ids.values();
        for (int id = 0; id < counts.length; id++) {
            total.add(what, values[id], counts[id]);
        }
    }
}
