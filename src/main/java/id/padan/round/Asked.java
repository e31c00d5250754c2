package id.padan.round;

import id.padan.reconcile.RowOutcome;
import id.padan.roster.RosterField;
import id.padan.roster.RosterProblemCode;
import id.padan.roster.SubmittedRow;
import id.padan.round.ListLine.Member;
import id.padan.round.Proposal.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An objection, a proposal or a correction as it was handed in, and whom it names.
 *
 * @param entry what was handed in
 * @param kind what is wanted
 * @param number the number of an announcement that it names; null if none, or none that can be read
 * @param person by what the person is known whom its NIK, name and date name for certain; null if nobody
 * @param rows the rows that are that person, or may be
 * @param isOfRow whether the first of these is for certain, though the registry does not have the person
 * @param faults what is wrong with kind and number
 */
record Asked(
        Member entry,
        ProposalKind kind,
        @Nullable Integer number,
        @Nullable String person,
        List<Member> rows,
        boolean isOfRow,
        List<Fault> faults) {

    /** A number with what people write around it: "No. 12", "12.". */
    private static final Pattern NUMBER = Pattern.compile("\\D*0*(\\d{1,3}(?:\\.\\d{3}){1,2}|\\d{1,9})(?:[.,]0)?\\D*");

    private static final Pattern NOT_CERTAIN = Pattern.compile("ENTRY_(IN_REVIEW|NOT_IN_REGISTRY|UNREADABLE)");

    /** {@return an entry of which some lines of the list tell} */
    static Asked of(List<ListLine> lines) {
        ListLine first = lines.get(0);
        Member entry = Objects.requireNonNull(first.entry());
        SubmittedRow row = entry.decided().row();
        List<Fault> faults = new ArrayList<>();
        String writtenNumber = row.further().getOrDefault(RosterField.ANNOUNCED_NUMBER, "");
        Integer number = number(writtenNumber, faults);
        ProposalKind kind =
                kind(row.further().getOrDefault(RosterField.PROPOSAL_KIND, ""), !writtenNumber.isEmpty(), faults);
        boolean linked = first.status() == ListStatus.LINKED || first.status() == ListStatus.TWICE_IN_LIST;
        return new Asked(
                entry,
                kind,
                number,
                person(first, linked),
                lines.stream().map(ListLine::row).filter(Objects::nonNull).toList(),
                linked,
                faults);
    }

    /** {@return whether not even an attempt to name somebody is there} */
    boolean namesNothing() {
        return number == null
                && faults.stream().noneMatch(fault -> fault.code() == RosterProblemCode.PROPOSAL_NUMBER_UNREADABLE);
    }

    private static @Nullable Integer number(String written, List<Fault> faults) {
        if (written.isEmpty()) {
            return null;
        }
        Matcher number = NUMBER.matcher(written);
        if (number.matches()) {
            return Integer.valueOf(number.group(1).replace(".", ""));
        }
        faults.add(new Fault(RosterProblemCode.PROPOSAL_NUMBER_UNREADABLE, RosterField.ANNOUNCED_NUMBER, written));
        return null;
    }

    /** Without a word for it: who names a number objects, who names somebody else proposes. */
    private static ProposalKind kind(String written, boolean numbered, List<Fault> faults) {
        ProposalKind.Reading reading = ProposalKind.read(written);
        if (reading.kind() != null) {
            return reading.kind();
        }
        String told = reading.nearest().isEmpty() ? written : written + " (" + reading.nearest() + "?)";
        faults.add(
                written.isEmpty()
                        ? new Fault(RosterProblemCode.PROPOSAL_KIND_MISSING, RosterField.PROPOSAL_KIND, "")
                        : new Fault(RosterProblemCode.PROPOSAL_KIND_UNKNOWN, RosterField.PROPOSAL_KIND, told));
        return numbered ? ProposalKind.OBJECTION : ProposalKind.PROPOSAL;
    }

    private static @Nullable String person(ListLine line, boolean linked) {
        if (linked) {
            RowOutcome row = Objects.requireNonNull(line.row()).decided();
            return line.found() && row.outcome().person() != null ? row.lastingKey() : null;
        }
        RowOutcome entry = Objects.requireNonNull(line.entry()).decided();
        boolean certain = line.reasons().stream()
                .noneMatch(reason -> NOT_CERTAIN.matcher(reason.name()).matches());
        return certain && entry.outcome().person() != null ? entry.lastingKey() : null;
    }
}
