package id.padan.matching;

import id.padan.person.RegistryRecord;

/** Takes the candidates that a scan finds. */
@FunctionalInterface
public interface CandidateSink {

    /**
     * A row and a registry record that may be one person. Each pair is offered once, rows in ascending order. Of rows for
     * which the {@linkplain Closeness#SAME same} person is known by then, {@linkplain Closeness#OTHER others} are not offered
     * any more; of those offered before, nothing should come.
     *
     * @param row the row's number in the index
     * @param closeness how the record stands to the row
     * @param record the record that was offered to the scan, good until the next one is
     */
    void candidate(int row, Closeness closeness, RegistryRecord record);
}
