package id.padan.decision;

import id.padan.message.Language;
import id.padan.message.Messages;
import id.padan.person.Nik;
import id.padan.reconcile.Implausibility;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.RosterReader;
import id.padan.table.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in a file of decisions that changes nothing and that somebody has to look at.
 *
 * @param file the file's name
 * @param sheet the sheet; empty if it concerns the whole file or there are no sheets
 * @param cell the cell as Excel names it, or the row; empty if it concerns no single one
 * @param code what is wrong
 * @param arguments what the text is filled in with
 */
public record DecisionProblem(String file, String sheet, String cell, Code code, List<String> arguments) {

    /** What can be wrong. Stable: scripts read these; also the keys of the texts. */
    public enum Code {
        /** Somebody has the file open: it may be saved at any moment, with more in it. Argument: the lock file. */
        FILE_OPEN,
        /** The file cannot be read. Argument: the code of the roster reader's reason. */
        FILE_UNREADABLE,
        /** No sheet has columns for decisions. */
        NO_DECISIONS,
        /** The column that tells rows apart is gone. */
        ID_COLUMN_MISSING,
        /** The column with the decisions is gone. */
        DECISION_COLUMN_MISSING,
        /** A decision stands in a row that was not asked about. */
        ID_MISSING,
        /** Somebody changed a cell of the column that tells rows apart. */
        ID_CHANGED,
        /** The rows belong to another job. Argument: its name. */
        OTHER_JOB,
        /** The word is none of the decisions. Arguments: what is written, and the word of which it is one slip away, if any. */
        UNKNOWN_WORD,
        /** There is no such candidate. Arguments: what is written, a number or a NIK; how many there are. */
        NOT_OFFERED,
        /** The word is none of the OPD that submitted the person. Arguments: what is written, the OPD. */
        OTHER_OPD,
        /**
         * What is seen of the row is another one than its hidden ticket says. Arguments: the
         * ticket's name, its file and row.
         */
        OTHER_ROW,
        /** Rows that no run in this workspace asked about. Argument: how many. */
        NOT_ISSUED,
        /** Decisions of a time whose decisions were purged. Argument: how many. */
        PURGED,
        /** Decisions in a report that still stands where a run wrote it, which is not read. Argument: how many. */
        LEFT_IN_PLACE,
        /** The cell of the decision has a formula that came to nothing. */
        NO_VALUE,
        /**
         * Somebody implausible is accepted without a note that says why. Arguments: their name, and each {@link
         * id.padan.reconcile.Implausibility}.
         */
        NOTE_MISSING,
        /** A note, but no decision. */
        NOTE_ALONE,
        /** A word of decision beside the column of decisions. Arguments: the word, that column's heading. */
        OTHER_COLUMN,
        /** Two cells of a row say different things. Argument: the other cell. */
        TWO_DECISIONS,
        /** One row stands here twice, with different decisions. Argument: the other cell. */
        DECIDED_TWICE,
        /** There is more of the same. Arguments: how many, what. */
        MORE,
        /**
         * Whom an officer found in the registry is not there any more, or with other values. Arguments: that one's name, the
         * row's name, its OPD, file and row.
         */
        PERSON_GONE,
        /** A line of a file that is kept beside the database cannot be understood. */
        LEDGER_LINE,
        /** Such a line was changed or put in by hand. */
        LEDGER_EDITED,
        /** Before such a line others are gone, or were moved. */
        LEDGER_GAP,
        /** Neither such a file nor the database has all that was kept. Argument: how many entries are gone. */
        LEDGER_LOST,
        /** A copy of such a file has what it has not: two computers wrote, or the folder is synchronised. Argument: how many entries. */
        LEDGER_COPY
    }

    /** Keeps the arguments unmodifiable. */
    public DecisionProblem {
        arguments = List.copyOf(arguments);
    }

    /**
     * {@return what is wrong with a decision that was understood: whom the officer found is there no more, and nobody offers
     * such a row to an officer again, for the engine thinks of it what it did before}
     *
     * @param standing how a row stands with it
     */
    public static Optional<DecisionProblem> of(Standing standing) {
        return standing instanceof Standing.Outdated outdated
                        && outdated.why() == Standing.Change.PERSON_CHANGED
                        && outdated.decision().verdict() == Decision.Verdict.OTHER
                ? outdated.decision().person().map(person -> gone(person, outdated.decision()))
                : Optional.empty();
    }

    private static DecisionProblem gone(ShownPerson person, Decision decision) {
        Ticket ticket = decision.ticket();
        List<String> arguments = List.of(
                person.name(),
                ticket.name(),
                ticket.opd(),
                ticket.location().file(),
                Integer.toString(ticket.location().row()));
        return new DecisionProblem(decision.file(), "", "", Code.PERSON_GONE, arguments);
    }

    /** {@return how many problems this one stands for} */
    public int times() {
        return code == Code.MORE ? Integer.parseInt(arguments.get(0)) : 1;
    }

    /**
     * {@return what is wrong, where, and what to do, in a line}
     *
     * @param language the reader's
     */
    public String text(Language language) {
        List<Object> all = new ArrayList<>();
        all.add(place());
        if (code == Code.FILE_UNREADABLE) {
            Messages roster = Messages.of(RosterReader.class, language);
            RosterProblemCode reason = RosterProblemCode.valueOf(arguments.get(0));
            all.add(roster.text("problem." + reason));
            all.add(roster.text("advice." + reason));
        } else if (code == Code.NOTE_MISSING) {
            all.add(arguments.get(0));
            all.add(NoteReasons.text(
                    arguments.stream().skip(1).map(Implausibility::valueOf).toList(), language));
        } else {
            all.addAll(arguments);
        }
        return Messages.of(DecisionProblem.class, language).text("problem." + code + variant(), all.toArray());
    }

    /** Where one text cannot say all that a code stands for: the end of the other one's key. */
    private String variant() {
        if (code == Code.UNKNOWN_WORD && arguments.size() == 1) {
            return ".unlike";
        }
        boolean isNik = code == Code.NOT_OFFERED && CellText.digits(arguments.get(0)) == Nik.LENGTH;
        return isNik ? ".nik" : "";
    }

    private String place() {
        String where = sheet.isEmpty() || cell.isEmpty() ? sheet + cell : sheet + "!" + cell;
        return where.isEmpty() ? file : file + ", " + where;
    }
}
