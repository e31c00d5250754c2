package id.padan.person;

import java.time.LocalDate;

/** Puts values of further fields in normal form, each by the kind of its field. */
final class FurtherReader {

    private static final DateReader DATES = DateReader.ofBirths();
    private static final NikReading NO_NIK = new NikReading.Missing();

    private final NameReader names;
    private final PlaceReader places;

    FurtherReader(NameReader names, PlaceReader places) {
        this.names = names;
        this.places = places;
    }

    FurtherValue read(FurtherField field, String written) {
        String stripped = written.strip();
        return new FurtherValue(field, stripped, stripped.isEmpty() ? "" : key(field.kind(), stripped));
    }

    private String key(FieldKind kind, String written) {
        return switch (kind) {
            case IDENTIFIER, CATEGORY -> lettersAndDigits(written);
            case NAME -> names.read(written).letters();
            case PLACE -> places.read(written).key();
            case DATE -> {
                LocalDate date = DATES.read(written, NO_NIK).date();
                yield date == null ? "" : date.toString();
            }
        };
    }

    private static String lettersAndDigits(String written) {
        String capitals = Letters.capitals(written);
        StringBuilder kept = new StringBuilder(capitals.length());
        capitals.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
