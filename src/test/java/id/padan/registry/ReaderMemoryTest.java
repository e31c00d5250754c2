package id.padan.registry;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import id.padan.person.RegistryRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderMemoryTest {

    private static final int RECORDS = 100_000;

    @Test
    void aRecordThatConcernsNobodyLeavesNothingBehind(@TempDir Path folder) throws Exception {
        StringBuilder text = new StringBuilder("NIK,NO_KK,NAMA_LGKP,TMPT_LHR,TGL_LHR,JENIS_KLMIN\n");
        text.append("7371011205900001,7371010101100001,MUHAMMAD NUR HIDAYAT,MAKASSAR,12-05-1990,L\n".repeat(RECORDS));
        RegistryFile file =
                Extracts.file(folder, "registry.csv", text.toString().getBytes(US_ASCII));
        RegistryExtract extract = Extracts.survey(file, Extracts.WHOLE);

        long before = allocatedBytes();
        long records = probe(extract);
        long bytes = allocatedBytes() - before;

        assertThat(records).isEqualTo(RECORDS);
        assertThat(bytes / RECORDS)
                .as("bytes allocated per record, buffers included")
                .isLessThan(10);
    }

    private static long probe(RegistryExtract extract) throws IOException {
        long found = 0;
        try (RegistryReader reader = extract.open(extract.ranges().get(0))) {
            for (RegistryRecord record = reader.next(); record != null; record = reader.next()) {
                found += record.nik() == 7371011205900001L && record.birthDay() == 7436 ? 1 : 0;
            }
        }
        return found;
    }

    private static long allocatedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
