package id.padan.matching;

import static id.padan.matching.TestPeople.person;
import static id.padan.matching.TestPeople.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.padan.matching.TestPeople.Scanned;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Match;
import id.padan.matching.weigh.Matcher;
import id.padan.matching.weigh.ScoredCandidate;
import id.padan.person.Gender;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows as bad as they come get a match with honest sums, never an exception. */
class RobustnessTest {

    private static final List<RegistryPerson> REGISTRY = List.of(
            registered("7371014504900003", "SITI AMINAH", "MAKASSAR", "1990-04-05", Gender.FEMALE),
            registered("7371014504900003", "SITI AMINAH", "", "1990-04-05", null),
            registered("", "SITI", "", "", null),
            registered("0000000000000000", "", "BONE", "1890-01-01", Gender.MALE),
            registered("9999999999999999", "X", "???", "2090-12-31", Gender.MALE),
            registered("7371014504900003", "عبد الله", "😀", "0001-01-01", null));

    static Stream<Person> badRows() {
        return Stream.of(
                person("", "", "", "", null),
                person("", "SITI AMINAH", "", "", null),
                person("7371014504900003", "", "", "", null),
                person("0000000000000000", "", "", "", null),
                person("9999999999999999", "X", "", "2090-12-31", null),
                person("7371014504900003", "SITI AMINAH", "MAKASSAR", "1890-04-05", Gender.FEMALE),
                person("7371014504900003", "SITI AMINAH", "MAKASSAR", "2090-02-28", Gender.FEMALE),
                person("737101450490000", "S", "M", "1990-04-05", null),
                person("73710145049000031", "S", "M", "1990-04-05", null),
                person("7", "S", "M", "1990-04-05", null),
                person("12345678901234567890123", "SITI", "", "1990-04-05", null),
                person("tidak ada", "A".repeat(60), "B".repeat(60), "1990-04-05", null),
                person("", "SITI ".repeat(15), "", "1990-04-05", Gender.MALE),
                person("", "A B C D E F G H I J K L M N O P Q R S T", "", "1990-04-05", null),
                person("", "12345 678", "0", "1990-04-05", null),
                person("", "عبد الله", "مكة", "1990-04-05", null),
                person("", "😀😀 SITI", "😀", "1990-04-05", null),
                person("", "Dr. Dr. H. H.", ",,,", "1990-04-05", null));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void getAMatchAllTheSame(Person row) {
        Scanned scanned = TestPeople.scan(List.of(row), REGISTRY);
        Matcher matcher = new Matcher(MatchModel.standard(), scanned.counts());
        for (Match match : List.of(matcher.match(row, scanned.of(0)), matcher.match(row, REGISTRY))) {
            double sum = match.absentProbability();
            for (ScoredCandidate candidate : match.candidates()) {
                assertThat(candidate.probability()).isBetween(0.0, 1.0);
                sum += candidate.probability();
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }
}
