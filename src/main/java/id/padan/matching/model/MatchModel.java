package id.padan.matching.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;

/**
 * The m probabilities: how likely it is that a value which belongs to a person is written in a certain way. All are
 * probabilities from 0 to 1 unless said otherwise. The meaning and the source of each stand in {@code model.yml}.
 *
 * @param name where the figures come from, for reports
 * @param present probability that the person of a row is in the registry
 * @param nik the population number
 * @param birthDate the birth date
 * @param words the words of names
 * @param genderEqual probability that the gender is written right
 * @param birthPlace the place of birth
 * @param further the fields that a job adds
 * @param switches what is switched off, for measuring what it is worth
 */
public record MatchModel(
        String name,
        double present,
        NikModel nik,
        DateModel birthDate,
        NameModel words,
        double genderEqual,
        PlaceModel birthPlace,
        FurtherModel further,
        Switches switches) {

    /**
     * How NIKs are written.
     *
     * @param equal right
     * @param lastDigitsLost only the leading digits are left
     * @param oneDigit one digit is wrong
     * @param twoSwapped two neighbouring digits are swapped
     * @param length a digit is missing or there twice
     * @param twoEdits two such typos
     * @param sameBirth date part right, region or serial not
     * @param other somebody else's number
     * @param ofFamily of those, share that are a relative's on the same family card
     * @param withOtherBirthDate of those, share with that person's birth date too
     * @param fitsBirthDate a person's own number has their own birth date in it
     * @param fitsGender a person's own number has their own gender in it
     */
    public record NikModel(
            double equal,
            double lastDigitsLost,
            double oneDigit,
            double twoSwapped,
            double length,
            double twoEdits,
            double sameBirth,
            double other,
            double ofFamily,
            double withOtherBirthDate,
            double fitsBirthDate,
            double fitsGender) {}

    /**
     * How birth dates are written.
     *
     * @param equal right
     * @param swapped day and month swapped
     * @param year a typo in the year
     * @param day a typo in the day
     * @param month a typo in the month
     * @param placeholder 1 January, 1 July or 31 December of the year for an unknown day, in the row or in the registry
     * @param different another date
     */
    public record DateModel(
            double equal, double swapped, double year, double day, double month, double placeholder, double different) {

        /**
         * {@return whether it is what is written where nobody knows the day} The registry's rule was 31 December until 2004 and
         * is 1 July since (Permendagri 19/2010, annex); offices write 1 January.
         *
         * @param date a birth date
         */
        public static boolean isPlaceholder(LocalDate date) {
            return isPlaceholder(date.getMonthValue(), date.getDayOfMonth());
        }

        /**
         * {@return the same of a day of any year}
         *
         * @param month the month; 1 to 12
         * @param day the day of the month; 1 to 31
         */
        public static boolean isPlaceholder(int month, int day) {
            return day == 1 ? month == 1 || month == 7 : day == 31 && month == 12;
        }
    }

    /**
     * How names are written, by word.
     *
     * @param equal the same letters
     * @param spelling another spelling of the class
     * @param oneEdit one letter wrong, missing, too many, or two neighbours swapped
     * @param twoEdits two such typos
     * @param abbreviated only the beginning
     * @param ending only the end: YANTO for SUPRIYANTO
     * @param initial only the first letter
     * @param initialSpelledOut of the initials in the registry, share spelled out
     * @param added a word that the registry does not have
     * @param byname BIN, BINTI or DAENG and a word that the registry does not have
     * @param dropped a word of the registry left out
     * @param droppedAgain where a word is left out, each further one
     * @param wordDifferent another word
     * @param joined two words written as one
     * @param split one word written as two
     * @param reordered the words in another order
     * @param different the whole name is another
     * @param registryEdit the registry's own typo in a word
     * @param unseen how many times as rare as a word of one person a submitted word is that nobody in the registry has; at
     *     least 1
     */
    public record NameModel(
            double equal,
            double spelling,
            double oneEdit,
            double twoEdits,
            double abbreviated,
            double ending,
            double initial,
            double initialSpelledOut,
            double added,
            double byname,
            double dropped,
            double droppedAgain,
            double wordDifferent,
            double joined,
            double split,
            double reordered,
            double different,
            double registryEdit,
            double unseen) {}

    /**
     * How places of birth are written.
     *
     * @param equal right
     * @param typo with a typo of one or two letters
     * @param different another place
     * @param most how much an agreement counts at most, to 1
     */
    public record PlaceModel(double equal, double typo, double different, double most) {}

    /**
     * How the fields that a job adds are written. Dates are written like birth dates.
     *
     * @param identifier numbers and codes
     * @param name names
     * @param place parts of an address
     * @param placeMisplaced a part of an address is written in the field of another
     * @param categoryEqual a category is written right
     * @param dependence how much each part of an address beside the most telling one counts, since one follows from another
     * @param household how many people share a whole address; at least 1
     * @param unseen how many times as rare as a value of one person a value is that nobody in the registry has; at least 1
     */
    public record FurtherModel(
            TextModel identifier,
            TextModel name,
            TextModel place,
            double placeMisplaced,
            double categoryEqual,
            double dependence,
            double household,
            double unseen) {}

    /**
     * How the values of one kind are written.
     *
     * @param equal right
     * @param oneEdit with one typo
     * @param twoEdits with two
     * @param different another value
     */
    public record TextModel(double equal, double oneEdit, double twoEdits, double different) {}

    /**
     * Parts of the model that can be left out to see what they are worth.
     *
     * @param nameCap the whole name counts at most as its frequency allows
     * @param nameFrequencies rare words count more
     * @param spellingClasses spellings of one class are near
     */
    public record Switches(boolean nameCap, boolean nameFrequencies, boolean spellingClasses) {}

    /** {@return the model that comes with the program} */
    public static MatchModel standard() {
        return ModelFigures.standard().model("standard");
    }

    /**
     * {@return the model that comes with the program, for a kind of job}
     *
     * @param addsFields whether the job adds fields: its rosters have other errors ({@code model-fields.yml})
     */
    public static MatchModel standardFor(boolean addsFields) {
        return addsFields ? ModelFigures.withFields().model("standard") : standard();
    }

    /**
     * {@return the model for a job with the figures that a file sets}
     *
     * @param path a YAML file with any of the keys of {@code model.yml}
     * @param addsFields whether the job adds fields
     * @throws IOException if it cannot be read
     * @throws ModelException if it holds anything else
     */
    public static MatchModel read(Path path, boolean addsFields) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, String.valueOf(path.getFileName()), addsFields);
        }
    }

    /**
     * {@return the model for a job with the figures that a text sets}
     *
     * @param in YAML, UTF-8, with any of the keys of {@code model.yml}
     * @param name what to call it in messages and reports
     * @param addsFields whether the job adds fields
     * @throws ModelException if it holds anything else
     */
    public static MatchModel read(InputStream in, String name, boolean addsFields) {
        ModelFigures standard = addsFields ? ModelFigures.withFields() : ModelFigures.standard();
        return standard.with(in, name).model(name);
    }

    /** {@return the figures by their keys in {@code model.yml}; a number, or a truth value for a switch} */
    public SortedMap<String, Object> figures() {
        return ModelFigures.of(this).byKey();
    }

    /**
     * {@return this model with other figures}
     *
     * @param name where they come from
     * @param figures those that differ, by their keys
     */
    public MatchModel with(String name, Map<String, Double> figures) {
        SortedMap<String, Object> all = figures();
        all.putAll(figures);
        return ModelFigures.of(all).model(name);
    }

    /** A file that comes with the program, whole, so that nobody has to close it. */
    static InputStream resource(String name) {
        try (InputStream in = MatchModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the program lacks its model " + name);
            }
            return new ByteArrayInputStream(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
