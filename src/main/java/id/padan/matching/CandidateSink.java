package id.padan.matching;

import id.padan.person.RegistryPerson;

/** Takes the candidates that a scan finds. */
@FunctionalInterface
public interface CandidateSink {

    /**
     * A row and a registry person that may be one. Each pair is offered once a record, rows in ascending order.
     *
     * @param row the row's number in the index
     * @param person the registry person
     */
    void candidate(int row, RegistryPerson person);
}
