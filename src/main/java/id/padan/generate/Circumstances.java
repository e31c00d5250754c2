package id.padan.generate;

import java.util.List;

/**
 * What a clerk's mistake can draw upon.
 *
 * @param random decides
 * @param colleagues people in the same roster
 * @param geography other places
 * @param spellings other spellings
 */
record Circumstances(RandomStream random, List<Resident> colleagues, Geography geography, Spellings spellings) {}
