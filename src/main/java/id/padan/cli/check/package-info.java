/**
 * What {@code padan check} hands out. In: {@link id.padan.roster.FileReport}s. Out: the same as text, JSON, JUnit, annotations of
 * GitHub, a page or a workbook. Begin reading at {@link id.padan.cli.check.CheckFormat}: a class a format.
 */
@NullMarked
package id.padan.cli.check;

import org.jspecify.annotations.NullMarked;
