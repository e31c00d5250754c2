package id.padan.report;

import java.util.List;

/**
 * What is wrong with the population extract itself, though it can be used.
 *
 * @param nikExpected whether people are known by their NIK; not if the job adds fields by which it knows them
 * @param withoutNik how many records have no NIK of sixteen digits
 * @param withoutBirthDate how many records have no birth date that can be read
 * @param doubleNiks how many different NIK of people who rows are or may be, it has more than once
 * @param examples some of those
 */
public record RegistryQuality(
        boolean nikExpected,
        long withoutNik,
        long withoutBirthDate,
        int doubleNiks,
        List<DoubleNiks.Example> examples) {

    /** Nothing is wrong. */
    public static final RegistryQuality FAULTLESS = new RegistryQuality(true, 0, 0, 0, List.of());

    /** Keeps the examples unmodifiable. */
    public RegistryQuality {
        examples = List.copyOf(examples);
    }

    /** Whether so many have no NIK that a wrong column or format is likelier than so many gaps. */
    boolean lacksNik(long people) {
        return nikExpected && isMost(withoutNik, people);
    }

    /** The same of birth dates. */
    boolean lacksBirthDates(long people) {
        return isMost(withoutBirthDate, people);
    }

    private static boolean isMost(long some, long all) {
        return some > all / 2;
    }
}
