package id.padan.person;

import id.padan.person.DictionaryException.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of names, places and region codes. Safe for use by several threads.
 *
 * @param normaliser puts people in normal form
 * @param regions the region codes that can stand in a NIK
 */
public record Dictionaries(Normaliser normaliser, Regions regions) {

    /** A dictionary that comes with the program and that a job can extend. */
    public enum Kind {
        /** Titles in front of names and behind them. */
        TITLES,
        /** Spellings of one name. */
        SPELLINGS,
        /** Names of one place. */
        PLACES,
        /** Region codes in NIKs, with the names of Kabupaten and Kota. */
        REGIONS;

        /** {@return the name in a job file} */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return the dictionaries that come with the program} */
    public static Dictionaries standard() {
        return new Dictionaries(Normaliser.standard(), Regions.standard());
    }

    /**
     * {@return the dictionaries that come with the program and what files add to them; a word that a file puts into another
     * class than the program does belongs to the file's}
     *
     * @param files the files, in the form of the program's own: {@code NAME = WORD WORD}, regions {@code code,name}
     * @throws DictionaryException if any cannot be read or used, with everything that is wrong with all of them
     */
    public static Dictionaries extendedBy(Map<Kind, Path> files) throws DictionaryException {
        if (files.isEmpty()) {
            return standard();
        }
        List<Problem> problems = new ArrayList<>();
        Dictionary titles =
                Dictionary.of("titles.properties").with(read(files, Kind.TITLES, DictionaryFile::titles, problems));
        Map<String, String> spellings = Dictionary.of("spellings.properties")
                .commonForms(read(files, Kind.SPELLINGS, DictionaryFile::spellings, problems));
        Map<String, String> places = Dictionary.of("places.properties")
                .commonForms(read(files, Kind.PLACES, DictionaryFile::places, problems));
        Regions regions = Regions.standard().with(read(files, Kind.REGIONS, DictionaryFile::regions, problems));
        if (!problems.isEmpty()) {
            throw new DictionaryException(problems);
        }
        NameReader names = new NameReader(new Titles(titles), new SpellingKey(spellings));
        return new Dictionaries(new Normaliser(names, new PlaceReader(places, regions), List.of()), regions);
    }

    private static <T> List<T> read(
            Map<Kind, Path> files, Kind kind, Function<DictionaryFile, List<T>> content, List<Problem> problems) {
        Path path = files.get(kind);
        if (path == null) {
            return List.of();
        }
        List<Problem> ofFile = new ArrayList<>();
        List<T> read = content.apply(new DictionaryFile(path, ofFile));
        ofFile.sort(Comparator.comparingInt(Problem::line));
        problems.addAll(ofFile);
        return read;
    }
}
