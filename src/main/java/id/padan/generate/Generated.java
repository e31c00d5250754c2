package id.padan.generate;

/**
 * What was made.
 *
 * @param people in the registry
 * @param rows in the rosters
 * @param damagedRows how many of them are damaged, or not in the registry
 * @param offices how many rosters
 */
public record Generated(long people, int rows, int damagedRows, int offices) {}
