package id.padan.review;

import id.padan.decision.Decision;
import id.padan.decision.DecisionProblem;
import id.padan.decision.DecisionProblem.Code;
import id.padan.roster.RosterFile;
import id.padan.table.FilePassword;
import id.padan.table.TableFiles;
import id.padan.table.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads what officers decided: workbooks as they were sent out and filled in, saved by any program in any format, and the
 * files that the page saves. Rows may be sorted and filtered and columns moved; what cannot be understood changes nothing and
 * is told.
 */
public final class DecisionFiles {

    private DecisionFiles() {}

    /**
     * What a file says.
     *
     * @param decisions the decisions in it, in the order of the file
     * @param problems what was passed over, and why
     */
    public record Incoming(List<Decision> decisions, List<DecisionProblem> problems) {

        /** Keeps the lists unmodifiable. */
        public Incoming {
            decisions = List.copyOf(decisions);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param job the name of the job that the decisions must be for
     * @param passwords of protected workbooks
     * @return what it says
     */
    public static Incoming read(RosterFile file, String job, List<FilePassword> passwords) {
        Optional<String> lock = lock(file.path());
        if (lock.isPresent()) {
            return nothing(new DecisionProblem(file.name(), "", "", Code.FILE_OPEN, List.of(lock.get())));
        }
        try {
            Optional<String> password = FilePassword.of(passwords, file.name());
            DecisionTable table = new DecisionTable(file.name(), job, LastSave.of(file.path(), password));
            TableFiles.read(file.path(), password, DecisionColumns::isHeading, table);
            return table.incoming();
        } catch (UnreadableException e) {
            return nothing(unreadable(file, e.cell(), e.reason()));
        } catch (IOException e) {
            return nothing(unreadable(file, "", UnreadableException.Reason.FILE_UNREADABLE));
        }
    }

    private static Incoming nothing(DecisionProblem why) {
        return new Incoming(List.of(), List.of(why));
    }

    private static DecisionProblem unreadable(RosterFile file, String cell, UnreadableException.Reason why) {
        return new DecisionProblem(file.name(), "", cell, Code.FILE_UNREADABLE, List.of(why.name()));
    }

    /** What Excel and LibreOffice put beside a file for as long as somebody has it open. */
    private static Optional<String> lock(Path file) {
        String name = String.valueOf(file.getFileName());
        return List.of("~$" + name, ".~lock." + name + "#").stream()
                .filter(lock -> Files.exists(file.resolveSibling(lock)))
                .findFirst();
    }
}
