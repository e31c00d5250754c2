package id.padan.review.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.person.Normaliser;
import id.padan.person.RegistryPerson;
import id.padan.registry.columns.RegistryPart;
import id.padan.review.story.Who.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class GlanceTest {

    private static final List<String> WORDS = List.of(
            "SITI",
            "SITTI",
            "AMINAH",
            "AMINA",
            "MUHAMMAD",
            "MOH.",
            "H.",
            "ABD. RAHMAN",
            "ABDURRAHMAN",
            "NUR",
            "HAYATI",
            "NURHAYATI",
            "S.Pd.",
            "ANDI",
            "A.",
            "BAU",
            "RATNASARI",
            "RATNA",
            "SARI",
            "ALM.",
            "(ALM)",
            "S. Pd",
            "A.Md. Keb",
            ", S.Kom",
            "SITIAMINAH",
            "NUR AMINAH",
            "alias",
            "@",
            "M.ALI",
            "1DRIS",
            "O'NEIL");

    @Property(tries = 300)
    void nobodyWhoFitsIsPassedOver(@ForAll long seed) {
        Random random = new Random(seed);
        List<RegistryPerson> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(TestPeople.registered(nik(random), name(random), "MAKASSAR", "1990-04-05", null));
        }
        RegistryPart part = TestPeople.part(people);
        List<String> asked = List.of(
                name(random),
                people.get(0).person().name().written(),
                people.get(1).person().nik().text(),
                slip(people.get(2).person().nik().text(), random));
        for (String each : asked) {
            Who who = Who.of(each, Normaliser.standard().names());
            IntPredicate glance = who.glance().at(part);
            for (int person = 0; person < part.people(); person++) {
                Fit fit = who.fit(part, person);
                assertThat(glance.test(person) || fit == Fit.NONE)
                        .as("%s is %s for %s", part.name(person), fit, each)
                        .isTrue();
            }
        }
    }

    private static String nik(Random random) {
        return "73710112059%05d".formatted(random.nextInt(100_000));
    }

    private static String slip(String nik, Random random) {
        int at = random.nextInt(nik.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> nik.substring(0, at) + nik.substring(at + 1);
            case 1 -> nik.substring(0, at) + "5" + nik.substring(at);
            case 2 -> nik.substring(0, at) + nik.charAt(at + 1) + nik.charAt(at) + nik.substring(at + 2);
            default -> nik.substring(0, at) + "7" + nik.substring(at + 1);
        };
    }

    private static String name(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
