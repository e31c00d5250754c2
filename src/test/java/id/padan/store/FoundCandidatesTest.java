package id.padan.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.scan.CandidatePairs.Closeness;
import id.padan.person.DateParts;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.RegistryPerson;
import id.padan.person.RegistryStatus;
import id.padan.person.WrittenPerson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundCandidatesTest {

    private static final WrittenPerson ANI = person("7371014504900001", "ANI");
    private static final WrittenPerson BUDI = person("7371010504900002", "BUDI");
    private static final WrittenPerson CITRA = person("7371014504900003", "CITRA");

    @Test
    void whatIsStoredIsReadAgainInItsOrder() {
        WrittenPerson odd = new WrittenPerson(
                new NikReading.Malformed("123", "12 3"),
                "",
                "KOTA X",
                null,
                DateParts.of("31-02-1990"),
                null,
                RegistryStatus.DECEASED,
                3171012345678901L,
                List.of("a", ""));

        assertThat(readFound(List.of(
                        new Found(4, Closeness.OTHER, BUDI),
                        new Found(7, Closeness.RIVAL, odd),
                        new Found(4, Closeness.OTHER, ANI))))
                .containsExactly("4 " + BUDI, "7 " + odd, "4 " + ANI);
    }

    @Test
    void nobodyElseIsReadWhereOneIsTheSameWhicheverRangeHadThem() {
        List<Found> before = List.of(
                new Found(1, Closeness.OTHER, ANI),
                new Found(1, Closeness.RIVAL, BUDI),
                new Found(2, Closeness.OTHER, ANI));
        List<Found> behind = List.of(new Found(1, Closeness.SAME, CITRA), new Found(1, Closeness.OTHER, ANI));

        assertThat(readFound(before, behind)).containsExactly("1 " + BUDI, "2 " + ANI, "1 " + CITRA);
    }

    @Test
    void aBlockKnowsTheRowsThatHaveCandidatesInIt() {
        List<FoundCandidates.Block> blocks = blocks(List.of(
                new Found(2003, Closeness.OTHER, ANI),
                new Found(1, Closeness.OTHER, ANI),
                new Found(2003, Closeness.OTHER, BUDI),
                new Found(2999, Closeness.OTHER, BUDI)));

        assertThat(blocks).extracting(FoundCandidates.Block::number).containsExactly(0, 2);
        assertThat(blocks).extracting(block -> block.rows().toString()).containsExactly("{1}", "{3, 999}");
    }

    @Test
    void whatTravelledIsTheSameAndTakesLessRoom() {
        FoundCandidates candidates = new FoundCandidates();
        for (int row = 0; row < 2_000; row++) {
            candidates.take(row % 2 == 0 ? ANI : BUDI);
            candidates.add(row, Closeness.OTHER);
        }

        FoundCandidates arrived = FoundCandidates.ofBytes(candidates.toBytes());

        assertThat(arrived.blocks()).extracting(FoundCandidates.Block::number).containsExactly(0, 1);
        assertThat(arrived.blocks())
                .extracting(FoundCandidates.Block::rows)
                .isEqualTo(candidates.blocks().stream()
                        .map(FoundCandidates.Block::rows)
                        .toList());
        assertThat(read(bytes(arrived))).isEqualTo(read(bytes(candidates))).hasSize(2_000);
        assertThat(size(arrived)).isLessThan(size(candidates) / 3);
    }

    @Test
    void whatTravelledIsReadBesideWhatDidNot() {
        FoundCandidates before = new FoundCandidates();
        before.take(ANI);
        before.add(1, Closeness.OTHER);
        before.take(BUDI);
        before.add(1, Closeness.RIVAL);
        List<byte[]> both = new ArrayList<>(bytes(FoundCandidates.ofBytes(before.toBytes())));
        blocks(List.of(new Found(1, Closeness.SAME, CITRA))).forEach(block -> both.add(block.bytes()));

        assertThat(read(both)).containsExactly("1 " + BUDI, "1 " + CITRA);
    }

    private static List<byte[]> bytes(FoundCandidates candidates) {
        return candidates.blocks().stream().map(FoundCandidates.Block::bytes).toList();
    }

    private static int size(FoundCandidates candidates) {
        return bytes(candidates).stream().mapToInt(block -> block.length).sum();
    }

    private record Found(int row, Closeness closeness, WrittenPerson person) {}

    private static List<FoundCandidates.Block> blocks(List<Found> range) {
        FoundCandidates candidates = new FoundCandidates();
        range.forEach(found -> {
            candidates.take(found.person());
            candidates.add(found.row(), found.closeness());
        });
        return candidates.blocks();
    }

    @SafeVarargs
    private static List<String> readFound(List<Found>... ranges) {
        List<byte[]> blocks = new ArrayList<>();
        for (List<Found> range : ranges) {
            blocks(range).forEach(block -> blocks.add(block.bytes()));
        }
        return read(blocks);
    }

    private static List<String> read(List<byte[]> blocks) {
        List<String> read = new ArrayList<>();
        FoundCandidates.read(blocks, new FoundCandidates.Taker() {
            @Override
            public boolean wants(int row, long nik) {
                return true;
            }

            @Override
            public void take(int row, WrittenPerson candidate) {
                read.add(row + " " + candidate);
            }
        });
        return read;
    }

    private static WrittenPerson person(String nik, String name) {
        return new WrittenPerson(
                new NikReading.Complete(new Nik(nik)),
                name,
                "MAKASSAR",
                LocalDate.of(1990, 4, 5),
                Gender.FEMALE,
                RegistryStatus.ACTIVE,
                RegistryPerson.NO_CARD,
                List.of());
    }
}
