package id.padan.filedamage;

/**
 * A kind of damage and by how much.
 *
 * @param kind the kind
 * @param step {@link FileDamageKind#NIK_SHIFTED}: where a row's own NIK stands, in rows (-1: in the row above);
 *     {@link FileDamageKind#DATES_1904}: by how many days the written dates are off; otherwise 0
 */
public record FileDamage(FileDamageKind kind, int step) {}
