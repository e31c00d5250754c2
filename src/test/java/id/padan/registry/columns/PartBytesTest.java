package id.padan.registry.columns;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.person.DateParts;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryRecord;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PartBytesTest {

    /** Mark, version, people, fields and checksum. */
    private static final int HEADER = 28;

    private static final List<RegistryStatus> STATUSES = List.of(RegistryStatus.values());

    private static final List<String> WORDS = List.of(
            "SITI", "Aminah", "", "H.", "MA'RUF", "ÉTIENNE", "王", "\uD800", "ABD.RAHMAN,", "\t", "X".repeat(300));

    @Property(tries = 200)
    void everyPersonComesBackAsWritten(@ForAll long seed, @ForAll @IntRange(max = 700) int count) {
        List<WrittenPerson> people = people(new Random(seed), count);

        RegistryPart part = PartBytes.read(PartBytes.write(PartBuilder.of(people)));

        assertThat(part.people()).isEqualTo(count);
        for (int person = 0; person < count; person++) {
            assertThat(part.written(person)).isEqualTo(people.get(person));
        }
    }

    @Property(tries = 100)
    void aTextHasTheHashOfItsCharacters(@ForAll long seed) {
        TextTable words = PartBuilder.of(people(new Random(seed), 50)).words();

        for (int word = 0; word < words.size(); word++) {
            assertThat(words.hash(word, 31)).isEqualTo(longHash(words.text(word)));
        }
    }

    private static long longHash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    @Property(tries = 200)
    void aByteThatChangedShows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 255) int change) {
        Random random = new Random(seed);
        ByteBuffer bytes = PartBytes.write(PartBuilder.of(people(random, 20)));
        assertThat(PartBytes.areWhole(bytes)).isTrue();
        int at = random.nextInt(bytes.limit());
        bytes.put(at, (byte) (bytes.get(at) ^ change));

        assertThat(PartBytes.areWhole(bytes)).as("byte " + at).isFalse();
    }

    @Property(tries = 20)
    void aByteThatChangedInTheHeaderShows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 255) int change) {
        ByteBuffer bytes = PartBytes.write(PartBuilder.of(people(new Random(seed), 3)));
        for (int at = 0; at < HEADER; at++) {
            bytes.put(at, (byte) (bytes.get(at) ^ change));
            assertThat(PartBytes.areWhole(bytes)).as("byte " + at).isFalse();
            bytes.put(at, (byte) (bytes.get(at) ^ change));
        }
    }

    @Property(tries = 50)
    void whatIsCutOffShows(@ForAll long seed) {
        Random random = new Random(seed);
        ByteBuffer bytes = PartBytes.write(PartBuilder.of(people(random, 20)));
        bytes.limit(random.nextInt(bytes.limit()));

        assertThat(PartBytes.areWhole(bytes)).isFalse();
    }

    private static List<WrittenPerson> people(Random random, int count) {
        int fields = random.nextInt(3);
        List<WrittenPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> written = new ArrayList<>();
            for (int field = 0; field < fields; field++) {
                written.add(text(random).strip());
            }
            people.add(new WrittenPerson(
                    nik(random),
                    text(random).strip(),
                    text(random).strip(),
                    birthDay(random),
                    random.nextInt(5) == 0 ? null : random.nextBoolean() ? Gender.MALE : Gender.FEMALE,
                    STATUSES.get(random.nextInt(STATUSES.size())),
                    random.nextInt(3) == 0 ? RegistryPerson.NO_CARD : random.nextLong(10_000_000_000_000_000L),
                    written));
        }
        return people;
    }

    private static int birthDay(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> RegistryRecord.NO_DATE;
            case 1 ->
                WrittenPerson.number(RegistryRecord.NO_DATE, DateParts.of("00-0%d-1990".formatted(random.nextInt(9))));
            default -> random.nextInt(40_000) - 20_000;
        };
    }

    private static NikReading nik(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new NikReading.Missing();
            case 1 -> new NikReading.Damaged("737101120590000", "737101120590000?");
            case 2 -> new NikReading.Malformed("73710" + random.nextInt(20), "73710" + random.nextInt(20) + "x");
            default -> new NikReading.Complete(Nik.of(random.nextLong(10_000_000_000_000_000L)));
        };
    }

    private static String text(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
