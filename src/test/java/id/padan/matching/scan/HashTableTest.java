package id.padan.matching.scan;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.model.Hash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HashTableTest {

    @Property
    void knowsEveryHashByItsFirstNumber(@ForAll("hashes") List<Long> hashes) {
        HashTable table = new HashTable(hashes.size());
        Map<Long, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < hashes.size(); i++) {
            Integer before = expected.putIfAbsent(hashes.get(i), i);
            assertThat(table.putIfAbsent(hashes.get(i), i)).isEqualTo(before == null ? HashTable.NONE : before);
        }

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((hash, number) -> assertThat(table.get(hash)).isEqualTo(number));
        assertThat(table.get(Hash.mix(-1))).isEqualTo(HashTable.NONE);

        table.replaceAll(number -> number * 2 + 1);
        expected.forEach((hash, number) -> assertThat(table.get(hash)).isEqualTo(number * 2 + 1));
    }

    /** Spread over the table, or all at its end, so that they go on at its beginning. */
    @Provide
    Arbitrary<List<Long>> hashes() {
        Arbitrary<Long> spread = Arbitraries.longs().between(0, 500).map(Hash::mix);
        Arbitrary<Long> atTheEnd = Arbitraries.longs().between(0, 500).map(number -> -1L << 32 | number * 2);
        return Arbitraries.oneOf(spread.list().ofMaxSize(300), atTheEnd.list().ofMaxSize(300));
    }
}
