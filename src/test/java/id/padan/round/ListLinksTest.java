package id.padan.round;

import static org.assertj.core.api.Assertions.assertThat;

import id.padan.matching.TestPeople;
import id.padan.matching.model.MatchModel;
import id.padan.matching.weigh.Matcher;
import id.padan.parallel.Workers;
import id.padan.person.DateReading;
import id.padan.person.Gender;
import id.padan.person.Nik;
import id.padan.person.NikReading;
import id.padan.person.Normaliser;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Reason;
import id.padan.reconcile.Reconciler;
import id.padan.reconcile.SafetyRules;
import id.padan.roster.RowLocation;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows and entries as the engine reconciles them with a registry of two hundred, held against each other. */
class ListLinksTest {

    private static final Normaliser NORMALISER = Normaliser.standard();
    private static final List<String> WORDS = List.of(
            "ANDI", "SITI", "AHMAD", "NURUL", "BUDI", "DEWI", "RATNA", "AGUS", "HASAN", "FITRI", "WAHYU", "YOHANIS");
    private static final List<String> LAST = List.of(
            "SAPUTRA", "HANDAYANI", "RIDWAN", "LESTARI", "TANDUNGAN", "BASRI", "YUSUF", "PASARIBU", "KADIR", "WIJAYA");

    /** What a table says of somebody. */
    private record Written(String nik, String name, LocalDate born, Gender gender) {

        Written withNik(String other) {
            return new Written(other, name, born, gender);
        }

        Written withName(String other) {
            return new Written(nik, other, born, gender);
        }

        SubmittedRow row(String opd, int row) {
            NikReading reading = nik.isEmpty() ? new NikReading.Missing() : new NikReading.Complete(new Nik(nik));
            return new SubmittedRow(
                    new RowLocation(opd + ".csv", "", row),
                    opd,
                    reading,
                    name,
                    "Makassar",
                    new DateReading(born, born.toString()),
                    gender,
                    Map.of());
        }

        RegistryPerson registered() {
            return TestPeople.registered(nik, name, "Makassar", born.toString(), gender);
        }
    }

    private static Written somebody(int number) {
        LocalDate born = LocalDate.of(1970, 1, 1).plusDays(number * 37L);
        boolean woman = number % 2 == 0;
        String nik = "7371%02d%02d%02d%02d%04d"
                .formatted(
                        1 + number % 14,
                        born.getDayOfMonth() + (woman ? 40 : 0),
                        born.getMonthValue(),
                        born.getYear() % 100,
                        1 + number);
        String name = WORDS.get(number % WORDS.size()) + " " + LAST.get(number / 3 % LAST.size());
        return new Written(nik, name, born, woman ? Gender.FEMALE : Gender.MALE);
    }

    private static final List<RegistryPerson> REGISTRY =
            IntStream.range(0, 200).mapToObj(n -> somebody(n).registered()).toList();

    private record Table(String opd, List<Written> people) {

        static Table of(String opd, Written... people) {
            return new Table(opd, List.of(people));
        }
    }

    private int next;

