package id.padan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.padan.roster.FileReport;
import id.padan.round.ListStatus;
import id.padan.round.ProposalFigures;
import id.padan.round.ProposalKind;
import id.padan.round.ProposalStatus;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Lines of {@code lists/NAME.csv}; {@code people_twice} counts people, of whom each has several of {@code twice}. */
record PeopleListJson(
        long entries,
        long linked,
        long notInList,
        long notInRosters,
        long uncertain,
        long twice,
        long peopleTwice,
        Map<String, OfOpd> byOpd,
        List<SummaryJson.Sheet> files,
        List<String> unreadableFiles,
        List<SummaryJson.Problem> problems,
        List<SummaryJson.Damage> fileFindings) {

    record OfOpd(long linked, long notInList, long uncertain, long twice) {
        static OfOpd of(ListFigures.Counts counts) {
            return new OfOpd(
                    counts.of(ListStatus.LINKED),
                    counts.of(ListStatus.NOT_IN_LIST),
                    counts.of(ListStatus.UNCERTAIN),
                    counts.of(ListStatus.TWICE_IN_LIST));
        }
    }

    /**
     * The service history, in periods; {@code completed} and {@code contradicted} count rows whose person has some, and are there
     * in jobs that name criteria.
     */
    record OfHistory(
            long periods,
            long people,
            long ofNobody,
            long uncertain,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long completed,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long contradicted,
            List<SummaryJson.Sheet> files,
            List<String> unreadableFiles,
            List<SummaryJson.Problem> problems,
            List<SummaryJson.Damage> fileFindings) {

        static @Nullable OfHistory of(Summary.Figures figures) {
            ListFigures history = figures.history();
            if (history == null) {
                return null;
            }
            RoundFigures round = figures.round();
            PeopleListJson all = PeopleListJson.of(history);
            return new OfHistory(
                    all.entries,
                    history.people(),
                    all.notInRosters,
                    all.uncertain,
                    round == null ? null : round.histories().completed(),
                    round == null ? null : round.histories().contradicted(),
                    all.files,
                    all.unreadableFiles,
                    all.problems,
                    all.fileFindings);
        }
    }

    /** Objections, proposals and corrections; {@code by_status} counts each kind by how its people stand. */
    record OfProposals(
            long entries,
            long objections,
            long proposals,
            long corrections,
            SortedMap<ProposalKind, SortedMap<ProposalStatus, Long>> byStatus,
            long corrected,
            long faulty,
            List<SummaryJson.Sheet> files,
            List<String> unreadableFiles,
            List<SummaryJson.Problem> problems,
            List<SummaryJson.Damage> fileFindings) {

        static @Nullable OfProposals of(@Nullable ProposalFigures figures) {
            if (figures == null) {
                return null;
            }
            return new OfProposals(
                    figures.proposals().size(),
                    figures.of(ProposalKind.OBJECTION),
                    figures.of(ProposalKind.PROPOSAL),
                    figures.of(ProposalKind.CORRECTION),
                    figures.byStatus(),
                    figures.corrected(),
                    figures.faulty(),
                    figures.files().stream().flatMap(SummaryJson.Sheet::of).toList(),
                    unreadable(figures.files()),
                    figures.files().stream().flatMap(SummaryJson.Problem::of).toList(),
                    SummaryJson.each(figures.fileFindings(), SummaryJson.Damage::of));
        }
    }

    private static List<String> unreadable(List<FileReport> files) {
        return FileReport.unreadable(files).stream().map(FileReport::file).toList();
    }

    static PeopleListJson of(ListFigures list) {
        return new PeopleListJson(
                list.entries(),
                list.total().of(ListStatus.LINKED),
                list.total().of(ListStatus.NOT_IN_LIST),
                list.total().of(ListStatus.NOT_IN_ROSTERS),
                list.total().of(ListStatus.UNCERTAIN),
                list.total().of(ListStatus.TWICE_IN_LIST),
                list.peopleTwice(),
                SummaryJson.each(list.byOpd(), OfOpd::of),
                list.files().stream().flatMap(SummaryJson.Sheet::of).toList(),
                unreadable(list.files()),
                list.files().stream().flatMap(SummaryJson.Problem::of).toList(),
                SummaryJson.each(list.fileFindings(), SummaryJson.Damage::of));
    }
}
