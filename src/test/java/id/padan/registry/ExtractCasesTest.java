package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The cases of {@code extracts.yml}: each read whole, and cut wherever it can be cut. */
class ExtractCasesTest {

    @TestFactory
    Stream<DynamicTest> extracts(@TempDir Path folder) throws IOException {
        try (InputStream in = ExtractCasesTest.class.getResourceAsStream("extracts.yml")) {
            Object cases = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) cases)
                    .stream()
                            .map(entry -> (Map<?, ?>) entry)
                            .map(entry ->
                                    DynamicTest.dynamicTest((String) entry.get("name"), () -> check(entry, folder)));
        }
    }

    private static void check(Map<?, ?> entry, Path folder) throws Exception {
        byte[] content = content(entry);
        check(entry, Extracts.file(folder, "plain.csv", content));
        check(entry, Extracts.file(folder, "packed.csv.gz", Extracts.gzip(content)));
        check(entry, Extracts.file(folder, "utf16.txt", text(entry).getBytes(StandardCharsets.UTF_16)));
        check(entry, Extracts.file(folder, "bcp.txt", text(entry).getBytes(StandardCharsets.UTF_16LE)));
        check(entry, Extracts.file(folder, "unix.txt", text(entry).getBytes(StandardCharsets.UTF_16BE)));
    }

    private static void check(Map<?, ?> entry, RegistryFile file) throws Exception {
        for (long rangeBytes : List.of(Long.MAX_VALUE, 40L, 1L)) {
            RegistryExtract extract = RegistryExtract.survey(List.of(file), columns(entry), rangeBytes);
            String as = file.name() + " in ranges of " + rangeBytes + " bytes";
            assertThat(Extracts.records(extract)).as(as).isEqualTo(entry.get("records"));
            assertThat(Extracts.broken(extract)).as(as).isEqualTo(((Number) value(entry, "broken", 0)).longValue());
        }
    }

    private static byte[] content(Map<?, ?> entry) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if ((boolean) value(entry, "bom", false)) {
            content.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        content.writeBytes(text(entry).getBytes(Charset.forName((String) value(entry, "charset", "UTF-8"))));
        return content.toByteArray();
    }

    private static String text(Map<?, ?> entry) {
        return ((String) value(entry, "text", ""))
                .replace('␊', '\n')
                .replace('␍', '\r')
                .replace('␉', '\t')
                .replace('·', '\u00A0');
    }

    private static Map<RegistryField, String> columns(Map<?, ?> entry) {
        Map<RegistryField, String> columns = new EnumMap<>(RegistryField.class);
        ((Map<?, ?>) value(entry, "columns", Map.of()))
                .forEach((field, heading) -> columns.put(
                        RegistryField.valueOf(((String) field).toUpperCase(Locale.ROOT)), (String) heading));
        return columns;
    }

    private static Object value(Map<?, ?> entry, String key, Object otherwise) {
        return Objects.requireNonNullElse(entry.get(key), otherwise);
    }
}
