/**
 * The commands. In: arguments. Out: what people see, and an {@link id.padan.cli.ExitCode}. A command extends
 * {@link id.padan.cli.PadanCommand} and is named in {@link id.padan.cli.Padan}.
 */
@NullMarked
package id.padan.cli;

import org.jspecify.annotations.NullMarked;
