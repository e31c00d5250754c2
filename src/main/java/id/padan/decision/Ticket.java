package id.padan.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.padan.reconcile.Implausibility;
import id.padan.reconcile.Offer;
import id.padan.reconcile.RowOutcome;
import id.padan.roster.RowLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What goes out with a row that an officer is to decide, and comes back with the decision. It holds all that is needed to
 * understand the decision, so that rows can be sorted and filtered at will and no database is needed to read them back.
 *
 * @param job the job's name
 * @param runId the run that asks
 * @param row knows the row again
 * @param round how often the row had been decided when this was asked: what is decided in a later round was decided with
 *     the earlier decisions in sight, and takes their place
 * @param opd the row's OPD
 * @param location where the row stood
 * @param name the name as submitted
 * @param candidates the candidates that are offered, the likeliest first; at most three, and behind them the person whom the
 *     officer found who decided on somebody else
 * @param implausible why accepting each of them needs a note, in their order; empty if none of them does
 * @param seal by which {@link TicketKey} knows that it was issued; empty if it has none
 */
public record Ticket(
        String job,
        String runId,
        RowKey row,
        int round,
        String opd,
        RowLocation location,
        String name,
        List<ShownPerson> candidates,
        List<Set<Implausibility>> implausible,
        String seal) {

    private static final int CHECK_DIGITS = 12;
    /** In pure ASCII: a text that a spreadsheet writes in another encoding comes back all the same. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private static final ObjectReader LIST =
            JSON.readerForListOf(Checked.class).with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    /** Keeps the lists unmodifiable; where no candidate needs a note, the last is empty. */
    public Ticket {
        candidates = List.copyOf(candidates);
        implausible = implausible.stream().allMatch(Set::isEmpty)
                ? List.of()
                : implausible.stream().map(Ticket::inOrder).toList();
    }

    /**
     * A ticket without a seal that offers none but plausible candidates.
     *
     * @param job the job's name
     * @param runId the run that asks
     * @param row knows the row again
     * @param round how often the row had been decided when this was asked
     * @param opd the row's OPD
     * @param location where the row stood
     * @param name the name as submitted
     * @param candidates the candidates that are offered
     */
    public Ticket(
            String job,
            String runId,
            RowKey row,
            int round,
            String opd,
            RowLocation location,
            String name,
            List<ShownPerson> candidates) {
        this(job, runId, row, round, opd, location, name, candidates, List.of(), "");
    }

    /** A ticket as it is written, with a check and the seal beside it. */
    private record Written(
            String job,
            String runId,
            RowKey row,
            int round,
            String opd,
            RowLocation location,
            String name,
            List<ShownPerson> candidates,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
                    List<Set<Implausibility>> implausible) {

        static Written of(Ticket ticket) {
            return new Written(
                    ticket.job,
                    ticket.runId,
                    ticket.row,
                    ticket.round,
                    ticket.opd,
                    ticket.location,
                    ticket.name,
                    ticket.candidates,
                    ticket.implausible);
        }

        Ticket ticket(String seal) {
            return new Ticket(job, runId, row, round, opd, location, name, candidates, implausible, seal);
        }
    }

    private record Checked(
            Written ticket,
            String check,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY) String seal) {

        /** {@return the ticket, unless it is damaged} */
        Optional<Ticket> whole() {
            return Optional.of(ticket.ticket(seal)).filter(its -> its.check().equals(check));
        }
    }

    /**
     * {@return the ticket of a row; without a seal}
     *
     * @param job the job's name
     * @param runId the run that asks
     * @param key knows the row again
     * @param round how often the row was decided so far
     * @param row the row, with its candidates
     * @param elsewhere which of those whom it offers another row is already, from 0
     */
    public static Ticket of(String job, String runId, RowKey key, int round, RowOutcome row, Set<Integer> elsewhere) {
        List<Offer> offers = Offer.of(row);
        return new Ticket(
                job,
                runId,
                key,
                round,
                row.row().opd(),
                row.row().location(),
                row.row().name(),
                offers.stream().map(offer -> ShownPerson.of(offer.person())).toList(),
                IntStream.range(0, offers.size())
                        .mapToObj(i -> offers.get(i).implausible(elsewhere.contains(i)))
                        .toList(),
                "");
    }

    /**
     * {@return why accepting a candidate needs a note; empty if it needs none}
     *
     * @param candidate which of them, from 0; any other number is nobody
     */
    public Set<Implausibility> implausible(int candidate) {
        return candidate >= 0 && candidate < implausible.size() ? implausible.get(candidate) : Set.of();
    }

    private static Set<Implausibility> inOrder(Set<Implausibility> some) {
        EnumSet<Implausibility> set = EnumSet.noneOf(Implausibility.class);
        set.addAll(some);
        return Collections.unmodifiableSet(set);
    }

    /** {@return the same with a seal} */
    Ticket withSeal(String its) {
        return new Ticket(job, runId, row, round, opd, location, name, candidates, implausible, its);
    }

    /**
     * {@return the same, without its seal, for what is decided with more of the earlier decisions in sight than when it was asked}
     *
     * @param later how often the row had been decided by then
     */
    public Ticket in(int later) {
        return new Ticket(job, runId, row, later, opd, location, name, candidates, implausible, "");
    }

    /**
     * {@return the same, without its seal, with somebody whom an officer found for the row}
     *
     * @param person a person of the registry who was not offered
     * @param implausible why accepting the person needs a note
     */
    public Ticket withOther(ShownPerson person, Set<Implausibility> implausible) {
        List<ShownPerson> all = new ArrayList<>(candidates);
        List<Set<Implausibility>> why = new ArrayList<>();
        candidates.forEach(candidate -> why.add(implausible(why.size())));
        all.add(person);
        why.add(implausible);
        return new Ticket(job, runId, row, round, opd, location, name, all, why, "");
    }

    /** {@return the ticket as one line of text, with a check against damage} */
    public String text() {
        try {
            // What reads tables makes one space of several.
            return JSON.writeValueAsString(new Checked(Written.of(this), check(), seal))
                    .replace("  ", " \\u0020");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * {@return the ticket of a text, or nothing if it is damaged or none}
     *
     * @param text what {@link #text()} made
     */
    public static Optional<Ticket> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readValue(text, Checked.class)).flatMap(Checked::whole);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return tickets as one line of text: of the rows that one word decides}
     *
     * @param tickets at least one
     */
    public static String text(List<Ticket> tickets) {
        return tickets.size() == 1
                ? tickets.get(0).text()
                : tickets.stream().map(Ticket::text).collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * {@return the tickets of a text; none if one of them is damaged, or it has none}
     *
     * @param text what {@link #text()} or {@link #text(List)} made
     */
    public static List<Ticket> parseAll(String text) {
        // Asked of every cell of a sheet, of which few are one.
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return List.of();
        }
        try {
            @Nullable List<Checked> all = LIST.readValue(text);
            List<Ticket> whole = all == null
                    ? List.of()
                    : all.stream().flatMap(each -> each.whole().stream()).toList();
            return all != null && whole.size() == all.size() ? whole : List.of();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    /** {@return digits that tell whether the ticket is as it went out} */
    public String check() {
        return digest().substring(0, CHECK_DIGITS);
    }

    /** Of everything but the seal. */
    String digest() {
        List<String> parts = new ArrayList<>(List.of(
                job,
                runId,
                row.text(),
                Integer.toString(round),
                opd,
                location.file(),
                location.sheet(),
                Integer.toString(location.row()),
                name));
        candidates.forEach(
                candidate -> parts.addAll(List.of(candidate.nik(), candidate.name(), candidate.birthDate())));
        implausible.forEach(why -> parts.add(why.toString()));
        return RowKey.digest(parts);
    }
}
