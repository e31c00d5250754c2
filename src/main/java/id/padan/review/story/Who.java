package id.padan.review.story;

import id.padan.matching.model.EditDistance;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.NameReader;
import id.padan.person.NameWord;
import id.padan.person.PersonName;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.person.SoundAlike;
import id.padan.reconcile.Outcome;
import id.padan.reconcile.RowOutcome;
import id.padan.registry.columns.RegistryPart;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Whom somebody asks about: a NIK, a name, or the place of a row. */
public sealed interface Who {

    /** How well a row is what was asked for, from not at all to exactly. */
    enum Fit {
        /** Somebody else. */
        NONE,
        /** A name that has all the words asked for, perhaps spelled otherwise, and others besides. */
        PART,
        /** A name that sounds alike, or a name or number one typo away. */
        NEAR,
        /** Exactly this. */
        SAME
    }

    /** {@return how well a row is what was asked for} */
    Fit fit(RowOutcome row);

    /**
     * {@return how well somebody of the registry is what was asked for; a place is nobody's there}
     *
     * @param part some people of the registry
     * @param person the number of one of them
     */
    default Fit fit(RegistryPart part, int person) {
        return Fit.NONE;
    }

    /** {@return what passes over most people of the registry who are somebody else} */
    default Glance glance() {
        return Glance.atNobody();
    }

    /** {@return how like the row's name is to the name asked for, 0 to 1; 0 if no name was} */
    default double likeness(RowOutcome row) {
        return 0;
    }

    /**
     * {@return whom a text means}
     *
     * @param text sixteen digits, perhaps with a typo; {@code FILE:ROW} or {@code FILE#SHEET:ROW}; else a name
     * @param names reads names
     */
    static Who of(String text, NameReader names) {
        String digits = text.replaceAll("[\\s.'-]", "");
        if (OfNik.LIKE_A_NIK.matcher(digits).matches()) {
            return new OfNik(digits);
        }
        Matcher place = OfPlace.FORM.matcher(text.strip());
        return place.matches()
                ? new OfPlace(place.group(1).replace('\\', '/'), Integer.parseInt(place.group(2)))
                : new OfName(names.read(text.strip()), names);
    }

    /**
     * By the number: that of the row, of the registry person, or of a candidate.
     *
     * @param digits as asked for; a NIK with a typo may have a digit more or less than sixteen
     */
    record OfNik(String digits) implements Who {

        private static final Pattern LIKE_A_NIK = Pattern.compile("\\d{14,18}");

        @Override
        public Fit fit(RowOutcome row) {
            RegistryPerson person = row.outcome().person();
            List<String> all = Stream.concat(
                            Stream.of(row.row().nik().text(), person == null ? "" : nik(person)),
                            row.candidates().stream()
                                    .map(ScoredCandidate::person)
                                    .map(OfNik::nik))
                    .toList();
            return all.stream().map(this::fit).max(Comparator.naturalOrder()).orElse(Fit.NONE);
        }

        @Override
        public Fit fit(RegistryPart part, int person) {
            // As a number it has lost the zeros at its beginning, and no region's code has one there.
            long nik = part.nik(person);
            return nik == RegistryRecord.NO_NIK ? Fit.NONE : fit(Long.toString(nik));
        }

        @Override
        public Glance glance() {
            return Glance.atNik(digits);
        }

        private Fit fit(String nik) {
            if (nik.equals(digits)) {
                return Fit.SAME;
            }
            return EditDistance.between(nik, digits, 1) == 1 ? Fit.NEAR : Fit.NONE;
        }

        private static String nik(RegistryPerson person) {
            return person.person().nik().text();
        }
    }

    /**
     * By the place.
     *
     * @param file the file, with or without folders before it and its ending, and perhaps {@code #} and the sheet
     * @param row the row's number
     */
    record OfPlace(String file, int row) implements Who {

        private static final Pattern FORM = Pattern.compile("(.*\\S)\\s*:\\s*(\\d{1,7})");

        @Override
        public Fit fit(RowOutcome outcome) {
            RowLocation location = outcome.row().location();
            boolean here = location.row() == row && isIn(location);
            return here ? Fit.SAME : Fit.NONE;
        }

        /** {@return whether a row stands in the file, and in the sheet if one was named} */
        public boolean isIn(RowLocation location) {
            String known = location.file();
            String shorter = known.substring(0, known.lastIndexOf('.') < 0 ? known.length() : known.lastIndexOf('.'));
            return Stream.of(known, shorter).anyMatch(each -> isMeant(each) || isMeant(each + "#" + location.sheet()));
        }

        private boolean isMeant(String known) {
            int before = file.length() - known.length();
            return before >= 0
                    && file.regionMatches(true, before, known, 0, known.length())
                    && (before == 0 || file.charAt(before - 1) == '/');
        }
    }

    /**
     * By the name, in any order of its words.
     *
     * @param name as asked for
     * @param names reads the others
     */
    record OfName(PersonName name, NameReader names) implements Who {

        private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

        /** In shorter words one letter makes another name. */
        private static final int SHORTEST_WITH_TYPO = 4;

        @Override
        public Fit fit(RowOutcome row) {
            Fit submitted = fit(names.read(row.row().name()));
            RegistryPerson person = row.outcome().person();
            if (submitted == Fit.SAME || person == null || row.outcome().kind() == Outcome.Kind.REJECTED) {
                return submitted;
            }
            Fit registered = fit(person.person().name());
            return registered.compareTo(submitted) > 0 ? registered : submitted;
        }

        @Override
        public Fit fit(RegistryPart part, int person) {
            return fit(names.read(part.name(person)));
        }

        @Override
        public Glance glance() {
            return Glance.atName(name, names, (one, other) -> one.text().equals(other.text()) || isNear(one, other));
        }

        @Override
        public double likeness(RowOutcome row) {
            return SIMILARITY.apply(sorted(name), sorted(names.read(row.row().name())));
        }

        private Fit fit(PersonName other) {
            if (name.words().isEmpty() || other.words().isEmpty()) {
                return Fit.NONE;
            }
            if (sorted(name).equals(sorted(other)) || name.letters().equals(other.letters())) {
                return Fit.SAME;
            }
            List<NameWord> left = new ArrayList<>(other.words());
            for (NameWord word : name.words()) {
                NameWord near = near(word, left);
                if (near == null) {
                    return Fit.NONE;
                }
                left.remove(near);
            }
            return left.isEmpty() ? Fit.NEAR : Fit.PART;
        }

        private static @Nullable NameWord near(NameWord word, List<NameWord> others) {
            return others.stream()
                    .filter(other -> other.text().equals(word.text()))
                    .findFirst()
                    .or(() ->
                            others.stream().filter(other -> isNear(word, other)).findFirst())
                    .orElse(null);
        }

        private static boolean isNear(NameWord one, NameWord other) {
            return one.key().equals(other.key())
                    || SoundAlike.between(one, other) != SoundAlike.FAR
                    || (Math.min(one.text().length(), other.text().length()) >= SHORTEST_WITH_TYPO
                            && EditDistance.between(one.text(), other.text(), 1) == 1);
        }

        private static String sorted(PersonName name) {
            return name.words().stream().map(NameWord::text).sorted().collect(Collectors.joining(" "));
        }
    }
}
