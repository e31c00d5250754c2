package id.padan.report;

import static id.padan.report.RowCells.codes;

import id.padan.criteria.Eligibility;
import id.padan.person.Person;
import id.padan.person.RegistryPerson;
import id.padan.reconcile.Outcome;
import id.padan.roster.RosterField;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes {@code proposals.csv}: each objection, proposal and correction, with what became of it. */
public final class ProposalsFile {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "status",
            "number",
            "file",
            "sheet",
            "row",
            "opd",
            "nik",
            "name",
            "birth_date",
            "reason",
            "roster_opd",
            "roster_file",
            "roster_sheet",
            "roster_row",
            "person_nik",
            "person_name",
            "outcome",
            "reasons",
            "eligible",
            "ineligible_reasons",
            "values",
            "problems");

    private ProposalsFile() {}

    /**
     * Writes the file.
     *
     * @param folder where it goes
     * @param proposals what was handed in, in order
     * @throws IOException if it cannot be written
     */
    public static void write(OutputFolder folder, List<Proposal> proposals) throws IOException {
        try (CsvOutput file = new CsvOutput(folder.file(OutputFile.PROPOSALS.fileName()), COLUMNS)) {
            for (Proposal proposal : proposals) {
                file.write(cells(proposal));
            }
        }
    }

    private static List<String> cells(Proposal proposal) {
        SubmittedRow entry = proposal.entry().decided().row();
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(proposal.kind().name());
        cells.add(proposal.status().name());
        cells.add(proposal.number() == null ? "" : proposal.number().toString());
        cells.addAll(RowCells.location(entry).subList(1, 4));
        cells.add(proposal.written(RosterField.OPD));
        cells.add(entry.nik().text());
        cells.add(entry.name());
        cells.add(entry.birthDate().text());
        cells.add(proposal.written(RosterField.REASON));
        Member row = proposal.row();
        cells.addAll(
                row == null
                        ? List.of("", "", "", "")
                        : RowCells.location(row.decided().row()));
        cells.addAll(person(proposal.person()));
        Outcome outcome = row == null ? null : row.decided().outcome();
        cells.add(outcome == null ? "" : outcome.kind().key());
        cells.add(outcome == null ? "" : codes(outcome.reasons(), Enum::name));
        Eligibility eligibility = proposal.eligibility();
        cells.add(eligibility == null ? "" : eligibility.answer().key());
        cells.add(eligibility == null ? "" : codes(eligibility.reasons(), Enum::name));
        cells.add(proposal.values().stream()
                .map(value -> value.field().key() + ":" + value.where())
                .collect(Collectors.joining(";")));
        cells.add(proposal.faults().stream().map(fault -> fault.code().name()).collect(Collectors.joining(";")));
        return cells;
    }

    private static List<String> person(@Nullable RegistryPerson registered) {
        if (registered == null) {
            return List.of("", "");
        }
        Person person = registered.person();
        return List.of(person.nik().text(), person.name().written());
    }
}
