/**
 * What {@code padan init} finds in a folder, and the job file that it makes of that. In: a folder. Out: which of its files are
 * rosters and which the registry, told by what they hold; patterns for them; the text of a job file. Begin reading at
 * {@link id.padan.cli.init.FolderSurvey}; what a single file is, {@link id.padan.cli.init.FoundFile} says.
 */
@NullMarked
package id.padan.cli.init;

import org.jspecify.annotations.NullMarked;
