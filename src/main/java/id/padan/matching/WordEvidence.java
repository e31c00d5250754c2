package id.padan.matching;

/**
 * What one word of a name adds to the evidence. Where the words of a name together say less than their sum, because many
 * people bear the whole name or because the words are out of order, that is an entry of its own, with no words.
 *
 * @param submitted the submitted word or words; empty if the registry's was left out
 * @param registered the registry's word or words; empty if the submitted one was added
 * @param level how they stand to each other
 * @param bits the weight in bits (log2); negative speaks against
 * @param bearers how many registry people have the submitted word; 0 if none or unknown
 */
public record WordEvidence(String submitted, String registered, ComparisonLevel level, double bits, long bearers) {}
