/**
 * Writes what a run leaves behind. In: outcomes, duplicates and the run's figures. Out: files, all together or none.
 */
@NullMarked
package id.padan.report;

import org.jspecify.annotations.NullMarked;
