package id.padan.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ModelFiguresTest {

    @Test
    void everyFigureGoesThereAndBack() {
        SortedMap<String, Object> figures = new TreeMap<>();
        MatchModel.standard()
                .figures()
                .forEach((key, value) -> figures.put(
                        key, value instanceof Number ? (Object) (0.001 * (figures.size() + 1)) : (Object) false));

        assertThat(ModelFigures.of(figures).model("x").figures()).isEqualTo(figures);
    }

    @Test
    void theFiguresAreThoseOfTheFile() {
        MatchModel model = read("nik: {equal: 0.5}");

        assertThat(model.figures()).containsEntry("nik.equal", 0.5);
        assertThat(model.figures().keySet())
                .isEqualTo(MatchModel.standard().figures().keySet());
    }

    @Test
    void everyProblemOfAFileIsToldAtOnce() {
        assertThatThrownBy(() -> read("nik: {equal: 1.5, equl: 0.5, other: x}\nswitches: {name_cap: 1}\n"
                        + "birth_place: {most: 0.5}"))
                .isInstanceOfSatisfying(ModelException.class, e -> assertThat(e.problems())
                        .extracting(ModelException.Problem::key, ModelException.Problem::code)
                        .containsExactly(
                                tuple("birth_place.most", ModelException.Code.BELOW_ONE),
                                tuple("nik.equal", ModelException.Code.NO_PROBABILITY),
                                tuple("nik.equl", ModelException.Code.UNKNOWN),
                                tuple("nik.other", ModelException.Code.NO_NUMBER),
                                tuple("switches.name_cap", ModelException.Code.NO_SWITCH)));
    }

    private static MatchModel read(String yaml) {
        return MatchModel.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "x", false);
    }
}
