package id.padan.round;

import id.padan.filedamage.Finding.FileFinding;
import id.padan.roster.FileReport;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The objections, proposals and corrections of a run.
 *
 * @param proposals each with what became of it, as they stand in the files
 * @param files what was understood of their files, with what is wrong with each entry
 * @param fileFindings what is wrong with files as a whole, in reading order
 */
public record ProposalFigures(List<Proposal> proposals, List<FileReport> files, List<FileFinding> fileFindings) {

    /** Keeps the lists unmodifiable. */
    public ProposalFigures {
        proposals = List.copyOf(proposals);
        files = List.copyOf(files);
        fileFindings = List.copyOf(fileFindings);
    }

    /**
     * {@return how many there are of a kind}
     *
     * @param kind the kind
     */
    public long of(ProposalKind kind) {
        return proposals.stream().filter(each -> each.kind() == kind).count();
    }

    /** {@return how many there are of each kind, by how their people stand; those that do not occur are left out} */
    public SortedMap<ProposalKind, SortedMap<ProposalStatus, Long>> byStatus() {
        SortedMap<ProposalKind, SortedMap<ProposalStatus, Long>> counts = new TreeMap<>();
        proposals.forEach(each ->
                counts.computeIfAbsent(each.kind(), kind -> new TreeMap<>()).merge(each.status(), 1L, Long::sum));
        return counts;
    }

    /** {@return how many corrections say nothing any more that does not hold} */
    public long corrected() {
        return proposals.stream().filter(Proposal::isCorrected).count();
    }

    /** {@return how many entries have something wrong that keeps them from being understood as they are meant} */
    public long faulty() {
        return proposals.stream().filter(each -> !each.faults().isEmpty()).count();
    }
}
