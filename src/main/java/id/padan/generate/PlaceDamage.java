package id.padan.generate;

/** Mistakes in the place of birth. */
final class PlaceDamage {
    private PlaceDamage() {}

    static Submission typo(Submission row, Circumstances around) {
        String place = row.birthPlace();
        return place.length() < 3 ? row : row.withBirthPlace(Typing.slip(around.random(), place));
    }

    static Submission spelling(Submission row, Circumstances around) {
        return row.withBirthPlace(around.geography().anotherName(around.random(), row.birthPlace()));
    }

    static Submission different(Submission row, Circumstances around) {
        RandomStream random = around.random();
        Geography geography = around.geography();
        String district = random.chance(0.4) ? geography.districtOfCity(random) : geography.districtElsewhere(random);
        return row.withBirthPlace(
                geography.birthPlace(random, district, row.person().birthDate().getYear()));
    }

    static Submission missing(Submission row, Circumstances around) {
        return row.withBirthPlace("");
    }
}
