package id.padan.report;

import id.padan.person.Nik;
import id.padan.roster.RosterField;
import id.padan.service.ServiceDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Somebody in the announcement.
 *
 * @param number by which proposals refer to the person; the same in each announcement of a round
 * @param person the person
 */
public record Announced(int number, EligiblePerson person) {

    private static final List<String> COLUMNS =
            List.of("number", "opd", "nik", "name", "position", "work_unit", "start_date");

    /** Ten digits or more, however they are parted: a NIK, a family card, a telephone, that somebody wrote beside a post. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .,'/_-]{0,2}\\d){9,}");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** {@return the OPD, fit for the public} */
    public String opd() {
        return fitForThePublic(person.opd());
    }

    /** {@return the first six digits of the NIK, which are a region, and the last two; the rest as asterisks} */
    public String nik() {
        return Nik.of(person.nik()).map(Nik::asAnnounced).orElse("");
    }

    /** {@return the name} */
    public String name() {
        return fitForThePublic(person.name());
    }

    /** {@return the post held} */
    public String position() {
        return fitForThePublic(person.work(RosterField.POSITION));
    }

    /** {@return the unit below the OPD} */
    public String workUnit() {
        return fitForThePublic(person.work(RosterField.WORK_UNIT));
    }

    /** {@return since when, in ISO form, as far as it is written: 2020-12-31, 2020-12 or 2020; empty if no date can be read} */
    public String start() {
        ServiceDate start = person.date(RosterField.START_DATE);
        return start == null ? "" : start.text();
    }

    /** {@return the same as people here write it: 31-12-2020, 12-2020 or 2020} */
    public String startDayFirst() {
        List<String> parts = new ArrayList<>(List.of(start().split("-", -1)));
        Collections.reverse(parts);
        return String.join("-", parts);
    }

    /** {@return the columns of {@code announcement.csv}: the priority is the last, in rounds that have an order of it} */
    static List<String> columns(boolean byPriority) {
        return byPriority ? with(COLUMNS, "priority") : COLUMNS;
    }

    List<String> cells(boolean byPriority) {
        List<String> cells = List.of(Integer.toString(number), opd(), nik(), name(), position(), workUnit(), start());
        return byPriority ? with(cells, person.priority()) : cells;
    }

    private static List<String> with(List<String> texts, String last) {
        return Stream.concat(texts.stream(), Stream.of(last)).toList();
    }

    /**
     * {@return a text without the digits of long numbers}
     *
     * @param text what somebody wrote into a roster
     */
    public static String fitForThePublic(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(found -> DIGIT.matcher(found.group())
                .replaceAll("*"));
    }
}
