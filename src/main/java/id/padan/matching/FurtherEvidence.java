package id.padan.matching;

import id.padan.person.FurtherField;

/**
 * What a field that the job adds says for or against a candidate.
 *
 * @param field the field
 * @param level how submitted and registry value stand to each other
 * @param bits the weight in bits (log2 of the likelihood ratio); negative speaks against. Of the parts of an address, what
 *     is left once it is taken into account that they depend on each other.
 * @param bearers how many registry people have the submitted value; 0 if none or unknown
 */
public record FurtherEvidence(FurtherField field, ComparisonLevel level, double bits, long bearers) {}
