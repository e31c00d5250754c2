package id.padan.review.page;

import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.report.OutcomeFiles;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A made-up city and the rosters of its offices. Nobody in it exists. The same numbers make the same city. */
final class SampleCity {

    static final Normaliser NORMALISER = Normaliser.standard();

    static final List<String> OPD = List.of(
            "Badan Kepegawaian dan Pengembangan SDM",
            "Badan Pendapatan Daerah",
            "Dinas Kesehatan",
            "Dinas Lingkungan Hidup",
            "Dinas Pekerjaan Umum",
            "Dinas Pendidikan",
            "Dinas Perhubungan",
            "Dinas Sosial",
            "Kecamatan Panakkukang",
            "Kecamatan Rappocini",
            "RSUD Daya",
            "Satuan Polisi Pamong Praja");

    private static final List<String> MEN = words("ANDI,MUHAMMAD,AHMAD,BUDI,AGUS,HASAN,WAHYU,SYAMSUDDIN,IRWAN,RAHMAT,"
            + "YUSRAN,BAHARUDDIN,HENDRA,ARIFIN,I WAYAN,YOHANES,SUPRIADI,ABDUL RAHIM,MUKHLIS,DARMAWAN");
    private static final List<String> WOMEN = words("SITI,NUR,DEWI,RATNA,FITRI,HASNAH,RAHMAWATI,NURHAYATI,ANDI TENRI,"
            + "SRI,INDAH,MARLINA,ROSDIANA,HJ. SALMA,NI KADEK,YULIANA,SULASTRI,MEGAWATI,ERNA,HASTUTI");
    private static final List<String> MIDDLE = words(",,,EKA,DWI,TRI,ARIF,RAHMA,JAYA,BAKTI,CAHYA,MULIA,KURNIA,ALAM");
    private static final List<String> LAST = words("SAPUTRA,RIDWAN,LESTARI,AMIN,BASRI,YUSUF,IDRIS,KADIR,TAHIR,PRATAMA,"
            + "WIJAYA,HIDAYAT,NURDIN,SYARIFUDDIN,PALLAWA,TANDILILING,MAPPASESSU,GUNAWAN,SETIAWAN,HAMZAH");
    private static final List<String> PLACES =
            words("MAKASSAR,GOWA,MAROS,BONE,TAKALAR,PAREPARE,WAJO,SURABAYA,BULUKUMBA");

    private final Random random = new Random(20261122);
    private final List<RegistryPerson> registry = new ArrayList<>();
    private final List<SubmittedRow> rows = new ArrayList<>();

    /**
     * A city.
     *
     * @param count how many rows its rosters have
     * @param damaged how many of 10 rows are damaged so that an officer may have to decide
     */
    SampleCity(int count, int damaged) {
        for (int i = 0; i < Math.max(400, count * 2); i++) {
            registry.add(resident(i));
        }
        for (int i = 0; i < count; i++) {
            RegistryPerson person = registry.get(random.nextInt(registry.size()));
            rows.add(random.nextInt(10) < damaged ? damaged(person, i) : asRegistered(person, i));
        }
        rows.sort(OutcomeFiles.ROW_ORDER);
    }

    List<RegistryPerson> registry() {
        return registry;
    }

    /** {@return the rows in the order of the output files} */
    List<SubmittedRow> rows() {
        return rows;
    }

    /** Every seventh resident bears the name of the one before and is born a few weeks later: namesakes. */
    private RegistryPerson resident(int number) {
        Person before = number % 7 == 6 ? registry.get(number - 1).person() : null;
        boolean woman = before == null ? random.nextBoolean() : before.gender() == Gender.FEMALE;
        LocalDate born = before == null
                ? LocalDate.of(1966, 1, 1).plusDays(random.nextInt(365 * 35))
                : date(before).plusDays(1 + random.nextInt(40));
        String name = before == null
                ? String.join(" ", pick(woman ? WOMEN : MEN), pick(MIDDLE), pick(LAST))
                        .replace("  ", " ")
                : before.name().written();
        Person person = NORMALISER.person(
                new NikReading.Complete(new Nik(nik(number, born, woman))),
                name,
                pick(PLACES),
                born,
                woman ? Gender.FEMALE : Gender.MALE,
                List.of());
        return new RegistryPerson(person, status(number));
    }

