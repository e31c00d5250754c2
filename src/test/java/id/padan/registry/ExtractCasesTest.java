package id.padan.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
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
        RegistryFile file = Extracts.file(folder, "registry.csv", content(entry));
        for (long rangeBytes : List.of(Extracts.WHOLE, 40L, 1L)) {
            RegistryExtract extract = RegistryExtract.survey(List.of(file), columns(entry), rangeBytes);
            assertThat(Extracts.records(extract))
                    .as("in ranges of %d bytes", rangeBytes)
                    .isEqualTo(entry.get("records"));
            assertThat(Extracts.broken(extract)).isEqualTo(((Number) value(entry, "broken", 0)).longValue());
        }
    }

    private static byte[] content(Map<?, ?> entry) {
        String text = ((String) value(entry, "text", ""))
                .replace('␊', '\n')
                .replace('␍', '\r')
                .replace('␉', '\t')
                .replace('·', '\u00A0');
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        if ((boolean) value(entry, "bom", false)) {
            content.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        content.writeBytes(text.getBytes(Charset.forName((String) value(entry, "charset", "UTF-8"))));
        return content.toByteArray();
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
