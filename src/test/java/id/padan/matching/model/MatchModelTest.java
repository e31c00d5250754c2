package id.padan.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MatchModelTest {

    @Test
    void readsTheStandardFigures() {
        MatchModel model = MatchModel.standard();
        assertThat(model.nik().equal()).isEqualTo(0.885);
        assertThat(model.birthPlace().most()).isEqualTo(300);
        assertThat(model.switches()).isEqualTo(new MatchModel.Switches(true, true, true));
    }

    @Test
    void keepsTheStandardWhereAFileSaysNothing() {
        MatchModel model = read("nik: {equal: 0.5}\nswitches: {name_cap: false}");
        assertThat(model.name()).isEqualTo("mine.yml", false);
        assertThat(model.nik().equal()).isEqualTo(0.5);
        assertThat(model.nik().oneDigit()).isEqualTo(MatchModel.standard().nik().oneDigit());
        assertThat(model.switches().nameCap()).isFalse();
        assertThat(read("").words()).isEqualTo(MatchModel.standard().words());
    }

    @Test
    void jobsThatAddFieldsHaveTheOtherErrorsOfTheirRosters() {
        MatchModel model = MatchModel.standardFor(true);

        assertThat(model.birthDate().different())
                .isGreaterThan(MatchModel.standard().birthDate().different());
        assertThat(model.nik()).isEqualTo(MatchModel.standard().nik());
        assertThat(MatchModel.standardFor(false)).isEqualTo(MatchModel.standard());
    }

    @Test
    void aTwinsOtherNameWeighsAsMuchWhateverTheJobAdds() {
        assertThat(MatchModel.standardFor(true).words().wordDifferent())
                .isEqualTo(MatchModel.standard().words().wordDifferent());
    }

    @Test
    void aFileComesOnTopOfWhatHoldsForTheJob() {
        ByteArrayInputStream in =
                new ByteArrayInputStream("birth_date: {different: 0.001}".getBytes(StandardCharsets.UTF_8));
        MatchModel model = MatchModel.read(in, "mine.yml", true);

        assertThat(model.birthDate().different()).isEqualTo(0.001);
        assertThat(model.words()).isEqualTo(MatchModel.standardFor(true).words());
    }

    @Test
    void namesEveryProblemOfAFileAtOnce() {
        assertThatThrownBy(
                        () -> read("nik: {equal: 2, sometimes: 0.1}\nname: {joined: often}\nswitches: {name_cap: 1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine.yml: nik.equal: must lie between 0 and 1")
                .hasMessageContaining("mine.yml: nik.sometimes: unknown")
                .hasMessageContaining("mine.yml: name.joined: must be a number")
                .hasMessageContaining("mine.yml: switches.name_cap: must be true or false");
        assertThatThrownBy(() -> read("nik: [")).hasMessageContaining("mine.yml: no YAML");
    }

    private static MatchModel read(String yaml) {
        return MatchModel.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "mine.yml", false);
    }
}