    private static String nik(int number, LocalDate born, boolean woman) {
        return String.format(
                Locale.ROOT,
                "7371%02d%02d%02d%02d%04d",
                1 + number % 14,
                born.getDayOfMonth() + (woman ? 40 : 0),
                born.getMonthValue(),
                born.getYear() % 100,
                1 + number % 9000);
    }

    private static RegistryStatus status(int number) {
        if (number % 97 == 0) {
            return RegistryStatus.DECEASED;
        }
        return number % 89 == 0 ? RegistryStatus.INACTIVE : RegistryStatus.ACTIVE;
    }

    private SubmittedRow asRegistered(RegistryPerson registered, int i) {
        Person person = registered.person();
        String place = i % 6 == 0 ? pick(PLACES) : person.birthPlace().written();
        return row(i, person.nik(), capitals(person), place, date(person), person);
    }

    private SubmittedRow damaged(RegistryPerson registered, int i) {
        Person person = registered.person();
        String name = capitals(person);
        String place = person.birthPlace().written();
        NikReading nik = person.nik();
        LocalDate born = date(person);
        NikReading none = new NikReading.Missing();
        return switch (i % 9) {
            case 0 -> row(i, none, name, place, null, person);
            case 1 -> row(i, none, typo(name), "", born.plusYears(1), person);
            case 2 ->
                row(i, registry.get(random.nextInt(registry.size())).person().nik(), name, place, born, person);
            case 3 -> row(i, wrongDigit(nik, 3), typo(typo(name)), place, born.plusMonths(1), person);
            case 4 -> row(i, lostDigits(nik), typo(name), pick(PLACES), null, person);
            case 5 -> row(i, none, name.substring(0, Math.max(3, name.indexOf(' '))), place, born, person);
            case 6 -> row(i, wrongDigit(nik, 2), "Drs. " + name, place, born.plusDays(3), person);
            case 7 -> row(i, none, typo(name), place, dayAsMonth(born), person);
            default -> row(i, wrongDigit(wrongDigit(nik, 5), 9), pick(LAST) + " " + name, place, born, person);
        };
    }

    private SubmittedRow row(
            int i, NikReading nik, String name, String place, @Nullable LocalDate born, Person person) {
        String opd = OPD.get((int) (Math.abs(random.nextGaussian()) * 4) % OPD.size());
        String file = opd.toLowerCase(Locale.ROOT).replace(' ', '-') + ".xlsx";
        DateReading date = born == null ? DateReading.MISSING : new DateReading(born, born.toString());
        RowLocation location = new RowLocation(file, "Data Non ASN", 6 + i);
        return new SubmittedRow(location, opd, nik, name, place, date, person.gender(), Map.of());
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private String typo(String name) {
        int place = 1 + random.nextInt(name.length() - 2);
        char other = "aeiourstnl".charAt(random.nextInt(10));
        return name.charAt(place) == ' ' ? name : name.substring(0, place) + other + name.substring(place + 1);
    }

    private static LocalDate date(Person person) {
        LocalDate date = person.birthDate();
        return date == null ? LocalDate.EPOCH : date;
    }

    private static LocalDate dayAsMonth(LocalDate date) {
        return date.getDayOfMonth() <= 12
                ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                : date.plusYears(2);
    }

    private static NikReading lostDigits(NikReading nik) {
        String sure = nik.text().substring(0, 12);
        return new NikReading.Damaged(sure, sure + "0000");
    }

    private static NikReading wrongDigit(NikReading nik, int place) {
        String digits = nik.text();
        char other = (char) ('0' + (digits.charAt(place) - '0' + 3) % 10);
        return new NikReading.Complete(new Nik(digits.substring(0, place) + other + digits.substring(place + 1)));
    }

    private static String capitals(Person person) {
        StringBuilder name = new StringBuilder();
        for (String word : words(person.name().written().replace(' ', ','))) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static List<String> words(String separatedByCommas) {
        return List.of(separatedByCommas.split(",", -1));
    }
}
