package id.padan.matching.model;

import id.padan.person.FurtherField;

/**
 * 64-bit hashes of names and keys. A word is known by its hash alone: among a hundred million different words two share
 * one with a probability of 0.0003.
 */
public final class Hash {

    /** What the hash of a text is multiplied with before the next letter is added. */
    public static final long BASE = 0x9E37_79B9_7F4A_7C15L;

    /** What undoes a multiplication by the base. */
    private static final long INVERSE = inverse(BASE);

    private Hash() {}

    /** Of an odd number, by Newton's method: each step doubles the bits that are right, from three on. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /**
     * {@return the hash of a text that begins with the hashed part and goes on with a letter}
     *
     * @param hash of the part; of nothing, 0
     * @param letter the next letter
     */
    public static long append(long hash, char letter) {
        return hash * BASE + letter;
    }

    /**
     * {@return what the hash of a text is multiplied with, before the hash of another text is added to it, for both written
     * together}
     *
     * @param length how many letters the other text has
     */
    public static long power(int length) {
        long power = 1;
        for (int i = 0; i < length; i++) {
            power *= BASE;
        }
        return power;
    }

    /**
     * {@return the hash of a text; 0 if it is empty}
     *
     * @param text the text
     */
    public static long of(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = append(hash, text.charAt(i));
        }
        return hash;
    }

    /**
     * {@return the hash of a text, and behind it those of the text without each of its letters}
     *
     * @param text the text
     */
    public static long[] withAndWithoutEach(String text) {
        int length = text.length();
        long[] hashes = new long[length + 1];
        hashes[0] = of(text);
        long before = hashes[0];
        long behind = 0;
        long power = 1;
        for (int i = length - 1; i >= 0; i--) {
            before = (before - text.charAt(i)) * INVERSE;
            hashes[i + 1] = before * power + behind;
            behind += text.charAt(i) * power;
            power *= BASE;
        }
        return hashes;
    }

    /**
     * {@return what stands for any value of a field that the job adds}
     *
     * @param value one of them
     */
    public static long ofField(FurtherField.Value value) {
        return mix(of(value.field().name()));
    }

    /**
     * {@return what stands for this value in its field}
     *
     * @param value a value of a field that the job adds
     */
    public static long ofFieldAndKey(FurtherField.Value value) {
        return ofField(value) + of(value.key());
    }

    /**
     * {@return the hash of two words whose order does not matter}
     *
     * @param first the hash of one
     * @param second the hash of the other
     */
    public static long ofPair(long first, long second) {
        return mix(first) + mix(second);
    }

    /**
     * {@return the same with its bits spread: the finaliser of MurmurHash3 (public domain, Austin Appleby)}
     *
     * @param hash any hash
     */
    public static long mix(long hash) {
        long h = hash;
        h = (h ^ (h >>> 33)) * 0xFF51_AFD7_ED55_8CCDL;
        h = (h ^ (h >>> 33)) * 0xC4CE_B9FE_1A85_EC53L;
        return h ^ (h >>> 33);
    }
}
