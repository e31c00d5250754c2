package id.padan.matching;

import id.padan.person.RegistryRecord;

/** Takes the candidates that a scan finds. */
@FunctionalInterface
public interface CandidateSink {

    /**
     * A row and a registry record that may be one person. Each pair is offered once, rows in ascending order.
     *
     * @param row the row's number in the index
     * @param record the record that was offered to the scan, good until the next one is
     */
    void candidate(int row, RegistryRecord record);
}