    private List<Member> reconciled(Table... tables) {
        List<SubmittedRow> rows = new ArrayList<>();
        for (Table table : tables) {
            for (Written written : table.people()) {
                rows.add(written.row(table.opd(), rows.size() + 2));
            }
        }
        List<Person> people = rows.stream().map(row -> row.person(NORMALISER)).toList();
        TestPeople.Scanned scanned = TestPeople.scan(people, REGISTRY);
        Reconciler reconciler = reconciler(scanned);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            members.add(new Member(next++, reconciler.reconcile(rows.get(i), people.get(i), scanned.of(i))));
        }
        return members;
    }

    private static Reconciler reconciler(TestPeople.Scanned scanned) {
        return new Reconciler(
                new Matcher(MatchModel.standard(), scanned.counts()),
                new Reconciler.Thresholds(0.99, 0.05),
                SafetyRules.STANDARD);
    }

    private static ListLinks links(List<Member> rows, List<Member> notKept, List<Member> entries) {
        List<Person> people = entries.stream()
                .map(entry -> entry.decided().row().person(NORMALISER))
                .toList();
        try (Workers workers = new Workers(1)) {
            return ListLinks.between(
                    rows,
                    notKept,
                    entries,
                    new ListLinks.Rules(NORMALISER, reconciler(TestPeople.scan(people, REGISTRY)), 0.05, workers));
        }
    }

    private static List<String> said(ListLinks links) {
        return links.lines().stream()
                .map(line -> (line.status() + " " + number(line.row()) + "-" + number(line.entry()) + " "
                                + line.reasons())
                        .replace(" []", ""))
                .toList();
    }

    private static String number(@Nullable Member member) {
        return member == null ? "" : Integer.toString(member.number());
    }

    @Test
    void aRowAndAnEntryMeetAtTheRegistryPerson() {
        List<Member> rows = reconciled(Table.of("A", somebody(1), somebody(2)));
        List<Member> entries = reconciled(Table.of("accounts", somebody(2), somebody(3)));

        ListLinks links = links(rows, List.of(), entries);

        assertThat(said(links)).containsExactly("NOT_IN_ROSTERS -3", "NOT_IN_LIST 0-", "LINKED 1-2");
        assertThat(links.statuses())
                .containsEntry(0, ListStatus.NOT_IN_LIST)
                .containsEntry(1, ListStatus.LINKED)
                .hasSize(2);
    }

    @Test
    void severalEntriesOfOnePersonHaveALineEach() {
        List<Member> rows = reconciled(Table.of("A", somebody(1)));
        List<Member> entries = reconciled(Table.of("accounts", somebody(1), somebody(1), somebody(2), somebody(2)));

        assertThat(said(links(rows, List.of(), entries)))
                .containsExactly(
                        "NOT_IN_ROSTERS -3 [SEVERAL_ENTRIES]",
                        "NOT_IN_ROSTERS -4 [SEVERAL_ENTRIES]",
                        "TWICE_IN_LIST 0-1",
                        "TWICE_IN_LIST 0-2");
    }

    @Test
    void theAccountOfARejectedRowIsNotOwnerless() {
        Written newcomer = new Written("6408011505800099", "KORNELIUS TODING", LocalDate.of(1980, 5, 15), Gender.MALE);
        List<Member> rows = reconciled(Table.of("A", newcomer));
        List<Member> entries = reconciled(Table.of("accounts", newcomer));

        assertThat(said(links(rows, List.of(), entries)))
                .containsExactly("LINKED 0-1 [ENTRY_NOT_IN_REGISTRY, ROW_NOT_IN_REGISTRY]");
    }

    @Test
    void anAccountOfOneWithTheNameOfAnotherIsForAnOfficerAndSaysThatNamesAreSwapped() {
        List<Member> rows = reconciled(Table.of("A", somebody(1), somebody(2)));
        List<Member> entries = reconciled(Table.of(
                "accounts",
                somebody(1).withName(somebody(2).name()),
                somebody(2).withName(somebody(1).name())));

        assertThat(links(rows, List.of(), entries).lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.status()).isEqualTo(ListStatus.UNCERTAIN);
            assertThat(line.reasons()).contains(LinkReason.NAMES_SWAPPED, LinkReason.ENTRY_IN_REVIEW);
        });
    }

    @Test
    void anAccountWithTheNikOfAnotherSaysSo() {
        List<Member> rows = reconciled(Table.of("A", somebody(1)));
        List<Member> entries =
                reconciled(Table.of("accounts", somebody(1).withNik(somebody(7).nik())));

        assertThat(links(rows, List.of(), entries).lines()).singleElement().satisfies(line -> {
            assertThat(line.status()).isEqualTo(ListStatus.UNCERTAIN);
            assertThat(line.reasons()).contains(LinkReason.OTHER_NIK);
        });
    }

    /** Its NIK is all that speaks for the owner; that the entry says one thing for certain makes it nobody in particular. */
    @Test
    void anAccountOfAStrangerWithTheNikOfAnotherIsNotLinked() {
        List<Member> rows = reconciled(Table.of("A", somebody(1)));
        Written stranger = new Written(somebody(1).nik(), "KORNELIUS TODING", LocalDate.of(1980, 5, 15), Gender.MALE);
        List<Member> entries = reconciled(Table.of("accounts", stranger));

        assertThat(links(rows, List.of(), entries).lines())
                .extracting(ListLine::status)
                .containsExactly(ListStatus.UNCERTAIN);
    }

    @Test
    void aPersonOfTwoOpdHasOneLineThatSaysSo() {
        List<Member> rows = reconciled(Table.of("A", somebody(1)), Table.of("B", somebody(1))).stream()
                .map(row -> new Member(
                        row.number(),
                        row.decided().with(row.decided().outcome().toReview(Reason.DUPLICATE_ACROSS_OPD))))
                .toList();
        List<Member> entries = reconciled(Table.of("accounts", somebody(1)));

        ListLinks links = links(rows, List.of(), entries);

        assertThat(said(links)).containsExactly("LINKED 0-2 [IN_SEVERAL_OPD]");
        assertThat(links.statuses()).containsEntry(0, ListStatus.LINKED).containsEntry(1, ListStatus.LINKED);
    }

    @Test
    void aDuplicateThatWasNotKeptHasNoLineAndStandsAsItsPersonDoes() {
        List<Member> all = reconciled(Table.of("A", somebody(1), somebody(1)));
        Member dropped = new Member(
                1, all.get(1).decided().with(all.get(1).decided().outcome().rejected(Reason.DUPLICATE_IN_OPD)));
        List<Member> entries = reconciled(Table.of("accounts", somebody(1)));

        ListLinks links = links(all.subList(0, 1), List.of(dropped), entries);

        assertThat(said(links)).containsExactly("LINKED 0-2");
        assertThat(links.statuses()).containsEntry(1, ListStatus.LINKED);
    }

    @Property(tries = 60)
    void everyRowAndEveryEntryIsAccountedForInAnyOrder(@ForAll long seed) {
        Random random = new Random(seed);
        next = 0;
        List<Member> rows = reconciled(table("A", random), table("B", random));
        List<Member> entries = reconciled(table("accounts", random));

        ListLinks links = links(rows, List.of(), entries);

        assertThat(links.statuses().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(Member::number).toList());
        Set<Integer> shown = new HashSet<>();
        for (ListLine line : links.lines()) {
            Member row = line.row();
            Member entry = line.entry();
            if (entry != null) {
                shown.add(entry.number());
            }
            assertThat(row == null).isEqualTo(line.status() == ListStatus.NOT_IN_ROSTERS);
            assertThat(entry == null).isEqualTo(line.status() == ListStatus.NOT_IN_LIST);
            assertThat(line.probability()).isBetween(0.0, 1.0);
        }
        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(Member::number).toList());
        List<Member> turned = new ArrayList<>(entries);
        Collections.reverse(turned);
        assertThat(links(rows, List.of(), turned).statuses()).isEqualTo(links.statuses());
    }

    /** A few people of the registry and a few strangers, with a typo, without NIK or with another's now and then. */
    private static Table table(String opd, Random random) {
        List<Written> people = new ArrayList<>();
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Written one = somebody(random.nextInt(12) + (random.nextInt(6) == 0 ? 300 : 0));
            people.add(
                    switch (random.nextInt(6)) {
                        case 0 -> one.withNik("");
                        case 1 -> one.withNik(somebody(random.nextInt(12)).nik());
                        case 2 -> one.withName(somebody(random.nextInt(12)).name());
                        case 3 ->
                            one.withName(one.name().substring(0, one.name().length() - 1));
                        default -> one;
                    });
        }
        return new Table(opd, people);
    }
}
