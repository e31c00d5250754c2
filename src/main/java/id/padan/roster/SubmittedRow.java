package id.padan.roster;

import id.padan.person.DateParts;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roster, as understood, before normalising. Read back from the store, a row has of {@code further},
 * {@code replaces} and {@code cells} only what was asked for.
 *
 * @param location where the row stands
 * @param opd the OPD that the row belongs to; in a list, the name of the list
 * @param nik what the NIK cell holds
 * @param name the name as written, trimmed; empty if none
 * @param birthPlace the place of birth as written, trimmed; empty if none
 * @param birthDate what the date cell holds
 * @param gender the gender, or null if none could be read
 * @param further the other columns that have a meaning, as text; those without a value are left out; in a list, the OPD too
 * @param fields what the fields hold that the job adds, as written, in its order; empty if it adds none
 * @param replaces the key of the row that this one was corrected from, as text; null unless it comes from a returned workbook
 * @param cells what all cells of the row hold, as text, from column A on: for giving the row back to the OPD as it came
 */
public record SubmittedRow(
        RowLocation location,
        String opd,
        NikReading nik,
        String name,
        String birthPlace,
        DateReading birthDate,
        @Nullable Gender gender,
        Map<RosterField, String> further,
        List<String> fields,
        @Nullable String replaces,
        List<String> cells) {

    /** Keeps the further columns unmodifiable, in the order of the fields. */
    public SubmittedRow {
        Map<RosterField, String> ordered = new EnumMap<>(RosterField.class);
        ordered.putAll(further);
        further = Collections.unmodifiableMap(ordered);
        fields = List.copyOf(fields);
        cells = List.copyOf(cells);
    }

    /**
     * A row of a job that adds no fields.
     *
     * @param location where the row stands
     * @param opd the OPD that the row belongs to
     * @param nik what the NIK cell holds
     * @param name the name as written, trimmed; empty if none
     * @param birthPlace the place of birth as written, trimmed; empty if none
     * @param birthDate what the date cell holds
     * @param gender the gender, or null if none could be read
     * @param further the other columns that have a meaning, as text
     */
    public SubmittedRow(
            RowLocation location,
            String opd,
            NikReading nik,
            String name,
            String birthPlace,
            DateReading birthDate,
            @Nullable Gender gender,
            Map<RosterField, String> further) {
        this(location, opd, nik, name, birthPlace, birthDate, gender, further, List.of(), null, List.of());
    }

    /**
     * {@return this row with its cells}
     *
     * @param all what all of them hold, from column A on
     */
    public SubmittedRow withCells(List<String> all) {
        return new SubmittedRow(
                location, opd, nik, name, birthPlace, birthDate, gender, further, fields, replaces, all);
    }

    /**
     * {@return this row as one of a list, which no OPD submitted; an OPD that it names is among the further columns}
     *
     * @param list the name of the list, which takes the place of the OPD
     */
    public SubmittedRow ofList(String list) {
        Map<RosterField, String> more = new EnumMap<>(RosterField.class);
        more.putAll(further);
        if (!opd.isEmpty()) {
            more.put(RosterField.OPD, opd);
        }
        return new SubmittedRow(
                location, list, nik, name, birthPlace, birthDate, gender, more, fields, replaces, cells);
    }

    /**
     * {@return the person whom the row names, in normal form, with the fields that the job adds}
     *
     * @param normaliser makes it
     */
    public Person person(Normaliser normaliser) {
        Person person = normaliser.person(nik, name, birthPlace, birthDate.date(), gender, fields);
        return birthDate.date() != null || birthDate.written().isEmpty()
                ? person
                : person.withBirthDateParts(DateParts.of(birthDate.written()));
    }

    /** {@return whether the row names nobody: neither a name nor anything in the place of a NIK or of a field
     * that the job adds} */
    public boolean isUnreadable() {
        return name.isBlank() && nik.text().isBlank() && fields.stream().allMatch(String::isBlank);
    }
}
