package id.padan.registry;

/** How many records a reader has met. */
final class RecordTally {

    private long records;
    private long broken;

    void countRecord() {
        records++;
    }

    void countBroken() {
        broken++;
    }

    long records() {
        return records;
    }

    long broken() {
        return broken;
    }
}
