package id.padan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bill of materials names what is in the jar, and nothing that only tests need. */
class SbomIT {

    @Test
    void everyLibraryOfTheJarIsNamedWithItsVersionAndLicence() throws IOException {
        JsonNode bom = JsonMapper.builder()
                .build()
                .readTree(Path.of("target/padan.cdx.json").toFile());

        assertThat(bom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bom.path("metadata").path("component").path("name").asText()).isEqualTo("padan");
        assertThat(bom.path("components").findValuesAsText("name"))
                .contains("h2", "poi-ooxml", "spring-batch-core", "snakeyaml-engine", "picocli")
                .doesNotContain("junit-jupiter", "selenium-chrome-driver", "json-schema-validator");
        assertThat(bom.path("components")).allSatisfy(component -> {
            assertThat(component.path("version").asText()).isNotEmpty();
            assertThat(component.path("licenses"))
                    .as(component.path("name").asText())
                    .isNotEmpty();
        });
    }
}
