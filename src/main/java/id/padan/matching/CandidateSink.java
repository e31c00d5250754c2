package id.padan.matching;

import id.padan.person.RegistryRecord;

/** Takes the candidates that a scan finds. */
@FunctionalInterface
public interface CandidateSink {

    /**
     * A registry record, and rows that may be the same person; each pair is offered once. Of rows for which the
     * {@linkplain Closeness#SAME same} person is known by then, {@linkplain Closeness#OTHER others} are not offered any more; of
     * those offered before, nothing should come.
     *
     * @param record the record that was offered to the scan, good until the next one is
     * @param rows one row at least
     */
    void candidate(RegistryRecord record, RowsFound rows);
}
